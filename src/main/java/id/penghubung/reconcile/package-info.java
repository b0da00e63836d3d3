/// *Pencocokan*: what this office did beside what the sources show, one list with a reason and a proof for each row.
package id.penghubung.reconcile;
