package id.penghubung.ui.bulk;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Correction;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.Offered;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints.Row;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.SeenComplaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One action for many complaints, each an item of the outbox of its own: what one of them meets stops no other. Calls
/// block.
final class Bulk {

    /// What the person has filled in, the same for every complaint.
    ///
    /// @param units of a disposition
    record Wish(ActionKind kind, String text, List<WorkUnit> units) {
        Wish {
            units = List.copyOf(units);
        }

        boolean complete() {
            return (!kind.needsText() || !text.isBlank()) && (kind != ActionKind.DISPOSE || !units.isEmpty());
        }
    }

    /// Whether an action fits a complaint as it is known now.
    sealed interface Verdict {
        record Fits() implements Verdict {}

        /// @param noteAllowed that it was done elsewhere can be recorded as an internal note
        record NotOffered(boolean noteAllowed) implements Verdict {}

        /// The same action of this person waits in the outbox.
        record WaitsAlready() implements Verdict {}

        /// Every chosen unit has it.
        record UnitsHaveIt() implements Verdict {}

        /// It has left the list since it was picked.
        record Gone() implements Verdict {}
    }

    /// @param row null together with [Verdict.Gone]
    record Candidate(long key, Row row, Verdict verdict) {
        boolean fits() {
            return verdict instanceof Verdict.Fits;
        }
    }

    sealed interface Result {
        Row row();

        record Queued(Row row) implements Result {}

        record Not(Row row, Verdict why) implements Result {}

        /// The disk refused it; nothing of it stands in the outbox.
        record Failed(Row row, Exception cause) implements Result {}
    }

    private final AccountStore store;

    Bulk(AccountStore store) {
        this.store = store;
    }

    List<Candidate> look(ActionKind kind, long[] keys) {
        var candidates = new ArrayList<Candidate>(keys.length);
        var rows = store.complaints().rows(keys);
        var next = 0;
        for (var key : keys) {
            if (next < rows.size() && rows.get(next).key() == key) {
                var row = rows.get(next++);
                candidates.add(new Candidate(key, row, verdict(kind, row.id())));
            } else {
                candidates.add(new Candidate(key, null, new Verdict.Gone()));
            }
        }
        return candidates;
    }

    private Verdict verdict(ActionKind kind, String id) {
        return store.complaints()
                .byId(id)
                .map(complaint -> verdict(kind, complaint))
                .orElseGet(Verdict.Gone::new);
    }

    private Verdict verdict(ActionKind kind, Complaint complaint) {
        var waiting = store.outbox().waiting(complaint.id()).stream()
                .map(item -> item.action().body().kind())
                .toList();
        if (waiting.contains(kind)) {
            return new Verdict.WaitsAlready();
        }
        return Offered.of(complaint, waiting).contains(kind)
                ? new Verdict.Fits()
                : new Verdict.NotOffered(complaint.allows(ActionKind.INTERNAL_NOTE));
    }

    /// Judged anew: the complaint may have changed since it was looked at.
    Result send(Wish wish, Row row) {
        try {
            var complaint = store.complaints().byId(row.id());
            if (complaint.isEmpty()) {
                return new Result.Not(row, new Verdict.Gone());
            }
            var verdict = verdict(wish.kind(), complaint.get());
            if (!(verdict instanceof Verdict.Fits)) {
                return new Result.Not(row, verdict);
            }
            var body = body(wish, complaint.get());
            if (body.isEmpty()) {
                return new Result.Not(row, new Verdict.UnitsHaveIt());
            }
            enqueue(complaint.get(), body.get());
            return new Result.Queued(row);
        } catch (RuntimeException e) {
            return new Result.Failed(row, e);
        }
    }

    /// That it was done in LAPOR! itself, for colleagues and the *admin instansi*.
    Result note(String words, Row row) {
        try {
            var complaint = store.complaints().byId(row.id()).filter(one -> one.allows(ActionKind.INTERNAL_NOTE));
            if (complaint.isEmpty()) {
                return new Result.Not(row, new Verdict.NotOffered(false));
            }
            enqueue(complaint.get(), new ActionBody.InternalNote(words));
            return new Result.Queued(row);
        } catch (RuntimeException e) {
            return new Result.Failed(row, e);
        }
    }

    private Optional<Item> enqueue(Complaint complaint, ActionBody body) {
        var draft = UUID.randomUUID();
        store.drafts().save(draft, complaint.id(), body, complaint.version(), SeenComplaint.of(complaint));
        try {
            return store.outbox().enqueue(draft);
        } catch (RuntimeException e) {
            // What the person sees as not sent must not lie about as a draft that nobody wrote.
            store.drafts().discard(draft);
            throw e;
        }
    }

    /// Empty when no unit is left to dispose to.
    private static Optional<ActionBody> body(Wish wish, Complaint complaint) {
        return Optional.ofNullable(
                switch (wish.kind()) {
                    case DISPOSE -> disposal(wish, complaint);
                    case ACCEPT, VERIFY, CLOSE, ARCHIVE, POSTPONE, INTERVENE, INTERNAL_NOTE ->
                        ActionBody.of(wish.kind(), wish.text(), List.of(), Correction.NONE);
                    case INITIAL_RESPONSE,
                            FOLLOW_UP,
                            NOT_OUR_AUTHORITY,
                            CORRECT,
                            TAKE_BACK,
                            REOPEN,
                            REGISTER,
                            REQUEST_NOTE,
                            REQUEST_TAKE,
                            REQUEST_HAND_OVER,
                            REQUEST_ANSWER,
                            REQUEST_CLOSE,
                            ASK_CHECK,
                            APPROVE,
                            RETURN,
                            ASK_MATERIAL,
                            OBSTACLE_NOTE,
                            OBSTACLE_TRACK -> throw new IllegalArgumentException("one at a time: " + wish.kind());
                });
    }

    private static ActionBody disposal(Wish wish, Complaint complaint) {
        var holders = complaint.dispositions().stream()
                .filter(Disposition::current)
                .map(Disposition::unitId)
                .toList();
        var units = wish.units().stream()
                .map(WorkUnit::id)
                .filter(unit -> !holders.contains(unit))
                .toList();
        return units.isEmpty() ? null : new ActionBody.Dispose(units, wish.text());
    }
}
