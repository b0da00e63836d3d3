package id.penghubung.ui.signin;

import id.penghubung.ui.common.Fxml;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;

/// The password was changed elsewhere; the data on this PC are opened once more with the former one.
final class OldPasswordController implements SignIn.Page {

    private final Parent node;

    @FXML
    private PasswordField oldPassword;

    @FXML
    private Button enter;

    @FXML
    private Button back;

    @FXML
    private Hyperlink forgotten;

    OldPasswordController(SignInViewModel model, Step.OldPassword step) {
        node = Fxml.load(this);
        enter.disableProperty().bind(oldPassword.textProperty().map(String::isEmpty));
        enter.setOnAction(
                _ -> model.enterWithOldPassword(step, oldPassword.getText().toCharArray()));
        back.setOnAction(_ -> model.back());
        forgotten.setOnAction(_ -> model.chooseForgotten(step.account()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focusFirst() {
        oldPassword.requestFocus();
    }
}
