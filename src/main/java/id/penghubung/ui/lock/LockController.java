package id.penghubung.ui.lock;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/// What a locked window shows: whose it is, and a field for the secret. One per open account, so that wrong tries count
/// on over several locks.
public final class LockController {

    private final LockViewModel model;
    private final Parent node;

    @FXML
    private Label practice;

    @FXML
    private Label user;

    @FXML
    private PasswordField secret;

    @FXML
    private Label trouble;

    @FXML
    private Button open;

    @FXML
    private Button leave;

    /// @param opens blocks; called on the worker
    /// @param onOpen the secret was right
    /// @param onLeave another account
    public LockController(
            Desk desk,
            Predicate<char[]> opens,
            Background background,
            Delays delays,
            Runnable onOpen,
            Runnable onLeave) {
        this.model = new LockViewModel(opens, background, delays, onOpen);
        this.node = Fxml.load(this);
        Visibility.set(practice, desk.practice());
        user.setText(
                Texts.of(LockController.class).text("lock.user", desk.person().userName()));
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        // Not disabled, or the focus would leave it.
        secret.editableProperty()
                .bind(model.busyProperty().or(model.pausedProperty()).not());
        open.disableProperty()
                .bind(model.busyProperty()
                        .or(model.pausedProperty())
                        .or(secret.textProperty().isEmpty()));
        secret.setOnAction(_ -> enter());
        open.setOnAction(_ -> enter());
        leave.setOnAction(_ -> onLeave.run());
    }

    public Parent node() {
        return node;
    }

    public void focus() {
        secret.requestFocus();
    }

    private void enter() {
        var typed = secret.getText().toCharArray();
        secret.clear();
        model.enter(typed);
    }
}
