package id.penghubung.store;

import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Receipt;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.OutboxRows.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Frozen submissions and the journal of what was sent. Lives in `work.db`; each waiting item is also one encrypted
/// file in the spool, written before the row.
///
/// An item that is sent stays sent: late news about it from a request that was overtaken change nothing, and neither
/// does news about one that became a draft again meanwhile.
public final class Outbox {

    /// How long the text of an item that was given up or taken back is kept.
    public static final Duration TEXT_KEPT = Duration.ofDays(90);

    private final Database workDb;
    private final OutboxRows rows;
    private final DraftRows drafts;
    private final PictureRows pictures;
    private final Spool spool;
    private final WorkMarks marks;
    private final Events events;
    private final AttachmentRows files;
    private final AuditTrail audit;
    private final Clock clock;

    Outbox(
            Database workDb,
            OutboxRows rows,
            DraftRows drafts,
            AttachmentRows files,
            PictureRows pictures,
            Spool spool,
            WorkMarks marks,
            AuditTrail audit,
            Events events,
            Clock clock) {
        this.workDb = workDb;
        this.rows = rows;
        this.drafts = drafts;
        this.files = files;
        this.audit = audit;
        this.pictures = pictures;
        this.spool = spool;
        this.marks = marks;
        this.events = events;
        this.clock = clock;
    }

    /// Where an item stands.
    public sealed interface State {
        /// Waits for its turn; may be cancelled here as long as `tries` is 0.
        record Queued() implements State {}

        /// A request is under way (found at start-up: it becomes uncertain).
        record Sending() implements State {}

        /// The request may have arrived: *belum pasti*. The server is asked before anything is sent again.
        record Uncertain() implements State {}

        /// Set aside with its reason; the rest goes on.
        record Parked(ParkReason reason, String words) implements State {
            /// The server has said no to this very item: it is certainly not stored there.
            public boolean refused() {
                return switch (reason) {
                    case REFUSED, NOT_YOURS, CONFLICT, WITHDRAWN_ELSEWHERE -> true;
                    case SERVER_FAULT, CHECK_FIRST, COPY_LOST -> false;
                };
            }
        }

        /// Stored by the server.
        record Sent(Receipt receipt) implements State {}

        /// Put into LAPOR! by the officer's own hand, because no server knows the complaint. The next import confirms
        /// or contradicts it.
        ///
        /// @param at as the officer noted it
        record SentByHand(Instant at) implements State {}

        /// Taken back before it was stored; the server holds a tombstone.
        record Withdrawn() implements State {}

        /// Given up by the officer after the server had refused it. The text stays in the journal for
        /// [#TEXT_KEPT], so that a wrong click costs nothing.
        record Discarded() implements State {}
    }

    public enum ParkReason {
        REFUSED,
        NOT_YOURS,
        CONFLICT,
        SERVER_FAULT,
        WITHDRAWN_ELSEWHERE,
        /// After a restore of `work.db`: may have been sent before; the officer decides.
        CHECK_FIRST,
        /// This PC's copy of a file is missing or damaged, so the item could not go; the words are the file's name.
        COPY_LOST
    }

    /// @param tries requests that left and may have arrived; never what decides on giving up
    /// @param faults of the server on this very item since it was queued by a person
    /// @param lastAnswer the server's or network's last words; nullable
    public record Item(
            Action action,
            State state,
            int tries,
            int faults,
            String lastAnswer,
            Instant queuedAt,
            Instant lastTriedAt) {

        /// Without any fault.
        public Item(Action action, State state, int tries, String lastAnswer, Instant queuedAt, Instant lastTriedAt) {
            this(action, state, tries, 0, lastAnswer, queuedAt, lastTriedAt);
        }

        /// It goes out by the officer's own hand: only files have shown its complaint, and no server knows it.
        public boolean byHand() {
            return FileBorn.is(action.complaintId());
        }
    }

