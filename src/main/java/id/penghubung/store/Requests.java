package id.penghubung.store;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Intake;
import id.penghubung.domain.Person;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestLimits;
import id.penghubung.domain.RequestState;
import id.penghubung.store.Outbox.Item;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// *Permohonan & kanal lain*: what the server holds of information requests, and beside it what was noted on this PC
/// and
/// is not there yet. Figures follow the server alone.
public final class Requests {

    private final Database cacheDb;
    private final RequestRows rows;
    private final Drafts drafts;
    private final Outbox outbox;
    private final Complaints complaints;
    private final Supplier<Rules> rules;
    private final Supplier<RequestLimits> limits;
    private final Clock clock;

    Requests(
            Database cacheDb,
            RequestRows rows,
            Drafts drafts,
            Outbox outbox,
            Complaints complaints,
            Supplier<Rules> rules,
            Supplier<RequestLimits> limits,
            Clock clock) {
        this.cacheDb = cacheDb;
        this.rows = rows;
        this.drafts = drafts;
        this.outbox = outbox;
        this.complaints = complaints;
        this.rules = rules;
        this.limits = limits;
        this.clock = clock;
    }

    /// What a row is.
    public sealed interface Entry {
        /// Complaint or request; a note keeps its id when it becomes one of them.
        String id();

        Instant receivedAt();

        /// An information request of the server, or one noted here that goes there: its version is 0 until then.
        ///
        /// @param due for the answer to the asker; null when no limit is known
        /// @param overdue judged now; false when it was answered in time or is closed
        /// @param contactDue for the PIC; null when no limit is known or nobody was asked
        /// @param contactOverdue the PIC has not answered in time
        /// @param waiting what this PC has for it and the server has not, oldest first
        /// @param drafts begun here
        record Held(
                InformationRequest request,
                DueDate due,
                boolean overdue,
                DueDate contactDue,
                boolean contactOverdue,
                List<Item> waiting,
                int drafts)
                implements Entry {
            @Override
            public String id() {
                return request.id();
            }

            @Override
            public Instant receivedAt() {
                return request.receivedAt();
            }
        }

        /// Noted here and still being written.
        ///
        /// @param kind [ActionKind#REGISTER] or [ActionKind#REQUEST_NOTE]
        record Noting(Drafts.Draft draft, ActionKind kind, Intake intake) implements Entry {
            @Override
            public String id() {
                return draft.complaintId();
            }

            @Override
            public Instant receivedAt() {
                return intake.receivedAt();
            }
        }

        /// A report that was noted here and handed to the outbox.
        ///
        /// @param complaint the report as it stands in the list; null while it is not there
        record Noted(Item item, Intake intake, Complaints.Row complaint) implements Entry {
            @Override
            public String id() {
                return item.action().complaintId();
            }

            @Override
            public Instant receivedAt() {
                return intake.receivedAt();
            }
        }
    }

    /// @param channel word; null for all
    /// @param state of requests of the server; null for all
    /// @param mine only what concerns this person: taken, to be answered by the unit, or noted here
    /// @param awaitingContact only what was handed over and has no answer
    /// @param search as typed; null or blank for none
    /// @param only ids of those among which is looked; null for all
    public record Filter(
            String channel,
            RequestState state,
            boolean mine,
            boolean awaitingContact,
            String search,
            Set<String> only) {

        public Filter {
            only = only == null ? null : Set.copyOf(only);
        }

        /// Of all.
        public Filter(String channel, RequestState state, boolean mine, boolean awaitingContact, String search) {
            this(channel, state, mine, awaitingContact, search, null);
        }

        public static Filter all() {
            return new Filter(null, null, false, false, null);
        }
    }

