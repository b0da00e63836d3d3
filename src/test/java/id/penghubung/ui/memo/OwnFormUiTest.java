package id.penghubung.ui.memo;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.MemoPrinter;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class OwnFormUiTest {

    @TempDir
    private Path folder;

    private final SpokenDialogs dialogs = new SpokenDialogs();
    private SampleDesk sample;
    private OwnFormController card;

    @Start
    void start(Stage stage) {
        sample = new SampleDesk(folder.resolve("akun"), 3, Role.ADMIN_INSTANSI);
        card = new OwnFormController(sample.desk(), OnStage.background(), dialogs);
        OnStage.show(stage, (Parent) card.node(), Theme.LIGHT, 800, 360);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    @Test
    void theSampleIsSavedChosenAndUsedForWordFiles(FxRobot robot) throws Exception {
        assertThat(AccessibilityWalk.unnamed((Parent) card.node())).isEmpty();
        var file = folder.resolve("contoh.docx");
        dialogs.saves(file);
        press(robot, "own-form-sample");
        until(() -> text(robot, "own-form-result").startsWith("Contoh disimpan"));
        mark(file);

        dialogs.opens(file);
        press(robot, "own-form-choose");
        until(() -> text(robot, "own-form-result").startsWith("Formulir tersimpan"));
        assertThat(text(robot, "own-form-present")).contains("contoh.docx");

        var target = folder.resolve("naskah.docx");
        write(robot, target);
        assertThat(words(target)).contains("Bentuk kantor kami").doesNotContain("{{");

        press(robot, "own-form-remove");
        until(() -> text(robot, "own-form-result").startsWith("Formulir dilepas"));
        assertThat(sample.store().memos().ownForm()).isEmpty();
        write(robot, target);
        assertThat(words(target)).doesNotContain("Bentuk kantor kami");
    }

    @Test
    void aFileThatIsNoFormIsRefusedAndTheFormerOneStays(FxRobot robot) throws Exception {
        dialogs.opens(Files.writeString(folder.resolve("surat.docx"), "bukan Word"));
        press(robot, "own-form-choose");

        until(() -> text(robot, "own-form-result").contains("bukan dokumen Word"));
        assertThat(sample.store().memos().ownForm()).isEmpty();
        assertThat(text(robot, "own-form-present")).startsWith("Belum ada formulir");
    }

    private static void mark(Path file) throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(file))) {
            document.createParagraph().createRun().setText("Bentuk kantor kami");
            try (var out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
    }

    private void write(FxRobot robot, Path target) throws Exception {
        var composer = new MemoComposer(sample.store(), sample.clock());
        var agency = composer.usualAgency();
        var memo = composer.compose(new MemoRequest(MemoKind.BLANK, null, null), agency);
        var wanted = new PreviewViewModel.Wanted(memo, agency.page(), Set.of());
        var press = new MemoPress();
        var shown = new PreviewViewModel.Shown(
                wanted, press.printed(memo, wanted.page(), wanted.marks()), new byte[0], null);
        var ended = new AtomicReference<LetterOutput.Outcome>();
        var output = new LetterOutput(
                press,
                (_, _, _) -> new MemoPrinter.Outcome.NoPrinter(),
                null,
                sample.store().memos()::ownForm,
                sample.store().audit(),
                () -> null,
                OnStage.background());
        robot.interact(() -> output.saveDocx(shown, target, ended::set));
        until(() -> ended.get() != null);
        assertThat(ended.get()).isEqualTo(new LetterOutput.Outcome.Saved(target));
    }

    private static String words(Path file) throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(file));
                var extractor = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
