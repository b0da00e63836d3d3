package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.AnswerLimits;
import id.penghubung.domain.Classification;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.WorkingCalendar;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Row;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists, views, counts and due dates. "Now" is Wednesday, 25 November 2026, 10.00 WIB.
class QueueTest {

    private static final String OPEN = "Terdisposisi Belum Ditindaklanjuti";
    private static final String REQUEST = "Permintaan Informasi";

    @TempDir
    Path root;

    private StoreFixture fixture;
    private Complaints complaints;
    private int made;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        fixture.store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        complaints = fixture.store.complaints();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Change plain() {
        return Change.of(Samples.complaint(50, made++))
                .classification(REQUEST)
                .rawStatus(OPEN)
                .receivedAt(Instant.parse("2026-11-02T03:00:00Z"))
                .closedAt(null)
                .reporter(Reporter.unknown())
                .dispositions()
                .followUps();
    }

    private Complaint applied(Change change) {
        var complaint = change.made();
        fixture.apply(List.of(complaint));
        return complaint;
    }

    private static Disposition disposed(String at) {
        return disposed("unit-1", "open", at, null);
    }

    private static Disposition disposed(String unit, String state, String at, String endedAt) {
        return new Disposition(
                "d " + unit + at,
                unit,
                state,
                Instant.parse(at),
                null,
                endedAt == null ? null : Instant.parse(endedAt),
                null);
    }

    private static FollowUp answered(FollowUpKind kind, String at) {
        return new FollowUp("f " + at, kind, null, null, null, "Terima kasih.", Instant.parse(at), null);
    }

    private Row row(Complaint complaint) {
        return complaints.row(complaint.id()).orElseThrow();
    }

    private List<String> ids(View view) {
        return ids(new Filter(view, null, null, null, null, null));
    }

    private List<String> ids(Filter filter) {
        return complaints.rows(complaints.keys(filter, new Sort(SortColumn.RECEIVED, true))).stream()
                .map(Row::id)
                .toList();
    }

    @Test
    void everyFigureOpensExactlyItsRows() {
        fixture.apply(Samples.complaints(1, 400));
        for (var unit : new String[] {null, "unit-2"}) {
            for (var from : new Instant[] {null, Samples.NOW.minus(Duration.ofDays(90))}) {
                var base = new Filter(View.ALL, null, from, null, null, unit);
                var counts = complaints.counts(base);
                var views = complaints.viewCounts(base);
                for (var status : Status.values()) {
                    var rows = complaints.rows(complaints.keys(
                            new Filter(View.ALL, status, from, null, null, unit), new Sort(SortColumn.STATUS, true)));
                    assertThat(rows).hasSize((int) counts.of(status)).allMatch(row -> row.status() == status);
                }
                for (var view : View.values()) {
                    var filter = new Filter(view, null, from, null, null, unit);
                    assertThat(complaints.keys(filter, new Sort(SortColumn.DUE, false)))
                            .hasSize(views.get(view).intValue());
                    assertThat(complaints.counts(filter).incoming()).isEqualTo(views.get(view));
                }
                assertThat(counts.incoming()).isEqualTo(views.get(View.ALL));
            }
        }
    }

    @Test
    void theDueDateIsCountedFromTheStandingDispositionInTheOfficesZone() {
        // 5 working days after Friday 20 November 2026, 23.30 UTC = Saturday in WIB: Friday 27.
        var late = applied(plain().dispositions(disposed("2026-11-20T23:30:00Z")));
        assertThat(row(late).due()).isEqualTo(new DueDate(LocalDate.of(2026, 11, 27), false));
        // A new disposition starts the clock anew.
        var again = applied(plain().dispositions(
                        disposed("unit-1", "returned", "2026-11-02T03:00:00Z", "2026-11-10T03:00:00Z"),
                        disposed("unit-2", "open", "2026-11-23T03:00:00Z", null)));
        assertThat(row(again).due()).isEqualTo(new DueDate(LocalDate.of(2026, 11, 30), false));
        assertThat(row(again).unitId()).isEqualTo("unit-2");
        // Over a year whose holidays are not all known.
        var estimated = applied(
                plain().classification("Pengaduan Berkadar Pengawasan").dispositions(disposed("2026-11-23T03:00:00Z")));
        assertThat(row(estimated).due().estimated()).isTrue();
    }

