package id.penghubung.ui.shell;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.SystemPrinter;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.testing.Samples;
import id.penghubung.ui.channels.ChannelsController;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.CssComplaints;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.QueuePlace;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.SpokenDoor;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.help.HelpController;
import id.penghubung.ui.home.HomeController;
import id.penghubung.ui.memo.MemoScreen;
import id.penghubung.ui.outbox.OutboxController;
import id.penghubung.ui.recap.RecapScreen;
import id.penghubung.ui.reconcile.ReconcileController;
import id.penghubung.ui.settings.SettingsController;
import id.penghubung.ui.settings.TestNetwork;
import id.penghubung.ui.signin.Gate;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
class MainWindowUiTest {

    @TempDir
    static Path folder;

    private final SpokenDoor door = new SpokenDoor();
    private final List<String> passwords = new ArrayList<>();
    private final Deque<Gate.Renewal> renewals = new ArrayDeque<>();
    private final SpokenDialogs dialogs = new SpokenDialogs();
    private QueueStandIn queue;
    private SampleDesk sample;
    private MainWindow window;
    private Stage stage;

    /// Stands where the queue stands and remembers what it was asked to show.
    private static final class QueueStandIn implements QueuePlace {
        private final List<Path> previewed = new ArrayList<>();
        private final TextField search = new TextField();
        private final List<String> asked = new ArrayList<>();

        QueueStandIn() {
            search.setAccessibleText("Cari");
        }

        @Override
        public void preview(Path file) {
            previewed.add(file);
        }

        @Override
        public Node node() {
            return search;
        }

        @Override
        public void open(Filter filter, String label) {
            asked.add("open " + filter.view() + " " + filter.status() + " " + label);
        }

        @Override
        public void select(String complaintId) {
            asked.add("select " + complaintId);
        }

        @Override
        public void focusSearch() {
            asked.add("search");
        }

        @Override
        public void hidden() {
            asked.add("hidden");
        }

        @Override
        public void dispose() {
            asked.add("disposed");
        }

