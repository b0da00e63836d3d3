package id.penghubung.bench;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Snapshot;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// All figures of a snapshot, beside the same groups by bare SQL on the same file, in turn. By hand:
/// `java -cp … id.penghubung.bench.SnapshotBenchmark COUNT`.
final class SnapshotBenchmark {

    private static final int ROUNDS = 15;

    private static final List<String> BARE = Stream.of("unit_id", "classification", "category", "channel")
            .map(column -> "SELECT " + column
                    + ", status, count(*) FROM complaint WHERE removed_at IS NULL AND received_at IS NOT NULL GROUP BY "
                    + column + ", status")
            .toList();

    private SnapshotBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        var count = Integer.parseInt(args[0]);
        var folder = new AccountFolder(Files.createTempDirectory("penghubung-potret"));
        try (var store = AccountStore.open(folder, Accounts.keys(1), new MutableClock(Samples.NOW))) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            Samples.stream(7, count)
                    .gather(Gatherers.windowFixed(500))
                    .forEach(page -> store.cache().apply(new Cache.Page(page, List.of(), "c", "e", true)));
            var bare = new long[ROUNDS];
            var ours = new long[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                bare[round] = millis(() -> bareSql(folder.cacheDb()));
                ours[round] = millis(() -> figures(store));
            }
            System.out.printf(
                    "snapshot of %,d complaints with all groups: %d ms, four GROUP BY %d ms, ratio %.2f%n",
                    count, median(ours), median(bare), (double) median(ours) / median(bare));
        }
    }

    private interface Work {
        long run() throws SQLException;
    }

    private static long millis(Work work) throws SQLException {
        var started = System.nanoTime();
        if (work.run() == 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static long bareSql(Path file) throws SQLException {
        var rows = 0;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var sql : BARE) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(sql)) {
                    while (row.next()) {
                        rows += row.getInt(3);
                    }
                }
            }
        }
        return rows;
    }

    private static long figures(AccountStore store) {
        var facts = store.complaints().facts();
        var snapshot = Snapshot.of(
                facts,
                new Snapshot.Origin(
                        UUID.randomUUID(),
                        Samples.NOW,
                        null,
                        true,
                        new Scope.Agency(),
                        new Period.AllTime(),
                        OfficeZone.WIB));
        var overview = Overview.of(snapshot);
        return overview.incoming().of(Status.CLOSED).value()
                + overview.trend().size()
                + overview.by().values().stream()
                        .flatMap(List::stream)
                        .mapToLong(group -> group.counts().incoming())
                        .sum();
    }

    private static long median(long[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
