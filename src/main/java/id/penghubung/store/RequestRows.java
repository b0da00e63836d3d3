package id.penghubung.store;

import id.penghubung.domain.InformationRequest;
import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of `information_request`, inside a caller's transaction.
final class RequestRows {

    private static final String BODY = "information_request.body";

    private final FieldCipher cipher;

    RequestRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /// An older version than the stored one changes nothing. What was erased stays so until it is opened again.
    void put(Connection connection, InformationRequest whole) throws SQLException {
        var erased = staysErased(connection, whole);
        var request = erased ? Erasure.of(whole) : whole;
        try (var upsert = connection.prepareStatement("""
            INSERT INTO information_request (id, version, channel, topic, state, unit_id, contact_unit_id,
              received_at, handed_over_at, answered_at, closed_at, complaint_id, material, body)
              VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, channel = excluded.channel,
              topic = excluded.topic, state = excluded.state, unit_id = excluded.unit_id,
              contact_unit_id = excluded.contact_unit_id, received_at = excluded.received_at,
              handed_over_at = excluded.handed_over_at, answered_at = excluded.answered_at,
              closed_at = excluded.closed_at, complaint_id = excluded.complaint_id, material = excluded.material,
              body = excluded.body
            WHERE excluded.version >= information_request.version
            """)) {
            Columns.bind(
                    upsert,
                    request.id(),
                    request.version(),
                    request.channel(),
                    request.topic(),
                    request.stateWord(),
                    request.unitId(),
                    request.picUnitId(),
                    request.receivedAt(),
                    request.handedOverAt(),
                    request.answeredAt(),
                    request.closedAt(),
                    request.complaintId(),
                    whole.material(),
                    cipher.encrypt(BodyJson.write(request), request.id(), BODY));
            if (upsert.executeUpdate() > 0 && !erased) {
                becomesDueAnew(connection, request.id());
            }
        }
    }

    /// The row of the former erasure would hide the texts that are back from every later one.
    private static void becomesDueAnew(Connection connection, String id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM erased WHERE complaint_id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    private static boolean staysErased(Connection connection, InformationRequest request) throws SQLException {
        try (var select = connection.prepareStatement("SELECT closed_at FROM erased WHERE complaint_id = ?")) {
            select.setString(1, request.id());
            try (var row = select.executeQuery()) {
                return row.next()
                        && request.closedAt() != null
                        && !Columns.stored(request.closedAt()).isAfter(Columns.instant(row, "closed_at"));
            }
        }
    }

    /// Takes texts and names out of it.
    void erase(Connection connection, InformationRequest whole) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE information_request SET body = ? WHERE id = ?")) {
            Columns.bind(update, cipher.encrypt(BodyJson.write(Erasure.of(whole)), whole.id(), BODY), whole.id());
            update.executeUpdate();
        }
    }

    void remove(Connection connection, String id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM information_request WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    static void forgetAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM information_request");
        }
    }

    Optional<InformationRequest> byId(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id, body FROM information_request WHERE id = ?")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(request(row)) : Optional.empty();
            }
        }
    }

    /// Asked of other units for the answer to this complaint, newest first.
    List<InformationRequest> ofComplaint(Connection connection, String complaintId) throws SQLException {
        var found = new ArrayList<InformationRequest>();
        try (var select = connection.prepareStatement(
                "SELECT id, body FROM information_request WHERE complaint_id = ? ORDER BY received_at DESC, id")) {
            select.setString(1, complaintId);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(request(row));
                }
            }
        }
        return found;
    }

    /// Newest first.
    List<InformationRequest> all(Connection connection) throws SQLException {
        var found = new ArrayList<InformationRequest>();
        try (var select = connection.prepareStatement(
                        "SELECT id, body FROM information_request ORDER BY received_at DESC, id");
                var row = select.executeQuery()) {
            while (row.next()) {
                found.add(request(row));
            }
        }
        return found;
    }

    private InformationRequest request(ResultSet row) throws SQLException {
        return BodyJson.read(cipher.decrypt(row.getBytes("body"), row.getString("id"), BODY), InformationRequest.class);
    }
}