    /// Newest first.
    public List<Entry> list(Filter filter, Person person) {
        var held = cacheDb.read(rows::all);
        var waiting = waitingById();
        var begun = drafts.all();
        var draftsById = new HashMap<String, Integer>();
        begun.forEach(draft -> draftsById.merge(draft.complaintId(), 1, Integer::sum));
        var judge = new Judge();
        var entries = new ArrayList<Entry>();
        var shown = new HashSet<String>();
        for (var request : held) {
            shown.add(request.id());
            entries.add(judge.held(
                    request, waiting.getOrDefault(request.id(), List.of()), draftsById.getOrDefault(request.id(), 0)));
        }
        for (var item : outbox.noted()) {
            var id = item.action().complaintId();
            if (shown.add(id)) {
                switch (item.action().body()) {
                    case ActionBody.NoteRequest(var intake) ->
                        entries.add(judge.held(
                                onItsWay(id, intake, person),
                                waiting.getOrDefault(id, List.of()),
                                draftsById.getOrDefault(id, 0)));
                    case ActionBody.Register(var intake) ->
                        entries.add(
                                new Entry.Noted(item, intake, complaints.row(id).orElse(null)));
                    default ->
                        throw new IllegalStateException(
                                "not noted: " + item.action().id());
                }
            }
        }
        for (var draft : begun) {
            intake(draft.body())
                    .ifPresent(intake ->
                            entries.add(new Entry.Noting(draft, draft.body().kind(), intake)));
        }
        var search = filter.search() == null || filter.search().isBlank() ? null : new RequestSearch(filter.search());
        return entries.stream()
                .filter(entry -> filter.only() == null || filter.only().contains(entry.id()))
                .filter(entry -> matches(entry, filter, person))
                .filter(entry -> search == null || matches(entry, search))
                .sorted(Comparator.comparing(
                                (Entry entry) -> entry.receivedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
    }

    /// *Bahan jawaban*: what other units were asked for the answer to this complaint, newest first.
    public List<InformationRequest> materials(String complaintId) {
        return cacheDb.read(connection -> rows.ofComplaint(connection, complaintId));
    }

    /// As it stands now; empty when nobody knows such a request.
    public Optional<Entry.Held> byId(String id, Person person) {
        return cacheDb.read(connection -> rows.byId(connection, id))
                .or(() -> outbox.noted().stream()
                        .filter(item -> item.action().complaintId().equals(id))
                        .map(item -> item.action().body())
                        .filter(ActionBody.NoteRequest.class::isInstance)
                        .map(body -> onItsWay(id, ((ActionBody.NoteRequest) body).intake(), person))
                        .findFirst())
                .map(request -> new Judge()
                        .held(
                                request,
                                waitingById().getOrDefault(id, List.of()),
                                drafts.of(id).size()));
    }

    /// The question of a request as a list may show it, also while the note of it is on its way; empty when nobody
    /// knows
    /// such a request.
    public Optional<String> words(String id) {
        return cacheDb.read(connection -> rows.byId(connection, id))
                .map(Requests::masked)
                .or(() -> outbox.noted().stream()
                        .filter(item -> item.action().complaintId().equals(id))
                        .flatMap(item -> intake(item.action().body()).stream())
                        .map(Requests::masked)
                        .findFirst());
    }

    /// The version of a request that the server showed last; 0 before it has shown any.
    public long version(String id) {
        return cacheDb.read(connection -> rows.byId(connection, id))
                .map(InformationRequest::version)
                .orElse(0L);
    }

    /// What the server is going to make of a note: taken by the person who noted it.
    private static InformationRequest onItsWay(String id, Intake intake, Person person) {
        return new InformationRequest(
                id,
                0,
                intake.channel(),
                intake.topic(),
                RequestState.TAKEN.wireWord(),
                intake.text(),
                intake.asker(),
                intake.askerKind(),
                intake.agendaNumber(),
                person.id(),
                person.name(),
                person.memberships().stream()
                        .filter(membership -> membership.unit() != null)
                        .map(membership -> membership.unit().id())
                        .findFirst()
                        .orElse(null),
                null,
                null,
                intake.receivedAt(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Set.of(),
                null,
                null);
    }

    /// What figures count: every request of the server, in the order of receipt, from clear columns only. What units
    /// ask each other (*permintaan bahan*) is none.
    public List<RequestFacts> facts() {
        var zone = rules.get().zone();
        return cacheDb.read(connection -> {
            var facts = new ArrayList<RequestFacts>();
            try (var select = connection.prepareStatement("""
                SELECT id, channel, topic, state, unit_id, contact_unit_id, received_at, answered_at, closed_at
                FROM information_request WHERE material = 0 ORDER BY received_at, id
                """);
                    var row = select.executeQuery()) {
                while (row.next()) {
                    var receivedAt = Columns.instant(row, "received_at");
                    var receivedOn = zone.dateOf(receivedAt);
                    facts.add(new RequestFacts(
                            row.getString("id"),
                            row.getString("channel"),
                            row.getString("topic"),
                            RequestState.ofWireWord(row.getString("state")),
                            row.getString("unit_id"),
                            row.getString("contact_unit_id"),
                            receivedOn,
                            receivedOn.getDayOfWeek(),
                            receivedAt,
                            Columns.instant(row, "answered_at"),
                            Columns.instant(row, "closed_at")));
                }
            }
            return facts;
        });
    }

    /// The question as a list, a print or an export may show it.
    public static String masked(InformationRequest request) {
        return Shield.masked(request.question(), request.asker());
    }

    /// What somebody said about a request, as its own page may show it. A number may be the contact of a PIC, which is
    /// there to be given; only where the asker is not to be named, nothing personal is shown.
    public static String told(InformationRequest request, String text) {
        var asker = request.asker();
        return asker != null && asker.shielded() ? Shield.masked(text, asker) : text;
    }

    public static String masked(Intake intake) {
        return Shield.masked(intake.text(), intake.asker() == null ? Reporter.unknown() : intake.asker());
    }

    private Map<String, List<Item>> waitingById() {
        var byId = new HashMap<String, List<Item>>();
        for (var item : outbox.waiting()) {
            if (item.action().body() instanceof ActionBody.RequestWork) {
                byId.computeIfAbsent(item.action().complaintId(), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        return byId;
    }

    private static Optional<Intake> intake(ActionBody body) {
        return switch (body) {
            case ActionBody.Register(var intake) -> Optional.of(intake);
            case ActionBody.NoteRequest(var intake) -> Optional.of(intake);
            default -> Optional.empty();
        };
    }

    private static boolean matches(Entry entry, Filter filter, Person person) {
        return switch (entry) {
            case Entry.Held held ->
                (filter.channel() == null
                                || filter.channel().equals(held.request().channel()))
                        && (filter.state() == null
                                || filter.state() == held.request().state())
                        && (!filter.mine() || held.request().concerns(person))
                        && (!filter.awaitingContact() || held.request().state() == RequestState.HANDED_OVER);
            case Entry.Noting noting -> matchesNote(noting.intake(), filter);
            case Entry.Noted noted -> matchesNote(noted.intake(), filter);
        };
    }

    /// What is not on the server has none of its states.
    private static boolean matchesNote(Intake intake, Filter filter) {
        return filter.state() == null
                && !filter.awaitingContact()
                && (filter.channel() == null || filter.channel().equals(intake.channel()));
    }

    private static boolean matches(Entry entry, RequestSearch search) {
        return switch (entry) {
            case Entry.Held held -> search.matches(held.request());
            case Entry.Noting noting -> search.matches(noting.intake());
            case Entry.Noted noted -> search.matches(noted.intake());
        };
    }

    /// The clocks, by one set of tables for a whole list.
    private final class Judge {
        private static final Set<RequestState> OPEN_STATES =
                Set.of(RequestState.OPEN, RequestState.TAKEN, RequestState.HANDED_OVER, RequestState.ANSWERED);

        private final Rules tables = rules.get();
        private final RequestLimits rows = limits.get();
        private final LocalDate today = tables.today(clock);

        Entry.Held held(InformationRequest request, List<Item> waiting, int begun) {
            var asked = request.dueOn() == null ? null : new DueDate(request.dueOn(), false);
            var due = asked == null ? due(RequestLimits.Clock.ANSWER, request.receivedAt()) : asked;
            var contactDue = asked == null ? due(RequestLimits.Clock.CONTACT, request.handedOverAt()) : asked;
            return new Entry.Held(
                    request,
                    due,
                    due != null
                            && OPEN_STATES.contains(request.state())
                            && due.date().isBefore(today),
                    contactDue,
                    contactDue != null
                            && request.state() == RequestState.HANDED_OVER
                            && contactDue.date().isBefore(today),
                    waiting,
                    begun);
        }

        private DueDate due(RequestLimits.Clock of, Instant startedAt) {
            if (startedAt == null) {
                return null;
            }
            var start = tables.zone().dateOf(startedAt);
            return rows.rowFor(of, start)
                    .map(row -> tables.clocks().calendar().due(start, row.workingDays()))
                    .orElse(null);
        }
    }
}
