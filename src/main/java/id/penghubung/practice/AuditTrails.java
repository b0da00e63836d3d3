package id.penghubung.practice;

import id.penghubung.contract.Messages.AuditEntryValue;
import id.penghubung.contract.Messages.AuditHeadValue;
import id.penghubung.contract.ProblemType;
import id.penghubung.domain.AuditEntry;
import id.penghubung.domain.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The audit trails that desks have sent. They only grow: what was stored once answers for ever.
final class AuditTrails {

    static final int MOST = 1_000;

    private static final List<String> TABLES = List.of("""
        CREATE TABLE IF NOT EXISTS audit_trail (
          id TEXT PRIMARY KEY,
          person_id TEXT NOT NULL) WITHOUT ROWID\
        """, """
        CREATE TABLE IF NOT EXISTS audit (
          trail TEXT NOT NULL,
          seq INTEGER NOT NULL,
          at INTEGER NOT NULL,
          kind TEXT NOT NULL,
          complaint_id TEXT,
          detail TEXT,
          amount INTEGER NOT NULL,
          hash TEXT NOT NULL,
          PRIMARY KEY (trail, seq)) WITHOUT ROWID\
        """);

    private final Database database;
    private final Organisation organisation;

    AuditTrails(Database database, Organisation organisation) throws SQLException {
        this.database = database;
        this.organisation = organisation;
        try {
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    for (var sql : TABLES) {
                        statement.execute(sql);
                    }
                }
                return null;
            });
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    AuditHeadValue append(Staff staff, String trail, List<AuditEntryValue> entries)
            throws SQLException, ProblemException {
        if (entries.size() > MOST) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-audit");
        }
        return database.write(connection -> {
            claim(connection, trail, staff);
            var head = head(connection, trail);
            var seq = head.map(AuditHeadValue::entries).orElse(0L);
            var hash = head.map(AuditHeadValue::hash).orElse(AuditEntry.NOTHING_BEFORE);
            for (var entry : entries) {
                if (entry.seq() <= seq) {
                    requireSame(connection, trail, entry);
                } else if (entry.seq() == seq + 1) {
                    insert(connection, trail, entry, hash);
                    seq = entry.seq();
                    hash = entry.hash();
                }
            }
            return head(connection, trail).orElseGet(() -> empty(trail, staff));
        });
    }

    /// Of a trail that nothing was stored of, because its first entries are missing.
    private static AuditHeadValue empty(String trail, Staff staff) {
        return new AuditHeadValue(trail, 1, staff.id(), staff.name(), 0, AuditEntry.NOTHING_BEFORE, Instant.EPOCH);
    }

    /// Everybody's for who watches the agency, one's own for everybody else.
    List<AuditHeadValue> heads(Staff staff) throws SQLException, ProblemException {
        return database.read(connection -> {
            var found = new ArrayList<AuditHeadValue>();
            try (var select = connection.prepareStatement(HEADS + "WHERE ?1 OR t.person_id = ?2 ORDER BY a.at DESC")) {
                select.setBoolean(1, watches(staff));
                select.setString(2, staff.id());
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(headOf(row));
                    }
                }
            }
            return found;
        });
    }

    List<AuditEntryValue> entries(Staff staff, String trail, long after) throws SQLException, ProblemException {
        return database.read(connection -> {
            var head = head(connection, trail)
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-trail"));
            if (!watches(staff) && !head.personId().equals(staff.id())) {
                throw new ProblemException(ProblemType.NOT_YOURS, "detail.trail-not-yours");
            }
            var found = new ArrayList<AuditEntryValue>();
            try (var select = connection.prepareStatement(
                    "SELECT * FROM audit WHERE trail = ? AND seq > ? ORDER BY seq LIMIT " + MOST)) {
                select.setString(1, trail);
                select.setLong(2, after);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(entryOf(row));
                    }
                }
            }
            return found;
        });
    }

    private static boolean watches(Staff staff) {
        return staff.is(Role.ADMIN_INSTANSI) || staff.is(Role.PENGAWAS);
    }

    private static void claim(Connection connection, String trail, Staff staff) throws SQLException, ProblemException {
        try (var insert =
                connection.prepareStatement("INSERT OR IGNORE INTO audit_trail (id, person_id) VALUES (?, ?)")) {
            insert.setString(1, trail);
            insert.setString(2, staff.id());
            insert.executeUpdate();
        }
        try (var select = connection.prepareStatement("SELECT person_id FROM audit_trail WHERE id = ?")) {
            select.setString(1, trail);
            try (var row = select.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(staff.id())) {
                    throw new ProblemException(ProblemType.NOT_YOURS, "detail.trail-not-yours");
                }
            }
        }
    }

    private static final String HEADS = """
        SELECT t.id, t.person_id, a.seq, a.at, a.hash FROM audit_trail t
        JOIN audit a ON a.trail = t.id AND a.seq = (SELECT max(seq) FROM audit WHERE trail = t.id)
        """;

    private Optional<AuditHeadValue> head(Connection connection, String trail) throws SQLException {
        try (var select = connection.prepareStatement(HEADS + "WHERE t.id = ?")) {
            select.setString(1, trail);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(headOf(row)) : Optional.empty();
            }
        }
    }

    private AuditHeadValue headOf(ResultSet row) throws SQLException {
        var entries = row.getLong("seq");
        var personId = row.getString("person_id");
        var name = organisation.person(personId).map(Staff::name).orElse(personId);
        return new AuditHeadValue(
                row.getString("id"), entries, personId, name, entries, row.getString("hash"), at(row));
    }

    private static AuditEntryValue entryOf(ResultSet row) throws SQLException {
        return new AuditEntryValue(
                row.getLong("seq"),
                at(row),
                row.getString("kind"),
                row.getString("complaint_id"),
                row.getString("detail"),
                row.getLong("amount"),
                row.getString("hash"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS);
    }

    private static void requireSame(Connection connection, String trail, AuditEntryValue entry)
            throws SQLException, ProblemException {
        try (var select = connection.prepareStatement("SELECT hash FROM audit WHERE trail = ? AND seq = ?")) {
            select.setString(1, trail);
            select.setLong(2, entry.seq());
            try (var row = select.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(entry.hash())) {
                    throw broken();
                }
            }
        }
    }

    private static void insert(Connection connection, String trail, AuditEntryValue value, String before)
            throws SQLException, ProblemException {
        if (value.at() == null || value.kind() == null || value.hash() == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-audit");
        }
        var entry = new AuditEntry(
                trail,
                value.seq(),
                value.at(),
                value.kind(),
                value.complaintId(),
                value.detail(),
                value.amount(),
                value.hash());
        if (!sha256(entry.chained(before)).equals(entry.hash())) {
            throw broken();
        }
        try (var insert = connection.prepareStatement("""
            INSERT INTO audit (trail, seq, at, kind, complaint_id, detail, amount, hash) VALUES (?,?,?,?,?,?,?,?)\
            """)) {
            insert.setString(1, trail);
            insert.setLong(2, entry.seq());
            insert.setLong(3, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            insert.setString(4, entry.kind());
            insert.setString(5, entry.complaintId());
            insert.setString(6, entry.detail());
            insert.setLong(7, entry.amount());
            insert.setString(8, entry.hash());
            insert.executeUpdate();
        }
    }

    private static ProblemException broken() {
        return new ProblemException(ProblemType.TRAIL_BROKEN, "detail.trail-broken");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
