/// *Laporan*: one complaint to read, and the editor for what goes back to the server.
package id.penghubung.ui.complaint;
