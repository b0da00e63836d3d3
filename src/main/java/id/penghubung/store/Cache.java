package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Reference;
import id.penghubung.domain.RequestLimits;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.WorkUnit;
import id.penghubung.domain.WorkingCalendar;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.ComplaintWriter.Prepared;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `cache.db` as the sync engine fills it, and what it remembers about the server.
public final class Cache {

    private static final String CURSOR = "cursor";
    private static final String EPOCH = "epoch";
    private static final String COMPLETE = "complete";
    private static final String SERVER_COUNTS = "server_counts";
    private static final String SYNC_TIMES = "sync_times";
    private static final String REFERENCE = "reference";
    private static final String ZONE = "zone";
    private static final String CLOCK_SETTINGS = "clock_settings";
    private static final String RULES_VERSION = "rules_version";
    private static final String PERSON = "person";
    private static final String OFFICE = "office";

    private final Database cacheDb;
    private final FieldCipher cacheCipher;
    private final Database workDb;
    private final FieldCipher workCipher;
    private final TextFeatures features;
    private final Events events;
    private final Clock clock;
    private final Breaches breaches;
    private final RequestRows requestRows;
    private volatile Rules rules;

    /// An id stands in one of the two lists only, as its last change of the page says.
    ///
    /// @param removedIds complaints no longer to be shown
    /// @param cursor where the next pull goes on
    /// @param complete the last page of the feed
    /// @param requests information requests
    /// @param removedRequestIds of information requests
    /// @param obstacles kendala; they are not the cache's, see [Obstacles#receive]
    /// @param removedObstacleIds of kendala
    public record Page(
            List<Complaint> upserts,
            List<String> removedIds,
            String cursor,
            String epoch,
            boolean complete,
            List<InformationRequest> requests,
            List<String> removedRequestIds,
            List<Obstacle> obstacles,
            List<String> removedObstacleIds) {
        /// Without information requests and kendala.
        public Page(List<Complaint> upserts, List<String> removedIds, String cursor, String epoch, boolean complete) {
            this(upserts, removedIds, cursor, epoch, complete, List.of(), List.of());
        }

        /// Without kendala.
        public Page(
                List<Complaint> upserts,
                List<String> removedIds,
                String cursor,
                String epoch,
                boolean complete,
                List<InformationRequest> requests,
                List<String> removedRequestIds) {
            this(upserts, removedIds, cursor, epoch, complete, requests, removedRequestIds, List.of(), List.of());
        }
    }

    /// @param cursor null before the first page
    /// @param epoch null before the first page
    /// @param complete everything there is was loaded once; lists and counts that are partial must say so
    public record Position(String cursor, String epoch, boolean complete) {}

    /// @param perRawStatus the server's own counts per raw status word
    /// @param at the time of this PC's clock when they came
    public record ServerCounts(Map<String, Long> perRawStatus, long complaints, Instant at) {}

    /// The first judgement that a unit missed the limit for its tindak lanjut.
    ///
    /// @param startedAt of the clock that was missed
    /// @param dueOn the last day in time, as it was counted then
    /// @param rule limit and calendar version it was judged by
    public record Breach(Instant startedAt, LocalDate dueOn, String rule, Instant notedAt) {}

    /// @param at this PC's clock
    public record SyncTimes(Instant lastPull, Instant lastPush) {}

    /// @param tag of the server
    /// @param form what the program that kept it could read of an answer; 0 for those that did not say so
    public record StoredReference(Reference reference, String tag, int form) {

        /// To be raised whenever a part of the reference is read that was passed over before.
        static final int PRESENT_FORM = 1;

        public StoredReference(Reference reference, String tag) {
            this(reference, tag, PRESENT_FORM);
        }

        /// Empty when another program kept it: the server would say that nothing changed, and the parts which that
        /// program passed over would stay away for ever.
        public Optional<String> usableTag() {
            return form == PRESENT_FORM ? Optional.ofNullable(tag) : Optional.empty();
        }
    }

