package id.penghubung.ui.signin;

import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.settings.NetworkController;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The sign-in page: one step at a time, with what runs and what went wrong under it.
public final class SignIn {

    private final SignInViewModel model;
    private final Dialogs dialogs;
    private final Parent root;

    @FXML
    private StackPane steps;

    @FXML
    private HBox troubleBox;

    @FXML
    private Label trouble;

    @FXML
    private Label said;

    @FXML
    private HBox busyBox;

    @FXML
    private Label busyWords;

    @FXML
    private TitledPane network;

    private Page page;

    /// @param way to a server, to be changed and tested before anybody is signed in
    /// @param onOpened called once, on the FX thread
    public SignIn(
            Gate gate, Background background, Dialogs dialogs, Network way, Consumer<Gate.Entry.Opened> onOpened) {
        this.model = new SignInViewModel(gate, background, onOpened);
        this.dialogs = dialogs;
        this.root = Fxml.load(this);
        network.setContent(new NetworkController(way, () -> page.serverAddress(), null, background).node());
        model.stepProperty().subscribe(step -> {
            if (step != null) {
                show(pageOf(step));
            }
        });
        model.busyProperty().subscribe(busy -> {
            Visibility.set(busyBox, busy);
            steps.setDisable(busy);
        });
        say(null);
        busyWords.textProperty().bind(model.busyWordsProperty());
        model.troubleProperty().subscribe(words -> {
            trouble.setText(words);
            Visibility.set(troubleBox, words != null);
        });
    }

    /// What became of the account that was left just now.
    ///
    /// @param words null for nothing to say
    public void say(String words) {
        said.setText(words);
        Visibility.set(said, words != null);
    }

    public Parent root() {
        return root;
    }

    public void start() {
        model.start();
    }

    private Page pageOf(Step step) {
        return switch (step) {
            case Step.Welcome _ -> new WelcomeController(model);
            case Step.Known known -> new KnownController(model, known);
            case Step.NewServer server -> new NewServerController(model, server);
            case Step.NewFiles files -> new NewFilesController(model, files);
            case Step.PracticeAccounts(var practice) -> new PracticeController(model, practice);
            case Step.OldPassword old -> new OldPasswordController(model, old);
            case Step.Forgotten(var account) -> new ForgottenController(model, account, dialogs);
            case Step.RecoveryCode(var opened) -> new RecoveryCodeController(model, opened, dialogs);
        };
    }

    private void show(Page next) {
        page = next;
        Visibility.set(network, page.serverAddress() != null);
        steps.getChildren().setAll(page.node());
        // Before its first style a scroll pane has not taken its content in, and what is not in cannot have the focus.
        steps.applyCss();
        page.focusFirst();
    }

    /// One step's form.
    interface Page {

        Parent node();

        /// Where typing begins.
        void focusFirst();

        /// Of the server that this step will speak to, as typed so far; null where a server is not the question.
        default String serverAddress() {
            return null;
        }
    }
}
