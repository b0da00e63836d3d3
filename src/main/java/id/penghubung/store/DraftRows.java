package id.penghubung.store;

import id.penghubung.domain.ActionBody;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.Drafts.Draft;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `draft` and `draft_revision`, inside a caller's transaction.
final class DraftRows {

    static final int KEPT_REVISIONS = 20;
    private static final String BODY = "draft.body";

    private final FieldCipher cipher;

    DraftRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Optional<Draft> byId(Connection connection, UUID id) throws SQLException {
        return select(connection, "SELECT * FROM draft WHERE id = ?", id).stream()
                .findFirst();
    }

    List<Draft> of(Connection connection, String complaintId) throws SQLException {
        return select(
                connection,
                "SELECT * FROM draft WHERE complaint_id = ? ORDER BY saved_at DESC, created_at DESC, id",
                complaintId);
    }

    List<Draft> all(Connection connection) throws SQLException {
        return select(connection, "SELECT * FROM draft ORDER BY saved_at DESC, created_at DESC, id");
    }

    List<Draft> revisions(Connection connection, UUID id) throws SQLException {
        return select(
                connection,
                "SELECT *, draft_id AS id FROM draft_revision WHERE draft_id = ? ORDER BY revision DESC",
                id);
    }

    private List<Draft> select(Connection connection, String sql, Object... values) throws SQLException {
        var found = new ArrayList<Draft>();
        try (var select = connection.prepareStatement(sql)) {
            Columns.bind(select, values);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(draft(row));
                }
            }
        }
        return found;
    }

    private Draft draft(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "id");
        return new Draft(
                id,
                row.getString("complaint_id"),
                BodyJson.body(cipher.decrypt(row.getBytes("body"), id.toString(), BODY)),
                row.getLong("base_version"),
                row.getLong("revision"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "saved_at"));
    }

    void put(Connection connection, Draft draft) throws SQLException {
        try (var upsert = connection.prepareStatement("""
            INSERT INTO draft (id, complaint_id, kind, body, base_version, revision, created_at, saved_at)
            VALUES (?,?,?,?,?,?,?,?)
            ON CONFLICT (id) DO UPDATE SET complaint_id = excluded.complaint_id, kind = excluded.kind,
              body = excluded.body, base_version = excluded.base_version, revision = excluded.revision,
              saved_at = excluded.saved_at
            """)) {
            Columns.bind(
                    upsert,
                    draft.id(),
                    draft.complaintId(),
                    draft.body().kind().wireWord(),
                    hidden(draft.id(), draft.body()),
                    draft.baseVersion(),
                    draft.revision(),
                    draft.createdAt(),
                    draft.savedAt());
            upsert.executeUpdate();
        }
    }

    void keepRevision(Connection connection, Draft former) throws SQLException {
        try (var insert = connection.prepareStatement("""
            INSERT INTO draft_revision (draft_id, revision, complaint_id, body, blank, base_version, created_at,
              saved_at) VALUES (?,?,?,?,?,?,?,?)
            """)) {
            Columns.bind(
                    insert,
                    former.id(),
                    former.revision(),
                    former.complaintId(),
                    hidden(former.id(), former.body()),
                    former.body().text().isBlank(),
                    former.baseVersion(),
                    former.createdAt(),
                    former.savedAt());
            insert.executeUpdate();
        }
        prune(connection, former.id());
    }

    /// Keeps the last 20, and beyond them the newest that has any text: an emptied draft, saved again and again, must
    /// not push out the only copy.
    private static void prune(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("""
            DELETE FROM draft_revision WHERE draft_id = ?1
              AND revision NOT IN (
                SELECT revision FROM draft_revision WHERE draft_id = ?1 ORDER BY revision DESC LIMIT ?2)
              AND revision <> coalesce(
                (SELECT max(revision) FROM draft_revision WHERE draft_id = ?1 AND blank = 0), -1)
            """)) {
            Columns.bind(delete, id, KEPT_REVISIONS);
            delete.executeUpdate();
        }
    }

    /// Takes the draft out of the list and remembers its id, so that a late autosave cannot bring it back. The former
    /// texts stay until [#forgetRevisions].
    boolean end(Connection connection, UUID id, Instant at) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM draft WHERE id = ?")) {
            Columns.bind(delete, id);
            if (delete.executeUpdate() == 0) {
                return false;
            }
        }
        markEnded(connection, id, at);
        return true;
    }

    /// No draft has this id, or ever will: what hangs under it belongs to an item of the outbox alone.
    void markEnded(Connection connection, UUID id, Instant at) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT OR REPLACE INTO draft_end (draft_id, ended_at) VALUES (?,?)")) {
            Columns.bind(insert, id, at);
            insert.executeUpdate();
        }
    }

    boolean ended(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM draft_end WHERE draft_id = ?")) {
            Columns.bind(select, id);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /// The draft is open again after its item was taken back.
    void reopen(Connection connection, Draft draft) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM draft_end WHERE draft_id = ?")) {
            Columns.bind(delete, draft.id());
            delete.executeUpdate();
        }
        put(connection, draft);
    }

    /// The draft was begun anew on another picture of the complaint.
    void rebase(Connection connection, UUID id, long baseVersion) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE draft SET base_version = ? WHERE id = ?")) {
            Columns.bind(update, baseVersion, id);
            update.executeUpdate();
        }
    }

    void forgetRevisions(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM draft_revision WHERE draft_id = ?")) {
            Columns.bind(delete, id);
            delete.executeUpdate();
        }
    }

    private byte[] hidden(UUID id, ActionBody body) {
        return cipher.encrypt(BodyJson.ofBody(body), id.toString(), BODY);
    }
}
