package id.penghubung.store;

import id.penghubung.domain.AnswerLimits;
import id.penghubung.domain.Classification;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// The tables by which stored columns are computed from what the server said, and the office's zone that cuts days.
record Rules(StatusMapping mapping, AnswerLimits limits, WorkingCalendar calendar, OfficeZone zone) {

    /// *Penutupan*: a complaint may be closed when the reporter was silent for ten working days after a tindak lanjut
    /// (PermenPANRB 62/2018).
    private static final int CLOSING_WORKING_DAYS = 10;

    private static final int SOON_WORKING_DAYS = 3;

    /// @param rule names limit and calendar; null when there is no due date
    record Due(DueDate date, String rule) {
        static final Due NONE = new Due(null, null);
    }

    /// @param reference null before the first was loaded: then the bundled tables, and every due date is an estimate
    static Rules of(Reference reference, OfficeZone zone) {
        return reference == null
                ? new Rules(
                        StatusMapping.bundled(),
                        AnswerLimits.bundled(),
                        new WorkingCalendar("tanpa daftar libur", Map.of(), Set.of()),
                        zone)
                : new Rules(reference.mapping(), reference.limits(), reference.calendar(), zone);
    }

    Status status(String rawStatus) {
        return mapping.statusOf(rawStatus);
    }

    /// Limit of the class on the day of receipt, counted from the start of the unit's clock.
    Due due(String classification, Instant receivedAt, Instant disposedAt) {
        if (disposedAt == null) {
            return Due.NONE;
        }
        var start = zone.dateOf(disposedAt);
        var receivedOn = receivedAt == null ? start : zone.dateOf(receivedAt);
        return Classification.ofWord(classification)
                .flatMap(known -> limits.rowFor(known, receivedOn))
                .map(row -> new Due(
                        calendar.due(start, row.workingDays()),
                        row.source() + ", " + row.workingDays() + " hari kerja, kalender " + calendar.version()))
                .orElse(Due.NONE);
    }

    /// Last day of the reporter's ten working days; null without a tindak lanjut.
    LocalDate closeBy(Instant lastFollowUpAt) {
        return lastFollowUpAt == null
                ? null
                : calendar.due(zone.dateOf(lastFollowUpAt), CLOSING_WORKING_DAYS)
                        .date();
    }

    LocalDate today(Clock clock) {
        return zone.dateOf(clock.instant());
    }

    /// The third working day from today on, today included.
    LocalDate lastSoonDay(LocalDate today) {
        return calendar.due(today.minusDays(1), SOON_WORKING_DAYS).date();
    }
}