    Cache(
            Database cacheDb,
            FieldCipher cacheCipher,
            Database workDb,
            FieldCipher workCipher,
            TextFeatures features,
            Events events,
            Clock clock) {
        this.cacheDb = cacheDb;
        this.cacheCipher = cacheCipher;
        this.workDb = workDb;
        this.workCipher = workCipher;
        this.features = features;
        this.events = events;
        this.clock = clock;
        this.requestRows = new RequestRows(cacheCipher);
        this.breaches = new Breaches(cacheDb, workDb, clock);
        this.rules = Rules.of(
                reference().map(StoredReference::reference).orElse(null),
                workDb.read(Cache::zone),
                workDb.read(Cache::clockSettings),
                workDb.read(OwnRules::read));
        // By the columns as they were, before another rule judges anew.
        breaches.note(rules);
        cacheDb.change(connection -> {
            if (!rules.version().equals(Meta.text(connection, RULES_VERSION))) {
                recompute(connection, rules);
            }
        });
    }

    Prepared prepared(Complaint complaint) {
        return Prepared.of(complaint, features, cacheCipher);
    }

    /// While a first load runs the rows come first, and [Quality] looks at the answers' texts afterwards. Not so where
    /// some were erased by the rule of retention: those are gone afterwards.
    private static boolean featuresLater(Connection connection) throws SQLException {
        return !loaded(connection) && !ComplaintWriter.erasedAny(connection);
    }

    /// The tables by which the stored columns were computed.
    Rules rules() {
        return rules;
    }

    /// Rows, removals, cursor and epoch in one transaction. An older version than the stored one changes nothing.
    public void apply(Page page) {
        // On all processors, and before the writer's transaction begins.
        boolean later = cacheDb.read(Cache::featuresLater);
        var prepared = page.upserts().parallelStream()
                .map(complaint -> later ? Prepared.withoutFeatures(complaint, cacheCipher) : prepared(complaint))
                .toList();
        cacheDb.change(connection -> {
            try (var writer = new ComplaintWriter(connection, cacheCipher, rules)) {
                // The first load changes nothing that was shown before.
                if (loaded(connection)) {
                    watched(connection, writer, prepared);
                } else {
                    for (var complaint : prepared) {
                        writer.upsert(complaint);
                    }
                }
                for (var id : page.removedIds()) {
                    writer.remove(id, clock.instant());
                }
                writer.finish();
            }
            for (var request : page.requests()) {
                requestRows.put(connection, request);
            }
            for (var id : page.removedRequestIds()) {
                requestRows.remove(connection, id);
            }
            Meta.put(connection, CURSOR, page.cursor());
            Meta.put(connection, EPOCH, page.epoch());
            if (page.complete()) {
                Meta.put(connection, COMPLETE, 1);
            }
        });
        if (page.complete()) {
            breaches.note(rules);
        }
        var changed = EnumSet.of(Area.SYNC);
        if (!page.upserts().isEmpty() || !page.removedIds().isEmpty()) {
            changed.add(Area.COMPLAINTS);
        }
        if (!page.requests().isEmpty() || !page.removedRequestIds().isEmpty()) {
            changed.add(Area.REQUESTS);
        }
        events.publish(changed);
    }

    /// One information request re-read after a receipt; an older version than the stored one changes nothing.
    public void put(InformationRequest request) {
        cacheDb.change(connection -> requestRows.put(connection, request));
        events.publish(Area.REQUESTS);
    }

    /// One complaint re-read after a receipt; an older version than the stored one changes nothing.
    public void put(Complaint complaint) {
        var prepared = prepared(complaint);
        cacheDb.change(connection -> {
            try (var writer = new ComplaintWriter(connection, cacheCipher, rules)) {
                watched(connection, writer, List.of(prepared));
                writer.finish();
            }
        });
        events.publish(Area.COMPLAINTS);
    }

