package id.penghubung.ui.common;

import id.penghubung.domain.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A period as an office names it: "Triwulan III 2026".
public final class PeriodWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Moments.INDONESIAN);
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final Texts TEXTS = Texts.of(PeriodWords.class);

    private PeriodWords() {}

    public static String of(Period period) {
        return switch (period) {
            case Period.Month(YearMonth month) -> TEXTS.text("period.month", MONTH.format(month));
            case Period.Quarter(int year, int number) -> TEXTS.text("period.quarter", ROMAN.get(number - 1), year);
            case Period.Semester(int year, int number) -> TEXTS.text("period.semester", ROMAN.get(number - 1), year);
            case Period.WholeYear whole ->
                TEXTS.text("period.year", whole.year().getValue());
            case Period.Days days -> days(days.from(), days.before());
            case Period.AllTime _ -> TEXTS.text("period.all");
        };
    }

    /// "1 Jul 2026 – 30 Sep 2026"; the name itself where there are no limits.
    public static String daysOf(Period period) {
        return period.from() == null ? of(period) : days(period.from(), period.before());
    }

    private static String days(LocalDate from, LocalDate before) {
        return TEXTS.text("period.days", Moments.DATE.format(from), Moments.DATE.format(before.minusDays(1)));
    }
}
