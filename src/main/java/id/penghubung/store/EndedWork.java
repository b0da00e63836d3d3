package id.penghubung.store;

import id.penghubung.domain.RequestState;
import id.penghubung.domain.Status;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What ended some time ago and still has its texts: reports of the server, reports that only files have shown, and
/// information requests. Whatever has a draft or something that waits is left out.
final class EndedWork {

    private static final String UNTOUCHED = """
          AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.complaint_id = c.id)
          AND NOT EXISTS (SELECT 1 FROM work_mark m WHERE m.complaint_id = c.id AND m.drafts + m.waiting > 0)
        """;

    private static final String ENDED = "c.removed_at IS NULL AND c.status IN (%d, %d)\n"
                    .formatted(Columns.code(Status.CLOSED), Columns.code(Status.ARCHIVED))
            + UNTOUCHED;

    private static final String OF_SERVER = "FROM complaint c WHERE c.closed_at < ?1 AND " + ENDED;

    private static final String OF_FILES = "FROM complaint c WHERE c.closed_at IS NULL AND c.received_at < ?1 AND "
            + FileBorn.CONDITION.replace("id ", "c.id ") + " AND " + ENDED;

    private static final String OF_REQUESTS = "FROM information_request c WHERE c.closed_at < ?1 AND c.state = '"
            + RequestState.CLOSED.wireWord() + "' " + UNTOUCHED;

    /// So many reports of files are looked up in the other database at once.
    private static final int LOOKED_UP = 1_000;

    private final Database cacheDb;
    private final Database workDb;

    EndedWork(Database cacheDb, Database workDb) {
        this.cacheDb = cacheDb;
        this.workDb = workDb;
    }

    enum Kind {
        REPORT,
        /// Its end is no later than what the file showed last of it.
        REPORT_OF_FILES,
        REQUEST
    }

    /// @param key of its row
    /// @param trackingId nullable
    record One(Kind kind, long key, String id, String trackingId, Instant end) {}

    long count(Instant before) {
        var known = cacheDb.read(
                connection -> count(connection, OF_SERVER, before) + count(connection, OF_REQUESTS, before));
        return known + ofFiles(before, Integer.MAX_VALUE).size();
    }

    private static long count(Connection connection, String from, Instant before) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) " + from)) {
            Columns.bind(select, before);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// The longest ended first, each kind for itself.
    List<One> due(Instant before, int limit) {
        var found = new ArrayList<One>(cacheDb.read(connection -> {
            var all = new ArrayList<>(known(
                    connection,
                    Kind.REPORT,
                    "SELECT c.key, c.id, c.tracking_id, c.closed_at " + OF_SERVER + " ORDER BY c.closed_at LIMIT ?2",
                    before,
                    limit));
            all.addAll(known(
                    connection,
                    Kind.REQUEST,
                    "SELECT c.key, c.id, NULL AS tracking_id, c.closed_at " + OF_REQUESTS
                            + " ORDER BY c.closed_at LIMIT ?2",
                    before,
                    limit - all.size()));
            return all;
        }));
        if (found.size() < limit) {
            found.addAll(ofFiles(before, limit - found.size()));
        }
        return found;
    }

    private static List<One> known(Connection connection, Kind kind, String sql, Instant before, int limit)
            throws SQLException {
        var found = new ArrayList<One>();
        try (var select = connection.prepareStatement(sql)) {
            Columns.bind(select, before, limit);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new One(
                            kind,
                            row.getLong("key"),
                            row.getString("id"),
                            row.getString("tracking_id"),
                            Columns.instant(row, "closed_at")));
                }
            }
        }
        return found;
    }

    private List<One> ofFiles(Instant before, int limit) {
        var candidates = cacheDb.read(connection -> {
            var found = new ArrayList<One>();
            try (var select = connection.prepareStatement(
                    "SELECT c.key, c.id, c.tracking_id " + OF_FILES + " ORDER BY c.received_at")) {
                Columns.bind(select, before);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(new One(
                                Kind.REPORT_OF_FILES,
                                row.getLong("key"),
                                row.getString("id"),
                                row.getString("tracking_id"),
                                null));
                    }
                }
            }
            return found;
        });
        var due = new ArrayList<One>();
        for (var from = 0; from < candidates.size() && due.size() < limit; from += LOOKED_UP) {
            var some = candidates.subList(from, Math.min(from + LOOKED_UP, candidates.size()));
            var changed = workDb.read(connection -> lastChanges(connection, some));
            for (var one : some) {
                var at = changed.get(one.trackingId());
                if (at != null && at.isBefore(before) && due.size() < limit) {
                    due.add(new One(one.kind(), one.key(), one.id(), one.trackingId(), at));
                }
            }
        }
        return due;
    }

    /// An observation is kept only where something was another than before, so the newest one is when a file showed
    /// the present state first.
    private static Map<String, Instant> lastChanges(Connection connection, List<One> reports) throws SQLException {
        var found = new HashMap<String, Instant>();
        var ids =
                new String(BodyJson.write(reports.stream().map(One::trackingId).toList()), StandardCharsets.UTF_8);
        try (var select = connection.prepareStatement("SELECT tracking_id, max(seen_at) AS at FROM observation"
                + " WHERE tracking_id IN (SELECT value FROM json_each(?)) GROUP BY tracking_id")) {
            select.setString(1, ids);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString("tracking_id"), Columns.instant(row, "at"));
                }
            }
        }
        return found;
    }
}
