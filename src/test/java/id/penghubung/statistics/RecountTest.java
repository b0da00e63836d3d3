package id.penghubung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A snapshot of a real account, against SQL that was written for this test alone and reads the file beside the
/// program,
/// and against the lists and counts of the queue.
class RecountTest {

    private static final List<Period> PERIODS = List.of(
            new Period.AllTime(),
            new Period.Quarter(2026, 3),
            new Period.Month(YearMonth.of(2026, 2)),
            Period.parse("2026-01-15..2026-05-03").orElseThrow());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFigureIsWhatAnIndependentCountFinds(long seed) throws SQLException {
        try (var store =
                AccountStore.open(new AccountFolder(folder), Accounts.keys(1), new MutableClock(Samples.NOW))) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            var complaints = Samples.stream(seed, 500).toList();
            store.cache().apply(new Cache.Page(complaints, List.of(), "c", "e", true));
            // A tenth of what was closed is opened again.
            store.cache().apply(new Cache.Page(reopened(complaints), List.of(), "c", "e", true));
            var removed = complaints.stream().map(Complaint::id).limit(20).toList();
            store.cache().apply(new Cache.Page(List.of(), removed, "d", "e", true));
            var facts = store.complaints().facts();

            for (var zone : OfficeZone.values()) {
                for (var period : PERIODS) {
                    agency(store, facts, period, zone);
                    units(facts, period, zone);
                }
            }
        }
    }

    private static List<Complaint> reopened(List<Complaint> complaints) {
        return complaints.stream()
                .filter(one -> one.rawStatus().startsWith("Ditutup"))
                .filter(one -> one.id().hashCode() % 10 == 0)
                .map(Reopened::of)
                .toList();
    }

    private static Snapshot snapshot(Complaints.Facts facts, Scope scope, Period period, OfficeZone zone) {
        return Snapshot.of(
                facts,
                new Snapshot.Origin(UUID.randomUUID(), Samples.NOW, null, facts.complete(), scope, period, zone));
    }

    private void agency(AccountStore store, Complaints.Facts facts, Period period, OfficeZone zone)
            throws SQLException {
        var snapshot = snapshot(facts, new Scope.Agency(), period, zone);
        var filter = new Complaints.Filter(
                Complaints.View.ALL,
                null,
                period.from() == null ? null : zone.startOf(period.from()),
                period.before() == null ? null : zone.startOf(period.before()),
                null,
                null);

        assertThat(snapshot.incoming().counts()).isEqualTo(store.complaints().counts(filter));
        assertThat(byStatus(snapshot.incoming()))
                .isEqualTo(sql("SELECT status, count(*) FROM complaint WHERE removed_at IS NULL"
                        + within("received_at", period, zone) + " GROUP BY status"));
        assertThat(keys(snapshot.incoming().incoming()))
                .containsExactlyInAnyOrder(Arrays.stream(store.complaints()
                                .keys(filter, new Complaints.Sort(Complaints.SortColumn.RECEIVED, true)))
                        .boxed()
                        .toArray(Long[]::new));
        assertThat(snapshot.closedWithin().value()).isEqualTo(one("""
            SELECT count(*) FROM complaint c WHERE EXISTS (
              SELECT 1 FROM (
                SELECT closed_at AS at FROM closing WHERE complaint_key = c.key
                UNION SELECT closed_at FROM complaint WHERE key = c.key AND status = 5
              ) WHERE at IS NOT NULL%s)
            """.formatted(within("at", period, zone))));
        for (var dimension : Dimension.values()) {
            addUp(snapshot, dimension);
        }
    }

    /// No row twice, none lost.
    private static void addUp(Snapshot snapshot, Dimension dimension) {
        var rows = snapshot.by(dimension);
        assertThat(rows.stream().flatMap(row -> row.cases().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(snapshot.incoming().cases());
        for (var status : Status.values()) {
            assertThat(rows.stream().mapToLong(row -> row.counts().of(status)).sum())
                    .isEqualTo(snapshot.incoming().of(status).value());
        }
    }

    private void units(Complaints.Facts facts, Period period, OfficeZone zone) throws SQLException {
        for (var unit : Samples.reference().units()) {
            var snapshot = snapshot(facts, new Scope.Unit(unit.id()), period, zone);
            assertThat(byStatus(snapshot.incoming()))
                    .as("%s in %s, %s", unit.id(), period.word(), zone)
                    .isEqualTo(sql("""
                        SELECT status, count(*) FROM (
                          SELECT c.status AS status, max(d.position), d.disposed_at AS disposed_at
                          FROM complaint c JOIN disposition d ON d.complaint_key = c.key
                          WHERE c.removed_at IS NULL AND d.unit_id = '%s'
                            AND coalesce(d.state, '') NOT IN ('returned', 'taken-back')
                          GROUP BY c.key)
                        WHERE 1%s GROUP BY status
                        """.formatted(unit.id(), within("disposed_at", period, zone))));
        }
    }

    private static String within(String column, Period period, OfficeZone zone) {
        if (period.from() == null) {
            return "";
        }
        var offset = switch (zone) {
            case WIB -> 7;
            case WITA -> 8;
            case WIT -> 9;
        };
        return " AND date(%s / 1000000, 'unixepoch', '+%d hours') BETWEEN '%s' AND '%s'"
                .formatted(column, offset, period.from(), period.before().minusDays(1));
    }

    private static Map<Integer, Long> byStatus(Group group) {
        var codes = Map.of(
                Status.UNVERIFIED, 1,
                Status.UNANSWERED, 2,
                Status.IN_PROCESS, 3,
                Status.POSTPONED, 4,
                Status.CLOSED, 5,
                Status.ARCHIVED, 6,
                Status.UNKNOWN, 9);
        return group.cases().stream()
                .collect(Collectors.groupingBy(one -> codes.get(one.status()), Collectors.counting()));
    }

    private static List<Long> keys(Figure figure) {
        return figure.cases().stream().map(one -> one.complaint().key()).toList();
    }

    private Map<Integer, Long> sql(String select) throws SQLException {
        var found = new HashMap<Integer, Long>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new AccountFolder(folder).cacheDb());
                var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            while (row.next()) {
                found.put(row.getInt(1), row.getLong(2));
            }
        }
        return found;
    }

    private long one(String select) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new AccountFolder(folder).cacheDb());
                var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }
}
