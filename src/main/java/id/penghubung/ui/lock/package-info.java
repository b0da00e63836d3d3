/// The lock of the window: after idle time or at once, until the account's secret is given.
package id.penghubung.ui.lock;
