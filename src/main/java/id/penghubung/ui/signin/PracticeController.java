package id.penghubung.ui.signin;

import id.penghubung.domain.Role;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.signin.Gate.Practice;
import id.penghubung.ui.signin.Gate.PracticeAccount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The practice accounts: one click on a person and the desk opens.
final class PracticeController implements SignIn.Page {

    private final SignInViewModel model;
    private final Practice practice;
    private final Texts texts = Texts.of(PracticeController.class);
    private final Parent node;

    @FXML
    private VBox people;

    @FXML
    private Button back;

    PracticeController(SignInViewModel model, Practice practice) {
        this.model = model;
        this.practice = practice;
        node = Fxml.load(this);
        back.setOnAction(_ -> model.back());
        byRole().forEach((role, accounts) -> {
            var title = new Label(role);
            title.getStyleClass().add("section-title");
            people.getChildren().add(title);
            accounts.forEach(account -> people.getChildren().add(button(account)));
        });
    }

    private Map<String, List<PracticeAccount>> byRole() {
        var order = new LinkedHashMap<String, List<PracticeAccount>>();
        practice.accounts()
                .forEach(account -> order.computeIfAbsent(roleWords(account), _ -> new ArrayList<>())
                        .add(account));
        return order;
    }

    private Button button(PracticeAccount account) {
        var name = new Label(account.name());
        name.getStyleClass().add("person-name");
        var place = new Label(account.unit() == null ? texts.text("practice.whole_agency") : account.unit());
        place.getStyleClass().addAll("quiet", "small");
        var button = new Button();
        button.setId("practice-" + account.user());
        button.setGraphic(new PersonLine(name, place));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("person-button");
        button.setAccessibleText(
                texts.text("practice.accessible", account.name(), roleWords(account), place.getText()));
        button.setOnAction(_ -> model.enterPractice(practice.serverUrl(), account));
        return button;
    }

    /// A role of a newer practice server is shown as it comes.
    private static String roleWords(PracticeAccount account) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(account.role()))
                .map(Words::of)
                .findFirst()
                .orElse(account.role());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focusFirst() {
        people.getChildren().stream()
                .filter(Button.class::isInstance)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static final class PersonLine extends HBox {
        PersonLine(Label name, Label place) {
            super(10, new FontIcon("mdi2a-account-circle-outline"), new VBox(name, place));
            getStyleClass().add("person-line");
        }
    }
}
