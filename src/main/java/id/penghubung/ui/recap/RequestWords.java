package id.penghubung.ui.recap;

import id.penghubung.statistics.RequestReport.By;
import id.penghubung.statistics.RequestReport.Group;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Map;

/// What groups of information requests are called. FX thread.
final class RequestWords {

    private final Texts texts = Texts.of(RequestWords.class);
    private Map<String, String> units = Map.of();

    void know(Map<String, String> unitNames) {
        units = unitNames;
    }

    String of(By by) {
        return texts.text("requests.by." + by.name());
    }

    String of(Group group, By by) {
        var word = group.word();
        if (word.isEmpty()) {
            return texts.text("requests.unknown." + by.name());
        }
        return switch (by) {
            case CHANNEL, TOPIC -> word;
            case UNIT -> units.getOrDefault(word, word);
            case WEEKDAY -> of(DayOfWeek.of(Integer.parseInt(word)));
            case HOUR -> hour(Integer.parseInt(word));
        };
    }

    static String of(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Moments.INDONESIAN);
    }

    String hour(int hour) {
        return texts.text("requests.hour", "%02d".formatted(hour));
    }
}
