package id.penghubung.app;

import static id.penghubung.app.ProgramOnStage.shown;
import static id.penghubung.app.ProgramOnStage.text;
import static id.penghubung.app.ProgramOnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.UiTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the status bar says of things that a person has to decide or to mend: a server that takes most of the list away
/// (case Y16), a clock that is wrong (case Y15).
@UiTest
class HeldRemovalUiTest {

    @TempDir
    private static Path temporary;

    private ProgramOnStage program;
    private Stage stage;
    private Path own;

    @Start
    void start(Stage stage) throws IOException {
        this.stage = stage;
        own = temporary.resolve(Long.toString(System.nanoTime()));
        var late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-47));
        program = new ProgramOnStage(own, stage, late, "ADMIN_INSTANSI");
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        program.close(robot);
    }

    @Test
    void theListStaysUntilThePersonAgreesAndTheWrongClockIsSaid(FxRobot robot) throws Exception {
        program.signIn(robot);
        assertThat(text(robot, "#clock")).matches("Jam PC ini terlambat 4[67] menit");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> shown(robot, "#queue-count"));
        until(() -> text(robot, "#queue-count").equals("400 laporan"));
        var small = own.resolve("small.db");
        try (var other = PracticeServer.start(
                PracticeOptions.in(own.resolve("other"), LocalDate.of(2026, 11, 20))
                        .withComplaints(60)
                        .withSeed(7),
                Clock.systemUTC())) {
            other.snapshot(small);
        }
        program.practice.restoreSnapshot(small);

        robot.push(KeyCode.F5);
        until(() -> shown(robot, "#reviewRemoval"));
        robot.interact(() -> OnStage.picture(stage, "penghapusan-ditahan"));
        assertThat(text(robot, "#connection")).isEqualTo("Tertahan: penghapusan 340 laporan menunggu");
        assertThat(text(robot, "#queue-count")).isEqualTo("400 laporan");

        robot.clickOn("#reviewRemoval");
        until(() -> shown(robot, "#dialog-cancel"));
        robot.clickOn("#dialog-cancel");
        assertThat(text(robot, "#queue-count")).isEqualTo("400 laporan");
        robot.clickOn("#reviewRemoval");
        until(() -> shown(robot, "#dialog-act"));
        robot.clickOn("#dialog-act");

        until(() -> text(robot, "#queue-count").equals("60 laporan"));
        until(() -> text(robot, "#connection").equals("Terhubung") && !shown(robot, "#reviewRemoval"));
    }
}