    /// Kirim: removes the draft and creates the item in one transaction; the spool file is on disk before.
    /// `after` is set to this account's newest unsent or sent action on the same complaint since `baseVersion`.
    ///
    /// @return empty when the draft was already sent or discarded (a second click)
    public Optional<Item> enqueue(UUID draftId) {
        var actionId = UUID.randomUUID();
        Optional<Item> item;
        try {
            item = workDb.write(connection -> {
                var draft = drafts.byId(connection, draftId);
                if (draft.isEmpty()) {
                    return Optional.<Item>empty();
                }
                var queued = frozen(connection, actionId, draft.get());
                spool.write(new Spool.Entry(queued.action(), draftId, queued.queuedAt()));
                rows.insert(connection, queued, draftId);
                drafts.end(connection, draftId, queued.queuedAt());
                return Optional.of(queued);
            });
        } catch (RuntimeException e) {
            // Nothing was committed: the draft is still a draft.
            spool.remove(actionId);
            throw e;
        }
        item.ifPresent(queued -> changed(queued.action().complaintId(), Area.OUTBOX, Area.DRAFTS));
        return item;
    }

    /// Makes drafts inside the transaction in which they are sent.
    interface DraftSource {
        /// @return in the order in which they go out; each is stored already
        List<Draft> in(Connection connection) throws SQLException;
    }

    /// As [#enqueue], all of them or none.
    ///
    /// @return how many
    int enqueueAll(DraftSource source) {
        var spooled = new ArrayList<UUID>();
        List<Item> items;
        try {
            items = workDb.write(connection -> {
                var made = new ArrayList<Item>();
                for (var draft : source.in(connection)) {
                    var actionId = UUID.randomUUID();
                    spooled.add(actionId);
                    var queued = frozen(connection, actionId, draft);
                    spool.write(new Spool.Entry(queued.action(), draft.id(), queued.queuedAt()));
                    rows.insert(connection, queued, draft.id());
                    drafts.end(connection, draft.id(), queued.queuedAt());
                    made.add(queued);
                }
                return List.<Item>copyOf(made);
            });
        } catch (RuntimeException e) {
            // Nothing was committed.
            spooled.forEach(spool::remove);
            throw e;
        }
        items.stream().map(item -> item.action().complaintId()).distinct().forEach(marks::project);
        if (!items.isEmpty()) {
            events.publish(Area.OUTBOX, Area.DRAFTS);
        }
        return items.size();
    }

    /// A kendala has something here that waits or was sent.
    boolean tellsOfObstacle(Connection connection, String id) throws SQLException {
        return !rows.select(
                        connection,
                        "WHERE complaint_id = ? AND state IN (" + OutboxRows.WAITING + ", 'SENT') AND "
                                + NOT_REMOVED_SINCE + " LIMIT 1",
                        id)
                .isEmpty();
    }

    private Item frozen(Connection connection, UUID actionId, Draft draft) throws SQLException {
        var now = Columns.stored(clock.instant());
        var action = new Action(
                actionId,
                draft.complaintId(),
                draft.body(),
                draft.baseVersion(),
                precedingAction(connection, draft),
                false,
                draft.savedAt(),
                files.of(connection, draft.id()));
        return new Item(action, new State.Queued(), 0, null, now, null);
    }

    /// Sent without a look at what came meanwhile, so that nothing after them is written in the knowledge of it.
    private static final String AMONG_COLLEAGUES = Stream.of(ActionKind.values())
            .filter(ActionKind::amongColleagues)
            .map(kind -> "'" + kind.wireWord() + "'")
            .collect(Collectors.joining(", "));

    private UUID precedingAction(Connection connection, Draft draft) throws SQLException {
        return rows
                .select(
                        connection,
                        "WHERE complaint_id = ? AND kind NOT IN (" + AMONG_COLLEAGUES + ") AND (state IN ("
                                + OutboxRows.WAITING
                                + ") OR (state = 'SENT' AND receipt_version > ?)) ORDER BY seq DESC LIMIT 1",
                        draft.complaintId(),
                        draft.baseVersion())
                .stream()
                .map(stored -> stored.item().action().id())
                .findFirst()
                .orElse(null);
    }

