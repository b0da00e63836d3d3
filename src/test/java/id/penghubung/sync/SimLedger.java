package id.penghubung.sync;

import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Receipt;
import id.penghubung.store.AuditTrail;
import id.penghubung.store.Cache;
import id.penghubung.store.Outbox;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.StoreException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// An account's disk in the model test: what is in here survives a crash, and a crash may come after any transaction.
/// Mistakes that clients of this kind make can be switched on, to see that the test catches them.
final class SimLedger implements Ledger {

    /// Mistakes of a client.
    enum Mistake {
        /// A pull replaces what is being written.
        PULL_OVERWRITES_DRAFTS,
        /// Every retry gets an id of its own.
        NEW_KEY_ON_RETRY,
        /// The item leaves the outbox when the request leaves.
        REMOVED_BEFORE_REPLY,
        /// Starting the cache anew throws the work away too.
        RESET_WIPES_WORK,
        /// What the server refuses is dropped.
        REFUSED_IS_DROPPED,
        /// One item that cannot go holds back all others.
        ONE_BLOCKS_ALL,
        /// After a restore of the server nothing is offered again.
        NO_REOFFER,
        /// The cursor is saved before the rows.
        CURSOR_FIRST,
        /// An older picture of a complaint is taken for the present one.
        VERSION_UNCHECKED,
        /// A later item of a complaint may overtake an earlier one.
        ORDER_IGNORED
    }

