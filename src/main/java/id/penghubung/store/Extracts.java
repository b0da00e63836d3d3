package id.penghubung.store;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractMerge;
import id.penghubung.domain.ExtractRow;
import id.penghubung.domain.ExtractValues;
import id.penghubung.domain.FileClock;
import id.penghubung.domain.Observation;
import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.privacy.FileCipher;
import id.penghubung.store.AccountStore.Area;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// What files of the *data tarikan* told. Values from files and values from a server never mix in one place: the
/// row of a complaint is the server's as soon as there is one, and until then it is made from the newest pull; the
/// file's own values stand in `extract` beside it. So every value's source is known, the server's counts stay
/// comparable, and one tracking ID is one complaint in every list. Drafts and the outbox are not touched, except that
/// a draft follows its complaint when the server's row takes the place of the file's.
public final class Extracts {

    private static final String ROWS = "extract.rows";
    private static final String ABOUT = "extract_import.about";
    private static final String COPY = "import";
    private static final String COPIES_DONE = "copies_erased_until";
    private static final String ERASED_IDS = "SELECT c.tracking_id FROM erased e JOIN complaint c"
            + " ON c.id = e.complaint_id WHERE c.tracking_id IS NOT NULL";

    private final Database cacheDb;
    private final FieldCipher cacheCipher;
    private final FileCipher cacheFiles;
    private final Database workDb;
    private final FieldCipher workCipher;
    private final Cache cache;
    private final WorkMarks marks;
    private final Path imports;
    private final AuditTrail audit;
    private final Events events;
    private final Clock clock;

