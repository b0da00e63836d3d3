package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Stay;
import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Writes complaints into `cache.db` inside one transaction. Every row touched gets a change number of its own, by
/// which the search index catches up.
final class ComplaintWriter implements AutoCloseable {

    static final String CHANGE_NO = "change_no";

    private static final String REPLIED = "reporter-replied";
    private static final String REPLIED_STATUS = "Ditanggapi oleh Pelapor";

    private static final String UPSERT = """
        INSERT INTO complaint (id, tracking_id, version, raw_status, status, label, classification, category,
          channel, received_at, closed_at, anonymous, secret, unit_id, disposed_at, returned, answered_at,
          last_follow_up_at, due_on, due_estimated, due_rule, close_by,
          clock_started_at, clock_by_history, responded_at, officer_key, replied, to_check, checked, intervened,
          removed_at, change_no)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL,?)
        ON CONFLICT (id) DO UPDATE SET
          tracking_id = excluded.tracking_id, version = excluded.version, raw_status = excluded.raw_status,
          status = excluded.status, label = excluded.label, classification = excluded.classification,
          category = excluded.category, channel = excluded.channel, received_at = excluded.received_at,
          closed_at = excluded.closed_at, anonymous = excluded.anonymous, secret = excluded.secret,
          unit_id = excluded.unit_id, disposed_at = excluded.disposed_at, returned = excluded.returned,
          answered_at = excluded.answered_at, last_follow_up_at = excluded.last_follow_up_at,
          due_on = excluded.due_on, due_estimated = excluded.due_estimated, due_rule = excluded.due_rule,
          close_by = excluded.close_by, clock_started_at = excluded.clock_started_at,
          clock_by_history = excluded.clock_by_history, responded_at = excluded.responded_at,
          officer_key = excluded.officer_key, replied = excluded.replied, to_check = excluded.to_check,
          checked = excluded.checked, intervened = excluded.intervened, features_rule = NULL, removed_at = NULL,
          change_no = excluded.change_no
        WHERE excluded.version >= complaint.version OR complaint.removed_at IS NOT NULL
        RETURNING key
        """;

    /// A complaint with its texts already encrypted: that is most of the work of writing it, and needs no transaction.
    ///
    /// @param answers null when their texts are looked at later
    record Prepared(Complaint complaint, EncryptedTexts texts, AnswerRows.Prepared answers, FieldCipher cipher) {

        static Prepared of(Complaint complaint, TextFeatures features, FieldCipher cipher) {
            return new Prepared(
                    complaint,
                    EncryptedTexts.of(complaint, cipher),
                    AnswerRows.Prepared.of(features.of(complaint), complaint.id(), cipher),
                    cipher);
        }

        static Prepared withoutFeatures(Complaint complaint, FieldCipher cipher) {
            return new Prepared(complaint, EncryptedTexts.of(complaint, cipher), null, cipher);
        }

        /// What retention leaves of it; what was told by the texts stays.
        Prepared erased() {
            var left = Erasure.of(complaint);
            return new Prepared(left, EncryptedTexts.of(left, cipher), answers, cipher);
        }
    }

    private final Connection connection;
    private final Rules rules;
    private final PreparedStatement upsert;
    private final PreparedStatement text;
    private final PreparedStatement clearDispositions;
    private final PreparedStatement disposition;
    private final PreparedStatement replaceFileBorn;
    private final Closings closings;
    private final AnswerRows answers;
    private final Officers officers;

    /// Null where nothing was ever erased.
    private final PreparedStatement erasedEnd;

    private long changeNo;

