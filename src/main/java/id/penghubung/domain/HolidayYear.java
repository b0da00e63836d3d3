package id.penghubung.domain;

import java.time.LocalDate;
import java.util.Map;

/// The list of one year, as an office took it over from a decree.
///
/// @param days of that year only, to their names; weekends may be among them
/// @param source decree or decision it comes from
/// @param complete every national holiday and every cuti bersama of the year is in it
public record HolidayYear(int year, Map<LocalDate, String> days, String source, boolean complete) {

    public HolidayYear {
        days = Map.copyOf(days);
        if (days.keySet().stream().anyMatch(day -> day.getYear() != year)) {
            throw new IllegalArgumentException("a day of another year than " + year);
        }
    }
}
