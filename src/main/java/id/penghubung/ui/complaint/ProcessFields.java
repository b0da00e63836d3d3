package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Disposition.HandBack;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.rules.DateField;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What an action of the process needs beside its words: the units of a disposition, or the data to be set right.
final class ProcessFields {

    private static final double WIDTH = 300;
    private static final double NARROWEST = 200;

    private final Texts texts = Texts.of(ProcessFields.class);
    private final EditorViewModel model;
    private final UnitPicks units;
    private final CorrectionFields correction;
    private final ScrollPane correctionPlace;
    private final Label hint = new Label();
    private final DateField due = new DateField();
    private final VBox dueBox;

    ProcessFields(EditorViewModel model) {
        this.model = model;
        this.units = new UnitPicks(model.form().units());
        this.correction = new CorrectionFields(model.form().correction());
        this.correctionPlace = new ScrollPane(correction);
        correctionPlace.setFitToWidth(true);
        correctionPlace.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        correctionPlace.getStyleClass().add("bare");
        due.setId("ask-due");
        due.setAccessibleText(texts.text("ask.due.name"));
        due.valueProperty().bindBidirectional(model.form().dueOn());
        due.setMaxWidth(Double.MAX_VALUE);
        var dueName = new Label(texts.text("ask.due"));
        dueName.setLabelFor(due);
        dueBox = new VBox(4, dueName, due);
        hint.setId("units-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("tone-know", "editor-hint");
        List.<Region>of(units, correctionPlace).forEach(region -> {
            region.setPrefWidth(WIDTH);
            region.setMinWidth(NARROWEST);
        });
        show(model.form().kind().get());
    }

    /// Beside the text.
    List<Node> nodes() {
        return List.of(units, correctionPlace);
    }

    /// Below the unit that is asked.
    Node dueDay() {
        return dueBox;
    }

    /// Above the text: what the person should know before choosing.
    Node hint() {
        return hint;
    }

    /// The fields need more room than an answer does.
    boolean tall() {
        return units.isVisible() || correctionPlace.isVisible() || dueBox.isVisible();
    }

    void show(ActionKind kind) {
        Visibility.set(dueBox, kind == ActionKind.ASK_MATERIAL);
        Visibility.set(units, kind == ActionKind.DISPOSE);
        Visibility.set(correctionPlace, kind == ActionKind.VERIFY || kind == ActionKind.CORRECT);
    }

    /// Another draft or complaint is there, or the reference data came.
    void offer() {
        var complaint = model.complaint();
        units.offer(model.units());
        var said = complaint.flatMap(known -> known.handedBack());
        Visibility.set(hint, units.isVisible() && said.isPresent());
        hint.setText(said.map(this::proposal).orElse(""));
        complaint.ifPresent(known -> correction.offer(known, model.categories()));
    }

    private String proposal(HandBack said) {
        return said.proposedUnitId() == null
                ? texts.text("units.handed_back", said.reason())
                : texts.text("units.proposed", model.unitName(said.proposedUnitId()), said.reason());
    }
}
