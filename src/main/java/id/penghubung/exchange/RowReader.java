package id.penghubung.exchange;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractRow;
import id.penghubung.exchange.RowProblem.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes one row of a file a row of the *data tarikan*, or says what is wrong with it.
final class RowReader {

    /// LAPOR! keeps 3,000 characters and Excel 32,767; far beyond it a quotation mark was not closed.
    private static final int LONGEST_CELL = 100_000;

    private static final int LONGEST_DETAIL = 40;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,30}");
    private static final Pattern WITH_ZERO_FRACTION = Pattern.compile("(\\d{1,30})[.,]0+");
    private static final Pattern WITH_EXPONENT = Pattern.compile("(?i)\\d(?:[.,]\\d+)?e\\+?\\d+");

    sealed interface Result {
        record Taken(ExtractRow row) implements Result {}

        record Problem(RowProblem problem) implements Result {}

        /// An empty row, or the header once more.
        record Nothing() implements Result {}
    }

    private static final Result NOTHING = new Result.Nothing();

    private final Header header;
    private final boolean own;
    private final LocalDate lastDay;

    /// @param own the file is our own export
    /// @param lastDay a complaint cannot have come in later
    RowReader(Header header, boolean own, LocalDate lastDay) {
        this.header = header;
        this.own = own;
        this.lastDay = lastDay;
    }

    Result read(int number, List<Cell> cells) {
        if (cells.stream().allMatch(Cell::blank)) {
            return NOTHING;
        }
        for (var column : header.columns().values()) {
            if (cell(cells, column) instanceof Cell.Broken(var formula)) {
                var kind = formula ? Kind.FORMULA_WITHOUT_RESULT : Kind.ERROR_CELL;
                return problem(number, kind, columnName(column) + number);
            }
            if (cell(cells, column) instanceof Cell.Text(var text) && text.length() > LONGEST_CELL) {
                return problem(number, Kind.TOO_LONG, columnName(column) + number);
            }
        }
        var idCell = cell(cells, ExtractColumn.TRACKING_ID);
        var idText = trimmed(Cell.text(idCell));
        var idProblem = problemOfId(idCell, idText);
        if (idProblem == Kind.BAD_TRACKING_ID && ExtractColumn.ofHeader(idText).isPresent()) {
            return NOTHING;
        }
        if (idProblem != null) {
            return problem(number, idProblem, shortened(idText));
        }
        if (cells.size() <= header.columns().get(ExtractColumn.DATE)) {
            return problem(number, Kind.CUT_OFF, "");
        }
        return withDate(number, id(idText), cells);
    }

    private Result withDate(int number, String id, List<Cell> cells) {
        var dateCell = cell(cells, ExtractColumn.DATE);
        if (Cell.blank(dateCell)) {
            return problem(number, Kind.NO_DATE, "");
        }
        var moment = FileDates.moment(dateCell);
        if (moment.isEmpty()) {
            return problem(number, Kind.BAD_DATE, shortened(trimmed(Cell.text(dateCell))));
        }
        var date = moment.get().date();
        if (date.isAfter(lastDay)) {
            return problem(number, Kind.FUTURE_DATE, date.toString());
        }
        var timeCell = cell(cells, ExtractColumn.TIME);
        var time = moment.get().time();
        if (!Cell.blank(timeCell) && !"-".equals(trimmed(Cell.text(timeCell)))) {
            var found = FileDates.time(timeCell);
            if (found.isEmpty()) {
                return problem(number, Kind.BAD_TIME, shortened(trimmed(Cell.text(timeCell))));
            }
            time = found.get();
        }
        return new Result.Taken(new ExtractRow(number, id, date, time, values(cells)));
    }

    private static Kind problemOfId(Cell cell, String text) {
        if (text.isEmpty() || text.equals("-")) {
            return Kind.NO_TRACKING_ID;
        }
        if (cell instanceof Cell.Number number && !number.exact()
                || WITH_EXPONENT.matcher(text).matches()) {
            return Kind.DIGITS_LOST;
        }
        return DIGITS.matcher(id(text)).matches() ? null : Kind.BAD_TRACKING_ID;
    }

    /// Without a leading `#` or apostrophe, and without ".0" that a number column left behind (case K03).
    private static String id(String text) {
        var bare =
                text.startsWith("#") || text.startsWith("'") ? text.substring(1).strip() : text;
        var match = WITH_ZERO_FRACTION.matcher(bare);
        return match.matches() ? match.group(1) : bare;
    }

    private Map<String, String> values(List<Cell> cells) {
        var values = new LinkedHashMap<String, String>();
        for (var column : ExtractColumn.values()) {
            var position = header.columns().get(column);
            if (position != null && column != ExtractColumn.TRACKING_ID) {
                put(values, column.word(), value(column, cell(cells, position)));
            }
        }
        header.others().forEach((position, name) -> {
            var text = Cell.text(cell(cells, position));
            if (!own) {
                put(values, name, text == null ? "" : cleaned(text));
            }
        });
        return values;
    }

    /// In our own export what is empty was not known, and what is masked or cut is not what the complaint says.
    private void put(Map<String, String> values, String name, String value) {
        if (!own) {
            values.put(name, value);
        } else if (!value.isEmpty() && !OwnColumns.unknown(value)) {
            values.put(name, OwnColumns.unguarded(value));
        }
    }

    private static String value(ExtractColumn column, Cell cell) {
        var text = Cell.text(cell);
        return switch (column) {
            case TITLE, TEXT, EDITED_TEXT -> cleaned(text);
            case OFFICE, PARENT_OFFICE, CATEGORY -> nothing(trimmed(text), "Tidak Diketahui");
            default -> nothing(trimmed(text), "");
        };
    }

    /// "-" and the words that scripts fill in stand for an empty cell.
    private static String nothing(String text, String filler) {
        return text.equals("-") || text.equalsIgnoreCase(filler) ? "" : text;
    }

    private static String cleaned(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (unseen(text.charAt(at))) {
                return withoutUnseen(text);
            }
        }
        return text.strip();
    }

    private static boolean unseen(char letter) {
        return letter < ' ' && letter != '\n' && letter != '\t'
                || letter >= 0x7f && letter < 0xa0
                || letter == '\u200b'
                || letter == '\ufeff'
                || Character.isSurrogate(letter);
    }

    private static String withoutUnseen(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                // A code point that still is a surrogate has lost its other half.
                .filter(point -> point > 0xffff || !unseen((char) point))
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// Without outer blanks, no-break spaces made plain ones.
    static String trimmed(String text) {
        return cleaned(text.replace('\u00a0', ' '));
    }

    private Cell cell(List<Cell> cells, ExtractColumn column) {
        var position = header.columns().get(column);
        return position == null ? null : cell(cells, position);
    }

    private static Cell cell(List<Cell> cells, int position) {
        return position < cells.size() ? cells.get(position) : null;
    }

    private static Result problem(int number, Kind kind, String detail) {
        return new Result.Problem(new RowProblem(number, kind, detail));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    /// A, B … Z, AA …
    private static String columnName(int position) {
        var name = new StringBuilder();
        for (var left = position + 1; left > 0; left = (left - 1) / 26) {
            name.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return name.toString();
    }
}