    /// *Minta diperiksa*: what the draft holds goes to a superior, and the draft stays. Made in one transaction, with
    /// the spool file before it, as [#enqueue].
    ///
    /// @return empty when the draft is no answer, or was sent or discarded meanwhile
    public Optional<Item> askCheck(UUID draftId, String superiorId) {
        var actionId = UUID.randomUUID();
        Optional<Item> item;
        try {
            item = workDb.write(connection -> {
                var draft = drafts.byId(connection, draftId).orElse(null);
                if (draft == null || !(draft.body() instanceof ActionBody.Answer(var answerKind, var text))) {
                    return Optional.<Item>empty();
                }
                var now = Columns.stored(clock.instant());
                var queued = new Item(
                        new Action(
                                actionId,
                                draft.complaintId(),
                                new ActionBody.AskCheck(answerKind, superiorId, text),
                                draft.baseVersion(),
                                null,
                                false,
                                draft.savedAt(),
                                files.of(connection, draft.id())),
                        new State.Queued(),
                        0,
                        null,
                        now,
                        null);
                // A draft id of its own, under which its files hang too: the draft goes on, and may lose them.
                spool.write(new Spool.Entry(queued.action(), actionId, now));
                rows.insert(connection, queued, actionId);
                // Else its files would count as those of an open draft for ever.
                drafts.markEnded(connection, actionId, now);
                return Optional.of(queued);
            });
        } catch (RuntimeException e) {
            // Nothing was committed.
            spool.remove(actionId);
            throw e;
        }
        item.ifPresent(queued -> changed(queued.action().complaintId(), Area.OUTBOX));
        return item;
    }

    public Optional<Item> byId(UUID actionId) {
        return workDb.read(connection -> rows.byId(connection, actionId)).map(Stored::item);
    }

    /// Not sent yet: queued, sending, uncertain, parked; oldest first.
    public List<Item> waiting() {
        return items("WHERE state IN (" + OutboxRows.WAITING + ") ORDER BY seq");
    }

    /// The sent journal, newest first by the server's clock.
    public List<Item> sent(int limit) {
        return items("WHERE state IN ('SENT', 'BY_HAND') ORDER BY receipt_stored_at DESC, seq DESC LIMIT ?", limit);
    }

    /// As [#waiting], of one complaint.
    public List<Item> waiting(String complaintId) {
        return items("WHERE complaint_id = ? AND state IN (" + OutboxRows.WAITING + ") ORDER BY seq", complaintId);
    }

    /// Every item of a complaint, the journal included, oldest first.
    public List<Item> of(String complaintId) {
        return items("WHERE complaint_id = ? ORDER BY seq", complaintId);
    }

    /// The items to try next: queued or uncertain, oldest first, and none whose complaint has an earlier item that
    /// waits (a parked one included: what was written after it was written in its knowledge). None that goes out by
    /// hand is among them.
    public List<Item> ready() {
        return items("WHERE state IN ('QUEUED', 'UNCERTAIN') AND NOT "
                + FileBorn.CONDITION.replace("id ", "complaint_id ") + " AND NOT EXISTS (SELECT 1 FROM outbox earlier"
                + " WHERE earlier.complaint_id = o.complaint_id AND earlier.seq < o.seq AND earlier.state IN ("
                + OutboxRows.WAITING + ")) ORDER BY seq");
    }

    /// Reports and questions that were noted here, newest first; without those taken back or given up.
    public List<Item> noted() {
        return items(
                "WHERE kind IN (?, ?) AND state NOT IN ('WITHDRAWN', 'DISCARDED') ORDER BY seq DESC",
                ActionKind.REGISTER.wireWord(),
                ActionKind.REQUEST_NOTE.wireWord());
    }

    private static final String NOT_REMOVED_SINCE = "NOT (state = 'SENT' AND EXISTS (SELECT 1 FROM obstacle_removed r"
            + " WHERE r.id = o.complaint_id AND o.seq <= r.sent_until))";

    /// Every item about a kendala, oldest first, the journal included; without what was sent of one before the server
    /// took it away.
    List<Item> ofObstacles() {
        return items(
                "WHERE kind IN (?, ?) AND " + NOT_REMOVED_SINCE + " ORDER BY seq",
                ActionKind.OBSTACLE_NOTE.wireWord(),
                ActionKind.OBSTACLE_TRACK.wireWord());
    }

    private List<Item> items(String condition, Object... values) {
        return workDb.read(connection -> rows.select(connection, condition, values)).stream()
                .map(Stored::item)
                .toList();
    }

    /// Before the request leaves: state becomes Sending, tries grows by one.
    ///
    /// @return false when the item was taken back or sent meanwhile: then nothing must be sent, and nothing changed
    public boolean markSending(UUID actionId) {
        var complaintId = workDb.write(connection -> {
            var item = rows.byId(connection, actionId).map(Stored::item).orElse(null);
            if (item == null || !(item.state() instanceof State.Queued || item.state() instanceof State.Uncertain)) {
                return null;
            }
            rows.move(connection, actionId, new State.Sending());
            rows.tried(connection, actionId, clock.instant());
            return item.action().complaintId();
        });
        if (complaintId == null) {
            return false;
        }
        changed(complaintId, Area.OUTBOX);
        return true;
    }

