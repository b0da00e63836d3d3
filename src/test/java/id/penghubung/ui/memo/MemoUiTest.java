package id.penghubung.ui.memo;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.MemoPrinter;
import id.penghubung.notadinas.PageSetup;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class MemoUiTest {

    private static final int COMPLAINTS = 120;

    @TempDir
    private Path folder;

    private final List<Notice> said = new CopyOnWriteArrayList<>();
    private final List<byte[]> printed = new CopyOnWriteArrayList<>();
    private final MemoPress press = new MemoPress();
    private SampleDesk sample;
    private MemoScreen screen;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        sample = new SampleDesk(folder.resolve("akun"), COMPLAINTS, Role.ADMIN_INSTANSI);
        open();
    }

    private void open() {
        MemoPrinter printer = (pdf, _, _) -> {
            printed.add(pdf);
            return new MemoPrinter.Outcome.Printed("Printer uji");
        };
        screen = new MemoScreen(
                sample.desk(),
                OnStage.background(),
                new SpokenDialogs(),
                said::add,
                press,
                printer,
                _ -> true,
                (name, _) -> Optional.of(folder.resolve(name)));
        OnStage.show(stage, (Parent) screen.node(), Theme.LIGHT, 1180, 660);
        screen.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> screen.dispose());
        sample.close();
    }

    private void begin(FxRobot robot) throws Exception {
        robot.interact(() -> button(robot, "memo-new").fire());
        until(() -> !button(robot, "memo-create").isDisabled());
        robot.interact(() -> button(robot, "memo-create").fire());
        until(() -> found(robot, "#letter-block-0"));
    }

    private static boolean found(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryButton();
    }

    private static TextArea firstParagraph(FxRobot robot) {
        return robot.lookup("#letter-block-0").queryAs(TextArea.class);
    }

    @Test
    void x4PrintAndPdfAreTheVeryPagesThatWereShown(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> found(robot, "#preview-page-0")
                && !button(robot, "letter-print").isDisabled());
        assertThat(AccessibilityWalk.unnamed((Parent) screen.node())).isEmpty();
        robot.interact(() -> OnStage.picture(stage, "nota-dinas"));

        robot.interact(() -> firstParagraph(robot).setText("Pembuka yang saya tulis sendiri."));
        assertThat(button(robot, "letter-print").isDisabled())
                .as("what is typed was not seen on paper yet")
                .isTrue();
        until(() -> !button(robot, "letter-print").isDisabled());

        robot.interact(() -> button(robot, "letter-print").fire());
        until(() -> printed.size() == 1);
        try (var document = Loader.loadPDF(printed.getFirst())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Pembuka yang saya tulis sendiri.");
            assertThat(document.getPage(0).getMediaBox().getHeight())
                    .isCloseTo(PageSetup.Paper.A4.height() / 25.4f * 72, org.assertj.core.data.Offset.offset(1f));
        }
    }

    @Test
    void bothFilesHoldWhatWasTyped(FxRobot robot) throws Exception {
        begin(robot);
        robot.interact(() -> firstParagraph(robot).setText("Kalimat untuk dua berkas."));
        until(() -> !button(robot, "letter-print").isDisabled());
        robot.interact(() -> button(robot, "letter-save-pdf").fire());
        until(() -> written(".pdf").size() == 1);
        robot.interact(() -> button(robot, "letter-save-docx").fire());
        until(() -> written(".docx").size() == 1);

        try (var document = Loader.loadPDF(Files.readAllBytes(written(".pdf").getFirst()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Kalimat untuk dua berkas.");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(
                        Files.readAllBytes(written(".docx").getFirst())));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("Kalimat untuk dua berkas.");
        }
    }

    private List<Path> written(String ending) {
        var found = new ArrayList<Path>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void whatWasTypedIsThereAfterARestart(FxRobot robot) throws Exception {
        begin(robot);
        robot.interact(() -> firstParagraph(robot).setText("Ini harus tetap ada."));
        robot.interact(() -> {
            screen.dispose();
            open();
        });
        until(() -> robot.lookup("#memo-table").<TableView<?>>query().getItems().size() == 1);
        robot.interact(() -> {
            robot.lookup("#memo-table")
                    .<TableView<?>>query()
                    .getSelectionModel()
                    .select(0);
            button(robot, "memo-open").fire();
        });
        until(() -> found(robot, "#letter-block-0"));
        assertThat(firstParagraph(robot).getText()).isEqualTo("Ini harus tetap ada.");
    }
}
