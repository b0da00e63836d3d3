package id.penghubung.ui.shell;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.AccountDoor;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.FxDialogs;
import id.penghubung.ui.common.HeldKeys;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UncaughtErrors;
import id.penghubung.ui.lock.Cover;
import id.penghubung.ui.lock.IdleWatch;
import id.penghubung.ui.lock.LockController;
import id.penghubung.ui.lock.PatientDialogs;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.signin.Gate;
import id.penghubung.ui.signin.SignIn;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
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
    private final PatientDialogs dialogs;
    private final Subscription heldKeys;
    private final TimerDelays timer;
    private final Cover cover;
    private final IdleWatch idle;
    private final Subscription signsOfLife;
    private final Texts texts = Texts.of(ProgramWindow.class);
    private final StackPane host = new StackPane();
    private MainWindow desktop;
    private Desk desk;
    private LockController lock;

    /// Where the person was working when the window was locked.
    private Node focused;

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
        this.timer = new TimerDelays("window-timer", background.ui());
        this.memory = new WindowMemory(settings);
        this.look = new Look(settings);
        this.dialogs = new PatientDialogs(new FxDialogs(stage, look, clock));
        this.cover = new Cover(stage, Window.getWindows());
        this.idle = new IdleWatch(clock, timer, () -> lockAfter(settings), this::lock);
        this.signsOfLife = cover.watch(idle::touched);
        this.heldKeys = new HeldKeys(System::nanoTime).watch(Window.getWindows());
    }

    /// The window appears with the sign-in; what the sign-in needs from the disk comes after the first frame.
    public void show() {
        var scene = new Scene(host);
        look.dress(scene);
        stage.setScene(scene);
        stage.getIcons().setAll(icons());
        memory.place(stage);
        showSignIn(null);
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
        signsOfLife.unsubscribe();
        idle.stop();
        timer.close();
        dialogs.left();
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
            lock = null;
            focused = null;
        }
    }

    /// @param said what became of the account that was left; null for nothing to say
    private void showSignIn(String said) {
        stage.setTitle(texts.text("app.name"));
        var signIn = new SignIn(gate, background, dialogs, network, this::enter);
        host.getChildren().setAll(signIn.root());
        host.setDisable(false);
        signIn.say(said);
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
                new Door());
        lock = new LockController(
                desk, secret -> gate.opens(opened.desk(), secret), background, timer, this::unlock, this::leave);
        idle.start();
        var prepared = desktop;
        host.getChildren().setAll(desktop.root());
        stage.setTitle(desktop.title());
        opened.notices().forEach(notice -> desktop.say(Notice.care(FailureWords.of(notice))));
        desktop.go(new Navigator.Destination.Home());
        var idle = new PauseTransition(FIRST_FRAMES);
        idle.setOnFinished(_ -> prepared.prepare());
        idle.play();
    }

    private static java.time.Duration lockAfter(UiSettings settings) {
        var minutes = settings.lockMinutesProperty().get();
        return minutes == 0 ? null : java.time.Duration.ofMinutes(minutes);
    }

    private boolean locked() {
        return lock != null && host.getChildren().contains(lock.node());
    }

    /// The screens leave the window altogether: neither a key nor a screen reader reaches them.
    private void lock() {
        if (desktop == null || locked()) {
            return;
        }
        idle.stop();
        desktop.cover();
        focused = stage.getScene().getFocusOwner();
        dialogs.lock();
        stage.setTitle(texts.text("app.name"));
        host.getChildren().setAll(lock.node());
        cover.closeOthers();
        lock.focus();
    }

    private void unlock() {
        host.getChildren().setAll(desktop.root());
        stage.setTitle(desktop.title());
        desktop.uncover();
        if (focused != null) {
            focused.requestFocus();
            focused = null;
        }
        idle.start();
        dialogs.open();
    }

    private final class Door implements AccountDoor {
        @Override
        public void leave() {
            ProgramWindow.this.leave();
        }

        @Override
        public void lock() {
            ProgramWindow.this.lock();
        }

        @Override
        public void removeData(boolean workToo) {
            letGo(left -> {
                var kept = gate.removeData(left, workToo);
                return texts.text(workToo ? "removed.all" : "removed.cache", kept.items(), kept.drafts());
            });
        }
    }

    private void leave() {
        letGo(left -> {
            gate.leave(left);
            return null;
        });
    }

    /// @param end blocks; returns what the sign-in is to say, or null
    private void letGo(Function<Desk, String> end) {
        var left = desk;
        idle.stop();
        dialogs.left();
        disposeDesktop();
        // The old picture stays until the account is let go; nobody may press anything on it any more.
        host.setDisable(true);
        background.run(() -> Optional.ofNullable(end.apply(left)), said -> showSignIn(said.orElse(null)), failure -> {
            showSignIn(null);
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
