package id.penghubung.ui.help;

import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.ShortcutGroup;
import id.penghubung.ui.common.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// F1: a day with the program, and every shortcut that some screen listens to.
public final class HelpController implements Screen {

    private static final double KEY_WIDTH = 130;

    /// In the order of a working day.
    private enum Chapter {
        MORNING("mdi2w-weather-sunset-up"),
        READ("mdi2f-file-document-outline"),
        WRITE("mdi2p-pencil-outline"),
        CHECK("mdi2a-account-check-outline"),
        MATERIAL("mdi2c-comment-question-outline"),
        SEND("mdi2s-send-outline"),
        OFFLINE("mdi2w-wifi-off"),
        NOT_OURS("mdi2s-swap-horizontal"),
        DISPOSE("mdi2c-clipboard-arrow-right-outline"),
        REQUESTS("mdi2f-forum-outline"),
        RECONCILE("mdi2s-scale-balance"),
        OBSTACLES("mdi2b-bug-outline"),
        MEMO("mdi2f-file-document-edit-outline"),
        NUMBERS("mdi2c-chart-bar"),
        RECAP("mdi2c-chart-timeline"),
        QUALITY("mdi2t-text-box-check-outline"),
        ASKED("mdi2c-calendar-clock"),
        TROUBLE("mdi2l-lifebuoy");

        private final String icon;

        Chapter(String icon) {
            this.icon = icon;
        }
    }

    private final Texts texts = Texts.of(HelpController.class);
    private final Supplier<List<ShortcutGroup>> shortcuts;
    private final Parent node;

    @FXML
    private ScrollPane guideScroll;

    @FXML
    private VBox guide;

    @FXML
    private VBox keys;

    public HelpController(Supplier<List<ShortcutGroup>> shortcuts) {
        this.shortcuts = shortcuts;
        node = Fxml.load(this);
        for (var chapter : Chapter.values()) {
            guide.getChildren().add(section(chapter));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        keys.getChildren().clear();
        shortcuts.get().forEach(this::add);
        guideScroll.requestFocus();
    }

    private VBox section(Chapter chapter) {
        var title = new Label(texts.text("guide." + chapter.name() + ".title"), new FontIcon(chapter.icon));
        title.getStyleClass().addAll("section-title", "guide-title");
        var body = new Label(texts.text("guide." + chapter.name() + ".body"));
        body.setWrapText(true);
        body.setMinHeight(Label.USE_PREF_SIZE);
        body.getStyleClass().add("guide-body");
        return new VBox(2, title, body);
    }

    private void add(ShortcutGroup group) {
        var place = new Label(group.place());
        place.getStyleClass().addAll("quiet", "shortcut-place");
        var grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(5);
        // The same width in every group, so that all the words begin at one edge.
        grid.getColumnConstraints().add(new ColumnConstraints(KEY_WIDTH));
        var row = 0;
        for (Shortcut shortcut : group.shortcuts()) {
            var key = new Label(shortcut.display());
            key.getStyleClass().add("key");
            key.setMinWidth(Label.USE_PREF_SIZE);
            var words = new Label(shortcut.words());
            words.setWrapText(true);
            grid.addRow(row++, key, words);
        }
        keys.getChildren().addAll(place, grid);
    }
}
