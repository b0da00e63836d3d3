package id.penghubung.exchange;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractRow;
import id.penghubung.domain.FileClock;
import id.penghubung.domain.OfficeZone;
import id.penghubung.exchange.ExtractHead.ClockSource;
import id.penghubung.exchange.ExtractHead.PulledSource;
import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads a *data tarikan* of any kind, row by row.
public final class ExtractReader {

    /// So many rows are looked at before the clock is guessed; more would not change it.
    private static final int LOOKED_AT_FOR_CLOCK = 2_000;

    private static final String PULLED = "Tanggal Generate";
    private static final int ROWS_BETWEEN_CHECKS = 64;

    private final Clock clock;
    private final OfficeZone zone;
    private final Limits limits;

    /// @param clock tells which dates are in the future
    /// @param zone of the office, for files whose times turn out to be local
    public ExtractReader(Clock clock, OfficeZone zone) {
        this(clock, zone, Limits.STANDARD);
    }

    ExtractReader(Clock clock, OfficeZone zone, Limits limits) {
        this.clock = clock;
        this.zone = zone;
        this.limits = limits;
    }

    /// @param wanted null to have it guessed
    /// @throws RefusedFileException when this is no *data tarikan*; its sentence is for the officer
    /// @throws java.util.concurrent.CancellationException when it is not wanted any more
    public void read(Path file, FileClock wanted, ExtractSink sink, Cancel cancel)
            throws RefusedFileException, IOException {
        read(new FileSource.OnDisk(file), wanted, sink, cancel);
    }

    void read(FileSource file, FileClock wanted, ExtractSink sink, Cancel cancel)
            throws RefusedFileException, IOException {
        try (var table = FileKind.open(file, limits, cancel)) {
            for (var sheet = 0; sheet < table.sheets().size(); sheet++) {
                var rows = new Rows(table, file, wanted, sink, cancel);
                table.read(sheet, rows);
                if (rows.found()) {
                    rows.finish();
                    return;
                }
            }
            throw new RefusedFileException(Refusal.NO_TRACKING_ID, null, Header.WITHIN_ROWS);
        }
    }

    /// One sheet: info rows, header, rows.
    private final class Rows implements Table.RowSink {
        private final Table table;
        private final FileSource file;
        private final FileClock wanted;
        private final ExtractSink sink;
        private final Cancel cancel;
        private final Map<String, String> metadata = new LinkedHashMap<>();
        private final List<ExtractRow> first = new ArrayList<>();
        private final List<RowProblem> firstProblems = new ArrayList<>();
        private Header header;
        private RowReader reader;
        private Shape shape;
        private String ownClock;
        private boolean begun;
        private final Places places = new Places();
        private int taken;
        private int seen;

        Rows(Table table, FileSource file, FileClock wanted, ExtractSink sink, Cancel cancel) {
            this.table = table;
            this.file = file;
            this.wanted = wanted;
            this.sink = sink;
            this.cancel = cancel;
        }

        boolean found() {
            return header != null;
        }

        @Override
        public boolean row(int number, List<Cell> cells) throws RefusedFileException {
            if (seen++ % ROWS_BETWEEN_CHECKS == 0) {
                cancel.check();
            }
            if (cells.size() > limits.columns()) {
                throw new RefusedFileException(Refusal.TOO_MANY_COLUMNS, null, number, limits.columns());
            }
            if (header == null) {
                return aboveHeader(number, cells);
            }
            if (ownClock == null && shape == Shape.OWN) {
                ownClock = ownClock(cells);
            }
            switch (reader.read(number, cells)) {
                case RowReader.Result.Nothing _ -> {
                    return true;
                }
                case RowReader.Result.Taken(var row) -> {
                    var former = places.put(row.trackingId(), officeKey(row), number);
                    if (former == 0) {
                        take(row);
                    } else {
                        list(new RowProblem(number, RowProblem.Kind.DUPLICATE, String.valueOf(former)));
                    }
                }
                case RowReader.Result.Problem(var problem) -> list(problem);
            }
            if (++taken > limits.rows()) {
                throw new RefusedFileException(Refusal.TOO_MANY_ROWS, null, limits.rows());
            }
            return true;
        }

