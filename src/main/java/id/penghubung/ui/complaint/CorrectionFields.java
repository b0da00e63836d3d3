package id.penghubung.ui.complaint;

import id.penghubung.domain.Classification;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Correction;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// Title, class and category to be set right. What stands in the report stays readable below each field that differs.
final class CorrectionFields extends VBox {

    private static final int TITLE_LINES = 2;

    private final Texts texts = Texts.of(CorrectionFields.class);
    private final ObjectProperty<Correction> correction;
    private final TextArea title = new TextArea();
    private final ComboBox<String> classification = new ComboBox<>();
    private final ComboBox<String> category = new ComboBox<>();
    private final Label titleBefore = before("title");
    private final Label classificationBefore = before("classification");
    private final Label categoryBefore = before("category");
    private Complaint complaint;
    private boolean filling;

    CorrectionFields(ObjectProperty<Correction> correction) {
        this.correction = correction;
        getStyleClass().add("editor-units");
        setSpacing(3);
        title.setId("correct-title");
        title.setWrapText(true);
        title.setPrefRowCount(TITLE_LINES);
        classification.setId("correct-classification");
        category.setId("correct-category");
        classification.setMaxWidth(Double.MAX_VALUE);
        category.setMaxWidth(Double.MAX_VALUE);
        field("correct.title", title, titleBefore);
        field("correct.classification", classification, classificationBefore);
        field("correct.category", category, categoryBefore);
        title.textProperty().subscribe((_, _) -> changed());
        classification.valueProperty().subscribe((_, _) -> changed());
        category.valueProperty().subscribe((_, _) -> changed());
        correction.subscribe(this::fill);
    }

    private void field(String key, Control control, Label before) {
        var name = new Label(texts.text(key));
        name.setLabelFor(control);
        control.setAccessibleText(name.getText());
        getChildren().addAll(name, control, before);
    }

    private static Label before(String id) {
        var label = new Label();
        label.setId("correct-" + id + "-before");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("quiet", "small");
        return label;
    }

    /// @param categories the words to choose from
    void offer(Complaint now, List<String> categories) {
        complaint = now;
        filling = true;
        try {
            classification
                    .getItems()
                    .setAll(withPresent(
                            Stream.of(Classification.values()).map(Classification::word), now.classification()));
            category.getItems().setAll(withPresent(categories.stream(), now.category()));
        } finally {
            filling = false;
        }
        fill();
    }

    private static List<String> withPresent(Stream<String> words, String present) {
        return Stream.concat(Stream.ofNullable(present).filter(word -> !word.isBlank()), words)
                .distinct()
                .toList();
    }

    private void fill() {
        if (complaint == null) {
            return;
        }
        filling = true;
        try {
            var wanted = correction.get();
            showTitle(Objects.requireNonNullElse(wanted.title(), complaint.title()));
            classification.setValue(Objects.requireNonNullElse(wanted.classification(), complaint.classification()));
            category.setValue(Objects.requireNonNullElse(wanted.category(), complaint.category()));
            showBefore(titleBefore, wanted.title(), complaint.title());
            showBefore(classificationBefore, wanted.classification(), complaint.classification());
            showBefore(categoryBefore, wanted.category(), complaint.category());
        } finally {
            filling = false;
        }
    }

    /// A blank at the end, or an emptied field, is the same correction and must not be typed away.
    private void showTitle(String words) {
        var typed = Correction.of(complaint, title.getText(), null, null).title();
        if (!Objects.equals(typed, correction.get().title()) || typed == null && !title.isFocused()) {
            title.setText(words);
        }
    }

    private void showBefore(Label label, String wanted, String present) {
        Visibility.set(label, wanted != null);
        label.setText(texts.text(
                "correct.before", present == null || present.isBlank() ? texts.text("correct.empty") : present));
    }

    private void changed() {
        if (!filling && complaint != null) {
            correction.set(Correction.of(complaint, title.getText(), classification.getValue(), category.getValue()));
        }
    }
}
