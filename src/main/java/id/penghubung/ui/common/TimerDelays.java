package id.penghubung.ui.common;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

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
        var cancelled = new AtomicBoolean();
        // Asked again on the other side: it may have been called off, or all may have ended, while it stood in the
        // queue.
        Runnable unlessOver = () -> {
            if (!cancelled.get() && !timer.isShutdown()) {
                task.run();
            }
        };
        var future = timer.schedule(() -> ui.execute(unlessOver), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> {
            cancelled.set(true);
            future.cancel(false);
        };
    }

    /// What is still to come is dropped: whoever has something to save does it before.
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
