package id.penghubung.app;

import static id.penghubung.app.ProgramOnStage.set;
import static id.penghubung.app.ProgramOnStage.shown;
import static id.penghubung.app.ProgramOnStage.text;
import static id.penghubung.app.ProgramOnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Reply;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.ui.common.OnStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
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

/// What goes on before an answer is sent, in the whole program over a practice server: a superior checks the draft,
/// another unit is asked for material. One desk is on the stage, the colleague sits at another one.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class AmongColleaguesUiTest {

    private static final String WORDS = "Yth. Bapak/Ibu Pelapor, layanan sudah pulih. Terima kasih.";
    private static final String BETTER = "Yth. Bapak/Ibu Pelapor, layanan pulih sejak kemarin. Terima kasih.";

    @TempDir
    private static Path temporary;

    private ProgramOnStage program;
    private CentralServer colleague;
    private Stage stage;

    @Start
    private void start(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        colleague.close();
        program.close(robot);
    }

    private void open(FxRobot robot, String user, String other) throws Exception {
        robot.interact(() -> {
            try {
                var folder = temporary.resolve(Long.toString(System.nanoTime()));
                program = new ProgramOnStage(folder, stage, Clock.systemUTC(), user);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        colleague = new HttpCentralServer(
                ServerAddress.parse(program.practice.url()).orElseThrow());
        program.practice.accounts().stream()
                .filter(account -> account.user().equals(other))
                .forEach(account -> colleague.useCredentials(account.user(), account.password()));
        program.signIn(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> shown(robot, "#queue-search"));
    }

    private static void find(FxRobot robot, String trackingId) throws Exception {
        set(robot, "#queue-search", trackingId);
        until(() -> text(robot, "#queue-count").startsWith("1 "));
        robot.push(KeyCode.CONTROL, KeyCode.F).type(KeyCode.ENTER);
        until(() -> shown(robot, "#complaint-tracking-id")
                && text(robot, "#complaint-tracking-id").equals("#" + trackingId)
                && shown(robot, "#complaint-offers"));
    }

    private static <T> T ok(Reply<T> reply) {
        return switch (reply) {
            case Reply.Ok<T>(var value, var _, var _) -> value;
            case Reply.Failed<T> failed -> throw new AssertionError(failed);
        };
    }

    /// As the colleague sees it.
    private Complaint report(String trackingId) {
        return ok(colleague.changes(null, 1_000)).changes().stream()
                .map(change -> change instanceof ChangePage.Change.Upsert(var complaint) ? complaint : null)
                .filter(complaint -> complaint != null && trackingId.equals(complaint.trackingId()))
                .findFirst()
                .orElseThrow();
    }

    private DraftCheck check() {
        var checks = report(program.trackingId).checks();
        return checks.isEmpty() ? null : checks.getLast();
    }

    private void colleagueSends(Complaint complaint, ActionBody body) {
        ok(colleague.submit(
                new Action(UUID.randomUUID(), complaint.id(), body, complaint.version(), null, false, Instant.now()),
                null));
    }

    private void write(FxRobot robot, String words) throws Exception {
        robot.clickOn("#offer-follow-up");
        until(() -> shown(robot, "#editor-text"));
        set(robot, "#editor-text", words);
    }

    private void ask(FxRobot robot) throws Exception {
        until(() -> !robot.lookup("#editor-check-ask").query().isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        until(() ->
                check() != null && text(robot, "#editor-check-words").startsWith("Menunggu pemeriksaan oleh Nadia"));
    }

    private void decided(FxRobot robot, ActionBody body, String words) throws Exception {
        colleagueSends(report(program.trackingId), body);
        robot.push(KeyCode.F5);
        until(() -> text(robot, "#editor-check-words").startsWith(words));
    }

    private static boolean maySend(FxRobot robot) {
        return !robot.lookup("#editor-send").query().isDisabled();
    }

    @Test
    void whereTheUnitDemandsItKirimIsOfferedForTheApprovedWordsOnly(FxRobot robot) throws Exception {
        open(robot, "rizal.digital", "nadia.digital");
        find(robot, program.trackingId);
        write(robot, WORDS);
        until(() -> shown(robot, "#editor-remarks"));
        assertThat(maySend(robot)).isFalse();
        picture(robot, "periksa-wajib");

        ask(robot);
        assertThat(maySend(robot)).isFalse();
        picture(robot, "periksa-diminta");
        decided(robot, new ActionBody.Approve(check().id(), WORDS), "Disetujui oleh Nadia Kusumawardani");
        until(() -> maySend(robot));
        picture(robot, "periksa-disetujui");

        set(robot, "#editor-text", WORDS + " Salam.");
        until(() -> text(robot, "#editor-check-words").contains("persetujuan gugur"));
        assertThat(maySend(robot)).isFalse();
        picture(robot, "periksa-gugur");
        robot.clickOn("#editor-check-use");
        until(() -> maySend(robot));
        robot.clickOn("#editor-send");
        until(() -> shown(robot, "#confirm-send"));
        robot.clickOn("#confirm-send");
        until(() -> report(program.trackingId).followUps().stream()
                .anyMatch(answer -> answer.text().equals(WORDS)));
    }

    @Test
    void aReturnedDraftSaysWhyAndTheNextOneMayComeBackCorrected(FxRobot robot) throws Exception {
        open(robot, "rizal.digital", "nadia.digital");
        find(robot, program.trackingId);
        write(robot, WORDS);
        ask(robot);

        decided(
                robot,
                new ActionBody.ReturnDraft(check().id(), "Sebutkan sejak kapan."),
                "Dikembalikan oleh Nadia Kusumawardani");
        assertThat(text(robot, "#editor-check-words")).endsWith("Sebutkan sejak kapan.");
        picture(robot, "periksa-dikembalikan");
        ask(robot);
        decided(robot, new ActionBody.Approve(check().id(), BETTER), "Disetujui oleh Nadia Kusumawardani");
        assertThat(text(robot, "#editor-check-words")).contains("dengan perbaikan");
        robot.clickOn("#editor-check-use");
        until(() -> maySend(robot));

        var area = robot.lookup("#editor-text").queryAs(TextInputControl.class);
        assertThat(area.getText()).isEqualTo(BETTER);
    }

    @Test
    void anApprovalHoldsForTheOneDraftAndNotForAnotherBesideIt(FxRobot robot) throws Exception {
        open(robot, "rizal.digital", "nadia.digital");
        find(robot, program.trackingId);
        write(robot, WORDS);
        ask(robot);
        decided(robot, new ActionBody.Approve(check().id(), WORDS), "Disetujui");
        until(() -> maySend(robot));

        MenuButton more = robot.lookup("#editor-more").queryAs(MenuButton.class);
        robot.interact(() -> more.getItems().getFirst().fire());
        set(robot, "#editor-text", BETTER);
        until(() -> shown(robot, "#editor-check-use"));

        assertThat(maySend(robot)).isFalse();
    }

    @Test
    void theSuperiorFindsWhatWaitsAndApprovesItWithBetterWords(FxRobot robot) throws Exception {
        open(robot, "nadia.digital", "rizal.digital");
        var wanted = ok(colleague.changes(null, 1_000)).changes().stream()
                .map(change -> change instanceof ChangePage.Change.Upsert(var complaint) ? complaint : null)
                .filter(complaint -> complaint != null && complaint.allows(ActionKind.ASK_CHECK))
                .findFirst()
                .orElseThrow();
        assertThat(shown(robot, "#view-TO_CHECK")).isFalse();
        colleagueSends(wanted, new ActionBody.AskCheck(FollowUpKind.FOLLOW_UP, "p-digital-2", WORDS));
        robot.push(KeyCode.F5);
        until(() -> shown(robot, "#view-TO_CHECK"));
        robot.clickOn("#view-TO_CHECK");
        until(() -> shown(robot, "#offer-next") && text(robot, "#offer-next").equals("Persetujuan rancangan"));
        var tabs = robot.lookup("#complaint-tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(1));
        until(() -> shown(robot, "#check-approve"));
        picture(robot, "periksa-menunggu");

        robot.clickOn("#check-approve");
        until(() -> shown(robot, "#editor-text"));
        assertThat(robot.lookup("#editor-text").queryAs(TextInputControl.class).getText())
                .isEqualTo(WORDS);
        set(robot, "#editor-text", BETTER);
        picture(robot, "periksa-perbaikan");
        robot.clickOn("#editor-send");
        until(() -> shown(robot, "#confirm-send"));
        picture(robot, "periksa-kirim");
        robot.clickOn("#confirm-send");
        until(() -> report(wanted.trackingId()).checks().getLast().state() == DraftCheck.State.APPROVED);

        assertThat(report(wanted.trackingId()).checks().getLast().approvedText())
                .isEqualTo(BETTER);
        until(() -> shown(robot, "#view-CHECKED"));
    }

    @Test
    void whatAnotherUnitSaidStandsAtTheReportAndGoesIntoTheAnswer(FxRobot robot) throws Exception {
        open(robot, "kartika.bkip", "hendra.sdma");
        find(robot, program.trackingId);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        until(() -> shown(robot, "#ask-due"));
        assertThat(maySend(robot)).isFalse();
        set(robot, "#editor-text", "Kapan berkas usulan diverifikasi?");
        DatePicker due = robot.lookup("#ask-due").queryAs(DatePicker.class);
        ListView<?> units = robot.lookup("#editor-unit-list").queryAs(ListView.class);
        robot.interact(() -> {
            due.setValue(LocalDate.of(2027, 1, 4));
            units.getSelectionModel()
                    .select(units.getItems().stream()
                            .map(Object::toString)
                            .toList()
                            .indexOf(units.getItems().stream()
                                    .map(Object::toString)
                                    .filter(unit -> unit.contains("id=sdma"))
                                    .findFirst()
                                    .orElseThrow()));
        });
        until(() -> maySend(robot));
        picture(robot, "bahan-tanya");
        robot.clickOn("#editor-send");
        until(() -> shown(robot, "#confirm-send"));
        picture(robot, "bahan-kirim");
        robot.clickOn("#confirm-send");
        var tabs = robot.lookup("#complaint-tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(1));
        robot.push(KeyCode.F5);
        until(() -> shown(robot, "#material-letter"));
        picture(robot, "bahan-menunggu");

        var asked = ok(colleague.changes(null, 1_000)).changes().stream()
                .map(change -> change instanceof ChangePage.Change.RequestUpsert(var request) ? request : null)
                .filter(request -> request != null && request.material())
                .findFirst()
                .orElseThrow();
        ok(colleague.submit(
                new Action(
                        UUID.randomUUID(),
                        asked.id(),
                        new ActionBody.AnswerRequest("Minggu kedua Desember."),
                        asked.version(),
                        null,
                        false,
                        Instant.now()),
                null));
        robot.push(KeyCode.F5);
        until(() -> shown(robot, "#material-insert"));
        picture(robot, "bahan-dijawab");
        robot.clickOn("#material-insert");
        until(() -> shown(robot, "#editor-text"));

        assertThat(robot.lookup("#editor-text").queryAs(TextInputControl.class).getText())
                .isEqualTo("Minggu kedua Desember.");
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> OnStage.picture(stage, name));
    }
}