    /// What the server changed is noted in `work.db` just before the rows are committed here: after a cut in between
    /// the note is true all the same.
    private void watched(Connection connection, ComplaintWriter writer, List<Prepared> complaints) throws SQLException {
        try (var watch = new ServerWatch(connection, syncTimes(connection).lastPull(), clock.instant())) {
            for (var complaint : complaints) {
                watch.around(complaint.complaint(), () -> writer.upsert(complaint));
            }
            if (watch.sawChanges()) {
                workDb.change(watch::note);
            }
        }
    }

    /// Lists and counts hold all that the sources have. Where no server has told anything that is what the files told,
    /// and a file is taken over whole or not at all.
    static boolean complete(Connection connection) throws SQLException {
        return loaded(connection) || !anyServer(connection) && Extracts.any(connection);
    }

    /// The server's feed was read to its end once.
    private static boolean loaded(Connection connection) throws SQLException {
        return Meta.number(connection, COMPLETE) == 1;
    }

    public Position position() {
        return cacheDb.read(connection ->
                new Position(Meta.text(connection, CURSOR), Meta.text(connection, EPOCH), complete(connection)));
    }

    /// Forgets rows and cursor (the server's data were restored, or the cursor expired). The work stays.
    ///
    /// @param epoch of the server's data from now on, kept although no page of it has come yet: a second restore
    /// before the first page must be noticed too. Null when nothing is known.
    public void reset(String epoch) {
        var answered = workDb.read(Cache::answered);
        cacheDb.change(connection -> {
            // Of what was answered here, it must be provable later what the server had shown before.
            var looks = ServerWatch.looks(
                    connection, answered, syncTimes(connection).lastPull());
            if (!looks.isEmpty()) {
                workDb.change(work -> ObservationRows.insert(work, looks));
            }
            try (var statement = connection.createStatement()) {
                // What files told stays: it did not come from the server. Texts and dispositions go with their rows.
                statement.executeUpdate("DELETE FROM complaint WHERE NOT " + FileBorn.CONDITION);
            }
            RequestRows.forgetAll(connection);
            for (var name : List.of(CURSOR, COMPLETE, SERVER_COUNTS)) {
                Meta.put(connection, name, null);
            }
            Meta.put(connection, EPOCH, epoch);
            Generation.renew(connection, cacheCipher);
        });
        events.publish(Area.COMPLAINTS, Area.REQUESTS, Area.SYNC);
    }

    private static List<String> answered(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var select = connection.prepareStatement("SELECT DISTINCT complaint_id FROM outbox WHERE state = 'SENT'");
                var row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /// Every id that the server gave, with its version, in ascending order of id, fed to `sink`: what
    /// [id.penghubung.contract.Checksum] is made over.
    public void forEachIdVersion(IdVersionSink sink) {
        cacheDb.read(connection -> {
            try (var select = connection.prepareStatement(
                            "SELECT id, version FROM complaint WHERE removed_at IS NULL AND NOT " + FileBorn.CONDITION
                                    + " ORDER BY id");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    sink.accept(row.getString(1), row.getLong(2));
                }
            }
            return null;
        });
    }

    public interface IdVersionSink {
        void accept(String id, long version);
    }

    public void saveServerCounts(ServerCounts counts) {
        cacheDb.change(connection -> Meta.put(connection, SERVER_COUNTS, BodyJson.write(counts)));
        events.publish(Area.SYNC);
    }

    public Optional<ServerCounts> serverCounts() {
        return cacheDb.read(Cache::serverCounts);
    }

    static Optional<ServerCounts> serverCounts(Connection connection) throws SQLException {
        return Optional.ofNullable(Meta.bytes(connection, SERVER_COUNTS))
                .map(json -> BodyJson.read(json, ServerCounts.class));
    }

    /// A server has told something.
    static boolean anyServer(Connection connection) throws SQLException {
        return Meta.text(connection, EPOCH) != null;
    }

