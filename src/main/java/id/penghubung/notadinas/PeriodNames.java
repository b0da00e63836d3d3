package id.penghubung.notadinas;

import id.penghubung.domain.Period;
import java.time.format.DateTimeFormatter;

/// A period as a formal letter names it.
final class PeriodNames {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", MemoWords.LOCALE);

    private PeriodNames() {}

    /// "Triwulan III Tahun 2026"
    static String of(Period period) {
        return switch (period) {
            case Period.Month(var month) -> MemoWords.of("period.month", MONTH.format(month));
            case Period.Quarter(var year, var number) ->
                MemoWords.of("period.quarter", Numbering.roman(number - 1), String.valueOf(year));
            case Period.Semester(var year, var number) ->
                MemoWords.of("period.semester", Numbering.roman(number - 1), String.valueOf(year));
            case Period.WholeYear(var year) -> MemoWords.of("period.year", String.valueOf(year.getValue()));
            case Period.Days _ -> MemoWords.of("period.days", span(period));
            case Period.AllTime _ -> MemoWords.of("period.all");
        };
    }

    /// "1 Juli 2026 sampai dengan 30 September 2026"; empty without limits
    static String span(Period period) {
        return period.from() == null
                ? ""
                : MemoWords.of(
                        "period.span",
                        Amounts.date(period.from()),
                        Amounts.date(period.before().minusDays(1)));
    }
}
