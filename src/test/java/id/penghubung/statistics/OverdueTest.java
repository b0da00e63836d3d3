package id.penghubung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Timeliness;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Row;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Lewat batas* is one rule: the card, its list, the mark of a row and the timeliness of a snapshot are the same
/// reports (case C1), whatever became of the dispositions.
class OverdueTest {

    private static final int COMPLAINTS = 400;
    private static final List<String> STATES = List.of("open", "answered", "closed", "returned", "taken-back", "lain");
    private static final Filter OVERDUE = new Filter(View.OVERDUE, null, null, null, null, null);
    private static final Sort SORT = new Sort(SortColumn.RECEIVED, true);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void C1_cardListRowAndTimelinessAreTheSameReports(long seed) {
        var random = new SplittableRandom(seed);
        try (var store = open()) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            var complaints = Samples.complaints(seed, COMPLAINTS).stream()
                    .map(one -> with(one, dispositions(one, random)))
                    .toList();
            store.cache().apply(new Cache.Page(complaints, List.of(), "c", "e", true));
            var removed = complaints.stream()
                    .filter(_ -> random.nextInt(15) == 0)
                    .map(Complaint::id)
                    .toList();
            store.cache().apply(new Cache.Page(List.of(), removed, "d", "e", true));

            var list = store.complaints().keys(OVERDUE, SORT);
            var rows = store.complaints().rows(store.complaints().keys(Filter.all(), SORT));
            var agency = overdue(store, new Scope.Agency());

            assertThat(list).hasSizeGreaterThan(20);
            assertThat(agency.keys())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(list).boxed().toList());
            assertThat(agency.value())
                    .isEqualTo(store.complaints().viewCounts(Filter.all()).get(View.OVERDUE));
            assertThat(rows.stream().filter(Row::overdue).map(Row::key))
                    .containsExactlyInAnyOrderElementsOf(agency.keys());
            for (var unit : Samples.UNITS) {
                assertThat(overdue(store, new Scope.Unit(unit.id())).keys())
                        .as(unit.id())
                        .containsExactlyInAnyOrderElementsOf(rows.stream()
                                .filter(row -> row.overdue() && unit.id().equals(row.unitId()))
                                .map(Row::key)
                                .toList());
            }
        }
    }

    /// The columns of a cache that was filled by an older rule follow this one when it is opened.
    @Test
    void aReturnedDispositionWithoutAnEndNoLongerStandsInACacheThatWasFilledBefore() throws SQLException {
        var returned = Samples.complaints(3, COMPLAINTS).stream()
                .filter(one -> one.rawStatus().equals("Terdisposisi Belum Ditindaklanjuti"))
                .findFirst()
                .map(one -> with(
                        one, List.of(new Disposition("d-1", "jalan", "returned", one.receivedAt(), null, null, null))))
                .orElseThrow();
        try (var store = open()) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            store.cache().apply(new Cache.Page(List.of(returned), List.of(), "c", "e", true));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new AccountFolder(folder).cacheDb());
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE complaint SET unit_id = 'jalan', disposed_at = received_at, returned = 0,"
                    + " due_on = '2025-01-01', due_estimated = 0");
            statement.executeUpdate("UPDATE meta SET value = 'an older rule' WHERE name = 'rules_version'");
        }

        try (var store = open()) {
            assertThat(store.complaints().keys(OVERDUE, SORT)).isEmpty();
            assertThat(overdue(store, new Scope.Agency()).value()).isZero();
            assertThat(store.complaints().viewCounts(Filter.all())).containsEntry(View.RETURNED, 1L);
            assertThat(store.complaints().row(returned.id()))
                    .hasValueSatisfying(row -> assertThat(row.unitId()).isNull());
        }
    }

    private AccountStore open() {
        return AccountStore.open(new AccountFolder(folder), Accounts.keys(1), new MutableClock(Samples.NOW));
    }

    private static Figure overdue(AccountStore store, Scope scope) {
        return Snapshot.of(
                        store.complaints().facts(),
                        new Snapshot.Origin(
                                UUID.randomUUID(),
                                Samples.NOW,
                                null,
                                true,
                                scope,
                                new Period.AllTime(),
                                OfficeZone.WIB))
                .incoming()
                .of(Timeliness.OVERDUE);
    }

    /// Up to four, in every state, with an end or without one: also what no server should send.
    private static List<Disposition> dispositions(Complaint complaint, SplittableRandom random) {
        var all = new ArrayList<Disposition>();
        var at = complaint.receivedAt();
        for (var count = random.nextInt(5); count > 0; count--) {
            at = at.plus(Duration.ofHours(random.nextInt(1, 200)));
            Instant end = random.nextBoolean() ? null : at.plus(Duration.ofHours(random.nextInt(1, 90)));
            all.add(new Disposition(
                    "d-" + complaint.id() + "-" + count,
                    Samples.UNITS.get(random.nextInt(Samples.UNITS.size())).id(),
                    STATES.get(random.nextInt(STATES.size())),
                    at,
                    null,
                    end,
                    null));
        }
        return all;
    }

    private static Complaint with(Complaint base, List<Disposition> dispositions) {
        return new Complaint(
                base.id(),
                base.trackingId(),
                base.version(),
                base.title(),
                base.text(),
                base.reporter(),
                base.classification(),
                base.category(),
                base.channel(),
                base.rawStatus(),
                base.label(),
                base.receivedAt(),
                base.closedAt(),
                base.incidentDate(),
                base.location(),
                dispositions,
                base.followUps(),
                base.history(),
                base.attachments(),
                base.allowedActions());
    }
}
