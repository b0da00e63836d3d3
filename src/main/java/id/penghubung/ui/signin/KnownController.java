package id.penghubung.ui.signin;

import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.signin.Gate.KnownAccount;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/// Signs in somebody who was here before, with the server or without.
final class KnownController implements SignIn.Page {

    private final Parent node;

    @FXML
    private ComboBox<KnownAccount> accounts;

    @FXML
    private PasswordField password;

    @FXML
    private VBox passphraseBox;

    @FXML
    private PasswordField passphrase;

    @FXML
    private Button enter;

    @FXML
    private Hyperlink forgotten;

    @FXML
    private Hyperlink other;

    @FXML
    private Hyperlink practice;

    KnownController(SignInViewModel model, Step.Known step) {
        node = Fxml.load(this);
        accounts.setConverter(accountWords());
        accounts.getItems().setAll(step.accounts());
        accounts.getSelectionModel().select(step.selected());
        accounts.valueProperty().subscribe(account -> {
            var separate = account != null && account.separatePassphrase();
            passphraseBox.setVisible(separate);
            passphraseBox.setManaged(separate);
        });
        enter.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> password.getText().isEmpty()
                                || accounts.getValue().separatePassphrase()
                                        && passphrase.getText().isEmpty(),
                        password.textProperty(),
                        passphrase.textProperty(),
                        accounts.valueProperty()));
        enter.setOnAction(_ -> model.enterKnown(
                accounts.getValue(),
                password.getText().toCharArray(),
                accounts.getValue().separatePassphrase() ? passphrase.getText().toCharArray() : new char[0]));
        forgotten.setOnAction(_ -> model.chooseForgotten(accounts.getValue()));
        other.setOnAction(_ -> model.chooseServer());
        practice.setOnAction(_ -> model.choosePractice());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String serverAddress() {
        return accounts.getValue().serverUrl();
    }

    @Override
    public void focusFirst() {
        password.requestFocus();
    }

    private static OneWay<KnownAccount> accountWords() {
        var withoutServer = Texts.of(KnownController.class).text("known.without_server");
        return new OneWay<>(
                account -> account.user() + " - " + (account.withFiles() ? withoutServer : account.serverUrl()));
    }
}
