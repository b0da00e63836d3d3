/// F1: the guide and the list of shortcuts.
package id.penghubung.ui.help;
