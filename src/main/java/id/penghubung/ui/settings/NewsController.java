package id.penghubung.ui.settings;

import id.penghubung.domain.OfficeHours;
import id.penghubung.domain.OfficeZone;
import id.penghubung.store.News;
import id.penghubung.store.NewsSettings;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// *Pemberitahuan*: of which events the officer is told, and at what hours of limits that come near.
final class NewsController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final int HALF_HOUR = 30;
    private static final List<LocalTime> TIMES = IntStream.range(0, 24 * 60 / HALF_HOUR)
            .mapToObj(half -> LocalTime.MIN.plusMinutes((long) half * HALF_HOUR))
            .toList();

    private final News news;
    private final Background background;
    private final Texts texts = Texts.of(NewsController.class);
    private final Map<News.Kind, CheckBox> boxes = new EnumMap<>(News.Kind.class);
    private final Parent node;

    @FXML
    private VBox kinds;

    @FXML
    private ComboBox<LocalTime> opens;

    @FXML
    private ComboBox<LocalTime> closes;

    @FXML
    private Label hoursZone;

    @FXML
    private Label outcome;

    /// @param zone of the hours
    NewsController(News news, OfficeZone zone, Background background) {
        this.news = news;
        this.background = background;
        node = Fxml.load(this);
        for (var kind : News.Kind.values()) {
            var box = new CheckBox(texts.text("news." + kind.name()));
            box.setId("news-" + kind.name());
            box.setDisable(true);
            boxes.put(kind, box);
            kinds.getChildren().add(box);
        }
        for (var box : List.of(opens, closes)) {
            box.setConverter(new OneWay<>(TIME::format));
            box.getItems().setAll(TIMES);
            box.setDisable(true);
        }
        hoursZone.setText(zone.name());
        say("");
        background.run(news::settings, this::show, failure -> say(FailureWords.of(failure)));
    }

    Parent node() {
        return node;
    }

    private void show(NewsSettings settings) {
        boxes.forEach((kind, box) -> {
            box.setSelected(settings.tells(kind));
            box.setDisable(false);
            box.setOnAction(_ -> save());
        });
        showHours(settings.hours());
        for (var box : List.of(opens, closes)) {
            box.setDisable(false);
            box.setOnAction(_ -> save());
        }
    }

    private void showHours(OfficeHours hours) {
        opens.setValue(hours.opens());
        closes.setValue(hours.closes());
    }

    private void save() {
        if (!opens.getValue().isBefore(closes.getValue())) {
            say(texts.text("news.hours.wrong"));
            return;
        }
        var chosen = NewsSettings.DEFAULT.with(new OfficeHours(opens.getValue(), closes.getValue()));
        for (var box : boxes.entrySet()) {
            chosen = chosen.with(box.getKey(), box.getValue().isSelected());
        }
        var settings = chosen;
        background.run(
                () -> {
                    news.saveSettings(settings);
                    return settings;
                },
                _ -> say(""),
                failure -> say(FailureWords.of(failure)));
    }

    private void say(String words) {
        outcome.setText(words);
        Visibility.set(outcome, !words.isEmpty());
    }
}
