package id.penghubung.ui.signin;

import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.NamedField;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.signin.Gate.KnownAccount;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/// The secret is forgotten: the recovery code opens the data, or they are given up.
final class ForgottenController implements SignIn.Page {

    private final SignInViewModel model;
    private final KnownAccount account;
    private final Dialogs dialogs;
    private final Texts texts = Texts.of(ForgottenController.class);
    private final Parent node;

    @FXML
    private TextField code;

    @FXML
    private PasswordField secret;

    @FXML
    private PasswordField secretAgain;

    @FXML
    private NamedField secretField;

    @FXML
    private Label mismatch;

    @FXML
    private Button enter;

    @FXML
    private CheckBox keepAside;

    @FXML
    private Button startAnew;

    @FXML
    private Button back;

    ForgottenController(SignInViewModel model, KnownAccount account, Dialogs dialogs) {
        this.model = model;
        this.account = account;
        this.dialogs = dialogs;
        node = Fxml.load(this);
        secretField.setLabel(
                texts.text(account.separatePassphrase() ? "forgotten.new_passphrase" : "forgotten.new_password"));
        var differ = Bindings.createBooleanBinding(
                () -> !secretAgain.getText().isEmpty() && !secretAgain.getText().equals(secret.getText()),
                secret.textProperty(),
                secretAgain.textProperty());
        mismatch.visibleProperty().bind(differ);
        mismatch.managedProperty().bind(differ);
        enter.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> code.getText().isBlank()
                                || secret.getText().isEmpty()
                                || !secret.getText().equals(secretAgain.getText()),
                        code.textProperty(),
                        secret.textProperty(),
                        secretAgain.textProperty()));
        enter.setOnAction(_ -> model.enterWithRecoveryCode(
                account, code.getText().strip(), secret.getText().toCharArray()));
        startAnew.setOnAction(_ -> askAndStartAnew());
        back.setOnAction(_ -> model.back());
    }

    private void askAndStartAnew() {
        var kept = keepAside.isSelected();
        if (dialogs.confirm(
                texts.text("anew.title", account.user()),
                texts.text(kept ? "anew.sentence.kept" : "anew.sentence.lost"),
                texts.text("anew.verb"))) {
            model.startAnew(account, kept, this::tell);
        }
    }

    private void tell(Path aside) {
        dialogs.tell(
                texts.text("anew.done.title"),
                aside == null ? texts.text("anew.done.lost") : texts.text("anew.done.kept", aside.toAbsolutePath()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focusFirst() {
        code.requestFocus();
    }
}
