package id.penghubung.exchange;

import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads a list of holidays and cuti bersama from a table: a row with the words *Tanggal* and *Nama* (or *Keterangan*,
/// *Hari libur*) and one row per day under it. Weekday names before a date and comment rows (`#`) are passed over.
public final class HolidayReader {

    private static final int HEADER_WITHIN_ROWS = 50;
    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> DATE_WORDS = Set.of("tanggal", "tgl", "hari/tanggal", "hari, tanggal");
    private static final Set<String> NAME_WORDS = Set.of(
            "nama", "keterangan", "hari libur", "nama libur", "nama hari libur", "libur", "peringatan", "uraian");

    /// @param days by year, ascending
    public record Content(SortedMap<Integer, Map<LocalDate, String>> days, List<Problem> problems) {
        public Content {
            problems = List.copyOf(problems);
        }
    }

    /// A row that is not taken over.
    ///
    /// @param row as a spreadsheet shows it
    /// @param detail what stood there
    public record Problem(int row, Kind kind, String detail) {

        public enum Kind {
            BAD_DATE,
            NO_NAME,
            TWICE
        }

        /// One sentence for the officer.
        public String sentence() {
            return ExchangeWords.of("holiday." + kind.name(), detail, row);
        }
    }

    private HolidayReader() {}

    /// Blocking.
    ///
    /// @throws RefusedFileException when this is no such list; its sentence is for the officer
    public static Content read(Path file) throws RefusedFileException, IOException {
        try (var table = FileKind.open(new FileSource.OnDisk(file), Limits.STANDARD, Cancel.never())) {
            for (var sheet = 0; sheet < table.sheets().size(); sheet++) {
                var rows = new Rows();
                table.read(sheet, rows);
                if (rows.dateColumn >= 0) {
                    return new Content(rows.days, rows.problems);
                }
            }
        }
        throw new RefusedFileException(Refusal.NO_HOLIDAYS, null, HEADER_WITHIN_ROWS);
    }

    private static final class Rows implements Table.RowSink {
        private final SortedMap<Integer, Map<LocalDate, String>> days = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private int dateColumn = -1;
        private int nameColumn = -1;
        private int seen;

        @Override
        public boolean row(int number, List<Cell> cells) throws RefusedFileException {
            if (++seen > MOST_ROWS) {
                throw new RefusedFileException(Refusal.TOO_MANY_ROWS, null, MOST_ROWS);
            }
            if (dateColumn < 0) {
                findHeader(cells);
                return dateColumn >= 0 || number <= HEADER_WITHIN_ROWS;
            }
            var first = text(cells, 0);
            if (cells.stream().allMatch(Cell::blank) || first.startsWith("#")) {
                return true;
            }
            take(number, cells);
            return true;
        }

        private void findHeader(List<Cell> cells) {
            var date = -1;
            var name = -1;
            for (var column = 0; column < cells.size(); column++) {
                var word = text(cells, column).toLowerCase(Locale.ROOT);
                date = date < 0 && DATE_WORDS.contains(word) ? column : date;
                name = name < 0 && NAME_WORDS.contains(word) ? column : name;
            }
            if (date >= 0 && name >= 0) {
                dateColumn = date;
                nameColumn = name;
            }
        }

        private void take(int number, List<Cell> cells) {
            var written = text(cells, dateColumn);
            var cell = dateColumn < cells.size() ? cells.get(dateColumn) : null;
            var date = FileDates.moment(
                            cell instanceof Cell.Text
                                    ? new Cell.Text(written.replaceFirst("^\\p{L}+,?\\s+(?=\\d)", ""))
                                    : cell)
                    .map(FileDates.Moment::date);
            var name = text(cells, nameColumn);
            if (date.isEmpty()) {
                problems.add(new Problem(number, Problem.Kind.BAD_DATE, written));
            } else if (name.isEmpty()) {
                problems.add(new Problem(number, Problem.Kind.NO_NAME, written));
            } else if (days.computeIfAbsent(date.get().getYear(), _ -> new HashMap<>())
                            .putIfAbsent(date.get(), name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                    != null) {
                problems.add(new Problem(number, Problem.Kind.TWICE, written));
            }
        }

        private static String text(List<Cell> cells, int column) {
            var text = column < cells.size() ? Cell.text(cells.get(column)) : null;
            return text == null ? "" : RowReader.trimmed(text);
        }
    }
}
