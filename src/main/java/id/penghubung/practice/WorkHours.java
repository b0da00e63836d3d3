package id.penghubung.practice;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.random.RandomGenerator;

/// When people in offices do things: on working days, from eight to four, WIB.
final class WorkHours {

    private static final LocalTime FROM = LocalTime.of(8, 5);
    private static final LocalTime UNTIL = LocalTime.of(15, 55);

    private final WorkingCalendar calendar;

    WorkHours(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// A moment after `from`, so many working days later; 0 is the same day when that still works.
    Instant after(Instant from, int workingDays, RandomGenerator random) {
        var date = OfficeZone.WIB.dateOf(from);
        if (workingDays == 0) {
            var earliest = from.plus(Duration.ofMinutes(15));
            var start = at(date, FROM);
            var end = at(date, UNTIL);
            if (calendar.workingDay(date) && earliest.isBefore(end)) {
                return between(earliest.isAfter(start) ? earliest : start, end, random);
            }
        }
        for (var left = Math.max(1, workingDays); left > 0; ) {
            date = date.plusDays(1);
            if (calendar.workingDay(date)) {
                left--;
            }
        }
        return between(at(date, FROM), at(date, UNTIL), random);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(OfficeZone.WIB.id()).toInstant();
    }

    private static Instant between(Instant from, Instant until, RandomGenerator random) {
        var seconds = Duration.between(from, until).toSeconds();
        return from.plusSeconds(seconds <= 0 ? 0 : random.nextLong(seconds + 1));
    }
}
