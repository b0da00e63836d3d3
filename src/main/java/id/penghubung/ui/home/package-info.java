/// The first screen: what came in, what is due, what waits.
package id.penghubung.ui.home;
