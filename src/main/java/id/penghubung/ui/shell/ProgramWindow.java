package id.penghubung.ui.shell;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.FxDialogs;
import id.penghubung.ui.common.HeldKeys;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UncaughtErrors;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.signin.Gate;
import id.penghubung.ui.signin.SignIn;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The program's one window on the screen: first the sign-in, then the desk, and back. FX thread only.
public final class ProgramWindow {

    /// Which screens belong to a desk; the composition root knows.
    public interface ScreenMaker {
        Screens screens(Desk desk, Dialogs dialogs, Background background);
    }

    private static final Duration FIRST_FRAMES = Duration.millis(700);

    private final Stage stage;
    private final Gate gate;
    private final Background background;
    private final Network network;
    private final ScreenMaker maker;
    private final WindowMemory memory;
    private final Look look;
    private final Dialogs dialogs;
    private final Subscription heldKeys;
    private final Texts texts = Texts.of(ProgramWindow.class);
    private final StackPane host = new StackPane();
    private MainWindow desktop;
    private Desk desk;

    public ProgramWindow(
            Stage stage,
            UiSettings settings,
            Gate gate,
            Background background,
            Clock clock,
            Network network,
            ScreenMaker maker) {
        this.stage = stage;
        this.gate = gate;
        this.background = background;
        this.network = network;
        this.maker = maker;
        this.memory = new WindowMemory(settings);
        this.look = new Look(settings);
        this.dialogs = new FxDialogs(stage, look, clock);
        this.heldKeys = new HeldKeys(System::nanoTime).watch(Window.getWindows());
    }

    /// The window appears with the sign-in; what the sign-in needs from the disk comes after the first frame.
    public void show() {
        var scene = new Scene(host);
        look.dress(scene);
        stage.setScene(scene);
        stage.getIcons().setAll(icons());
        memory.place(stage);
        showSignIn();
        stage.show();
    }

    /// For a fault that nobody caught, from any thread.
    public Thread.UncaughtExceptionHandler uncaughtHandler() {
        return new UncaughtErrors(dialogs, background.ui());
    }

    /// A second start of the program: this window comes forward instead.
    public void raise() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /// Saves what is pending, remembers the window, lets the account go. Blocks until it is on the disk; call it when
    /// the window closes.
    public void close() {
        memory.remember(stage);
        heldKeys.unsubscribe();
        if (desktop != null) {
            var left = desk;
            try {
                disposeDesktop();
            } finally {
                gate.leave(left);
            }
        }
    }

    private void disposeDesktop() {
        try {
            desktop.dispose();
        } finally {
            desktop = null;
            desk = null;
        }
    }

    private void showSignIn() {
        stage.setTitle(texts.text("app.name"));
        var signIn = new SignIn(gate, background, dialogs, network, this::enter);
        host.getChildren().setAll(signIn.root());
        host.setDisable(false);
        signIn.start();
    }

    private void enter(Gate.Entry.Opened opened) {
        desk = opened.desk();
        desktop = new MainWindow(
                opened.desk(),
                maker.screens(desk, dialogs, background),
                background,
                dialogs,
                password -> gate.renew(opened.desk(), password),
                this::leave);
        var prepared = desktop;
        host.getChildren().setAll(desktop.root());
        stage.setTitle(desktop.title());
        opened.notices().forEach(notice -> desktop.say(Notice.care(FailureWords.of(notice))));
        desktop.go(new Navigator.Destination.Home());
        var idle = new PauseTransition(FIRST_FRAMES);
        idle.setOnFinished(_ -> prepared.prepare());
        idle.play();
    }

    private void leave() {
        var left = desk;
        disposeDesktop();
        // The old picture stays until the account is let go; nobody may press anything on it any more.
        host.setDisable(true);
        background.run(
                () -> {
                    gate.leave(left);
                    return left;
                },
                _ -> showSignIn(),
                failure -> {
                    showSignIn();
                    dialogs.failure(failure);
                });
    }

    private static List<Image> icons() {
        return IntStream.of(16, 32, 48, 64, 128)
                .mapToObj(size -> "icon-" + size + ".png")
                .map(name -> new Image(Look.class.getResource(name).toExternalForm()))
                .toList();
    }
}
