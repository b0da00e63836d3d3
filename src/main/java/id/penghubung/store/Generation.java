package id.penghubung.store;

import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// A random name of a database's content, kept encrypted: it tells a fitting key from another one, and a search index
/// of this content from one of a former content.
final class Generation {

    private static final String NAME = "generation";

    private Generation() {}

    static String renew(Connection connection, FieldCipher cipher) throws SQLException {
        var fresh = UUID.randomUUID().toString();
        Meta.put(connection, NAME, cipher.encrypt(fresh, NAME, NAME));
        return fresh;
    }

    /// @throws CipherException when the database was filled under another key
    static String of(Connection connection, FieldCipher cipher) throws SQLException {
        return cipher.decryptText(Meta.bytes(connection, NAME), NAME, NAME);
    }

    /// Gives a new database its name; checks the key against an old one.
    ///
    /// @throws CipherException when the database was filled under another key
    static void require(Connection connection, FieldCipher cipher) throws SQLException {
        if (Meta.bytes(connection, NAME) == null) {
            renew(connection, cipher);
        } else {
            of(connection, cipher);
        }
    }
}
