/// Account, look, about.
package id.penghubung.ui.settings;
