package id.penghubung.ui.complaint;

import id.penghubung.domain.Classification;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.WorkClock;
import java.time.Instant;
import java.time.LocalDate;

/// The *batas waktu* of the unit for its tindak lanjut, as the detail screen says it.
sealed interface Deadline {

    /// The clock starts with the disposition to a unit, and there is none.
    record NotDisposed() implements Deadline {}

    /// The source does not tell when the unit got it.
    record NotTold() implements Deadline {}

    /// @param rawClass as the server writes it; null or blank when the complaint has no class
    record NoLimit(String rawClass) implements Deadline {}

    /// *Tertunda*: the last day is known when the complaint goes on.
    record Paused(WorkClock clock) implements Deadline {}

    /// @param clock with its limit and days
    /// @param answeredOn first *tindak lanjut* of this clock; nullable
    record Counted(DueDate due, WorkClock clock, LocalDate answeredOn) implements Deadline {}

    /// @param sheet with its complaint
    static Deadline of(ComplaintSheet sheet, OfficeZone zone) {
        if (sheet.fromFile()) {
            return new NotTold();
        }
        var raw = sheet.complaint().classification();
        var clocks = sheet.clocks().ofUnit();
        if (clocks.isEmpty()) {
            return Classification.ofWord(raw).isPresent() ? new NotDisposed() : new NoLimit(raw);
        }
        var clock = clocks.getLast();
        if (clock.count() == null) {
            return new NoLimit(raw);
        }
        var due = clock.count().due();
        var answeredAt = answeredAt(clock.state());
        return due == null
                ? new Paused(clock)
                : new Counted(due, clock, answeredAt == null ? null : zone.dateOf(answeredAt));
    }

    private static Instant answeredAt(WorkClock.State state) {
        return switch (state) {
            case WorkClock.State.Met(var at) -> at;
            case WorkClock.State.Breached(var _, var doneAt) -> doneAt;
            case WorkClock.State.NotStarted _,
                    WorkClock.State.LimitUnknown _,
                    WorkClock.State.Running _,
                    WorkClock.State.Paused _,
                    WorkClock.State.Stopped _ -> null;
        };
    }
}