    /// The program dies. An [Error], so that nobody takes it for a failure of the work.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("crash", null, false, false);
        }
    }

    private final Set<Mistake> mistakes;
    private final Supplier<UUID> ids;
    private BooleanSupplier crashNow = () -> false;
    private BooleanSupplier fullNow = () -> false;

    private final Map<UUID, Item> outbox = new LinkedHashMap<>();
    private final List<UUID> pressed = new ArrayList<>();
    private final Map<String, String> drafts = new LinkedHashMap<>();
    private final Map<String, Complaint> rows = new TreeMap<>();
    private Cache.Position position = new Cache.Position(null, null, false);
    private Cache.ServerCounts counts;
    private boolean cursorWentBack;

    SimLedger(Set<Mistake> mistakes, Supplier<UUID> ids) {
        this.mistakes = mistakes;
        this.ids = ids;
    }

    /// Asked after every transaction.
    void crashWhen(BooleanSupplier now) {
        crashNow = now;
    }

    private void transaction(Runnable work) {
        if (fullNow.getAsBoolean()) {
            throw new StoreException(StoreException.Trouble.DISK_FULL, "full", null);
        }
        work.run();
        if (crashNow.getAsBoolean()) {
            throw new Crash();
        }
    }

    /// Asked before every transaction: then it does not happen, and the program goes on.
    void fullWhen(BooleanSupplier now) {
        fullNow = now;
    }

    /// What a start makes of what was under way.
    void restart() {
        outbox.replaceAll(
                (id, item) -> item.state() instanceof State.Sending ? with(item, new State.Uncertain()) : item);
    }

    // The officer

    void write(String complaintId, String text) {
        drafts.put(text, complaintId);
    }

    /// Kirim for every draft of the complaint.
    void press(String complaintId) {
        for (var text : textsFor(complaintId)) {
            var base = rows.containsKey(complaintId) ? rows.get(complaintId).version() : 0;
            var action = new Action(
                    ids.get(),
                    complaintId,
                    new ActionBody.Answer(FollowUpKind.FOLLOW_UP, text),
                    base,
                    preceding(complaintId, base),
                    false,
                    Instant.EPOCH);
            drafts.remove(text);
            outbox.put(action.id(), new Item(action, new State.Queued(), 0, null, Instant.EPOCH, null));
            pressed.add(action.id());
        }
    }

    Optional<String> anyDraftsComplaint() {
        return drafts.values().stream().findFirst();
    }

    private List<String> textsFor(String complaintId) {
        return drafts.entrySet().stream()
                .filter(draft -> draft.getValue().equals(complaintId))
                .map(Map.Entry::getKey)
                .toList();
    }

    private UUID preceding(String complaintId, long base) {
        return pressed.reversed().stream()
                .map(outbox::get)
                .filter(item -> item != null && item.action().complaintId().equals(complaintId))
                .filter(item ->
                        waits(item) || item.state() instanceof State.Sent(var receipt) && receipt.version() > base)
                .map(item -> item.action().id())
                .findFirst()
                .orElse(null);
    }

    void withdrawnToDraft(UUID id) {
        transaction(() -> {
            var item = outbox.get(id);
            outbox.put(id, with(item, new State.Withdrawn()));
            drafts.put(item.action().body().text(), item.action().complaintId());
        });
    }

    /// The officer saw the conflict and sends all the same.
    void sendAnyway(UUID id) {
        outbox.computeIfPresent(id, (_, item) -> {
            var action = item.action();
            var decided = new Action(
                    action.id(),
                    action.complaintId(),
                    action.body(),
                    action.baseVersion(),
                    action.after(),
                    true,
                    action.draftedAt());
            return new Item(
                    decided, new State.Queued(), item.tries(), item.lastAnswer(), item.queuedAt(), item.lastTriedAt());
        });
    }

    // The engine

    @Override
    public void writeFile(String sha256, OutputStream out) {
        throw new AssertionError("the model's items have no files");
    }

    @Override
    public List<Item> ready() {
        var ready = new ArrayList<Item>();
        var busy = new java.util.HashSet<String>();
        for (var id : pressed) {
            var item = outbox.get(id);
            if (item == null || !waits(item)) {
                continue;
            }
            var first = busy.add(item.action().complaintId());
            var sendable = item.state() instanceof State.Queued || item.state() instanceof State.Uncertain;
            if (sendable && (first || mistakes.contains(Mistake.ORDER_IGNORED))) {
                ready.add(item);
            }
            if (mistakes.contains(Mistake.ONE_BLOCKS_ALL)) {
                return List.copyOf(ready);
            }
        }
        return List.copyOf(mistakes.contains(Mistake.ORDER_IGNORED) ? ready.reversed() : ready);
    }

    @Override
    public List<Item> waiting() {
        return pressed.stream()
                .map(outbox::get)
                .filter(item -> item != null && waits(item))
                .toList();
    }

    private static boolean waits(Item item) {
        return switch (item.state()) {
            case State.Queued _, State.Sending _, State.Uncertain _, State.Parked _ -> true;
            case State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ -> false;
        };
    }

    @Override
    public boolean markSending(UUID id) {
        transaction(() -> {
            if (mistakes.contains(Mistake.REMOVED_BEFORE_REPLY)) {
                outbox.remove(id);
                return;
            }
            outbox.computeIfPresent(
                    id,
                    (_, item) -> new Item(
                            item.action(),
                            new State.Sending(),
                            item.tries() + 1,
                            item.faults(),
                            null,
                            item.queuedAt(),
                            Instant.EPOCH));
        });
        return true;
    }

    @Override
    public void markUncertain(UUID id, String lastAnswer) {
        transaction(() -> moveUnsent(id, new State.Uncertain()));
    }

    @Override
    public void markQueued(UUID id, String lastAnswer, boolean countsAgainst) {
        transaction(() -> moveUnsent(id, new State.Queued()));
    }

    @Override
    public void markFault(UUID id, String lastAnswer) {
        transaction(() -> {
            moveUnsent(id, new State.Queued());
            outbox.computeIfPresent(id, (_, item) -> waits(item) ? with(item, item.state(), item.faults() + 1) : item);
        });
    }

    @Override
    public void markParked(UUID id, Outbox.ParkReason reason, String words) {
        transaction(() -> {
            if (mistakes.contains(Mistake.REFUSED_IS_DROPPED)) {
                outbox.remove(id);
                return;
            }
            moveUnsent(id, new State.Parked(reason, words));
        });
    }

    private void moveUnsent(UUID id, State state) {
        var item = outbox.get(id);
        if (item == null || item.state() instanceof State.Sent) {
            return;
        }
        if (mistakes.contains(Mistake.NEW_KEY_ON_RETRY) && !(state instanceof State.Parked)) {
            outbox.remove(id);
            var action = item.action();
            var renewed = new Action(
                    ids.get(),
                    action.complaintId(),
                    action.body(),
                    action.baseVersion(),
                    action.after(),
                    action.override(),
                    action.draftedAt());
            pressed.set(pressed.indexOf(id), renewed.id());
            outbox.put(renewed.id(), new Item(renewed, new State.Queued(), item.tries(), null, item.queuedAt(), null));
            return;
        }
        outbox.put(id, with(item, state));
    }

    private static Item with(Item item, State state) {
        return with(item, state, item.faults());
    }

    private static Item with(Item item, State state, int faults) {
        return new Item(
                item.action(), state, item.tries(), faults, item.lastAnswer(), item.queuedAt(), item.lastTriedAt());
    }

    @Override
    public void markSent(UUID id, Receipt receipt) {
        transaction(() -> outbox.computeIfPresent(id, (_, item) -> with(item, new State.Sent(receipt))));
    }

    @Override
    public void reofferSent(Instant since) {
        transaction(() -> {
            if (!mistakes.contains(Mistake.NO_REOFFER)) {
                outbox.replaceAll(
                        (_, item) -> item.state() instanceof State.Sent ? with(item, new State.Queued()) : item);
            }
        });
    }

    @Override
    public void apply(Cache.Page page) {
        if (mistakes.contains(Mistake.CURSOR_FIRST)) {
            transaction(() -> position = new Cache.Position(page.cursor(), page.epoch(), page.complete()));
        }
        transaction(() -> {
            noteCursor(page);
            for (var complaint : page.upserts()) {
                rows.merge(complaint.id(), complaint, (old, now) -> now.version() >= old.version() ? now : old);
                if (mistakes.contains(Mistake.PULL_OVERWRITES_DRAFTS)) {
                    drafts.values().removeIf(complaint.id()::equals);
                }
            }
            page.removedIds().forEach(rows::remove);
            position = new Cache.Position(page.cursor(), page.epoch(), position.complete() || page.complete());
        });
    }

    /// The server's cursors are `epoch/number`.
    private void noteCursor(Cache.Page page) {
        if (position.cursor() == null || page.cursor() == null) {
            return;
        }
        var was = position.cursor().split("/");
        var is = page.cursor().split("/");
        if (!was[0].equals(is[0]) || Long.parseLong(is[1]) < Long.parseLong(was[1])) {
            cursorWentBack = true;
        }
    }

    @Override
    public void put(InformationRequest request) {
        throw new AssertionError("the model knows no information requests");
    }

    @Override
    public void put(Complaint complaint) {
        transaction(() -> rows.merge(
                complaint.id(),
                complaint,
                (old, now) ->
                        now.version() >= old.version() || mistakes.contains(Mistake.VERSION_UNCHECKED) ? now : old));
    }

    @Override
    public Cache.Position position() {
        return position;
    }

    @Override
    public void reset(String epoch) {
        transaction(() -> {
            rows.clear();
            position = new Cache.Position(null, epoch, false);
            if (mistakes.contains(Mistake.RESET_WIPES_WORK)) {
                drafts.clear();
                outbox.clear();
                pressed.clear();
            }
        });
    }

    @Override
    public void forEachIdVersion(Cache.IdVersionSink sink) {
        rows.forEach((id, complaint) -> sink.accept(id, complaint.version()));
    }

    @Override
    public void saveServerCounts(Cache.ServerCounts now) {
        counts = now;
    }

    @Override
    public Cache.SyncTimes syncTimes() {
        return new Cache.SyncTimes(null, null);
    }

    @Override
    public void saveSyncTimes(Cache.SyncTimes times) {}

    @Override
    public Optional<Cache.StoredReference> reference() {
        return Optional.empty();
    }

    @Override
    public void saveReference(Cache.StoredReference reference) {}

    // What the invariants look at

    Map<String, Complaint> rows() {
        return rows;
    }

    /// Without having been begun anew.
    boolean cursorWentBack() {
        return cursorWentBack;
    }

    @Override
    public AuditTrail.Batch unsentAudit(int limit) {
        return new AuditTrail.Batch("", List.of());
    }

    @Override
    public void auditSent(String trail, long entries) {
        throw new UnsupportedOperationException("this model keeps no trail");
    }

    @Override
    public void auditRefused(String trail) {
        throw new UnsupportedOperationException("this model keeps no trail");
    }

    Cache.ServerCounts counts() {
        return counts;
    }

    Set<String> draftTexts() {
        return drafts.keySet();
    }

    List<Item> items() {
        return pressed.stream()
                .map(outbox::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
