package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalDate;

/// One clock of a complaint or of a unit, as judged at one moment by one calendar.
///
/// @param run 1 for the first, one more for every reopening
/// @param startedAt null when it has not started
/// @param limit null when no limit is known or it has not started
/// @param count null when no limit is known or it has not started
public record WorkClock(
        ClockKind kind, int run, Instant startedAt, ClockLimits.Row limit, DayCount count, State state) {

    public sealed interface State {
        /// What it waits for has not happened.
        record NotStarted() implements State {}

        /// *Tidak diketahui*: no limit holds for this class.
        ///
        /// @param doneAt when the duty was done all the same; nullable
        record LimitUnknown(Instant doneAt) implements State {}

        record Running() implements State {}

        /// @param since first day of the pause, which itself still counts
        record Paused(LocalDate since) implements State {}

        record Met(Instant at) implements State {}

        /// Ended in time without the duty being done: handed back, taken back, closed, or the reporter replied.
        ///
        /// @param at null when the time is not known
        record Stopped(Instant at) implements State {}

        /// @param on the first day that was too late
        /// @param doneAt when the duty was done after all; null while it is not
        record Breached(LocalDate on, Instant doneAt) implements State {}
    }
}