    @Test
    void anUnknownClassHasNoLimit() {
        for (var word : new String[] {"", null, "Whistle Blowing"}) {
            var complaint = applied(plain().classification(word).dispositions(disposed("2026-10-01T03:00:00Z")));
            assertThat(row(complaint)).returns(null, Row::due).returns(false, Row::overdue);
        }
        assertThat(ids(View.OVERDUE)).isEmpty();
    }

    @Test
    void dueSoonIsTheNextThreeWorkingDaysTodayIncluded() {
        var due = new ArrayList<String>();
        // Due on Tue 24 (late), Wed 25, Thu 26, Fri 27, Mon 30.
        for (var day : List.of("17", "18", "19", "20", "23")) {
            due.add(applied(plain().dispositions(disposed("2026-11-" + day + "T03:00:00Z")))
                    .id());
        }
        assertThat(ids(View.OVERDUE)).containsExactly(due.get(0));
        assertThat(ids(View.DUE_SOON)).containsExactlyInAnyOrder(due.get(1), due.get(2), due.get(3));
        fixture.clock.advance(Duration.ofDays(3));
        // Saturday: the next three working days end on Wednesday.
        assertThat(ids(View.OVERDUE)).containsExactlyInAnyOrder(due.get(0), due.get(1), due.get(2), due.get(3));
        assertThat(ids(View.DUE_SOON)).containsExactly(due.get(4));
    }

    @Test
    void theLastDayEndsWithTheDayInTheOffice() {
        var complaint = applied(plain().dispositions(disposed("2026-11-18T03:00:00Z")));
        assertThat(row(complaint).due().date()).isEqualTo(LocalDate.of(2026, 11, 25));
        fixture.clock.set(Instant.parse("2026-11-25T16:59:59Z"));
        assertThat(row(complaint).overdue()).isFalse();
        fixture.clock.set(Instant.parse("2026-11-25T17:00:00Z"));
        assertThat(row(complaint).overdue()).isTrue();
        assertThat(ids(View.OVERDUE)).containsExactly(complaint.id());
    }

    @Test
    void anAnswerOrAnEndStopsTheClockAndAFirstResponseDoesNot() {
        var disposition = disposed("2026-11-02T03:00:00Z");
        var first = applied(plain().dispositions(disposition)
                .followUps(answered(FollowUpKind.INITIAL_RESPONSE, "2026-11-03T03:00:00Z")));
        applied(plain().dispositions(disposition).followUps(answered(FollowUpKind.FOLLOW_UP, "2026-11-20T03:00:00Z")));
        applied(plain().dispositions(disposition).rawStatus("Ditutup oleh Sistem"));
        applied(plain().dispositions(disposition).rawStatus("Diarsipkan oleh Admin"));
        var formerUnit = applied(plain().dispositions(
                        disposed("unit-1", "returned", "2026-10-01T03:00:00Z", "2026-11-01T03:00:00Z"),
                        disposed("unit-2", "open", "2026-11-02T03:00:00Z", null))
                .followUps(answered(FollowUpKind.FOLLOW_UP, "2026-10-05T03:00:00Z")));
        assertThat(ids(View.OVERDUE)).containsExactlyInAnyOrder(first.id(), formerUnit.id());
    }

    @Test
    void toCloseIsAFollowUpOlderThanTenWorkingDays() {
        // Ten working days after Tue 10 November end on Tue 24, after Wed 11 on Wed 25.
        var old = applied(plain().followUps(answered(FollowUpKind.FOLLOW_UP, "2026-11-10T03:00:00Z")));
        applied(plain().followUps(answered(FollowUpKind.FOLLOW_UP, "2026-11-11T03:00:00Z")));
        applied(plain().followUps(
                        answered(FollowUpKind.FOLLOW_UP, "2026-10-10T03:00:00Z"),
                        answered(FollowUpKind.FOLLOW_UP, "2026-11-12T03:00:00Z")));
        applied(plain().followUps(answered(FollowUpKind.INITIAL_RESPONSE, "2026-10-01T03:00:00Z")));
        applied(plain().rawStatus("Ditutup oleh Admin")
                .followUps(answered(FollowUpKind.FOLLOW_UP, "2026-10-01T03:00:00Z")));
        assertThat(ids(View.TO_CLOSE)).containsExactly(old.id());
    }

