package id.penghubung.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// Working days: Monday to Friday minus national holidays minus cuti bersama.
///
/// @param version names this list in every due date that was counted with it
/// @param holidays date to its name
/// @param completeYears years whose list is known to be whole; a count that leaves them is an estimate
public record WorkingCalendar(String version, Map<LocalDate, String> holidays, Set<Integer> completeYears) {

    public WorkingCalendar {
        holidays = Map.copyOf(holidays);
        completeYears = Set.copyOf(completeYears);
    }

    public boolean workingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.containsKey(date);
    }

    /// The last day of a limit of `workingDays` that starts on `start`: counting begins on the next working day.
    ///
    /// @param workingDays at least 1
    public DueDate due(LocalDate start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("workingDays must be at least 1: " + workingDays);
        }
        var day = start;
        var left = workingDays;
        var whole = true;
        while (left > 0) {
            day = day.plusDays(1);
            whole &= completeYears.contains(day.getYear());
            if (workingDay(day)) {
                left--;
            }
        }
        return new DueDate(day, !whole);
    }
}
