package id.penghubung.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.InformationRequestValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongFunction;

/// Information requests on the disk, whole: who may see what of them is [RequestSight]'s matter.
final class InformationRequests {

    private InformationRequests() {}

    /// A data folder of an earlier program has no such table yet.
    static void prepare(Database database) throws SQLException {
        try {
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    for (var sql : Schema.REQUESTS) {
                        statement.execute(sql);
                    }
                }
                return null;
            });
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<InformationRequestValue> find(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT body FROM information_request WHERE id = ?")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(parse(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /// Stores the request as the next change.
    ///
    /// @param personId whose change it is; null for the system
    /// @param next the request with the version that this change makes
    static InformationRequestValue change(
            Connection connection, String id, String personId, LongFunction<InformationRequestValue> next)
            throws SQLException {
        var value = next.apply(Complaints.nextSeq(connection, id, personId, true));
        try (var statement = connection.prepareStatement("""
            INSERT INTO information_request (id, seq, body) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, body = excluded.body\
            """)) {
            statement.setString(1, id);
            statement.setLong(2, value.version());
            statement.setString(3, write(value));
            statement.executeUpdate();
        }
        return value;
    }

    static InformationRequestValue parse(String body) {
        try {
            return Json.MAPPER.readValue(body, InformationRequestValue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored information request cannot be read", e);
        }
    }

    private static String write(InformationRequestValue value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an information request cannot be written", e);
        }
    }
}