    public void markUncertain(UUID actionId, String lastAnswer) {
        changeUnsent(actionId, connection -> {
            rows.move(connection, actionId, new State.Uncertain());
            rows.answered(connection, actionId, lastAnswer);
        });
    }

    /// The request certainly did not arrive or the server asked for patience. The try does not count when `counts` is
    /// false.
    public void markQueued(UUID actionId, String lastAnswer, boolean counts) {
        changeUnsent(actionId, connection -> {
            rows.move(connection, actionId, new State.Queued());
            rows.answered(connection, actionId, lastAnswer);
            if (!counts) {
                rows.untried(connection, actionId);
            }
        });
    }

    /// The server broke on this very item. The others go on; how often is enough is for the caller.
    public void markFault(UUID actionId, String lastAnswer) {
        changeUnsent(actionId, connection -> {
            rows.move(connection, actionId, new State.Queued());
            rows.answered(connection, actionId, lastAnswer);
            rows.fault(connection, actionId);
        });
    }

    public void markParked(UUID actionId, ParkReason reason, String words) {
        changeUnsent(actionId, connection -> {
            rows.move(connection, actionId, new State.Parked(reason, words));
            rows.answered(connection, actionId, words);
        });
    }

    /// The only way to "terkirim"; the spool file is removed after the commit.
    public void markSent(UUID actionId, Receipt receipt) {
        change(actionId, (connection, stored) -> {
            rows.move(connection, actionId, new State.Sent(receipt));
            drafts.forgetRevisions(connection, stored.draftId());
            if (!(stored.item().state() instanceof State.Sent)) {
                var action = stored.item().action();
                var kind = action.body().kind().wireWord();
                audit.append(connection, AuditKind.SENT, action.complaintId(), kind, 1);
            }
        });
        spool.remove(actionId);
    }

    /// *Sudah dikirim di LAPOR!*: the officer has put the text into LAPOR!, and it is in the journal from now on. Only
    /// for items that go out by hand, whose text no server has.
    ///
    /// @param at when the officer did so
    /// @return false when it is no such item, or was taken back or noted before: then nothing changed
    public boolean markSentByHand(UUID actionId, Instant at) {
        var complaintId = workDb.write(connection -> {
            var stored = rows.byId(connection, actionId).orElse(null);
            if (stored == null || !stored.item().byHand()) {
                return null;
            }
            return switch (stored.item().state()) {
                case State.Queued _, State.Sending _, State.Uncertain _, State.Parked _ -> {
                    rows.move(connection, actionId, new State.SentByHand(Columns.stored(at)));
                    drafts.forgetRevisions(connection, stored.draftId());
                    yield stored.item().action().complaintId();
                }
                case State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ -> null;
            };
        });
        if (complaintId == null) {
            return false;
        }
        spool.remove(actionId);
        changed(complaintId, Area.OUTBOX);
        return true;
    }

    /// Local cancel before the first try: the item becomes a draft again, in one transaction.
    ///
    /// @return false when it was tried already, and then nothing changed
    public boolean cancelToDraft(UUID actionId) {
        var complaintId = workDb.write(connection -> {
            var stored = rows.byId(connection, actionId).orElse(null);
            if (stored == null || stored.item().tries() > 0 || !(stored.item().state() instanceof State.Queued)) {
                return null;
            }
            rows.skip(connection, stored.item().action());
            rows.delete(connection, actionId);
            reopen(connection, stored);
            return stored.item().action().complaintId();
        });
        if (complaintId == null) {
            return false;
        }
        spool.remove(actionId);
        changed(complaintId, Area.OUTBOX, Area.DRAFTS);
        return true;
    }

    /// After the server has confirmed the tombstone (or for parked items that it refused): the text becomes a draft
    /// again. A second call changes nothing.
    public void withdrawnToDraft(UUID actionId) {
        change(actionId, (connection, stored) -> {
            switch (stored.item().state()) {
                case State.Queued _, State.Sending _, State.Uncertain _, State.Parked _ -> {
                    rows.skip(connection, stored.item().action());
                    rows.move(connection, actionId, new State.Withdrawn());
                    reopen(connection, stored);
                }
                case State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ -> {}
            }
        });
        spool.remove(actionId);
        events.publish(Area.DRAFTS);
    }

