package id.penghubung.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/// The hidden columns of a complaint as they stand in the file.
record EncryptedTexts(byte[] title, byte[] reporter, byte[] rest) {

    static EncryptedTexts of(ResultSet row) throws SQLException {
        return new EncryptedTexts(row.getBytes("title"), row.getBytes("reporter"), row.getBytes("rest"));
    }
}
