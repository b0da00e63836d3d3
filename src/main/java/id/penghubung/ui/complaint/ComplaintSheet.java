package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Offered;
import id.penghubung.domain.Officer;
import id.penghubung.domain.Person;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.domain.Team;
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
/// @param materials what other units were asked for the answer, newest first
/// @param person who is signed in; null before the first sync
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
        List<Outbox.Item> items,
        Person person,
        List<InformationRequest> materials) {

    ComplaintSheet {
        breaches = List.copyOf(breaches);
        drafts = List.copyOf(drafts);
        items = List.copyOf(items);
        materials = List.copyOf(materials);
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
                items,
                store.cache().person().orElse(null),
                store.requests().materials(complaintId));
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

    /// Drafts that this person asked a superior to check.
    List<DraftCheck> ownChecks() {
        return gone() || person == null
                ? List.of()
                : complaint.checks().stream()
                        .filter(check -> person.id().equals(check.askedById()))
                        .toList();
    }

    /// The newest draft of a colleague that waits for this person.
    Optional<DraftCheck> toDecide() {
        return gone() || person == null || !complaint.allows(ActionKind.APPROVE)
                ? Optional.empty()
                : complaint.checks().stream()
                        .filter(check -> check.state() == DraftCheck.State.ASKED)
                        .filter(check -> !person.id().equals(check.askedById()))
                        .reduce((_, later) -> later);
    }

    /// The unit in whose name this person answers here.
    Optional<String> ownUnit() {
        return gone() || person == null
                ? Optional.empty()
                : complaint.dispositions().stream()
                        .filter(Disposition::current)
                        .map(Disposition::unitId)
                        .filter(unitId -> person.memberships().stream()
                                .anyMatch(held -> held.role() == Role.PEJABAT_PENGHUBUNG
                                        && held.unit() != null
                                        && held.unit().id().equals(unitId)))
                        .findFirst();
    }

    /// Who may check this person's draft.
    List<Officer> superiors() {
        return ownUnit().map(unitId -> team().superiors(unitId, person.id())).orElse(List.of());
    }

    /// A tindak lanjut is sent only after a superior approved it: the rule of the unit.
    boolean demandsCheck() {
        return ownUnit()
                .filter(unitId -> team().demandsCheck(unitId, person.id()))
                .isPresent();
    }

    private Team team() {
        return knownReference().map(Reference::team).orElse(Team.UNKNOWN);
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
