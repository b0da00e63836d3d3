package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.Reporter;
import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads whole complaints out of `cache.db`.
final class ComplaintReader {

    static final String TITLE = "complaint.title";
    static final String REPORTER = "complaint.reporter";
    static final String REST = "complaint.rest";

    private final FieldCipher cipher;

    ComplaintReader(FieldCipher cipher) {
        this.cipher = cipher;
    }

    FieldCipher cipher() {
        return cipher;
    }

    Optional<Complaint> byId(Connection connection, String id) throws SQLException {
        return one(connection, "c.id = ?", id);
    }

    Optional<Complaint> byTrackingId(Connection connection, String trackingId) throws SQLException {
        return one(connection, "length(c.tracking_id) = length(?1) AND c.tracking_id = ?1", trackingId);
    }

    private Optional<Complaint> one(Connection connection, String condition, String value) throws SQLException {
        try (var select = connection.prepareStatement("SELECT c.*, t.title, t.reporter, t.rest FROM complaint c"
                + " JOIN complaint_text t USING (key) WHERE c.removed_at IS NULL AND " + condition)) {
            select.setString(1, value);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(complaint(connection, row)) : Optional.empty();
            }
        }
    }

    private Complaint complaint(Connection connection, ResultSet row) throws SQLException {
        var id = row.getString("id");
        var hidden = hidden(row, id);
        return new Complaint(
                id,
                row.getString("tracking_id"),
                row.getLong("version"),
                title(row, id),
                hidden.text(),
                reporter(row, id),
                row.getString("classification"),
                row.getString("category"),
                row.getString("channel"),
                row.getString("raw_status"),
                row.getString("label"),
                Columns.instant(row, "received_at"),
                Columns.instant(row, "closed_at"),
                hidden.incidentDate(),
                hidden.location(),
                dispositions(connection, row.getLong("key"), hidden),
                hidden.followUps(),
                hidden.history(),
                hidden.attachments(),
                FileBorn.is(id) && !Cache.anyServer(connection) ? byHand(row) : hidden.allowedActions(),
                hidden.original(),
                hidden.checks());
    }

    private static Set<String> byHand(ResultSet row) throws SQLException {
        return Columns.status(row.getInt("status")).open() ? FileBorn.BY_HAND_WHILE_OPEN : FileBorn.BY_HAND;
    }

    String title(ResultSet row, String id) throws SQLException {
        return cipher.decryptText(row.getBytes("title"), id, TITLE);
    }

    String title(EncryptedTexts texts, String id) {
        return cipher.decryptText(texts.title(), id, TITLE);
    }

    Reporter reporter(ResultSet row, String id) throws SQLException {
        return reporter(row.getBytes("reporter"), id);
    }

    Reporter reporter(EncryptedTexts texts, String id) {
        return reporter(texts.reporter(), id);
    }

    private Reporter reporter(byte[] hidden, String id) {
        return BodyJson.read(cipher.decrypt(hidden, id, REPORTER), Reporter.class);
    }

    HiddenPart hidden(ResultSet row, String id) throws SQLException {
        return hidden(row.getBytes("rest"), id);
    }

    HiddenPart hidden(EncryptedTexts texts, String id) {
        return hidden(texts.rest(), id);
    }

    private HiddenPart hidden(byte[] hidden, String id) {
        return BodyJson.read(cipher.decrypt(hidden, id, REST), HiddenPart.class);
    }

    private static List<Disposition> dispositions(Connection connection, long key, HiddenPart hidden)
            throws SQLException {
        var found = new ArrayList<Disposition>();
        try (var select =
                connection.prepareStatement("SELECT * FROM disposition WHERE complaint_key = ? ORDER BY position")) {
            select.setLong(1, key);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var id = row.getString("id");
                    found.add(new Disposition(
                            id,
                            row.getString("unit_id"),
                            row.getString("state"),
                            Columns.instant(row, "disposed_at"),
                            Columns.instant(row, "first_answered_at"),
                            Columns.instant(row, "ended_at"),
                            hidden.dispositionNotes().get(id),
                            hidden.handBacks().get(id)));
                }
            }
        }
        return found;
    }
}
