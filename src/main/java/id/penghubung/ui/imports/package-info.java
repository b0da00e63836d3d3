/// *Impor data tarikan*: what a file holds and changes, before anything is saved.
package id.penghubung.ui.imports;
