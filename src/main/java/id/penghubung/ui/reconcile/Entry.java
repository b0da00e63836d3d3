package id.penghubung.ui.reconcile;

import id.penghubung.reconcile.ReconcileWords.Proof;
import id.penghubung.store.Evidence.Settled;

/// One row of the list as it is shown.
///
/// @param key names the finding; null for an answer that is no finding
/// @param complaintId null for a finding of no single complaint
/// @param trackingId in the words of the screen; empty for a finding of no single complaint
/// @param title masked; empty when there is none
/// @param status the source's own word; empty when there is none
/// @param here the complaint can be opened
/// @param settled null while it is open
record Entry(
        String key,
        String complaintId,
        String trackingId,
        String title,
        String reason,
        String status,
        Proof proof,
        boolean here,
        Settled settled) {

    boolean open() {
        return settled == null;
    }
}
