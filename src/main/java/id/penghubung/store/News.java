package id.penghubung.store;

import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.store.Outbox.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What happened that the officer was not told of yet: each event once for ever, however often the list is loaded
/// anew. No text and no name is in it: reports by key and tracking ID. Safe for use by several threads.
public final class News {

    private static final String SETTINGS = "news_settings";
    private static final String BEGUN = "news_begun";
    private static final Sort OLDEST_FIRST = new Sort(SortColumn.RECEIVED, true);

    public enum Kind {
        /// A report came in, or came to this unit.
        NEW,
        /// Its last day is near.
        DUE_SOON,
        /// A unit handed it back (for the *admin instansi*).
        RETURNED,
        /// A submission was set aside and needs a decision.
        FAILED
    }

    /// @param keys of the reports, in the order of the list; empty for [Kind#FAILED]
    /// @param trackingId of the only report; null when there are several, or it has none
    /// @param count events
    public record Item(Kind kind, List<Long> keys, String trackingId, int count) {
        public Item {
            keys = List.copyOf(keys);
        }
    }

    private record Event(String subject, Long key, String trackingId) {}

    private final Database cacheDb;
    private final Database workDb;
    private final Complaints complaints;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);

    News(Database cacheDb, Database workDb, Complaints complaints, Outbox outbox, Clock clock) {
        this.cacheDb = cacheDb;
        this.workDb = workDb;
        this.complaints = complaints;
        this.outbox = outbox;
        this.clock = clock;
    }

    public NewsSettings settings() {
        var json = workDb.read(connection -> Meta.bytes(connection, SETTINGS));
        return json == null ? NewsSettings.DEFAULT : BodyJson.read(json, NewsSettings.class);
    }

    /// What happens while a kind is off is not told later either.
    public void saveSettings(NewsSettings settings) {
        workDb.change(connection -> Meta.put(connection, SETTINGS, BodyJson.write(settings)));
    }

    /// Looks at everything and remembers it as told. Of what was here before the first look nothing is told, and
    /// before the first load has ended there is no look at all.
    public synchronized List<Item> look() {
        if (!cacheDb.read(Cache::complete)) {
            return List.of();
        }
        var settings = settings();
        var begun = workDb.read(connection -> Meta.number(connection, BEGUN)) == 1;
        var found = new ArrayList<Item>();
        for (var kind : Kind.values()) {
            var fresh = notTold(kind, kind == Kind.FAILED ? failures() : events(kind));
            if (begun && !fresh.isEmpty() && settings.tells(kind)) {
                found.add(new Item(
                        kind,
                        fresh.stream()
                                .map(Event::key)
                                .filter(key -> key != null)
                                .toList(),
                        fresh.size() == 1 ? fresh.getFirst().trackingId() : null,
                        fresh.size()));
            }
        }
        if (!begun) {
            workDb.change(connection -> Meta.put(connection, BEGUN, 1));
        }
        return found;
    }

    private List<Event> failures() {
        return outbox.waiting().stream()
                .filter(item -> item.state() instanceof State.Parked)
                .map(item -> new Event(
                        item.action().id() + "@" + ((State.Parked) item.state()).reason() + "@" + item.tries(),
                        null,
                        complaints
                                .row(item.action().complaintId())
                                .map(Complaints.Row::trackingId)
                                .orElse(null)))
                .toList();
    }

    private List<Event> events(Kind kind) {
        var keys = complaints.keys(
                new Filter(
                        switch (kind) {
                            case NEW -> View.NEW;
                            case DUE_SOON -> View.DUE_SOON;
                            case RETURNED -> View.RETURNED;
                            case FAILED -> throw new IllegalArgumentException("of the outbox");
                        },
                        null,
                        null,
                        null,
                        null,
                        null),
                OLDEST_FIRST);
        return cacheDb.read(connection -> {
            var found = new ArrayList<Event>();
            try (var select = connection.prepareStatement("""
                SELECT c.key, c.id, c.tracking_id, c.due_on, c.disposed_at,
                  (SELECT d.id FROM disposition d WHERE d.complaint_key = c.key ORDER BY d.position DESC LIMIT 1) AS last
                FROM json_each(?) wanted JOIN complaint c ON c.key = wanted.value ORDER BY wanted.key
                """)) {
                select.setString(1, Arrays.toString(keys));
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        // Handed on and come back, or given another last day, it is another event.
                        var when = switch (kind) {
                            case NEW -> row.getString("disposed_at");
                            case DUE_SOON -> row.getString("due_on");
                            case RETURNED -> row.getString("last");
                            case FAILED -> throw new IllegalArgumentException("of the outbox");
                        };
                        found.add(new Event(
                                row.getString("id") + "@" + when, row.getLong("key"), row.getString("tracking_id")));
                    }
                }
            }
            return found;
        });
    }

    private List<Event> notTold(Kind kind, List<Event> events) {
        var here = known.computeIfAbsent(kind, _ -> new HashSet<>());
        var candidates =
                events.stream().filter(event -> !here.contains(event.subject())).toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        var fresh = workDb.write(connection -> remember(connection, kind, candidates, clock.instant()));
        candidates.forEach(event -> here.add(event.subject()));
        return fresh;
    }

    private static List<Event> remember(Connection connection, Kind kind, List<Event> events, Instant now)
            throws SQLException {
        var fresh = new ArrayList<Event>();
        try (var insert =
                connection.prepareStatement("INSERT OR IGNORE INTO told (kind, subject, told_at) VALUES (?,?,?)")) {
            for (var event : events) {
                Columns.bind(insert, kind.name(), event.subject(), now);
                if (insert.executeUpdate() == 1) {
                    fresh.add(event);
                }
            }
        }
        return fresh;
    }
}
