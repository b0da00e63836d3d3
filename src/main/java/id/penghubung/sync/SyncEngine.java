package id.penghubung.sync;

import id.penghubung.contract.Checksum;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.Receipt;
import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One round of push and pull over one account. Blocking; one round at a time.
///
/// Push goes before pull, so that the pull already shows what the server made of it. The epoch is compared on every
/// reply of both: when the server's data were restored from a backup, the cache starts anew and the sent journal is
/// offered again under the same UUIDs (sync protocol 1.5; found necessary by simulation, not only on pulls). The round
/// then begins anew, and every action names the epoch it is meant for: a later answer must not be stored before an
/// earlier one that the backup lacks.
public final class SyncEngine {

    private static final Logger LOG = Logger.getLogger(SyncEngine.class.getName());

    /// A server that is restored that often in one round is left alone until the next.
    private static final int MOST_RESTARTS = 3;

    private static final int AUDIT_BATCH = 500;

    /// @param failure what ended the round early; null when both directions ended
    public record Result(int pulled, int removed, int sent, int parked, int waiting, int uncertain, Failure failure) {

        public boolean complete() {
            return failure == null;
        }
    }

    /// Told while a round runs, from the thread that runs it.
    public interface Progress {
        /// @param soFar complaints received in this round
        void pulled(long soFar);

        Progress NONE = _ -> {};
    }

    private final CentralServer server;
    private final Ledger ledger;
    private final Clock clock;
    private final PageSize pageSize = new PageSize();
    private final RemovalGuard removals = new RemovalGuard();
    private volatile Duration clockOffset;
    private final Executor fetching;
    private final UploadWatch uploads = new UploadWatch();

    public SyncEngine(CentralServer server, AccountStore store, Clock clock) {
        this(
                server,
                StoreLedger.of(store),
                clock,
                task -> Thread.ofVirtual().name("page ahead").start(task));
    }

    /// @param fetching runs one request at a time beside the round; a model test runs it in the round itself
    SyncEngine(CentralServer server, Ledger ledger, Clock clock, Executor fetching) {
        this.server = server;
        this.ledger = ledger;
        this.clock = clock;
        this.fetching = fetching;
    }

    /// A person agrees to what [Failure.RemovalHeld] told of. Any thread.
    public void agreeToRemovals() {
        removals.agree();
    }

    /// How far the server's clock was ahead of this PC's at its last reply, to the second; null before any. Only for
    /// telling the person: times that the server set stay what they are, and no clock decides anything (case Y15).
    public Duration clockOffset() {
        return clockOffset;
    }

    UploadWatch uploads() {
        return uploads;
    }

    public Result runOnce(Progress progress) {
        var tally = new Tally();
        uploads.roundBegins();
        takeUpWhatWasUnderWay();
        var failure = round(tally, progress);
        for (var restarts = 0; failure instanceof Failure.EpochChanged && restarts < MOST_RESTARTS; restarts++) {
            failure = round(tally, progress);
        }
        uploads.roundEnds();
        var waiting = 0;
        var uncertain = 0;
        var parked = 0;
        for (var item : ledger.waiting()) {
            switch (item.state()) {
                case Outbox.State.Uncertain _ -> uncertain++;
                case Outbox.State.Parked _ -> parked++;
                case Outbox.State.Queued _, Outbox.State.Sending _ -> waiting++;
                case Outbox.State.Sent _,
                        Outbox.State.SentByHand _,
                        Outbox.State.Withdrawn _,
                        Outbox.State.Discarded _ -> {
                    // Not waiting any more: counted nowhere.
                }
            }
        }
        saveTimes(failure == null, waiting + uncertain == 0);
        return new Result(tally.pulled, tally.removed, tally.sent, parked, waiting, uncertain, failure);
    }

    /// Nothing is sent outside of a round. What is "sending" now is so because the disk did not take the outcome of a
    /// former round: it may have arrived.
    private void takeUpWhatWasUnderWay() {
        for (var item : ledger.waiting()) {
            if (item.state() instanceof Outbox.State.Sending) {
                ledger.markUncertain(item.action().id(), item.lastAnswer());
            }
        }
    }