    @Test
    void returnedIsWhatNoUnitHasAnyMore() {
        var returned = applied(plain().rawStatus("Terverifikasi")
                .dispositions(disposed("unit-1", "returned", "2026-11-02T03:00:00Z", "2026-11-03T03:00:00Z")));
        applied(plain().dispositions(
                        disposed("unit-1", "returned", "2026-11-02T03:00:00Z", "2026-11-03T03:00:00Z"),
                        disposed("unit-2", "open", "2026-11-04T03:00:00Z", null)));
        assertThat(ids(View.RETURNED)).containsExactly(returned.id());
        assertThat(ids(new Filter(View.RETURNED, null, null, null, null, "unit-1")))
                .containsExactly(returned.id());
    }

    @Test
    void anotherMappingLimitOrCalendarIsFollowedByWhatIsStored() {
        var complaint = applied(plain().rawStatus("Menunggu Telaah")
                .dispositions(disposed("2026-11-18T03:00:00Z"))
                .followUps(answered(FollowUpKind.FOLLOW_UP, "2026-11-10T03:00:00Z")));
        assertThat(row(complaint))
                .returns(Status.UNKNOWN, Row::status)
                .returns("Menunggu Telaah", Row::rawStatus)
                .returns(new DueDate(LocalDate.of(2026, 11, 25), false), Row::due);
        var before = Samples.reference();
        fixture.store
                .cache()
                .saveReference(new Cache.StoredReference(
                        new Reference(
                                before.institutionName(),
                                before.units(),
                                before.templates(),
                                new StatusMapping("2", Map.of("menunggu telaah", Status.UNANSWERED)),
                                new AnswerLimits(List.of(new AnswerLimits.Row(
                                        Classification.INFORMATION_REQUEST, 4, LocalDate.of(2020, 1, 1), "uji"))),
                                new WorkingCalendar(
                                        "2", Map.of(LocalDate.of(2026, 11, 19), "Libur baru"), Set.of(2026)),
                                before.maxAnswerLength()),
                        "t2"));
        assertThat(row(complaint))
                .returns(Status.UNANSWERED, Row::status)
                .returns(new DueDate(LocalDate.of(2026, 11, 25), false), Row::due);
        assertThat(ids(View.NEW)).containsExactly(complaint.id());
        assertThat(complaints.statusOf(complaint)).isEqualTo(Status.UNANSWERED);
        fixture.reopen();
        assertThat(fixture.store.complaints().row(complaint.id()).orElseThrow().status())
                .isEqualTo(Status.UNANSWERED);
    }

