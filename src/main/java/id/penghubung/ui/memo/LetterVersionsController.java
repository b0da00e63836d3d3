package id.penghubung.ui.memo;

import id.penghubung.notadinas.MemoJson;
import id.penghubung.store.Memos.Version;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;

/// Former forms of a letter, to look at and to bring back.
final class LetterVersionsController {

    private final Moments moments;
    private final Consumer<Version> onRestore;
    private final Runnable onClose;
    private final Texts texts = Texts.of(LetterVersionsController.class);

    @FXML
    private Label none;

    @FXML
    private HBox body;

    @FXML
    private ListView<Version> list;

    @FXML
    private TextArea preview;

    @FXML
    private Button restore;

    @FXML
    private Button close;

    LetterVersionsController(Moments moments, Consumer<Version> onRestore, Runnable onClose) {
        this.moments = moments;
        this.onRestore = onRestore;
        this.onClose = onClose;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Version version, boolean empty) {
                super.updateItem(version, empty);
                setText(empty || version == null ? null : moments.full(version.changedAt()));
            }
        });
        var chosen = list.getSelectionModel().selectedItemProperty();
        preview.textProperty()
                .bind(chosen.map(version ->
                                LetterText.of(MemoJson.memo(version.content().edited()), texts))
                        .orElse(""));
        restore.disableProperty().bind(chosen.isNull());
        restore.setOnAction(_ -> onRestore.accept(chosen.get()));
        close.setOnAction(_ -> onClose.run());
    }

    void show(List<Version> versions) {
        list.getItems().setAll(versions);
        list.getSelectionModel().selectFirst();
        Visibility.set(none, versions.isEmpty());
        Visibility.set(body, !versions.isEmpty());
        (versions.isEmpty() ? close : list).requestFocus();
    }
}
