package id.penghubung.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.penghubung.contract.Checksum;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.IdVersion;
import id.penghubung.contract.Messages.Summary;
import id.penghubung.contract.Wire;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The change feed and the counts, as far as one scope reaches. Every method sees the snapshot of its connection.
final class Feed {

    /// @param entity word of [Wire]
    /// @param body null when the complaint left the scope
    record Row(String entity, String id, long seq, String body) {}

    private Feed() {}

    /// Number of the last change; 0 for none.
    static long head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT coalesce(max(seq), 0) FROM change");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Changes after `after` in commit order.
    ///
    /// @param quietUntil removals up to this change are left out: the reader began with nothing when it stood there
    static List<Row> rows(Connection connection, Scope scope, long after, long quietUntil, int limit)
            throws SQLException {
        var complaints = switch (scope) {
            case Scope.Agency() -> agencyRows(connection, after, limit);
            case Scope.Units units -> unitRows(connection, units, after, quietUntil, limit);
        };
        return Stream.of(
                        complaints,
                        requestRows(connection, after, limit),
                        obstacleRows(connection, scope, after, limit))
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Row::seq))
                .limit(limit)
                .toList();
    }

    /// Shared work: everybody of the agency sees every request, and none ever leaves.
    private static List<Row> requestRows(Connection connection, long after, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT id, seq, body FROM information_request WHERE seq > ? ORDER BY seq LIMIT ?")) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            return rowsOf(Wire.INFORMATION_REQUEST, statement);
        }
    }

    /// A kendala never leaves its unit.
    private static List<Row> obstacleRows(Connection connection, Scope scope, long after, int limit)
            throws SQLException {
        var units = switch (scope) {
            case Scope.Agency() -> "";
            case Scope.Units _ -> " AND unit_id IN (SELECT value FROM json_each(?3))";
        };
        try (var statement = connection.prepareStatement(
                "SELECT id, seq, body FROM obstacle WHERE seq > ?1" + units + " ORDER BY seq LIMIT ?2")) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            if (scope instanceof Scope.Units own) {
                statement.setString(3, jsonList(own));
            }
            return rowsOf(Wire.OBSTACLE, statement);
        }
    }

    private static List<Row> agencyRows(Connection connection, long after, int limit) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT id, seq, body FROM complaint WHERE seq > ? ORDER BY seq LIMIT ?")) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            return rowsOf(Wire.COMPLAINT, statement);
        }
    }

    /// A change of a complaint gives every unit that has it, and every unit that loses it by this change, the same
    /// number: the highest one per complaint is therefore the whole truth for somebody who serves several units.
    private static List<Row> unitRows(Connection connection, Scope.Units units, long after, long quietUntil, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
            SELECT h.complaint_id, h.seq, c.body
            FROM (SELECT complaint_id, max(present) AS present, max(seq) AS seq
                  FROM holding
                  WHERE unit_id IN (SELECT value FROM json_each(?)) AND seq > ?
                  GROUP BY complaint_id
                  HAVING max(present) = 1 OR max(seq) > ?
                  ORDER BY 3 LIMIT ?) h
            LEFT JOIN complaint c ON c.id = h.complaint_id AND h.present = 1
            ORDER BY h.seq\
            """)) {
            statement.setString(1, jsonList(units));
            statement.setLong(2, after);
            statement.setLong(3, quietUntil);
            statement.setInt(4, limit);
            return rowsOf(Wire.COMPLAINT, statement);
        }
    }

    private static List<Row> rowsOf(String entity, PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Row>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Row(entity, rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return found;
    }

    static Summary summary(Connection connection, Scope scope) throws SQLException {
        var perStatus = perStatus(connection, scope);
        var checksum = new Checksum();
        ids(connection, scope).forEach(id -> checksum.add(id.id(), id.version()));
        var total = perStatus.values().stream().mapToLong(Long::longValue).sum();
        return new Summary(total, perStatus, checksum.hex());
    }

    private static Map<String, Long> perStatus(Connection connection, Scope scope) throws SQLException {
        var sql = switch (scope) {
            case Scope.Agency() -> "SELECT status, count(*) FROM complaint GROUP BY status";
            case Scope.Units _ -> """
                SELECT status, count(*) FROM complaint
                WHERE id IN (SELECT complaint_id FROM holding
                             WHERE unit_id IN (SELECT value FROM json_each(?)) AND present = 1)
                GROUP BY status\
                """;
        };
        var counts = new TreeMap<String, Long>();
        try (var statement = scoped(connection, sql, scope);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /// Everything in the scope, ascending by id.
    static List<IdVersion> ids(Connection connection, Scope scope) throws SQLException {
        var sql = switch (scope) {
            case Scope.Agency() -> "SELECT id, seq FROM complaint ORDER BY id";
            case Scope.Units _ -> """
                SELECT complaint_id, max(seq) FROM holding
                WHERE unit_id IN (SELECT value FROM json_each(?)) AND present = 1
                GROUP BY complaint_id ORDER BY complaint_id\
                """;
        };
        var ids = new ArrayList<IdVersion>();
        try (var statement = scoped(connection, sql, scope);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(new IdVersion(rows.getString(1), rows.getLong(2)));
            }
        }
        return ids;
    }

    private static PreparedStatement scoped(Connection connection, String sql, Scope scope) throws SQLException {
        var statement = connection.prepareStatement(sql);
        if (scope instanceof Scope.Units units) {
            statement.setString(1, jsonList(units));
        }
        return statement;
    }

    private static String jsonList(Scope.Units units) {
        try {
            ArrayNode list = Json.MAPPER.valueToTree(units.unitIds());
            return Json.MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of words cannot be written", e);
        }
    }
}
