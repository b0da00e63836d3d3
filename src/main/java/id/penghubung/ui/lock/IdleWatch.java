package id.penghubung.ui.lock;

import id.penghubung.ui.common.Delays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Tells when nobody has touched the window for a while. By the wall clock, so that the hours in which the PC slept
/// count: whoever wakes it finds the window locked. UI executor only.
public final class IdleWatch {

    /// A timer does not run while the PC sleeps, so it looks often instead of waiting long.
    static final Duration BEAT = Duration.ofSeconds(5);

    private final Clock clock;
    private final Delays delays;
    private final Supplier<Duration> limit;
    private final Runnable idle;
    private Instant touchedAt;
    private Delays.Appointment next;

    /// @param limit asked each time; null for never
    /// @param idle called once per start
    public IdleWatch(Clock clock, Delays delays, Supplier<Duration> limit, Runnable idle) {
        this.clock = clock;
        this.delays = delays;
        this.limit = limit;
        this.idle = idle;
    }

    public void start() {
        stop();
        touchedAt = clock.instant();
        beat();
    }

    public void stop() {
        touchedAt = null;
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /// A key or the mouse. The first one after the limit comes too late.
    public void touched() {
        if (touchedAt != null && !tooLate()) {
            touchedAt = clock.instant();
        }
    }

    private void beat() {
        next = delays.in(BEAT, () -> {
            if (touchedAt != null && !tooLate()) {
                beat();
            }
        });
    }

    private boolean tooLate() {
        var longest = limit.get();
        var now = clock.instant();
        if (now.isBefore(touchedAt)) {
            // The clock was set back.
            touchedAt = now;
        }
        if (longest == null || Duration.between(touchedAt, now).compareTo(longest) < 0) {
            return false;
        }
        stop();
        idle.run();
        return true;
    }
}
