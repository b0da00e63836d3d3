package id.penghubung.store;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Observation;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.Cache.ServerCounts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What this office did beside what the sources show: the material of the reconciliation list, read from clear columns
/// only. And what an officer has settled there.
public final class Evidence {

    private static final String NOTE = "settled.note";

    private static final String ROWS = """
        SELECT c.*, e.pulled_at, coalesce(m.drafts, 0) AS drafts, coalesce(m.waiting, 0) AS waiting
        FROM complaint c
        LEFT JOIN extract e ON e.tracking_id = c.tracking_id
        LEFT JOIN work_mark m ON m.complaint_id = c.id
        """;

    private final Database cacheDb;
    private final Database workDb;
    private final FieldCipher workCipher;
    private final Cache cache;
    private final Extracts extracts;
    private final Events events;
    private final Clock clock;

    Evidence(
            Database cacheDb,
            Database workDb,
            FieldCipher workCipher,
            Cache cache,
            Extracts extracts,
            Events events,
            Clock clock) {
        this.cacheDb = cacheDb;
        this.workDb = workDb;
        this.workCipher = workCipher;
        this.cache = cache;
        this.extracts = extracts;
        this.events = events;
        this.clock = clock;
    }

    /// An answer that went out of this account.
    ///
    /// @param at the server's clock; for one that was sent by hand, as the officer noted it
    /// @param version the complaint's version with it; 0 for one that was sent by hand
    public record Sent(UUID actionId, String complaintId, ActionKind kind, Instant at, long version, boolean byHand) {}

    /// @param trackingId nullable
    /// @param label nullable
    /// @param closeBy last day of the reporter's silence; nullable
    /// @param removedAt when the server took it off the list; null while it is there
    /// @param fromFile only files have shown it so far
    /// @param pulledAt the newest pull that showed it; null when no file did
    public record Shown(
            long key,
            String id,
            String trackingId,
            long version,
            String rawStatus,
            Status status,
            String label,
            Instant receivedAt,
            Instant closedAt,
            Instant disposedAt,
            Instant lastFollowUpAt,
            LocalDate closeBy,
            Instant removedAt,
            int drafts,
            int waiting,
            boolean fromFile,
            Instant pulledAt) {

        /// The name by which observations and settled findings know it.
        public String name() {
            return trackingId == null ? id : trackingId;
        }
    }

    /// @param shown every complaint that any of the other values speaks of, by its id
    /// @param sent newest first
    /// @param labelled ids: followed up, open, and labelled respon awal
    /// @param toClose ids: the reporter's time to reply is over
    /// @param endedWithWork ids: ended, and a draft or an unsent item is here
    /// @param removed ids: gone from the list, and answered or worked on here
    /// @param observed by tracking ID, oldest first
    /// @param observedIds the complaint's id by tracking ID
    /// @param imports newest pull first
    /// @param unseen ids: not in the newest pull
    /// @param newestSpan of what the newest pull shows; null when nothing is known of it
    /// @param serverCounts empty when no server told any
    /// @param serverSource a server has told something
    public record Material(
            Map<String, Shown> shown,
            List<Sent> sent,
            List<String> labelled,
            List<String> toClose,
            List<String> endedWithWork,
            List<String> removed,
            Map<String, List<Observation>> observed,
            Map<String, String> observedIds,
            List<Extracts.Import> imports,
            List<String> unseen,
            Span newestSpan,
            Optional<ServerCounts> serverCounts,
            StatusCounts countsHere,
            boolean serverSource,
            boolean complete,
            Instant lastPull) {}

    /// Times of receipt, both inclusive.
    public record Span(Instant first, Instant last) {}

    /// A finding that an officer has looked into.
    public record Settled(String note, Instant at) {}

    /// Complaints from one reading of the cache; the journal is read just before.
    public Material read() {
        var sent = workDb.read(Evidence::sent);
        var observed = workDb.read(ObservationRows::telling);
        var imports = extracts.all().stream()
                .sorted((left, right) ->
                        right.source().pulledAt().compareTo(left.source().pulledAt()))
                .toList();
        var today = cache.officeZone().dateOf(clock.instant());
        return cacheDb.read(connection -> {
            var shown = new LinkedHashMap<String, Shown>();
            byIds(connection, sent.stream().map(Sent::complaintId).toList(), shown);
            var observedIds = byTrackingIds(connection, observed.keySet(), shown);
            var newest = imports.isEmpty() ? null : imports.getFirst().source().pulledAt();
            return new Material(
                    shown,
                    sent,
                    ids(connection, shown, """
                        c.removed_at IS NULL AND c.last_follow_up_at IS NOT NULL AND %s
                        AND lower(trim(c.label)) LIKE 'respon awal%%'
                        """.formatted(ComplaintQuery.OPEN)),
                    ids(connection, shown, "c.removed_at IS NULL AND c.close_by < ? AND " + ComplaintQuery.OPEN, today),
                    ids(
                            connection,
                            shown,
                            "c.removed_at IS NULL AND (m.drafts > 0 OR m.waiting > 0) AND c.status IN (?, ?)",
                            Columns.code(Status.CLOSED),
                            Columns.code(Status.ARCHIVED)),
                    removed(connection, sent, shown),
                    observed,
                    observedIds,
                    imports,
                    newest == null ? List.of() : ids(connection, shown, """
                        c.removed_at IS NULL AND c.tracking_id IS NOT NULL AND c.received_at < ?1
                        AND (e.pulled_at IS NULL OR e.pulled_at < ?1)
                        """, newest),
                    newest == null ? null : span(connection, newest),
                    Cache.serverCounts(connection),
                    ComplaintQuery.serverStatusCounts(connection),
                    Cache.anyServer(connection),
                    Cache.complete(connection),
                    Cache.syncTimes(connection).lastPull());
        });
    }