    /// @return what ended it early; null when it came to its end
    private Failure round(Tally tally, Progress progress) {
        tally.tried.clear();
        try {
            // First, and not only for its own sake: its reply tells the epoch before anything is sent.
            pullReference();
            tally.epoch = ledger.position().epoch();
            push(tally);
            pull(tally, progress);
            // What became ready meanwhile (a follow-up of an item that has just gone) must not wait for the next round.
            push(tally);
            sendAudit(tally);
            removals.roundComplete();
            return null;
        } catch (RoundEnded end) {
            return end.failure();
        }
    }

    /// Ends the round when a reply told of another epoch than it began with.
    private void stillThatOf(Tally tally) throws RoundEnded {
        if (!Objects.equals(tally.epoch, ledger.position().epoch())) {
            throw new RoundEnded(new Failure.EpochChanged());
        }
    }

    private void saveTimes(boolean pulled, boolean pushed) {
        if (!pulled) {
            return;
        }
        var now = clock.instant();
        var former = ledger.syncTimes();
        ledger.saveSyncTimes(new Cache.SyncTimes(now, pushed ? now : former.lastPush()));
    }

    // Push

    private void push(Tally tally) throws RoundEnded {
        var offered = new ArrayList<Outbox.Item>();
        do {
            offered.clear();
            for (var item : ledger.ready()) {
                // An item that a fault sent back to the queue in this very round waits for the next one.
                if (tally.tried.add(item.action().id())) {
                    offered.add(item);
                }
            }
            for (var item : offered) {
                send(item, tally);
                stillThatOf(tally);
            }
        } while (!offered.isEmpty());
    }

    private void send(Outbox.Item item, Tally tally) throws RoundEnded {
        var id = item.action().id();
        if (item.state() instanceof Outbox.State.Uncertain) {
            // Belum pasti: ask before anything is sent again (cases S3, K15).
            switch (heard(server.lookUp(id))) {
                case Reply.Ok<Receipt>(var receipt, var _, var _) -> {
                    stored(item, receipt, tally);
                    return;
                }
                case Reply.Failed<Receipt>(Failure.NotFound _, var _) -> LOG.fine("an uncertain item is not stored");
                case Reply.Failed<Receipt>(Failure.Withdrawn _, var _) -> {
                    park(item, Outbox.ParkReason.WITHDRAWN_ELSEWHERE, null);
                    return;
                }
                case Reply.Failed<Receipt>(var failure, var _) -> {
                    ledger.markUncertain(id, FailureText.of(failure));
                    throw new RoundEnded(failure);
                }
            }
        }
        stillThatOf(tally);
        if (!uploaded(item)) {
            return;
        }
        stillThatOf(tally);
        if (!ledger.markSending(id)) {
            return;
        }
        switch (heard(server.submit(item.action(), tally.epoch))) {
            case Reply.Ok<Receipt>(var receipt, var _, var _) -> stored(item, receipt, tally);
            case Reply.Failed<Receipt>(var failure, var _) -> notStored(item, failure);
        }
    }

    /// The files first, each by its content: what the server holds of one is never sent again, however often the action
    /// is tried (case S4).
    ///
    /// @return false when a file stands in the way of this item; the others go on (case K23)
    private boolean uploaded(Outbox.Item item) throws RoundEnded {
        var number = 0;
        for (var file : item.action().files()) {
            var transfer = uploads.of(item.action().id(), ++number, file);
            var reply = server.upload(file, out -> ledger.writeFile(file.sha256(), out), transfer);
            uploads.ended();
            if (heard(reply) instanceof Reply.Failed<CentralServer.Done>(var failure, var _)) {
                if (failure instanceof Failure.Stopped) {
                    stopped(item, file);
                } else {
                    notUploaded(item, failure);
                }
                return false;
            }
        }
        return true;
    }

    private void stopped(Outbox.Item item, Attachment file) throws RoundEnded {
        if (!uploads.cancelled(item.action().id())) {
            // It waits as it did, and the next round goes on where this one stopped.
            throw new RoundEnded(new Failure.Stopped());
        }
        if (heard(server.dropUpload(file)) instanceof Reply.Failed<CentralServer.Done>(var failure, var _)) {
            // Nobody sees it there, and the next upload of this content would go on from it.
            LOG.log(
                    Level.FINE,
                    "the beginning of a file stays on the server: {0}",
                    failure.getClass().getSimpleName());
        }
    }

