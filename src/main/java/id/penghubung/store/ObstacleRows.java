package id.penghubung.store;

import id.penghubung.domain.Obstacle;
import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of `obstacle`, inside a caller's transaction.
final class ObstacleRows {

    private static final String BODY = "obstacle.body";

    private final FieldCipher cipher;

    ObstacleRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    void put(Connection connection, Obstacle obstacle) throws SQLException {
        try (var upsert = connection.prepareStatement("""
            INSERT INTO obstacle (id, version, seen_at, state, unit_id, body) VALUES (?,?,?,?,?,?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, seen_at = excluded.seen_at,
              state = excluded.state, unit_id = excluded.unit_id, body = excluded.body
            """)) {
            Columns.bind(
                    upsert,
                    obstacle.id(),
                    obstacle.version(),
                    obstacle.note().seenAt(),
                    obstacle.stateWord(),
                    obstacle.note().unitId(),
                    cipher.encrypt(BodyJson.write(obstacle), obstacle.id(), BODY));
            upsert.executeUpdate();
        }
    }

    boolean remove(Connection connection, String id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM obstacle WHERE id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate() == 1;
        }
    }

    /// What was sent of it until now brings it back no more.
    void forgetSent(Connection connection, String id) throws SQLException {
        try (var mark = connection.prepareStatement("""
            INSERT OR REPLACE INTO obstacle_removed (id, sent_until)
            SELECT complaint_id, MAX(seq) FROM outbox WHERE complaint_id = ? AND state = 'SENT' GROUP BY complaint_id
            """)) {
            mark.setString(1, id);
            mark.executeUpdate();
        }
    }

    Optional<Obstacle> byId(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id, body FROM obstacle WHERE id = ?")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(obstacle(row)) : Optional.empty();
            }
        }
    }

    /// In the order in which the faults were met.
    List<Obstacle> all(Connection connection) throws SQLException {
        var found = new ArrayList<Obstacle>();
        try (var select = connection.prepareStatement("SELECT id, body FROM obstacle ORDER BY seen_at, id");
                var row = select.executeQuery()) {
            while (row.next()) {
                found.add(obstacle(row));
            }
        }
        return found;
    }

    private Obstacle obstacle(ResultSet row) throws SQLException {
        return BodyJson.read(cipher.decrypt(row.getBytes("body"), row.getString("id"), BODY), Obstacle.class);
    }
}
