package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.DayCount;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Reporter;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reason on the screen against the date that the store has computed.
class DeadlineTest {

    /// A Friday, 16.30 in Jakarta.
    private static final Instant DISPOSED = Instant.parse("2026-08-14T09:30:00Z");

    @TempDir
    private Path folder;

    private AccountStore store;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), new MutableClock(Samples.NOW));
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private boolean postponed;

    private Deadline of(String classification, List<Disposition> dispositions, List<FollowUp> followUps) {
        var complaint = new Complaint(
                "c",
                "9000001",
                1,
                "",
                "",
                Reporter.unknown(),
                classification,
                null,
                null,
                postponed ? "Laporan Tertunda" : "Terdisposisi Belum Ditindaklanjuti",
                null,
                DISPOSED.minusSeconds(86_400),
                null,
                null,
                null,
                dispositions,
                followUps,
                postponed
                        ? List.of(new HistoryEntry("h", DISPOSED.plusSeconds(86_400), "postponed", null, null))
                        : List.of(),
                List.of(),
                Set.of());
        store.cache().apply(new Cache.Page(List.of(complaint), List.of(), "c", "e", true));
        return Deadline.of(ComplaintSheet.read(store, "c"), OfficeZone.WIB);
    }

    private static List<Disposition> disposed(Instant... starts) {
        return java.util.Arrays.stream(starts)
                .map(start -> new Disposition("d" + start, "unit-2", "open", start, null, null, null))
                .toList();
    }

    private static FollowUp answer(FollowUpKind kind, String at) {
        return new FollowUp("f" + at, kind, null, null, "unit-2", "Yth.", Instant.parse(at), null);
    }

    @Test
    void fiveWorkingDaysOverAWeekendAndAHoliday() {
        var counted = (Deadline.Counted) of("Permintaan Informasi", disposed(DISPOSED), List.of());
        assertThat(counted.clock().count().start()).isEqualTo(LocalDate.of(2026, 8, 14));
        assertThat(counted.clock().limit().workingDays()).isEqualTo(5);
        // 17 August is a holiday: the count begins on Tuesday.
        assertThat(counted.clock().count().counted())
                .containsExactly(
                        LocalDate.of(2026, 8, 18),
                        LocalDate.of(2026, 8, 19),
                        LocalDate.of(2026, 8, 20),
                        LocalDate.of(2026, 8, 21),
                        LocalDate.of(2026, 8, 24));
        assertThat(counted.clock().count().skipped())
                .containsExactly(
                        new DayCount.Skipped(LocalDate.of(2026, 8, 15), new DayCount.Why.Weekend()),
                        new DayCount.Skipped(LocalDate.of(2026, 8, 16), new DayCount.Why.Weekend()),
                        new DayCount.Skipped(LocalDate.of(2026, 8, 17), new DayCount.Why.Holiday("Hari Kemerdekaan")),
                        new DayCount.Skipped(LocalDate.of(2026, 8, 22), new DayCount.Why.Weekend()),
                        new DayCount.Skipped(LocalDate.of(2026, 8, 23), new DayCount.Why.Weekend()));
        assertThat(counted.due().date())
                .isEqualTo(counted.clock().count().counted().getLast());
        assertThat(counted.due().estimated()).isFalse();
    }

    @Test
    void aYearWithoutItsHolidaysMakesAnEstimate() {
        var late = Instant.parse("2026-12-30T02:00:00Z");
        var counted = (Deadline.Counted) of("Aspirasi", disposed(late), List.of());
        assertThat(counted.due().estimated()).isTrue();
    }

    @Test
    void onlyATindakLanjutOfThisClockAnswers() {
        var counted = (Deadline.Counted) of(
                "Aspirasi",
                disposed(DISPOSED),
                List.of(
                        answer(FollowUpKind.FOLLOW_UP, "2026-08-13T02:00:00Z"),
                        answer(FollowUpKind.INITIAL_RESPONSE, "2026-08-18T02:00:00Z"),
                        answer(FollowUpKind.FOLLOW_UP, "2026-08-20T18:00:00Z")));
        // 18.00 UTC is the next day in Jakarta.
        assertThat(counted.answeredOn()).isEqualTo(LocalDate.of(2026, 8, 21));
    }

    @Test
    void aNewDispositionStartsTheUnitsClockAnew() {
        var counted =
                (Deadline.Counted) of("Aspirasi", disposed(DISPOSED, Instant.parse("2026-09-01T02:00:00Z")), List.of());
        assertThat(counted.clock().count().start()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void withoutAClassNothingIsGuessed() {
        assertThat(of("", disposed(DISPOSED), List.of())).isEqualTo(new Deadline.NoLimit(""));
        assertThat(of("Whistle Blowing System", disposed(DISPOSED), List.of()))
                .isEqualTo(new Deadline.NoLimit("Whistle Blowing System"));
    }

    @Test
    void withoutADispositionTheClockHasNotStarted() {
        assertThat(of("Aspirasi", List.of(), List.of())).isEqualTo(new Deadline.NotDisposed());
    }

    @Test
    void whileTheReportIsPostponedNoDateIsPromised() {
        postponed = true;
        assertThat(of("Aspirasi", disposed(DISPOSED), List.of())).isInstanceOf(Deadline.Paused.class);
    }
}
