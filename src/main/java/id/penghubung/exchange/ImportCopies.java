package id.penghubung.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractRow;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Extracts.Import;
import id.penghubung.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The kept copies of imported files follow the rule of retention: a copy that holds texts of erased reports is written
/// anew as a table without them. What counts stays, so that a cache which is rebuilt from the copies shows the same
/// figures.
public final class ImportCopies {

    private static final Logger LOG = Logger.getLogger(ImportCopies.class.getName());

    private final AccountStore store;
    private final Clock clock;

    public ImportCopies(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A copy that cannot be read stays as it is and is logged.
    ///
    /// @return how many copies were written anew
    public int withoutErased(Cancel cancel) {
        var begun = clock.instant();
        var stale = store.extracts().copiesWithErased();
        if (stale.isEmpty()) {
            return 0;
        }
        var erased = store.extracts().erasedTrackingIds();
        var done = 0;
        for (var made : stale) {
            try {
                store.extracts().replaceCopy(made.source().sha256(), table(made, rows(made, cancel), erased));
                done++;
            } catch (RefusedFileException | IOException | StoreException | RowPipe.EndedException e) {
                LOG.log(Level.WARNING, "texts of erased reports stay in the copy of an import", e);
            }
        }
        // One that failed is tried again the next day.
        if (done == stale.size() && !cancel.wanted()) {
            store.extracts().copiesDone(begun);
        }
        return done;
    }

    private List<ExtractRow> rows(Import made, Cancel cancel) throws RefusedFileException, IOException {
        var copy = new ByteArrayOutputStream();
        store.extracts().writeCopy(made.source().sha256(), copy);
        var source = new FileSource.InMemory(copy.toByteArray(), made.source().pulledAt());
        var all = new ArrayList<ExtractRow>();
        var reader = new ExtractReader(clock, store.cache().officeZone());
        try (var rows = new RowPipe(reader, source, made.source().clock(), cancel)) {
            rows.head();
            rows.forEachRemaining(all::addAll);
        }
        return all;
    }

    private static byte[] table(Import made, List<ExtractRow> rows, Set<String> erased) throws IOException {
        var own = made.source().shape().equals(Shape.OWN.word());
        var words = new LinkedHashSet<String>();
        rows.forEach(row -> words.addAll(row.values().keySet()));
        words.removeAll(List.of(ExtractColumn.DATE.word(), ExtractColumn.TIME.word()));
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            var head = new ArrayList<>(
                    List.of(ExtractColumn.TRACKING_ID.word(), ExtractColumn.DATE.word(), ExtractColumn.TIME.word()));
            head.addAll(words);
            if (own) {
                // Our own export is known by these, and an empty cell of it says nothing.
                head.addAll(List.of(OwnColumns.CLOCK, OwnColumns.LOCAL_STATUS));
            }
            csv.writeRecord(head);
            for (var row : rows) {
                var line = new ArrayList<>(List.of(
                        row.trackingId(),
                        row.receivedOn().toString(),
                        row.receivedTime() == null ? "" : row.receivedTime().toString()));
                for (var word : words) {
                    line.add(
                            erased.contains(row.trackingId()) && !ExtractColumn.counts(word)
                                    ? ""
                                    : row.values().getOrDefault(word, ""));
                }
                if (own) {
                    line.addAll(List.of(made.source().clock().name(), ""));
                }
                csv.writeRecord(line);
            }
        }
        return bytes.toByteArray();
    }
}
