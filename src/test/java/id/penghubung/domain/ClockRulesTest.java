package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clocks by the calendar of 2025 around Idulfitri and of the turn to 2026; 2027 has no list.
class ClockRulesTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "uji",
            Map.ofEntries(
                    Map.entry(LocalDate.of(2025, 3, 28), "Cuti bersama Nyepi"),
                    Map.entry(LocalDate.of(2025, 3, 29), "Nyepi"),
                    Map.entry(LocalDate.of(2025, 3, 31), "Idulfitri"),
                    Map.entry(LocalDate.of(2025, 4, 1), "Idulfitri"),
                    Map.entry(LocalDate.of(2025, 4, 2), "Cuti bersama Idulfitri"),
                    Map.entry(LocalDate.of(2025, 4, 3), "Cuti bersama Idulfitri"),
                    Map.entry(LocalDate.of(2025, 4, 4), "Cuti bersama Idulfitri"),
                    Map.entry(LocalDate.of(2025, 4, 7), "Cuti bersama Idulfitri"),
                    Map.entry(LocalDate.of(2025, 4, 18), "Wafat Yesus Kristus"),
                    Map.entry(LocalDate.of(2025, 4, 20), "Paskah"),
                    Map.entry(LocalDate.of(2025, 12, 25), "Natal"),
                    Map.entry(LocalDate.of(2025, 12, 26), "Cuti bersama Natal"),
                    Map.entry(LocalDate.of(2026, 1, 1), "Tahun Baru")),
            Set.of(2025, 2026));

    private static final String ASPIRATION = "Aspirasi";

    private static ClockRules rules(OfficeZone zone) {
        return new ClockRules(ClockLimits.bundled(), CALENDAR, zone, true);
    }

    private static Disposition disposed(String unit, String at, String endedAt) {
        return new Disposition(
                "d-" + unit + at,
                unit,
                endedAt == null ? "open" : "returned",
                Instant.parse(at),
                null,
                endedAt == null ? null : Instant.parse(endedAt),
                null);
    }

    private static FollowUp answer(FollowUpKind kind, String unit, String at) {
        return new FollowUp("f" + at, kind, null, null, unit, "Jawaban", Instant.parse(at), null);
    }

    private static HistoryEntry line(String kind, String at) {
        return new HistoryEntry("h" + kind + at, Instant.parse(at), kind, null, null);
    }

    private static Complaint complaint(
            String classification,
            String receivedAt,
            List<Disposition> dispositions,
            List<FollowUp> followUps,
            List<HistoryEntry> history) {
        return new Complaint(
                "c",
                "9000001",
                1,
                "Judul",
                "Isi",
                Reporter.unknown(),
                classification,
                null,
                null,
                "Terdisposisi Belum Ditindaklanjuti",
                null,
                Instant.parse(receivedAt),
                null,
                null,
                null,
                dispositions,
                followUps,
                history,
                List.of(),
                Set.of());
    }

    private static WorkClock legal(Complaint complaint, Status status, String now, ClockKind kind) {
        return rules(OfficeZone.WIB).legal(complaint, status, Instant.parse(now)).stream()
                .filter(clock -> clock.kind() == kind)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} in {2} + {3} days = {4}")
    @CsvSource({
        "Friday 16.30,                2025-02-07T09:30:00Z, WIB,  Aspirasi, 2025-02-14, false",
        "long weekend with Paskah,    2025-04-17T03:00:00Z, WIB,  Aspirasi, 2025-04-25, false",
        "Idulfitri and cuti bersama,  2025-03-26T03:00:00Z, WIB,  Aspirasi, 2025-04-11, false",
        "year end,                    2025-12-23T03:00:00Z, WIB,  Aspirasi, 2026-01-02, false",
        "a year without list,         2026-12-29T03:00:00Z, WIB,  Aspirasi, 2027-01-05, true",
        "14 working days,             2025-02-03T03:00:00Z, WIB,  Pengaduan Tidak Berkadar Pengawasan, 2025-02-21,"
                + " false",
        "60 working days,             2025-01-03T03:00:00Z, WIB,  Pengaduan Berkadar Pengawasan, 2025-04-08, false",
        "Sunday evening UTC is Monday,2025-02-09T17:30:00Z, WIB,  Aspirasi, 2025-02-17, false",
        "same instant a day later,    2025-02-10T16:30:00Z, WIB,  Aspirasi, 2025-02-17, false",
        "same instant in WITA,        2025-02-10T16:30:00Z, WITA, Aspirasi, 2025-02-18, false",
        "same instant in WIT,         2025-02-10T15:30:00Z, WIT,  Aspirasi, 2025-02-18, false",
        "an hour earlier in WITA,     2025-02-10T15:30:00Z, WITA, Aspirasi, 2025-02-17, false",
    })
    void K12_theLimitEndsWithItsLastWorkingDayInTheOfficesZone(
            String name, Instant disposedAt, OfficeZone zone, String classification, LocalDate due, boolean estimated) {
        var former = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            var complaint = complaint(
                    classification,
                    disposedAt.toString(),
                    List.of(disposed("a", disposedAt.toString(), null)),
                    List.of(),
                    List.of());

            var clock = rules(zone)
                    .ofUnit(complaint, complaint.dispositions().getFirst(), Status.UNANSWERED, disposedAt)
                    .getLast();

            assertThat(clock.count().due()).as(name).isEqualTo(new DueDate(due, estimated));
            assertThat(clock.state()).isEqualTo(new WorkClock.State.Running());
            var startOfNextDay = zone.startOf(due.plusDays(1));
            assertThat(rules(zone)
                            .ofUnit(
                                    complaint,
                                    complaint.dispositions().getFirst(),
                                    Status.UNANSWERED,
                                    startOfNextDay.minusMillis(1))
                            .getLast()
                            .state())
                    .isEqualTo(new WorkClock.State.Running());
            assertThat(rules(zone)
                            .ofUnit(complaint, complaint.dispositions().getFirst(), Status.UNANSWERED, startOfNextDay)
                            .getLast()
                            .state())
                    .isEqualTo(new WorkClock.State.Breached(due.plusDays(1), null));
        } finally {
            TimeZone.setDefault(former);
        }
    }

    @Test
    void C14_countedAndSkippedDaysMakeUpTheSpanAndEachSkippedDayHasItsReason() {
        var count = DayCount.of(CALENDAR, LocalDate.of(2025, 4, 17), 5, List.of());

        assertThat(count.counted()).hasSize(5).last().isEqualTo(LocalDate.of(2025, 4, 25));
        assertThat(count.skipped())
                .containsExactly(
                        new DayCount.Skipped(
                                LocalDate.of(2025, 4, 18), new DayCount.Why.Holiday("Wafat Yesus Kristus")),
                        new DayCount.Skipped(LocalDate.of(2025, 4, 19), new DayCount.Why.Weekend()),
                        // A holiday on a Sunday is skipped once, not twice.
                        new DayCount.Skipped(LocalDate.of(2025, 4, 20), new DayCount.Why.Holiday("Paskah")));
    }

    @Test
    void anUnknownClassHasNoFollowUpLimitButTheClocksOfAllClassesRun() {
        var complaint = complaint(
                "Whistle Blowing System",
                "2025-02-03T03:00:00Z",
                List.of(disposed("a", "2025-02-04T03:00:00Z", null)),
                List.of(),
                List.of());

        var followUp = legal(complaint, Status.UNANSWERED, "2025-12-01T03:00:00Z", ClockKind.FOLLOW_UP);
        assertThat(followUp.state()).isEqualTo(new WorkClock.State.LimitUnknown(null));
        assertThat(followUp.count()).isNull();
        assertThat(legal(complaint, Status.UNANSWERED, "2025-02-05T03:00:00Z", ClockKind.INITIAL_RESPONSE)
                        .count()
                        .due()
                        .date())
                .isEqualTo(LocalDate.of(2025, 2, 11));
    }

    @Test
    void eachClockHasItsOwnStart() {
        var complaint = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                List.of(disposed("a", "2025-02-04T03:00:00Z", null)),
                List.of(
                        answer(FollowUpKind.INITIAL_RESPONSE, "a", "2025-02-05T03:00:00Z"),
                        answer(FollowUpKind.FOLLOW_UP, "a", "2025-02-12T03:00:00Z")),
                List.of());
        var now = "2025-02-13T03:00:00Z";

        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.VERIFICATION)
                        .state())
                .isEqualTo(new WorkClock.State.Met(Instant.parse("2025-02-04T03:00:00Z")));
        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.INITIAL_RESPONSE)
                        .state())
                .isEqualTo(new WorkClock.State.Met(Instant.parse("2025-02-05T03:00:00Z")));
        // Due on 11 February: one day late, and late it stays although it was answered.
        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.FOLLOW_UP).state())
                .isEqualTo(
                        new WorkClock.State.Breached(LocalDate.of(2025, 2, 12), Instant.parse("2025-02-12T03:00:00Z")));
        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.CLOSING)
                        .count()
                        .due()
                        .date())
                .isEqualTo(LocalDate.of(2025, 2, 26));
    }

    @Test
    void onlyATindakLanjutStartsTheClosingClockAndAReplyOfTheReporterStopsIt() {
        var dispositions = List.of(disposed("a", "2025-02-04T03:00:00Z", null));
        var early = List.of(answer(FollowUpKind.INITIAL_RESPONSE, "a", "2025-02-05T03:00:00Z"));
        var now = "2025-03-20T03:00:00Z";
        assertThat(legal(
                                complaint(ASPIRATION, "2025-02-03T03:00:00Z", dispositions, early, List.of()),
                                Status.IN_PROCESS,
                                now,
                                ClockKind.CLOSING)
                        .state())
                .isEqualTo(new WorkClock.State.NotStarted());

        var answered = List.of(answer(FollowUpKind.FOLLOW_UP, "a", "2025-02-05T03:00:00Z"));
        var replied = List.of(line("reporter-replied", "2025-02-06T03:00:00Z"));
        assertThat(legal(
                                complaint(ASPIRATION, "2025-02-03T03:00:00Z", dispositions, answered, replied),
                                Status.IN_PROCESS,
                                now,
                                ClockKind.CLOSING)
                        .state())
                .isEqualTo(new WorkClock.State.Stopped(Instant.parse("2025-02-06T03:00:00Z")));
    }

    @Test
    void postponementPausesTheFollowUpClockAndTheSettingTurnsThatOff() {
        var complaint = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                List.of(disposed("a", "2025-02-04T03:00:00Z", null)),
                List.of(),
                List.of(
                        line("postponed", "2025-02-06T03:00:00Z"),
                        line("internal-note", "2025-02-10T03:00:00Z"),
                        line("reporter-replied", "2025-02-13T03:00:00Z")));

        var clock = legal(complaint, Status.IN_PROCESS, "2025-02-14T03:00:00Z", ClockKind.FOLLOW_UP);
        // Counted 5, 6, then 14, 17 and 18 February.
        assertThat(clock.count().due().date()).isEqualTo(LocalDate.of(2025, 2, 18));
        assertThat(clock.count().skipped())
                .filteredOn(day -> day.why() instanceof DayCount.Why.Postponed)
                .extracting(DayCount.Skipped::date)
                .containsExactly(
                        LocalDate.of(2025, 2, 7),
                        LocalDate.of(2025, 2, 10),
                        LocalDate.of(2025, 2, 11),
                        LocalDate.of(2025, 2, 12),
                        LocalDate.of(2025, 2, 13));
        assertThat(legal(complaint, Status.IN_PROCESS, "2025-02-14T03:00:00Z", ClockKind.INITIAL_RESPONSE)
                        .count()
                        .due()
                        .date())
                .isEqualTo(LocalDate.of(2025, 2, 11));
        var off = new ClockRules(ClockLimits.bundled(), CALENDAR, OfficeZone.WIB, false);
        assertThat(off.ofUnit(
                                complaint,
                                complaint.dispositions().getFirst(),
                                Status.IN_PROCESS,
                                Instant.parse("2025-02-14T03:00:00Z"))
                        .getLast()
                        .count()
                        .due()
                        .date())
                .isEqualTo(LocalDate.of(2025, 2, 11));
    }

    @Test
    void whilePostponedNoDateIsPromisedUnlessTheLimitRanOutBefore() {
        var dispositions = List.of(disposed("a", "2025-02-04T03:00:00Z", null));
        var inTime = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                dispositions,
                List.of(),
                List.of(line("postponed", "2025-02-06T03:00:00Z")));
        var clock = legal(inTime, Status.POSTPONED, "2025-06-01T03:00:00Z", ClockKind.FOLLOW_UP);
        assertThat(clock.state()).isEqualTo(new WorkClock.State.Paused(LocalDate.of(2025, 2, 6)));
        assertThat(clock.count().due()).isNull();
        assertThat(clock.count().counted()).containsExactly(LocalDate.of(2025, 2, 5), LocalDate.of(2025, 2, 6));

        var tooLate = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                dispositions,
                List.of(),
                List.of(line("postponed", "2025-02-17T03:00:00Z")));
        assertThat(legal(tooLate, Status.POSTPONED, "2025-06-01T03:00:00Z", ClockKind.FOLLOW_UP)
                        .state())
                .isEqualTo(new WorkClock.State.Breached(LocalDate.of(2025, 2, 12), null));
    }

    @Test
    void aNewDispositionStartsTheUnitsClockAnewAndNeverTheComplaintsLegalOne() {
        var first = disposed("a", "2025-02-04T03:00:00Z", "2025-02-07T03:00:00Z");
        var second = disposed("b", "2025-02-10T03:00:00Z", null);
        var complaint = complaint(ASPIRATION, "2025-02-03T03:00:00Z", List.of(first, second), List.of(), List.of());
        var now = Instant.parse("2025-02-12T03:00:00Z");

        assertThat(legal(complaint, Status.UNANSWERED, now.toString(), ClockKind.FOLLOW_UP)
                        .state())
                .isEqualTo(new WorkClock.State.Breached(LocalDate.of(2025, 2, 12), null));
        var rules = rules(OfficeZone.WIB);
        assertThat(rules.ofUnit(complaint, first, Status.UNANSWERED, now)
                        .getLast()
                        .state())
                .isEqualTo(new WorkClock.State.Stopped(Instant.parse("2025-02-07T03:00:00Z")));
        var unit = rules.ofUnit(complaint, second, Status.UNANSWERED, now).getLast();
        assertThat(unit.state()).isEqualTo(new WorkClock.State.Running());
        assertThat(unit.count().due().date()).isEqualTo(LocalDate.of(2025, 2, 17));
    }

    @Test
    void reopeningStartsANewRunAndTheFormerBreachStays() {
        var complaint = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                List.of(disposed("a", "2025-02-04T03:00:00Z", null)),
                List.of(answer(FollowUpKind.FOLLOW_UP, "a", "2025-02-14T03:00:00Z")),
                List.of(line("reopened", "2025-04-08T03:00:00Z")));

        var runs =
                rules(OfficeZone.WIB)
                        .legal(complaint, Status.IN_PROCESS, Instant.parse("2025-04-09T03:00:00Z"))
                        .stream()
                        .filter(clock -> clock.kind() == ClockKind.FOLLOW_UP)
                        .toList();

        assertThat(runs).extracting(WorkClock::run).containsExactly(1, 2);
        assertThat(runs.getFirst().state())
                .isEqualTo(
                        new WorkClock.State.Breached(LocalDate.of(2025, 2, 12), Instant.parse("2025-02-14T03:00:00Z")));
        assertThat(runs.getLast().state()).isEqualTo(new WorkClock.State.Running());
        assertThat(runs.getLast().count().due().date()).isEqualTo(LocalDate.of(2025, 4, 15));
    }

    @Test
    void aLimitHoldsForTheReportsReceivedSinceItIsInForce() {
        var server = new AnswerLimits(List.of(
                new AnswerLimits.Row(Classification.ASPIRATION, 5, LocalDate.of(2018, 1, 1), "lama"),
                new AnswerLimits.Row(Classification.ASPIRATION, 3, LocalDate.of(2025, 3, 1), "baru")));
        var limits = ClockLimits.of(server);

        assertThat(limits.rowFor(ClockKind.FOLLOW_UP, Classification.ASPIRATION, LocalDate.of(2025, 2, 28)))
                .get()
                .extracting(ClockLimits.Row::workingDays)
                .isEqualTo(5);
        assertThat(limits.rowFor(ClockKind.FOLLOW_UP, Classification.ASPIRATION, LocalDate.of(2025, 3, 1)))
                .get()
                .extracting(ClockLimits.Row::workingDays)
                .isEqualTo(3);
        assertThat(limits.rowFor(ClockKind.FOLLOW_UP, Classification.COMPLAINT, LocalDate.of(2025, 3, 1)))
                .isEmpty();
        assertThat(limits.rowFor(ClockKind.VERIFICATION, null, LocalDate.of(2025, 3, 1)))
                .isPresent();
    }

    @Test
    void C10_whatWasClosedInTimeNeverTurnsLate() {
        var answered = closed("2025-02-10T03:00:00Z", answer(FollowUpKind.FOLLOW_UP, "a", "2025-02-10T02:00:00Z"));
        assertThat(legal(answered, Status.CLOSED, "2026-11-01T03:00:00Z", ClockKind.FOLLOW_UP)
                        .state())
                .isEqualTo(new WorkClock.State.Met(Instant.parse("2025-02-10T02:00:00Z")));

        var silent = closed("2025-02-10T03:00:00Z");
        assertThat(legal(silent, Status.CLOSED, "2026-11-01T03:00:00Z", ClockKind.FOLLOW_UP)
                        .state())
                .isEqualTo(new WorkClock.State.Stopped(Instant.parse("2025-02-10T03:00:00Z")));
    }

    private static Complaint closed(String at, FollowUp... followUps) {
        var open = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                List.of(disposed("a", "2025-02-04T03:00:00Z", null)),
                List.of(followUps),
                List.of());
        return new Complaint(
                open.id(),
                open.trackingId(),
                open.version(),
                open.title(),
                open.text(),
                open.reporter(),
                open.classification(),
                null,
                null,
                "Selesai",
                null,
                open.receivedAt(),
                Instant.parse(at),
                null,
                null,
                open.dispositions(),
                open.followUps(),
                open.history(),
                List.of(),
                Set.of());
    }

    /// Office hours of Ramadan, a lunch break, an evening: limits are whole days, so the hour decides nothing.
    @ParameterizedTest
    @CsvSource({
        "2025-02-06T17:00:00Z",
        "2025-02-07T01:00:00Z",
        "2025-02-07T05:30:00Z",
        "2025-02-07T08:00:00Z",
        "2025-02-07T09:00:00Z",
        "2025-02-07T16:59:59Z"
    })
    void C15_noHourOfAFridayMovesTheDueDate(Instant disposedAt) {
        var complaint = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                List.of(disposed("a", disposedAt.toString(), null)),
                List.of(),
                List.of());

        assertThat(legal(complaint, Status.UNANSWERED, "2025-02-10T03:00:00Z", ClockKind.FOLLOW_UP)
                        .count()
                        .due())
                .isEqualTo(new DueDate(LocalDate.of(2025, 2, 14), false));
    }

    @Test
    void C17_aResponAwalStopsItsOwnClockOnlyAndNoDeadlineTakesThePlaceOfAnother() {
        var complaint = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                List.of(disposed("a", "2025-02-04T03:00:00Z", null)),
                List.of(answer(FollowUpKind.INITIAL_RESPONSE, "a", "2025-02-05T03:00:00Z")),
                List.of());
        var now = "2025-02-06T03:00:00Z";

        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.INITIAL_RESPONSE)
                        .state())
                .isInstanceOf(WorkClock.State.Met.class);
        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.FOLLOW_UP).state())
                .isEqualTo(new WorkClock.State.Running());
        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.CLOSING).state())
                .isEqualTo(new WorkClock.State.NotStarted());
        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.VERIFICATION)
                        .count()
                        .due()
                        .date())
                .isEqualTo(LocalDate.of(2025, 2, 6));
    }

    @Test
    void K09_aReportOfNewYearsNightHasTheLimitOfTheOfficesYear() {
        var limits = ClockLimits.bundled()
                .with(List.of(new ClockLimits.Row(
                        Classification.ASPIRATION,
                        ClockKind.FOLLOW_UP,
                        2,
                        LocalDate.of(2025, 1, 1),
                        "SK",
                        ClockLimits.Certainty.OFFICE)));
        // 31 December 17.30 in UTC, 1 January 00.30 in WIB.
        var complaint = complaint(
                ASPIRATION,
                "2024-12-31T17:30:00Z",
                List.of(disposed("a", "2025-01-06T03:00:00Z", null)),
                List.of(),
                List.of());

        for (var zone : OfficeZone.values()) {
            var clock = new ClockRules(limits, CALENDAR, zone, true)
                    .ofUnit(
                            complaint,
                            complaint.dispositions().getFirst(),
                            Status.UNANSWERED,
                            Instant.parse("2025-01-06T04:00:00Z"))
                    .getLast();
            assertThat(clock.limit().workingDays()).as(zone.name()).isEqualTo(2);
            assertThat(clock.count().due().date()).isEqualTo(LocalDate.of(2025, 1, 8));
        }
    }

    @Test
    void R4_aCorrectionIsASecondFollowUpTheFirstStaysTheAnswerAndTheClosingCountsFromTheNewest() {
        var complaint = complaint(
                ASPIRATION,
                "2025-02-03T03:00:00Z",
                List.of(disposed("a", "2025-02-04T03:00:00Z", null)),
                List.of(
                        answer(FollowUpKind.FOLLOW_UP, "a", "2025-02-06T03:00:00Z"),
                        answer(FollowUpKind.FOLLOW_UP, "a", "2025-02-13T03:00:00Z")),
                List.of());
        var now = "2025-02-14T03:00:00Z";

        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.FOLLOW_UP).state())
                .isEqualTo(new WorkClock.State.Met(Instant.parse("2025-02-06T03:00:00Z")));
        assertThat(legal(complaint, Status.IN_PROCESS, now, ClockKind.CLOSING).startedAt())
                .isEqualTo(Instant.parse("2025-02-13T03:00:00Z"));
    }

    @Test
    void aYearThatIsImportedCompleteReplacesItsDaysAndAnIncompleteOneAddsToThem() {
        var day = LocalDate.of(2025, 12, 29);
        var incomplete =
                CALENDAR.with(List.of(new HolidayYear(2025, Map.of(day, "Cuti bersama"), "SKB", false)), Map.of(), 1);
        assertThat(incomplete.workingDay(day)).isFalse();
        assertThat(incomplete.workingDay(LocalDate.of(2025, 12, 25))).isFalse();

        var complete =
                CALENDAR.with(List.of(new HolidayYear(2025, Map.of(day, "Cuti bersama"), "SKB", true)), Map.of(), 2);
        assertThat(complete.workingDay(day)).isFalse();
        assertThat(complete.workingDay(LocalDate.of(2025, 12, 25))).isTrue();
        assertThat(complete.workingDay(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(CALENDAR.with(List.of(), Map.of(), 3)).isSameAs(CALENDAR);
    }
}
