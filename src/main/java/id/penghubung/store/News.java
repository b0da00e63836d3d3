package id.penghubung.store;

import id.penghubung.domain.DueDate;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.store.Outbox.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What happened that the officer was not told of yet: each event once for ever, however often the list is loaded
/// anew. No text and no name is in it: reports by key and tracking ID. Safe for use by several threads.
public final class News {

    private static final String SETTINGS = "news_settings";
    private static final String BEGUN = "news_begun";
    private static final Sort OLDEST_FIRST = new Sort(SortColumn.RECEIVED, true);

    public enum Kind {
        /// A report came in, or came to this unit.
        NEW,
        /// Its last day is near. A reminder: told in office hours only, what gathered before in one sum.
        DUE_SOON,
        /// An information request that concerns this person is to be answered soon. A reminder too.
        REQUEST_DUE_SOON,
        /// A unit handed it back (for the *admin instansi*).
        RETURNED,
        /// A submission was set aside and needs a decision.
        FAILED;

        /// Nothing has happened, time passes: it can wait for the morning.
        boolean reminder() {
            return this == DUE_SOON || this == REQUEST_DUE_SOON;
        }
    }

    /// @param keys of the reports, in the order of the list; empty for [Kind#FAILED] and requests
    /// @param requests ids of information requests, the most urgent first; empty for other kinds
    /// @param trackingId of the only report; null when there are several, or it has none
    /// @param count events
    public record Item(Kind kind, List<Long> keys, List<String> requests, String trackingId, int count) {
        public Item {
            keys = List.copyOf(keys);
            requests = List.copyOf(requests);
        }
    }

    /// @param key of a report; nullable
    /// @param requestId of an information request; nullable
    private record Event(String subject, Long key, String requestId, String trackingId) {
        static Event ofReport(String subject, Long key, String trackingId) {
            return new Event(subject, key, null, trackingId);
        }
    }

    private final Database cacheDb;
    private final Database workDb;
    private final Cache cache;
    private final Complaints complaints;
    private final Requests requests;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);

    News(
            Database cacheDb,
            Database workDb,
            Cache cache,
            Complaints complaints,
            Requests requests,
            Outbox outbox,
            Clock clock) {
        this.cacheDb = cacheDb;
        this.workDb = workDb;
        this.cache = cache;
        this.requests = requests;
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
        var rules = cache.rules();
        var open = settings.hours()
                .open(clock.instant(), rules.zone(), rules.clocks().calendar());
        for (var kind : Kind.values()) {
            if (begun && kind.reminder() && !open) {
                continue;
            }
            var fresh = notTold(
                    kind,
                    switch (kind) {
                        case NEW, DUE_SOON, RETURNED -> events(kind);
                        case REQUEST_DUE_SOON -> requestsDue(rules);
                        case FAILED -> failures();
                    });
            if (begun && !fresh.isEmpty() && settings.tells(kind)) {
                found.add(new Item(
                        kind,
                        fresh.stream()
                                .map(Event::key)
                                .filter(key -> key != null)
                                .toList(),
                        fresh.stream()
                                .map(Event::requestId)
                                .filter(id -> id != null)
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
                .map(item -> Event.ofReport(
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
                            case REQUEST_DUE_SOON, FAILED -> throw new IllegalArgumentException("no report: " + kind);
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
                            case REQUEST_DUE_SOON, FAILED -> throw new IllegalArgumentException("no report: " + kind);
                        };
                        found.add(Event.ofReport(
                                row.getString("id") + "@" + when, row.getLong("key"), row.getString("tracking_id")));
                    }
                }
            }
            return found;
        });
    }

    /// Of what this person took or has to answer: the nearer limit of the two that is still ahead.
    private List<Event> requestsDue(Rules rules) {
        var person = cache.person().orElse(null);
        if (person == null) {
            return List.of();
        }
        var today = rules.today(clock);
        var last = rules.lastSoonDay(today);
        record Due(LocalDate on, Event event) {}
        var due = new ArrayList<Due>();
        for (var entry : requests.list(new Requests.Filter(null, null, true, false, null), person)) {
            if (entry instanceof Requests.Entry.Held held) {
                lastDay(held)
                        .filter(day -> !day.isBefore(today) && !day.isAfter(last))
                        .ifPresent(day ->
                                due.add(new Due(day, new Event(held.id() + "@" + day, null, held.id(), null))));
            }
        }
        due.sort(Comparator.comparing(Due::on));
        return due.stream().map(Due::event).toList();
    }

    private static Optional<LocalDate> lastDay(Requests.Entry.Held held) {
        return switch (held.request().state()) {
            case OPEN, TAKEN -> Optional.ofNullable(held.due()).map(DueDate::date);
            case HANDED_OVER ->
                Stream.of(held.due(), held.contactDue())
                        .filter(Objects::nonNull)
                        .map(DueDate::date)
                        .min(Comparator.naturalOrder());
            default -> Optional.empty();
        };
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
