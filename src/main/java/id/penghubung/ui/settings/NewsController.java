package id.penghubung.ui.settings;

import id.penghubung.store.News;
import id.penghubung.store.NewsSettings;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// *Pemberitahuan*: of which events the officer is told.
final class NewsController {

    private final News news;
    private final Background background;
    private final Texts texts = Texts.of(NewsController.class);
    private final Map<News.Kind, CheckBox> boxes = new EnumMap<>(News.Kind.class);
    private final Parent node;

    @FXML
    private VBox kinds;

    @FXML
    private Label outcome;

    NewsController(News news, Background background) {
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
    }

    private void save() {
        var chosen = NewsSettings.DEFAULT;
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
