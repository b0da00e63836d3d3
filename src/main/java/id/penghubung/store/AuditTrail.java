package id.penghubung.store;

import id.penghubung.domain.AuditEntry;
import id.penghubung.domain.AuditKind;
import id.penghubung.privacy.AuditChain;
import id.penghubung.privacy.AuditLog;
import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/// The audit trail of this account on this PC, in `work.db`. The rows are clear and chained; the last hash stands
/// encrypted beside them, so that a trail which was cut off or chained anew without the key is noticed too.
///
/// A whole older copy of the file is noticed by the server alone, which keeps every entry it was given.
public final class AuditTrail implements AuditLog {

    private static final String HEAD = "audit_head";
    private static final String CUT = " cut";
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,40}");

    private final Database workDb;
    private final FieldCipher cipher;
    private final Clock clock;

    AuditTrail(Database workDb, FieldCipher cipher, Clock clock) {
        this.workDb = workDb;
        this.cipher = cipher;
        this.clock = clock;
    }

    /// @param from inclusive; null for no limit
    /// @param before exclusive; null for no limit
    /// @param kind wire word; null for every kind
    public record Filter(Instant from, Instant before, String kind) {

        public static Filter all() {
            return new Filter(null, null, null);
        }

        public boolean takes(AuditEntry entry) {
            return (from == null || !entry.at().isBefore(from))
                    && (before == null || entry.at().isBefore(before))
                    && (kind == null || kind.equals(entry.kind()));
        }
    }

    /// What a check of all rows came to.
    public sealed interface Verdict {
        record Intact(long entries) implements Verdict {}

        /// @param seq of the first row that does not fit
        /// @param at of that row, as it stands there
        record Broken(AuditChain.Fault fault, long seq, Instant at) implements Verdict {}

        /// What there is fits, and the last rows are gone.
        ///
        /// @param entries that are left
        record CutOff(long entries) implements Verdict {}
    }

    /// Consecutive entries of one trail that the server does not have yet.
    public record Batch(String trail, List<AuditEntry> entries) {
        public Batch {
            entries = List.copyOf(entries);
        }
    }

    @Override
    public void note(AuditKind kind, String complaintId, String detail, long amount) {
        workDb.change(connection -> append(connection, kind, complaintId, detail, amount));
    }

    /// In the transaction of what it tells of.
    void append(Connection connection, AuditKind kind, String complaintId, String detail, long amount)
            throws SQLException {
        if (detail != null && !WORD.matcher(detail).matches()) {
            throw new IllegalArgumentException("a detail is one word of ours");
        }
        var trail = present(connection);
        var last = last(connection, trail.nr());
        // Else the next entry would make a trail that was cut off look whole again.
        var cut = !Objects.equals(keptHead(connection), headOf(trail, last));
        var entry = AuditChain.sealed(
                new AuditEntry(
                        trail.id(),
                        last == null ? 1 : last.seq() + 1,
                        Columns.stored(clock.instant()),
                        kind.wireWord(),
                        complaintId,
                        detail,
                        amount,
                        null),
                last == null ? AuditEntry.NOTHING_BEFORE : last.hash());
        try (var insert = connection.prepareStatement("""
            INSERT INTO audit (trail, seq, at, kind, complaint_id, detail, amount, hash) VALUES (?,?,?,?,?,?,?,?)
            """)) {
            Columns.bind(
                    insert,
                    trail.nr(),
                    entry.seq(),
                    entry.at(),
                    entry.kind(),
                    complaintId,
                    detail,
                    amount,
                    entry.hash());
            insert.executeUpdate();
        }
        var head = headOf(trail, new Last(entry.seq(), entry.hash())) + (cut ? CUT : "");
        Meta.put(connection, HEAD, cipher.encrypt(head, HEAD, HEAD));
    }

    /// The file was restored from a copy: what was noted after the copy is lost here, and the server may have it. The
    /// trail that the copy holds ends, and another begins.
    void beginAnew() {
        workDb.change(connection -> {
            if (!trails(connection).isEmpty()) {
                begin(connection);
                Meta.put(connection, HEAD, null);
            }
        });
    }

    private record Trail(long nr, String id) {}

    private record Last(long seq, String hash) {}

    /// @param last null when there is none
    private static String headOf(Trail trail, Last last) {
        return last == null ? null : trail.id() + " " + last.seq() + " " + last.hash();
    }

    private static Trail present(Connection connection) throws SQLException {
        var all = trails(connection);
        return all.isEmpty() ? begin(connection) : all.getLast();
    }

    private static Trail begin(Connection connection) throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var insert = connection.prepareStatement("INSERT INTO audit_trail (id) VALUES (?) RETURNING nr")) {
            insert.setString(1, id);
            try (var row = insert.executeQuery()) {
                row.next();
                return new Trail(row.getLong(1), id);
            }
        }
    }

    private static List<Trail> trails(Connection connection) throws SQLException {
        var found = new ArrayList<Trail>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT nr, id FROM audit_trail ORDER BY nr")) {
            while (row.next()) {
                found.add(new Trail(row.getLong(1), row.getString(2)));
            }
        }
        return found;
    }

    private static Last last(Connection connection, long trail) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT seq, hash FROM audit WHERE trail = ? ORDER BY seq DESC LIMIT 1")) {
            select.setLong(1, trail);
            try (var row = select.executeQuery()) {
                return row.next() ? new Last(row.getLong(1), row.getString(2)) : null;
            }
        }
    }

    /// Newest first.
    public List<AuditEntry> entries(Filter filter, int limit) {
        return workDb.read(connection -> select(
                connection,
                "WHERE (?1 IS NULL OR a.at >= ?1) AND (?2 IS NULL OR a.at < ?2) AND (?3 IS NULL OR a.kind = ?3)"
                        + " ORDER BY a.trail DESC, a.seq DESC LIMIT ?4",
                filter.from(),
                filter.before(),
                filter.kind(),
                limit));
    }

    private static List<AuditEntry> select(Connection connection, String condition, Object... values)
            throws SQLException {
        var found = new ArrayList<AuditEntry>();
        try (var select = connection.prepareStatement(
                "SELECT t.id AS trail_id, a.* FROM audit a JOIN audit_trail t ON t.nr = a.trail " + condition)) {
            Columns.bind(select, values);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(entry(row));
                }
            }
        }
        return found;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("trail_id"),
                row.getLong("seq"),
                Columns.instant(row, "at"),
                row.getString("kind"),
                row.getString("complaint_id"),
                row.getString("detail"),
                row.getLong("amount"),
                row.getString("hash"));
    }

    /// Reads every row: some milliseconds for thousands.
    public Verdict verify() {
        return workDb.read(connection -> {
            var entries = 0L;
            var head = new AuditChain();
            var trails = trails(connection);
            for (var trail : trails) {
                var chain = new AuditChain();
                for (var entry : select(connection, "WHERE a.trail = ? ORDER BY a.seq", trail.nr())) {
                    var fault = chain.add(entry);
                    if (fault != null) {
                        return new Verdict.Broken(fault, entry.seq(), entry.at());
                    }
                }
                entries += chain.entries();
                head = chain;
            }
            var found = head.entries() == 0 ? null : headOf(trails.getLast(), new Last(head.entries(), head.head()));
            // Rows whose trail was taken away belong to no chain any more.
            var whole = Objects.equals(keptHead(connection), found) && entries == count(connection);
            return whole ? new Verdict.Intact(entries) : new Verdict.CutOff(entries);
        });
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM audit")) {
            row.next();
            return row.getLong(1);
        }
    }

    /// @return null when there is none, or none that this account wrote
    private String keptHead(Connection connection) throws SQLException {
        try {
            return cipher.decryptText(Meta.bytes(connection, HEAD), HEAD, HEAD);
        } catch (CipherException _) {
            return "";
        }
    }

    /// The oldest entries that are to go up.
    ///
    /// @return without entries when the server has everything
    public Batch unsent(int limit) {
        return workDb.read(connection -> {
            for (var trail : trails(connection)) {
                var found = select(
                        connection,
                        "WHERE a.trail = ?1 AND t.refused = 0 AND a.seq > t.sent ORDER BY a.seq LIMIT ?2",
                        trail.nr(),
                        limit);
                if (!found.isEmpty()) {
                    return new Batch(trail.id(), found);
                }
            }
            return new Batch("", List.of());
        });
    }

    /// @param entries that the server has of the trail; fewer than before when its data were restored
    public void sent(String trail, long entries) {
        mark(trail, "sent = ?", entries);
    }

    /// The server holds another trail under this id, and keeps what it has.
    public void refused(String trail) {
        mark(trail, "refused = ?", true);
    }

    private void mark(String trail, String assignment, Object value) {
        workDb.change(connection -> {
            try (var update = connection.prepareStatement("UPDATE audit_trail SET " + assignment + " WHERE id = ?")) {
                Columns.bind(update, value, trail);
                update.executeUpdate();
            }
        });
    }

    /// How much of the trail the server has.
    ///
    /// @param refused the server holds another trail under one of the ids
    public record Upload(long entries, long sent, boolean refused) {}

    public Upload upload() {
        return workDb.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT coalesce(sum(sent), 0), coalesce(max(refused), 0) FROM audit_trail")) {
                row.next();
                return new Upload(count(connection), row.getLong(1), row.getBoolean(2));
            }
        });
    }
}
