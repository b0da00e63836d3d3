package id.penghubung.ui.complaint;

import id.penghubung.ui.common.Delays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Time that passes when a test says so. Tasks run in the thread that lets it pass.
public final class HandDelays implements Delays {

    private record Due(long at, Runnable task, boolean[] cancelled) {}

    private final List<Due> pending = new ArrayList<>();
    private long now;

    @Override
    public Appointment in(Duration delay, Runnable task) {
        var cancelled = new boolean[1];
        pending.add(new Due(now + delay.toMillis(), task, cancelled));
        return () -> cancelled[0] = true;
    }

    /// What falls due on the way runs at its time, also what was appointed on the way.
    public void pass(Duration duration) {
        var end = now + duration.toMillis();
        while (true) {
            var next = pending.stream()
                    .filter(due -> due.at() <= end)
                    .min(Comparator.comparingLong(Due::at))
                    .orElse(null);
            if (next == null) {
                now = end;
                return;
            }
            pending.remove(next);
            now = Math.max(now, next.at());
            if (!next.cancelled()[0]) {
                next.task().run();
            }
        }
    }

    public void pass(long milliseconds) {
        pass(Duration.ofMillis(milliseconds));
    }
}
