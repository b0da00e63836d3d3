package id.penghubung.ui.outbox;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.Status;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Outbox.Item;
import java.util.Comparator;
import java.util.Optional;

/// What stands on the server now, for an officer who has to decide about a conflict.
///
/// @param answer the newest answer of somebody else; null when there is none
record NewestAnswer(Status status, String rawStatus, FollowUp answer) {

    /// Blocks. Empty when the complaint is no longer in the list.
    static Optional<NewestAnswer> read(AccountStore store, Item item) {
        var complaints = store.complaints();
        return complaints
                .byId(item.action().complaintId())
                .map(complaint -> of(complaint, complaints.statusOf(complaint), item));
    }

    static NewestAnswer of(Complaint complaint, Status status, Item item) {
        return new NewestAnswer(
                status,
                complaint.rawStatus(),
                complaint.followUps().stream()
                        .filter(answer -> !item.action().id().equals(answer.actionId()))
                        .max(Comparator.comparing(FollowUp::at))
                        .orElse(null));
    }
}
