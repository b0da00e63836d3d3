package id.penghubung.ui.queue;

import id.penghubung.domain.Membership;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.sync.SyncService;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Gatherers;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Times and FX-thread pauses of the queue by hand: `… QueueBenchmark FOLDER COUNT`. Not a test.
final class QueueBenchmark {

    /// How long the FX thread was away, asked every two milliseconds.
    private static final class Pauses {
        private final AtomicBoolean running = new AtomicBoolean(true);
        private volatile long longest;
        private long cpuBefore;

        void start() {
            Thread.ofPlatform().daemon().start(() -> {
                while (running.get()) {
                    var asked = System.nanoTime();
                    var done = new CompletableFuture<Void>();
                    Platform.runLater(() -> done.complete(null));
                    done.join();
                    longest = Math.max(longest, System.nanoTime() - asked);
                    try {
                        Thread.sleep(2);
                    } catch (InterruptedException _) {
                        return;
                    }
                }
            });
        }

        double takeMillis() {
            var was = longest;
            longest = 0;
            return was / 1e6;
        }

        /// Processor time of the FX thread since the last call: what a busy machine does not stretch.
        double takeCpuMillis() {
            var beans = ManagementFactory.getThreadMXBean();
            var now = 0L;
            for (var id : beans.getAllThreadIds()) {
                var info = beans.getThreadInfo(id);
                if (info != null && info.getThreadName().equals("JavaFX Application Thread")) {
                    now = beans.getThreadCpuTime(id);
                }
            }
            var used = now - cpuBefore;
            cpuBefore = now;
            return used / 1e6;
        }
    }

    private final AccountStore store;
    private final Pauses pauses = new Pauses();
    private QueueScreen screen;
    private TableView<QueueRow> table;