    /// The action itself has not left: nothing is uncertain, and no try of it is used up by the line.
    private void notUploaded(Outbox.Item item, Failure failure) throws RoundEnded {
        var id = item.action().id();
        switch (failure) {
            case Failure.Unreachable _,
                    Failure.Busy _,
                    Failure.SessionEnded _,
                    Failure.WrongCredentials _,
                    Failure.AccountInactive _,
                    Failure.RemovalHeld _,
                    Failure.EpochChanged _,
                    Failure.NotKept _,
                    Failure.Stopped _,
                    Failure.ClientTooOld _ -> {
                ledger.markQueued(id, FailureText.of(failure), true);
                throw new RoundEnded(failure);
            }
            case Failure.Conflict _, Failure.NotFound _ ->
                // The server lost the beginning of the file meanwhile: the next round declares it anew.
                ledger.markQueued(id, FailureText.of(failure), true);
            case Failure.Refused refused -> park(item, Outbox.ParkReason.REFUSED, refused.reason());
            case Failure.NotYours gone -> park(item, Outbox.ParkReason.NOT_YOURS, gone.reason());
            case Failure.Withdrawn _, Failure.CursorExpired _ ->
                park(item, Outbox.ParkReason.REFUSED, FailureText.of(failure));
            case Failure.CopyLost lost -> park(item, Outbox.ParkReason.COPY_LOST, lost.file());
            // A file that breaks the server is set aside in the end.
            case Failure.Fault _ -> fault(item, FailureText.of(failure));
        }
    }

    private void stored(Outbox.Item item, Receipt receipt, Tally tally) throws RoundEnded {
        ledger.markSent(item.action().id(), receipt);
        tally.sent++;
        // The server's own picture at once: an answered complaint must not stand unanswered on the screen (Y28).
        var id = item.action().complaintId();
        switch (item.action().body().kind().target()) {
            case COMPLAINT -> show(heard(server.complaint(id)), ledger::put);
            // The pull of this round brings it.
            case OBSTACLE -> {}
            case INFORMATION_REQUEST -> show(heard(server.informationRequest(id)), ledger::put);
        }
    }

    private static <T> void show(Reply<T> reread, Consumer<T> keep) {
        switch (reread) {
            case Reply.Ok<T>(var value, var _, var _) -> keep.accept(value);
            case Reply.Failed<T>(var failure, var _) -> {
                // Handed back and no longer visible, or the line is cut: the feed will tell.
                LOG.log(
                        Level.FINE,
                        "no re-read after a receipt: {0}",
                        failure.getClass().getSimpleName());
            }
        }
    }

    private void notStored(Outbox.Item item, Failure failure) throws RoundEnded {
        var id = item.action().id();
        var words = FailureText.of(failure);
        switch (failure) {
            case Failure.Unreachable unreachable -> {
                if (unreachable.maybeSent()) {
                    ledger.markUncertain(id, words);
                } else {
                    ledger.markQueued(id, words, false);
                }
                throw new RoundEnded(failure);
            }
            case Failure.Busy _,
                    Failure.SessionEnded _,
                    Failure.WrongCredentials _,
                    Failure.AccountInactive _,
                    Failure.RemovalHeld _,
                    Failure.EpochChanged _,
                    Failure.NotKept _,
                    Failure.Stopped _,
                    Failure.ClientTooOld _ -> {
                ledger.markQueued(id, words, false);
                throw new RoundEnded(failure);
            }
            case Failure.Refused refused -> park(item, Outbox.ParkReason.REFUSED, refused.reason());
            case Failure.NotYours gone -> park(item, Outbox.ParkReason.NOT_YOURS, gone.reason());
            case Failure.NotFound _ -> park(item, Outbox.ParkReason.NOT_YOURS, null);
            case Failure.Conflict conflict -> park(item, Outbox.ParkReason.CONFLICT, conflict.reason());
            case Failure.Withdrawn _ -> park(item, Outbox.ParkReason.WITHDRAWN_ELSEWHERE, null);
            case Failure.CursorExpired _ -> park(item, Outbox.ParkReason.REFUSED, words);
            case Failure.CopyLost lost -> park(item, Outbox.ParkReason.COPY_LOST, lost.file());
            case Failure.Fault _ -> fault(item, words);
        }
    }

    /// Counted apart from the tries: a line that is cut says nothing against an item.
    private void fault(Outbox.Item item, String words) {
        if (item.faults() + 1 >= Retry.MOST_FAULTS) {
            park(item, Outbox.ParkReason.SERVER_FAULT, words);
        } else {
            ledger.markFault(item.action().id(), words);
        }
    }

