package id.penghubung.ui.common;

import id.penghubung.statistics.Share;
import id.penghubung.statistics.Spread;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Figures as an office writes them.
public final class FigureWords {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Texts texts = Texts.of(FigureWords.class);

    /// "41 %"; a dash for a share of nothing.
    public String percent(Share share) {
        return share.value().isEmpty()
                ? texts.text("none")
                : texts.text("percent", Math.round(share.value().getAsDouble() * 100));
    }

    /// "5,5": days with one decimal.
    public String days(Duration duration) {
        var format = NumberFormat.getNumberInstance(INDONESIAN);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(duration.toMinutes() / (24 * 60.0));
    }

    public String median(Optional<Spread> spread) {
        return spread.map(measured -> days(measured.median())).orElseGet(() -> texts.text("none"));
    }

    public String spread(Optional<Spread> spread) {
        return spread.map(measured -> texts.text(
                        "spread",
                        days(measured.median()),
                        days(measured.p90()),
                        days(measured.mean()),
                        measured.count()))
                .orElseGet(() -> texts.text("spread.none"));
    }

    /// "+3", "-1", "0".
    public static String signed(long difference) {
        return difference > 0 ? "+" + Words.number(difference) : Words.number(difference);
    }
}
