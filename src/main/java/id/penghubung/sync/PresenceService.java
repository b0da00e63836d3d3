package id.penghubung.sync;

import id.penghubung.server.CentralServer;
import id.penghubung.server.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// "Sedang disusun oleh …" for the one complaint whose editor is open. Advice only: nothing waits for it, nothing is
/// queued or retried, failures are silent (cases L1, L2). A sign of life goes out while keys are typed and at no other
/// time; looking never marks.
public final class PresenceService implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PresenceService.class.getName());

    /// Well inside the server's lease.
    static final Duration PACE = Duration.ofSeconds(15);

    /// Another person of the same complaint.
    ///
    /// @param since by the server's clock
    public record Colleague(String name, Instant since) {}

    private record Editor(String complaintId, Consumer<List<Colleague>> onOthers) {}

    private final CentralServer server;
    private final BooleanSupplier online;
    private final Clock clock;
    private final ScheduledExecutorService worker;

    // Guarded by this.
    private Editor editor;
    private boolean typed;
    private boolean signWaits;
    private Instant markedUntil = Instant.MIN;

    /// @param online false when nothing may go out by itself now
    public PresenceService(CentralServer server, BooleanSupplier online, Clock clock) {
        this.server = server;
        this.online = online;
        this.clock = clock;
        this.worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("presence").factory());
        worker.scheduleWithFixedDelay(this::beat, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// An editor is open for this complaint; it takes the place of a former one. Returns at once.
    ///
    /// @param onOthers told from a worker thread who else is drafting, after each answer of the server
    public void opened(String complaintId, Consumer<List<Colleague>> onOthers) {
        closed();
        synchronized (this) {
            editor = new Editor(complaintId, onOthers);
        }
        run(this::beat);
    }

    /// A key was typed in the open editor. The first one marks at once, the others at the pace.
    public synchronized void typed() {
        typed = true;
        if (!signWaits && editor != null && !clock.instant().isBefore(markedUntil)) {
            signWaits = true;
            run(this::beat);
        }
    }

    /// The editor is closed, or its text was sent.
    public void closed() {
        Editor former;
        boolean marked;
        synchronized (this) {
            former = editor;
            marked = clock.instant().isBefore(markedUntil);
            editor = null;
            typed = false;
            signWaits = false;
            markedUntil = Instant.MIN;
        }
        if (former != null && marked && online.getAsBoolean()) {
            run(() -> ask(former, false));
        }
    }

    /// One look or sign of life.
    void beat() {
        // Asked first: what was typed without a network is no sign of life later.
        var talking = online.getAsBoolean();
        Editor present;
        boolean drafting;
        synchronized (this) {
            present = editor;
            drafting = typed;
            typed = false;
            signWaits = false;
            // Thinking without typing: the mark stands until its lease ends, and a look would take it away.
            if (present == null || !drafting && clock.instant().isBefore(markedUntil)) {
                return;
            }
        }
        if (talking) {
            ask(present, drafting);
        }
    }

    private void ask(Editor asking, boolean drafting) {
        switch (server.presence(asking.complaintId(), drafting)) {
            case Reply.Ok<CentralServer.Presence>(var presence, var _, var _) -> {
                synchronized (this) {
                    if (!asking.equals(editor)) {
                        return;
                    }
                    if (drafting) {
                        markedUntil = clock.instant().plus(presence.lease());
                    }
                }
                asking.onOthers()
                        .accept(presence.others().stream()
                                .map(other -> new Colleague(other.name(), other.since()))
                                .toList());
            }
            case Reply.Failed<CentralServer.Presence>(var failure, var _) -> {
                LOG.log(Level.FINE, "presence not told: {0}", failure.getClass().getSimpleName());
                if (asking.equals(current())) {
                    // What is not known any more is not shown.
                    asking.onOthers().accept(List.of());
                }
            }
        }
    }

    private synchronized Editor current() {
        return editor;
    }

    private void run(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "presence after the end", e);
        }
    }

    /// A mark that stands ends with its lease.
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
