package id.penghubung.store;

import id.penghubung.domain.Action;
import id.penghubung.domain.Receipt;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Rows of `outbox`, inside a caller's transaction.
final class OutboxRows {

    /// The states of items that are not sent yet, as an SQL list.
    static final String WAITING = "'QUEUED', 'SENDING', 'UNCERTAIN', 'PARKED'";

    private static final String BODY = "outbox.body";
    private static final String WORDS = "outbox.park_words";
    private static final String ANSWER = "outbox.last_answer";

    private final FieldCipher cipher;

    private final AttachmentRows files;

    OutboxRows(FieldCipher cipher) {
        this.cipher = cipher;
        this.files = new AttachmentRows(cipher);
    }

    /// @param draftId of the draft it was
    record Stored(Item item, UUID draftId) {}

    Optional<Stored> byId(Connection connection, UUID id) throws SQLException {
        return select(connection, "WHERE id = ?", id).stream().findFirst();
    }

    List<Stored> select(Connection connection, String condition, Object... values) throws SQLException {
        var found = new ArrayList<Stored>();
        try (var select = connection.prepareStatement("SELECT * FROM outbox o " + condition)) {
            Columns.bind(select, values);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(stored(connection, row));
                }
            }
        }
        return found;
    }

    private Stored stored(Connection connection, ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "id");
        var action = new Action(
                id,
                row.getString("complaint_id"),
                BodyJson.body(cipher.decrypt(row.getBytes("body"), id.toString(), BODY)),
                row.getLong("base_version"),
                Columns.uuid(row, "after_id"),
                row.getBoolean("override"),
                Columns.instant(row, "drafted_at"),
                files.of(connection, Columns.uuid(row, "draft_id")));
        var item = new Item(
                action,
                state(row, id),
                row.getInt("tries"),
                row.getInt("faults"),
                cipher.decryptText(row.getBytes("last_answer"), id.toString(), ANSWER),
                Columns.instant(row, "queued_at"),
                Columns.instant(row, "last_tried_at"));
        return new Stored(item, Columns.uuid(row, "draft_id"));
    }

    private State state(ResultSet row, UUID id) throws SQLException {
        return switch (row.getString("state")) {
            case "QUEUED" -> new State.Queued();
            case "SENDING" -> new State.Sending();
            case "UNCERTAIN" -> new State.Uncertain();
            case "PARKED" ->
                new State.Parked(
                        ParkReason.valueOf(row.getString("park_reason")),
                        cipher.decryptText(row.getBytes("park_words"), id.toString(), WORDS));
            case "SENT" ->
                new State.Sent(new Receipt(
                        id,
                        Columns.instant(row, "receipt_stored_at"),
                        row.getLong("receipt_version"),
                        row.getString("receipt_result_id")));
            case "BY_HAND" -> new State.SentByHand(Columns.instant(row, "receipt_stored_at"));
            case "WITHDRAWN" -> new State.Withdrawn();
            case "DISCARDED" -> new State.Discarded();
            case String other ->
                throw new StoreException(StoreException.Trouble.TOO_NEW, "outbox state " + other, null);
        };
    }

    void insert(Connection connection, Item item, UUID draftId) throws SQLException {
        var action = item.action();
        try (var insert = connection.prepareStatement("""
            INSERT INTO outbox (id, complaint_id, draft_id, kind, body, base_version, after_id, override,
              drafted_at, state, tries, queued_at) VALUES (?,?,?,?,?,?,?,?,?,'QUEUED',?,?)
            """)) {
            Columns.bind(
                    insert,
                    action.id(),
                    action.complaintId(),
                    draftId,
                    action.body().kind().wireWord(),
                    cipher.encrypt(BodyJson.ofBody(action.body()), action.id().toString(), BODY),
                    action.baseVersion(),
                    action.after(),
                    action.override(),
                    action.draftedAt(),
                    item.tries(),
                    item.queuedAt());
            insert.executeUpdate();
        }
        if (files.of(connection, draftId).isEmpty()) {
            // From the spool after a restore: the rows that hung on the draft are lost with the database.
            for (var file : action.files()) {
                files.add(connection, draftId, file);
            }
        }
        move(connection, action.id(), item.state());
    }

    /// With everything that is known of its tries.
    void insertAsIs(Connection connection, Stored stored) throws SQLException {
        var item = stored.item();
        var id = item.action().id();
        insert(connection, item, stored.draftId());
        answered(connection, id, item.lastAnswer());
        update(connection, id, "last_tried_at = ?", item.lastTriedAt());
    }

    /// Only the state changes; the frozen text never does.
    void move(Connection connection, UUID id, State state) throws SQLException {
        switch (state) {
            case State.Queued _ -> update(connection, id, "state = 'QUEUED'");
            case State.Sending _ -> update(connection, id, "state = 'SENDING'");
            case State.Uncertain _ -> update(connection, id, "state = 'UNCERTAIN'");
            case State.Parked(var reason, var words) ->
                update(
                        connection,
                        id,
                        "state = 'PARKED', park_reason = ?, park_words = ?",
                        reason.name(),
                        cipher.encrypt(words, id.toString(), WORDS));
            case State.Sent(var receipt) ->
                update(
                        connection,
                        id,
                        "state = 'SENT', receipt_stored_at = ?, receipt_version = ?, receipt_result_id = ?",
                        receipt.storedAt(),
                        receipt.version(),
                        receipt.resultId());
            case State.SentByHand(var at) ->
                update(connection, id, "state = 'BY_HAND', receipt_stored_at = ?, receipt_version = 0", at);
            case State.Withdrawn _ -> update(connection, id, "state = 'WITHDRAWN'");
            case State.Discarded _ -> update(connection, id, "state = 'DISCARDED'");
        }
    }

    void tried(Connection connection, UUID id, Instant at) throws SQLException {
        update(connection, id, "tries = tries + 1, last_tried_at = ?", at);
    }

    void untried(Connection connection, UUID id) throws SQLException {
        update(connection, id, "tries = max(0, tries - 1)");
    }

    void fault(Connection connection, UUID id) throws SQLException {
        update(connection, id, "faults = faults + 1");
    }

    void forgetFaults(Connection connection, UUID id) throws SQLException {
        update(connection, id, "faults = 0");
    }

    void answered(Connection connection, UUID id, String answer) throws SQLException {
        update(connection, id, "last_answer = ?", cipher.encrypt(answer, id.toString(), ANSWER));
    }

    /// @param at null to take the mark away
    void setAside(Connection connection, UUID id, Instant at) throws SQLException {
        update(connection, id, "set_aside_at = ?", at);
    }

    Map<UUID, Instant> setAside(Connection connection) throws SQLException {
        var marked = new HashMap<UUID, Instant>();
        try (var select = connection.prepareStatement(
                        "SELECT id, set_aside_at FROM outbox WHERE state = 'PARKED' AND set_aside_at IS NOT NULL");
                var row = select.executeQuery()) {
            while (row.next()) {
                marked.put(Columns.uuid(row, "id"), Columns.instant(row, "set_aside_at"));
            }
        }
        return marked;
    }

    void discarded(Connection connection, UUID id, Instant at) throws SQLException {
        update(connection, id, "discarded_at = ?", at);
    }

    /// Blanks what was sent for a report, with its files and pictures; the rows stay.
    void eraseSent(Connection connection, String complaintId, Instant at) throws SQLException {
        for (var stored : select(
                connection,
                "WHERE complaint_id = ? AND state IN ('SENT', 'BY_HAND') AND erased_at IS NULL",
                complaintId)) {
            var action = stored.item().action();
            update(
                    connection,
                    action.id(),
                    "body = ?, last_answer = NULL, erased_at = ?",
                    cipher.encrypt(
                            BodyJson.ofBody(action.body().withoutText()),
                            action.id().toString(),
                            BODY),
                    at);
            files.removeAll(connection, stored.draftId());
            try (var delete = connection.prepareStatement("DELETE FROM draft_picture WHERE draft_id = ?")) {
                Columns.bind(delete, stored.draftId());
                delete.executeUpdate();
            }
        }
    }

    /// A draft that was made of such an item again, or another item of the same draft, keeps the picture.
    void eraseTexts(Connection connection, Instant before) throws SQLException {
        for (var stored : select(
                connection,
                "WHERE state IN ('DISCARDED', 'WITHDRAWN') AND coalesce(discarded_at, last_tried_at, queued_at) < ?",
                before)) {
            var action = stored.item().action();
            if (!action.body().text().isEmpty()) {
                update(
                        connection,
                        action.id(),
                        "body = ?, park_words = NULL, last_answer = NULL",
                        cipher.encrypt(
                                BodyJson.ofBody(action.body().withoutText()),
                                action.id().toString(),
                                BODY));
            }
        }
        try (var delete = connection.prepareStatement("""
            DELETE FROM draft_picture WHERE draft_id NOT IN (SELECT id FROM draft)
              AND draft_id IN (SELECT draft_id FROM outbox WHERE state IN ('DISCARDED', 'WITHDRAWN')
                AND coalesce(discarded_at, last_tried_at, queued_at) < ?1)
              AND draft_id NOT IN (SELECT draft_id FROM outbox WHERE state NOT IN ('DISCARDED', 'WITHDRAWN')
                OR coalesce(discarded_at, last_tried_at, queued_at) >= ?1)
            """)) {
            Columns.bind(delete, before);
            delete.executeUpdate();
        }
    }

    void override(Connection connection, UUID id) throws SQLException {
        update(connection, id, "override = 1");
    }

    /// Waiting items that follow `gone` follow what it followed.
    void skip(Connection connection, Action gone) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE outbox SET after_id = ? WHERE after_id = ? AND state IN (" + WAITING + ")")) {
            Columns.bind(update, gone.after(), gone.id());
            update.executeUpdate();
        }
    }

    void delete(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ?")) {
            Columns.bind(delete, id);
            delete.executeUpdate();
        }
    }

    private static void update(Connection connection, UUID id, String assignments, Object... values)
            throws SQLException {
        try (var update = connection.prepareStatement("UPDATE outbox SET " + assignments + " WHERE id = ?")) {
            var all = new Object[values.length + 1];
            System.arraycopy(values, 0, all, 0, values.length);
            all[values.length] = id;
            Columns.bind(update, all);
            update.executeUpdate();
        }
    }
}
