package id.penghubung.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// Text with separators, as Excel, LibreOffice or a script writes it. The separator is the one that finds the header;
/// failing that, the one that gives the most even columns over several records (case K04).
final class CsvTable implements Table {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int LOOKED_AT = 128 * 1024;
    private static final int LONGEST_FIELD = 1024 * 1024;

    private final TextFile file;
    private final char separator;
    private final int skippedLines;

    private CsvTable(TextFile file, char separator, int skippedLines) {
        this.file = file;
        this.separator = separator;
        this.skippedLines = skippedLines;
    }

    static CsvTable open(TextFile file) throws IOException {
        var start = file.start(LOOKED_AT);
        // Excel's own hint, which it does not show as a row.
        if (start.regionMatches(true, 0, "sep=", 0, 4) && start.length() > 4) {
            return new CsvTable(file, start.charAt(4), 1);
        }
        return new CsvTable(file, separatorOf(start), 0);
    }

    private static char separatorOf(String start) {
        var best = SEPARATORS[0];
        var bestScore = -1L;
        for (var separator : SEPARATORS) {
            var score = score(start, separator);
            if (score > bestScore) {
                bestScore = score;
                best = separator;
            }
        }
        return best;
    }

    private static long score(String start, char separator) {
        var score = 0L;
        var width = 0;
        try (var reader = builder(separator).ofCsvRecord(new StringReader(start))) {
            var seen = 0;
            for (var line : reader) {
                if (seen++ > Header.WITHIN_ROWS) {
                    break;
                }
                if (Header.tracksIds(line.getFields())) {
                    return Long.MAX_VALUE / 2 + line.getFieldCount();
                }
                score += line.getFieldCount() > 1 && line.getFieldCount() == width ? width : 0;
                width = line.getFieldCount();
            }
        } catch (IOException | CsvParseException _) {
            // The text was cut here, or the separator does not fit: judged by what was read.
            return score;
        }
        return score;
    }

    /// A stray quotation mark must not end the reading of a whole pull; the library has no other switch for it yet.
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD * 4);
    }

    char separator() {
        return separator;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public String encoding() {
        return file.encoding();
    }

    @Override
    public void read(int sheet, RowSink sink) throws RefusedFileException, IOException {
        try (var text = file.open();
                var reader = builder(separator).ofCsvRecord(text)) {
            var number = 0;
            for (var line : reader) {
                number++;
                if (number <= skippedLines) {
                    continue;
                }
                if (!sink.row(number - skippedLines, cells(line.getFields()))) {
                    return;
                }
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            throw new RefusedFileException(Refusal.BROKEN, e);
        }
    }

    private static List<Cell> cells(List<String> fields) {
        var cells = new ArrayList<Cell>(fields.size());
        for (var field : fields) {
            cells.add(field.isEmpty() ? null : new Cell.Text(field));
        }
        return cells;
    }

    @Override
    public void close() {
        // Each reading opens and closes the file itself.
    }
}
