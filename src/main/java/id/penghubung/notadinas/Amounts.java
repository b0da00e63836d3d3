package id.penghubung.notadinas;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalDouble;

/// Numbers and dates as a formal letter writes them.
final class Amounts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", MemoWords.LOCALE);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", MemoWords.LOCALE);
    private static final List<String> ONES = List.of(
            "nol",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas");
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long MILLIARD = 1_000_000_000;

    private Amounts() {}

    /// "1.234"
    static String digits(long number) {
        return NumberFormat.getIntegerInstance(MemoWords.LOCALE).format(number);
    }

    /// "seribu dua ratus tiga puluh empat"
    ///
    /// @param number not negative
    static String words(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        if (number < 12) {
            return ONES.get((int) number);
        }
        if (number < 20) {
            return ONES.get((int) number - 10) + " belas";
        }
        if (number < 100) {
            return ONES.get((int) number / 10) + " puluh" + rest(number % 10);
        }
        if (number < 200) {
            return "seratus" + rest(number - 100);
        }
        if (number < THOUSAND) {
            return ONES.get((int) number / 100) + " ratus" + rest(number % 100);
        }
        if (number < 2 * THOUSAND) {
            return "seribu" + rest(number - THOUSAND);
        }
        if (number < MILLION) {
            return words(number / THOUSAND) + " ribu" + rest(number % THOUSAND);
        }
        if (number < MILLIARD) {
            return words(number / MILLION) + " juta" + rest(number % MILLION);
        }
        return words(number / MILLIARD) + " miliar" + rest(number % MILLIARD);
    }

    private static String rest(long number) {
        return number == 0 ? "" : " " + words(number);
    }

    /// "12 (dua belas)"; one is written as a word alone: "satu".
    static String both(long number) {
        return number == 1 ? words(1) : digits(number) + " (" + words(number) + ")";
    }

    /// "87,5%"; a dash where there is nothing to divide.
    static String percent(OptionalDouble share) {
        if (share.isEmpty()) {
            return "–";
        }
        var format = NumberFormat.getPercentInstance(MemoWords.LOCALE);
        format.setMaximumFractionDigits(1);
        return format.format(share.getAsDouble());
    }

    /// "2,3 hari"
    static String days(Duration duration) {
        var format = NumberFormat.getNumberInstance(MemoWords.LOCALE);
        format.setMaximumFractionDigits(1);
        return MemoWords.of("days", format.format(duration.toMinutes() / (24 * 60.0)));
    }

    /// "11 Juli 2025"
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /// "11/07/2025", for columns
    static String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }
}
