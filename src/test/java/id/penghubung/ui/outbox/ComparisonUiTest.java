package id.penghubung.ui.outbox;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Role;
import id.penghubung.store.Cache;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The three panes of a conflict (cases Y12, Y13, K16).
@UiTest
class ComparisonUiTest {

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<Notice> said = new CopyOnWriteArrayList<>();
    private final SpokenDialogs dialogs = new SpokenDialogs();
    private SampleDesk sample;
    private OutboxController outbox;
    private Stage stage;
    private UUID id;

    @Start
    void start(Stage window) {
        stage = window;
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 60, Role.PEJABAT_PENGHUBUNG);
        sample.fillOutbox();
        id = sample.park(11, ParkReason.CONFLICT, "Budi Santoso");
        answered("Yth. Pelapor, tim kami sudah datang kemarin dan lampu sudah menyala.", 3);
        outbox = new OutboxController(sample.desk(), OnStage.background(), dialogs, opened::add, said::add);
        OnStage.show(stage, (Parent) outbox.node(), Theme.LIGHT, 1180, 640);
        outbox.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> outbox.dispose());
        sample.close();
    }

    /// A colleague answers, and the pull brings it.
    private void answered(String text, int later) {
        var before = sample.answerable(11);
        var answers = new ArrayList<>(before.followUps());
        answers.add(new FollowUp(
                "baru-" + later,
                FollowUpKind.FOLLOW_UP,
                null,
                "Budi Santoso",
                null,
                text,
                Samples.NOW.minusSeconds(1200),
                null));
        var history = new ArrayList<>(before.history());
        history.add(new HistoryEntry(
                "riwayat-" + later, Samples.NOW.minusSeconds(1200), "intervention", "Admin", "Mohon segera."));
        sample.store()
                .cache()
                .put(new Complaint(
                        before.id(),
                        before.trackingId(),
                        before.version() + later,
                        before.title(),
                        before.text(),
                        before.reporter(),
                        before.classification(),
                        before.category(),
                        before.channel(),
                        "Terdisposisi Selesai",
                        before.label(),
                        before.receivedAt(),
                        before.closedAt(),
                        before.incidentDate(),
                        before.location(),
                        before.dispositions(),
                        answers,
                        history,
                        before.attachments(),
                        before.allowedActions()));
    }

    private static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static String words(FxRobot robot, String pane) {
        return robot.from(robot.lookup(pane).<Node>query()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private void compare(FxRobot robot) throws Exception {
        TableView<OutboxEntry> table = robot.lookup("#waiting").queryTableView();
        until(() -> table.getItems().stream().anyMatch(entry -> entry.id().equals(id)));
        robot.interact(() -> table.getItems().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select));
        robot.clickOn("#compare");
        until(() -> visible(robot, "#comparisonRoot"));
        // The first layout with the texts in it has to be done before anything in it is clicked.
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatChangedIsMarkedInWordsInTheThirdPaneOnly(FxRobot robot) throws Exception {
        compare(robot);

        assertThat(robot.lookup("#changed").<Labeled>query().getText())
                .contains("tindak lanjut baru dari Budi Santoso", "menjadi \"Terdisposisi Selesai\"", "Intervensi");
        assertThat(words(robot, "#now")).contains("Baru", "lampu sudah menyala", "Berubah");
        assertThat(words(robot, "#seen")).doesNotContain("lampu sudah menyala").doesNotContain("Baru\n");
        assertThat(robot.lookup("#mine").queryAs(TextInputControl.class).getText())
                .isEqualTo(sample.item(id).action().body().text());
        for (var theme : Theme.values()) {
            robot.interact(() -> OnStage.show(stage, detached(), theme, 1180, 640));
            robot.interact(
                    () -> OnStage.picture(stage, "perbandingan-" + theme.name().toLowerCase(Locale.ROOT)));
        }
        robot.interact(() -> OnStage.show(stage, detached(), Theme.LIGHT, 1740, 960));
        robot.interact(() -> OnStage.picture(stage, "perbandingan-lebar"));
    }

    private Parent detached() {
        stage.getScene().setRoot(new StackPane());
        return (Parent) outbox.node();
    }

    @Test
    void aPullRefreshesOnlyTheThirdPane(FxRobot robot) throws Exception {
        compare(robot);
        var before = words(robot, "#seen");

        robot.interact(
                () -> robot.lookup("#mine").queryAs(TextInputControl.class).selectRange(2, 6));
        answered("Jawaban kedua yang lebih baru.", 5);
        until(() -> words(robot, "#now").contains("Jawaban kedua"));

        assertThat(words(robot, "#seen")).isEqualTo(before);
        var selection = robot.lookup("#mine").queryAs(TextInputControl.class).getSelection();
        assertThat(selection.getStart()).isEqualTo(2);
        assertThat(selection.getEnd()).isEqualTo(6);
        assertThat(sample.item(id).state()).isInstanceOf(State.Parked.class);
    }

    @Test
    void sendingAllTheSameKeepsTheKeyAndMarksTheDecision(FxRobot robot) throws Exception {
        compare(robot);
        robot.clickOn("#sendAnyway");
        assertThat(dialogs.asked()).hasSize(1);
        assertThat(sample.item(id).state()).isInstanceOf(State.Parked.class);

        dialogs.says(true);
        robot.clickOn("#sendAnyway");
        until(() -> sample.item(id).action().override());

        assertThat(sample.item(id).action().id()).isEqualTo(id);
        until(() -> !visible(robot, "#comparisonRoot"));
    }

    @Test
    void settingAsideLeavesTheItemWithAMark(FxRobot robot) throws Exception {
        compare(robot);
        robot.clickOn("#setAside");
        until(() -> !visible(robot, "#comparisonRoot"));
        until(() -> visible(robot, "#aside"));

        assertThat(sample.item(id).state()).isInstanceOf(State.Parked.class);
        assertThat(sample.store().outbox().setAside()).containsOnlyKeys(id);
    }

    @Test
    void leavingDecidesNothing(FxRobot robot) throws Exception {
        compare(robot);
        robot.clickOn("#leave");
        until(() -> visible(robot, "#split"));

        assertThat(sample.item(id).state()).isInstanceOf(State.Parked.class);
        assertThat(sample.store().outbox().setAside()).isEmpty();
        assertThat(sample.item(id).action().override()).isFalse();
    }

    /// The server cannot be reached, so there is no tombstone: nothing moves, and the words say so.
    @Test
    void editingFirstWithoutTheServerChangesNothing(FxRobot robot) throws Exception {
        compare(robot);
        robot.clickOn("#editFirst");
        until(() -> !said.isEmpty());

        assertThat(said.getFirst().text()).contains("tetap di kotak keluar");
        assertThat(sample.item(id).state()).isInstanceOf(State.Parked.class);
        assertThat(sample.store().drafts().of(sample.answerable(11).id())).isEmpty();
    }

    /// Cases Y4, K17: what was written for a complaint that is gone is kept, named and can be taken along.
    @Test
    void textsOfATakenComplaintStandInTheirOwnList(FxRobot robot) throws Exception {
        var complaint = sample.answerable(11);
        sample.store().cache().apply(new Cache.Page(List.of(), List.of(complaint.id()), "c2", "epoch", true));
        until(() -> visible(robot, "#showGone"));

        robot.clickOn("#showGone");
        until(() -> visible(robot, "#goneRoot"));

        assertThat(robot.lookup("#goneTitle").<Labeled>query().getText()).contains(complaint.trackingId());
        TableView<OutboxEntry> waiting = robot.lookup("#waiting").queryTableView();
        assertThat(waiting.getItems()).noneMatch(entry -> entry.id().equals(id));
        var file = folder.resolve("tulisan.txt");
        dialogs.saves(file);
        robot.clickOn("#goneExport");
        until(() -> said.size() == 1);
        assertThat(file).content().contains(sample.item(id).action().body().text(), complaint.trackingId());
        robot.interact(() -> OnStage.picture(stage, "bukan-lagi-tugas"));

        dialogs.says(true);
        robot.clickOn("#goneDiscard");
        until(() -> sample.item(id).state() instanceof State.Discarded);
        until(() -> visible(robot, "#nothing"));
        assertThat(sample.store().outbox().discarded())
                .extracting(item -> item.action().body().text())
                .containsExactly(sample.item(id).action().body().text());
    }

    /// The complaint offers no internal note: the text goes to the clipboard, and the words say that nothing was sent.
    @Test
    void handingOverWithoutTheRightSaysWhatItDid(FxRobot robot) throws Exception {
        id = sample.park(12, ParkReason.REFUSED, "Teks terlalu panjang");
        TableView<OutboxEntry> table = robot.lookup("#waiting").queryTableView();
        until(() -> table.getItems().stream().anyMatch(entry -> entry.id().equals(id)));
        robot.interact(() -> table.getItems().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select));
        robot.interact(() -> OnStage.picture(stage, "ditolak"));
        robot.clickOn("#handOver");
        until(() -> !dialogs.asked().isEmpty());

        assertThat(dialogs.asked().getFirst()).contains("sudah disalin", "tidak ada yang berubah");
        var copied = new ArrayList<String>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.getFirst()).contains(sample.item(id).action().body().text());
        assertThat(sample.item(id).state()).isInstanceOf(State.Parked.class);
    }
}
