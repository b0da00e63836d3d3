package id.penghubung.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        return DayCount.of(this, start, workingDays, List.of()).due();
    }

    /// How many working days have come after `from`, `until` included; 0 when there are none between.
    public int workingDaysAfter(LocalDate from, LocalDate until) {
        var count = 0;
        for (var day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            count += workingDay(day) ? 1 : 0;
        }
        return count;
    }

    /// This list, with the years it does not have whole taken from `other`. A year that neither has whole keeps what
    /// both know of it and stays incomplete.
    public WorkingCalendar completedBy(WorkingCalendar other) {
        if (completeYears.containsAll(other.completeYears)) {
            return this;
        }
        var days = new HashMap<LocalDate, String>();
        other.holidays.forEach((day, name) -> {
            if (!completeYears.contains(day.getYear())) {
                days.put(day, name);
            }
        });
        days.putAll(holidays);
        var years = new HashSet<>(completeYears);
        years.addAll(other.completeYears);
        return new WorkingCalendar(version + " + " + other.version, days, years);
    }

    /// This list with what the office itself knows: a complete list of a year stands in the place of that year's days,
    /// an incomplete one adds its days to them, and days of the agency are added in any case.
    ///
    /// @param ownVersion grows with every change of the office's days
    public WorkingCalendar with(List<HolidayYear> years, Map<LocalDate, String> agencyDays, long ownVersion) {
        if (years.isEmpty() && agencyDays.isEmpty()) {
            return this;
        }
        var days = new HashMap<>(holidays);
        var whole = new HashSet<>(completeYears);
        for (var list : years) {
            if (list.complete()) {
                days.keySet().removeIf(day -> day.getYear() == list.year());
                whole.add(list.year());
            }
            days.putAll(list.days());
        }
        days.putAll(agencyDays);
        return new WorkingCalendar(version + " + kantor-" + ownVersion, days, whole);
    }

    /// Of a whole year.
    public int workingDays(int year) {
        var first = LocalDate.of(year, 1, 1);
        return (int)
                first.datesUntil(first.plusYears(1)).filter(this::workingDay).count();
    }
}
