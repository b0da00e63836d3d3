/// The frame around the screens: navigation, header, notices, status bar, and the window itself.
package id.penghubung.ui.shell;
