package id.penghubung.store;

import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.privacy.FileCipher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConnection;

/// Full text search over the cached complaints: an FTS5 table in memory, owned by one thread. Nothing of it is on the
/// disk but one encrypted file, written at the end and read at the next start. It knows the change number it holds and
/// catches up from there, before each query too, so that what is committed is found.
final class SearchIndex implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());

    /// Raised whenever texts are prepared another way: an older file is made anew.
    private static final int FORMAT = 1;

    private static final String FILE_NAME = "search index";
    private static final int BATCH = 500;

    private final Database cacheDb;
    private final FieldCipher fields;
    private final FileCipher files;
    private final Path file;
    private final ExecutorService owner;
    private final WordForms forms = new WordForms();
    private final AtomicBoolean catchUpAsked = new AtomicBoolean();
    private volatile boolean closing;

    /// The rest belongs to the owner thread.
    private Connection memory;

    private String generation;
    private long held;
    private long saved;

    private record Document(long key, long changeNo, boolean removed, String body, String extras) {}

    /// @param complete everything was loaded from the server once
    private record Batch(String generation, List<Raw> rows, boolean complete) {}

    SearchIndex(Database cacheDb, FieldCipher fields, FileCipher files, Path file) {
        this.cacheDb = cacheDb;
        this.fields = fields;
        this.files = files;
        this.file = file;
        this.owner = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("store search").factory());
        owner.execute(this::load);
        changed();
    }

    /// Catches up on the owner's thread, soon; returns at once. While a first load runs nothing is indexed: the rows
    /// shall come first, and the index is quicker made in one go at the end. (A query does not wait for that.)
    void changed() {
        if (!owner.isShutdown() && catchUpAsked.compareAndSet(false, true)) {
            owner.execute(() -> {
                catchUpAsked.set(false);
                try {
                    if (cacheDb.read(Cache::complete) && catchUp() && saved == 0) {
                        save();
                    }
                } catch (SQLException | RuntimeException e) {
                    // The next query tries again and tells who asked.
                    LOG.log(Level.WARNING, "the search index could not catch up", e);
                }
            });
        }
    }

    /// Keys of all complaints that match, in no order.
    long[] hits(String typed) {
        var query = SearchTerms.query(typed);
        if (query.isEmpty()) {
            return new long[0];
        }
        return Waiting.uninterruptibly(owner.submit(() -> {
            try {
                catchUp();
                return find(query.get());
            } catch (SQLException e) {
                throw Troubles.of("search failed", e);
            }
        }));
    }

    private long[] find(String query) throws SQLException {
        if (memory == null) {
            return new long[0];
        }
        var keys = new long[1024];
        var count = 0;
        try (var select = memory.prepareStatement("SELECT rowid FROM doc WHERE doc MATCH ?")) {
            select.setString(1, query);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    if (count == keys.length) {
                        keys = Arrays.copyOf(keys, count * 2);
                    }
                    keys[count++] = row.getLong(1);
                }
            }
        }
        return Arrays.copyOf(keys, count);
    }

    /// @return everything was loaded from the server once
    private boolean catchUp() throws SQLException {
        while (!closing) {
            var batch = cacheDb.read(this::changes);
            if (!batch.generation().equals(generation)) {
                startEmpty(batch.generation());
                continue;
            }
            if (batch.rows().isEmpty()) {
                return batch.complete();
            }
            take(documents(batch.rows()));
        }
        return false;
    }

    /// A row as it stands in the file.
    private record Raw(long key, long changeNo, boolean removed, String id, String trackingId, EncryptedTexts texts) {}

    private Batch changes(Connection cache) throws SQLException {
        var rows = new ArrayList<Raw>();
        try (var select = cache.prepareStatement("""
            SELECT c.key, c.id, c.tracking_id, c.change_no, c.removed_at, t.title, t.reporter, t.rest
            FROM complaint c LEFT JOIN complaint_text t USING (key)
            WHERE c.change_no > ? ORDER BY c.change_no LIMIT ?
            """)) {
            Columns.bind(select, held, BATCH);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Raw(
                            row.getLong("key"),
                            row.getLong("change_no"),
                            Columns.instant(row, "removed_at") != null,
                            row.getString("id"),
                            row.getString("tracking_id"),
                            EncryptedTexts.of(row)));
                }
            }
        }
        return new Batch(Generation.of(cache, fields), rows, Cache.complete(cache));
    }

    /// On all processors: deciphering and cutting words is most of the work, and a first load has all of it at once.
    private List<Document> documents(List<Raw> rows) {
        var reader = new ComplaintReader(fields);
        return rows.parallelStream().map(row -> document(reader, row)).toList();
    }

    private Document document(ComplaintReader reader, Raw row) {
        if (row.removed()) {
            return new Document(row.key(), row.changeNo(), true, "", "");
        }
        var body = body(reader, row);
        return new Document(
                row.key(), row.changeNo(), false, body, String.join(" ", SearchText.extras(body, forms::of)));
    }

    /// One damaged value must not end the search for all others.
    private static String body(ComplaintReader reader, Raw row) {
        try {
            return SearchDocument.normal(
                    row.trackingId(),
                    reader.title(row.texts(), row.id()),
                    reader.reporter(row.texts(), row.id()),
                    reader.hidden(row.texts(), row.id()));
        } catch (CipherException e) {
            LOG.log(Level.WARNING, "a complaint cannot be deciphered and is not in the index: " + row.id(), e);
            return "";
        }
    }

    private void take(List<Document> documents) throws SQLException {
        var newest = documents.getLast().changeNo();
        Transaction.WRITE.run(memory, _ -> {
            try (var delete = memory.prepareStatement("DELETE FROM doc WHERE rowid = ?");
                    var insert = memory.prepareStatement("INSERT INTO doc (rowid, body, extras) VALUES (?,?,?)");
                    var state = memory.prepareStatement("UPDATE state SET held = ?")) {
                for (var document : documents) {
                    delete.setLong(1, document.key());
                    delete.executeUpdate();
                    if (!document.removed()) {
                        Columns.bind(insert, document.key(), document.body(), document.extras());
                        insert.executeUpdate();
                    }
                }
                state.setLong(1, newest);
                state.executeUpdate();
            }
            return null;
        });
        held = newest;
    }

    private void startEmpty(String newGeneration) throws SQLException {
        openMemory();
        try (var statement = memory.createStatement()) {
            statement.execute("CREATE TABLE state (format INTEGER, generation TEXT, held INTEGER)");
            // Contentless: the index alone, texts stay encrypted in cache.db.
            statement.execute("CREATE VIRTUAL TABLE doc USING fts5 (body, extras, content = '',"
                    + " contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')");
        }
        try (var insert = memory.prepareStatement("INSERT INTO state VALUES (?,?,0)")) {
            Columns.bind(insert, FORMAT, newGeneration);
            insert.executeUpdate();
        }
        generation = newGeneration;
        held = 0;
        saved = 0;
    }

    private void openMemory() throws SQLException {
        if (memory != null) {
            memory.close();
        }
        memory = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    /// A file that is missing, of another key or of another form is no trouble: the index is made anew.
    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = Files.newInputStream(file)) {
            // Of the right size at once: for 100,000 complaints this is over 100 MB, and there should be one of it.
            var image = new byte[Math.toIntExact(FileCipher.plainLength(Files.size(file)))];
            files.decrypt(in, new FixedOutput(image), FILE_NAME);
            openMemory();
            memory.unwrap(SQLiteConnection.class).deserialize("main", image);
            try (var select = memory.createStatement();
                    var row = select.executeQuery("SELECT format, generation, held FROM state")) {
                if (row.next() && row.getInt(1) == FORMAT) {
                    generation = row.getString(2);
                    held = row.getLong(3);
                    saved = held;
                }
            }
        } catch (IOException | CipherException | SQLException | ArithmeticException e) {
            LOG.log(Level.INFO, "the saved search index is not usable and is made anew", e);
            generation = null;
        }
    }

    private static final class FixedOutput extends OutputStream {
        private final byte[] target;
        private int size;

        FixedOutput(byte[] target) {
            this.target = target;
        }

        @Override
        public void write(int value) {
            target[size++] = (byte) value;
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            System.arraycopy(from, offset, target, size, length);
            size += length;
        }
    }

    private void save() {
        if (memory == null || held == saved) {
            return;
        }
        try {
            var image = memory.unwrap(SQLiteConnection.class).serialize("main");
            DurableFiles.write(file, out -> files.encrypt(new ByteArrayInputStream(image), out, FILE_NAME));
            saved = held;
        } catch (IOException | SQLException | OutOfMemoryError e) {
            // Only time is lost: it is made anew at the next start.
            LOG.log(Level.WARNING, "the search index could not be saved", e);
        }
    }

    /// Saves what it holds; the rest is caught up at the next start.
    @Override
    public void close() {
        if (owner.isShutdown()) {
            return;
        }
        closing = true;
        Waiting.uninterruptibly(owner.submit(() -> {
            save();
            if (memory != null) {
                memory.close();
            }
            return null;
        }));
        owner.shutdown();
    }
}
