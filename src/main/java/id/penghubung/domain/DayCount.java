package id.penghubung.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How a limit was counted, day by day, so that nobody has to believe a date.
///
/// @param start the day before the count; counting begins on the next working day
/// @param due null while a pause is open: the last day is not known then
/// @param counted working days, the last one is the due date
/// @param skipped days in between that do not count
public record DayCount(LocalDate start, DueDate due, List<LocalDate> counted, List<Skipped> skipped) {

    public DayCount {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
    }

    /// Why a day does not count.
    public sealed interface Why {
        record Weekend() implements Why {}

        /// National holiday, cuti bersama or a day of the agency.
        record Holiday(String name) implements Why {}

        /// The complaint waited for the reporter's data.
        record Postponed() implements Why {}
    }

    public record Skipped(LocalDate date, Why why) {}

    /// A time of *tertunda*: the day it began still counts, the day it ended does not, as with every start of a clock.
    ///
    /// @param until null while it lasts
    public record Pause(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return day.isAfter(from) && (until == null || !day.isAfter(until));
        }
    }

    /// @param workingDays at least 1
    public static DayCount of(WorkingCalendar calendar, LocalDate start, int workingDays, List<Pause> pauses) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("workingDays must be at least 1: " + workingDays);
        }
        var counted = new ArrayList<LocalDate>();
        var skipped = new ArrayList<Skipped>();
        var whole = true;
        for (var day = start.plusDays(1); counted.size() < workingDays; day = day.plusDays(1)) {
            var pause = covering(pauses, day);
            if (pause != null && pause.until() == null) {
                return new DayCount(start, null, counted, skipped);
            }
            whole &= calendar.completeYears().contains(day.getYear());
            var holiday = calendar.holidays().get(day);
            if (holiday != null) {
                skipped.add(new Skipped(day, new Why.Holiday(holiday)));
            } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                skipped.add(new Skipped(day, new Why.Weekend()));
            } else if (pause != null) {
                skipped.add(new Skipped(day, new Why.Postponed()));
            } else {
                counted.add(day);
            }
        }
        return new DayCount(start, new DueDate(counted.getLast(), !whole), counted, skipped);
    }

    private static Pause covering(List<Pause> pauses, LocalDate day) {
        Pause found = null;
        for (var pause : pauses) {
            if (pause.covers(day)) {
                found = pause;
            }
        }
        return found;
    }
}
