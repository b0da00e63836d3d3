package id.penghubung.store;

import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Rows of `draft_picture`, inside a caller's transaction.
final class PictureRows {

    private static final String PICTURE = "draft_picture.picture";

    private final FieldCipher cipher;

    PictureRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /// Another version than the one that is kept replaces it; the same one is not written again with every save.
    void keep(Connection connection, UUID draftId, SeenComplaint seen) throws SQLException {
        try (var select = connection.prepareStatement("SELECT version FROM draft_picture WHERE draft_id = ?")) {
            Columns.bind(select, draftId);
            try (var row = select.executeQuery()) {
                if (row.next() && row.getLong(1) == seen.version()) {
                    return;
                }
            }
        }
        try (var upsert = connection.prepareStatement("""
            INSERT INTO draft_picture (draft_id, version, picture) VALUES (?,?,?)
            ON CONFLICT (draft_id) DO UPDATE SET version = excluded.version, picture = excluded.picture
            """)) {
            Columns.bind(
                    upsert, draftId, seen.version(), cipher.encrypt(BodyJson.write(seen), draftId.toString(), PICTURE));
            upsert.executeUpdate();
        }
    }

    Optional<SeenComplaint> of(Connection connection, UUID draftId) throws SQLException {
        try (var select = connection.prepareStatement("SELECT picture FROM draft_picture WHERE draft_id = ?")) {
            Columns.bind(select, draftId);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(BodyJson.read(
                                cipher.decrypt(row.getBytes(1), draftId.toString(), PICTURE), SeenComplaint.class))
                        : Optional.empty();
            }
        }
    }

    void forget(Connection connection, UUID draftId) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM draft_picture WHERE draft_id = ?")) {
            Columns.bind(delete, draftId);
            delete.executeUpdate();
        }
    }
}
