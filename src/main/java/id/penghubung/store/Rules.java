package id.penghubung.store;

import id.penghubung.domain.AnswerLimits;
import id.penghubung.domain.Classification;
import id.penghubung.domain.ClockKind;
import id.penghubung.domain.ClockLimits;
import id.penghubung.domain.ClockRules;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.DayCount;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables by which stored columns are computed from what the server said.
record Rules(StatusMapping mapping, ClockRules clocks, ClockSettings settings) {

    /// Grows when the code computes a stored column in another way.
    private static final int CODE_VERSION = 2;

    /// Lines of riwayat after which the columns alone do not tell the clock.
    private static final Set<String> TURNS = Set.of("postponed", "reopened");

    /// @param rule names limit and calendar; null when there is no limit
    record Due(DueDate date, String rule) {
        static final Due NONE = new Due(null, null);
    }

    /// The unit's tindak lanjut clock.
    ///
    /// @param startedAt null when no unit has had the complaint
    /// @param byHistory riwayat had a say
    record UnitClock(Instant startedAt, boolean byHistory, Due due) {}

    /// @param reference null before the first was loaded: then the bundled tables
    static Rules of(Reference reference, OfficeZone zone, ClockSettings settings, OwnRules own) {
        var limits = reference == null ? AnswerLimits.bundled() : reference.limits();
        return new Rules(
                baseMapping(reference).with(own.words(), own.wordsVersion()),
                new ClockRules(
                        ClockLimits.of(limits).with(own.limits()),
                        baseCalendar(reference).with(own.years(), own.agencyDays(), own.daysVersion()),
                        zone,
                        settings.postponedPauses()),
                settings);
    }

    /// Without the office's own rows: the server's table, or while there is none, the bundled one.
    ///
    /// @param reference nullable
    static StatusMapping baseMapping(Reference reference) {
        return reference == null ? StatusMapping.bundled() : reference.mapping();
    }

    /// Without the office's own days: the server's list, with the years it does not have whole from the bundled one.
    ///
    /// @param reference nullable
    static WorkingCalendar baseCalendar(Reference reference) {
        var bundled = HolidayFile.bundled();
        return reference == null ? bundled : reference.calendar().completedBy(bundled);
    }

    OfficeZone zone() {
        return clocks.zone();
    }

    Status status(String rawStatus) {
        return mapping.statusOf(rawStatus);
    }

    /// @param standing the disposition whose clock it is; nullable
    UnitClock unitClock(Complaint complaint, Disposition standing) {
        if (standing == null) {
            return new UnitClock(null, false, Due.NONE);
        }
        if (complaint.history().stream().noneMatch(entry -> TURNS.contains(entry.kind()))) {
            return new UnitClock(
                    standing.disposedAt(),
                    false,
                    due(complaint.classification(), complaint.receivedAt(), standing.disposedAt()));
        }
        var clock = clocks.ofUnit(complaint, standing, status(complaint.rawStatus()), Instant.EPOCH)
                .getLast();
        return new UnitClock(
                clock.startedAt(),
                true,
                clock.limit() == null ? Due.NONE : new Due(clock.count().due(), rule(clock.limit())));
    }

    /// For a clock that ran without pause.
    Due due(String classification, Instant receivedAt, Instant startedAt) {
        if (startedAt == null) {
            return Due.NONE;
        }
        var start = zone().dateOf(startedAt);
        var receivedOn = receivedAt == null ? start : zone().dateOf(receivedAt);
        return Classification.ofWord(classification)
                .flatMap(known -> clocks.limits().rowFor(ClockKind.FOLLOW_UP, known, receivedOn))
                .map(row -> new Due(clocks.calendar().due(start, row.workingDays()), rule(row)))
                .orElse(Due.NONE);
    }

    private String rule(ClockLimits.Row row) {
        return row.source() + ", " + row.workingDays() + " hari kerja, kalender "
                + clocks.calendar().version();
    }

    /// Last day of the reporter's silence; null without a tindak lanjut.
    LocalDate closeBy(Instant receivedAt, Instant lastFollowUpAt) {
        if (lastFollowUpAt == null) {
            return null;
        }
        var start = zone().dateOf(lastFollowUpAt);
        return clocks.limits()
                .rowFor(ClockKind.CLOSING, null, receivedAt == null ? start : zone().dateOf(receivedAt))
                .map(row -> DayCount.of(clocks.calendar(), start, row.workingDays(), List.of())
                        .due()
                        .date())
                .orElse(null);
    }

    LocalDate today(Clock clock) {
        return zone().dateOf(clock.instant());
    }

    /// The last day that counts as soon: so many working days from today on, today included.
    LocalDate lastSoonDay(LocalDate today) {
        return clocks.calendar()
                .due(today.minusDays(1), settings.reminderDays())
                .date();
    }

    Cache.ViewDays viewDays(Clock clock) {
        return new Cache.ViewDays(
                settings.reminderDays(),
                clocks.limits()
                        .rowFor(ClockKind.CLOSING, null, today(clock))
                        .map(ClockLimits.Row::workingDays)
                        .orElse(0));
    }

    /// Names all that stored columns hang on: the same for the same tables in every run of the program.
    String version() {
        var calendar = clocks.calendar();
        var all = String.join(
                "|",
                String.valueOf(CODE_VERSION),
                new TreeMap<>(mapping.words()).toString(),
                clocks.limits().rows().toString(),
                calendar.version(),
                new TreeMap<>(calendar.holidays()).toString(),
                new TreeSet<>(calendar.completeYears()).toString(),
                zone().name(),
                String.valueOf(clocks.postponedPauses()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
