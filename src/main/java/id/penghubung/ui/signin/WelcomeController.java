package id.penghubung.ui.signin;

import id.penghubung.ui.common.Fxml;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;

final class WelcomeController implements SignIn.Page {

    private final Parent node;

    @FXML
    private Button practice;

    @FXML
    private Button server;

    @FXML
    private Button files;

    WelcomeController(SignInViewModel model) {
        node = Fxml.load(this);
        practice.setOnAction(_ -> model.choosePractice());
        server.setOnAction(_ -> model.chooseServer());
        files.setOnAction(_ -> model.chooseFiles());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focusFirst() {
        practice.requestFocus();
    }
}
