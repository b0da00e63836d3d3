package id.penghubung.ui.complaint;

import id.penghubung.domain.AnswerLimits;
import id.penghubung.domain.Classification;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How the *batas waktu* of a complaint came about, so that nobody has to believe a date (C14 of the cases).
sealed interface Deadline {

    /// A day inside the span that does not count.
    ///
    /// @param holiday its name; null for a Saturday or Sunday
    record Skipped(LocalDate date, String holiday) {}

    /// The clock starts with the disposition to a unit, and there is none.
    record NotDisposed() implements Deadline {}

    /// @param rawClass as the server writes it; null or blank when the complaint has no class
    record NoLimit(String rawClass) implements Deadline {}

    /// There is a date, but the tables it was counted by are not here (any more).
    ///
    /// @param answeredOn first *tindak lanjut* of this clock; nullable
    record Unexplained(DueDate due, LocalDate answeredOn) implements Deadline {}

    /// @param start day of the disposition; counting begins on the next working day
    /// @param counted working days, the last one is the due date
    /// @param skipped days in between that do not count
    /// @param answeredOn first *tindak lanjut* of this clock; nullable
    record Counted(
            DueDate due,
            AnswerLimits.Row limit,
            LocalDate start,
            List<LocalDate> counted,
            List<Skipped> skipped,
            LocalDate answeredOn)
            implements Deadline {
        public Counted {
            counted = List.copyOf(counted);
            skipped = List.copyOf(skipped);
        }
    }

    /// @param sheet with its complaint
    static Deadline of(ComplaintSheet sheet, OfficeZone zone) {
        var complaint = sheet.complaint();
        var clock = clock(complaint.dispositions());
        var due = sheet.row() == null ? null : sheet.row().due();
        if (due == null) {
            return Classification.ofWord(complaint.classification()).isPresent() && clock.isEmpty()
                    ? new NotDisposed()
                    : new NoLimit(complaint.classification());
        }
        var answeredOn = clock.flatMap(start -> firstAnswer(complaint.followUps(), start))
                .map(zone::dateOf)
                .orElse(null);
        var limit = Classification.ofWord(complaint.classification())
                .flatMap(known -> sheet.knownReference()
                        .flatMap(reference -> reference.limits().rowFor(known, zone.dateOf(complaint.receivedAt()))));
        if (limit.isPresent() && clock.isPresent()) {
            var calendar = sheet.reference().calendar();
            var start = zone.dateOf(clock.get());
            if (calendar.due(start, limit.get().workingDays()).equals(due)) {
                return counted(due, limit.get(), start, calendar, answeredOn);
            }
        }
        return new Unexplained(due, answeredOn);
    }

    /// The newest disposition that stands, or the last one when none does.
    private static Optional<Instant> clock(List<Disposition> dispositions) {
        return dispositions.stream()
                .filter(Disposition::current)
                .reduce((_, later) -> later)
                .or(() -> dispositions.stream().reduce((_, later) -> later))
                .map(Disposition::disposedAt);
    }

    private static Optional<Instant> firstAnswer(List<FollowUp> followUps, Instant start) {
        return followUps.stream()
                .filter(answer -> answer.kind() == FollowUpKind.FOLLOW_UP)
                .map(FollowUp::at)
                .filter(at -> !at.isBefore(start))
                .min(Comparator.naturalOrder());
    }

    private static Counted counted(
            DueDate due, AnswerLimits.Row limit, LocalDate start, WorkingCalendar calendar, LocalDate answeredOn) {
        var counted = new ArrayList<LocalDate>();
        var skipped = new ArrayList<Skipped>();
        for (var day = start.plusDays(1); !day.isAfter(due.date()); day = day.plusDays(1)) {
            if (calendar.workingDay(day)) {
                counted.add(day);
            } else {
                skipped.add(new Skipped(day, calendar.holidays().get(day)));
            }
        }
        return new Counted(due, limit, start, counted, skipped, answeredOn);
    }
}
