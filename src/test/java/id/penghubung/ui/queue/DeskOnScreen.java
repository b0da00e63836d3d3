package id.penghubung.ui.queue;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Membership;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.sync.SyncService;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.HeldKeys;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// The queue screen in a window over a real account; the server cannot be reached. Questions are answered yes.
public final class DeskOnScreen {

    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

    private final Path folder;
    private final ExecutorService workers = Executors.newFixedThreadPool(3);
    private final HttpCentralServer server =
            new HttpCentralServer(ServerAddress.parse("http://127.0.0.1:9").orElseThrow());
    public final AccountStore store;
    public final List<Notice> notices = new CopyOnWriteArrayList<>();
    public final List<Destination> destinations = new CopyOnWriteArrayList<>();
    public final SpokenDialogs dialogs = new SpokenDialogs().says(true);
    private SyncService sync;
    public QueueScreen screen;
    private Subscription heldKeys = Subscription.EMPTY;
    private Role role = Role.PEJABAT_PENGHUBUNG;

    public DeskOnScreen(Path folder) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder);
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), CLOCK);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
    }

    public DeskOnScreen with(List<Complaint> complaints) {
        store.cache().apply(new Cache.Page(complaints, List.of(), "c", "e", true));
        return this;
    }

    public DeskOnScreen as(Role wanted) {
        role = wanted;
        return this;
    }

    /// On the FX thread.
    public void show(Stage stage) {
        var background = new Background(Platform::runLater, workers);
        sync = new SyncService(server, store, CLOCK, new Random(1));
        sync.workOffline(true);
        var person = new Person(
                "p",
                "sari",
                "Sari",
                List.of(new Membership(role, role == Role.PEJABAT_PENGHUBUNG ? Samples.UNITS.get(1) : null)));
        var desk =
                new Desk(store, sync, person, "Kementerian Contoh", OfficeZone.WIB, CLOCK, true, "http://127.0.0.1:9");
        screen = new QueueScreen(desk, background, dialogs, notices::add, destinations::add, folder);
        var settings = new UiSettings(folder, workers);
        settings.themeProperty().set(Theme.LIGHT);
        var scene = new Scene(new StackPane(screen.node()), 1180, 640);
        new Look(settings).dress(scene);
        stage.setScene(scene);
        heldKeys.unsubscribe();
        heldKeys = new HeldKeys(System::nanoTime).watch(Window.getWindows());
        stage.show();
        screen.shown();
    }

    /// The program ends and starts again over the same files.
    public void again(Stage stage) throws TimeoutException {
        onFx(() -> {
            screen.hidden();
            screen.dispose();
            sync.close();
            show(stage);
            return null;
        });
    }

    public <T> T onFx(Callable<T> question) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(question));
    }

    /// Until it is so, asked on the FX thread.
    public void await(Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("not so within ten seconds; the window is in " + picture(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What the window shows now.
    private Path picture() throws TimeoutException {
        return onFx(() -> {
            var file = Files.createDirectories(Path.of("target/ui-failures")).resolve(System.nanoTime() + ".png");
            var image = screen.node().getScene().snapshot(null);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            return file;
        });
    }

    public void close() throws Exception {
        onFx(() -> {
            heldKeys.unsubscribe();
            screen.dispose();
            return null;
        });
        sync.close();
        workers.shutdown();
        workers.awaitTermination(5, TimeUnit.SECONDS);
        server.close();
        store.close();
    }
}
