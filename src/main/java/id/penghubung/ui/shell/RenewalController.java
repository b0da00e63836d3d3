package id.penghubung.ui.shell;

import id.penghubung.ui.common.Focus;
import id.penghubung.ui.common.Fxml;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/// The line above the status bar that asks for the password. It takes the focus only when the person asked for it: who
/// is writing goes on writing.
final class RenewalController {

    private final RenewalViewModel model;
    private final Parent node;

    /// Where the person was working.
    private Node cameFrom;

    @FXML
    private PasswordField password;

    @FXML
    private Label trouble;

    @FXML
    private Button enter;

    @FXML
    private Button later;

    RenewalController(RenewalViewModel model) {
        this.model = model;
        this.node = Fxml.load(this);
        node.managedProperty().bind(node.visibleProperty());
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        // Not disabled, or the focus would leave for another part of the window.
        password.editableProperty().bind(model.busyProperty().not());
        enter.disableProperty()
                .bind(model.busyProperty().or(password.textProperty().isEmpty()));
        password.setOnAction(_ -> enter());
        enter.setOnAction(_ -> enter());
        later.setOnAction(_ -> model.close());
        model.openProperty().subscribe(open -> {
            if (!open) {
                password.clear();
                giveFocusBack();
            }
            node.setVisible(open);
        });
        node.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((before, now) -> {
            if (now != null && Focus.within(node) && before != null && !isInside(before)) {
                cameFrom = before;
            }
        });
        model.troubleProperty().subscribe(words -> {
            if (words != null) {
                focus();
            }
        });
    }

    Parent node() {
        return node;
    }

    void focus() {
        password.requestFocus();
        password.selectAll();
    }

    private boolean isInside(Node other) {
        for (var at = other; at != null; at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }

    private void giveFocusBack() {
        if (cameFrom != null && Focus.within(node)) {
            cameFrom.requestFocus();
        }
        cameFrom = null;
    }

    private void enter() {
        model.enter(password.getText().toCharArray());
    }
}
