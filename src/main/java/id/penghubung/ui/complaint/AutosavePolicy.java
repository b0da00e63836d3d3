package id.penghubung.ui.complaint;

import id.penghubung.ui.common.Delays;
import java.time.Duration;

/// When a draft is written down: [#LATEST] after the first edit that is not saved yet, also while typing goes on. It is
/// no debounce, which would wait for a pause that a fast typist never makes.
public final class AutosavePolicy {

    /// What a crash may cost, and the rest of one second is for the disk.
    static final Duration LATEST = Duration.ofMillis(600);

    private final Delays delays;
    private final Runnable save;
    private Delays.Appointment due;
    /// A timer that was cancelled too late must not save what has been saved or sent since.
    private long round;

    /// @param save takes what is in the editor at that moment
    public AutosavePolicy(Delays delays, Runnable save) {
        this.delays = delays;
        this.save = save;
    }

    public void edited() {
        if (due == null) {
            var mine = ++round;
            due = delays.in(LATEST, () -> {
                if (due != null && mine == round) {
                    saveNow();
                }
            });
        }
    }

    /// Focus lost, another row, another screen, the window closes: at once, if there is anything.
    public void flush() {
        if (due != null) {
            due.cancel();
            saveNow();
        }
    }

    /// What was edited is not wanted any more (sent, discarded).
    public void forget() {
        if (due != null) {
            due.cancel();
            due = null;
        }
    }

    boolean unsaved() {
        return due != null;
    }

    private void saveNow() {
        due = null;
        save.run();
    }
}
