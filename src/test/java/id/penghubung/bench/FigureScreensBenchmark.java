package id.penghubung.bench;

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
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.home.HomeController;
import id.penghubung.ui.recap.RecapController;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Gatherers;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/// How long the FX thread is away while Beranda and Rekap count, by hand: `… FigureScreensBenchmark FOLDER COUNT`.
final class FigureScreensBenchmark {

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong longestFrame = new AtomicLong();
    private Stage stage;

    private FigureScreensBenchmark() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        var clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
        var store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        if (!store.cache().position().complete()) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            Samples.stream(7, Integer.parseInt(args[1]))
                    .gather(Gatherers.windowFixed(1000))
                    .forEach(page -> store.cache().apply(new Cache.Page(page, List.of(), "c", "e", false)));
            store.cache().apply(new Cache.Page(List.of(), List.of(), "c", "e", true));
        }
        Platform.startup(() -> {});
        new FigureScreensBenchmark().run(store, folder, clock);
        System.exit(0);
    }

    private void run(AccountStore store, Path folder, Clock clock) throws Exception {
        var server =
                new HttpCentralServer(ServerAddress.parse("http://127.0.0.1:9").orElseThrow());
        var sync = new SyncService(server, store, clock, new Random(1));
        var person = new Person("p", "p", "P", List.of(new Membership(Role.ADMIN_INSTANSI, null)));
        var desk = new Desk(store, sync, person, "Contoh", OfficeZone.WIB, clock, true, "http://127.0.0.1:9");
        var workers =
                Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        var background = new Background(Platform::runLater, workers);
        watch();
        screen(
                "Beranda",
                "figure-incoming",
                "home-kind",
                folder,
                store,
                () -> new HomeController(desk, background, _ -> {}));
        screen(
                "Rekap",
                "recap-incoming",
                "recap-kind",
                folder,
                store,
                () -> new RecapController(desk, background, null, _ -> {}, _ -> {}));
        for (var topic : List.of("TREND", "AGES", "DURATIONS", "SHARES", "CATEGORIES", "PASSAGES", "STAGES")) {
            timed("Rekap, chart " + topic, () -> ((ToggleButton) find("recap-topic-" + topic)).fire(), () -> true);
        }
        for (var dimension : List.of("CATEGORY", "CHANNEL", "OFFICER", "UNIT")) {
            timed("Rekap by " + dimension, () -> ((ToggleButton) find("recap-by-" + dimension)).fire(), () -> true);
        }
    }

    private void screen(String name, String card, String kind, Path folder, AccountStore store, Callable<Screen> make)
            throws Exception {
        timed(name + ": window", () -> show(make, folder), () -> !count(card).equals("-"));
        timed(name + ": all time", () -> all(kind), () -> count(card).length() > 5);
        for (var round = 0; round < 3; round++) {
            var before = onFx(() -> count(card));
            var page = Samples.stream(300 + round + name.hashCode(), 50).toList();
            timed(
                    name + ": pull of 50",
                    () -> workersApply(store, page),
                    () -> !count(card).equals(before));
        }
        timed(name + ": open masuk", () -> ((FigureButton) find(card)).fire(), () -> true);
    }

    private static void workersApply(AccountStore store, List<id.penghubung.domain.Complaint> page) {
        Thread.ofPlatform().start(() -> store.cache().apply(new Cache.Page(page, List.of(), "c", "e", true)));
    }

    private void show(Callable<Screen> make, Path folder) {
        try {
            var screen = make.call();
            var settings = new UiSettings(folder, Runnable::run);
            settings.themeProperty().set(Theme.LIGHT);
            if (stage == null) {
                stage = new Stage();
            }
            stage.setScene(new Scene((Parent) screen.node(), 1180, 660));
            new Look(settings).dress(stage.getScene());
            stage.show();
            screen.shown();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private void all(String kind) {
        ((ComboBox<PeriodChooser.Kind>) find(kind)).setValue(PeriodChooser.Kind.ALL);
    }

    private javafx.scene.Node find(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private String count(String card) {
        return ((Label) find(card).lookup(".figure")).getText();
    }

    /// Asked every two milliseconds, and with each pulse: a frame that does not come is what a person sees.
    private void watch() {
        Platform.runLater(new AnimationTimer() {
            private long former;

            @Override
            public void handle(long now) {
                if (former != 0) {
                    longestFrame.accumulateAndGet(now - former, Math::max);
                }
                former = now;
            }
        }::start);
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                var asked = System.nanoTime();
                var done = new CompletableFuture<Void>();
                Platform.runLater(() -> done.complete(null));
                done.join();
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                sleep(2);
            }
        });
    }

    private void timed(String what, Runnable act, Callable<Boolean> done) throws Exception {
        sleep(600);
        longest.set(0);
        longestFrame.set(0);
        var begun = System.nanoTime();
        onFx(() -> {
            act.run();
            return null;
        });
        while (!onFx(done)) {
            sleep(5);
        }
        var millis = (System.nanoTime() - begun) / 1e6;
        sleep(400);
        System.out.printf(
                "%s: %.0f ms, longest FX pause %.0f ms, longest frame %.0f ms%n",
                what, millis, longest.get() / 1e6, longestFrame.get() / 1e6);
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(call.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
