package id.penghubung.ui.complaint;

import id.penghubung.domain.Handovers;
import id.penghubung.domain.Handovers.Step;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// How the report went from unit to unit, by whom and when; how often it was handed on stands above (*ping-pong*).
final class HandoverView extends VBox {

    private final Texts texts = Texts.of(HandoverView.class);
    private final Moments moments;
    private final ChangeWords words;
    private final UnaryOperator<String> cover;
    private final Label times = new Label();
    private final VBox steps = new VBox(6);

    /// @param cover masks persons' numbers in a text
    HandoverView(Moments moments, UnaryOperator<String> cover) {
        this.moments = moments;
        this.words = new ChangeWords(moments);
        this.cover = cover;
        setSpacing(6);
        setId("complaint-handovers");
        var title = new Label(texts.text("section.handovers"));
        title.getStyleClass().add("section-title");
        times.setId("complaint-handover-times");
        times.getStyleClass().addAll("chip", "tone-care");
        getChildren().setAll(new FlowPane(8, 4, title, times), steps);
    }

    void show(ComplaintSheet sheet) {
        var handovers = Handovers.of(sheet.complaint());
        Visibility.set(this, !handovers.steps().isEmpty());
        Visibility.set(times, handovers.times() > 0);
        times.setText(texts.text("handovers.times", handovers.times()));
        steps.getChildren()
                .setAll(handovers.steps().stream()
                        .map(step -> line(step, sheet))
                        .toList());
    }

    private VBox line(Step step, ComplaintSheet sheet) {
        var kind = words.history(step.kind());
        var unit = sheet.unitName(step.unitId());
        var what = new Label(unit == null ? kind : texts.text("handovers.unit", kind, unit));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        var when = moments.full(step.at());
        var who = new Label(step.actor() == null ? when : texts.text("handovers.by", when, step.actor()));
        who.getStyleClass().addAll("quiet", "small");
        var line = new VBox(1, what, who);
        if (step.text() != null && !step.text().isBlank()) {
            var text = new Label(cover.apply(step.text()));
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            text.getStyleClass().add("quiet");
            line.getChildren().add(text);
        }
        return line;
    }
}
