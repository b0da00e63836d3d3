package id.penghubung.ui.shell;

import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// One notice: a sign, the words, and a way to close it.
final class NoticeLine extends HBox {

    private final FontIcon icon = new FontIcon();
    private final Label words = new Label();
    private final Button link = new Button();

    private Notice shown;

    /// @param id of this line; its words and its button are called after it
    NoticeLine(String id, Runnable onClose) {
        var texts = Texts.of(NoticeLine.class);
        setId(id);
        setMaxHeight(USE_PREF_SIZE);
        getStyleClass().addAll("notice-line", id);
        words.setId(id + "-words");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = new Button(null, new FontIcon("mdi2c-close"));
        close.setId(id + "-close");
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(texts.text("notice.close"));
        close.setTooltip(new Tooltip(texts.text("notice.close")));
        close.setOnAction(_ -> onClose.run());
        link.setId(id + "-link");
        link.getStyleClass().add("small");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            var open = shown.link().open();
            onClose.run();
            open.run();
        });
        getChildren().addAll(icon, words, link, close);
        show(null);
    }

    /// @param notice null for nothing
    void show(Notice notice) {
        shown = notice;
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice == null) {
            return;
        }
        words.setText(notice.text());
        link.setText(notice.link() == null ? "" : notice.link().verb());
        Visibility.set(link, notice.link() != null);
        getStyleClass().removeAll("tone-done", "tone-know", "tone-care");
        switch (notice.tone()) {
            case DONE -> wear("tone-done", "mdi2c-check-circle-outline");
            case KNOW -> wear("tone-know", "mdi2i-information-outline");
            case CARE -> wear("tone-care", "mdi2a-alert-outline");
        }
    }

    private void wear(String tone, String iconName) {
        getStyleClass().add(tone);
        icon.setIconLiteral(iconName);
    }
}
