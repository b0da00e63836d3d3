package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AnswerCheck.Finding;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.common.Wrapping;
import id.penghubung.ui.complaint.EditorViewModel.SendTrouble;
import id.penghubung.ui.complaint.Judgement.Obstacle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Under the text: why *Kirim* is not offered or did not work, and what should be looked at.
final class RemarkLine {

    private final FlowPane place;
    private final EditorViewModel model;
    private final Runnable nextPlaceholder;
    private final CopyWords copyWords;
    private final Texts texts = Texts.of(RemarkLine.class);

    /// @param nextPlaceholder leads to the place that is not filled in
    RemarkLine(FlowPane place, EditorViewModel model, Runnable nextPlaceholder, CopyWords copyWords) {
        this.place = place;
        this.model = model;
        this.nextPlaceholder = nextPlaceholder;
        this.copyWords = copyWords;
    }

    void show() {
        var nodes = new ArrayList<Node>();
        switch (model.sendTrouble().get()) {
            case null -> {}
            case SendTrouble.NotStored(var cause) ->
                nodes.add(remark(texts.text("send.failed", FailureWords.of(cause)), "tone-stop"));
            case SendTrouble.EndedElsewhere _ -> nodes.add(remark(texts.text("send.ended"), "tone-stop"));
        }
        model.judgement().get().obstacles().forEach(obstacle -> nodes.addAll(inTheWay(obstacle)));
        model.judgement().get().warnings().forEach(finding -> nodes.add(remark(words(finding), "tone-care")));
        if (model.copied().get() != null) {
            var copied = remark(copyWords.sentence(model.copied().get()), "tone-care");
            copied.setId("editor-copied");
            nodes.add(copied);
        }
        place.getChildren().setAll(nodes);
        place.setVisible(!nodes.isEmpty());
        place.setManaged(!nodes.isEmpty());
    }

    private List<Node> inTheWay(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ComplaintGone _ -> List.of(remark(texts.text("remark.gone"), "tone-stop"));
            case Obstacle.NotAllowed(var kind) ->
                List.of(remark(texts.text("remark.not_allowed", Words.of(kind)), "tone-stop"));
            case Obstacle.NoUnit _ -> List.of(remark(texts.text("remark.no_unit"), "tone-plain"));
            case Obstacle.NoDueDay _ -> List.of(remark(texts.text("remark.no_due_day"), "tone-plain"));
            case Obstacle.NothingCorrected _ -> List.of(remark(texts.text("remark.nothing_corrected"), "tone-plain"));
            case Obstacle.NotApproved _ -> List.of(remark(texts.text("remark.not_approved"), "tone-care"));
            case Obstacle.CheckOver _ -> List.of(remark(texts.text("remark.check_over"), "tone-stop"));
            // Nothing is wrong yet with a text that has not been begun.
            case Obstacle.Text(var finding)
            when finding == Finding.EMPTY -> List.of(remark(words(finding), "tone-plain"));
            case Obstacle.Text(var finding)
            when finding == Finding.UNRESOLVED_PLACEHOLDER ->
                List.of(remark(words(finding), "tone-stop"), placeholderButton());
            case Obstacle.Text(var finding) -> List.of(remark(words(finding), "tone-stop"));
        };
    }

    private String words(Finding finding) {
        return switch (finding) {
            case EMPTY -> emptyWords(model.form().kind().get());
            case TOO_LONG ->
                texts.text("remark.TOO_LONG", model.length() - model.maxLength().orElse(model.length()));
            case UNRESOLVED_PLACEHOLDER, NIK, PHONE, EMAIL, NO_GREETING -> texts.text("remark." + finding.name());
        };
    }

    private String emptyWords(ActionKind kind) {
        return texts.text(
                switch (kind) {
                    case FOLLOW_UP, INITIAL_RESPONSE -> "remark.EMPTY.answer";
                    case INTERNAL_NOTE, INTERVENE, RETURN -> "remark.EMPTY.note";
                    case CLOSE -> "remark.EMPTY.closing";
                    case ASK_MATERIAL -> "remark.EMPTY.question";
                    default -> "remark.EMPTY.reason";
                });
    }

    private Label remark(String words, String tone) {
        var label = new Label(words);
        Wrapping.within(label, place);
        label.getStyleClass().addAll("chip", tone);
        return label;
    }

    private Button placeholderButton() {
        var button = new Button(texts.text("remark.next_placeholder"));
        button.setId("editor-next-placeholder");
        button.getStyleClass().add("small");
        button.setOnAction(_ -> nextPlaceholder.run());
        return button;
    }
}
