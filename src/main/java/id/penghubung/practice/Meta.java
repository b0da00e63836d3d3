package id.penghubung.practice;

import java.sql.Connection;
import java.sql.SQLException;

/// Facts about the file itself.
final class Meta {

    static final String EPOCH = "epoch";

    private Meta() {}

    static void put(Connection connection, String key, String value) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")) {
            statement.setString(1, key);
            statement.setString(2, value);
            statement.executeUpdate();
        }
    }

    /// Null when it was never put.
    static String get(Connection connection, String key) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT value FROM meta WHERE key = ?")) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
