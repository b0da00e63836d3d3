package id.penghubung.app;

import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.shell.ProgramWindow;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program as a window: starts the toolkit, wires the screens, and lets everything go in the reverse order.
final class Window {

    private static final Logger LOG = Logger.getLogger(Window.class.getName());
    private static final int WORKERS = 4;
    /// As in the desktop entry of the installed program.
    private static final String NAME = "penghubung";

    private final DataHome home;
    private final NetworkSettings network;
    private final Clock clock;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("worker-", 1).factory());
    private final AtomicReference<ProgramWindow> window = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    Window(DataHome home, Clock clock) {
        this.home = home;
        this.network = new NetworkSettings(home.preferences());
        this.clock = clock;
    }

    /// Returns when the window has been closed and everything is on the disk; at once when another window is open.
    ExitCode open() throws CommandFailure, InterruptedException {
        if (!displayNamed()) {
            throw new CommandFailure(ExitCode.NO_DISPLAY, Words.of("noDisplay"));
        }
        try (var gate = new LocalGate(home, clock, HttpNetwork.by(network))) {
            var claim = claim();
            if (claim.isEmpty()) {
                return ExitCode.OK;
            }
            try (var _ = claim.get()) {
                start(gate);
                ended.await();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the data folder cannot be used", e);
            throw new CommandFailure(ExitCode.STORE, Words.of("homeUnusable", home.root()));
        } finally {
            workers.shutdown();
            if (!workers.awaitTermination(3, TimeUnit.SECONDS)) {
                LOG.warning("background work did not end in time");
            }
        }
        return ExitCode.OK;
    }

    private Optional<SingleWindow> claim() throws IOException {
        return SingleWindow.claim(
                home,
                () -> Platform.runLater(() -> {
                    var present = window.get();
                    if (present != null) {
                        present.raise();
                    }
                }));
    }

    private void start(LocalGate gate) throws CommandFailure {
        try {
            Platform.startup(() -> show(gate));
        } catch (RuntimeException e) {
            // The toolkit's only way to say that the display it was told of cannot be opened.
            LOG.log(Level.WARNING, "no window toolkit", e);
            throw new CommandFailure(ExitCode.NO_DISPLAY, Words.of("noDisplay"));
        }
    }

    private void show(LocalGate gate) {
        nameTheProgram();
        var stage = new Stage();
        var settings = new UiSettings(home.preferences(), workers);
        var way = new Network(network, new ConnectionChecks(HttpNetwork.by(network)));
        var program = new ProgramWindow(
                stage,
                settings,
                gate,
                new Background(Platform::runLater, workers),
                clock,
                way,
                new DeskScreens(settings, way, home.preferences()));
        window.set(program);
        Thread.setDefaultUncaughtExceptionHandler(program.uncaughtHandler());
        stage.setOnHidden(_ -> {
            try {
                program.close();
            } finally {
                // Not at once: the toolkit is still busy hiding this window.
                Platform.runLater(() -> {
                    Platform.exit();
                    ended.countDown();
                });
            }
        });
        program.show();
    }

    /// By this name (WM_CLASS under X11) a desktop knows which program a window belongs to; the toolkit's own is "java"
    /// and its only public way to another is a class name. Without it the program works all the same.
    private static void nameTheProgram() {
        try {
            com.sun.glass.ui.Application.GetApplication().setName(NAME);
        } catch (LinkageError e) {
            LOG.log(Level.FINE, "the toolkit takes no name", e);
        }
    }

    /// On Unix a window needs DISPLAY, unless another platform of the toolkit was asked for.
    private static boolean displayNamed() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") || system.startsWith("mac") || System.getProperty("glass.platform") != null) {
            return true;
        }
        var display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }
}
