/// *Antrean*: the list of complaints beside the one that is open.
package id.penghubung.ui.queue;
