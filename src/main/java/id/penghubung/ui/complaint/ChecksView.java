package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.DraftCheck;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Drafts of the unit that go to a superior or come back: no answers yet, and they look so.
final class ChecksView {

    private final Texts texts = Texts.of(ChecksView.class);
    private final Moments moments;
    private final FileLines lines;
    private final Consumer<ActionKind> write;

    /// @param write begins the decision
    ChecksView(Moments moments, FileLines lines, Consumer<ActionKind> write) {
        this.moments = moments;
        this.lines = lines;
        this.write = write;
    }

    /// Newest first; those that are over are left out.
    List<VBox> of(ComplaintSheet sheet, Collection<ActionKind> offered) {
        return sheet.complaint().checks().reversed().stream()
                .filter(check -> DraftCheck.standing(List.of(check)).isPresent())
                .map(check -> card(check, sheet, offered))
                .toList();
    }

    private VBox card(DraftCheck check, ComplaintSheet sheet, Collection<ActionKind> offered) {
        var title = new Label(texts.text("checks.title."
                + (check.kind() == null ? "UNKNOWN" : check.kind().name())));
        title.getStyleClass().add("section-title");
        var card = new VBox(
                6,
                new FlowPane(8, 4, title, state(check)),
                wrapped(texts.text("checks.by", check.askedBy(), check.superior(), moments.full(check.askedAt()))));
        if (check.note() != null) {
            card.getChildren().add(wrapped(texts.text("checks.note", check.decidedBy(), check.note())));
        }
        card.getChildren().add(new ReadingArea(check.approvedText() == null ? check.text() : check.approvedText()));
        card.getChildren().addAll(lines.of(sheet.id(), check.files()));
        if (offered.contains(ActionKind.APPROVE)
                && sheet.toDecide().filter(check::equals).isPresent()) {
            card.getChildren()
                    .add(new FlowPane(
                            8,
                            4,
                            button("check-approve", "checks.approve", ActionKind.APPROVE, "accent"),
                            button("check-return", "checks.return", ActionKind.RETURN, "small")));
        }
        card.getStyleClass().addAll("answer", "answer-waiting");
        return card;
    }

    private Node button(String id, String key, ActionKind kind, String style) {
        var button = new Button(texts.text(key));
        button.setId(id);
        button.getStyleClass().add(style);
        button.setOnAction(_ -> write.accept(kind));
        return button;
    }

    private Label state(DraftCheck check) {
        var chip = new Label(texts.text("checks.state." + check.state().name()));
        chip.getStyleClass()
                .addAll(
                        "chip",
                        switch (check.state()) {
                            case RETURNED -> "tone-stop";
                            case APPROVED -> "tone-know";
                            case ASKED, REPLACED, SENT, UNKNOWN -> "tone-care";
                        });
        return chip;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
