package id.penghubung.ui.common;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

/// Tells when another day has begun in the office. It asks every minute instead of once at midnight: a PC that sleeps
/// over midnight, or whose clock is set, misses no day.
public final class DayTurn {

    private static final Duration PACE = Duration.ofMinutes(1);

    private final Supplier<LocalDate> today;
    private final Delays delays;
    private final Runnable onTurn;
    private LocalDate known;
    private Delays.Appointment next;

    /// @param onTurn on the UI executor
    public DayTurn(Supplier<LocalDate> today, Delays delays, Runnable onTurn) {
        this.today = today;
        this.delays = delays;
        this.onTurn = onTurn;
        this.known = today.get();
        this.next = delays.in(PACE, this::look);
    }

    private void look() {
        next = delays.in(PACE, this::look);
        var now = today.get();
        if (!now.equals(known)) {
            known = now;
            onTurn.run();
        }
    }

    public void stop() {
        next.cancel();
    }
}
