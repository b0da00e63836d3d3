package id.penghubung.ui.complaint;

import id.penghubung.domain.HistoryEntry;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One line of *riwayat* on its thread. What an instansi was pressed for (*intervensi*) stands out.
final class HistoryCell extends ListCell<HistoryEntry> {

    private static final String INTERVENTION = "intervention";

    private final Texts texts = Texts.of(HistoryCell.class);
    private final Moments moments;
    private final ChangeWords words;
    private final UnaryOperator<String> cover;
    private final Label kind = new Label();
    private final Label when = new Label();
    private final Label text = new Label();
    private final Region dot = new Region();
    private final HBox line;

    HistoryCell(ListView<HistoryEntry> list, Moments moments, ChangeWords words, UnaryOperator<String> cover) {
        this.moments = moments;
        this.words = words;
        this.cover = cover;
        kind.getStyleClass().add("history-kind");
        when.getStyleClass().addAll("quiet", "small");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        dot.getStyleClass().add("history-dot");
        var thread = new VBox(dot);
        thread.getStyleClass().add("history-thread");
        var body = new VBox(2, new FlowPane(8, 0, kind, when), text);
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        line = new HBox(10, thread, body);
        // Without it the cell is as wide as its longest line and nothing wraps.
        setPrefWidth(0);
        var copy = new MenuItem(texts.text("history.copy"));
        copy.setOnAction(_ -> copy());
        setContextMenu(new ContextMenu(copy));
        list.getStyleClass().add("history");
    }

    @Override
    protected void updateItem(HistoryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        kind.setText(words.history(entry.kind()));
        when.setText(
                entry.actor() == null
                        ? moments.full(entry.at())
                        : texts.text("answer.by", moments.full(entry.at()), entry.actor()));
        text.setText(entry.text() == null ? "" : cover.apply(entry.text()));
        text.setManaged(!text.getText().isBlank());
        text.setVisible(text.isManaged());
        dot.pseudoClassStateChanged(INTERVENED, INTERVENTION.equals(entry.kind()));
        kind.pseudoClassStateChanged(INTERVENED, INTERVENTION.equals(entry.kind()));
        setAccessibleText(plain());
        setGraphic(line);
    }

    private static final javafx.css.PseudoClass INTERVENED = javafx.css.PseudoClass.getPseudoClass("intervention");

    private String plain() {
        return String.join("\n", kind.getText(), when.getText(), text.getText()).strip();
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, plain()));
    }
}
