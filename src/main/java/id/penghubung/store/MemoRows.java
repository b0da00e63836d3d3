package id.penghubung.store;

import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.Memos.Basis;
import id.penghubung.store.Memos.Content;
import id.penghubung.store.Memos.Entry;
import id.penghubung.store.Memos.Memo;
import id.penghubung.store.Memos.OwnForm;
import id.penghubung.store.Memos.UnitLetter;
import id.penghubung.store.Memos.Version;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `memo`, `memo_version` and `unit_letter`, inside a caller's transaction.
final class MemoRows {

    static final int KEPT_VERSIONS = 20;
    private static final String TITLE = "memo.title";
    private static final String EDITED = "memo.edited";
    private static final String COMPOSED = "memo.composed";
    private static final String UNIT_LETTER = "unit_letter.detail";
    private static final String AGENCY = "memo.agency";
    private static final String OWN_FORM = "memo.own_form";

    private final FieldCipher cipher;

    MemoRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /// @param number of the unit's letter
    private record Detail(String number, String note) {}

    void insert(Connection connection, Memo memo) throws SQLException {
        var id = memo.id();
        var content = memo.content();
        try (var insert = connection.prepareStatement("""
            INSERT INTO memo (id, kind, period, complaint_id, frozen, title, edited, composed, composed_at, revision,
              created_at, changed_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
            """)) {
            Columns.bind(
                    insert,
                    id,
                    memo.basis().kind(),
                    memo.basis().period(),
                    memo.basis().complaintId(),
                    content.frozen(),
                    hidden(content.title(), id, TITLE),
                    hidden(content.edited(), id, EDITED),
                    hidden(content.composed(), id, COMPOSED),
                    content.composedAt(),
                    memo.revision(),
                    memo.createdAt(),
                    memo.changedAt());
            insert.executeUpdate();
        }
    }

    void update(Connection connection, Memo memo) throws SQLException {
        var id = memo.id();
        var content = memo.content();
        try (var update = connection.prepareStatement("""
            UPDATE memo SET frozen = ?, title = ?, edited = ?, composed = ?, composed_at = ?, revision = ?,
              changed_at = ? WHERE id = ?
            """)) {
            Columns.bind(
                    update,
                    content.frozen(),
                    hidden(content.title(), id, TITLE),
                    hidden(content.edited(), id, EDITED),
                    hidden(content.composed(), id, COMPOSED),
                    content.composedAt(),
                    memo.revision(),
                    memo.changedAt(),
                    id);
            update.executeUpdate();
        }
    }

