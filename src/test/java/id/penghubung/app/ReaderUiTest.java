package id.penghubung.app;

import static id.penghubung.app.ProgramOnStage.set;
import static id.penghubung.app.ProgramOnStage.shown;
import static id.penghubung.app.ProgramOnStage.text;
import static id.penghubung.app.ProgramOnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.store.Outbox;
import id.penghubung.ui.common.FigureButton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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

/// The Inspektorat at the whole program: reads, filters, and finds no way to act (issue: *pengawas*).
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ReaderUiTest {

    /// Lock, and dialogs of the system that a test cannot answer.
    private static final Set<KeyCode> LEFT_OUT =
            Set.of(KeyCode.L, KeyCode.O, KeyCode.I, KeyCode.E, KeyCode.P, KeyCode.S, KeyCode.Q, KeyCode.W);

    @TempDir
    private static Path temporary;

    private Path folder;
    private ProgramOnStage program;

    @Start
    private void start(Stage stage) throws IOException {
        folder = temporary.resolve(Long.toString(System.nanoTime()));
        program = new ProgramOnStage(folder, stage, Clock.systemUTC(), "PENGAWAS");
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        if (program != null) {
            program.close(robot);
        }
    }

    private static boolean inSight(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(ReaderUiTest::inSight);
    }

    private static boolean inSight(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static String figure(FxRobot robot, String id) {
        return ((Label) robot.lookup(id).queryAs(FigureButton.class).lookup(".figure")).getText();
    }

    /// Whatever a key may mean anywhere.
    private static void everyKey(FxRobot robot) {
        for (var code = 'A'; code <= 'Z'; code++) {
            var key = KeyCode.getKeyCode(Character.toString(code));
            if (!LEFT_OUT.contains(key)) {
                robot.push(KeyCode.CONTROL, key);
                robot.push(KeyCode.CONTROL, KeyCode.SHIFT, key);
            }
        }
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    }

    @Test
    void thePengawasReadsAndFiltersAndFindsNothingToAct(FxRobot robot) throws Exception {
        program.signIn(robot);
        beranda(robot);
        reports(robot);
        requests(robot);
        assertThat(inSight(robot, "#dispositions")).isFalse();
        var account = Inspection.accountFolder(folder.resolve("home"), program.practice.url(), program.person.user());
        var password = program.person.password();
        program.close(robot);
        program = null;
        Inspection.with(account, password, store -> {
            assertThat(store.drafts().all()).isEmpty();
            assertThat(store.outbox().waiting()).isEqualTo(List.<Outbox.Item>of());
            assertThat(store.outbox().sent(10)).isEmpty();
            return null;
        });
    }

    /// Timeliness and quality instead of an officer's list of work.
    private static void beranda(FxRobot robot) throws Exception {
        until(() -> !"-".equals(figure(robot, "#home-quality-ONLY_INITIAL")));
        assertThat(inSight(robot, "#view-OVERDUE")).isFalse();
        assertThat(inSight(robot, "#outbox-waiting")).isFalse();
        assertThat(inSight(robot, "#timeliness-IN_TIME")).isTrue();
        var kind = robot.lookup("#home-kind").<ComboBox<Object>>query();
        robot.interact(() -> kind.getSelectionModel().selectLast());
        until(() -> figure(robot, "#figure-incoming").equals("400"));
        var counted = figure(robot, "#home-quality-ONLY_INITIAL");
        assertThat(Integer.parseInt(counted)).isPositive();

        robot.clickOn("#home-quality-ONLY_INITIAL");

        until(() -> shown(robot, "#queue-count") && text(robot, "#queue-count").startsWith(counted + " "));
    }

    private static void reports(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.F).type(KeyCode.ENTER);
        until(() -> inSight(robot, "#complaint-no-offer"));
        assertThat(text(robot, "#complaint-no-offer")).contains("pengawas");
        for (var offer : robot.lookup("#complaint-offers .button").queryAll()) {
            assertThat(inSight(offer)).as(offer.getId()).isFalse();
        }
        assertThat(robot.lookup("#queue-table").<TableView<?>>query().getColumns())
                .noneMatch(column -> "pick".equals(column.getId()));

        everyKey(robot);

        assertThat(inSight(robot, "#editor-text")).isFalse();
        assertThat(inSight(robot, "#bulk-text")).isFalse();
        set(robot, "#queue-search", "jalan");
        until(() -> !text(robot, "#queue-count").isBlank());
    }

    private static void requests(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        until(() -> shown(robot, "#channels-table")
                && !robot.lookup("#channels-table")
                        .<TableView<?>>query()
                        .getItems()
                        .isEmpty());
        assertThat(inSight(robot, "#channels-new-note")).isFalse();

        everyKey(robot);

        assertThat(inSight(robot, "#note-text")).isFalse();
        for (var offer : List.of("#channels-take", "#channels-hand-over", "#channels-answer", "#channels-close")) {
            assertThat(inSight(robot, offer)).as(offer).isFalse();
        }
    }
}
