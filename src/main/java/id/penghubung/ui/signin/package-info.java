/// First run, sign-in, forgotten secret.
package id.penghubung.ui.signin;
