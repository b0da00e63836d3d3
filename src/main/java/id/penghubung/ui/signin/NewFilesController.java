package id.penghubung.ui.signin;

import id.penghubung.domain.Role;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.signin.Gate.FileOfficer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/// Begins an account without a server: who one is, and the password that locks the data.
final class NewFilesController implements SignIn.Page {

    private final Parent node;

    @FXML
    private TextField name;

    @FXML
    private ComboBox<Role> role;

    @FXML
    private TextField unit;

    @FXML
    private TextField institution;

    @FXML
    private PasswordField password;

    @FXML
    private PasswordField again;

    @FXML
    private Label mismatch;

    @FXML
    private Button enter;

    @FXML
    private Button back;

    NewFilesController(SignInViewModel model, Step.NewFiles step) {
        node = Fxml.load(this);
        name.setText(step.name());
        role.setConverter(new OneWay<>(Words::of));
        role.getItems().setAll(Role.PEJABAT_PENGHUBUNG, Role.ADMIN_INSTANSI);
        role.getSelectionModel().selectFirst();
        var differ = Bindings.createBooleanBinding(
                () -> !again.getText().isEmpty() && !again.getText().equals(password.getText()),
                again.textProperty(),
                password.textProperty());
        mismatch.visibleProperty().bind(differ);
        mismatch.managedProperty().bind(differ);
        // The admin has every unit.
        unit.disableProperty().bind(role.valueProperty().isEqualTo(Role.ADMIN_INSTANSI));
        enter.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !complete(),
                        name.textProperty(),
                        unit.textProperty(),
                        role.valueProperty(),
                        institution.textProperty(),
                        password.textProperty(),
                        again.textProperty()));
        enter.setOnAction(_ -> model.enterNewWithFiles(
                new FileOfficer(
                        name.getText().strip(),
                        role.getValue(),
                        unit.isDisabled() ? "" : unit.getText().strip(),
                        institution.getText().strip()),
                password.getText().toCharArray()));
        back.setOnAction(_ -> model.back());
    }

    private boolean complete() {
        return !name.getText().isBlank()
                && !institution.getText().isBlank()
                && (unit.isDisabled() || !unit.getText().isBlank())
                && !password.getText().isEmpty()
                && password.getText().equals(again.getText());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focusFirst() {
        (name.getText().isEmpty() ? name : password).requestFocus();
    }
}
