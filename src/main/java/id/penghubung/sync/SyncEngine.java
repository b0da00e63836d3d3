package id.penghubung.sync;

import id.penghubung.contract.Checksum;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Receipt;
import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One round of push and pull over one account. Blocking; one round at a time.
///
/// Push goes first, so that the pull already shows what the server made of it. The epoch is compared on every reply of
/// both: when the server's data were restored from a backup, the cache starts anew and the sent journal is offered
/// again
/// under the same UUIDs (sync protocol 1.5; found necessary by simulation, not only on pulls).
public final class SyncEngine {

    private static final Logger LOG = Logger.getLogger(SyncEngine.class.getName());

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
    private final AccountStore store;
    private final Clock clock;
    private final PageSize pageSize = new PageSize();

    public SyncEngine(CentralServer server, AccountStore store, Clock clock) {
        this.server = server;
        this.store = store;
        this.clock = clock;
    }

    public Result runOnce(Progress progress) {
        var tally = new Tally();
        Failure failure = null;
        try {
            push(tally);
            pullReference();
            pull(tally, progress);
            // What became ready meanwhile (a follow-up of an item that has just gone) must not wait for the next round.
            push(tally);
        } catch (RoundEnded end) {
            failure = end.failure();
        }
        var waiting = 0;
        var uncertain = 0;
        var parked = 0;
        for (var item : store.outbox().waiting()) {
            switch (item.state()) {
                case Outbox.State.Uncertain _ -> uncertain++;
                case Outbox.State.Parked _ -> parked++;
                case Outbox.State.Queued _, Outbox.State.Sending _ -> waiting++;
                case Outbox.State.Sent _, Outbox.State.Withdrawn _ -> {
                    // Not waiting any more: counted nowhere.
                }
            }
        }
        saveTimes(failure == null, waiting + uncertain == 0);
        return new Result(tally.pulled, tally.removed, tally.sent, parked, waiting, uncertain, failure);
    }

    private void saveTimes(boolean pulled, boolean pushed) {
        if (!pulled) {
            return;
        }
        var now = clock.instant();
        var former = store.cache().syncTimes();
        store.cache().saveSyncTimes(new Cache.SyncTimes(now, pushed ? now : former.lastPush()));
    }

    // Push

    private void push(Tally tally) throws RoundEnded {
        var offered = new ArrayList<Outbox.Item>();
        do {
            offered.clear();
            for (var item : store.outbox().ready()) {
                // An item that a fault sent back to the queue in this very round waits for the next one.
                if (tally.tried.add(item.action().id())) {
                    offered.add(item);
                }
            }
            for (var item : offered) {
                send(item, tally);
            }
        } while (!offered.isEmpty());
    }

    private void send(Outbox.Item item, Tally tally) throws RoundEnded {
        var id = item.action().id();
        if (item.state() instanceof Outbox.State.Uncertain) {
            // Belum pasti: ask before anything is sent again (cases S3, K15).
            switch (server.lookUp(id)) {
                case Reply.Ok<Receipt>(var receipt, var epoch, var _) -> {
                    stored(item, receipt, epoch, tally);
                    return;
                }
                case Reply.Failed<Receipt>(Failure.NotFound _, var _) -> LOG.fine("an uncertain item is not stored");
                case Reply.Failed<Receipt>(Failure.Withdrawn _, var _) -> {
                    park(item, Outbox.ParkReason.WITHDRAWN_ELSEWHERE, null);
                    return;
                }
                case Reply.Failed<Receipt>(var failure, var _) -> {
                    store.outbox().markUncertain(id, FailureText.of(failure));
                    throw new RoundEnded(failure);
                }
            }
        }
        store.outbox().markSending(id);
        switch (server.submit(item.action())) {
            case Reply.Ok<Receipt>(var receipt, var epoch, var _) -> stored(item, receipt, epoch, tally);
            case Reply.Failed<Receipt>(var failure, var _) -> notStored(item, failure);
        }
    }