    private static List<Sent> sent(Connection connection) throws SQLException {
        var found = new ArrayList<Sent>();
        try (var select = connection.prepareStatement("""
            SELECT id, complaint_id, kind, state, receipt_stored_at, receipt_version FROM outbox
            WHERE state IN ('SENT', 'BY_HAND') ORDER BY receipt_stored_at DESC, seq DESC
            """);
                var row = select.executeQuery()) {
            while (row.next()) {
                var kind = ActionKind.ofWireWord(row.getString("kind"));
                if (kind.isPresent()) {
                    found.add(new Sent(
                            Columns.uuid(row, "id"),
                            row.getString("complaint_id"),
                            kind.get(),
                            Columns.instant(row, "receipt_stored_at"),
                            row.getLong("receipt_version"),
                            row.getString("state").equals("BY_HAND")));
                }
            }
        }
        return found;
    }

    private static void byIds(Connection connection, Collection<String> ids, Map<String, Shown> shown)
            throws SQLException {
        ids(connection, shown, "c.id IN (SELECT value FROM json_each(?))", json(ids));
    }

    private static Map<String, String> byTrackingIds(
            Connection connection, Collection<String> trackingIds, Map<String, Shown> shown) throws SQLException {
        var byName = new HashMap<String, String>();
        for (var id : ids(connection, shown, """
            c.removed_at IS NULL AND c.key IN (
              SELECT x.key FROM json_each(?1) wanted JOIN complaint x
              ON length(x.tracking_id) = length(wanted.value) AND x.tracking_id = wanted.value
              UNION ALL SELECT x.key FROM json_each(?1) wanted JOIN complaint x ON x.id = wanted.value)
            """, json(trackingIds))) {
            byName.merge(
                    shown.get(id).name(),
                    id,
                    (former, other) -> shown.get(former).fromFile() ? other : former);
        }
        return byName;
    }

    private static List<String> removed(Connection connection, List<Sent> sent, Map<String, Shown> shown)
            throws SQLException {
        return ids(
                connection,
                shown,
                "c.removed_at IS NOT NULL AND (m.drafts > 0 OR m.waiting > 0 OR c.id IN (SELECT value FROM"
                        + " json_each(?)))",
                json(sent.stream().map(Sent::complaintId).toList()));
    }

    private static Span span(Connection connection, Instant newest) throws SQLException {
        try (var select = connection.prepareStatement("""
            SELECT min(c.received_at) AS first, max(c.received_at) AS last
            FROM extract e JOIN complaint c ON length(c.tracking_id) = length(e.tracking_id)
              AND c.tracking_id = e.tracking_id
            WHERE e.pulled_at = ?
            """)) {
            Columns.bind(select, newest);
            try (var row = select.executeQuery()) {
                row.next();
                var first = Columns.instant(row, "first");
                return first == null ? null : new Span(first, Columns.instant(row, "last"));
            }
        }
    }

    /// @return the ids found; each is in `shown` afterwards
    private static List<String> ids(Connection connection, Map<String, Shown> shown, String condition, Object... values)
            throws SQLException {
        var found = new ArrayList<String>();
        try (var select = connection.prepareStatement(ROWS + "WHERE " + condition + " ORDER BY c.key")) {
            Columns.bind(select, values);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var one = shown(row);
                    shown.put(one.id(), one);
                    found.add(one.id());
                }
            }
        }
        return found;
    }

    private static Shown shown(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Shown(
                row.getLong("key"),
                id,
                row.getString("tracking_id"),
                row.getLong("version"),
                row.getString("raw_status"),
                Columns.status(row.getInt("status")),
                row.getString("label"),
                Columns.instant(row, "received_at"),
                Columns.instant(row, "closed_at"),
                Columns.instant(row, "disposed_at"),
                Columns.instant(row, "last_follow_up_at"),
                Columns.date(row, "close_by"),
                Columns.instant(row, "removed_at"),
                row.getInt("drafts"),
                row.getInt("waiting"),
                FileBorn.is(id),
                Columns.instant(row, "pulled_at"));
    }

    private static String json(Collection<String> values) {
        return new String(BodyJson.write(values), StandardCharsets.UTF_8);
    }

    /// By key of the finding.
    public Map<String, Settled> settled() {
        return workDb.read(connection -> {
            var found = new HashMap<String, Settled>();
            try (var select = connection.prepareStatement("SELECT * FROM settled");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    var key = row.getString("key");
                    found.put(
                            key,
                            new Settled(
                                    workCipher.decryptText(row.getBytes("note"), key, NOTE),
                                    Columns.instant(row, "settled_at")));
                }
            }
            return found;
        });
    }

    /// @param key names the finding and its proof
    /// @param note what the officer found or did; may be empty
    public void settle(String key, String note) {
        workDb.change(connection -> {
            try (var upsert = connection.prepareStatement("""
                INSERT INTO settled (key, note, settled_at) VALUES (?,?,?)
                ON CONFLICT (key) DO UPDATE SET note = excluded.note, settled_at = excluded.settled_at
                """)) {
                Columns.bind(upsert, key, workCipher.encrypt(note, key, NOTE), clock.instant());
                upsert.executeUpdate();
            }
        });
        events.publish(AccountStore.Area.RECONCILIATION);
    }

    /// The finding is open again.
    public void unsettle(String key) {
        workDb.change(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM settled WHERE key = ?")) {
                Columns.bind(delete, key);
                delete.executeUpdate();
            }
        });
        events.publish(AccountStore.Area.RECONCILIATION);
    }
}
