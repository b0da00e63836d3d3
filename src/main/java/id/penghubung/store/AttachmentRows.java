package id.penghubung.store;

import id.penghubung.domain.Attachment;
import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Rows of `attachment`, inside a caller's transaction. They hang on the draft, and so also on the item it became.
final class AttachmentRows {

    private static final String DETAIL = "attachment.detail";

    private final FieldCipher cipher;

    AttachmentRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /// In the order of attaching.
    List<Attachment> of(Connection connection, UUID draftId) throws SQLException {
        var found = new ArrayList<Attachment>();
        try (var select =
                connection.prepareStatement("SELECT nr, detail FROM attachment WHERE draft_id = ? ORDER BY nr")) {
            Columns.bind(select, draftId);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var detail = cipher.decrypt(row.getBytes("detail"), key(draftId, row.getInt("nr")), DETAIL);
                    found.add(BodyJson.read(detail, Attachment.class));
                }
            }
        }
        return found;
    }

    void add(Connection connection, UUID draftId, Attachment file) throws SQLException {
        var nr = 1;
        try (var select = connection.prepareStatement("SELECT max(nr) FROM attachment WHERE draft_id = ?")) {
            Columns.bind(select, draftId);
            try (var row = select.executeQuery()) {
                nr = row.next() ? row.getInt(1) + 1 : 1;
            }
        }
        try (var insert =
                connection.prepareStatement("INSERT INTO attachment (draft_id, nr, sha256, detail) VALUES (?,?,?,?)")) {
            Columns.bind(
                    insert, draftId, nr, file.sha256(), cipher.encrypt(BodyJson.write(file), key(draftId, nr), DETAIL));
            insert.executeUpdate();
        }
    }

    void remove(Connection connection, UUID draftId, Attachment file) throws SQLException {
        var kept = new ArrayList<>(of(connection, draftId));
        kept.remove(file);
        removeAll(connection, draftId);
        for (var left : kept) {
            add(connection, draftId, left);
        }
    }

    void removeAll(Connection connection, UUID draftId) throws SQLException {
        removeAll(connection, draftId.toString());
    }

    /// @param ownerId of whatever the files hang on, as a server wrote it: need not be a UUID
    void removeAll(Connection connection, String ownerId) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM attachment WHERE draft_id = ?")) {
            Columns.bind(delete, ownerId);
            delete.executeUpdate();
        }
    }

    private static String key(UUID draftId, int nr) {
        return draftId + " " + nr;
    }
}
