package id.penghubung.ui.settings;

import id.penghubung.server.Failure;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Scrolling;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.settings.ConnectionCheck.Attempt;
import id.penghubung.ui.settings.ConnectionCheck.Report;
import id.penghubung.ui.settings.ProxySettings.Chosen;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// *Jaringan*: the proxy of this PC, and a test that says step by step how far the server is reached. Stands in the
/// settings and, since a PC behind a proxy with a login cannot sign in without it, at the sign-in.
public final class NetworkController {

    /// The last step where somebody is signed in: a round with the server.
    public interface Round {
        /// @param told with the outcome, null for a good one, from any thread
        void run(Consumer<Failure> told);
    }

    private final Network network;
    private final Supplier<String> serverUrl;
    private final Round round;
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
    private Label systemExplained;

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
    private Button cancel;

    @FXML
    private VBox steps;

    @FXML
    private Label outcome;

    /// The test that runs; null when none does.
    private Attempt attempt;

    private boolean busy;

    /// @param serverUrl of the server to test; blank while there is none
    /// @param round null where nobody is signed in
    public NetworkController(Network network, Supplier<String> serverUrl, Round round, Background background) {
        this.network = network;
        this.serverUrl = serverUrl;
        this.round = round;
        this.background = background;
        node = Fxml.load(this);
        var group = new ToggleGroup();
        group.getToggles().setAll(proxySystem, proxyNone, proxyManual);
        manualBox.visibleProperty().bind(proxyManual.selectedProperty());
        manualBox.managedProperty().bind(proxyManual.selectedProperty());
        systemExplained.visibleProperty().bind(proxySystem.selectedProperty());
        systemExplained.managedProperty().bind(proxySystem.selectedProperty());
        show(network.proxy().chosen());
        apply.setOnAction(_ -> apply());
        cancel.setOnAction(_ -> stop());
        // Else Enter would press the default button of the page around this.
        List.of(host, port, proxyUser, proxyPassword).forEach(field -> field.setOnAction(_ -> apply()));
        steps.managedProperty().bind(Bindings.isNotEmpty(steps.getChildren()));
        busy(false);
        say("");
    }

    public Parent node() {
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
        if (busy) {
            return;
        }
        var wanted = wanted();
        if (wanted.isEmpty()) {
            say(texts.text("network.bad_address"));
            return;
        }
        steps.getChildren().clear();
        busy(true);
        say(texts.text("network.trying"));
        var server = serverUrl.get().strip();
        background.run(
                () -> {
                    network.proxy().choose(wanted.get());
                    return Optional.ofNullable(network.check().begin(server));
                },
                begun -> begun.ifPresentOrElse(this::test, () -> {
                    busy(false);
                    say(texts.text(server.isEmpty() ? "network.no_server" : "network.bad_server"));
                }),
                _ -> {
                    busy(false);
                    say(texts.text("network.not_kept"));
                });
    }

    private void test(Attempt begun) {
        attempt = begun;
        background.run(
                begun::run,
                report -> {
                    if (attempt == begun) {
                        reported(report);
                    }
                },
                failure -> {
                    if (attempt == begun) {
                        busy(false);
                        say(FailureWords.of(failure));
                    }
                });
    }

    private void reported(Report report) {
        ConnectionSteps.of(report).steps().forEach(this::add);
        if (report.failure() != null || round == null) {
            busy(false);
            say("");
            return;
        }
        var ended = attempt;
        say(texts.text("network.signing_in"));
        round.run(failure -> background.ui().execute(() -> {
            if (attempt == ended) {
                add(
                        failure == null
                                ? new ConnectionSteps.Step(true, texts.text("network.reached"))
                                : new ConnectionSteps.Step(false, FailureWords.of(failure)));
                busy(false);
                say("");
            }
        }));
    }

    private void stop() {
        if (attempt != null) {
            attempt.cancel();
        }
        busy(false);
        say(texts.text("network.cancelled"));
    }

    private void add(ConnectionSteps.Step step) {
        var line = new Label(
                step.words(), new FontIcon(step.good() ? "mdi2c-check-circle-outline" : "mdi2a-alert-outline"));
        line.getStyleClass().addAll("connection-step", step.good() ? "tone-done" : "tone-care");
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        steps.getChildren().add(line);
        Scrolling.intoView(line);
    }

    private void busy(boolean now) {
        if (!now) {
            attempt = null;
        }
        // The button stays enabled, or the focus would leave it and the page would scroll to the next field.
        busy = now;
        cancel.setVisible(now);
        cancel.setManaged(now);
    }

    private void say(String words) {
        outcome.setText(words);
        outcome.setVisible(!words.isEmpty());
        outcome.setManaged(!words.isEmpty());
    }
}
