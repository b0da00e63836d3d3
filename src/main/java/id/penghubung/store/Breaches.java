package id.penghubung.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The first judgement that a unit missed the limit for its tindak lanjut. It stands in `work.db`, so that neither
/// another calendar nor a rebuilt cache takes it back.
final class Breaches {

    private static final String NOTED_DAY = "breaches_noted_day";
    private static final String NOTED_CHANGE = "breaches_noted_change";

    private final Database cacheDb;
    private final Database workDb;
    private final Clock clock;

    Breaches(Database cacheDb, Database workDb, Clock clock) {
        this.cacheDb = cacheDb;
        this.workDb = workDb;
        this.clock = clock;
    }

    private record Found(String complaintId, Instant startedAt, LocalDate dueOn, String rule) {}

    /// Both as the cache stood then; kept in the cache, so that a rebuilt one is looked through from its start.
    private record Mark(LocalDate day, long change) {}

    /// Notes what the stored columns say now. Only rows that changed or ran out since the last time are looked at.
    void note(Rules rules) {
        var today = rules.today(clock);
        var found = new ArrayList<Found>();
        var mark = cacheDb.read(connection -> {
            var noted = Meta.text(connection, NOTED_DAY);
            try (var select = connection.prepareStatement("""
                SELECT id, status, clock_started_at, answered_at, closed_at, due_on, due_rule FROM complaint
                WHERE removed_at IS NULL AND due_on < ?1 AND clock_started_at IS NOT NULL
                  AND (due_on >= ?2 OR change_no > ?3)
                """)) {
                Columns.bind(
                        select,
                        today,
                        // Columns of another zone may lie a day apart.
                        noted == null ? LocalDate.EPOCH : LocalDate.parse(noted).minusDays(1),
                        Meta.number(connection, NOTED_CHANGE));
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        var dueOn = Columns.date(row, "due_on");
                        var answeredAt = Columns.instant(row, "answered_at");
                        var end = answeredAt == null ? Columns.instant(row, "closed_at") : answeredAt;
                        var open = Columns.status(row.getInt("status")).open();
                        var late = end == null ? open : rules.zone().dateOf(end).isAfter(dueOn);
                        if (late) {
                            found.add(new Found(
                                    row.getString("id"),
                                    Columns.instant(row, "clock_started_at"),
                                    dueOn,
                                    row.getString("due_rule")));
                        }
                    }
                }
            }
            return new Mark(today, Meta.number(connection, ComplaintWriter.CHANGE_NO));
        });
        if (!found.isEmpty()) {
            insert(found);
        }
        cacheDb.change(connection -> {
            Meta.put(connection, NOTED_DAY, mark.day());
            Meta.put(connection, NOTED_CHANGE, mark.change());
        });
    }

    /// The columns are about to change by another rule, or have: everything is looked at the next time.
    static void forgetMark(Connection connection) throws SQLException {
        Meta.put(connection, NOTED_DAY, null);
        Meta.put(connection, NOTED_CHANGE, null);
    }

    private void insert(List<Found> found) {
        var now = clock.instant();
        workDb.change(connection -> {
            try (var insert = connection.prepareStatement("""
                INSERT INTO breach (complaint_id, started_at, due_on, rule, noted_at) VALUES (?,?,?,?,?)
                ON CONFLICT DO NOTHING
                """)) {
                for (var one : found) {
                    Columns.bind(insert, one.complaintId(), one.startedAt(), one.dueOn(), one.rule(), now);
                    insert.executeUpdate();
                }
            }
        });
    }

    /// Oldest clock first.
    List<Cache.Breach> of(String complaintId) {
        return workDb.read(connection -> {
            var all = new ArrayList<Cache.Breach>();
            try (var select = connection.prepareStatement(
                    "SELECT started_at, due_on, rule, noted_at FROM breach WHERE complaint_id = ? ORDER BY"
                            + " started_at")) {
                select.setString(1, complaintId);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        all.add(new Cache.Breach(
                                Columns.instant(row, "started_at"),
                                Columns.date(row, "due_on"),
                                row.getString("rule"),
                                Columns.instant(row, "noted_at")));
                    }
                }
            }
            return all;
        });
    }
}
