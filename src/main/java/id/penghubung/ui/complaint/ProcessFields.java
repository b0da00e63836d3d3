package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Disposition.HandBack;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What an action of the process needs beside its words: the units of a disposition, or the data to be set right.
final class ProcessFields {

    private static final double WIDTH = 270;
    private static final double NARROWEST = 200;

    private final Texts texts = Texts.of(ProcessFields.class);
    private final EditorViewModel model;
    private final UnitPicks units;
    private final CorrectionFields correction;

    ProcessFields(EditorViewModel model) {
        this.model = model;
        this.units = new UnitPicks(model.form().units());
        this.correction = new CorrectionFields(model.form().correction());
        List.<Region>of(units, correction).forEach(region -> {
            region.setPrefWidth(WIDTH);
            region.setMinWidth(NARROWEST);
        });
        show(model.form().kind().get());
    }

    List<Node> nodes() {
        return List.of(units, correction);
    }

    void show(ActionKind kind) {
        Visibility.set(units, kind == ActionKind.DISPOSE);
        Visibility.set(correction, kind == ActionKind.VERIFY || kind == ActionKind.CORRECT);
    }

    /// Another draft or complaint is there, or the reference data came.
    void offer() {
        var complaint = model.complaint();
        units.offer(model.units());
        units.hint(complaint
                .flatMap(known -> known.handedBack())
                .map(this::proposal)
                .orElse(null));
        complaint.ifPresent(known -> correction.offer(known, model.categories()));
    }

    private String proposal(HandBack said) {
        return said.proposedUnitId() == null
                ? texts.text("units.handed_back", said.reason())
                : texts.text("units.proposed", model.unitName(said.proposedUnitId()), said.reason());
    }
}
