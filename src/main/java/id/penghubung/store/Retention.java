package id.penghubung.store;

import id.penghubung.domain.AuditKind;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.AccountStore.Area;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Texts, names and files of reports and information requests that ended some days ago are erased; rows, figures and
/// the
/// journal's rows stay (DESIGN 7). What has a draft or something that waits is left alone until both are gone.
public final class Retention {

    public static final int DEFAULT_DAYS = 90;

    /// Days that stand for "never".
    public static final int NEVER = 0;

    private static final String DAYS = "retention_days";

    private final Database cacheDb;
    private final FieldCipher cacheCipher;
    private final Database workDb;
    private final EndedWork ended;
    private final OutboxRows rows;
    private final RequestRows requestRows;
    private final AuditTrail audit;
    private final Events events;
    private final Clock clock;

    Retention(
            Database cacheDb,
            FieldCipher cacheCipher,
            Database workDb,
            OutboxRows rows,
            AuditTrail audit,
            Events events,
            Clock clock) {
        this.cacheDb = cacheDb;
        this.cacheCipher = cacheCipher;
        this.workDb = workDb;
        this.ended = new EndedWork(cacheDb, workDb);
        this.requestRows = new RequestRows(cacheCipher);
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// After how many days; [#NEVER] for never.
    public int days() {
        return workDb.read(connection -> {
            var kept = Meta.text(connection, DAYS);
            return kept == null ? DEFAULT_DAYS : Integer.parseInt(kept);
        });
    }

    /// Holds from the next run on. What is erased stays erased.
    public void saveDays(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
        workDb.change(connection -> Meta.put(connection, DAYS, Integer.toString(days)));
    }

    /// How many reports and requests a run would erase now.
    ///
    /// @param days as if this were set
    public long due(int days) {
        return days == NEVER ? 0 : ended.count(before(days));
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /// The text of this complaint was erased, and it has not been reopened since.
    boolean erased(String complaintId) {
        return cacheDb.read(connection -> {
            try (var select = connection.prepareStatement("SELECT 1 FROM erased e JOIN complaint c"
                    + " ON c.id = e.complaint_id AND c.closed_at = e.closed_at WHERE e.complaint_id = ?")) {
                select.setString(1, complaintId);
                try (var row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /// Erases the texts of some that are due, the longest ended first.
    ///
    /// @param limit at most so many, to keep the writer free for others
    /// @return how many; fewer than `limit` when nothing is left
    public int eraseSome(int limit) {
        var days = days();
        if (days == NEVER) {
            return 0;
        }
        var due = ended.due(before(days), limit);
        if (due.isEmpty()) {
            return 0;
        }
        // The journal first: were the program killed in between, both are done again.
        workDb.change(connection -> {
            for (var one : due) {
                rows.eraseSent(connection, one.id(), clock.instant());
            }
            audit.append(connection, AuditKind.ERASED, null, null, due.size());
        });
        cacheDb.change(connection -> {
            var reader = new ComplaintReader(cacheCipher);
            var changeNo = Meta.number(connection, ComplaintWriter.CHANGE_NO);
            for (var one : due) {
                switch (one.kind()) {
                    case REPORT, REPORT_OF_FILES -> erase(connection, reader, one, ++changeNo);
                    case REQUEST -> eraseRequest(connection, one);
                }
            }
            Meta.put(connection, ComplaintWriter.CHANGE_NO, changeNo);
        });
        events.publish(Area.COMPLAINTS, Area.REQUESTS, Area.OUTBOX);
        return due.size();
    }

    private void eraseRequest(Connection connection, EndedWork.One one) throws SQLException {
        var whole = requestRows.byId(connection, one.id()).orElse(null);
        if (whole != null && one.end().equals(Columns.stored(whole.closedAt()))) {
            requestRows.erase(connection, whole);
            note(connection, one);
        }
    }

    private void note(Connection connection, EndedWork.One one) throws SQLException {
        try (var note = connection.prepareStatement(
                "INSERT OR REPLACE INTO erased (complaint_id, closed_at, erased_at) VALUES (?,?,?)")) {
            Columns.bind(note, one.id(), one.end(), Columns.stored(clock.instant()));
            note.executeUpdate();
        }
    }

    private void erase(Connection connection, ComplaintReader reader, EndedWork.One one, long changeNo)
            throws SQLException {
        var whole = reader.byId(connection, one.id()).orElse(null);
        if (whole == null || one.kind() == EndedWork.Kind.REPORT && !one.end().equals(whole.closedAt())) {
            // Taken away or reopened meanwhile.
            return;
        }
        var left = EncryptedTexts.of(Erasure.of(whole), cacheCipher);
        try (var text = connection.prepareStatement(
                        "UPDATE complaint_text SET title = ?, reporter = ?, rest = ? WHERE key = ?");
                var row = connection.prepareStatement("UPDATE complaint SET change_no = ? WHERE key = ?")) {
            Columns.bind(text, left.title(), left.reporter(), left.rest(), one.key());
            text.executeUpdate();
            Columns.bind(row, changeNo, one.key());
            row.executeUpdate();
        }
        note(connection, one);
        if (one.trackingId() != null) {
            Extracts.erase(connection, cacheCipher, one.trackingId());
        }
    }
}
