package id.penghubung.store;

import java.sql.Connection;
import java.sql.SQLException;

/// The table `meta` that both databases have: single values by name.
final class Meta {

    private Meta() {}

    static String text(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
            select.setString(1, name);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    static byte[] bytes(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
            select.setString(1, name);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    static long number(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
            select.setString(1, name);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /// @param value as [Columns#bind] takes it; null removes the entry
    static void put(Connection connection, String name, Object value) throws SQLException {
        if (value == null) {
            try (var delete = connection.prepareStatement("DELETE FROM meta WHERE name = ?")) {
                delete.setString(1, name);
                delete.executeUpdate();
            }
            return;
        }
        try (var upsert = connection.prepareStatement(
                "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value ="
                        + " excluded.value")) {
            Columns.bind(upsert, name, value);
            upsert.executeUpdate();
        }
    }
}
