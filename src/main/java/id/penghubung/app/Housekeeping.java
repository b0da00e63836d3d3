package id.penghubung.app;

import id.penghubung.exchange.ImportCopies;
import id.penghubung.store.AccountStore;
import id.penghubung.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs over an open account soon after the opening and then daily, in pieces with a pause between them, so that nobody
/// at the screen waits for it: first what is told by texts is noted anew where its rule has changed, then the rule of
/// retention erases what is due, also in the kept copies of imports.
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    /// The list, the first round with the server and the search index come first.
    private static final Duration AFTER_OPENING = Duration.ofSeconds(30);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    static final int PIECE = 100;

    private final AccountStore store;
    private final Clock clock;
    private final Duration first;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeping").factory());

    Housekeeping(AccountStore store, Clock clock) {
        this(store, clock, AFTER_OPENING);
    }

    /// @param first after which the first piece runs
    Housekeeping(AccountStore store, Clock clock, Duration first) {
        this.store = store;
        this.clock = clock;
        this.first = first;
    }

    Housekeeping start() {
        next(first);
        return this;
    }

    private void next(Duration delay) {
        timer.schedule(this::piece, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void piece() {
        var after = DAY;
        try {
            after = work();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "housekeeping did not run", e);
        }
        if (!timer.isShutdown()) {
            next(after);
        }
    }

    /// @return after which it goes on
    private Duration work() {
        if (!store.cache().position().complete()) {
            // A first load has the disk and the processors to itself.
            return AFTER_OPENING;
        }
        // Texts are looked at before they go.
        if (more("the quality of answers", () -> store.quality().judgeSome(PIECE))
                || more("retention", () -> store.retention().eraseSome(PIECE))) {
            return PAUSE;
        }
        more(
                "deleted letters",
                () -> store.memos().eraseDeleted(store.retention().days()));
        more("copies of imports", () -> new ImportCopies(store, clock).withoutErased(timer::isShutdown));
        return DAY;
    }

    /// One that fails stops none of the others: a single damaged row must not keep texts beyond their time.
    ///
    /// @return whether it has more to do
    private static boolean more(String what, IntSupplier step) {
        try {
            return step.getAsInt() == PIECE;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "housekeeping left out " + what, e);
            return false;
        }
    }

    /// A piece that runs is waited for: the store closes next.
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warning("housekeeping did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