    ComplaintWriter(Connection connection, FieldCipher cipher, Rules rules) throws SQLException {
        this.connection = connection;
        this.rules = rules;
        this.closings = new Closings(connection);
        this.answers = new AnswerRows(connection);
        this.officers = new Officers(connection, cipher);
        this.changeNo = Meta.number(connection, CHANGE_NO);
        this.upsert = connection.prepareStatement(UPSERT);
        this.text = connection.prepareStatement("""
            INSERT INTO complaint_text (key, title, reporter, rest) VALUES (?,?,?,?)
            ON CONFLICT (key) DO UPDATE SET
              title = excluded.title, reporter = excluded.reporter, rest = excluded.rest
            """);
        this.clearDispositions = connection.prepareStatement("DELETE FROM disposition WHERE complaint_key = ?");
        this.disposition = connection.prepareStatement("""
            INSERT INTO disposition (complaint_key, position, id, unit_id, state, disposed_at, first_answered_at,
              ended_at) VALUES (?,?,?,?,?,?,?,?)
            """);
        this.erasedEnd = erasedAny(connection)
                ? connection.prepareStatement("SELECT closed_at FROM erased WHERE complaint_id = ?")
                : null;
        this.replaceFileBorn =
                holdsFileBorn(connection) ? connection.prepareStatement("DELETE FROM complaint WHERE id = ?") : null;
    }

    /// An older version than the stored one changes nothing.
    ///
    /// @return whether it was taken
    boolean upsert(Prepared whole) throws SQLException {
        var prepared = staysErased(whole.complaint()) ? whole.erased() : whole;
        var complaint = prepared.complaint();
        var standing = Stay.standing(complaint.dispositions());
        var disposedAt = standing.map(Disposition::disposedAt).orElse(null);
        var lastFollowUpAt =
                substantive(complaint).max(Comparator.naturalOrder()).orElse(null);
        var clock = rules.unitClock(complaint, standing.orElse(null));
        var due = clock.due();
        var status = rules.status(complaint.rawStatus());
        closings.beforeWriting(complaint, status);
        var inside = InsideWork.of(complaint);
        Columns.bind(
                upsert,
                complaint.id(),
                complaint.trackingId(),
                complaint.version(),
                complaint.rawStatus(),
                Columns.code(status),
                complaint.label(),
                complaint.classification(),
                complaint.category(),
                complaint.channel(),
                complaint.receivedAt(),
                complaint.closedAt(),
                complaint.reporter().anonymous(),
                complaint.reporter().secret(),
                standing.map(Disposition::unitId).orElse(null),
                disposedAt,
                handedBack(complaint.dispositions()),
                answeredAt(complaint, clock.startedAt()),
                lastFollowUpAt,
                due.date() == null ? null : due.date().date(),
                due.date() == null ? null : due.date().estimated(),
                due.rule(),
                rules.closeBy(complaint.receivedAt(), lastFollowUpAt),
                clock.startedAt(),
                clock.byHistory(),
                respondedAt(complaint, clock.startedAt()),
                // A number, so it stays when the names go: past figures by officer stay true.
                officers.keyOf(lastAuthor(whole.complaint())),
                replied(complaint),
                inside.toCheck(),
                inside.checked(),
                inside.intervened(),
                changeNo + 1);
        long key;
        try (var row = upsert.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            key = row.getLong(1);
        }
        changeNo++;
        writeText(key, prepared);
        writeDispositions(key, complaint);
        closings.write(key, complaint);
        answers.write(key, prepared.answers(), officers);
        if (replaceFileBorn != null && complaint.trackingId() != null && !FileBorn.is(complaint.id())) {
            replaceFileBorn.setString(1, FileBorn.id(complaint.trackingId()));
            replaceFileBorn.executeUpdate();
        }
        return true;
    }

    /// Its texts were erased after this very end. A report that was reopened since then is whole again.
    private boolean staysErased(Complaint complaint) throws SQLException {
        if (erasedEnd == null) {
            return false;
        }
        erasedEnd.setString(1, complaint.id());
        Instant end;
        try (var row = erasedEnd.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            end = Columns.instant(row, "closed_at");
        }
        // A file tells no end: there it is the same as long as it shows none that is open.
        var sameEnd = FileBorn.is(complaint.id())
                || complaint.closedAt() != null
                        && !Columns.stored(complaint.closedAt()).isAfter(end);
        if (sameEnd && !rules.status(complaint.rawStatus()).open()) {
            return true;
        }
        try (var delete = connection.prepareStatement("DELETE FROM erased WHERE complaint_id = ?")) {
            delete.setString(1, complaint.id());
            delete.executeUpdate();
        }
        return false;
    }