    public void saveSyncTimes(SyncTimes times) {
        cacheDb.change(connection -> Meta.put(connection, SYNC_TIMES, BodyJson.write(times)));
        events.publish(Area.SYNC);
    }

    /// Both null before the first.
    public SyncTimes syncTimes() {
        return cacheDb.read(Cache::syncTimes);
    }

    static SyncTimes syncTimes(Connection connection) throws SQLException {
        var json = Meta.bytes(connection, SYNC_TIMES);
        return json == null ? new SyncTimes(null, null) : BodyJson.read(json, SyncTimes.class);
    }

    /// The limits of information requests.
    RequestLimits requestLimits() {
        return reference().map(stored -> stored.reference().requestLimits()).orElseGet(RequestLimits::bundled);
    }

    /// A new mapping, limits or calendar recomputes the stored status and due columns.
    public void saveReference(StoredReference reference) {
        var hidden = cacheCipher.encrypt(BodyJson.write(reference), REFERENCE, REFERENCE);
        var recomputed = following(connection -> {
            Meta.put(connection, REFERENCE, hidden);
            writeUnits(connection, reference.reference().units());
            return rulesOf(reference.reference(), rules.zone(), rules.settings());
        });
        if (recomputed) {
            events.publish(Area.REFERENCE, Area.COMPLAINTS);
        } else {
            events.publish(Area.REFERENCE);
        }
    }

    public Optional<StoredReference> reference() {
        return Optional.ofNullable(cacheDb.read(connection -> Meta.bytes(connection, REFERENCE)))
                .map(hidden -> BodyJson.read(cacheCipher.decrypt(hidden, REFERENCE, REFERENCE), StoredReference.class));
    }

    /// The name of each unit by its id; empty before the first load. Reads all reference data: not for every row.
    public Map<String, String> unitNames() {
        return reference().map(stored -> stored.reference().unitNames()).orElse(Map.of());
    }

    /// The zone in which due dates are counted; WIB until it is set.
    public OfficeZone officeZone() {
        return rules.zone();
    }

    /// Kept in `work.db`, since it is the officer's choice; recomputes the due columns.
    public void saveOfficeZone(OfficeZone zone) {
        workDb.change(connection -> Meta.put(connection, ZONE, zone.name()));
        if (following(_ -> rulesOf(storedReference(), zone, rules.settings()))) {
            events.publish(Area.REFERENCE, Area.COMPLAINTS);
        }
    }

    /// By which working days are counted now.
    public WorkingCalendar calendar() {
        return rules.clocks().calendar();
    }

    /// Last day of the reporter's silence after a tindak lanjut, as it is counted now.
    ///
    /// @param receivedAt nullable
    public LocalDate closeBy(Instant receivedAt, Instant followedUpAt) {
        return rules.closeBy(receivedAt, followedUpAt);
    }

    /// By which raw words become statuses now.
    public StatusMapping mapping() {
        return rules.mapping();
    }

    public ClockSettings clockSettings() {
        return rules.settings();
    }

    /// Working days in the rules of two views.
    ///
    /// @param reminder of [Complaints.View#DUE_SOON], today included
    /// @param closing of [Complaints.View#TO_CLOSE], for a complaint received today; 0 when there is no limit
    public record ViewDays(int reminder, int closing) {}

    /// Answers at once, from any thread.
    public ViewDays viewDays() {
        return rules.viewDays(clock);
    }

    /// Kept in `work.db`, since they are the officer's choice.
    public void saveClockSettings(ClockSettings settings) {
        workDb.change(connection -> Meta.put(connection, CLOCK_SETTINGS, BodyJson.write(settings)));
        if (following(_ -> rulesOf(storedReference(), rules.zone(), settings))) {
            events.publish(Area.REFERENCE, Area.COMPLAINTS);
        }
    }

