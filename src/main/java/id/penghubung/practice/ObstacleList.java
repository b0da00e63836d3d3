package id.penghubung.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.ObstacleValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongFunction;

/// Kendala on the disk, whole.
final class ObstacleList {

    private ObstacleList() {}

    /// A data folder of an earlier program has no such table yet.
    static void prepare(Database database) throws SQLException {
        try {
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    for (var sql : Schema.OBSTACLES) {
                        statement.execute(sql);
                    }
                }
                return null;
            });
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<ObstacleValue> find(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT body FROM obstacle WHERE id = ?")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(parse(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /// Stores it as the next change.
    ///
    /// @param weighty a change against which another person's conflicts
    /// @param next with the version that this change makes
    static ObstacleValue change(
            Connection connection, String id, String personId, boolean weighty, LongFunction<ObstacleValue> next)
            throws SQLException {
        var value = next.apply(Complaints.nextSeq(connection, id, personId, weighty));
        try (var statement = connection.prepareStatement("""
            INSERT INTO obstacle (id, seq, unit_id, body) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, unit_id = excluded.unit_id, body = excluded.body\
            """)) {
            statement.setString(1, id);
            statement.setLong(2, value.version());
            statement.setString(3, value.unitId());
            statement.setString(4, write(value));
            statement.executeUpdate();
        }
        return value;
    }

    /// An officer sees those of the own unit, everybody else of the agency all.
    static boolean visible(Staff staff, ObstacleValue value) {
        return switch (staff.scope()) {
            case Scope.Agency() -> true;
            case Scope.Units(var unitIds) -> value.unitId() != null && unitIds.contains(value.unitId());
        };
    }

    static ObstacleValue parse(String body) {
        try {
            return Json.MAPPER.readValue(body, ObstacleValue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored kendala cannot be read", e);
        }
    }

    private static String write(ObstacleValue value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kendala cannot be written", e);
        }
    }
}
