package id.penghubung.ui.common;

import java.time.Duration;

/// Runs something on the UI executor after a while. View models get it by constructor; tests drive it by hand.
public interface Delays {

    /// @param task on the UI executor
    Appointment in(Duration delay, Runnable task);

    interface Appointment {
        /// Has no effect once the task has begun.
        void cancel();
    }
}
