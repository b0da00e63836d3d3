package id.penghubung.ui.outbox;

import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;

/// *Bukan lagi tugas unit ini*: texts whose complaint was taken from the unit. Nothing here goes out by itself; every
/// text can be taken along (cases Y4, K17).
final class GoneController {

    private final OutboxViewModel model;
    private final OutboxWords words;
    private final Moments moments;
    private final Dialogs dialogs;
    private final TextKeeper keeper;
    private final Texts texts = Texts.of(GoneController.class);

    @FXML
    private Node goneRoot;

    @FXML
    private ListView<GoneEntry> goneList;

    @FXML
    private Label goneTitle;

    @FXML
    private Label goneFacts;

    @FXML
    private Label goneAnswer;

    @FXML
    private TextArea goneText;

    @FXML
    private Button goneHandOver;

    @FXML
    private Button goneCopy;

    @FXML
    private Button goneExport;

    @FXML
    private Button goneWithdraw;

    @FXML
    private Button goneDiscard;

    GoneController(OutboxViewModel model, OutboxWords words, Moments moments, Dialogs dialogs, TextKeeper keeper) {
        this.model = model;
        this.words = words;
        this.moments = moments;
        this.dialogs = dialogs;
        this.keeper = keeper;
    }

    @FXML
    private void initialize() {
        goneList.setCellFactory(_ -> new Cell());
        goneList.getSelectionModel().selectedItemProperty().subscribe(this::show);
        goneHandOver.setOnAction(_ -> keeper.handOverByHand(words.asFile(selected())));
        goneCopy.setOnAction(_ -> keeper.copy(selected().body().text(), "copied.text"));
        goneExport.setOnAction(_ -> keeper.export(words.fileName(selected()), words.asFile(selected())));
        goneWithdraw.setOnAction(_ -> model.withdraw(selected().item()));
        goneDiscard.setOnAction(_ -> discard(selected()));
    }

    /// By id, so that a refresh keeps the selection where it was.
    void fill(List<GoneEntry> entries) {
        var before = selected();
        if (entries.equals(goneList.getItems())) {
            return;
        }
        goneList.getItems().setAll(entries);
        entries.stream()
                .filter(entry -> before != null && entry.id().equals(before.id()))
                .findFirst()
                .ifPresentOrElse(
                        goneList.getSelectionModel()::select,
                        () -> goneList.getSelectionModel().selectFirst());
    }

    void visible(boolean shown) {
        Visibility.set(goneRoot, shown);
    }

    private GoneEntry selected() {
        return goneList.getSelectionModel().getSelectedItem();
    }

    private void show(GoneEntry entry) {
        if (entry == null) {
            return;
        }
        goneTitle.setText(words.title(entry));
        goneFacts.setText(
                texts.text("gone.facts", Words.of(entry.body().kind()), moments.full(entry.at()), state(entry)));
        var answer =
                entry.item() == null ? "" : FailureWords.answer(entry.item().lastAnswer());
        goneAnswer.setText(texts.text("last_answer", answer));
        Visibility.set(goneAnswer, !answer.isBlank());
        goneText.setText(entry.body().text());
        Visibility.set(goneWithdraw, entry.mustBeWithdrawn());
        Visibility.set(goneDiscard, entry.canBeGivenUp());
    }

    private String state(GoneEntry entry) {
        return entry.item() == null ? texts.text("gone.draft") : words.state(entry.item());
    }

    private void discard(GoneEntry entry) {
        var sentence = entry.item() == null ? "discard.draft.sentence" : "discard.sentence";
        if (dialogs.confirm(texts.text("discard.title"), texts.text(sentence), texts.text("action.discard"))) {
            model.discard(entry);
        }
    }

    private final class Cell extends ListCell<GoneEntry> {
        @Override
        protected void updateItem(GoneEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(
                    empty || entry == null
                            ? null
                            : texts.text(
                                    "gone.row",
                                    words.title(entry),
                                    Words.of(entry.body().kind()),
                                    state(entry)));
        }
    }
}
