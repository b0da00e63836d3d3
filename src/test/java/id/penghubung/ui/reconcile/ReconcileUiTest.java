package id.penghubung.ui.reconcile;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.reconcile.Reason;
import id.penghubung.reconcile.ReconcileWords;
import id.penghubung.store.Complaints;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class ReconcileUiTest {

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<Notice> said = new ArrayList<>();
    private SampleDesk sample;
    private ReconcileController screen;
    private Stage stage;
    private Path target;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 400, Role.PEJABAT_PENGHUBUNG);
        sample.fillOutbox();
        screen = new ReconcileController(
                sample.desk(),
                OnStage.background(),
                new SpokenDialogs(),
                opened::add,
                said::add,
                _ -> Optional.ofNullable(target));
        OnStage.show(stage, (Parent) screen.node(), Theme.LIGHT, 1166, 640);
        screen.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> screen.dispose());
        sample.close();
    }

    private static ListView<Group.Counted> groups(FxRobot robot) {
        return robot.lookup("#reconcile-groups").query();
    }

    private static TableView<Entry> table(FxRobot robot) {
        return robot.lookup("#reconcile-table").query();
    }

    private static void choose(FxRobot robot, Group group) throws Exception {
        until(() -> !groups(robot).getItems().isEmpty());
        robot.interact(() -> groups(robot).getItems().stream()
                .filter(counted -> counted.group().equals(group))
                .findFirst()
                .ifPresent(counted -> groups(robot).getSelectionModel().select(counted)));
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void theNumberOfAReasonIsItsRowsAndTheProofStandsSideBySide(FxRobot robot) throws Exception {
        choose(robot, new Group.Of(Reason.NOT_CLOSED));
        until(() -> !table(robot).getItems().isEmpty());
        var counted = groups(robot).getSelectionModel().getSelectedItem();

        assertThat(table(robot).getItems()).hasSize((int) counted.open());
        var toClose = sample.rows(new Complaints.Filter(Complaints.View.TO_CLOSE, null, null, null, null, null));
        assertThat(counted.open()).isGreaterThanOrEqualTo(toClose);
        assertThat(text(robot, "#reconcile-theirs")).contains("hari kerja").contains("hari kalender");
        assertThat(text(robot, "#reconcile-ours")).contains("Tindak lanjut");
        assertThat(text(robot, "#reconcile-rule")).isEqualTo(ReconcileWords.rule(Reason.NOT_CLOSED));
        robot.interact(() -> OnStage.picture(stage, "pencocokan"));
        assertThat(AccessibilityWalk.unnamed((Parent) screen.node())).isEmpty();

        press(robot, "#reconcile-open");
        assertThat(opened)
                .containsExactly(new Destination.Complaint(
                        table(robot).getSelectionModel().getSelectedItem().complaintId()));
        press(robot, "#reconcile-copy");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("Kami kirim: Tindak lanjut")
                .contains("Sumber tampilkan: Status:"));
    }

    @Test
    void aSettledRowLeavesTheListKeepsItsNoteAndCanBeOpenedAgain(FxRobot robot) throws Exception {
        choose(robot, new Group.Of(Reason.NOT_CLOSED));
        until(() -> !table(robot).getItems().isEmpty());
        var before = table(robot).getItems().size();
        var first = table(robot).getItems().getFirst();

        robot.interact(() -> {
            table(robot).getSelectionModel().select(first);
            robot.lookup("#reconcile-note").queryAs(TextField.class).setText("Sudah diarsipkan di LAPOR!");
        });
        press(robot, "#reconcile-settle");

        until(() -> table(robot).getItems().size() == before - 1);
        assertThat(groups(robot).getSelectionModel().getSelectedItem().open()).isEqualTo(before - 1);
        assertThat(sample.store().evidence().settled().get(first.key()).note()).isEqualTo("Sudah diarsipkan di LAPOR!");
        robot.interact(() ->
                robot.lookup("#reconcile-settled-too").queryAs(CheckBox.class).setSelected(true));
        until(() -> table(robot).getItems().size() == before);
        robot.interact(() -> table(robot).getItems().stream()
                .filter(entry -> entry.key().equals(first.key()))
                .forEach(table(robot).getSelectionModel()::select));
        assertThat(text(robot, "#reconcile-settled")).contains("Sudah diarsipkan di LAPOR!");
        press(robot, "#reconcile-unsettle");
        until(() -> groups(robot).getSelectionModel().getSelectedItem().open() == before);
    }

    @Test
    void aFindingBecomesAKendalaOnceHoweverOftenItIsAskedFor(FxRobot robot) throws Exception {
        choose(robot, new Group.Of(Reason.NOT_CLOSED));
        until(() -> !table(robot).getItems().isEmpty());
        var entry = table(robot).getItems().getFirst();
        robot.interact(() -> table(robot).getSelectionModel().select(entry));
        press(robot, "#reconcile-obstacle");
        press(robot, "#reconcile-obstacle");
        until(() -> said.size() == 2);

        var made = sample.store().obstacles().all();
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().obstacle().note().text())
                .contains(entry.reason(), entry.proof().ours(), entry.proof().theirs());
        assertThat(entry.trackingId())
                .endsWith(made.getFirst().obstacle().note().trackingId());
        robot.interact(() -> screen.select(made.getFirst().obstacle().id()));
        until(() -> !robot.lookup("#obstacles-words").tryQuery().isEmpty()
                && text(robot, "#obstacles-words").contains(entry.reason()));
        robot.interact(() -> screen.node().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#obstacle-text").query().isVisible());
    }

    @Test
    void whatIsShownIsExportedAsItIs(FxRobot robot) throws Exception {
        choose(robot, new Group.Of(Reason.NOT_CLOSED));
        until(() -> !table(robot).getItems().isEmpty());
        target = folder.resolve("pencocokan.csv");
        press(robot, "#reconcile-export");
        until(() -> !said.isEmpty());

        var lines = Files.readAllLines(target);
        assertThat(lines).hasSize(table(robot).getItems().size() + 1);
        assertThat(lines.getFirst()).contains("Tracking ID;Judul Laporan;Alasan");
        assertThat(lines.get(1)).contains("Lebih dari 10 hari, belum tertutup");
        assertThat(said.getFirst().text()).contains("pencocokan.csv");
        target = folder.resolve("pencocokan.xlsx");
        press(robot, "#reconcile-export");
        until(() -> said.size() == 2);
        assertThat(target).isNotEmptyFile();
    }

    @Test
    void answersAreListedByWhatTheSourceShowsOfThem(FxRobot robot) throws Exception {
        until(() -> !groups(robot).getItems().isEmpty());
        var answers = groups(robot).getItems().stream()
                .filter(counted -> counted.group() instanceof Group.Sent && counted.open() > 0)
                .findFirst()
                .orElseThrow();
        choose(robot, answers.group());
        until(() -> table(robot).getItems().size() == answers.open());
        assertThat(robot.lookup("#reconcile-settle").queryButton().isVisible()).isFalse();
        assertThat(text(robot, "#reconcile-ours")).contains("diterima server");
    }
}