    private QueueBenchmark(AccountStore store) {
        this.store = store;
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var count = Integer.parseInt(args[1]);
        Files.createDirectories(folder);
        var clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
        var store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        if (!store.cache().position().complete()) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            Samples.stream(7, count)
                    .gather(Gatherers.windowFixed(1000))
                    .forEach(page -> store.cache().apply(new Cache.Page(page, List.of(), "c", "e", false)));
            store.cache().apply(new Cache.Page(List.of(), List.of(), "c", "e", true));
        }
        Platform.startup(() -> {});
        new QueueBenchmark(store).run(folder, clock);
        System.exit(0);
    }

    @SuppressWarnings("unchecked")
    private void run(Path folder, Clock clock) throws Exception {
        var count = store.complaints().keys(Complaints.Filter.all(), QueueSettings.NEWEST_FIRST).length;
        var workers =
                Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory());
        var server =
                new HttpCentralServer(ServerAddress.parse("http://127.0.0.1:9").orElseThrow());
        var sync = new SyncService(server, store, clock, new Random(1));
        var person = new Person("p", "p", "P", List.of(new Membership(Role.ADMIN_INSTANSI, null)));
        var desk = new Desk(store, sync, person, "Contoh", OfficeZone.WIB, clock, true, "http://127.0.0.1:9");
        pauses.start();
        var begun = System.nanoTime();
        onFx(() -> {
            screen = new QueueScreen(desk, new Background(Platform::runLater, workers), null, _ -> {}, _ -> {}, folder);
            var settings = new UiSettings(folder, workers);
            settings.themeProperty().set(Theme.LIGHT);
            var stage = new Stage();
            stage.setScene(new Scene((javafx.scene.Parent) screen.node(), 1180, 640));
            new Look(settings).dress(stage.getScene());
            stage.show();
            screen.shown();
            table = (TableView<QueueRow>) stage.getScene().lookup("#queue-table");
            return null;
        });
        until(() -> loaded(0));
        say("window and first page", begun);
        for (var round = 0; round < 3; round++) {
            timed("scroll to the end", () -> table.scrollTo(count - 1), () -> loaded(count - 1));
            timed("scroll to the start", () -> table.scrollTo(0), () -> loaded(0));
        }
        timed(
                "drag through 100 places",
                () -> new Thread(() -> {
                            for (var place = 0; place <= 100; place++) {
                                var index = (int) ((count - 1L) * place / 100);
                                Platform.runLater(() -> table.scrollTo(index));
                                sleep(10);
                            }
                        })
                        .start(),
                () -> loaded(count - 1));
        var unit = column("unit");
        timed(
                "sort by unit",
                () -> {
                    unit.setSortType(TableColumn.SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(unit));
                },
                () -> loaded(0) && row(0).get().unitId() == null);
        var due = column("due");
        timed(
                "sort by due date",
                () -> table.getSortOrder().setAll(List.of(due)),
                () -> loaded(0) && row(0).get().due() != null);
        var search = (TextField) screen.node().lookup("#queue-search");
        timed(
                "search one word (200 ms pause included)",
                () -> search.setText("trotoar"),
                () -> table.getItems().size() < count && loaded(0));
        timed(
                "clear the search",
                () -> search.setText(""),
                () -> table.getItems().size() == count && loaded(0));
        walk();
        for (var round = 0; round < 3; round++) {
            var number = round;
            timed(
                    "pull of 500 changes while the list is shown",
                    () -> store.cache()
                            .apply(new Cache.Page(
                                    Samples.stream(100 + number, 500).toList(), List.of(), "c", "e", true)),
                    () -> table.getItems().size() >= count + 500 * (number + 1)
                            && loaded(table.getSelectionModel().getSelectedIndex()),
                    false);
        }
        System.gc();
        System.out.printf(
                "heap %.0f MB%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
    }

    /// Down the list, each complaint shown.
    private void walk() throws Exception {
        onFx(() -> {
            table.getSelectionModel().clearAndSelect(0);
            table.scrollTo(0);
            return null;
        });
        sleep(500);
        pauses.takeMillis();
        var times = new ArrayList<Double>();
        var number = (javafx.scene.control.Label) screen.node().lookup("#complaint-tracking-id");
        for (var step = 1; step <= 60; step++) {
            var index = step;
            var begun = System.nanoTime();
            onFx(() -> {
                table.getSelectionModel().clearAndSelect(index);
                return null;
            });
            until(() -> loaded(index)
                    && (row(index).get().trackingId() == null
                            || number.getText().equals("#" + row(index).get().trackingId())));
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                "open the next complaint: p50 %.0f ms, p95 %.0f ms, longest pause %.0f ms%n",
                times.get(30), times.get(56), pauses.takeMillis());
    }

    private TableColumn<QueueRow, ?> column(String id) {
        return table.getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private java.util.Optional<Complaints.Row> row(int index) {
        return screen.rows().peek(index);
    }

    private boolean loaded(int index) {
        return index >= 0 && table.getItems().size() > index && table.getItems().get(index) instanceof QueueRow.Loaded;
    }

    private void timed(String what, Runnable act, Callable<Boolean> done) throws Exception {
        timed(what, act, done, true);
    }

    private void timed(String what, Runnable act, Callable<Boolean> done, boolean onFx) throws Exception {
        sleep(400);
        pauses.takeMillis();
        pauses.takeCpuMillis();
        var begun = System.nanoTime();
        if (onFx) {
            onFx(() -> {
                act.run();
                return null;
            });
        } else {
            act.run();
        }
        until(done);
        say(what, begun);
    }

    private void say(String what, long begun) {
        var millis = (System.nanoTime() - begun) / 1e6;
        sleep(150);
        System.out.printf(
                "%s: %.0f ms, longest FX pause %.0f ms, FX processor time %.0f ms%n",
                what, millis, pauses.takeMillis(), pauses.takeCpuMillis());
    }

    private static void until(Callable<Boolean> done) throws Exception {
        while (!onFx(done)) {
            sleep(2);
        }
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
