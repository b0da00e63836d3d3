package id.penghubung.app;

import static id.penghubung.app.ProgramOnStage.set;
import static id.penghubung.app.ProgramOnStage.shown;
import static id.penghubung.app.ProgramOnStage.text;
import static id.penghubung.app.ProgramOnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.UiTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Case K19 with the whole program: the password is changed elsewhere while an answer is being written.
@UiTest
class PasswordChangedUiTest {

    private static final String BEGUN = "Yth. Saudara Pelapor, lampu jalan ";
    private static final String GOES_ON = "sudah diganti.";

    @TempDir
    private static Path temporary;

    private ProgramOnStage program;
    private Stage stage;

    @Start
    void start(Stage stage) throws IOException {
        this.stage = stage;
        program = new ProgramOnStage(
                temporary.resolve(Long.toString(System.nanoTime())), stage, Clock.systemUTC(), "PEJABAT_PENGHUBUNG");
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        program.close(robot);
    }

    private static TextArea area(FxRobot robot) {
        return robot.lookup("#editor-text").queryAs(TextArea.class);
    }

    @Test
    void theNewPasswordIsTakenInPlaceAndWhatWasTypedStays(FxRobot robot) throws Exception {
        program.signIn(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> shown(robot, "#queue-search"));
        set(robot, "#queue-search", program.trackingId);
        until(() -> text(robot, "#queue-count").startsWith("1 "));
        robot.push(KeyCode.CONTROL, KeyCode.F).type(KeyCode.ENTER);
        until(() -> shown(robot, "#offer-follow-up"));
        robot.clickOn("#offer-follow-up");
        until(() -> shown(robot, "#editor-text"));
        robot.clickOn("#editor-text");
        robot.write(BEGUN);

        program.practice.changePassword(program.person.user(), "sandi yang baru");
        robot.push(KeyCode.F5);
        until(() -> shown(robot, "#renewal"));
        robot.write(GOES_ON);
        assertThat(area(robot).getText()).as("who writes goes on writing").isEqualTo(BEGUN + GOES_ON);

        robot.clickOn("#renewal-password");
        robot.write("salah").type(KeyCode.ENTER);
        until(() -> shown(robot, "#renewal-trouble"));
        robot.interact(() -> OnStage.picture(stage, "kata-sandi-diganti"));
        assertThat(robot.lookup("#renewal-password")
                        .queryAs(PasswordField.class)
                        .isFocused())
                .isTrue();
        set(robot, "#renewal-password", "sandi yang baru");
        robot.clickOn("#renewal-enter");
        until(() -> !shown(robot, "#renewal") && text(robot, "#connection").equals("Terhubung"));

        assertThat(area(robot).getText()).isEqualTo(BEGUN + GOES_ON);
        assertThat(area(robot).isFocused()).as("back where the writing was").isTrue();
    }
}
