package id.penghubung.ui.outbox;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.sync.Uploading;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Moments;
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
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class OutboxUiTest {

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<Notice> said = new CopyOnWriteArrayList<>();
    private final SpokenDialogs dialogs = new SpokenDialogs();
    private SampleDesk sample;
    private OutboxController outbox;

    @Start
    void start(Stage stage) {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 60, Role.PEJABAT_PENGHUBUNG);
        outbox = new OutboxController(sample.desk(), OnStage.background(), dialogs, opened::add, said::add);
        OnStage.show(stage, (Parent) outbox.node(), Theme.LIGHT, 1180, 600);
        outbox.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> outbox.dispose());
        sample.close();
    }

    private void shows(FxRobot robot, UUID id) throws Exception {
        TableView<OutboxEntry> table = robot.lookup("#waiting").queryTableView();
        until(() -> table.getItems().stream().anyMatch(entry -> entry.id().equals(id)));
        robot.interact(() -> table.getItems().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select));
    }

    private static boolean visible(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(node -> node.isVisible()).isPresent();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    @Test
    void anEmptyOutboxSaysWhatWillStandHere(FxRobot robot) throws Exception {
        until(() -> visible(robot, "#nothing"));

        assertThat(text(robot, "#nothingWords")).startsWith("Tidak ada kiriman yang menunggu");
    }

    @Test
    void theFilesOfAnItemAreListedWithHowFarEachHasCome(FxRobot robot) throws Exception {
        var id = sample.sendWithFile(0, Files.writeString(folder.resolve("surat.pdf"), "%PDF-1.4 surat"));
        shows(robot, id);

        VBox files = robot.lookup("#outbox-files").query();
        until(() -> files.getChildren().size() == 1);
        assertThat(((Labeled) files.getChildren().getFirst()).getText())
                .isEqualTo("surat.pdf · 14 bita · di komputer ini");

        robot.interact(() -> new FilesOfItem(files).show(sample.item(id), new Uploading(id, 1, 7, 14)));
        assertThat(robot.lookup("#outbox-upload").queryAs(ProgressBar.class).getProgress())
                .isEqualTo(0.5);
        assertThat(robot.lookup("#outbox-files .label").queryAs(Labeled.class).getText())
                .endsWith("50 % terunggah");
    }

    @Test
    void cancellingBeforeTheFirstTryMakesItADraftAgainOnce(FxRobot robot) throws Exception {
        var id = sample.send(0);
        var text = sample.item(id).action().body().text();
        shows(robot, id);

        robot.clickOn("#backToDraft");

        until(() -> said.size() == 1);
        assertThat(said.getFirst().text()).contains("kembali ke draf");
        assertThat(sample.store().drafts().all())
                .singleElement()
                .extracting(draft -> draft.body().text())
                .isEqualTo(text);
        assertThat(sample.store().outbox().waiting()).isEmpty();
    }

    @Test
    void anItemThatLeftBetweenLookAndClickIsNotTakenBackHere(FxRobot robot) throws Exception {
        var id = sample.send(0);
        shows(robot, id);
        var model = new OutboxViewModel(
                sample.store(), sample.desk().sync(), new Background(Runnable::run, Runnable::run), said::add);
        var seen = new OutboxEntry(sample.item(id), null);
        sample.store().outbox().markSending(id);

        model.backToDraft(seen);
        model.stop();

        assertThat(said.getFirst().text()).contains("sudah mulai dikirim", "Tulisannya utuh");
        assertThat(sample.store().drafts().all()).isEmpty();
    }

    @Test
    void withdrawingWithoutAServerKeepsTheItemAndSaysWhy(FxRobot robot) throws Exception {
        var id = sample.park(0, ParkReason.SERVER_FAULT, "HTTP 500");
        shows(robot, id);

        robot.clickOn("#withdraw");

        until(() -> said.size() == 1);
        assertThat(said.getFirst().text()).contains("tetap di kotak keluar", "tetap tersimpan");
        assertThat(sample.item(id).state()).isInstanceOf(State.Parked.class);
    }

    @Test
    void Y11_everyStateIsShownInWordsWithItsText(FxRobot robot) throws Exception {
        sample.fillOutbox();
        var words = new OutboxWords(new Moments(sample.desk().zone(), sample.clock()));

        for (var item : sample.store().outbox().waiting()) {
            shows(robot, item.action().id());
            assertThat(text(robot, "#state")).isEqualTo(words.state(item));
            assertThat(text(robot, "#explained")).isEqualTo(words.explained(item));
            assertThat(robot.lookup("#text").queryAs(TextInputControl.class).getText())
                    .isEqualTo(item.action().body().text());
        }
    }

    @Test
    void theReceiptOfASentItemCanBeCopied(FxRobot robot) throws Exception {
        sample.fillOutbox();
        robot.clickOn("#showSent");
        until(() -> visible(robot, "#copyReceipt"));
        var newest = sample.store().outbox().sent(1).getFirst().action().id();
        assertThat(robot.lookup("#receipt").<Labeled>query().getText()).contains(newest.toString());
        assertThat(robot.lookup("#explained").<Labeled>query().getText())
                .contains("koreksi dibuat sebagai tindak lanjut");
        assertThat(visible(robot, "#lastAnswer")).isFalse();

        robot.clickOn("#copyReceipt");

        var copied = new ArrayList<String>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.getFirst()).contains("Tanda terima", newest.toString(), "WIB");
    }

    @Test
    void enterOpensTheComplaint(FxRobot robot) throws Exception {
        var id = sample.send(0);
        shows(robot, id);

        robot.clickOn("#waiting").push(KeyCode.ENTER);

        assertThat(opened)
                .containsExactly(new Destination.Complaint(sample.answerable(0).id()));
    }

    @Test
    void aRefreshKeepsTheSelection(FxRobot robot) throws Exception {
        sample.send(0);
        var second = sample.send(1);
        shows(robot, second);

        var third = sample.send(2);
        TableView<OutboxEntry> table = robot.lookup("#waiting").queryTableView();
        until(() -> table.getItems().stream().anyMatch(entry -> entry.id().equals(third)));

        assertThat(table.getSelectionModel().getSelectedItem().id()).isEqualTo(second);
    }
}
