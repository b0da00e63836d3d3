package id.penghubung.notadinas;

import id.penghubung.domain.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The sentences of the letters. Numbers come in as words that are already formed: a message format would group them as
/// it likes.
final class LetterWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", MemoWords.LOCALE);
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private LetterWords() {}

    static String of(String key, String... arguments) {
        return MemoWords.of(key, (Object[]) arguments);
    }

    /// "Triwulan III Tahun 2026"
    static String period(Period period) {
        return switch (period) {
            case Period.Month(var month) -> of("period.month", MONTH.format(month));
            case Period.Quarter(var year, var number) ->
                of("period.quarter", ROMAN.get(number - 1), String.valueOf(year));
            case Period.Semester(var year, var number) ->
                of("period.semester", ROMAN.get(number - 1), String.valueOf(year));
            case Period.WholeYear(var year) -> of("period.year", String.valueOf(year.getValue()));
            case Period.Days _ -> of("period.days", span(period));
            case Period.AllTime _ -> of("period.all");
        };
    }

    /// "1 Juli 2026 sampai dengan 30 September 2026"; empty without limits
    static String span(Period period) {
        return period.from() == null
                ? ""
                : of(
                        "period.span",
                        Amounts.date(period.from()),
                        Amounts.date(period.before().minusDays(1)));
    }
}
