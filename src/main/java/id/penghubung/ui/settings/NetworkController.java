package id.penghubung.ui.settings;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.settings.ProxySettings.Chosen;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// *Jaringan*: the proxy of this PC, and a round with the server that says what came of it.
final class NetworkController {

    private final Desk desk;
    private final ProxySettings settings;
    private final Background background;
    private final Texts texts = Texts.of(NetworkController.class);
    private final Parent node;

    @FXML
    private RadioButton proxySystem;

    @FXML
    private RadioButton proxyNone;

    @FXML
    private RadioButton proxyManual;

    @FXML
    private VBox manualBox;

    @FXML
    private TextField host;

    @FXML
    private TextField port;

    @FXML
    private TextField proxyUser;

    @FXML
    private PasswordField proxyPassword;

    @FXML
    private Button apply;

    @FXML
    private Label outcome;

    NetworkController(Desk desk, ProxySettings settings, Background background) {
        this.desk = desk;
        this.settings = settings;
        this.background = background;
        node = Fxml.load(this);
        var group = new ToggleGroup();
        group.getToggles().setAll(proxySystem, proxyNone, proxyManual);
        manualBox.visibleProperty().bind(proxyManual.selectedProperty());
        manualBox.managedProperty().bind(proxyManual.selectedProperty());
        show(settings.chosen());
        apply.setOnAction(_ -> apply());
        say("");
    }

    Parent node() {
        return node;
    }

    private void show(Chosen chosen) {
        switch (chosen) {
            case Chosen.OfSystem _ -> proxySystem.setSelected(true);
            case Chosen.None _ -> proxyNone.setSelected(true);
            case Chosen.Manual(var name, var number, var user, var password) -> {
                proxyManual.setSelected(true);
                host.setText(name);
                port.setText(Integer.toString(number));
                proxyUser.setText(user);
                proxyPassword.setText(password);
            }
        }
    }

    /// Empty when the address cannot be one.
    private Optional<Chosen> wanted() {
        if (proxySystem.isSelected()) {
            return Optional.of(new Chosen.OfSystem());
        }
        if (proxyNone.isSelected()) {
            return Optional.of(new Chosen.None());
        }
        try {
            return Optional.of(new Chosen.Manual(
                    host.getText().strip(),
                    Integer.parseInt(port.getText().strip()),
                    proxyUser.getText().strip(),
                    proxyPassword.getText()));
        } catch (IllegalArgumentException _) {
            // What was typed is no address: said on the screen.
            return Optional.empty();
        }
    }

    private void apply() {
        var wanted = wanted();
        if (wanted.isEmpty()) {
            say(texts.text("network.bad_address"));
            return;
        }
        say(texts.text("network.trying"));
        background.run(
                () -> {
                    settings.choose(wanted.get());
                    desk.sync()
                            .syncNow(result -> background
                                    .ui()
                                    .execute(() -> say(
                                            result.complete()
                                                    ? texts.text("network.reached")
                                                    : FailureWords.of(result.failure()))));
                    return null;
                },
                _ -> {},
                _ -> say(texts.text("network.not_kept")));
    }

    private void say(String words) {
        outcome.setText(words);
        outcome.setVisible(!words.isEmpty());
        outcome.setManaged(!words.isEmpty());
    }
}
