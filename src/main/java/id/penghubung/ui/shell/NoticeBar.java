package id.penghubung.ui.shell;

import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of words under the header. A passing notice stands in front of one that stays, and gives the place back.
final class NoticeBar extends HBox implements Notices {

    private static final Duration PASSING = Duration.seconds(8);

    private final FontIcon icon = new FontIcon();
    private final Label words = new Label();
    private final Deque<Notice> staying = new ArrayDeque<>();
    private final PauseTransition pause = new PauseTransition(PASSING);
    private Notice passing;

    NoticeBar() {
        var texts = Texts.of(NoticeBar.class);
        setId("notice-bar");
        getStyleClass().add("notice-bar");
        words.setId("notice");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = new Button(null, new FontIcon("mdi2c-close"));
        close.setId("notice-close");
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(texts.text("notice.close"));
        close.setTooltip(new Tooltip(texts.text("notice.close")));
        close.setOnAction(_ -> closePresent());
        getChildren().addAll(icon, words, close);
        pause.setOnFinished(_ -> {
            passing = null;
            show();
        });
        show();
    }

    @Override
    public void say(Notice notice) {
        if (notice.stays()) {
            staying.remove(notice);
            staying.push(notice);
            passing = null;
            pause.stop();
        } else {
            passing = notice;
            pause.playFromStart();
        }
        show();
    }

    private void closePresent() {
        if (passing != null) {
            passing = null;
            pause.stop();
        } else {
            staying.poll();
        }
        show();
    }

    private void show() {
        var notice = passing != null ? passing : staying.peek();
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice == null) {
            return;
        }
        words.setText(notice.text());
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
