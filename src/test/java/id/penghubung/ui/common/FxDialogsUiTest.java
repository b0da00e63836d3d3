package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
class FxDialogsUiTest {

    private final List<Object> answers = new CopyOnWriteArrayList<>();
    private FxDialogs dialogs;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        var look = OnStage.show(stage, new Label("Penghubung"), Theme.LIGHT, 800, 500);
        dialogs = new FxDialogs(stage, look, new MutableClock(Samples.NOW));
    }

    private void open(FxRobot robot, Supplier<Object> question) throws Exception {
        Platform.runLater(() -> answers.add(question.get()));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.listWindows().stream().anyMatch(this::isDialog));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isDialog(Window window) {
        return window instanceof Stage candidate && candidate.isShowing() && candidate.getOwner() == stage;
    }

    private Object answer() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !answers.isEmpty());
        return answers.getFirst();
    }

    private boolean ask() {
        return dialogs.confirm("Hapus draf?", "Draf ini tidak dapat dikembalikan.", "Hapus draf");
    }

    @Test
    void theVerbDoesIt(FxRobot robot) throws Exception {
        open(robot, this::ask);
        assertThat(robot.lookup("#dialog-act").queryButton().getText()).isEqualTo("Hapus draf");

        robot.clickOn("#dialog-act");

        assertThat(answer()).isEqualTo(true);
    }

    @Test
    void enterTakesTheSafeChoice(FxRobot robot) throws Exception {
        open(robot, this::ask);
        assertThat(robot.lookup("#dialog-cancel").queryButton().isDefaultButton())
                .isTrue();

        robot.push(KeyCode.ENTER);

        assertThat(answer()).isEqualTo(false);
    }

    @Test
    void escapeTakesTheSafeChoice(FxRobot robot) throws Exception {
        open(robot, this::ask);

        robot.push(KeyCode.ESCAPE);

        assertThat(answer()).isEqualTo(false);
    }

    @Test
    void anEmptyLineCannotBeAnswered(FxRobot robot) throws Exception {
        open(robot, () -> dialogs.ask("Nama", "Beri nama.", "Nama tampilan"));
        var go = robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("Lanjutkan"))
                .findFirst()
                .orElseThrow();
        assertThat(go.isDisabled()).isTrue();

        robot.clickOn("#dialog-field").write("Mingguan").push(KeyCode.ENTER);

        assertThat(answer()).isEqualTo(Optional.of("Mingguan"));
    }

    @Test
    void aFailureHasACodeAndDetailsToCopyWithoutItsMessage(FxRobot robot) throws Exception {
        var fault = new IllegalStateException("NIK 3174000000000001");
        open(robot, () -> {
            dialogs.failure(fault);
            return "closed";
        });
        assertThat(robot.lookup("#error-code").<Label>query().getText()).isEqualTo(ErrorCode.of(fault));
        robot.interact(() -> {
            var pane = robot.lookup("#error-code").query().getScene().getRoot();
            assertThat(AccessibilityWalk.unnamed(pane)).isEmpty();
        });

        robot.clickOn("#copy-details");

        var copied = new ArrayList<String>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.getFirst())
                .contains(ErrorCode.of(fault), "FxDialogsUiTest")
                .doesNotContain("3174");
        robot.push(KeyCode.ESCAPE);
        assertThat(answer()).isEqualTo("closed");
    }
}
