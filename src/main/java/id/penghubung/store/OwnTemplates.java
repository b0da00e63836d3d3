package id.penghubung.store;

import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.privacy.FieldCipher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Starts for answers that this officer made, beside those of the server. They live in `work.db`.
public final class OwnTemplates {

    private static final String TITLE = "own_template.title";
    private static final String TEXT = "own_template.text";

    private final Database workDb;
    private final FieldCipher cipher;
    private final Clock clock;

    OwnTemplates(Database workDb, FieldCipher cipher, Clock clock) {
        this.workDb = workDb;
        this.cipher = cipher;
        this.clock = clock;
    }

    /// Oldest first.
    public List<ReplyTemplate> all() {
        return workDb.read(connection -> {
            var found = new ArrayList<ReplyTemplate>();
            try (var select = connection.prepareStatement("SELECT * FROM own_template ORDER BY created_at, id");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    var id = row.getString("id");
                    var kind = row.getString("kind");
                    found.add(new ReplyTemplate(
                            id,
                            cipher.decryptText(row.getBytes("title"), id, TITLE),
                            kind == null ? null : FollowUpKind.valueOf(kind),
                            row.getString("classification"),
                            row.getString("unit_id"),
                            cipher.decryptText(row.getBytes("text"), id, TEXT)));
                }
            }
            return found;
        });
    }

    /// Makes it, or puts it in the place of the one with its id.
    ///
    /// @throws IllegalArgumentException without a title or a text
    public void save(ReplyTemplate template) {
        if (template.title().isBlank() || template.text().isBlank()) {
            throw new IllegalArgumentException("a template needs a title and a text");
        }
        workDb.change(connection -> {
            try (var upsert = connection.prepareStatement("""
                INSERT INTO own_template (id, kind, classification, unit_id, title, text, created_at, changed_at)
                VALUES (?1,?2,?3,?4,?5,?6,?7,?7)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, classification = excluded.classification,
                  unit_id = excluded.unit_id, title = excluded.title, text = excluded.text,
                  changed_at = excluded.changed_at
                """)) {
                var id = template.id();
                Columns.bind(
                        upsert,
                        id,
                        template.kind() == null ? null : template.kind().name(),
                        template.classification(),
                        template.unitId(),
                        cipher.encrypt(template.title().strip(), id, TITLE),
                        cipher.encrypt(template.text(), id, TEXT),
                        clock.instant());
                upsert.executeUpdate();
            }
        });
    }

    public void delete(String id) {
        workDb.change(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM own_template WHERE id = ?")) {
                delete.setString(1, id);
                delete.executeUpdate();
            }
        });
    }
}
