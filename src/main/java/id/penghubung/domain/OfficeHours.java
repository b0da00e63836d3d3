package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalTime;

/// When people are at their desks: on working days, from one time of the office's clock to another.
///
/// @param closes no longer open at this time
public record OfficeHours(LocalTime opens, LocalTime closes) {

    /// Perpres 21/2023 leaves the hours to each agency within 37.5 a week; most begin at 07.30 and end at 16.00.
    public static final OfficeHours USUAL = new OfficeHours(LocalTime.of(7, 30), LocalTime.of(16, 0));

    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("closes before it opens: " + opens + " " + closes);
        }
    }

    public boolean open(Instant now, OfficeZone zone, WorkingCalendar calendar) {
        var time = LocalTime.ofInstant(now, zone.id());
        return calendar.workingDay(zone.dateOf(now)) && !time.isBefore(opens) && time.isBefore(closes);
    }
}
