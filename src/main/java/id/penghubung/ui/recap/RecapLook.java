package id.penghubung.ui.recap;

import id.penghubung.domain.Period;
import id.penghubung.statistics.Dimension;
import id.penghubung.store.FigureViews.View;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.recap.ChartsController.Choice;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// How *Rekap* looks, as a saved view remembers it: a period that ran when it was saved stays "the present one" of its
/// kind, one that had ended stays that very period.
///
/// @param kind of the period
/// @param word of a period that had ended, or of days of one's own choice; null for the present one of its kind
record RecapLook(PeriodChooser.Kind kind, String word, Choice choice) {

    private static final String KIND = "kind";
    private static final String WORD = "period";
    private static final String TOPIC = "topic";
    private static final String DIMENSION = "dimension";
    private static final String TABLE = "table";

    static RecapLook of(Period period, LocalDate today, Choice choice) {
        var kind = PeriodChooser.kindOf(period);
        var present = switch (kind) {
            case DAYS -> false;
            case MONTH, QUARTER, SEMESTER, YEAR, ALL -> period.equals(PeriodChooser.periodOf(kind, today));
        };
        return new RecapLook(kind, present ? null : period.word(), choice);
    }

    Period period(LocalDate today) {
        return Optional.ofNullable(word).flatMap(Period::parse).orElseGet(() -> PeriodChooser.periodOf(kind, today));
    }

    View named(String name) {
        var settings = Map.of(
                KIND, kind.name(),
                WORD, word == null ? "" : word,
                TOPIC, choice.topic().name(),
                DIMENSION, choice.dimension().name(),
                TABLE, String.valueOf(choice.table()));
        return new View(name, settings);
    }

    /// Empty for one that another version of the program has saved in words that are not known here.
    static Optional<RecapLook> read(View view) {
        var settings = view.settings();
        try {
            var word = settings.getOrDefault(WORD, "");
            return Optional.of(new RecapLook(
                    PeriodChooser.Kind.valueOf(settings.getOrDefault(KIND, "")),
                    word.isEmpty() ? null : word,
                    new Choice(
                            Topic.valueOf(settings.getOrDefault(TOPIC, "")),
                            Dimension.valueOf(settings.getOrDefault(DIMENSION, "")),
                            Boolean.parseBoolean(settings.get(TABLE)))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
