/// *Pencocokan*: what we sent beside what the sources show, and the list of faults.
package id.penghubung.ui.reconcile;