    private void reopen(Connection connection, Stored stored) throws SQLException {
        var action = stored.item().action();
        if (action.body() instanceof ActionBody.AskCheck) {
            // The draft that it asked about is still there, with files of its own.
            files.removeAll(connection, stored.draftId());
            return;
        }
        var now = Columns.stored(clock.instant());
        var newest = drafts.revisions(connection, stored.draftId()).stream()
                .mapToLong(Draft::revision)
                .max()
                .orElse(0);
        drafts.reopen(
                connection,
                new Draft(
                        stored.draftId(),
                        action.complaintId(),
                        action.body(),
                        action.baseVersion(),
                        newest + 1,
                        action.draftedAt(),
                        now));
    }

    /// The officer saw the conflict or the doubt and decided: same UUID, `override` set when `override` is true.
    /// An item that may have been sent before ([ParkReason#CHECK_FIRST]) comes back as uncertain, so that the
    /// server is asked first.
    public void requeue(UUID actionId, boolean override) {
        change(actionId, (connection, stored) -> {
            switch (stored.item().state()) {
                case State.Parked(var reason, var _) -> {
                    var next = reason == ParkReason.CHECK_FIRST ? new State.Uncertain() : new State.Queued();
                    rows.move(connection, actionId, next);
                    rows.setAside(connection, actionId, null);
                    rows.forgetFaults(connection, actionId);
                    if (override) {
                        rows.override(connection, actionId);
                    }
                }
                case State.Queued _,
                        State.Sending _,
                        State.Uncertain _,
                        State.Sent _,
                        State.SentByHand _,
                        State.Withdrawn _,
                        State.Discarded _ -> {}
            }
        });
    }

    /// *Sisihkan*: the officer looked at a parked item and lets it lie. It stays parked; the mark says that somebody
    /// has looked, and goes when the item is queued again.
    public void setAside(UUID actionId) {
        change(actionId, (connection, stored) -> {
            if (stored.item().state() instanceof State.Parked) {
                rows.setAside(connection, actionId, clock.instant());
            }
        });
    }

    /// The parked items that the officer has set aside, with the time of it.
    public Map<UUID, Instant> setAside() {
        return workDb.read(rows::setAside);
    }

    /// Gives up an item that the server has refused: the journal keeps it with its text for [#TEXT_KEPT].
    ///
    /// @return false when it is not parked, or may be stored on the server after all: then nothing changed
    public boolean discard(UUID actionId) {
        return giveUp(actionId, null).isPresent();
    }

    /// Gives up a refused item and sends its text as an internal note on the same complaint instead, in one
    /// transaction: later items of the complaint wait for neither.
    ///
    /// @param note the words for the *admin instansi*
    /// @return the note's item; empty as for [#discard], and then nothing changed
    public Optional<Item> handOver(UUID actionId, String note) {
        return giveUp(actionId, note).map(given -> given.note);
    }

    private record GivenUp(String complaintId, Item note) {}

    private Optional<GivenUp> giveUp(UUID actionId, String note) {
        var noteId = UUID.randomUUID();
        Optional<GivenUp> given;
        try {
            given = workDb.write(connection -> {
                var stored = rows.byId(connection, actionId).orElse(null);
                if (stored == null || !(stored.item().state() instanceof State.Parked parked) || !parked.refused()) {
                    return Optional.<GivenUp>empty();
                }
                var action = stored.item().action();
                var now = Columns.stored(clock.instant());
                rows.skip(connection, action);
                rows.move(connection, actionId, new State.Discarded());
                rows.discarded(connection, actionId, now);
                if (note == null) {
                    return Optional.of(new GivenUp(action.complaintId(), null));
                }
                var body = new ActionBody.InternalNote(note);
                var item = new Item(
                        new Action(noteId, action.complaintId(), body, action.baseVersion(), null, false, now),
                        new State.Queued(),
                        0,
                        null,
                        now,
                        null);
                // A draft id of its own: taking the note back must not open the draft of the item it speaks of.
                spool.write(new Spool.Entry(item.action(), noteId, now));
                rows.insert(connection, item, noteId);
                var seen = pictures.of(connection, stored.draftId());
                if (seen.isPresent()) {
                    pictures.keep(connection, noteId, seen.get());
                }
                return Optional.of(new GivenUp(action.complaintId(), item));
            });
        } catch (RuntimeException e) {
            // Nothing was committed.
            spool.remove(noteId);
            throw e;
        }
        if (given.isPresent()) {
            spool.remove(actionId);
            changed(given.get().complaintId(), Area.OUTBOX);
        }
        return given;
    }

