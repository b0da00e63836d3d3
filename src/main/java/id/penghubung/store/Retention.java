package id.penghubung.store;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Status;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.AccountStore.Area;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Texts, names and files of reports that ended some days ago are erased; rows, figures and the journal's rows stay
/// (DESIGN 7). A report with a draft or something that waits is left alone until both are gone. The copies of imported
/// files are not touched: a report of a file alone has no known end.
public final class Retention {

    public static final int DEFAULT_DAYS = 90;

    /// Days that stand for "never".
    public static final int NEVER = 0;

    private static final String DAYS = "retention_days";

    private static final String DUE = """
        FROM complaint c
        WHERE c.closed_at < ?1 AND c.removed_at IS NULL AND c.status IN (%d, %d)
          AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.complaint_id = c.id)
          AND NOT EXISTS (SELECT 1 FROM work_mark m WHERE m.complaint_id = c.id AND m.drafts + m.waiting > 0)
        """.formatted(Columns.code(Status.CLOSED), Columns.code(Status.ARCHIVED));

    private final Database cacheDb;
    private final FieldCipher cacheCipher;
    private final Database workDb;
    private final OutboxRows rows;
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

    /// How many reports a run would erase now.
    ///
    /// @param days as if this were set
    public long due(int days) {
        return days == NEVER
                ? 0
                : cacheDb.read(connection -> {
                    try (var select = connection.prepareStatement("SELECT count(*) " + DUE)) {
                        Columns.bind(select, before(days));
                        try (var row = select.executeQuery()) {
                            row.next();
                            return row.getLong(1);
                        }
                    }
                });
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

    private record Candidate(long key, String id, String trackingId, Instant closedAt) {}

    /// Erases the texts of some reports that are due, the longest ended first.
    ///
    /// @param limit at most so many, to keep the writer free for others
    /// @return how many; fewer than `limit` when nothing is left
    public int eraseSome(int limit) {
        var days = days();
        if (days == NEVER) {
            return 0;
        }
        var due = cacheDb.read(connection -> due(connection, before(days), limit));
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
                erase(connection, reader, one, ++changeNo);
            }
            Meta.put(connection, ComplaintWriter.CHANGE_NO, changeNo);
        });
        events.publish(Area.COMPLAINTS, Area.OUTBOX);
        return due.size();
    }

    private static List<Candidate> due(Connection connection, Instant before, int limit) throws SQLException {
        var found = new ArrayList<Candidate>();
        try (var select = connection.prepareStatement(
                "SELECT c.key, c.id, c.tracking_id, c.closed_at " + DUE + " ORDER BY c.closed_at LIMIT ?2")) {
            Columns.bind(select, before, limit);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Candidate(
                            row.getLong("key"),
                            row.getString("id"),
                            row.getString("tracking_id"),
                            Columns.instant(row, "closed_at")));
                }
            }
        }
        return found;
    }

    private void erase(Connection connection, ComplaintReader reader, Candidate one, long changeNo)
            throws SQLException {
        var whole = reader.byId(connection, one.id()).orElse(null);
        if (whole == null || !one.closedAt().equals(whole.closedAt())) {
            // Taken away or reopened meanwhile.
            return;
        }
        var left = EncryptedTexts.of(Erasure.of(whole), cacheCipher);
        try (var text = connection.prepareStatement(
                        "UPDATE complaint_text SET title = ?, reporter = ?, rest = ? WHERE key = ?");
                var row = connection.prepareStatement("UPDATE complaint SET change_no = ? WHERE key = ?");
                var note = connection.prepareStatement(
                        "INSERT OR REPLACE INTO erased (complaint_id, closed_at, erased_at) VALUES (?,?,?)")) {
            Columns.bind(text, left.title(), left.reporter(), left.rest(), one.key());
            text.executeUpdate();
            Columns.bind(row, changeNo, one.key());
            row.executeUpdate();
            Columns.bind(note, one.id(), one.closedAt(), Columns.stored(clock.instant()));
            note.executeUpdate();
        }
        if (one.trackingId() != null) {
            Extracts.erase(connection, cacheCipher, one.trackingId());
        }
    }
}
