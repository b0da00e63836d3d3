package id.penghubung.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A field with its name above it, bound together for screen readers. In FXML a label cannot point to a field that
/// comes after it, so the two are tied here.
public final class NamedField extends VBox {

    private final Label name = new Label();

    public NamedField() {
        getStyleClass().add("field");
        getChildren().add(name);
        getChildren()
                .subscribe(() -> getChildren().stream()
                        .filter(Node::isFocusTraversable)
                        .findFirst()
                        .ifPresent(name::setLabelFor));
    }

    public String getLabel() {
        return name.getText();
    }

    public void setLabel(String words) {
        name.setText(words);
    }
}
