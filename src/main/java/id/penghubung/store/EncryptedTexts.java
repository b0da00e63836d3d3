package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.privacy.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The hidden columns of a complaint as they stand in the file.
record EncryptedTexts(byte[] title, byte[] reporter, byte[] rest) {

    static EncryptedTexts of(Complaint complaint, FieldCipher cipher) {
        var id = complaint.id();
        return new EncryptedTexts(
                cipher.encrypt(complaint.title(), id, ComplaintReader.TITLE),
                cipher.encrypt(BodyJson.write(complaint.reporter()), id, ComplaintReader.REPORTER),
                cipher.encryptLong(BodyJson.write(HiddenPart.of(complaint)), id, ComplaintReader.REST));
    }

    static EncryptedTexts of(ResultSet row) throws SQLException {
        return new EncryptedTexts(row.getBytes("title"), row.getBytes("reporter"), row.getBytes("rest"));
    }
}