    @Test
    void anotherZoneRecountsTheDueDates() {
        var complaint = applied(plain().dispositions(disposed("2026-11-17T16:30:00Z")));
        assertThat(row(complaint).due().date()).isEqualTo(LocalDate.of(2026, 11, 24));
        fixture.store.cache().saveOfficeZone(OfficeZone.WIT);
        assertThat(row(complaint).due().date()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(fixture.reopen().cache().officeZone()).isEqualTo(OfficeZone.WIT);
    }

    @Test
    void theZoneOutlivesTheCache() throws IOException {
        fixture.store.cache().saveOfficeZone(OfficeZone.WIT);
        fixture.store.close();
        Files.delete(fixture.folder.cacheDb());
        fixture.store = fixture.open();
        complaints = fixture.store.complaints();
        var complaint = applied(plain().dispositions(disposed("2026-11-17T16:30:00Z")));
        assertThat(row(complaint).due().date()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void everySortIsTotalAndPutsTheUnknownLast() {
        fixture.apply(Samples.complaints(1, 300));
        var names = Map.of(
                "unit-1",
                "biro umum",
                "unit-2",
                "direktorat jalan",
                "unit-3",
                "direktorat pelayanan",
                "unit-4",
                "inspektorat",
                "unit-5",
                "pusat data");
        assertSorted(SortColumn.RECEIVED, Row::receivedAt);
        assertSorted(SortColumn.DUE, row -> row.due() == null ? null : row.due().date());
        assertSorted(SortColumn.TRACKING_ID, row -> row.trackingId() == null ? null : Long.valueOf(row.trackingId()));
        assertSorted(SortColumn.UNIT, row -> row.unitId() == null ? null : names.get(row.unitId()));
        assertSorted(
                SortColumn.CLASSIFICATION,
                row -> row.classification().isEmpty()
                        ? null
                        : row.classification().toLowerCase());
        assertSorted(SortColumn.CATEGORY, row -> row.category().toLowerCase());
        assertSorted(SortColumn.CHANNEL, row -> row.channel().toLowerCase());
        assertSorted(SortColumn.STATUS, row -> Columns.code(row.status()));
    }

    private <T extends Comparable<T>> void assertSorted(SortColumn column, Function<Row, T> value) {
        for (var ascending : new boolean[] {true, false}) {
            var keys = complaints.keys(Filter.all(), new Sort(column, ascending));
            var rows = complaints.rows(keys);
            Comparator<T> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
            assertThat(rows)
                    .as(column + (ascending ? " asc" : " desc"))
                    .extracting(value::apply)
                    .isSortedAccordingTo(Comparator.nullsLast(order));
            assertThat(Arrays.stream(keys).distinct().count()).isEqualTo(300);
        }
    }

    /// DESIGN 7: a figure of the past counts what has left the list, and its list shows it.
    @Test
    void theRowsOfAFigureShowWhatHasLeftTheList() {
        var sample = Samples.complaint(1, 0);
        fixture.apply(List.of(sample));
        var key = complaints.keys(Filter.all(), new Sort(SortColumn.RECEIVED, true))[0];
        fixture.remove(sample.id());

        assertThat(fixture.store.complaints().keys(Filter.onlyThese(List.of(key)), new Sort(SortColumn.RECEIVED, true)))
                .containsExactly(key);
        assertThat(fixture.store.complaints().rowsOfFigure(new long[] {key}))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.removed()).isTrue();
                    assertThat(row.title()).isEmpty();
                    assertThat(row.reporterName()).isNull();
                    assertThat(row.overdue()).isFalse();
                    assertThat(row.receivedAt()).isNotNull();
                });
        assertThat(fixture.store.complaints().listed(new long[] {key})).hasSize(1);
    }

    @Test
    void rowsComeInTheOrderAskedAndAGoneOneIsLeftOut() {
        fixture.apply(Samples.complaints(1, 20));
        var keys = complaints.keys(Filter.all(), new Sort(SortColumn.CATEGORY, false));
        assertThat(complaints.rows(keys))
                .extracting(Row::key)
                .containsExactlyElementsOf(Arrays.stream(keys).boxed().toList());
        var gone = complaints.rows(keys).get(3);
        fixture.remove(gone.id());
        assertThat(complaints.rows(keys)).hasSize(19).extracting(Row::key).doesNotContain(gone.key());
        assertThat(complaints.rows(new long[0])).isEmpty();
    }

    @Test
    void aRowMasksNumbersInTheTitleAndNamesOnlyThoseWhoMayBeNamed() {
        var named = applied(plain().title("Hubungi 081234567890 segera")
                .reporter(new Reporter("Siti Contoh", "0812", null, false, false)));
        var anonymous = applied(
                plain().title("Siti Contoh mengadu").reporter(new Reporter("Siti Contoh", "0812", null, true, false)));
        assertThat(row(named)).returns("Hubungi •••••• segera", Row::title).returns("Siti Contoh", Row::reporterName);
        assertThat(row(anonymous))
                .returns("•••••• mengadu", Row::title)
                .returns(null, Row::reporterName)
                .returns(true, Row::anonymous);
    }

    @Test
    void aMonthIsCutInTheOffice() {
        applied(plain().receivedAt(Instant.parse("2026-10-31T16:59:00Z")));
        applied(plain().receivedAt(Instant.parse("2026-10-31T17:01:00Z")));
        var november = new Filter(
                View.ALL,
                null,
                OfficeZone.WIB.startOf(LocalDate.of(2026, 11, 1)),
                OfficeZone.WIB.startOf(LocalDate.of(2026, 12, 1)),
                null,
                null);
        assertThat(ids(november)).hasSize(1);
    }

    @Test
    void aRemovedComplaintCountsNowhere() {
        fixture.apply(Samples.complaints(1, 100));
        fixture.remove(Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> Samples.complaint(1, i).id())
                .toArray(String[]::new));
        assertThat(complaints.counts(Filter.all()).incoming()).isEqualTo(60);
        assertThat(complaints.viewCounts(Filter.all())).containsEntry(View.ALL, 60L);
    }
}