    Extracts(
            Database cacheDb,
            FieldCipher cacheCipher,
            FileCipher cacheFiles,
            Database workDb,
            FieldCipher workCipher,
            Cache cache,
            WorkMarks marks,
            Path imports,
            AuditTrail audit,
            Events events,
            Clock clock) {
        this.cacheDb = cacheDb;
        this.cacheCipher = cacheCipher;
        this.cacheFiles = cacheFiles;
        this.workDb = workDb;
        this.workCipher = workCipher;
        this.cache = cache;
        this.marks = marks;
        this.imports = imports;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @param sha256 of the whole file, by which its copy is found
    /// @param pulledAt when the file shows the state of LAPOR!
    /// @param metadata info rows of the file
    public record Source(
            String fileName,
            String sha256,
            FileClock clock,
            Instant pulledAt,
            String shape,
            Map<String, String> metadata) {}

    /// @param problems rows that were not taken over
    public record Import(long id, Source source, Instant importedAt, int rows, int problems) {}

    private record About(String fileName, String shape, Map<String, String> metadata) {}

    private record Known(List<ExtractValues> rows, Instant pulledAt) {
        static final Known NOTHING = new Known(List.of(), null);
    }

    /// Compares without changing anything. Rows of one complaint that stand together are compared together.
    ///
    /// @param seen tracking IDs of earlier parts of the same file; those of `rows` are added
    public List<ExtractMerge.Verdict> compare(
            List<ExtractRow> rows, FileClock fileClock, Instant pulledAt, Set<String> seen) {
        return cacheDb.read(connection -> {
            var groups = grouped(rows);
            var known = known(connection, groups.keySet());
            var verdicts = new ArrayList<ExtractMerge.Verdict>(rows.size());
            groups.forEach((trackingId, own) -> {
                var here = known.getOrDefault(trackingId, Known.NOTHING);
                verdicts.addAll(ExtractMerge.of(
                                here.rows(), here.pulledAt(), own, fileClock, pulledAt, 0, !seen.add(trackingId))
                        .verdicts());
            });
            return verdicts;
        });
    }

    /// Takes a whole file over, or nothing of it: one transaction in the cache. What it showed is noted in
    /// `work.db` just before that is committed; after a cut in between the note is true all the same, and the
    /// import is simply made again.
    ///
    /// @param batches the file's rows; an exception of the iterator ends the import, and nothing is changed
    /// @param problems how many rows were not taken over, asked at the end
    /// @param sink is told each verdict, on the writer's thread
    public Import takeOver(
            Source source,
            Iterator<List<ExtractRow>> batches,
            java.util.function.IntSupplier problems,
            Consumer<ExtractMerge.Verdict> sink) {
        var importId = workDb.read(Extracts::nextImport);
        var run = new Run(source, importId, sink);
        var made = cacheDb.write(connection -> {
            run.writeAll(connection, batches);
            return note(run, problems.getAsInt());
        });
        events.publish(Area.COMPLAINTS);
        return made;
    }

    /// Puts the rows of a former import into the cache again, from its copy; it is noted already.
    public void takeOverAgain(Import made, Iterator<List<ExtractRow>> batches) {
        var run = new Run(made.source(), made.id(), _ -> {});
        cacheDb.change(connection -> run.writeAll(connection, batches));
        events.publish(Area.COMPLAINTS);
    }

    private static long nextImport(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(id), 0) + 1 FROM extract_import")) {
            row.next();
            return row.getLong(1);
        }
    }

    private final class Run {
        private final Source source;
        private final long importId;
        private final Consumer<ExtractMerge.Verdict> sink;
        private final Set<String> seen = new HashSet<>();
        private final List<Observation> observations = new ArrayList<>();
        private final Map<String, String> words = new HashMap<>();
        private int rows;

        Run(Source source, long importId, Consumer<ExtractMerge.Verdict> sink) {
            this.source = source;
            this.importId = importId;
            this.sink = sink;
        }

        void writeAll(Connection connection, Iterator<List<ExtractRow>> batches) throws SQLException {
            var unitIds = unitIds(connection);
            try (var writer = new ComplaintWriter(connection, cacheCipher, cache.rules());
                    var upsert = connection.prepareStatement("""
                        INSERT INTO extract (tracking_id, pulled_at, rows) VALUES (?,?,?)
                        ON CONFLICT (tracking_id) DO UPDATE SET
                          pulled_at = max(pulled_at, excluded.pulled_at), rows = excluded.rows
                        """);
                    var confirm = connection.prepareStatement(
                            "UPDATE extract SET pulled_at = ?1 WHERE tracking_id = ?2 AND" + " pulled_at < ?1")) {
                while (batches.hasNext()) {
                    writeBatch(connection, batches.next(), unitIds, writer, upsert, confirm);
                }
                writer.finish();
            }
        }

        private void writeBatch(
                Connection connection,
                List<ExtractRow> batch,
                Map<String, String> unitIds,
                ComplaintWriter writer,
                PreparedStatement upsert,
                PreparedStatement confirm)
                throws SQLException {
            var groups = grouped(batch);
            var stored = stored(connection, groups.keySet());
            var shown = shown(connection, groups.keySet());
            for (var group : groups.entrySet()) {
                var trackingId = group.getKey();
                var fromFiles = stored.get(trackingId);
                var known = fromFiles != null ? fromFiles : ofServer(connection, trackingId, shown);
                var merge = ExtractMerge.of(
                        known.rows(),
                        known.pulledAt(),
                        group.getValue(),
                        source.clock(),
                        source.pulledAt(),
                        importId,
                        !seen.add(trackingId));
                rows += group.getValue().size();
                merge.verdicts().forEach(this::noteVerdict);
                // Compared with a server's values, kept are the file's own.
                var told = fromFiles != null ? merge.merged() : own(group.getValue());
                var here = shown.getOrDefault(trackingId, Shown.NOWHERE);
                var values = here.erased() && (here.serverRow() || ended(told))
                        ? told.stream().map(Erasure::of).toList()
                        : told;
                if (fromFiles == null || merge.written()) {
                    Columns.bind(
                            upsert,
                            trackingId,
                            source.pulledAt(),
                            cacheCipher.encrypt(BodyJson.write(ExtractForm.of(values)), trackingId, ROWS));
                    upsert.executeUpdate();
                } else {
                    Columns.bind(confirm, source.pulledAt(), trackingId);
                    confirm.executeUpdate();
                }
                if (fromFiles == null || merge.written() || !here.live()) {
                    showUnlessServerDoes(trackingId, known, values, here, unitIds, writer);
                }
            }
        }

        /// One that a file shows open again is whole again.
        private boolean ended(List<ExtractValues> rows) {
            var status = rows.getLast().value(ExtractColumn.STATUS);
            return !cache.rules().status(status).open();
        }

        private List<ExtractValues> own(List<ExtractRow> group) {
            return group.stream()
                    .map(row -> ExtractValues.of(row, source.clock(), importId))
                    .toList();
        }

        private void showUnlessServerDoes(
                String trackingId,
                Known known,
                List<ExtractValues> values,
                Shown shown,
                Map<String, String> unitIds,
                ComplaintWriter writer)
                throws SQLException {
            if (shown.serverRow() || shown.takenAwayAfter(source.pulledAt())) {
                return;
            }
            var asOf = known.pulledAt() != null && known.pulledAt().isAfter(source.pulledAt())
                    ? known.pulledAt()
                    : source.pulledAt();
            writer.upsert(cache.prepared(FileBorn.complaint(trackingId, asOf, values, unitIds)));
        }

        private void noteVerdict(ExtractMerge.Verdict verdict) {
            sink.accept(verdict);
            var moved = verdict.differences().stream()
                    .anyMatch(found -> found.word().equals(ExtractColumn.STATUS.word())
                            || found.word().equals(ExtractColumn.OFFICE.word()));
            if (verdict.kind() == ExtractMerge.Kind.NEW || moved) {
                var row = verdict.row();
                observations.add(Observation.ofFile(
                        importId,
                        row.trackingId(),
                        once(row.office()),
                        once(row.value(ExtractColumn.STATUS)),
                        source.pulledAt()));
            }
        }

        /// Few words, many rows.
        private String once(String word) {
            return word == null ? null : words.computeIfAbsent(word, same -> same);
        }
    }

    /// Which row of the list a complaint has.
    ///
    /// @param id null when it has none
    /// @param removedAt when the server took it away; null while it is shown
    /// @param erased its texts were erased by the rule of retention
    private record Shown(String id, Instant removedAt, boolean erased) {
        static final Shown NOWHERE = new Shown(null, null, false);

        boolean live() {
            return id != null && removedAt == null;
        }

        boolean serverRow() {
            return live() && !FileBorn.is(id);
        }

        boolean takenAwayAfter(Instant pulledAt) {
            return removedAt != null && removedAt.isAfter(pulledAt);
        }
    }

    /// A file has told something.
    static boolean any(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM extract)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Takes texts and names out of what files told of a report.
    static void erase(Connection connection, FieldCipher cipher, String trackingId) throws SQLException {
        byte[] hidden;
        try (var select = connection.prepareStatement("SELECT rows FROM extract WHERE tracking_id = ?")) {
            select.setString(1, trackingId);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                hidden = row.getBytes(1);
            }
        }
        var told = BodyJson.read(cipher.decrypt(hidden, trackingId, ROWS), ExtractForm.class);
        var left = ExtractForm.of(told.values().stream().map(Erasure::of).toList());
        try (var update = connection.prepareStatement("UPDATE extract SET rows = ? WHERE tracking_id = ?")) {
            Columns.bind(update, cipher.encrypt(BodyJson.write(left), trackingId, ROWS), trackingId);
            update.executeUpdate();
        }
    }

    private static Map<String, Shown> shown(Connection connection, Collection<String> trackingIds) throws SQLException {
        var found = new HashMap<String, Shown>();
        try (var select = connection.prepareStatement("""
            SELECT c.id, c.tracking_id, c.removed_at, e.complaint_id IS NOT NULL AS erased FROM json_each(?) wanted
            JOIN complaint c ON length(c.tracking_id) = length(wanted.value) AND c.tracking_id = wanted.value
            LEFT JOIN erased e ON e.complaint_id = c.id
            """)) {
            select.setString(1, json(trackingIds));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var shown = new Shown(
                            row.getString("id"), Columns.instant(row, "removed_at"), row.getBoolean("erased"));
                    found.merge(
                            row.getString("tracking_id"),
                            shown,
                            (former, other) -> former.serverRow() || !other.live() ? former : other);
                }
            }
        }
        return found;
    }

    private Map<String, Known> known(Connection connection, Collection<String> trackingIds) throws SQLException {
        var known = stored(connection, trackingIds);
        var shown = shown(connection, trackingIds);
        for (var trackingId : trackingIds) {
            if (!known.containsKey(trackingId)) {
                known.put(trackingId, ofServer(connection, trackingId, shown));
            }
        }
        return known;
    }

    private Map<String, Known> stored(Connection connection, Collection<String> trackingIds) throws SQLException {
        var found = new HashMap<String, Known>();
        try (var select = connection.prepareStatement(
                "SELECT * FROM extract WHERE tracking_id IN (SELECT value FROM json_each(?))")) {
            select.setString(1, json(trackingIds));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var trackingId = row.getString("tracking_id");
                    found.put(
                            trackingId,
                            new Known(rows(row.getBytes("rows"), trackingId), Columns.instant(row, "pulled_at")));
                }
            }
        }
        return found;
    }

    private List<ExtractValues> rows(byte[] hidden, String trackingId) {
        return BodyJson.read(cacheCipher.decrypt(hidden, trackingId, ROWS), ExtractForm.class)
                .values();
    }

    /// What the server told, in the words of a file, for comparison.
    private Known ofServer(Connection connection, String trackingId, Map<String, Shown> shown) throws SQLException {
        var here = shown.getOrDefault(trackingId, Shown.NOWHERE);
        if (!here.serverRow()) {
            return Known.NOTHING;
        }
        var complaint = new ComplaintReader(cacheCipher).byId(connection, here.id());
        if (complaint.isEmpty()) {
            return Known.NOTHING;
        }
        var told = complaint.get();
        var values = new LinkedHashMap<String, String>();
        put(values, ExtractColumn.CLASSIFICATION, told.classification());
        put(values, ExtractColumn.CATEGORY, told.category());
        put(values, ExtractColumn.TITLE, told.title());
        put(values, ExtractColumn.TEXT, told.text());
        put(values, ExtractColumn.CHANNEL, told.channel());
        put(values, ExtractColumn.STATUS, told.rawStatus());
        told.currentDisposition()
                .flatMap(disposition -> unitName(connection, disposition.unitId()))
                .ifPresent(name -> put(values, ExtractColumn.OFFICE, name));
        return new Known(
                List.of(new ExtractValues(told.receivedAt(), true, values, 0, Map.of(), List.of())), Instant.EPOCH);
    }

    private static void put(Map<String, String> values, ExtractColumn column, String value) {
        if (value != null) {
            values.put(column.word(), value);
        }
    }

    private static Optional<String> unitName(Connection connection, String unitId) {
        try (var select = connection.prepareStatement("SELECT name FROM unit WHERE id = ?")) {
            select.setString(1, unitId);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw Troubles.of("units cannot be read", e);
        }
    }

    private static Map<String, String> unitIds(Connection connection) throws SQLException {
        var ids = new HashMap<String, String>();
        try (var select = connection.prepareStatement("SELECT id, name FROM unit");
                var row = select.executeQuery()) {
            while (row.next()) {
                ids.put(row.getString("name").toLowerCase(Locale.ROOT), row.getString("id"));
            }
        }
        return ids;
    }

    private static Map<String, List<ExtractRow>> grouped(List<ExtractRow> rows) {
        var groups = new LinkedHashMap<String, List<ExtractRow>>();
        for (var row : rows) {
            groups.computeIfAbsent(row.trackingId(), _ -> new ArrayList<>(1)).add(row);
        }
        return groups;
    }

    private static String json(Collection<String> trackingIds) {
        return new String(BodyJson.write(trackingIds), StandardCharsets.UTF_8);
    }

    private Import note(Run run, int problems) {
        var source = run.source;
        var now = Columns.stored(clock.instant());
        workDb.change(connection -> {
            var about = BodyJson.write(new About(source.fileName(), source.shape(), source.metadata()));
            try (var insert = connection.prepareStatement("""
                INSERT INTO extract_import (id, sha256, pulled_at, imported_at, clock, rows, problems, ids, about)
                VALUES (?,?,?,?,?,?,?,?,?)
                """)) {
                Columns.bind(
                        insert,
                        run.importId,
                        source.sha256(),
                        source.pulledAt(),
                        now,
                        source.clock().name(),
                        run.rows,
                        problems,
                        packed(run.seen),
                        workCipher.encrypt(about, String.valueOf(run.importId), ABOUT));
                insert.executeUpdate();
            }
            ObservationRows.insert(connection, run.observations);
            audit.append(connection, AuditKind.IMPORTED, null, null, run.rows);
        });
        return new Import(run.importId, source, now, run.rows, problems);
    }

    private static byte[] packed(Set<String> trackingIds) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            for (var trackingId : new TreeSet<>(trackingIds)) {
                out.write((trackingId + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    /// Only files have shown this complaint so far: its answers, its clocks and its disposition's time are unknown.
    public static boolean alone(String complaintId) {
        return FileBorn.is(complaintId);
    }

    /// Every import, newest first.
    public List<Import> all() {
        return workDb.read(connection -> {
            var found = new ArrayList<Import>();
            try (var select = connection.prepareStatement("SELECT * FROM extract_import ORDER BY id DESC");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    var id = row.getLong("id");
                    var about = BodyJson.read(
                            workCipher.decrypt(row.getBytes("about"), String.valueOf(id), ABOUT), About.class);
                    found.add(new Import(
                            id,
                            new Source(
                                    about.fileName(),
                                    row.getString("sha256"),
                                    FileClock.valueOf(row.getString("clock")),
                                    Columns.instant(row, "pulled_at"),
                                    about.shape(),
                                    about.metadata()),
                            Columns.instant(row, "imported_at"),
                            row.getInt("rows"),
                            row.getInt("problems")));
                }
            }
            return found;
        });
    }

    /// The tracking IDs that an import showed.
    public Set<String> trackingIdsOf(long importId) {
        return workDb.read(connection -> {
            try (var select = connection.prepareStatement("SELECT ids FROM extract_import WHERE id = ?")) {
                select.setLong(1, importId);
                try (var row = select.executeQuery()) {
                    return row.next() ? unpacked(row.getBytes(1)) : Set.of();
                }
            }
        });
    }

    private static Set<String> unpacked(byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new TreeSet<>(List.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    /// What the sources showed of one complaint, oldest first.
    public List<Observation> observations(String trackingId) {
        return workDb.read(connection -> ObservationRows.of(connection, trackingId));
    }

    /// What is known from files of one complaint, a row for each disposition; empty when no file showed it.
    public List<ExtractValues> values(String trackingId) {
        return cacheDb.read(connection -> stored(connection, List.of(trackingId)))
                .getOrDefault(trackingId, Known.NOTHING)
                .rows();
    }

    /// As [#values] of many; complaints that no file showed are left out.
    public Map<String, List<ExtractValues>> valuesOf(Collection<String> trackingIds) {
        var found = new HashMap<String, List<ExtractValues>>();
        cacheDb.read(connection -> stored(connection, trackingIds))
                .forEach((trackingId, known) -> found.put(trackingId, known.rows()));
        return found;
    }

    /// Keeps an encrypted copy, under the cache's key: destroying that key destroys the copies too.
    ///
    /// @param sha256 names it; the same file twice is one copy
    public void keep(InputStream file, String sha256) throws IOException {
        Files.createDirectories(imports);
        var copy = copy(sha256);
        if (!Files.exists(copy)) {
            DurableFiles.write(copy, out -> cacheFiles.encrypt(file, out, COPY + sha256));
        }
    }

    /// Removes the copy of a file that was not taken over in the end.
    public void dropUnusedCopy(String sha256) throws IOException {
        var used = workDb.read(connection -> {
            try (var select = connection.prepareStatement("SELECT 1 FROM extract_import WHERE sha256 = ?")) {
                select.setString(1, sha256);
                try (var row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
        if (!used) {
            Files.deleteIfExists(copy(sha256));
        }
    }

    /// @throws StoreException when the copy is gone or cannot be deciphered; then `out` is not to be used
    public void writeCopy(String sha256, OutputStream out) {
        try (var in = Files.newInputStream(copy(sha256))) {
            cacheFiles.decrypt(in, out, COPY + sha256);
        } catch (IOException e) {
            throw Troubles.of("the copy of an import cannot be read", imports, e);
        } catch (CipherException e) {
            throw new StoreException(StoreException.Trouble.UNREADABLE, "the copy of an import does not fit", e);
        }
    }

    private Path copy(String sha256) {
        return imports.resolve(sha256 + ".phf");
    }

    /// Imports whose copies hold texts of reports that were erased since the copies were looked through last.
    public List<Import> copiesWithErased() {
        var fresh = cacheDb.read(connection -> {
            var known = Meta.number(connection, COPIES_DONE);
            try (var select = connection.prepareStatement(ERASED_IDS + " AND e.erased_at > ?")) {
                select.setLong(1, known);
                return trackingIds(select);
            }
        });
        return fresh.isEmpty()
                ? List.of()
                : rebuildable().stream()
                        .filter(made -> trackingIdsOf(made.id()).stream().anyMatch(fresh::contains))
                        .toList();
    }

    /// Reports whose texts were erased.
    public Set<String> erasedTrackingIds() {
        return cacheDb.read(connection -> {
            try (var select = connection.prepareStatement(ERASED_IDS)) {
                return trackingIds(select);
            }
        });
    }

    private static Set<String> trackingIds(PreparedStatement select) throws SQLException {
        var found = new HashSet<String>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /// Every copy was looked through.
    ///
    /// @param erasedUntil what was erased later is still in them
    public void copiesDone(Instant erasedUntil) {
        cacheDb.change(connection -> Meta.put(connection, COPIES_DONE, Columns.micros(erasedUntil)));
    }

    /// Puts a copy without the texts that were erased in the place of a kept one; it goes by the same name.
    public void replaceCopy(String sha256, byte[] content) throws IOException {
        DurableFiles.write(
                copy(sha256), out -> cacheFiles.encrypt(new ByteArrayInputStream(content), out, COPY + sha256));
    }

    /// Nothing from files is in the cache although files were imported: it was made anew.
    public boolean rebuildNeeded() {
        var empty = cacheDb.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT NOT EXISTS (SELECT 1 FROM extract)")) {
                row.next();
                return row.getBoolean(1);
            }
        });
        return empty && !all().isEmpty();
    }

    /// Imports whose copies are there, in the order in which they were pulled.
    public List<Import> rebuildable() {
        return all().stream()
                .filter(made -> Files.exists(copy(made.source().sha256())))
                .sorted(Comparator.comparing((Import made) -> made.source().pulledAt())
                        .thenComparing(Import::id))
                .toList();
    }

    /// Drafts of complaints that the server has given meanwhile follow them, and what was sent by hand for them. Called
    /// at every opening, so that a cut
    /// between the two files leaves no draft behind.
    void adoptDrafts() {
        var orphans = workDb.read(connection -> {
            var found = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var row =
                            statement.executeQuery("""
                                SELECT complaint_id FROM draft WHERE %1$s
                                UNION SELECT complaint_id FROM outbox WHERE state = 'BY_HAND' AND %1$s
                                """.formatted(FileBorn.CONDITION.replace("id ", "complaint_id ")))) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
        for (var orphan : orphans) {
            var trackingId = FileBorn.trackingId(orphan);
            var shown = cacheDb.read(connection -> shown(connection, List.of(trackingId)))
                    .getOrDefault(trackingId, Shown.NOWHERE);
            if (shown.serverRow()) {
                workDb.change(connection -> {
                    for (var table : List.of("draft", "draft_revision")) {
                        try (var update = connection.prepareStatement(
                                "UPDATE " + table + " SET complaint_id = ? WHERE complaint_id = ?")) {
                            Columns.bind(update, shown.id(), orphan);
                            update.executeUpdate();
                        }
                    }
                    // What was sent by hand belongs to the journal of the same complaint.
                    try (var update = connection.prepareStatement(
                            "UPDATE outbox SET complaint_id = ? WHERE complaint_id = ? AND state = 'BY_HAND'")) {
                        Columns.bind(update, shown.id(), orphan);
                        update.executeUpdate();
                    }
                });
                marks.project(orphan);
                marks.project(shown.id());
                events.publish(Area.DRAFTS);
            }
        }
    }
}