    /// *Ubah dahulu*: as [#withdrawnToDraft], and the draft stands on the complaint as it is now, so that the next
    /// *Kirim* meets no conflict with what the officer has just read.
    ///
    /// @param seen what the officer has before the eyes now; null when the complaint is gone, and
    /// then the draft keeps what it stood on
    public void withdrawnToDraft(UUID actionId, SeenComplaint seen) {
        withdrawnToDraft(actionId);
        if (seen == null) {
            return;
        }
        workDb.change(connection -> {
            var stored = rows.byId(connection, actionId).orElseThrow();
            if (drafts.byId(connection, stored.draftId()).isPresent()) {
                drafts.rebase(connection, stored.draftId(), seen.version());
                pictures.keep(connection, stored.draftId(), seen);
            }
        });
        events.publish(Area.DRAFTS);
    }

    /// As [#withdrawnToDraft], and the draft stands on this version of what it is about.
    public void withdrawnToDraft(UUID actionId, long version) {
        withdrawnToDraft(actionId);
        workDb.change(connection -> {
            var stored = rows.byId(connection, actionId).orElseThrow();
            if (drafts.byId(connection, stored.draftId()).isPresent()) {
                drafts.rebase(connection, stored.draftId(), version);
            }
        });
        events.publish(Area.DRAFTS);
    }

    /// What the officer saw of the complaint when the item's draft was begun. Empty for items of older programs.
    public Optional<SeenComplaint> seen(UUID actionId) {
        return workDb.read(connection -> {
            var stored = rows.byId(connection, actionId);
            return stored.isPresent() ? pictures.of(connection, stored.get().draftId()) : Optional.empty();
        });
    }

    /// Given up by the officer, newest first.
    public List<Item> discarded() {
        return items("WHERE state = 'DISCARDED' ORDER BY discarded_at DESC, seq DESC");
    }

    /// Blanks the texts of items given up or taken back longer ago than [#TEXT_KEPT], with their pictures; the rows
    /// stay.
    void eraseOldTexts() {
        workDb.change(connection -> rows.eraseTexts(connection, clock.instant().minus(TEXT_KEPT)));
    }

    /// After a restore of the server: everything in the sent journal is offered again under its own UUID.
    ///
    /// @param since by the server's clock; null for all
    public void reofferSent(Instant since) {
        var from = since == null ? Instant.EPOCH : since;
        var again = workDb.write(connection -> {
            var sent = rows.select(
                    connection,
                    "WHERE state = 'SENT' AND erased_at IS NULL AND receipt_stored_at >= ? ORDER BY seq",
                    from);
            for (var stored : sent) {
                spool.write(entry(stored));
                rows.move(connection, stored.item().action().id(), new State.Queued());
            }
            return sent;
        });
        again.stream()
                .map(stored -> stored.item().action().complaintId())
                .distinct()
                .forEach(marks::project);
        events.publish(Area.OUTBOX);
    }

    static Spool.Entry entry(Stored stored) {
        return new Spool.Entry(
                stored.item().action(), stored.draftId(), stored.item().queuedAt());
    }

    private interface Step {
        void in(Connection connection, Stored stored) throws SQLException;
    }

    private void changeUnsent(UUID actionId, Database.Change step) {
        var complaintId = workDb.write(connection -> {
            var stored = rows.byId(connection, actionId).orElse(null);
            if (stored == null) {
                return null;
            }
            switch (stored.item().state()) {
                case State.Queued _, State.Sending _, State.Uncertain _, State.Parked _ -> step.in(connection);
                case State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ -> {}
            }
            return stored.item().action().complaintId();
        });
        if (complaintId != null) {
            changed(complaintId, Area.OUTBOX);
        }
    }

    private void change(UUID actionId, Step step) {
        var complaintId = workDb.write(connection -> {
            var stored = rows.byId(connection, actionId)
                    .orElseThrow(() -> new IllegalArgumentException("no such action: " + actionId));
            step.in(connection, stored);
            return stored.item().action().complaintId();
        });
        changed(complaintId, Area.OUTBOX);
    }

    private void changed(String complaintId, Area first, Area... more) {
        marks.project(complaintId);
        events.publish(first, more);
    }
}
