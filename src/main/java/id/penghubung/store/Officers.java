package id.penghubung.store;

import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Who answered, as a number in a clear column: counting needs only who is the same. The names are encrypted.
final class Officers {

    private static final String NAME = "officer.name";

    private final Connection connection;
    private final FieldCipher cipher;
    private Map<String, Long> keys;

    Officers(Connection connection, FieldCipher cipher) {
        this.connection = connection;
        this.cipher = cipher;
    }

    static Map<Long, String> names(Connection connection, FieldCipher cipher) throws SQLException {
        var names = new HashMap<Long, String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT key, name FROM officer")) {
            while (row.next()) {
                var key = row.getLong(1);
                names.put(key, cipher.decryptText(row.getBytes(2), Long.toString(key), NAME));
            }
        }
        return names;
    }

    /// A new name gets the next number.
    ///
    /// @param name nullable
    /// @return null for no name
    Long keyOf(String name) throws SQLException {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (keys == null) {
            keys = new HashMap<>();
            names(connection, cipher).forEach((key, known) -> keys.put(known, key));
        }
        var known = keys.get(name);
        return known == null ? added(name) : known;
    }

    private Long added(String name) throws SQLException {
        var key = keys.size() + 1L;
        try (var insert = connection.prepareStatement("INSERT INTO officer (key, name) VALUES (?,?)")) {
            Columns.bind(insert, key, cipher.encrypt(name, Long.toString(key), NAME));
            insert.executeUpdate();
        }
        keys.put(name, key);
        return key;
    }
}