        @Override
        public List<Shortcut> shortcuts() {
            return List.of(new Shortcut(KeyCombination.valueOf("Shortcut+Enter"), "Kirim"));
        }
    }

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        queue = new QueueStandIn();
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 60, Role.PEJABAT_PENGHUBUNG);
        var background = OnStage.background();
        var desk = sample.desk();
        var settings = new UiSettings(folder.resolve("ui"), _ -> {});
        window = new MainWindow(
                desk,
                new Screens(
                        frame -> new HomeController(desk, background, frame.navigator()),
                        _ -> queue,
                        frame -> new OutboxController(desk, background, dialogs, frame.navigator(), frame.notices()),
                        frame -> new RecapScreen(desk, background, dialogs, frame.navigator(), frame.notices()),
                        frame -> new ReconcileController(desk, background, dialogs, frame.navigator(), frame.notices()),
                        frame -> new MemoScreen(
                                desk, background, dialogs, frame.notices(), new MemoPress(), new SystemPrinter()),
                        frame -> new ChannelsController(desk, background, dialogs, frame.navigator(), frame.notices()),
                        null,
                        frame -> new SettingsController(
                                desk,
                                settings,
                                TestNetwork.none(),
                                background,
                                dialogs,
                                frame.door(),
                                frame.navigator(),
                                "0.1.0"),
                        frame -> new HelpController(frame.shortcuts()),
                        () -> {}),
                background,
                dialogs,
                password -> {
                    passwords.add(new String(password));
                    return renewals.remove();
                },
                door);
        OnStage.show(stage, window.root(), Theme.LIGHT, 1280, 700);
        window.go(new Navigator.Destination.Home());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> window.dispose());
        sample.close();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static boolean selected(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ToggleButton.class).isSelected();
    }

    @Test
    void theKeysOpenThePlaces(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(selected(robot, "#queue")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(selected(robot, "#outbox")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(selected(robot, "#recap")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(selected(robot, "#reconcile")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertThat(selected(robot, "#settings")).isTrue();
        robot.push(KeyCode.F1);
        assertThat(selected(robot, "#help")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(selected(robot, "#home")).isTrue();
    }

    @Test
    void clickingThePresentPlaceKeepsIt(FxRobot robot) {
        robot.clickOn("#home");
        robot.clickOn("#home");

        assertThat(selected(robot, "#home")).isTrue();
    }

    @Test
    void theSearchKeyOpensTheQueueAndItsSearch(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);

        assertThat(queue.asked).containsExactly("search");
        assertThat(selected(robot, "#queue")).isTrue();
    }

    @Test
    void theHelpListsTheKeysOfEveryScreen(FxRobot robot) {
        robot.push(KeyCode.F1);

        assertThat(robot.lookup(".key").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "F1", "Ctrl+F", "F5 / Ctrl+R", "Ctrl+Enter", "Enter");
    }

    @Test
    void anOrderToSyncIsAlwaysAnswered(FxRobot robot) throws Exception {
        robot.push(KeyCode.F5);
        until(() -> text(robot, "#notice-words").contains("tetap tersimpan"));
        robot.clickOn("#notice-close");
        until(() -> !robot.lookup("#notice").query().isVisible());

        robot.clickOn("#sync");
        until(() -> text(robot, "#notice-words").contains("tetap tersimpan"));
        assertThat(text(robot, "#connection")).startsWith("Tidak terhubung: ");
    }

    @Test
    void workingOfflineIsSaidAndCanBeEnded(FxRobot robot) throws Exception {
        robot.clickOn("#offline");
        until(() -> text(robot, "#connection").equals("Kerja luring"));
        assertThat(sample.desk().sync().workingOffline()).isTrue();

        robot.clickOn("#offline");
        until(() -> !sample.desk().sync().workingOffline());
        until(() -> !text(robot, "#connection").equals("Kerja luring"));
    }

    @Test
    void whatWaitsIsCountedAtOnceInNavigationAndStatusBar(FxRobot robot) throws Exception {
        until(() -> text(robot, "#queueState").equals("Tidak ada antrean kirim"));
        assertThat(robot.lookup("#outboxCount").query().isVisible()).isFalse();

        sample.send(0);

        until(() -> text(robot, "#queueState").equals("1 menunggu"));
        assertThat(text(robot, "#outboxCount")).isEqualTo("1");
        assertThat(robot.lookup("#outbox").query().getAccessibleText()).contains("1 belum terkirim");
    }

    @Test
    void practiceDataAreCalledSoOnTheWindow(FxRobot robot) {
        assertThat(robot.lookup("#practiceBanner").query().isVisible()).isTrue();
        assertThat(window.title()).startsWith("DATA LATIHAN");
    }

    @Test
    void signingOutWithUnsentWorkSaysHowManyAndStaysUnlessConfirmed(FxRobot robot) throws Exception {
        sample.send(0);
        sample.send(1);
        until(() -> text(robot, "#queueState").equals("2 menunggu"));

        robot.clickOn("#account").clickOn("#sign-out");
        until(() -> !dialogs.asked().isEmpty());
        assertThat(dialogs.asked().getFirst()).contains("2 kiriman belum terkirim");
        assertThat(door.asked()).isEmpty();

        var keep = 1;
        dialogs.chooses(keep);
        robot.clickOn("#account").clickOn("#sign-out");
        until(() -> !door.asked().isEmpty());
        assertThat(door.asked()).containsExactly("leave");
    }

    @Test
    void closingHidesAndDisposesTheScreens(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);

        robot.interact(() -> window.dispose());

        assertThat(queue.asked).containsExactly("hidden", "disposed");
    }

    @Test
    void oneScreenOpensAnotherByWhatItWants(FxRobot robot) {
        robot.interact(() -> window.go(new Navigator.Destination.Complaint("c1")));
        robot.interact(() -> window.go(new Navigator.Destination.Queue(
                new Filter(Complaints.View.OVERDUE, null, null, null, null, null), null)));

        assertThat(queue.asked).containsExactly("select c1", "open OVERDUE null null");
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void everyPlaceHasNamesForAScreenReaderAndKnowsItsColours(Theme theme, FxRobot robot) throws Exception {
        sample.fillOutbox();
        try (var css = new CssComplaints()) {
            for (var size : List.of(new int[] {1366, 708}, new int[] {1920, 1020})) {
                robot.interact(() -> {
                    stage.getScene().setRoot(new Pane());
                    OnStage.show(stage, window.root(), theme, size[0], size[1]);
                });
                for (var place : MainWindow.Place.values()) {
                    robot.interact(() -> robot.lookup("#" + place.name().toLowerCase(Locale.ROOT))
                            .queryAs(ToggleButton.class)
                            .fire());
                    WaitForAsyncUtils.waitForFxEvents();
                    if (place == MainWindow.Place.OUTBOX) {
                        until(() -> robot.lookup("#state").tryQuery().isPresent());
                    }
                    robot.interact(() -> {
                        OnStage.picture(
                                stage,
                                place.name().toLowerCase(Locale.ROOT) + "-"
                                        + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0]);
                        assertThat(AccessibilityWalk.unnamed(window.root()))
                                .as(place.name())
                                .isEmpty();
                        assertThat(AccessibilityWalk.asked(window.root())).isGreaterThan(8);
                    });
                }
            }
            assertThat(css.heard()).isEmpty();
        }
    }

    @Test
    void aNewReportIsToldWithoutWordsOfItsOwnAndLeadsToItsRow(FxRobot robot) throws Exception {
        sample.store().news().look();
        var fresh = IntStream.iterate(60, number -> number + 1)
                .mapToObj(number -> Samples.complaint(7, number))
                .filter(one -> sample.mapping().statusOf(one.rawStatus()) == Status.UNANSWERED)
                .findFirst()
                .orElseThrow();
        sample.store().cache().apply(new Cache.Page(List.of(fresh), List.of(), "c2", "epoch", true));

        until(() -> robot.lookup("#notice-words").<Labeled>query().getText().startsWith("Laporan baru: #"));
        assertThat(robot.lookup("#notice-words").<Labeled>query().getText())
                .isEqualTo("Laporan baru: #" + fresh.trackingId() + ".");
        robot.clickOn("#notice-link");

        until(() -> queue.asked.contains("open ALL null Laporan baru"));
        assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
    }
}
