package id.penghubung.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Projects "has a draft" and "waits in the outbox" out of `work.db` into `cache.db`, so that a list or a figure is
/// answered by one file. The projection is made anew at every opening; between, complaint by complaint.
final class WorkMarks {

    private static final Logger LOG = Logger.getLogger(WorkMarks.class.getName());

    private final Database workDb;
    private final Database cacheDb;

    WorkMarks(Database workDb, Database cacheDb) {
        this.workDb = workDb;
        this.cacheDb = cacheDb;
    }

    void projectAll() {
        cacheDb.change(cache -> {
            try (var clear = cache.createStatement()) {
                clear.executeUpdate("DELETE FROM work_mark");
            }
            workDb.read(work -> {
                try (var select = work.prepareStatement("""
                    SELECT complaint_id, sum(draft), sum(waits) FROM (
                      SELECT complaint_id, 1 AS draft, 0 AS waits FROM draft
                      UNION ALL
                      SELECT complaint_id, 0, 1 FROM outbox WHERE state IN (%s)
                    ) GROUP BY complaint_id
                    """.formatted(OutboxRows.WAITING));
                        var row = select.executeQuery()) {
                    while (row.next()) {
                        put(cache, row.getString(1), row.getInt(2), row.getInt(3));
                    }
                }
                return null;
            });
        });
    }

    /// Counts inside the cache's transaction, so that of two projections of one complaint the later one is right.
    /// A failure leaves the work alone: it is already stored, and the mark is mended at the next opening.
    void project(String complaintId) {
        try {
            cacheDb.change(cache -> workDb.read(work -> {
                try (var select = work.prepareStatement("""
                    SELECT (SELECT count(*) FROM draft WHERE complaint_id = ?1),
                      (SELECT count(*) FROM outbox WHERE complaint_id = ?1 AND state IN (%s))
                    """.formatted(OutboxRows.WAITING))) {
                    select.setString(1, complaintId);
                    try (var row = select.executeQuery()) {
                        row.next();
                        put(cache, complaintId, row.getInt(1), row.getInt(2));
                    }
                }
                return null;
            }));
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "a mark of drafts and waiting items is out of date", e);
        }
    }

    private static void put(Connection cache, String complaintId, int drafts, int waiting) throws SQLException {
        try (var upsert = cache.prepareStatement("""
            INSERT INTO work_mark (complaint_id, drafts, waiting) VALUES (?,?,?)
            ON CONFLICT (complaint_id) DO UPDATE SET drafts = excluded.drafts, waiting = excluded.waiting
            """)) {
            Columns.bind(upsert, complaintId, drafts, waiting);
            upsert.executeUpdate();
        }
    }
}