    static boolean erasedAny(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM erased)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static boolean holdsFileBorn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT EXISTS (SELECT 1 FROM complaint WHERE " + FileBorn.CONDITION + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void writeText(long key, Prepared prepared) throws SQLException {
        var hidden = prepared.texts();
        Columns.bind(text, key, hidden.title(), hidden.reporter(), hidden.rest());
        text.executeUpdate();
    }

    private void writeDispositions(long key, Complaint complaint) throws SQLException {
        clearDispositions.setLong(1, key);
        clearDispositions.executeUpdate();
        var position = 0;
        for (var value : complaint.dispositions()) {
            Columns.bind(
                    disposition,
                    key,
                    position++,
                    value.id(),
                    value.unitId(),
                    value.state(),
                    value.disposedAt(),
                    value.firstAnsweredAt(),
                    value.endedAt());
            disposition.executeUpdate();
        }
    }

    /// Texts, names and attachments go; the row with its dates, status and units stays, so that past figures stay true.
    /// It is in no list and no count of what is here now.
    void remove(String id, Instant at) throws SQLException {
        long key;
        try (var update = connection.prepareStatement(
                "UPDATE complaint SET removed_at = ?, change_no = ? WHERE id = ? AND removed_at IS NULL RETURNING"
                        + " key")) {
            Columns.bind(update, at, changeNo + 1, id);
            try (var row = update.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                key = row.getLong(1);
            }
        }
        changeNo++;
        try (var delete = connection.prepareStatement("DELETE FROM complaint_text WHERE key = ?")) {
            delete.setLong(1, key);
            delete.executeUpdate();
        }
    }

    /// Status, unit and clock columns of every row by other rules. Only rows whose riwayat had a say, or whose clock
    /// is another disposition's now, are deciphered.
    static void recompute(Connection connection, FieldCipher cipher, Rules rules) throws SQLException {
        var reader = new ComplaintReader(cipher);
        var officers = new Officers(connection, cipher);
        try (var select = connection.prepareStatement("""
            SELECT key, id, raw_status, classification, received_at, disposed_at, last_follow_up_at, answered_at,
              clock_by_history, responded_at, officer_key, replied, to_check, checked, intervened
            FROM complaint
            """);
                var stays = connection.prepareStatement("""
                    SELECT id, unit_id, state, disposed_at, first_answered_at, ended_at
                    FROM disposition WHERE complaint_key = ? ORDER BY position
                    """);
                var update = connection.prepareStatement("""
                    UPDATE complaint SET status = ?, unit_id = ?, disposed_at = ?, returned = ?, due_on = ?, due_estimated = ?, due_rule = ?, close_by = ?,
                      clock_started_at = ?, clock_by_history = ?, answered_at = ?, responded_at = ?, officer_key = ?,
                      replied = ?, to_check = ?, checked = ?, intervened = ?
                    WHERE key = ?
                    """);
                var closings = new Closings(connection);
                var row = select.executeQuery()) {
            while (row.next()) {
                var receivedAt = Columns.instant(row, "received_at");
                var dispositions = dispositions(stays, row.getLong("key"));
                var standing = Stay.standing(dispositions).orElse(null);
                var disposedAt = standing == null ? null : standing.disposedAt();
                var moved = !Objects.equals(disposedAt, Columns.instant(row, "disposed_at"));
                // A removed complaint has its columns only.
                var whole = row.getBoolean("clock_by_history") || moved
                        ? reader.byId(connection, row.getString("id")).orElse(null)
                        : null;
                var clock = whole == null
                        ? new Rules.UnitClock(
                                disposedAt, false, rules.due(row.getString("classification"), receivedAt, disposedAt))
                        : rules.unitClock(whole, standing);
                var inside = whole == null
                        ? new InsideWork(
                                row.getBoolean("to_check"), row.getBoolean("checked"), row.getBoolean("intervened"))
                        : InsideWork.of(whole);
                var due = clock.due();
                Columns.bind(
                        update,
                        Columns.code(rules.status(row.getString("raw_status"))),
                        standing == null ? null : standing.unitId(),
                        disposedAt,
                        handedBack(dispositions),
                        due.date() == null ? null : due.date().date(),
                        due.date() == null ? null : due.date().estimated(),
                        due.rule(),
                        rules.closeBy(receivedAt, Columns.instant(row, "last_follow_up_at")),
                        clock.startedAt(),
                        clock.byHistory(),
                        whole == null ? Columns.instant(row, "answered_at") : answeredAt(whole, clock.startedAt()),
                        whole == null ? Columns.instant(row, "responded_at") : respondedAt(whole, clock.startedAt()),
                        whole == null ? row.getObject("officer_key") : officers.keyOf(lastAuthor(whole)),
                        whole == null ? row.getBoolean("replied") : replied(whole),
                        inside.toCheck(),
                        inside.checked(),
                        inside.intervened(),
                        row.getLong("key"));
                update.executeUpdate();
                if (whole != null) {
                    closings.write(row.getLong("key"), whole);
                }
            }
        }
    }

