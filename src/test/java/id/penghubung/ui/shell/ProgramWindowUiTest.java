package id.penghubung.ui.shell;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.SystemPrinter;
import id.penghubung.store.AccountStore.OpeningNotice;
import id.penghubung.ui.channels.ChannelsController;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.help.HelpController;
import id.penghubung.ui.home.HomeController;
import id.penghubung.ui.memo.MemoScreen;
import id.penghubung.ui.outbox.OutboxController;
import id.penghubung.ui.queue.QueueScreen;
import id.penghubung.ui.recap.RecapScreen;
import id.penghubung.ui.reconcile.ReconcileController;
import id.penghubung.ui.settings.SettingsController;
import id.penghubung.ui.settings.TestNetwork;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.PracticeAccount;
import id.penghubung.ui.signin.ScriptedGate;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// From the sign-in to the desk and back, with every real screen.
@UiTest
class ProgramWindowUiTest {

    @TempDir
    static Path folder;

    private final ScriptedGate gate = new ScriptedGate();
    private final AtomicBoolean queueMade = new AtomicBoolean();
    private SampleDesk sample;
    private ProgramWindow window;
    private Stage stage;
    private Path own;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        own = folder.resolve(Long.toString(System.nanoTime()));
        sample = new SampleDesk(own.resolve("akun"), 40, Role.PEJABAT_PENGHUBUNG);
        gate.practises(new PracticeAccount("sari", "x", "Sari", "PEJABAT_PENGHUBUNG", "Biro Umum"))
                .answers(new Entry.Opened(
                        sample.desk(), null, List.of(new OpeningNotice.CacheRebuilt(own.resolve("disisihkan")))));
        OnStage.reset(stage);
        var settings = new UiSettings(own, Runnable::run);
        settings.themeProperty().set(Theme.LIGHT);
        window = new ProgramWindow(
                stage,
                settings,
                gate,
                OnStage.background(),
                sample.clock(),
                TestNetwork.none(),
                (desk, dialogs, background) -> new Screens(
                        frame -> new HomeController(desk, background, frame.navigator()),
                        frame -> {
                            queueMade.set(true);
                            return new QueueScreen(desk, background, dialogs, frame.notices(), frame.navigator(), own);
                        },
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
                        () -> {}));
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> window.close());
        sample.close();
    }

    private static boolean there(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private void enter(FxRobot robot) throws Exception {
        until(() -> there(robot, "#practice"));
        robot.clickOn("#practice");
        until(() -> there(robot, "#practice-sari"));
        robot.clickOn("#practice-sari");
        until(() -> there(robot, "#figure-incoming"));
    }

    @Test
    void whatWasMendedWhileOpeningIsSaidUntilItIsClosed(FxRobot robot) throws Exception {
        enter(robot);

        assertThat(robot.lookup("#notice-words").<Labeled>query().getText())
                .contains("dimuat ulang", "kotak keluar Anda utuh");
        assertThat(stage.getTitle()).startsWith("DATA LATIHAN");

        robot.clickOn("#notice-close");
        assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
    }

    @Test
    void signingOutLetsTheAccountGoAndComesBackToTheSignIn(FxRobot robot) throws Exception {
        enter(robot);

        robot.clickOn("#account").clickOn("#sign-out");

        until(() -> there(robot, "#practice"));
        assertThat(gate.asked()).last().isEqualTo("leave");
        assertThat(stage.getTitle()).isEqualTo("Penghubung");
    }

    @Test
    void closingLetsTheAccountGoOnceAndRemembersTheWindow(FxRobot robot) throws Exception {
        enter(robot);
        robot.interact(() -> {
            stage.setWidth(1100);
            stage.setHeight(660);
            window.close();
            window.close();
        });

        assertThat(gate.asked()).filteredOn("leave"::equals).hasSize(1);
        var remembered = new UiSettings(own, Runnable::run);
        assertThat(remembered.number("window.width")).hasValue(1100);
        assertThat(remembered.number("window.height")).hasValue(660);
    }

    @Test
    void theQueueIsReadyBeforeItIsAskedFor(FxRobot robot) throws Exception {
        enter(robot);

        until(queueMade::get);

        robot.clickOn("#queue");
        until(() -> robot.lookup(".table-row-cell").queryAll().size() > 5);
    }

    @Test
    void afterTheAgencysDataWereRemovedTheSignInSaysWhatIsLeft(FxRobot robot) throws Exception {
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        until(() -> there(robot, "#remove"));

        robot.interact(() -> robot.lookup("#remove").queryButton().fire());
        until(() -> there(robot, "#dialog-act-1"));
        robot.clickOn("#dialog-act-1");

        until(() -> there(robot, "#practice"));
        assertThat(gate.asked()).last().isEqualTo("remove false");
        assertThat(robot.lookup("#sign-in-said").<Labeled>query().getText())
                .contains("Yang tersisa: 2 kiriman dan 1 draf");
        assertThat(stage.getTitle()).isEqualTo("Penghubung");
    }
}
