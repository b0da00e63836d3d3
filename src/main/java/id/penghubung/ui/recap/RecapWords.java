package id.penghubung.ui.recap;

import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Group;
import id.penghubung.statistics.Share;
import id.penghubung.statistics.Spread;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.recap.RecapViewModel.Recap;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Figures as an office writes them.
final class RecapWords {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Texts texts = Texts.of(RecapWords.class);

    /// "41 %"; a dash for a share of nothing.
    String percent(Share share) {
        return share.value().isEmpty()
                ? texts.text("none")
                : texts.text("percent", Math.round(share.value().getAsDouble() * 100));
    }

    /// "5,5": days with one decimal.
    String days(Duration duration) {
        var format = NumberFormat.getNumberInstance(INDONESIAN);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(duration.toMinutes() / (24 * 60.0));
    }

    String median(Optional<Spread> spread) {
        return spread.map(measured -> days(measured.median())).orElseGet(() -> texts.text("none"));
    }

    String spread(Optional<Spread> spread) {
        return spread.map(measured -> texts.text(
                        "spread",
                        days(measured.median()),
                        days(measured.p90()),
                        days(measured.mean()),
                        measured.count()))
                .orElseGet(() -> texts.text("spread.none"));
    }

    String nameOf(Group group, Dimension dimension, Recap recap) {
        if (group.word().isEmpty()) {
            return texts.text("unknown." + dimension.name());
        }
        return dimension == Dimension.UNIT ? recap.unitName(group.word()) : group.word();
    }
}