    /// First breaches of this complaint, oldest clock first.
    public List<Breach> breaches(String complaintId) {
        return breaches.of(complaintId);
    }

    /// The office's own rules in `work.db` are others now: what is computed from them follows.
    void ownRulesChanged() {
        if (following(_ -> rulesOf(storedReference(), rules.zone(), rules.settings()))) {
            events.publish(Area.REFERENCE, Area.COMPLAINTS);
        } else {
            events.publish(Area.REFERENCE);
        }
    }

    private Rules rulesOf(Reference reference, OfficeZone zone, ClockSettings settings) {
        return Rules.of(reference, zone, settings, workDb.read(OwnRules::read));
    }

    Reference storedReference() {
        return reference().map(StoredReference::reference).orElse(null);
    }

    private static ClockSettings clockSettings(Connection connection) throws SQLException {
        var json = Meta.bytes(connection, CLOCK_SETTINGS);
        return json == null ? ClockSettings.DEFAULT : BodyJson.read(json, ClockSettings.class);
    }

    private void recompute(Connection connection, Rules next) throws SQLException {
        ComplaintWriter.recompute(connection, cacheCipher, next);
        Breaches.forgetMark(connection);
        Meta.put(connection, RULES_VERSION, next.version());
    }

    private static OfficeZone zone(Connection connection) throws SQLException {
        var name = Meta.text(connection, ZONE);
        return name == null ? OfficeZone.WIB : OfficeZone.valueOf(name);
    }

    private static void writeUnits(Connection connection, List<WorkUnit> units) throws SQLException {
        try (var clear = connection.createStatement();
                var insert = connection.prepareStatement("INSERT OR REPLACE INTO unit (id, name) VALUES (?,?)")) {
            clear.executeUpdate("DELETE FROM unit");
            for (var unit : units) {
                Columns.bind(insert, unit.id(), unit.name());
                insert.executeUpdate();
            }
        }
    }

    /// Stores what `work` stores and follows the tables that it returns. They hold from inside the transaction on, so
    /// that no page is applied by the former ones in between.
    ///
    /// @return false when the same tables held already
    private boolean following(Transaction.Work<Rules> work) {
        var former = rules;
        // What was judged by the former tables is kept before others judge anew.
        breaches.note(former);
        try {
            return cacheDb.write(connection -> {
                var next = work.in(connection);
                if (next.equals(rules)) {
                    return false;
                }
                // How many days count as soon is in no column.
                if (!next.version().equals(rules.version())) {
                    recompute(connection, next);
                }
                rules = next;
                return true;
            });
        } catch (RuntimeException e) {
            rules = former;
            throw e;
        }
    }

    /// Who is signed in here, for offline starts. Kept in `work.db`, so that a rebuilt cache does not lock anybody out.
    public void savePerson(Person person) {
        workDb.change(
                connection -> Meta.put(connection, PERSON, workCipher.encrypt(BodyJson.write(person), PERSON, PERSON)));
    }

    /// How the agency is called where no server tells it, and where a report is found in a browser. Kept
    /// in `work.db`, since it is the officer's word.
    public record Office(String institution, String pagePattern) {}

    public void saveOffice(Office office) {
        workDb.change(
                connection -> Meta.put(connection, OFFICE, workCipher.encrypt(BodyJson.write(office), OFFICE, OFFICE)));
    }

    /// Empty values where nothing was said.
    public Office office() {
        return Optional.ofNullable(workDb.read(connection -> Meta.bytes(connection, OFFICE)))
                .map(hidden -> BodyJson.read(workCipher.decrypt(hidden, OFFICE, OFFICE), Office.class))
                .orElse(new Office("", ""));
    }

    public Optional<Person> person() {
        return Optional.ofNullable(workDb.read(connection -> Meta.bytes(connection, PERSON)))
                .map(hidden -> BodyJson.read(workCipher.decrypt(hidden, PERSON, PERSON), Person.class));
    }
}
