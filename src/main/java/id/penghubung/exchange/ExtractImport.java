package id.penghubung.exchange;

import id.penghubung.domain.ExtractMerge;
import id.penghubung.domain.ExtractRow;
import id.penghubung.domain.FileClock;
import id.penghubung.exchange.RefusedFileException.Refusal;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Extracts;
import id.penghubung.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Lays a file beside what an account knows, and takes it over when the person has confirmed. Blocking; not for the FX
/// thread.
public final class ExtractImport {

    private static final Logger LOG = Logger.getLogger(ExtractImport.class.getName());

    /// Rows that travel together: large enough that questions to the database are few, small enough for the memory.
    static final int BATCH = 100;

    private final AccountStore store;
    private final Clock clock;

    public ExtractImport(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A row that is not the same as what is known, and in what.
    public record Change(
            int row, String trackingId, ExtractMerge.Kind kind, List<ExtractMerge.Difference> differences) {}

    /// @param older rows that differ from what a later pull has told, and are not taken over
    /// @param changes every row that is changed or older
    public record Comparison(int fresh, int changed, int same, int older, List<Change> changes) {
        public Comparison {
            changes = List.copyOf(changes);
        }
    }

    public record Preview(ExtractSummary summary, Comparison comparison) {}

    /// @param made the entry in the list of imports
    public record Result(Extracts.Import made, ExtractSummary summary, Comparison comparison) {}

    /// Changes nothing.
    ///
    /// @param wanted null to have the clock guessed
    public Preview preview(Path file, FileClock wanted, Cancel cancel) throws RefusedFileException, IOException {
        var counter = new Counter();
        var collector = new ExtractSummary.Collector();
        var seen = new HashSet<String>();
        var sink = new Batches() {
            private ExtractHead known;

            @Override
            public void head(ExtractHead head) {
                known = head;
                collector.head(head);
            }

            @Override
            public void problem(RowProblem problem) {
                collector.problem(problem);
            }

            @Override
            void batch(List<ExtractRow> rows) {
                rows.forEach(collector::row);
                store.extracts()
                        .compare(rows, known.clock(), known.pulledAt(), seen)
                        .forEach(counter::add);
            }
        };
        reader().read(file, wanted, sink, cancel);
        sink.flush();
        return new Preview(collector.summary(), counter.comparison());
    }

    private ExtractReader reader() {
        return new ExtractReader(clock, store.cache().officeZone());
    }

    /// Takes the whole file over, or nothing of it.
    ///
    /// @param wanted the clock that the person saw in the preview; null to have it guessed again
    /// @throws CancellationException when it is not wanted any more; nothing was changed then
    public Result run(Path file, FileClock wanted, Cancel cancel) throws RefusedFileException, IOException {
        var before = State.of(file);
        var sha256 = sha256(file, cancel);
        try (var rows = new RowPipe(reader(), new FileSource.OnDisk(file), wanted, cancel)) {
            var head = rows.head();
            var source = new Extracts.Source(
                    file.getFileName().toString(),
                    sha256,
                    head.clock(),
                    head.pulledAt(),
                    head.shape().word(),
                    head.metadata());
            try (InputStream in = Files.newInputStream(file)) {
                store.extracts().keep(in, sha256);
            }
            var counter = new Counter();
            try {
                var made = store.extracts().takeOver(source, rows, () -> rows.problems(), counter::add);
                return new Result(made, rows.summary(), counter.comparison());
            } catch (RowPipe.EndedException e) {
                throw RowPipe.cause(e, before.equals(State.of(file)) ? null : Refusal.CHANGED_MEANWHILE);
            } finally {
                store.extracts().dropUnusedCopy(sha256);
            }
        }
    }

    /// Fills a cache that was made anew from the copies of what was imported before, oldest pull first. A copy that
    /// cannot be read is left out and logged.
    ///
    /// @return how many imports are in the cache again
    public int rebuild(Cancel cancel) {
        var done = 0;
        for (var made : store.extracts().rebuildable()) {
            try {
                var copy = new ByteArrayOutputStream();
                store.extracts().writeCopy(made.source().sha256(), copy);
                var source = new FileSource.InMemory(
                        copy.toByteArray(), made.source().pulledAt());
                try (var rows = new RowPipe(reader(), source, made.source().clock(), cancel)) {
                    rows.head();
                    store.extracts().takeOverAgain(made, rows);
                }
                done++;
            } catch (RefusedFileException | IOException | StoreException | RowPipe.EndedException e) {
                LOG.log(Level.WARNING, "an import cannot be made again from its copy", e);
            }
        }
        return done;
    }

    private record State(long size, long modified) {
        static State of(Path file) throws IOException {
            return new State(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }
    }

    private static String sha256(Path file, Cancel cancel) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[64 * 1024];
            while (in.read(buffer) >= 0) {
                cancel.check();
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static final class Counter {
        private final List<Change> changes = new ArrayList<>();
        private int fresh;
        private int changed;
        private int same;
        private int older;

        void add(ExtractMerge.Verdict verdict) {
            switch (verdict.kind()) {
                case NEW -> fresh++;
                case CHANGED -> changed++;
                case SAME -> same++;
                case OLDER -> older++;
            }
            if (!verdict.differences().isEmpty()) {
                changes.add(new Change(
                        verdict.row().number(), verdict.row().trackingId(), verdict.kind(), verdict.differences()));
            }
        }

        Comparison comparison() {
            return new Comparison(fresh, changed, same, older, changes);
        }
    }

    /// Collects rows to batches.
    abstract static class Batches implements ExtractSink {
        private List<ExtractRow> rows = new ArrayList<>(BATCH);

        @Override
        public void row(ExtractRow row) {
            rows.add(row);
            if (rows.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (!rows.isEmpty()) {
                var full = rows;
                rows = new ArrayList<>(BATCH);
                batch(full);
            }
        }

        abstract void batch(List<ExtractRow> full);
    }
}
