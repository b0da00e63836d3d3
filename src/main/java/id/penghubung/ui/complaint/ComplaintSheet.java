package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Offered;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Status;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.store.Drafts;
import id.penghubung.store.Extracts;
import id.penghubung.store.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything the screen shows about one complaint, read together. Equal sheets look the same.
///
/// @param complaint null when the list does not have it any more; drafts and items may still be there
/// @param row null together with `complaint`
/// @param reference null before the first sync
/// @param clocks null together with `complaint`
/// @param breaches first judgements that a limit was missed
/// @param drafts newest first
/// @param items this account's submissions, whatever became of them
record ComplaintSheet(
        String id,
        Complaint complaint,
        Complaints.Row row,
        Status status,
        Reference reference,
        Complaints.Clocks clocks,
        List<Cache.Breach> breaches,
        List<Drafts.Draft> drafts,
        List<Outbox.Item> items) {

    ComplaintSheet {
        breaches = List.copyOf(breaches);
        drafts = List.copyOf(drafts);
        items = List.copyOf(items);
    }

    /// Blocks for some milliseconds.
    static ComplaintSheet read(AccountStore store, String complaintId) {
        // Work first: an item that the server confirms in between is then shown as waiting once more, never as missing.
        var drafts = store.drafts().of(complaintId);
        var items = store.outbox().of(complaintId);
        var complaint = store.complaints().byId(complaintId);
        return new ComplaintSheet(
                complaintId,
                complaint.orElse(null),
                store.complaints().row(complaintId).orElse(null),
                complaint.map(store.complaints()::statusOf).orElse(Status.UNKNOWN),
                store.cache().reference().map(Cache.StoredReference::reference).orElse(null),
                complaint.map(store.complaints()::clocks).orElse(null),
                store.cache().breaches(complaintId),
                drafts,
                items);
    }

    /// Only a data tarikan has shown it: what that does not tell is unknown, and never "not yet".
    boolean fromFile() {
        return Extracts.alone(id);
    }

    /// Put into LAPOR! by hand, oldest first.
    List<Outbox.Item> sentByHand() {
        return items.stream()
                .filter(item -> item.state() instanceof Outbox.State.SentByHand)
                .toList();
    }

    boolean gone() {
        return complaint == null;
    }

    Optional<Reference> knownReference() {
        return Optional.ofNullable(reference);
    }

    /// The name of a unit, or its id while the reference data do not have it.
    String unitName(String unitId) {
        return unitId == null
                ? null
                : knownReference()
                        .flatMap(known -> known.unit(unitId))
                        .map(unit -> unit.name())
                        .orElse(unitId);
    }

    /// What may be done now; nothing with a complaint that is gone.
    Set<ActionKind> offered() {
        return gone()
                ? Set.of()
                : Offered.of(
                        complaint,
                        waiting().stream()
                                .map(item -> item.action().body().kind())
                                .toList());
    }

    /// Not confirmed by the server: these are shown as waiting, oldest first.
    List<Outbox.Item> waiting() {
        return items.stream()
                .filter(item -> switch (item.state()) {
                    case Outbox.State.Sent _,
                            Outbox.State.SentByHand _,
                            Outbox.State.Withdrawn _,
                            Outbox.State.Discarded _ -> false;
                    case Outbox.State.Queued _,
                            Outbox.State.Sending _,
                            Outbox.State.Uncertain _,
                            Outbox.State.Parked _ -> true;
                })
                .sorted(java.util.Comparator.comparing(Outbox.Item::queuedAt))
                .toList();
    }
}
