package id.penghubung.ui.signin;

import id.penghubung.ui.common.Fxml;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Signs in for the first time on this PC.
final class NewServerController implements SignIn.Page {

    private final Parent node;

    @FXML
    private TextField address;

    @FXML
    private TextField user;

    @FXML
    private PasswordField password;

    @FXML
    private CheckBox separate;

    @FXML
    private VBox passphraseBox;

    @FXML
    private PasswordField passphrase;

    @FXML
    private PasswordField passphraseAgain;

    @FXML
    private Label mismatch;

    @FXML
    private Button enter;

    @FXML
    private Button back;

    @FXML
    private Hyperlink files;

    NewServerController(SignInViewModel model, Step.NewServer step) {
        node = Fxml.load(this);
        address.setText(step.address());
        user.setText(step.user());
        passphraseBox.visibleProperty().bind(separate.selectedProperty());
        passphraseBox.managedProperty().bind(separate.selectedProperty());
        var differ = Bindings.createBooleanBinding(
                () -> !passphraseAgain.getText().isEmpty()
                        && !passphraseAgain.getText().equals(passphrase.getText()),
                passphrase.textProperty(),
                passphraseAgain.textProperty());
        mismatch.visibleProperty().bind(differ);
        mismatch.managedProperty().bind(differ);
        enter.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !complete(),
                        address.textProperty(),
                        user.textProperty(),
                        password.textProperty(),
                        separate.selectedProperty(),
                        passphrase.textProperty(),
                        passphraseAgain.textProperty()));
        enter.setOnAction(_ -> model.enterNew(
                address.getText(),
                user.getText(),
                password.getText().toCharArray(),
                separate.isSelected() ? passphrase.getText().toCharArray() : new char[0]));
        back.setOnAction(_ -> model.back());
        files.setOnAction(_ -> model.chooseFiles());
    }

    private boolean complete() {
        return !address.getText().isBlank()
                && !user.getText().isBlank()
                && !password.getText().isEmpty()
                && (!separate.isSelected()
                        || !passphrase.getText().isEmpty()
                                && passphrase.getText().equals(passphraseAgain.getText()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String serverAddress() {
        return address.getText();
    }

    @Override
    public void focusFirst() {
        (address.getText().isEmpty() ? address : password).requestFocus();
    }
}
