package id.penghubung.ui.complaint;

import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.RequestAnswer;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// *Bahan jawaban*: what other units were asked, and what they said, ready to be taken into the answer.
final class MaterialsView {

    private final Texts texts = Texts.of(MaterialsView.class);
    private final Moments moments;
    private final Consumer<String> insert;
    private final Consumer<String> letter;

    /// @param insert takes words into the answer
    /// @param letter begins the letter that asks for material, for the complaint of that id
    MaterialsView(Moments moments, Consumer<String> insert, Consumer<String> letter) {
        this.moments = moments;
        this.insert = insert;
        this.letter = letter;
    }

    /// Newest first.
    List<VBox> of(ComplaintSheet sheet) {
        return sheet.materials().stream().map(asked -> card(asked, sheet)).toList();
    }

    private VBox card(InformationRequest asked, ComplaintSheet sheet) {
        var title = new Label(texts.text("material.title"));
        title.getStyleClass().add("section-title");
        var answered = !asked.answers().isEmpty();
        var late = !answered && asked.dueOn() != null && asked.dueOn().isBefore(moments.today());
        var state = new Label(standing(asked.dueOn(), answered, late));
        state.getStyleClass().addAll("chip", answered ? "tone-done" : late ? "tone-stop" : "tone-care");
        var card = new VBox(
                6,
                new FlowPane(8, 4, title, state),
                quiet(texts.text(
                        "material.asked",
                        sheet.unitName(asked.picUnitId()),
                        asked.contactPerson(),
                        moments.full(asked.handedOverAt()))),
                new ReadingArea(asked.question()));
        asked.answers().forEach(answer -> card.getChildren().addAll(answer(answer, sheet)));
        if (!answered) {
            var write = new Button(texts.text("material.letter"));
            write.setId("material-letter");
            write.getStyleClass().add("small");
            write.setOnAction(_ -> letter.accept(sheet.id()));
            card.getChildren().add(write);
        }
        card.getStyleClass().add("answer");
        return card;
    }

    private String standing(LocalDate due, boolean answered, boolean late) {
        if (answered) {
            return texts.text("material.answered");
        }
        return due == null
                ? texts.text("material.undated")
                : texts.text(late ? "material.late" : "material.waiting", moments.date(due));
    }

    private List<javafx.scene.Node> answer(RequestAnswer answer, ComplaintSheet sheet) {
        var who = Stream.of(answer.author(), sheet.unitName(answer.unitId()))
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        var take = new Button(texts.text("material.insert"));
        take.setId("material-insert");
        take.getStyleClass().add("small");
        take.setOnAction(_ -> insert.accept(answer.text()));
        return List.of(
                quiet(texts.text("answer.by", who, moments.full(answer.at()))), new ReadingArea(answer.text()), take);
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
