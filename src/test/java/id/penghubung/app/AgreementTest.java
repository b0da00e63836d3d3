package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Json;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.exchange.ExtractExport;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Card = list = xlsx = `stats` = a count by SQL that was written for this test alone, on random accounts, periods,
/// zones and scopes (cases C1, C2, C3, C8, C13, K10, K26).
class AgreementTest {

    private static final int COMPLAINTS = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void C1_C3_C8_K10_theSameNumberEverywhere(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var clock = new MutableClock(Samples.NOW);
        try (var store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock)) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            var complaints = Samples.complaints(seed, COMPLAINTS);
            store.cache().apply(new Cache.Page(complaints, List.of(), "c", "e", true));
            var removed = complaints.stream()
                    .filter(_ -> random.nextInt(12) == 0)
                    .map(Complaint::id)
                    .toList();
            store.cache().apply(new Cache.Page(List.of(), removed, "c", "e", true));
            for (var round = 0; round < 12; round++) {
                var zone = OfficeZone.values()[random.nextInt(3)];
                agree(store, clock, scope(random), period(random), zone, round == 0);
            }
        }
    }

    private static Scope scope(SplittableRandom random) {
        return random.nextInt(3) == 0
                ? new Scope.Agency()
                : new Scope.Unit(
                        Samples.UNITS.get(random.nextInt(Samples.UNITS.size())).id());
    }

    private static Period period(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Period.AllTime();
            case 1 -> new Period.Quarter(2026, random.nextInt(1, 5));
            case 2 -> Period.parse("2026-%02d".formatted(random.nextInt(1, 12))).orElseThrow();
            case 3 -> new Period.Semester(2026, random.nextInt(1, 3));
            default -> {
                var from = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(300));
                yield new Period.Days(from, from.plusDays(random.nextInt(1, 90)));
            }
        };
    }

    private void agree(
            AccountStore store, MutableClock clock, Scope scope, Period period, OfficeZone zone, boolean export)
            throws Exception {
        var comparison = new Statistics(store, clock).compare(scope, period, zone);
        var present = comparison.present();
        var told = Json.MAPPER.valueToTree(StatsOutput.of(comparison, (group, _) -> group.word()));
        var as = "%s %s %s".formatted(scope, period.word(), zone);

        var keys = List.of(
                "belumTerverifikasi", "belumDitindaklanjuti", "proses", "selesai", "tertunda", "arsip", "tidakDikenal");
        var statuses = List.of(
                Status.UNVERIFIED,
                Status.UNANSWERED,
                Status.IN_PROCESS,
                Status.CLOSED,
                Status.POSTPONED,
                Status.ARCHIVED,
                Status.UNKNOWN);
        for (var at = 0; at < keys.size(); at++) {
            var card = present.incoming().of(statuses.get(at));
            assertThat(told.get(keys.get(at)).asLong()).as(as).isEqualTo(card.value());
            assertThat(sql(scope, period, zone, " AND c.status = " + code(statuses.get(at))))
                    .as(as)
                    .isEqualTo(card.value());
        }
        // Masuk is the sum of its parts (K26), and no part is lost or doubled.
        assertThat(told.get("masuk").asLong())
                .isEqualTo(
                        keys.stream().mapToLong(key -> told.get(key).asLong()).sum())
                .isEqualTo(sql(scope, period, zone, ""));
        assertThat(told.get("dialihkan").asLong()).isEqualTo(present.handedOn().value());
        assertThat(told.get("pernahSelesai").asLong())
                .isEqualTo(present.closedWithin().value());
        assertThat(told.get("lewatBatas").asLong())
                .isEqualTo(present.incoming().of(Timeliness.OVERDUE).value());
        for (var figure : figures(present)) {
            listed(store, figure);
        }
        if (export) {
            exported(store, clock, present.incoming().incoming());
            exported(store, clock, present.handedOn());
        }
    }

    private static List<Figure> figures(Overview present) {
        var all = new ArrayList<Figure>();
        all.addAll(List.of(
                present.incoming().incoming(),
                present.incoming().open(),
                present.closedWithin(),
                present.closedUndated(),
                present.handedOn()));
        Stream.of(Status.values()).map(present.incoming()::of).forEach(all::add);
        Stream.of(Timeliness.values()).map(present.incoming()::of).forEach(all::add);
        present.ages().forEach(age -> all.add(age.open()));
        for (var dimension : Dimension.values()) {
            present.by().get(dimension).forEach(group -> all.add(group.incoming()));
        }
        present.trend().forEach(month -> {
            all.add(month.incoming());
            all.add(month.closed());
        });
        return all;
    }

    /// No row twice, none lost, and every one can be shown.
    private static void listed(AccountStore store, Figure figure) {
        var list = store.complaints()
                .keys(
                        Complaints.Filter.onlyThese(figure.keys()),
                        new Complaints.Sort(Complaints.SortColumn.RECEIVED, true));
        assertThat(Arrays.stream(list).boxed()).containsExactlyInAnyOrderElementsOf(figure.keys());
        var rows = store.complaints().rowsOfFigure(list);
        assertThat(rows).hasSize(list.length);
        // C3: what is counted can be opened; of what left the list there is its row only, and it counts as left.
        for (var row : rows) {
            assertThat(store.complaints().byId(row.id()).isPresent()).isNotEqualTo(row.removed());
        }
    }

    private void exported(AccountStore store, MutableClock clock, Figure figure) throws Exception {
        var file = folder.resolve("rekap-" + figure.rule() + ".xlsx");
        var keys = figure.keys().stream().mapToLong(Long::longValue).toArray();
        new ExtractExport(store, clock)
                .toXlsx(
                        file,
                        new ExtractExport.Request(keys, "", "", "Sari", "Kementerian Contoh", false, true),
                        () -> false);
        try (var book = new ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.count() - 1).isEqualTo(figure.value());
        }
    }

    private long sql(Scope scope, Period period, OfficeZone zone, String condition) throws SQLException {
        var select = switch (scope) {
            case Scope.Agency _ ->
                "SELECT count(*) FROM complaint c WHERE c.removed_at IS NULL"
                        + within("c.received_at", period, zone)
                        + condition;
            case Scope.Unit(var unitId) -> """
                SELECT count(*) FROM complaint c JOIN disposition d ON d.complaint_key = c.key AND d.position =
                  (SELECT max(position) FROM disposition WHERE complaint_key = c.key AND unit_id = '%s'
                    AND coalesce(state, '') NOT IN ('returned', 'taken-back'))
                WHERE c.removed_at IS NULL\
                """.formatted(unitId) + within("d.disposed_at", period, zone) + condition;
        };
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new AccountFolder(folder).cacheDb());
                var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String within(String column, Period period, OfficeZone zone) {
        if (period.from() == null) {
            return "";
        }
        var offset = 7 + zone.ordinal();
        return " AND date(%s / 1000000, 'unixepoch', '+%d hours') BETWEEN '%s' AND '%s'"
                .formatted(column, offset, period.from(), period.before().minusDays(1));
    }

    private static int code(Status status) {
        return switch (status) {
            case UNVERIFIED -> 1;
            case UNANSWERED -> 2;
            case IN_PROCESS -> 3;
            case POSTPONED -> 4;
            case CLOSED -> 5;
            case ARCHIVED -> 6;
            case UNKNOWN -> 9;
        };
    }
}