        private boolean aboveHeader(int number, List<Cell> cells) throws RefusedFileException {
            var here = Header.in(number, cells);
            if (here.isEmpty()) {
                noteInfo(cells);
                return number < Header.WITHIN_ROWS;
            }
            header = here.get();
            if (!header.has(ExtractColumn.DATE)) {
                throw new RefusedFileException(Refusal.NO_DATE, null, number);
            }
            shape = Shape.of(header);
            reader = new RowReader(
                    header,
                    shape == Shape.OWN,
                    LocalDate.ofInstant(clock.instant(), zone.id()).plusDays(1));
            return true;
        }

        /// A label and, in the next cell that has something, its value.
        private void noteInfo(List<Cell> cells) {
            var texts = cells.stream()
                    .map(Cell::text)
                    .filter(text -> text != null && !text.isBlank())
                    .map(RowReader::trimmed)
                    .toList();
            if (!texts.isEmpty()) {
                metadata.putIfAbsent(texts.getFirst(), texts.size() > 1 ? texts.get(1) : "");
            }
        }

        private String ownClock(List<Cell> cells) {
            return header.others().entrySet().stream()
                    .filter(other -> other.getValue().equals(OwnColumns.CLOCK) && other.getKey() < cells.size())
                    .map(other -> Cell.text(cells.get(other.getKey())))
                    .findFirst()
                    .orElse(null);
        }

        private static String officeKey(ExtractRow row) {
            var id = row.value(ExtractColumn.OFFICE_ID);
            return id == null || id.isEmpty() ? row.office().toLowerCase(Locale.ROOT) : id;
        }

        private void list(RowProblem problem) {
            if (begun) {
                sink.problem(problem);
            } else {
                firstProblems.add(problem);
            }
        }

        private void take(ExtractRow row) {
            if (begun) {
                sink.row(row);
                return;
            }
            first.add(row);
            if (first.size() == LOOKED_AT_FOR_CLOCK) {
                begin();
            }
        }

        private void begin() {
            begun = true;
            sink.head(head());
            first.forEach(sink::row);
            firstProblems.forEach(sink::problem);
            first.clear();
        }

        void finish() {
            if (!begun) {
                begin();
            }
        }

        private ExtractHead head() {
            var guess = ClockGuess.of(first, FileClock.of(zone));
            var told = told();
            var pulled = Optional.ofNullable(metadata.get(PULLED))
                    .flatMap(text -> FileDates.moment(new Cell.Text(text)))
                    .map(moment -> moment.date().atStartOfDay(zone.id()).toInstant());
            return new ExtractHead(
                    FileKind.of(table),
                    shape,
                    table.encoding(),
                    table instanceof CsvTable csv ? String.valueOf(csv.separator()) : null,
                    wanted != null ? wanted : told.orElse(guess.clock()),
                    clockSource(told.isPresent(), guess.fromPattern()),
                    header.row(),
                    header.written().size(),
                    metadata,
                    pulled.orElseGet(this::fileTime),
                    pulled.isPresent() ? PulledSource.INFO_ROW : PulledSource.FILE_TIME);
        }

        private Optional<FileClock> told() {
            for (var known : FileClock.values()) {
                if (known.name().equals(ownClock)) {
                    return Optional.of(known);
                }
            }
            return Optional.empty();
        }

        private ClockSource clockSource(boolean told, boolean fromPattern) {
            if (wanted != null) {
                return ClockSource.CHOSEN;
            }
            if (told) {
                return ClockSource.FILE;
            }
            return fromPattern ? ClockSource.PATTERN : ClockSource.ASSUMED;
        }

        private Instant fileTime() {
            try {
                return file.time();
            } catch (IOException _) {
                // Just read; if its time cannot be asked, now is the latest it can be.
                return clock.instant();
            }
        }
    }
}