    private void stored(Outbox.Item item, Receipt receipt, String epoch, Tally tally) throws RoundEnded {
        store.outbox().markSent(item.action().id(), receipt);
        tally.sent++;
        compareEpoch(epoch);
        // The server's own picture at once: an answered complaint must not stand unanswered on the screen (Y28).
        switch (server.complaint(item.action().complaintId())) {
            case Reply.Ok<Complaint>(var complaint, var _, var _) ->
                store.cache().put(complaint);
            case Reply.Failed<Complaint>(var failure, var _) -> {
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
                    store.outbox().markUncertain(id, words);
                } else {
                    store.outbox().markQueued(id, words, false);
                }
                throw new RoundEnded(failure);
            }
            case Failure.Busy _, Failure.SessionEnded _, Failure.WrongCredentials _, Failure.ClientTooOld _ -> {
                store.outbox().markQueued(id, words, false);
                throw new RoundEnded(failure);
            }
            case Failure.Refused refused -> park(item, Outbox.ParkReason.REFUSED, refused.reason());
            case Failure.NotYours gone -> park(item, Outbox.ParkReason.NOT_YOURS, gone.reason());
            case Failure.NotFound _ -> park(item, Outbox.ParkReason.NOT_YOURS, null);
            case Failure.Conflict conflict -> park(item, Outbox.ParkReason.CONFLICT, conflict.reason());
            case Failure.Withdrawn _ -> park(item, Outbox.ParkReason.WITHDRAWN_ELSEWHERE, null);
            case Failure.CursorExpired _ -> park(item, Outbox.ParkReason.REFUSED, words);
            case Failure.Fault fault -> {
                if (item.tries() + 1 >= Retry.TRIES_ON_FAULT) {
                    park(item, Outbox.ParkReason.SERVER_FAULT, fault.reason());
                } else {
                    store.outbox().markQueued(id, words, true);
                }
            }
        }
    }

    private void park(Outbox.Item item, Outbox.ParkReason reason, String words) {
        store.outbox().markParked(item.action().id(), reason, words);
    }

    // Pull

    private void pullReference() throws RoundEnded {
        var known = store.cache().reference();
        var reply = server.reference(known.map(Cache.StoredReference::tag).orElse(null));
        switch (reply) {
            case Reply.Ok<CentralServer.ReferencePage>(var page, var epoch, var _) -> {
                compareEpoch(epoch);
                if (page.reference() != null) {
                    store.cache().saveReference(new Cache.StoredReference(page.reference(), page.tag()));
                }
            }
            case Reply.Failed<CentralServer.ReferencePage>(var failure, var _) -> throw new RoundEnded(failure);
        }
    }

    private void pull(Tally tally, Progress progress) throws RoundEnded {
        var guard = new LoopGuard(clock);
        var more = true;
        ChangePage.Summary summary = null;
        while (more) {
            var cursor = store.cache().position().cursor();
            guard.asking(cursor);
            var started = System.nanoTime();
            switch (server.changes(cursor, pageSize.present())) {
                case Reply.Ok<ChangePage>(var page, var epoch, var _) -> {
                    if (compareEpoch(epoch)) {
                        // The page belongs to a cursor of the former epoch: ask again from the start.
                        continue;
                    }
                    pageSize.took(System.nanoTime() - started);
                    apply(page, epoch, tally);
                    progress.pulled(tally.pulled);
                    more = page.more();
                    summary = page.summary();
                }
                case Reply.Failed<ChangePage>(Failure.CursorExpired _, var _) ->
                    store.cache().reset();
                case Reply.Failed<ChangePage>(var failure, var _) -> {
                    pageSize.failed();
                    throw new RoundEnded(failure);
                }
            }
        }
        if (summary != null) {
            store.cache()
                    .saveServerCounts(
                            new Cache.ServerCounts(summary.perRawStatus(), summary.complaints(), clock.instant()));
            if (summary.checksum() != null && !summary.checksum().equals(localChecksum())) {
                repair();
            }
        }
    }

    private void apply(ChangePage page, String epoch, Tally tally) {
        var upserts = new ArrayList<Complaint>();
        var removed = new ArrayList<String>();
        for (var change : page.changes()) {
            switch (change) {
                case ChangePage.Change.Upsert(var complaint) -> upserts.add(complaint);
                case ChangePage.Change.Removed(var id, var _) -> removed.add(id);
                case ChangePage.Change.Other(var entity, var _) ->
                    LOG.log(Level.FINE, "an entity of a newer server: {0}", entity);
            }
        }
        store.cache().apply(new Cache.Page(upserts, removed, page.next(), epoch, !page.more()));
        tally.pulled += upserts.size();
        tally.removed += removed.size();
    }

    /// @return true when the server's data are others than those the cache was filled from; the cache is empty then
    private boolean compareEpoch(String epoch) {
        var known = store.cache().position().epoch();
        if (epoch == null || known == null || known.equals(epoch)) {
            return false;
        }
        LOG.info("the server's data were restored: the cache starts anew, the sent journal is offered again");
        store.cache().reset();
        store.outbox().reofferSent(Instant.EPOCH);
        return true;
    }

    private String localChecksum() {
        var checksum = new Checksum();
        store.cache().forEachIdVersion(checksum::add);
        return checksum.hex();
    }

    /// The cache differs from what the server shows although every page was applied: compare ids and mend only those.
    private void repair() throws RoundEnded {
        LOG.warning("checksum differs from the server's: repairing by the list of ids");
        List<CentralServer.IdVersion> wanted = switch (server.ids()) {
            case Reply.Ok<List<CentralServer.IdVersion>>(var ids, var _, var _) -> ids;
            case Reply.Failed<List<CentralServer.IdVersion>>(var failure, var _) -> throw new RoundEnded(failure);
        };
        var surplus = new HashMap<String, Long>();
        store.cache().forEachIdVersion(surplus::put);
        var mended = new ArrayList<Complaint>();
        for (var entry : wanted) {
            var have = surplus.remove(entry.id());
            if (have == null || have != entry.version()) {
                switch (server.complaint(entry.id())) {
                    case Reply.Ok<Complaint>(var complaint, var _, var _) -> mended.add(complaint);
                    case Reply.Failed<Complaint>(Failure.NotFound _, var _) -> LOG.fine("gone meanwhile");
                    case Reply.Failed<Complaint>(Failure.NotYours _, var _) -> LOG.fine("taken away meanwhile");
                    case Reply.Failed<Complaint>(var failure, var _) -> throw new RoundEnded(failure);
                }
            }
        }
        var position = store.cache().position();
        store.cache()
                .apply(new Cache.Page(
                        mended, List.copyOf(surplus.keySet()), position.cursor(), position.epoch(), true));
    }

    private static final class Tally {
        private int pulled;
        private int removed;
        private int sent;
        private final java.util.Set<java.util.UUID> tried = new java.util.HashSet<>();
    }
}
