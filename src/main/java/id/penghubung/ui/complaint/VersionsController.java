package id.penghubung.ui.complaint;

import id.penghubung.store.Drafts.Draft;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;

/// Former texts of a draft, to look at and to bring back.
final class VersionsController {

    private final Moments moments;
    private final Consumer<Draft> onRestore;
    private final Runnable onClose;
    private final Texts texts = Texts.of(VersionsController.class);

    @FXML
    private Label none;

    @FXML
    private ListView<Draft> list;

    @FXML
    private TextArea preview;

    @FXML
    private Button restore;

    @FXML
    private Button close;

    VersionsController(Moments moments, Consumer<Draft> onRestore, Runnable onClose) {
        this.moments = moments;
        this.onRestore = onRestore;
        this.onClose = onClose;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new VersionCell());
        var chosen = list.getSelectionModel().selectedItemProperty();
        preview.textProperty().bind(chosen.map(draft -> draft.body().text()).orElse(""));
        restore.disableProperty().bind(chosen.isNull());
        restore.setOnAction(_ -> onRestore.accept(chosen.get()));
        close.setOnAction(_ -> onClose.run());
    }

    void show(List<Draft> versions) {
        list.getItems().setAll(versions);
        list.getSelectionModel().selectFirst();
        none.setVisible(versions.isEmpty());
        none.setManaged(versions.isEmpty());
        list.getParent().setVisible(!versions.isEmpty());
        (versions.isEmpty() ? close : list).requestFocus();
    }

    private final class VersionCell extends ListCell<Draft> {
        VersionCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Draft draft, boolean empty) {
            super.updateItem(draft, empty);
            if (empty || draft == null) {
                setText(null);
            } else {
                var text = draft.body().text();
                setText(texts.text(
                        "versions.item", moments.brief(draft.savedAt()), text.codePointCount(0, text.length())));
            }
        }
    }
}
