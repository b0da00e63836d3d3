package id.penghubung.ui.complaint;

import id.penghubung.domain.PersonalText;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.Extracts;
import id.penghubung.ui.common.BodyWords;
import id.penghubung.ui.common.FileSize;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.complaint.EditorViewModel.Confirmation;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The question before an answer leaves: what, for which complaint, and what to look at once more (D17 of the cases).
/// Its button stands where neither *Kirim* was before nor any other button is after, so that fast clicks neither answer
/// the question unseen nor begin something else.
final class ConfirmController {

    private final EditorViewModel model;
    private final ChangeWords changeWords;
    private final CopyWords copyWords;
    private final Texts texts = Texts.of(ConfirmController.class);
    private final ReadingArea text = new ReadingArea();

    @FXML
    private Label question;

    @FXML
    private Label target;

    @FXML
    private Label unit;

    @FXML
    private Label files;

    @FXML
    private StackPane words;

    @FXML
    private Label consequence;

    @FXML
    private VBox warnings;

    @FXML
    private Button send;

    @FXML
    private Button back;

    @FXML
    private Label progress;

    ConfirmController(EditorViewModel model, ChangeWords changeWords, CopyWords copyWords) {
        this.model = model;
        this.changeWords = changeWords;
        this.copyWords = copyWords;
    }

    @FXML
    private void initialize() {
        text.setId("confirm-text");
        words.getChildren().setAll(text);
        send.setOnAction(_ -> model.send());
        back.setOnAction(_ -> model.doNotSend());
        // The buttons stay enabled, or the focus would leave for another part of the window; the model knows one send.
        model.sendingNow().subscribe(sending -> progress.setText(sending ? texts.text("confirm.sending") : ""));
    }

    void show(Confirmation asked) {
        var complaint = asked.complaint();
        question.setText(texts.text("confirm.question", Words.of(asked.kind()).toLowerCase(Locale.of("id", "ID"))));
        target.setText(texts.text(
                "confirm.target",
                Words.trackingId(complaint.trackingId()),
                Words.title(PersonalText.masked(complaint.title(), complaint.reporter()))));
        var details = BodyWords.of(asked.body(), id -> name(asked, id));
        Visibility.set(unit, !details.isEmpty());
        unit.setText(String.join("\n", details));
        Visibility.set(files, !asked.files().isEmpty());
        files.setText(texts.text(
                "confirm.files",
                asked.files().size(),
                asked.files().stream()
                        .map(file -> texts.text("attachment.line", file.name(), FileSize.of(file.size())))
                        .collect(Collectors.joining(", "))));
        var byHand = Extracts.alone(complaint.id());
        consequence.setText(texts.text(
                byHand ? "confirm.by_hand" : "confirm." + asked.kind().name()));
        send.setText(texts.text(byHand ? "confirm.prepare" : "confirm.send"));
        var looks = new ArrayList<String>();
        if (asked.changes() != null) {
            looks.add(changeWords.sentence(asked.changes()));
        }
        asked.warnings().forEach(finding -> looks.add(texts.text("remark." + finding.name())));
        if (asked.copied() != null) {
            looks.add(copyWords.question(asked.copied()));
        }
        var written = asked.body().text();
        text.setText(written);
        Visibility.set(words, !written.isBlank());
        warnings.setManaged(!looks.isEmpty());
        warnings.getChildren()
                .setAll(looks.stream().map(ConfirmController::warning).toList());
    }

    private static String name(Confirmation asked, String unitId) {
        return asked.units().stream()
                .filter(known -> known.id().equals(unitId))
                .map(WorkUnit::name)
                .findFirst()
                .orElse(unitId);
    }

    private static Label warning(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        label.getStyleClass().addAll("tone-care", "confirm-warning");
        return label;
    }

    void focus() {
        send.requestFocus();
    }
}