    /// The officer's own work has gone before. What goes wrong here ends no round, and the next one tries again: a
    /// server of another make may not keep trails at all.
    private void sendAudit(Tally tally) throws RoundEnded {
        while (true) {
            var batch = ledger.unsentAudit(AUDIT_BATCH);
            if (batch.entries().isEmpty()) {
                return;
            }
            var reply = heard(server.appendAudit(batch.trail(), batch.entries()));
            stillThatOf(tally);
            switch (reply) {
                case Reply.Ok<Long>(var held, var _, var _) -> {
                    ledger.auditSent(batch.trail(), held);
                    if (held < batch.entries().getLast().seq()) {
                        // It has lost some, and is told them from there in the next round.
                        return;
                    }
                }
                case Reply.Failed<Long>(Failure.Conflict _, var _) -> {
                    LOG.warning("the server holds another audit trail under this id");
                    ledger.auditRefused(batch.trail());
                }
                case Reply.Failed<Long>(var failure, var _) -> {
                    LOG.log(
                            Level.FINE,
                            "the audit trail was not taken: {0}",
                            failure.getClass().getSimpleName());
                    return;
                }
            }
        }
    }

    private void park(Outbox.Item item, Outbox.ParkReason reason, String words) {
        ledger.markParked(item.action().id(), reason, words);
    }

    // Pull

    private void pullReference() throws RoundEnded {
        var known = ledger.reference().flatMap(Cache.StoredReference::usableTag);
        var reply = heard(server.reference(known.orElse(null)));
        switch (reply) {
            case Reply.Ok<CentralServer.ReferencePage>(var page, var _, var _) -> {
                if (page.reference() != null) {
                    ledger.saveReference(new Cache.StoredReference(page.reference(), page.tag()));
                }
            }
            case Reply.Failed<CentralServer.ReferencePage>(var failure, var _) -> throw new RoundEnded(failure);
        }
    }

    private void pull(Tally tally, Progress progress) throws RoundEnded {
        var guard = new LoopGuard(clock);
        var pages = new PageAhead(server, fetching);
        var more = true;
        ChangePage.Summary summary = null;
        while (more) {
            var cursor = ledger.position().cursor();
            guard.asking(cursor);
            var fetched = pages.page(cursor, pageSize.present());
            var reply = heard(fetched.reply());
            // Else what came belongs to a cursor of the former epoch.
            stillThatOf(tally);
            switch (reply) {
                case Reply.Ok<ChangePage>(var page, var epoch, var _) -> {
                    pageSize.took(fetched.nanos());
                    if (page.more()) {
                        pages.begin(page.next(), pageSize.present());
                    }
                    apply(page, epoch, tally);
                    progress.pulled(tally.pulled);
                    more = page.more();
                    summary = page.summary();
                }
                case Reply.Failed<ChangePage>(Failure.CursorExpired _, var epoch) -> {
                    guardReset();
                    ledger.reset(epoch);
                }
                case Reply.Failed<ChangePage>(var failure, var _) -> {
                    pageSize.failed();
                    throw new RoundEnded(failure);
                }
            }
        }
        if (summary != null) {
            ledger.saveServerCounts(
                    new Cache.ServerCounts(summary.perRawStatus(), summary.complaints(), clock.instant()));
            if (summary.checksum() != null && !summary.checksum().equals(localChecksum())) {
                repair(tally);
            }
        }
    }

    private void apply(ChangePage page, String epoch, Tally tally) throws RoundEnded {
        var upserts = new ArrayList<Complaint>();
        var removed = new ArrayList<String>();
        var requests = new ArrayList<InformationRequest>();
        var removedRequests = new ArrayList<String>();
        var obstacles = new ArrayList<Obstacle>();
        var removedObstacles = new ArrayList<String>();
        for (var change : page.changes()) {
            switch (change) {
                case ChangePage.Change.Upsert(var complaint) -> upserts.add(complaint);
                case ChangePage.Change.Removed(var id, var _) -> removed.add(id);
                case ChangePage.Change.RequestUpsert(var request) -> requests.add(request);
                case ChangePage.Change.RequestRemoved(var id) -> removedRequests.add(id);
                case ChangePage.Change.ObstacleUpsert(var obstacle) -> obstacles.add(obstacle);
                case ChangePage.Change.ObstacleRemoved(var id) -> removedObstacles.add(id);
                case ChangePage.Change.Other(var entity, var _) ->
                    LOG.log(Level.FINE, "an entity of a newer server: {0}", entity);
            }
        }
        if (RemovalGuard.concerns(tally.removed + removed.size())) {
            removals.check(tally.removed + removed.size(), tally.removed + localCount());
        }
        ledger.apply(new Cache.Page(
                upserts,
                removed,
                page.next(),
                epoch,
                !page.more(),
                requests,
                removedRequests,
                obstacles,
                removedObstacles));
        tally.pulled += upserts.size();
        tally.removed += removed.size();
    }