    private static List<Disposition> dispositions(PreparedStatement select, long key) throws SQLException {
        select.setLong(1, key);
        var all = new ArrayList<Disposition>(2);
        try (var row = select.executeQuery()) {
            while (row.next()) {
                all.add(new Disposition(
                        row.getString("id"),
                        row.getString("unit_id"),
                        row.getString("state"),
                        Columns.instant(row, "disposed_at"),
                        Columns.instant(row, "first_answered_at"),
                        Columns.instant(row, "ended_at"),
                        null));
            }
        }
        return all;
    }

    /// Writes the change number; the caller commits.
    void finish() throws SQLException {
        Meta.put(connection, CHANGE_NO, changeNo);
    }

    @Override
    public void close() throws SQLException {
        upsert.close();
        text.close();
        clearDispositions.close();
        disposition.close();
        closings.close();
        answers.close();
        if (erasedEnd != null) {
            erasedEnd.close();
        }
        if (replaceFileBorn != null) {
            replaceFileBorn.close();
        }
    }

    /// Its last disposition was handed back and no unit has it now.
    private static boolean handedBack(List<Disposition> dispositions) {
        return dispositions.stream().noneMatch(Disposition::current)
                && !dispositions.isEmpty()
                && "returned".equals(dispositions.getLast().state());
    }

    /// First tindak lanjut since the unit's clock started: an answer of the former unit does not stop the new one's.
    private static Instant answeredAt(Complaint complaint, Instant startedAt) {
        return substantive(complaint)
                .filter(at -> startedAt == null || !at.isBefore(startedAt))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// First answer of any kind since then.
    private static Instant respondedAt(Complaint complaint, Instant startedAt) {
        return complaint.followUps().stream()
                .map(FollowUp::at)
                .filter(at -> startedAt == null || !at.isBefore(startedAt))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The reporter wrote after the last answer, so that the work is with the officer again.
    private static boolean replied(Complaint complaint) {
        var answered = complaint.followUps().stream()
                .map(FollowUp::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return REPLIED_STATUS.equalsIgnoreCase(
                        complaint.rawStatus() == null
                                ? ""
                                : complaint.rawStatus().strip())
                || complaint.history().stream()
                        .anyMatch(entry ->
                                REPLIED.equals(entry.kind()) && entry.at().isAfter(answered));
    }

    /// Null when nobody answered or the server does not say who.
    private static String lastAuthor(Complaint complaint) {
        return complaint.followUps().stream()
                .max(Comparator.comparing(FollowUp::at))
                .map(FollowUp::author)
                .orElse(null);
    }

    private static Stream<Instant> substantive(Complaint complaint) {
        return complaint.followUps().stream()
                .filter(followUp -> followUp.kind() == FollowUpKind.FOLLOW_UP)
                .map(FollowUp::at);
    }
}
