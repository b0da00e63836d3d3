package id.penghubung.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What nobody caught: always in the log, and once on the screen. While one such window is open, further ones only go
/// to the log: a fault in a repeated task must not bury the officer in windows.
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(UncaughtErrors.class.getName());

    private final Dialogs dialogs;
    private final Executor ui;
    private final AtomicBoolean shown = new AtomicBoolean();

    public UncaughtErrors(Dialogs dialogs, Executor ui) {
        this.dialogs = dialogs;
        this.ui = ui;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        LOG.log(Level.SEVERE, "uncaught in " + thread.getName(), thrown);
        if (shown.compareAndSet(false, true)) {
            ui.execute(() -> {
                try {
                    dialogs.failure(thrown);
                } finally {
                    shown.set(false);
                }
            });
        }
    }
}
