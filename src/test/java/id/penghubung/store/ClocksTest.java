package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.WorkingCalendar;
import id.penghubung.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksTest {

    private static final Instant DISPOSED = Instant.parse("2026-11-09T03:00:00Z");

    @TempDir
    private Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Complaint aspiration(long version, String rawStatus, HistoryEntry... history) {
        return new Complaint(
                "c-1",
                "9000001",
                version,
                "Judul",
                "Isi",
                Reporter.unknown(),
                "Aspirasi",
                "Jalan",
                "Website",
                rawStatus,
                null,
                DISPOSED,
                null,
                null,
                null,
                List.of(new Disposition("d-1", "unit-1", "open", DISPOSED, null, null, null)),
                List.of(),
                List.of(history),
                List.of(),
                Set.of());
    }

    private static HistoryEntry line(String kind, String at) {
        return new HistoryEntry("h-" + kind, Instant.parse(at), kind, null, null);
    }

    private static Cache.StoredReference calendar(String version, Map<LocalDate, String> holidays) {
        var known = Samples.reference();
        return new Cache.StoredReference(
                new Reference(
                        known.institutionName(),
                        known.units(),
                        known.templates(),
                        known.mapping(),
                        known.limits(),
                        new WorkingCalendar(version, holidays, Set.of(2026)),
                        known.maxAnswerLength()),
                version);
    }

    private Complaints.Row row() {
        return fixture.store.complaints().row("c-1").orElseThrow();
    }

    @Test
    void withoutAReferenceTheBundledHolidaysHold() {
        fixture.apply(List.of(aspiration(1, "Terdisposisi Belum Ditindaklanjuti")));

        assertThat(row().due()).isEqualTo(new DueDate(LocalDate.of(2026, 11, 16), false));
        assertThat(row().overdue()).isTrue();
    }

    @Test
    void theFirstBreachIsKeptWithTheCalendarItWasJudgedByAndTheLaterJudgementStandsBesideIt() throws Exception {
        fixture.store.cache().saveReference(calendar("lama", Map.of()));
        fixture.apply(List.of(aspiration(1, "Terdisposisi Belum Ditindaklanjuti")));

        var leave = Map.of(
                LocalDate.of(2026, 11, 10),
                "Cuti bersama",
                LocalDate.of(2026, 11, 11),
                "Cuti bersama",
                LocalDate.of(2026, 11, 12),
                "Cuti bersama",
                LocalDate.of(2026, 11, 13),
                "Cuti bersama",
                LocalDate.of(2026, 11, 16),
                "Cuti bersama",
                LocalDate.of(2026, 11, 17),
                "Cuti bersama",
                LocalDate.of(2026, 11, 18),
                "Cuti bersama",
                LocalDate.of(2026, 11, 19),
                "Cuti bersama");
        fixture.store.cache().saveReference(calendar("baru", leave));

        assertThat(row().due().date()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(row().overdue()).isFalse();
        assertFirstBreach();

        fixture.store.close();
        Files.delete(fixture.folder.cacheDb());
        fixture.store = fixture.open();
        assertFirstBreach();
    }

    private void assertFirstBreach() {
        assertThat(fixture.store.cache().breaches("c-1")).singleElement().satisfies(breach -> {
            assertThat(breach.startedAt()).isEqualTo(DISPOSED);
            assertThat(breach.dueOn()).isEqualTo(LocalDate.of(2026, 11, 16));
            assertThat(breach.rule()).contains("kalender lama");
        });
    }

    @Test
    void aPostponedComplaintHasNoDueDateUntilItGoesOn() {
        fixture.apply(List.of(aspiration(1, "Laporan Tertunda", line("postponed", "2026-11-11T03:00:00Z"))));
        assertThat(row().due()).isNull();

        fixture.apply(List.of(aspiration(
                2,
                "Terdisposisi Belum Ditindaklanjuti",
                line("postponed", "2026-11-11T03:00:00Z"),
                line("reporter-replied", "2026-11-23T03:00:00Z"))));
        // Counted 10, 11, then 24, 25 and 26 November.
        assertThat(row().due().date()).isEqualTo(LocalDate.of(2026, 11, 26));

        fixture.store.cache().saveClockSettings(new ClockSettings(false, 3));
        assertThat(row().due().date()).isEqualTo(LocalDate.of(2026, 11, 16));
        fixture.reopen();
        assertThat(fixture.store.cache().clockSettings()).isEqualTo(new ClockSettings(false, 3));
        assertThat(row().due().date()).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void aReopenedComplaintCountsFromItsReopening() {
        fixture.apply(
                List.of(aspiration(1, "Terdisposisi Belum Ditindaklanjuti", line("reopened", "2026-11-24T03:00:00Z"))));

        assertThat(row().due().date()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(fixture.store
                        .complaints()
                        .clocks(fixture.store.complaints().byId("c-1").orElseThrow())
                        .ofUnit()
                        .getLast()
                        .count()
                        .due())
                .isEqualTo(row().due());
    }

    @Test
    void columnsOfAnotherRuleAreRecomputedAtTheNextStart() {
        fixture.apply(List.of(aspiration(1, "Terdisposisi Belum Ditindaklanjuti")));
        fixture.store.cacheDb().change(connection -> {
            Meta.put(connection, "rules_version", "dari program lama");
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE complaint SET due_on = '2026-12-31', status = 9, clock_by_history = 1");
            }
        });

        fixture.reopen();

        assertThat(row().due().date()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(row().status()).isEqualTo(id.penghubung.domain.Status.UNANSWERED);
    }

    @Test
    void theReminderBeginsAsManyWorkingDaysBeforeTheLimitAsIsSet() {
        fixture.apply(
                List.of(aspiration(1, "Terdisposisi Belum Ditindaklanjuti", line("reopened", "2026-11-24T03:00:00Z"))));

        // Wednesday 25 November; the limit is Tuesday 1 December, the fifth working day with today.
        assertThat(dueSoon()).isZero();
        fixture.store.cache().saveClockSettings(new ClockSettings(true, 5));
        assertThat(dueSoon()).isEqualTo(1);
    }

    private long dueSoon() {
        return fixture.store.complaints().viewCounts(Complaints.Filter.all()).get(Complaints.View.DUE_SOON);
    }

    @Test
    void theZoneOfTheOfficeDecidesTheDay() {
        var late = new Disposition("d-1", "unit-1", "open", Instant.parse("2026-11-09T16:30:00Z"), null, null, null);
        var base = aspiration(1, "Terdisposisi Belum Ditindaklanjuti");
        fixture.apply(List.of(new Complaint(
                base.id(),
                base.trackingId(),
                1,
                base.title(),
                base.text(),
                base.reporter(),
                base.classification(),
                base.category(),
                base.channel(),
                base.rawStatus(),
                null,
                base.receivedAt(),
                null,
                null,
                null,
                List.of(late),
                List.of(),
                List.of(),
                List.of(),
                Set.of())));
        assertThat(row().due().date()).isEqualTo(LocalDate.of(2026, 11, 16));

        fixture.store.cache().saveOfficeZone(OfficeZone.WITA);

        assertThat(row().due().date()).isEqualTo(LocalDate.of(2026, 11, 17));
    }
}
