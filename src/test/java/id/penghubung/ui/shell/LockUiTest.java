package id.penghubung.ui.shell;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.app.DeskScreensForTests;
import id.penghubung.domain.Role;
import id.penghubung.store.Drafts;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.settings.TestNetwork;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.PracticeAccount;
import id.penghubung.ui.signin.ScriptedGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The whole window, with every real screen, locked and opened again.
@UiTest
class LockUiTest {

    private static final String TYPED = "Yth. Pelapor, laporan Anda sedang kami periksa di lapangan.";

    @TempDir
    static Path folder;

    private final ScriptedGate gate = new ScriptedGate();
    private final AtomicReference<Dialogs> dialogs = new AtomicReference<>();
    private final AtomicReference<Navigator> navigator = new AtomicReference<>();
    private SampleDesk sample;
    private ProgramWindow window;
    private UiSettings settings;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        var own = folder.resolve(Long.toString(System.nanoTime()));
        sample = new SampleDesk(own.resolve("akun"), 40, Role.PEJABAT_PENGHUBUNG);
        gate.practises(new PracticeAccount("sari", "x", "Sari", "PEJABAT_PENGHUBUNG", "Biro Umum"))
                .answers(new Entry.Opened(sample.desk(), null, List.of()));
        OnStage.reset(stage);
        settings = new UiSettings(own, Runnable::run);
        settings.themeProperty().set(Theme.LIGHT);
        window = new ProgramWindow(
                stage,
                settings,
                gate,
                OnStage.background(),
                sample.clock(),
                TestNetwork.none(),
                (desk, asked, background) -> {
                    dialogs.set(asked);
                    return DeskScreensForTests.of(desk, asked, background, settings, own, navigator::set);
                });
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

    private void write(FxRobot robot) throws Exception {
        robot.interact(() -> navigator
                .get()
                .go(new Navigator.Destination.Complaint(sample.answerable(0).id())));
        until(() -> there(robot, "#complaint-text"));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        until(() -> there(robot, "#editor-text"));
        robot.interact(() -> editor(robot).setText(TYPED));
    }

    private static TextInputControl editor(FxRobot robot) {
        return robot.lookup("#editor-text").queryAs(TextInputControl.class);
    }

    private void unlock(FxRobot robot, String secret) {
        robot.interact(() ->
                robot.lookup("#lock-secret").queryAs(TextInputControl.class).setText(secret));
        robot.clickOn("#lock-open");
    }

    @Test
    void ctrlLCoversEverythingAndTheRightSecretBringsItBack(FxRobot robot) throws Exception {
        enter(robot);
        write(robot);

        robot.push(KeyCode.CONTROL, KeyCode.L);

        until(() -> there(robot, "#lock"));
        robot.interact(() -> OnStage.picture(stage, "terkunci"));
        assertThat(there(robot, "#editor-text")).isFalse();
        assertThat(there(robot, "#complaint-text")).isFalse();
        assertThat(stage.getTitle()).isEqualTo("Penghubung");
        until(() -> sample.store().drafts().of(sample.answerable(0).id()).stream()
                .map(Drafts.Draft::body)
                .anyMatch(body -> body.text().equals(TYPED)));

        unlock(robot, "salah");
        until(() -> robot.lookup("#lock-trouble").<Labeled>query().getText() != null);
        assertThat(there(robot, "#editor-text")).isFalse();

        unlock(robot, ScriptedGate.RIGHT);
        until(() -> there(robot, "#editor-text"));
        assertThat(editor(robot).getText()).isEqualTo(TYPED);
        assertThat(stage.getTitle()).startsWith("DATA LATIHAN");
    }

    @Test
    void afterIdleTimeItLocksByItselfAndNotBefore(FxRobot robot) throws Exception {
        enter(robot);
        sample.clock().advance(Duration.ofMinutes(UiSettings.DEFAULT_LOCK).minusSeconds(1));
        robot.moveBy(3, 3);
        sample.clock().advance(Duration.ofMinutes(UiSettings.DEFAULT_LOCK).minusSeconds(1));
        robot.moveBy(3, 3);
        assertThat(there(robot, "#lock")).isFalse();

        sample.clock().advance(Duration.ofMinutes(UiSettings.DEFAULT_LOCK));

        until(() -> there(robot, "#lock"));
    }

    @Test
    void anOpenQuestionIsCancelledAndALaterOneWaits(FxRobot robot) throws Exception {
        enter(robot);
        var first = new AtomicReference<Boolean>();
        Platform.runLater(() -> first.set(dialogs.get().confirm("Hapus?", "Rahasia Budi", "Hapus")));
        until(() -> there(robot, "#dialog-act"));

        // The dialog has the focus and takes no keys of the window.
        sample.clock().advance(Duration.ofHours(1));
        until(() -> there(robot, "#lock"));
        until(() -> first.get() != null);
        assertThat(first.get()).isFalse();
        assertThat(Window.getWindows()).containsExactly(stage);

        var later = new AtomicReference<Boolean>();
        Platform.runLater(() -> later.set(dialogs.get().confirm("Hapus?", "Rahasia Budi", "Hapus")));
        robot.sleep(0);
        assertThat(there(robot, "#dialog-act")).isFalse();

        unlock(robot, ScriptedGate.RIGHT);
        until(() -> there(robot, "#dialog-act"));
        robot.clickOn("#dialog-act");
        until(() -> later.get() != null);
        assertThat(later.get()).isTrue();
    }

    @Test
    void theSyncGoesOnBehindTheLock(FxRobot robot) throws Exception {
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> there(robot, "#lock"));
        var ended = new AtomicReference<Boolean>();

        sample.desk().sync().syncNow(result -> ended.set(result.complete()));

        // The sample's server cannot be reached: that it was tried is what counts here.
        until(() -> ended.get() != null);
        assertThat(gate.asked()).doesNotContain("leave");
    }

    @Test
    void fromALockedWindowAnotherAccountCanBeOpened(FxRobot robot) throws Exception {
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> there(robot, "#lock"));

        robot.clickOn("#lock-leave");

        until(() -> there(robot, "#practice"));
        assertThat(gate.asked()).contains("leave");
    }
}
