package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Role;
import id.penghubung.store.Cache;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.Held;
import id.penghubung.ui.queue.DeskOnScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
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

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class EditorUiTest {

    private static final String TEXT = "Yth. Saudara Pelapor, terima kasih. Lampu jalan sudah kami ganti.";

    @TempDir
    private static Path temporary;

    private DeskOnScreen desk;
    private Stage stage;
    private Complaint first;
    private Complaint second;

    @Start
    private void start(Stage stage) throws Exception {
        this.stage = stage;
        var answerable = Samples.stream(7, 60)
                .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                .filter(complaint -> complaint.trackingId() != null)
                .toList();
        first = answerable.get(0);
        second = answerable.get(1);
        desk = new DeskOnScreen(temporary.resolve("akun-" + System.nanoTime())).with(Samples.complaints(7, 60));
        desk.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private void open(FxRobot robot, Complaint complaint) throws Exception {
        robot.interact(() -> desk.screen.select(complaint.id()));
        desk.await(() -> ("#" + complaint.trackingId())
                .equals(robot.lookup("#complaint-tracking-id")
                        .queryAs(Label.class)
                        .getText()));
    }

    private TextArea area(FxRobot robot) {
        return robot.lookup("#editor-text").queryAs(TextArea.class);
    }

    private void write(FxRobot robot, String text) {
        robot.interact(() -> area(robot).replaceSelection(text));
    }

    private List<String> drafts(Complaint complaint) {
        return desk.store.drafts().of(complaint.id()).stream()
                .map(draft -> draft.body().text())
                .toList();
    }

    private void awaitDraft(Complaint complaint, String text) throws Exception {
        desk.await(() -> drafts(complaint).equals(List.of(text)));
    }

    @Test
    void typingIsOnTheDiskWithinASecondWhileItGoesOn(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        var typedAt = new ArrayList<Long>();
        var longest = 0L;
        var words = "sudah kami tindak lanjuti hari ini juga ";
        var begun = System.nanoTime();
        while (System.nanoTime() - begun < Duration.ofSeconds(4).toNanos()) {
            robot.write(words.charAt(typedAt.size() % words.length()));
            typedAt.add(System.nanoTime());
            var saved = drafts(first).stream().findFirst().map(String::length).orElse(0);
            if (saved < typedAt.size()) {
                // How long the oldest key that is not on the disk has waited by now.
                longest = Math.max(longest, System.nanoTime() - typedAt.get(saved));
            }
        }
        assertThat(typedAt).hasSizeGreaterThan(10);
        assertThat(Duration.ofNanos(longest)).isBetween(Duration.ofNanos(1), Duration.ofSeconds(1));
    }

    @Test
    void enterHeldInTheSearchActsOnceAndWritesNothing(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        write(robot, TEXT);
        awaitDraft(first, TEXT);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> Held.key(KeyCode.ENTER, "\r", 8));
        assertThat(robot.lookup("#queue-table").query().isFocused()).isTrue();

        robot.interact(() -> Held.key(KeyCode.ENTER, "\r", 8));
        assertThat(area(robot).isFocused()).isTrue();
        assertThat(area(robot).getText()).isEqualTo(TEXT);
        assertThat(drafts(first)).containsExactly(TEXT);
    }

    @Test
    void enterHeldInTheAnswerItselfGoesOnWriting(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        robot.interact(() -> {
            area(robot).requestFocus();
            Held.key(KeyCode.ENTER, "\r", 3);
            Held.key(KeyCode.A, "a", 3);
        });
        assertThat(area(robot).getText()).isEqualTo("\n\n\naaa");
    }

    @Test
    void theSendingKeyHeldOpensTheConfirmationAndDoesNotConfirm(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        write(robot, TEXT);
        awaitDraft(first, TEXT);
        robot.interact(() -> {
            area(robot).requestFocus();
            Held.down(KeyCode.ENTER, "\r", true, 4);
        });
        desk.await(() -> robot.lookup("#confirm-send").query().isFocused());
        robot.interact(() -> {
            // Ctrl is let go first.
            Held.down(KeyCode.ENTER, "\r", false, 4);
            Held.up(KeyCode.ENTER, false);
        });
        assertThat(drafts(first)).containsExactly(TEXT);
        assertThat(desk.store.outbox().waiting()).isEmpty();
    }

    @Test
    void theDraftComesBackAfterTheProgramWasClosedInTheMiddleOfAWord(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-initial-response");
        write(robot, TEXT);
        desk.again(stage);
        assertThat(drafts(first)).containsExactly(TEXT);
        open(robot, first);
        desk.await(() -> area(robot).getText().equals(TEXT));
        assertThat(robot.lookup("#editor-initial-response")
                        .queryAs(ToggleButton.class)
                        .isSelected())
                .isTrue();
        assertThat(robot.lookup("#editor-saved").queryAs(Label.class).getText()).isEqualTo("Tersimpan 10.00.00");
    }

    @Test
    void S1_twentyFastClicksOnKirimMakeOneItem(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        write(robot, TEXT);
        var kirim = robot.lookup("#editor-send").query();
        robot.moveTo(kirim);
        for (var click = 0; click < 20; click++) {
            robot.clickOn();
        }
        desk.await(() -> robot.lookup("#confirm").tryQuery().isPresent());
        assertThat(desk.store.outbox().of(first.id())).as("only asked so far").isEmpty();

        robot.moveTo("#confirm-send");
        for (var click = 0; click < 20; click++) {
            robot.clickOn();
        }
        desk.await(() -> desk.store.outbox().of(first.id()).size() == 1
                && robot.lookup("#editor").tryQuery().isEmpty());
        assertThat(drafts(first)).isEmpty();
        assertThat(desk.store.outbox().of(first.id()))
                .singleElement()
                .satisfies(item -> assertThat(item.action().body())
                        .isEqualTo(new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT)));
        assertThat(desk.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .contains("menunggu di Kotak keluar")
                        .contains(first.trackingId()));
        desk.await(() -> robot.lookup("#complaint-waiting-mark").query().isVisible());
    }

    @Test
    void theKeyboardAloneWritesAndSends(FxRobot robot) throws Exception {
        open(robot, first);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        desk.await(() -> area(robot).isFocused());
        write(robot, TEXT);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        desk.await(() -> robot.lookup("#confirm-send").query().isFocused());
        robot.type(KeyCode.ESCAPE);
        desk.await(() -> area(robot).isFocused());
        assertThat(area(robot).getText()).isEqualTo(TEXT);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        desk.await(() -> robot.lookup("#confirm-send").query().isFocused());
        robot.type(KeyCode.ENTER);
        desk.await(() -> desk.store.outbox().of(first.id()).size() == 1);
        desk.await(() -> robot.lookup("#queue-table").query().isFocused());
    }

    @Test
    void filesAreChosenByKeyboardListedTakenOffAndGoWithKirim(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        write(robot, TEXT);
        assertThat(robot.lookup("#editor-files-allowed").queryAs(Label.class).getText())
                .isEqualTo("PDF, JPG, PNG; paling besar 10,0 MB, paling banyak 5 berkas");
        desk.dialogs.opens(pdf("surat balasan.pdf", "satu"), pdf("foto.pdf", "dua"), pdf("foto.exe", "MZ"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        desk.await(() -> fileNames(robot).size() == 2);
        assertThat(fileNames(robot).getFirst()).startsWith("surat balasan.pdf · ");
        desk.await(() -> robot.lookup("#editor-files-said .label").tryQuery().isPresent());
        assertThat(robot.lookup("#editor-files-said .label")
                        .queryAs(Label.class)
                        .getText())
                .startsWith("Jenis berkas “foto.exe” tidak diterima server.");
        assertThat(AccessibilityWalk.unnamed((Parent) robot.lookup("#editor").query()))
                .isEmpty();

        robot.clickOn(robot.lookup(".file-remove").nth(1).<Node>query());
        desk.await(() -> fileNames(robot).size() == 1);

        robot.interact(() -> area(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        desk.await(() -> robot.lookup("#confirm-files").queryAs(Label.class).isVisible());
        assertThat(robot.lookup("#confirm-files").queryAs(Label.class).getText())
                .startsWith("Dengan 1 lampiran: surat balasan.pdf");
        robot.clickOn("#confirm-send");
        desk.await(() -> desk.store.outbox().waiting().size() == 1);
        assertThat(desk.store.outbox().waiting().getFirst().action().files())
                .extracting(Attachment::name)
                .containsExactly("surat balasan.pdf");
    }

    private static List<String> fileNames(FxRobot robot) {
        return robot.lookup(".file-chip > .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static Path pdf(String name, String words) throws IOException {
        return Files.writeString(temporary.resolve(name), (name.endsWith(".pdf") ? "%PDF-1.4 " : "") + words);
    }

    @Test
    void K18_aPullWhileTypingChangesNothingInTheEditor(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        write(robot, TEXT);
        robot.interact(() -> area(robot).positionCaret(5));
        desk.store.cache().apply(new Cache.Page(List.of(newer(first)), List.of(), "c2", "e", true));
        desk.await(() -> robot.lookup("#editor-changes").query().isVisible());
        assertThat(area(robot).getText()).isEqualTo(TEXT);
        assertThat(area(robot).getCaretPosition()).isEqualTo(5);
        assertThat(area(robot).isFocused()).isTrue();
        robot.clickOn("#editor-changes-read");
        desk.await(() -> !robot.lookup("#editor-changes").query().isVisible());
        awaitDraft(first, TEXT);
    }

    @Test
    void undoNeverBringsUpTheTextOfAnotherComplaint(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        write(robot, "rahasia laporan pertama");
        open(robot, second);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        desk.await(() -> area(robot).isFocused());
        for (var step = 0; step < 5; step++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(area(robot).getText()).isEmpty();
        robot.write("ab");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(area(robot).getText()).doesNotContain("rahasia");
        awaitDraft(first, "rahasia laporan pertama");
    }

    @Test
    void anOwnTemplateIsMadeOfTheTextChangedAndDeleted(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        write(robot, TEXT);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        robot.clickOn("#templates-create");
        robot.write("Lampu diganti");
        var text = robot.lookup("#templates-text").queryAs(TextArea.class);
        assertThat(text.getText()).isEqualTo(TEXT);
        robot.interact(() -> text.selectRange(TEXT.indexOf("Lampu jalan"), TEXT.indexOf(" sudah")));
        robot.clickOn("#templates-variable");
        robot.clickOn("#templates-save");
        desk.await(() -> !desk.store.ownTemplates().all().isEmpty());
        assertThat(desk.store.ownTemplates().all())
                .singleElement()
                .satisfies(made -> assertThat(made.text()).contains("{{Lampu jalan}} sudah kami ganti"));

        // Escape leads from the form to the list, and from there to the text, which is as it was.
        desk.await(() -> !robot.lookup("#templates-edit").query().isDisabled());
        robot.clickOn("#templates-edit");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#templates-search").query().isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(area(robot).isFocused()).isTrue();
        assertThat(area(robot).getText()).isEqualTo(TEXT);
        assertThat(drafts(first)).containsExactly(TEXT);
    }

    @Test
    void aTemplateLeadsToItsOpenPlaceAndHoldsKirimBack(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertThat(robot.lookup("#templates-search").query().isFocused()).isTrue();
        robot.write("ucap");
        robot.type(KeyCode.ENTER);
        assertThat(area(robot).getSelectedText()).isEqualTo("{{nama}}");
        assertThat(robot.lookup("#editor-send").query().isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(robot.lookup("#confirm").tryQuery()).isEmpty();
        robot.type(KeyCode.F3);
        assertThat(area(robot).getSelectedText()).isEqualTo("{{nama}}");
        robot.write("Ibu");
        assertThat(area(robot).getText()).isEqualTo("Yth. Ibu, terima kasih atas laporan Saudara.");
        assertThat(robot.lookup("#editor-send").query().isDisabled()).isFalse();
    }

    @Test
    void bukanWewenangNamesTheUnitAndGoesTheSameWay(FxRobot robot) throws Exception {
        open(robot, first);
        robot.clickOn("#offer-not-ours");
        write(robot, "Jalan ini dikelola direktorat lain.");
        robot.clickOn("#editor-unit-search").write("pelayanan");
        @SuppressWarnings("unchecked")
        var units = (ListView<Object>) robot.lookup("#editor-unit-list").queryAs(ListView.class);
        desk.await(() -> units.getItems().size() == 1);
        robot.type(KeyCode.DOWN);
        robot.clickOn("#editor-send");
        desk.await(() -> robot.lookup("#confirm-unit").query().isVisible());
        assertThat(robot.lookup("#confirm-unit").queryAs(Label.class).getText()).contains("Direktorat Pelayanan");
        robot.clickOn("#confirm-send");
        desk.await(() -> desk.store.outbox().of(first.id()).size() == 1);
        assertThat(desk.store.outbox().of(first.id()).getFirst().action().body())
                .isEqualTo(new ActionBody.NotOurAuthority("unit-3", "Jalan ini dikelola direktorat lain."));
    }

    @Test
    void altDownGoesOnToTheNextComplaintFromInsideTheText(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#queue-table").query().requestFocus());
        open(robot, first);
        robot.clickOn("#offer-follow-up");
        write(robot, TEXT);
        var before = robot.lookup("#complaint-tracking-id").queryAs(Label.class).getText();
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        desk.await(() -> !before.equals(
                robot.lookup("#complaint-tracking-id").queryAs(Label.class).getText()));
        awaitDraft(first, TEXT);
    }

    @Test
    void anAuditorReadsOnly(FxRobot robot) throws Exception {
        robot.interact(() -> desk.as(Role.PENGAWAS));
        desk.store.cache().apply(new Cache.Page(List.of(withoutActions(newer(first))), List.of(), "c2", "e", true));
        desk.again(stage);
        open(robot, first);
        assertThat(robot.lookup("#complaint-offers .button").queryAllAs(Button.class))
                .noneMatch(Node::isVisible);
        assertThat(robot.lookup("#complaint-no-offer").queryAs(Label.class).getText())
                .contains("pengawas");
    }

    @Test
    void aShieldedNameIsNowhereOnTheScreen(FxRobot robot) throws Exception {
        var shielded = Samples.stream(7, 60)
                .filter(complaint -> complaint.reporter().shielded() && complaint.trackingId() != null)
                .findFirst()
                .orElseThrow();
        open(robot, shielded);
        robot.interact(() ->
                robot.lookup("#complaint-uncover").queryAs(ToggleButton.class).fire());
        var words = desk.onFx(() -> wordsOf(stage.getScene().getRoot()));
        assertThat(words).doesNotContain(shielded.reporter().name().toLowerCase(Locale.ROOT));
        assertThat(robot.lookup("#fact-reporter").queryAs(Label.class).getText())
                .matches("Anonim|Rahasia|Anonim dan rahasia");
    }

    private static String wordsOf(Node node) {
        var own = switch (node) {
            case Labeled labeled -> labeled.getText() + " " + labeled.getAccessibleText();
            case TextInputControl input -> input.getText();
            default -> "";
        };
        var all = new StringBuilder(own == null ? "" : own.toLowerCase(Locale.ROOT)).append('\n');
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.append(wordsOf(child)));
        }
        return all.toString();
    }

    @Test
    void numbersOfPersonsAreCoveredUntilAskedForAndAgainForTheNextComplaint(FxRobot robot) throws Exception {
        var text = "Hubungi saya di 0812-3456-7890 ya.";
        desk.store.cache().apply(new Cache.Page(List.of(saying(first, text)), List.of(), "c2", "e", true));
        open(robot, first);
        var shown = robot.lookup("#complaint-text").queryAs(TextArea.class);
        desk.await(() -> shown.getText().startsWith("Hubungi"));
        assertThat(shown.getText()).doesNotContain("3456");
        robot.clickOn("#complaint-uncover");
        assertThat(shown.getText()).isEqualTo(text);
        open(robot, second);
        open(robot, first);
        assertThat(shown.getText()).doesNotContain("3456");
    }

    @Test
    void aVeryLongTextAndAVeryLongWordBreakNoLayout(FxRobot robot) throws Exception {
        var text = "x".repeat(359) + " " + "Jalan berlubang sepanjang pasar. ".repeat(1250) + "<b>AKHIR</b>";
        desk.store.cache().apply(new Cache.Page(List.of(saying(first, text)), List.of(), "c2", "e", true));
        open(robot, first);
        var shown = robot.lookup("#complaint-text").queryAs(TextArea.class);
        desk.await(() -> shown.getText().endsWith("<b>AKHIR</b>"));
        desk.await(() -> shown.getHeight() > 5_000);
        var inner = desk.onFx(() -> shown.lookup(".text").getLayoutBounds());
        assertThat(inner.getHeight()).isLessThanOrEqualTo(shown.getHeight());
        assertThat(inner.getWidth()).isLessThanOrEqualTo(shown.getWidth() + 1);
        var pane = robot.lookup("#complaint").queryAs(Parent.class);
        assertThat(robot.lookup("#complaint-present").query().getLayoutBounds().getWidth())
                .isLessThanOrEqualTo(pane.getLayoutBounds().getWidth() + 0.5);
    }

    private static Complaint newer(Complaint from) {
        return copy(from, from.text(), false);
    }

    private static Complaint saying(Complaint from, String text) {
        return copy(from, text, false);
    }

    private static Complaint withoutActions(Complaint from) {
        return copy(from, from.text(), true);
    }

    private static Complaint copy(Complaint from, String text, boolean withoutActions) {
        return new Complaint(
                from.id(),
                from.trackingId(),
                from.version() + 1,
                from.title(),
                text,
                from.reporter(),
                from.classification(),
                from.category(),
                from.channel(),
                from.rawStatus(),
                from.label(),
                from.receivedAt(),
                from.closedAt(),
                from.incidentDate(),
                from.location(),
                from.dispositions(),
                from.followUps(),
                from.history(),
                from.attachments(),
                withoutActions ? Set.of() : from.allowedActions());
    }
}
