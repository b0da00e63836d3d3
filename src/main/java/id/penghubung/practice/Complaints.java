package id.penghubung.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.DispositionValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/// Complaints on the disk, whole and the same for everybody: who may see what of them is [Sight]'s matter.
final class Complaints {

    private Complaints() {}

    static Optional<ComplaintValue> find(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT body FROM complaint WHERE id = ?")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(parse(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /// Stores the complaint as the next change.
    ///
    /// @param personId whose change it is; null for the system
    /// @param next the complaint with the version that this change makes
    static ComplaintValue change(
            Connection connection,
            String complaintId,
            String personId,
            boolean weighty,
            LongFunction<ComplaintValue> next)
            throws SQLException {
        var seq = nextSeq(connection, complaintId, personId, weighty);
        var value = next.apply(seq);
        try (var statement =
                connection.prepareStatement("UPDATE complaint SET seq = ?, status = ?, body = ? WHERE id = ?")) {
            statement.setLong(1, seq);
            statement.setString(2, value.status());
            statement.setString(3, write(value));
            statement.setString(4, complaintId);
            statement.executeUpdate();
        }
        updateHoldings(connection, value);
        return value;
    }

    static ComplaintValue parse(String body) {
        try {
            return Json.MAPPER.readValue(body, ComplaintValue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored complaint cannot be read", e);
        }
    }

    static String write(ComplaintValue value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a complaint cannot be written", e);
        }
    }

    /// A complaint that was not there before.
    static ComplaintValue add(Connection connection, String id, String personId, LongFunction<ComplaintValue> first)
            throws SQLException {
        var seq = nextSeq(connection, id, personId, true);
        var value = first.apply(seq);
        try (var statement =
                connection.prepareStatement("INSERT INTO complaint (id, seq, status, body) VALUES (?, ?, ?, ?)")) {
            statement.setString(1, id);
            statement.setLong(2, seq);
            statement.setString(3, value.status());
            statement.setString(4, write(value));
            statement.executeUpdate();
        }
        updateHoldings(connection, value);
        return value;
    }

    /// The number of the next change, of whatever it is one.
    static long nextSeq(Connection connection, String complaintId, String personId, boolean weighty)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO change (complaint_id, person_id, weighty) VALUES (?, ?, ?) RETURNING seq")) {
            statement.setString(1, complaintId);
            statement.setString(2, personId);
            statement.setBoolean(3, weighty);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void updateHoldings(Connection connection, ComplaintValue value) throws SQLException {
        var present = value.dispositions().stream()
                .filter(disposition -> disposition.endedAt() == null)
                .map(DispositionValue::unitId)
                .collect(Collectors.toSet());
        try (var leave = connection.prepareStatement(
                "UPDATE holding SET present = 0, seq = ? WHERE complaint_id = ? AND unit_id = ? AND present = 1")) {
            for (var unit : value.dispositions().stream()
                    .map(DispositionValue::unitId)
                    .filter(unit -> !present.contains(unit))
                    .distinct()
                    .toList()) {
                leave.setLong(1, value.version());
                leave.setString(2, value.id());
                leave.setString(3, unit);
                leave.executeUpdate();
            }
        }
        try (var hold = insertHolding(connection)) {
            for (var unit : present) {
                addHolding(hold, value.id(), unit, true, value.version());
                hold.executeUpdate();
            }
        }
    }

    static PreparedStatement insertHolding(Connection connection) throws SQLException {
        return connection.prepareStatement("""
            INSERT INTO holding (complaint_id, unit_id, present, seq) VALUES (?, ?, ?, ?)
            ON CONFLICT (complaint_id, unit_id) DO UPDATE SET present = excluded.present, seq = excluded.seq\
            """);
    }

    static void addHolding(PreparedStatement statement, String complaintId, String unitId, boolean present, long seq)
            throws SQLException {
        statement.setString(1, complaintId);
        statement.setString(2, unitId);
        statement.setBoolean(3, present);
        statement.setLong(4, seq);
    }
}