    Optional<Memo> byId(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT * FROM memo WHERE id = ?")) {
            Columns.bind(select, id);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Memo(
                                id,
                                basis(row),
                                content(row, id),
                                row.getLong("revision"),
                                Columns.instant(row, "created_at"),
                                Columns.instant(row, "changed_at"),
                                Columns.instant(row, "deleted_at")))
                        : Optional.empty();
            }
        }
    }

    List<Entry> list(Connection connection, boolean deleted) throws SQLException {
        var found = new ArrayList<Entry>();
        try (var select = connection.prepareStatement("""
            SELECT id, kind, period, complaint_id, frozen, title, created_at, changed_at, deleted_at FROM memo
            WHERE (deleted_at IS NOT NULL) = ? ORDER BY changed_at DESC, created_at DESC, id
            """)) {
            Columns.bind(select, deleted);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var id = Columns.uuid(row, "id");
                    found.add(new Entry(
                            id,
                            basis(row),
                            shown(row.getBytes("title"), id, TITLE),
                            row.getBoolean("frozen"),
                            Columns.instant(row, "created_at"),
                            Columns.instant(row, "changed_at"),
                            Columns.instant(row, "deleted_at")));
                }
            }
        }
        return found;
    }

    /// Only when it changes something.
    boolean mark(Connection connection, UUID id, Instant deletedAt) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE memo SET deleted_at = ? WHERE id = ? AND (deleted_at IS NULL) = ?")) {
            Columns.bind(update, deletedAt, id, deletedAt != null);
            return update.executeUpdate() > 0;
        }
    }

    /// @return how many
    int eraseDeleted(Connection connection, Instant before) throws SQLException {
        try (var versions = connection.prepareStatement(
                        "DELETE FROM memo_version WHERE memo_id IN (SELECT id FROM memo WHERE deleted_at < ?)");
                var letters = connection.prepareStatement("DELETE FROM memo WHERE deleted_at < ?")) {
            Columns.bind(versions, before);
            versions.executeUpdate();
            Columns.bind(letters, before);
            return letters.executeUpdate();
        }
    }

    void keepVersion(Connection connection, Memo former) throws SQLException {
        var id = former.id();
        var content = former.content();
        try (var insert = connection.prepareStatement("""
            INSERT OR REPLACE INTO memo_version (memo_id, revision, frozen, title, edited, composed, composed_at,
              changed_at) VALUES (?,?,?,?,?,?,?,?)
            """)) {
            Columns.bind(
                    insert,
                    id,
                    former.revision(),
                    content.frozen(),
                    hidden(content.title(), id, TITLE),
                    hidden(content.edited(), id, EDITED),
                    hidden(content.composed(), id, COMPOSED),
                    content.composedAt(),
                    former.changedAt());
            insert.executeUpdate();
        }
        try (var delete = connection.prepareStatement("""
            DELETE FROM memo_version WHERE memo_id = ?1 AND revision NOT IN (
              SELECT revision FROM memo_version WHERE memo_id = ?1 ORDER BY revision DESC LIMIT ?2)
            """)) {
            Columns.bind(delete, id, KEPT_VERSIONS);
            delete.executeUpdate();
        }
    }

    Optional<Instant> lastVersionAt(Connection connection, UUID id) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT max(changed_at) AS last FROM memo_version WHERE memo_id = ?")) {
            Columns.bind(select, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(Columns.instant(row, "last")) : Optional.empty();
            }
        }
    }

    List<Version> versions(Connection connection, UUID id) throws SQLException {
        var found = new ArrayList<Version>();
        try (var select =
                connection.prepareStatement("SELECT * FROM memo_version WHERE memo_id = ? ORDER BY revision DESC")) {
            Columns.bind(select, id);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Version(
                            id, row.getLong("revision"), content(row, id), Columns.instant(row, "changed_at")));
                }
            }
        }
        return found;
    }

    /// @param wanted period; null for all
    List<UnitLetter> unitLetters(Connection connection, String wanted) throws SQLException {
        var found = new ArrayList<UnitLetter>();
        try (var select = connection.prepareStatement(
                "SELECT * FROM unit_letter WHERE period = coalesce(?, period) ORDER BY period, unit_id")) {
            Columns.bind(select, wanted);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var period = row.getString("period");
                    var unitId = row.getString("unit_id");
                    var detail = BodyJson.read(
                            cipher.decrypt(row.getBytes("detail"), place(period, unitId), UNIT_LETTER), Detail.class);
                    found.add(new UnitLetter(
                            period, unitId, Columns.date(row, "received_on"), detail.number(), detail.note()));
                }
            }
        }
        return found;
    }

    void putUnitLetter(Connection connection, UnitLetter letter) throws SQLException {
        try (var upsert = connection.prepareStatement(
                "INSERT OR REPLACE INTO unit_letter (period, unit_id, received_on, detail) VALUES (?,?,?,?)")) {
            Columns.bind(
                    upsert,
                    letter.period(),
                    letter.unitId(),
                    letter.receivedOn(),
                    cipher.encrypt(
                            BodyJson.write(new Detail(letter.number(), letter.note())),
                            place(letter.period(), letter.unitId()),
                            UNIT_LETTER));
            upsert.executeUpdate();
        }
    }

    void deleteUnitLetter(Connection connection, String period, String unitId) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM unit_letter WHERE period = ? AND unit_id = ?")) {
            Columns.bind(delete, period, unitId);
            delete.executeUpdate();
        }
    }

    Optional<String> agency(Connection connection) throws SQLException {
        return Optional.ofNullable(Meta.bytes(connection, AGENCY))
                .map(hidden -> new String(cipher.decrypt(hidden, AGENCY, AGENCY), StandardCharsets.UTF_8));
    }

    void putAgency(Connection connection, String json) throws SQLException {
        Meta.put(connection, AGENCY, cipher.encrypt(json.getBytes(StandardCharsets.UTF_8), AGENCY, AGENCY));
    }

    Optional<OwnForm> ownForm(Connection connection) throws SQLException {
        return Optional.ofNullable(Meta.bytes(connection, OWN_FORM))
                .map(hidden -> BodyJson.read(cipher.decrypt(hidden, OWN_FORM, OWN_FORM), OwnForm.class));
    }

    /// @param form null for none
    void putOwnForm(Connection connection, OwnForm form) throws SQLException {
        Meta.put(
                connection,
                OWN_FORM,
                form == null ? null : cipher.encryptLong(BodyJson.write(form), OWN_FORM, OWN_FORM));
    }

    private static String place(String period, String unitId) {
        return period + "/" + unitId;
    }

    private static Basis basis(ResultSet row) throws SQLException {
        return new Basis(row.getString("kind"), row.getString("period"), row.getString("complaint_id"));
    }

    private Content content(ResultSet row, UUID id) throws SQLException {
        return new Content(
                shown(row.getBytes("title"), id, TITLE),
                row.getBoolean("frozen"),
                shown(row.getBytes("edited"), id, EDITED),
                shown(row.getBytes("composed"), id, COMPOSED),
                Columns.instant(row, "composed_at"));
    }

    /// Long ones are made smaller first: a letter with 500 rows has 100 kB of JSON.
    private byte[] hidden(String text, UUID id, String column) {
        return cipher.encryptLong(text.getBytes(StandardCharsets.UTF_8), id.toString(), column);
    }

    private String shown(byte[] hidden, UUID id, String column) {
        return new String(cipher.decrypt(hidden, id.toString(), column), StandardCharsets.UTF_8);
    }
}
