package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whole days of the office: from 00.00 of the first day to 00.00 of the day after the last, in the office's zone
/// (cases C6, K10). A period is made of dates; it becomes instants only together with a zone.
public sealed interface Period {

    /// The first day; null without a beginning.
    LocalDate from();

    /// The day after the last; null without an end.
    LocalDate before();

    /// As it is written on the command line and in files: `2026-09`, `2026-Q3`, `2026-S2`, `2026`,
    /// `2026-07-01..2026-09-30`, `semua-waktu`.
    String word();

    /// The period of the same length just before; empty where there is none.
    Optional<Period> former();

    record Month(YearMonth month) implements Period {
        @Override
        public LocalDate from() {
            return month.atDay(1);
        }

        @Override
        public LocalDate before() {
            return month.plusMonths(1).atDay(1);
        }

        @Override
        public String word() {
            return month.toString();
        }

        @Override
        public Optional<Period> former() {
            return Optional.of(new Month(month.minusMonths(1)));
        }
    }

    /// *Triwulan*.
    ///
    /// @param number 1 to 4
    record Quarter(int year, int number) implements Period {
        public Quarter {
            checkPart(number, 4);
        }

        @Override
        public LocalDate from() {
            return LocalDate.of(year, number * 3 - 2, 1);
        }

        @Override
        public LocalDate before() {
            return from().plusMonths(3);
        }

        @Override
        public String word() {
            return "%04d-Q%d".formatted(year, number);
        }

        @Override
        public Optional<Period> former() {
            return Optional.of(number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1));
        }
    }

    /// @param number 1 or 2
    record Semester(int year, int number) implements Period {
        public Semester {
            checkPart(number, 2);
        }

        @Override
        public LocalDate from() {
            return LocalDate.of(year, number * 6 - 5, 1);
        }

        @Override
        public LocalDate before() {
            return from().plusMonths(6);
        }

        @Override
        public String word() {
            return "%04d-S%d".formatted(year, number);
        }

        @Override
        public Optional<Period> former() {
            return Optional.of(number == 1 ? new Semester(year - 1, 2) : new Semester(year, 1));
        }
    }

    record WholeYear(Year year) implements Period {
        @Override
        public LocalDate from() {
            return year.atDay(1);
        }

        @Override
        public LocalDate before() {
            return year.plusYears(1).atDay(1);
        }

        @Override
        public String word() {
            return "%04d".formatted(year.getValue());
        }

        @Override
        public Optional<Period> former() {
            return Optional.of(new WholeYear(year.minusYears(1)));
        }
    }

    /// Days of one's own choice.
    ///
    /// @param before the day after the last, later than `from`
    record Days(LocalDate from, LocalDate before) implements Period {
        public Days {
            if (!from.isBefore(before)) {
                throw new IllegalArgumentException("a period of no day: " + from + " to " + before);
            }
        }

        @Override
        public String word() {
            return from + ".." + before.minusDays(1);
        }

        @Override
        public Optional<Period> former() {
            var length = before.toEpochDay() - from.toEpochDay();
            return Optional.of(new Days(from.minusDays(length), from));
        }
    }

    record AllTime() implements Period {
        static final String WORD = "semua-waktu";

        @Override
        public LocalDate from() {
            return null;
        }

        @Override
        public LocalDate before() {
            return null;
        }

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public Optional<Period> former() {
            return Optional.empty();
        }
    }

    /// What has no time belongs to all time and to nothing shorter.
    ///
    /// @param instant nullable
    default boolean contains(Instant instant, OfficeZone zone) {
        if (from() == null) {
            return true;
        }
        if (instant == null) {
            return false;
        }
        var day = zone.dateOf(instant);
        return !day.isBefore(from()) && day.isBefore(before());
    }

    static Quarter quarterOf(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// @return empty for words that name no period
    static Optional<Period> parse(String word) {
        if (word.equals(AllTime.WORD)) {
            return Optional.of(new AllTime());
        }
        var part = Pattern.compile("(\\d{4})-([QS])(\\d)").matcher(word);
        var days = word.split("\\.\\.", -1);
        try {
            if (part.matches()) {
                var year = Integer.parseInt(part.group(1));
                var number = Integer.parseInt(part.group(3));
                return Optional.of(part.group(2).equals("Q") ? new Quarter(year, number) : new Semester(year, number));
            }
            if (days.length == 2) {
                return Optional.of(new Days(
                        LocalDate.parse(days[0]), LocalDate.parse(days[1]).plusDays(1)));
            }
            return Optional.of(
                    word.matches("\\d{4}") ? new WholeYear(Year.parse(word)) : new Month(YearMonth.parse(word)));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            // Not a period; the caller says which words are.
            return Optional.empty();
        }
    }

    private static void checkPart(int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("1 to " + most + ": " + number);
        }
    }
}
