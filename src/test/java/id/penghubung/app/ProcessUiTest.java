package id.penghubung.app;

import static id.penghubung.app.ProgramOnStage.set;
import static id.penghubung.app.ProgramOnStage.shown;
import static id.penghubung.app.ProgramOnStage.text;
import static id.penghubung.app.ProgramOnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.ui.common.OnStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The *admin instansi* at the place *Verifikasi & disposisi*, in the whole program over a practice server.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ProcessUiTest {

    @TempDir
    private static Path temporary;

    private ProgramOnStage program;
    private Stage stage;

    @Start
    private void start(Stage stage) throws IOException {
        this.stage = stage;
        var folder = temporary.resolve(Long.toString(System.nanoTime()));
        program = new ProgramOnStage(folder, stage, Clock.systemUTC(), "ADMIN_INSTANSI");
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        program.close(robot);
    }

    private static int rows(FxRobot robot) {
        TableView<?> table = robot.lookup("#queue-table").queryAs(TableView.class);
        return table.getItems().size();
    }

    private static void openList(FxRobot robot, String view) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        until(() -> shown(robot, view));
        robot.clickOn(view);
        until(() -> rows(robot) > 0 && shown(robot, "#complaint-tracking-id"));
    }

    @Test
    void aReportIsVerifiedWithABetterTitleAndThenDisposedToTwoUnits(FxRobot robot) throws Exception {
        program.signIn(robot);
        openList(robot, "#view-UNVERIFIED");
        until(() -> text(robot, "#offer-next").equals("Verifikasi"));
        picture(robot, "verifikasi-disposisi");
        robot.clickOn("#offer-next");
        until(() -> shown(robot, "#correct-title"));
        set(robot, "#correct-title", "Judul yang lebih jelas bagi unit kerja");
        until(() -> shown(robot, "#correct-title-before"));
        picture(robot, "verifikasi");
        send(robot);
        until(() -> text(robot, "#offer-next").equals("Disposisi"));
    }

    @Test
    void whatWasHandedBackGoesToTheProposedUnit(FxRobot robot) throws Exception {
        program.signIn(robot);
        openList(robot, "#view-RETURNED");
        var before = rows(robot);
        until(() -> text(robot, "#offer-next").equals("Disposisi"));

        robot.clickOn("#offer-next");
        until(() -> shown(robot, "#units-hint"));
        assertThat(text(robot, "#units-hint")).contains("mengusulkan");
        assertThat(text(robot, "#units-ticked")).startsWith("1 unit dipilih");
        picture(robot, "disposisi");
        send(robot);

        until(() -> rows(robot) == before - 1 || before == 1 && shown(robot, "#queue-empty"));
    }

    @Test
    void severalAreArchivedAtOnceWithAResultForEach(FxRobot robot) throws Exception {
        program.signIn(robot);
        openList(robot, "#view-UNVERIFIED");
        var listed = rows(robot);
        robot.clickOn("#pick-all");
        until(() -> text(robot, "#queue-picked-count").equals(listed + " dipilih"));

        robot.clickOn("#picked-archive");
        until(() -> shown(robot, "#bulk-send"));
        assertThat(text(robot, "#bulk-title")).isEqualTo("Arsipkan: " + listed + " laporan");
        assertThat(robot.lookup("#bulk-send").query().isDisabled()).isTrue();
        set(robot, "#bulk-text", "Tidak memuat kejadian yang dapat ditindaklanjuti.");
        picture(robot, "arsip-bersama");
        robot.clickOn("#bulk-send");
        until(() -> shown(robot, "#bulk-copy"));

        ListView<?> results = robot.lookup("#bulk-list").queryAs(ListView.class);
        assertThat(results.getItems()).hasSize(listed);
        picture(robot, "arsip-hasil");
        robot.clickOn("#bulk-close");
        until(() -> shown(robot, "#queue-empty"));
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> OnStage.picture(stage, name));
    }

    private void send(FxRobot robot) throws Exception {
        robot.clickOn("#editor-send");
        until(() -> shown(robot, "#confirm-send"));
        picture(robot, "kirim");
        robot.clickOn("#confirm-send");
    }
}
