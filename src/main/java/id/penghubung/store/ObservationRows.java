package id.penghubung.store;

import id.penghubung.domain.Observation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rows of `observation`, inside a caller's transaction. They are added and never changed: the file itself refuses it.
final class ObservationRows {

    private ObservationRows() {}

    static void insert(Connection connection, Collection<Observation> observations) throws SQLException {
        try (var insert = connection.prepareStatement("""
            INSERT OR IGNORE INTO observation (source, import_id, tracking_id, unit, raw_status, label, seen_at)
            VALUES (?,?,?,?,?,?,?)
            """)) {
            for (var seen : observations) {
                Columns.bind(
                        insert,
                        seen.source().name(),
                        seen.importId(),
                        seen.trackingId(),
                        seen.unit(),
                        seen.rawStatus(),
                        seen.label(),
                        seen.seenAt());
                insert.executeUpdate();
            }
        }
    }

    /// Oldest first.
    static List<Observation> of(Connection connection, String trackingId) throws SQLException {
        var found = new ArrayList<Observation>();
        try (var select =
                connection.prepareStatement("SELECT * FROM observation WHERE tracking_id = ? ORDER BY seen_at, seq")) {
            select.setString(1, trackingId);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(observation(row));
                }
            }
        }
        return found;
    }

    /// Those of the complaints that a server has shown before.
    static Set<String> seenOnServer(Connection connection, Collection<String> trackingIds) throws SQLException {
        var found = new HashSet<String>();
        try (var select = connection.prepareStatement("""
            SELECT DISTINCT o.tracking_id FROM json_each(?) wanted
            JOIN observation o ON o.tracking_id = wanted.value AND o.source = 'SERVER'
            """)) {
            select.setString(1, new String(BodyJson.write(trackingIds), StandardCharsets.UTF_8));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /// Of every complaint that a source showed in more than one way, or that a server changed: one alone proves
    /// nothing.
    ///
    /// @return by tracking ID, oldest first
    static Map<String, List<Observation>> telling(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, List<Observation>>();
        try (var select = connection.prepareStatement("""
            SELECT * FROM observation WHERE tracking_id IN (
              SELECT tracking_id FROM observation GROUP BY tracking_id, source
              HAVING source = 'SERVER' OR count(DISTINCT raw_status) > 1
            ) ORDER BY tracking_id, seen_at, seq
            """);
                var row = select.executeQuery()) {
            while (row.next()) {
                var seen = observation(row);
                found.computeIfAbsent(seen.trackingId(), _ -> new ArrayList<>()).add(seen);
            }
        }
        return found;
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                Observation.Source.valueOf(row.getString("source")),
                row.getLong("import_id"),
                row.getString("tracking_id"),
                row.getString("unit"),
                row.getString("raw_status"),
                row.getString("label"),
                Columns.instant(row, "seen_at"));
    }
}
