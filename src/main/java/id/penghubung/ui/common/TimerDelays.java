package id.penghubung.ui.common;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// [Delays] by one daemon thread, which only hands over to the UI executor.
public final class TimerDelays implements Delays, AutoCloseable {

    private final Executor ui;
    private final ScheduledThreadPoolExecutor timer;

    /// @param name of the thread
    public TimerDelays(String name, Executor ui) {
        this.ui = ui;
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Appointment in(Duration delay, Runnable task) {
        if (timer.isShutdown()) {
            return () -> {};
        }
        var future = timer.schedule(() -> ui.execute(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    /// What is still to come is dropped: whoever has something to save does it before.
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
