package id.penghubung.sync;

import id.penghubung.domain.Complaint;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Outbox;
import id.penghubung.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;

/// When to sync: at start, at once after Kirim, every few minutes, after a failure with growing patience, and whenever
/// asked. Owns the connection state that the status bar shows. One thread runs the rounds, so two never overlap.
public final class SyncService implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SyncService.class.getName());
    private static final Duration POLL = Duration.ofMinutes(3);

    /// Whole offices start their PCs at eight; the list is there from the disk, so the first round may wait a little.
    private static final Duration FIRST_POLL_WITHIN = Duration.ofSeconds(20);

    private static final SyncEngine.Result NOTHING_TO_REACH = new SyncEngine.Result(
            0, 0, 0, 0, 0, 0, new Failure.Unreachable(Failure.Trouble.NO_SERVER, false, "no server"));

    /// What is true now.
    public sealed interface Connection {
        /// Not tried yet since start.
        record Unknown() implements Connection {}

        record Online() implements Connection {}

        /// @param failure why
        record Offline(Failure failure) implements Connection {}

        /// The account works with files alone: nothing is ever tried.
        record NoServer() implements Connection {}

        /// The officer switched *kerja luring* on.
        record Manual() implements Connection {}
    }

    /// @param pulledSoFar complaints received in the running round; null when none runs
    /// @param lastPull time of the last complete pull by this PC's clock; null for never
    /// @param lastPush time of the last push that left nothing queued; null for never
    public record State(Connection connection, boolean running, Long pulledSoFar, Instant lastPull, Instant lastPush) {}

    private final SyncEngine engine;
    private final CentralServer server;
    private final AccountStore store;
    private final RandomGenerator random;
    private final PresenceService presence;
    private final FileFetch files;
    private final Retry retry;
    private final Surroundings surroundings;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sync").factory());
    private final List<Consumer<State>> observers = new CopyOnWriteArrayList<>();

    // Guarded by this.
    private State state;
    private boolean manual;
    private boolean closed;
    private Future<?> next;
    private List<Consumer<SyncEngine.Result>> waiting = new ArrayList<>();

    public SyncService(CentralServer server, AccountStore store, Clock clock, RandomGenerator random) {
        this.engine = new SyncEngine(server, store, clock);
        this.server = server;
        this.store = store;
        this.files = new FileFetch(server, store.downloads());
        this.random = random;
        this.retry = new Retry(random);
        this.surroundings = Surroundings.ofThisPc(clock);
        this.presence = new PresenceService(server, this::mayTalk, clock);
        var times = store.cache().syncTimes();
        this.state = new State(
                server.exists() ? new Connection.Unknown() : new Connection.NoServer(),
                false,
                null,
                times.lastPull(),
                times.lastPush());
    }

    /// Begins to sync by itself: at once while the cache has never been complete, else within some seconds.
    public synchronized void start() {
        if (closed || !server.exists()) {
            return;
        }
        var first = store.cache().position().complete()
                ? Duration.ofMillis(random.nextLong(FIRST_POLL_WITHIN.toMillis()))
                : Duration.ZERO;
        schedule(first);
        rounds.scheduleWithFixedDelay(
                this::lookAround, Surroundings.BEAT.toMillis(), Surroundings.BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAround() {
        if (surroundings.changed()) {
            LOG.info("the PC slept or its network changed: a round at once");
            synchronized (this) {
                retry.reset();
            }
            nudge();
        }
    }

    /// Who else is drafting; ends with this service.
    public PresenceService presence() {
        return presence;
    }

    /// The audit trails on the server.
    public AuditReader audit() {
        return new AuditReader(server);
    }

    private boolean mayTalk() {
        return switch (state().connection()) {
            case Connection.Online _, Connection.Unknown _ -> true;
            case Connection.Offline _, Connection.Manual _, Connection.NoServer _ -> false;
        };
    }

    /// One complaint is read anew and put into the cache, when the server can be reached: the check before sending
    /// (case L3). Returns at once, blocks nobody, and a failure is silent: the conflict check of the server stands
    /// behind it.
    public void reread(String complaintId) {
        if (!mayTalk()) {
            return;
        }
        synchronized (this) {
            if (closed) {
                return;
            }
            rounds.execute(() -> {
                switch (server.complaint(complaintId)) {
                    case Reply.Ok<Complaint>(var complaint, var epoch, var _) -> {
                        // Of restored data, a round has to decide first.
                        if (epoch != null
                                && epoch.equals(store.cache().position().epoch())) {
                            store.cache().put(complaint);
                        }
                    }
                    case Reply.Failed<Complaint>(var failure, var _) ->
                        LOG.log(
                                Level.FINE,
                                "no re-read before sending: {0}",
                                failure.getClass().getSimpleName());
                }
            });
        }
    }

    public synchronized State state() {
        return state;
    }

    /// Called from a sync thread after each change, and once at registration.
    ///
    /// @return closing it ends the observation
    public AccountStore.Subscription observe(Consumer<State> observer) {
        observers.add(observer);
        observer.accept(state());
        return () -> observers.remove(observer);
    }

    /// Fetches files of complaints; the person's own wish, so it works in *kerja luring* too.
    public FileFetch files() {
        return files;
    }

    /// Asks for a round now; returns at once. The officer's own wish: it works in *kerja luring* too, once.
    ///
    /// @param onEnd called from a sync thread with the outcome, always; nullable
    public void syncNow(Consumer<SyncEngine.Result> onEnd) {
        if (!server.exists()) {
            if (onEnd != null) {
                onEnd.accept(NOTHING_TO_REACH);
            }
            return;
        }
        synchronized (this) {
            if (closed) {
                return;
            }
            if (onEnd != null) {
                waiting.add(onEnd);
            }
            retry.reset();
            schedule(Duration.ZERO);
        }
    }

    /// The person agrees that the server takes so much off the list; see [Failure.RemovalHeld]. A round follows at
    /// once.
    public void agreeToRemovals() {
        engine.agreeToRemovals();
        syncNow(null);
    }

    /// See [SyncEngine#clockOffset].
    public Duration clockOffset() {
        return engine.clockOffset();
    }

    /// Something waits in the outbox: a round at once unless *kerja luring* is on.
    public synchronized void nudge() {
        if (!manual && !closed && server.exists()) {
            schedule(Duration.ZERO);
        }
    }

    /// Switches *kerja luring*: nothing goes to the network by itself, retries included.
    public void workOffline(boolean offline) {
        synchronized (this) {
            if (closed || manual == offline || !server.exists()) {
                return;
            }
            manual = offline;
            if (manual) {
                engine.uploads().pause();
                // A round that the officer asked for just before is owed an answer.
                if (waiting.isEmpty()) {
                    cancelNext();
                }
            } else {
                retry.reset();
                schedule(Duration.ZERO);
            }
        }
        change(former -> new State(
                offline ? new Connection.Manual() : new Connection.Unknown(),
                former.running(),
                former.pulledSoFar(),
                former.lastPull(),
                former.lastPush()));
    }

    public synchronized boolean workingOffline() {
        return manual;
    }

    /// The upload that is under way: at once, and after each part from a sync thread. Empty when there is none.
    ///
    /// @return closing it ends the observation
    public AccountStore.Subscription observeUploads(Consumer<Optional<Uploading>> observer) {
        return engine.uploads().observe(observer);
    }

    /// Makes an item a draft again that never left this PC, also while its files are going out: then the upload ends,
    /// and what the server has of an unfinished file goes from there. The item itself was not sent.
    ///
    /// @return false when it was tried already, and then nothing changed
    public boolean cancelToDraft(UUID actionId) {
        engine.uploads().cancel(actionId);
        var cancelled = store.outbox().cancelToDraft(actionId);
        if (!cancelled) {
            engine.uploads().cancelNot(actionId);
        }
        return cancelled;
    }

    /// Takes an action back that was tried before: asks the server for a tombstone, so that a request still on its
    /// way cannot land any more. Blocking; waits for a running round, because that may be sending this very item,
    /// but not for the rest of its files.
    public WithdrawResult withdraw(UUID actionId) {
        engine.uploads().cancel(actionId);
        try {
            return rounds.submit(() -> withdrawNow(actionId)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            // Not taken back, it goes on with the next round.
            engine.uploads().cancelNot(actionId);
        }
    }

    private WithdrawResult withdrawNow(UUID actionId) {
        var item = store.outbox().byId(actionId).orElseThrow();
        if (item.state() instanceof Outbox.State.Sent) {
            return new WithdrawResult.AlreadySent();
        }
        return switch (server.withdraw(actionId)) {
            case Reply.Ok<CentralServer.Withdrawal>(CentralServer.Withdrawal.Withdrawn _, var _, var _) -> {
                store.outbox().withdrawnToDraft(actionId);
                yield new WithdrawResult.BackToDraft();
            }
            case Reply.Ok<CentralServer.Withdrawal>(
                    CentralServer.Withdrawal.AlreadyStored(var receipt),
                    var _,
                    var _) -> {
                store.outbox().markSent(actionId, receipt);
                yield new WithdrawResult.AlreadySent();
            }
            case Reply.Failed<CentralServer.Withdrawal>(var failure, var _) -> new WithdrawResult.NotReached(failure);
        };
    }

    public sealed interface WithdrawResult {
        record BackToDraft() implements WithdrawResult {}

        /// Too late: the server has stored it.
        record AlreadySent() implements WithdrawResult {}

        record NotReached(Failure failure) implements WithdrawResult {}
    }

    // Rounds

    private void schedule(Duration delay) {
        cancelNext();
        next = rounds.schedule(this::round, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    private void round() {
        List<Consumer<SyncEngine.Result>> answered;
        synchronized (this) {
            if (closed) {
                return;
            }
            // From here on `next` is only what was ordered during this round, and its end must not replace that.
            next = null;
            answered = waiting;
            waiting = new ArrayList<>();
        }
        change(former -> new State(former.connection(), true, 0L, former.lastPull(), former.lastPush()));
        try {
            var result = engine.runOnce(soFar -> change(
                    former -> new State(former.connection(), true, soFar, former.lastPull(), former.lastPush())));
            ended(result, result.failure());
            answered.forEach(listener -> listener.accept(result));
        } catch (RuntimeException e) {
            // The disk or a programming error; the queue is untouched, the next round comes.
            LOG.log(Level.SEVERE, "a sync round broke", e);
            var failure = e instanceof StoreException disk
                    ? new Failure.NotKept(disk.trouble().name())
                    : new Failure.Fault(0, e.getClass().getSimpleName());
            var result = new SyncEngine.Result(0, 0, 0, 0, 0, 0, failure);
            ended(result, failure);
            answered.forEach(listener -> listener.accept(result));
        }
    }

    private void ended(SyncEngine.Result result, Failure failure) {
        var times = store.cache().syncTimes();
        synchronized (this) {
            if (!manual && !closed && next == null) {
                schedule(delayAfter(result));
            }
        }
        change(former -> new State(connectionAfter(failure), false, null, times.lastPull(), times.lastPush()));
    }

    private synchronized Connection connectionAfter(Failure failure) {
        if (manual) {
            return new Connection.Manual();
        }
        return failure == null ? new Connection.Online() : new Connection.Offline(failure);
    }

    private Duration delayAfter(SyncEngine.Result result) {
        if (result.complete()) {
            retry.reset();
            var spread = POLL.toMillis() / 5;
            return POLL.plusMillis(random.nextLong(-spread, spread + 1));
        }
        return retry.afterFailure(result.failure() instanceof Failure.Busy(var retryAfter) ? retryAfter : null);
    }

    private void change(java.util.function.UnaryOperator<State> step) {
        State now;
        synchronized (this) {
            state = step.apply(state);
            now = state;
        }
        observers.forEach(observer -> observer.accept(now));
    }

    /// Lets a running round end within a few seconds; what it was sending is in the store either way.
    @Override
    public void close() {
        presence.close();
        synchronized (this) {
            closed = true;
            cancelNext();
        }
        engine.uploads().pause();
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(3, TimeUnit.SECONDS)) {
                rounds.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            rounds.shutdownNow();
        }
    }
}
