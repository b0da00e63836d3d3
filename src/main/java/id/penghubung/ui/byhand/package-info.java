/// Sending by hand: where no server takes an answer, the officer puts it into LAPOR! and notes that here.
package id.penghubung.ui.byhand;
