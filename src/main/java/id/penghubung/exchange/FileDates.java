package id.penghubung.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates and times as files write them, read strictly: what is not surely a date is none (case K02). English and
/// Indonesian month names with their old spellings; numbers always as day, month, year; never by the machine's locale.
final class FileDates {

    /// @param time null when the text has none
    record Moment(LocalDate date, LocalTime time) {}

    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?<gap>[ /.-])(\\d{1,2}|\\p{L}{3,9}\\.?)\\k<gap>(\\d{4})(?:(?:,| )? ?(\\d{1,2}[:.].+))?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](\\d{1,2}[:.][^Z+]+?))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})([:.])(\\d{2})(?:\\2(\\d{2})(?:\\.0+)?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    private static final LocalDate DAY_0_FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);

    /// LAPOR! began in 2011; a number that would be a day outside of these years is no date.
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final int SECONDS_OF_A_DAY = 24 * 60 * 60;

    private FileDates() {}

    private static Map<String, Integer> months() {
        var names = new String[] {
            "jan january januari",
            "feb february februari peb pebruari",
            "mar march maret mrt",
            "apr april",
            "may mei",
            "jun june juni",
            "jul july juli",
            "aug august agu agt ags agust agustus",
            "sep sept september",
            "oct october okt oktober",
            "nov november nop nopember",
            "dec december des desember"
        };
        var months = new HashMap<String, Integer>();
        for (var month = 1; month <= names.length; month++) {
            for (var name : names[month - 1].split(" ")) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }

    static Optional<Moment> moment(Cell cell) {
        return switch (cell) {
            case null -> Optional.empty();
            case Cell.Number number -> ofSerial(number.value(), number.from1904());
            case Cell.Text(var text) -> ofText(RowReader.trimmed(text));
            case Cell.Broken _ -> Optional.empty();
        };
    }

    private static Optional<Moment> ofText(String text) {
        try {
            var match = DAY_FIRST.matcher(text);
            if (match.matches()) {
                var month = month(match.group(3));
                return month.isEmpty()
                        ? Optional.empty()
                        : withTime(
                                LocalDate.of(number(match.group(4)), month.get(), number(match.group(1))),
                                match.group(5));
            }
            match = YEAR_FIRST.matcher(text);
            if (match.matches()) {
                var date = LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
                return withTime(date, match.group(4));
            }
        } catch (DateTimeException _) {
            // 31 Feb: looks like a date and is none.
            return Optional.empty();
        }
        return SERIAL.matcher(text).matches() ? ofSerial(new BigDecimal(text), false) : Optional.empty();
    }

    private static Optional<Moment> withTime(LocalDate date, String time) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            return Optional.empty();
        }
        return time == null
                ? Optional.of(new Moment(date, null))
                : timeOfText(time).map(found -> new Moment(date, found));
    }

    private static Optional<Integer> month(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Optional.of(number(word));
        }
        var name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(MONTHS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<Moment> ofSerial(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            return Optional.empty();
        }
        var seconds = serial.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var days = serial.longValue() + seconds / SECONDS_OF_A_DAY;
        var date = (from1904 ? DAY_0_FROM_1904 : DAY_0_FROM_1900).plusDays(days);
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            return Optional.empty();
        }
        var left = seconds % SECONDS_OF_A_DAY;
        return Optional.of(new Moment(date, left == 0 ? null : LocalTime.ofSecondOfDay(left)));
    }

    static Optional<LocalTime> time(Cell cell) {
        return switch (cell) {
            case null -> Optional.empty();
            case Cell.Number(var value, var _) -> ofFraction(value);
            case Cell.Text(var text) -> timeOfText(RowReader.trimmed(text));
            case Cell.Broken _ -> Optional.empty();
        };
    }

    private static Optional<LocalTime> timeOfText(String text) {
        var match = TIME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(
                    number(match.group(1)),
                    number(match.group(3)),
                    match.group(4) == null ? 0 : number(match.group(4))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> ofFraction(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            return Optional.empty();
        }
        var seconds = value.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Optional.of(LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY));
    }
}