    /// Compares the epoch of every reply, refusals included, with the one the cache was filled from. When it is
    /// another, the server's data were restored from a backup: the cache starts anew, and what the journal holds as
    /// sent is offered again, because the backup may lack it.
    private <T> Reply<T> heard(Reply<T> reply) throws RoundEnded {
        if (reply instanceof Reply.Ok<T>(var _, var _, Instant serverTime) && serverTime != null) {
            clockOffset = Duration.between(clock.instant(), serverTime);
        }
        var epoch = switch (reply) {
            case Reply.Ok<T>(var _, var told, var _) -> told;
            case Reply.Failed<T>(Failure.Unreachable _, var _) -> null;
            case Reply.Failed<T>(var _, var told) -> told;
        };
        var known = ledger.position().epoch();
        if (epoch != null && known == null) {
            // The first word of this server, perhaps before any page: from here on a restore can be noticed.
            ledger.reset(epoch);
        } else if (epoch != null && !known.equals(epoch)) {
            guardReset();
            LOG.info("the server's data were restored: the cache starts anew, the sent journal is offered again");
            // In this order: when the program dies in between, the old epoch still stands and both are done again.
            ledger.reofferSent(null);
            ledger.reset(epoch);
        }
        return reply;
    }

    /// The list starts anew: would much of it not come back?
    private void guardReset() throws RoundEnded {
        var here = localCount();
        if (!RemovalGuard.concerns(here)) {
            return;
        }
        switch (server.ids()) {
            case Reply.Ok<List<CentralServer.IdVersion>>(var ids, var _, var _) ->
                removals.check(here - ids.size(), here);
            case Reply.Failed<List<CentralServer.IdVersion>>(var failure, var _) -> throw new RoundEnded(failure);
        }
    }

    private int localCount() {
        var count = new int[1];
        ledger.forEachIdVersion((_, _) -> count[0]++);
        return count[0];
    }

    private String localChecksum() {
        var checksum = new Checksum();
        ledger.forEachIdVersion(checksum::add);
        return checksum.hex();
    }

    /// The cache differs from what the server shows although every page was applied: compare ids and mend only those.
    private void repair(Tally tally) throws RoundEnded {
        LOG.warning("checksum differs from the server's: repairing by the list of ids");
        List<CentralServer.IdVersion> wanted = switch (heard(server.ids())) {
            case Reply.Ok<List<CentralServer.IdVersion>>(var ids, var _, var _) -> ids;
            case Reply.Failed<List<CentralServer.IdVersion>>(var failure, var _) -> throw new RoundEnded(failure);
        };
        stillThatOf(tally);
        var surplus = new HashMap<String, Long>();
        ledger.forEachIdVersion(surplus::put);
        var mended = new ArrayList<Complaint>();
        for (var entry : wanted) {
            var have = surplus.remove(entry.id());
            if (have == null || have != entry.version()) {
                switch (heard(server.complaint(entry.id()))) {
                    case Reply.Ok<Complaint>(var complaint, var _, var _) -> mended.add(complaint);
                    case Reply.Failed<Complaint>(Failure.NotFound _, var _) -> LOG.fine("gone meanwhile");
                    case Reply.Failed<Complaint>(Failure.NotYours _, var _) -> LOG.fine("taken away meanwhile");
                    case Reply.Failed<Complaint>(var failure, var _) -> throw new RoundEnded(failure);
                }
            }
        }
        // A cache that begins anew is not complete, whatever was mended of the former one.
        stillThatOf(tally);
        removals.check(surplus.size(), localCount());
        var position = ledger.position();
        ledger.apply(new Cache.Page(mended, List.copyOf(surplus.keySet()), position.cursor(), position.epoch(), true));
    }

    private static final class Tally {
        private int pulled;
        private int removed;
        private int sent;
        private String epoch;
        private final java.util.Set<java.util.UUID> tried = new java.util.HashSet<>();
    }
}
