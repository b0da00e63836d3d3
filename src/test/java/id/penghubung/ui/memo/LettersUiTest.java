package id.penghubung.ui.memo;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Role;
import id.penghubung.notadinas.MemoJson;
import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.MemoPrinter;
import id.penghubung.store.AuditTrail.Filter;
import id.penghubung.store.Memos;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.CssComplaints;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
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
class LettersUiTest {

    @TempDir
    static Path folder;

    private final List<Notice> said = new ArrayList<>();
    private final List<byte[]> printed = new ArrayList<>();
    private final List<Path> viewed = new ArrayList<>();
    private final SpokenDialogs dialogs = new SpokenDialogs();
    private MemoPrinter.Outcome printerSays = new MemoPrinter.Outcome.Printed("Pencetak lantai 2");
    private Path target;
    private SampleDesk sample;
    private MemoScreen screen;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 60, Role.ADMIN_INSTANSI);
        show(Theme.LIGHT, 1160, 640);
    }

    private void show(Theme theme, double width, double height) {
        screen = new MemoScreen(
                sample.desk(),
                OnStage.background(),
                dialogs,
                said::add,
                new MemoPress(),
                (pdf, _, _) -> {
                    printed.add(pdf);
                    return printerSays;
                },
                file -> {
                    viewed.add(file);
                    return true;
                },
                (_, _) -> Optional.ofNullable(target));
        OnStage.show(stage, (Parent) screen.node(), theme, width, height);
        screen.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> screen.dispose());
        sample.close();
    }

    private static boolean there(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(OnScreen::visible).isPresent();
    }

    private static final class OnScreen {
        static boolean visible(Node node) {
            for (var at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return true;
        }
    }

    private static void press(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
    }

    private static void type(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).queryAs(TextInputControl.class).setText(text));
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextInputControl.class).getText();
    }

    private void compose(FxRobot robot, String kind) throws Exception {
        press(robot, "#memo-new");
        until(() -> there(robot, "#memo-kinds"));
        robot.interact(() -> {
            var kinds = robot.lookup("#memo-kinds").<ListView<id.penghubung.notadinas.MemoKind>>query();
            kinds.getSelectionModel()
                    .select(kinds.getItems().stream()
                            .filter(one -> one.word().equals(kind))
                            .findFirst()
                            .orElseThrow());
        });
        press(robot, "#memo-create");
        until(() -> there(robot, "#letter-fields")
                && robot.lookup("#letter-closing").tryQuery().isPresent());
    }

    private void awaitPreview(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#preview-page-0 .image-view")
                        .tryQueryAs(ImageView.class)
                        .filter(view -> view.getImage() != null)
                        .isPresent()
                && !robot.lookup("#letter-print").query().isDisabled());
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aLetterIsComposedEditedShownAndSavedInBothForms(FxRobot robot) throws Exception {
        compose(robot, "triwulan");
        awaitPreview(robot);
        robot.interact(() -> OnStage.picture(stage, "naskah-terbuka"));

        type(robot, "#letter-block-0", "Bersama ini kami sampaikan kalimat yang saya tulis sendiri.");
        assertThat(robot.lookup("#letter-print").query().isDisabled())
                .as("x4: what was not shown yet is not printed")
                .isTrue();
        awaitPreview(robot);
        target = folder.resolve("surat");
        press(robot, "#letter-save-pdf");
        until(() -> Files.exists(folder.resolve("surat.pdf")));
        until(() -> !robot.lookup("#letter-save-docx").query().isDisabled());
        press(robot, "#letter-save-docx");
        until(() -> Files.exists(folder.resolve("surat.docx")));

        assertThat(pdfText(Files.readAllBytes(folder.resolve("surat.pdf"))))
                .contains("kalimat yang saya tulis sendiri", "DRAF", "DATA LATIHAN");
        try (var document = new XWPFDocument(Files.newInputStream(folder.resolve("surat.docx")));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("kalimat yang saya tulis sendiri", "DATA LATIHAN");
        }
        until(() -> said.size() == 2);
    }

    @Test
    void theFileForSrikandiHasItsTokensAndIsNoDraft(FxRobot robot) throws Exception {
        compose(robot, "kosong");
        awaitPreview(robot);
        target = folder.resolve("srikandi");
        press(robot, "#letter-save-srikandi");
        until(() -> Files.exists(folder.resolve("srikandi.docx")));
        try (var document = new XWPFDocument(Files.newInputStream(folder.resolve("srikandi.docx")));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}", "DATA LATIHAN")
                    .doesNotContain("DRAF");
        }
    }

    @Test
    void whatWasTypedIsThereAgainAndCanBeTakenBack(FxRobot robot) throws Exception {
        compose(robot, "kosong");
        var before = text(robot, "#letter-closing");
        type(robot, "#letter-closing", "Demikian, terima kasih.");
        until(() ->
                robot.lookup("#letter-saved").queryAs(Labeled.class).getText().startsWith("Tersimpan"));
        var stored = sample.store().memos().list(false);
        assertThat(stored).hasSize(1);
        assertThat(MemoJson.memo(sample.store()
                                .memos()
                                .byId(stored.getFirst().id())
                                .orElseThrow()
                                .content()
                                .edited())
                        .closing())
                .isEqualTo("Demikian, terima kasih.");

        robot.interact(() -> robot.lookup("#letter-closing").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);

        until(() -> text(robot, "#letter-closing").equals(before));
        press(robot, "#letter-back");
        until(() -> there(robot, "#memo-table"));
        robot.interact(() -> screen.dispose());
        assertThat(MemoJson.memo(sample.store()
                                .memos()
                                .byId(stored.getFirst().id())
                                .orElseThrow()
                                .content()
                                .edited())
                        .closing())
                .isEqualTo(before);
    }

    @Test
    void piecesAreAddedMovedAndRemoved(FxRobot robot) throws Exception {
        compose(robot, "kosong");
        press(robot, "#letter-block-0-insert");
        type(robot, "#letter-block-1", "Paragraf kedua.");
        until(() -> there(robot, "#letter-block-1"));
        press(robot, "#letter-block-0-remove");
        until(() -> text(robot, "#letter-block-0").equals("Paragraf kedua."));
        press(robot, "#letter-undo");
        until(() -> there(robot, "#letter-block-1")
                && text(robot, "#letter-block-1").equals("Paragraf kedua."));
    }

    @Test
    void aFinalLetterIsPrintedAsShownAndItsFiguresAreFrozen(FxRobot robot) throws Exception {
        compose(robot, "triwulan");
        awaitPreview(robot);
        robot.interact(
                () -> robot.lookup("#letter-draft").queryAs(CheckBox.class).fire());
        awaitPreview(robot);

        press(robot, "#letter-print");
        until(() -> !said.isEmpty());
        press(robot, "#letter-print");
        until(() -> said.size() == 2);

        assertThat(said.getFirst().text()).contains("Pencetak lantai 2");
        assertThat(printed.getFirst()).as("x2, x3: the same file again").isEqualTo(printed.getLast());
        assertThat(pdfText(printed.getFirst())).doesNotContain("DRAF –").contains("DATA LATIHAN");
        assertThat(sample.store().audit().entries(Filter.all(), 100))
                .filteredOn(entry -> entry.kind().equals(AuditKind.PRINTED.wireWord()))
                .as("each time that it was printed")
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.detail()).isEqualTo("nota-dinas"));
        assertThat(sample.store().memos().list(false))
                .as("x3: a reprint is no new letter")
                .hasSize(1);
        until(() -> robot.lookup("#letter-recount").query().isDisabled());
        until(() -> sample.store().memos().list(false).getFirst().frozen());
    }

    @Test
    void aPcWithoutAPrinterIsToldInPlainWords(FxRobot robot) throws Exception {
        printerSays = new MemoPrinter.Outcome.NoPrinter();
        compose(robot, "kosong");
        awaitPreview(robot);
        press(robot, "#letter-print");
        until(() -> !dialogs.asked().isEmpty());
        assertThat(dialogs.asked().getFirst()).contains("belum mengenal pencetak", "tetap tersimpan");
        assertThat(sample.store().audit().entries(Filter.all(), 100))
                .as("nothing left the program")
                .isEmpty();
    }

    @Test
    void theCopyForAViewerGoesWithTheDesk(FxRobot robot) throws Exception {
        compose(robot, "kosong");
        awaitPreview(robot);
        press(robot, "#letter-view");
        until(() -> !viewed.isEmpty());
        assertThat(viewed.getFirst()).exists();
        robot.interact(() -> screen.dispose());
        assertThat(viewed.getFirst()).doesNotExist();
        assertThat(viewed.getFirst().getParent()).doesNotExist();
    }

    @Test
    void charactersThatCannotBePrintedAreCounted(FxRobot robot) throws Exception {
        compose(robot, "kosong");
        type(robot, "#letter-closing", "Terima kasih \ud83d\ude4f \u0648.");
        awaitPreview(robot);
        until(() -> there(robot, "#preview-replaced"));
        assertThat(robot.lookup("#preview-replaced").queryAs(Labeled.class).getText())
                .startsWith("2 karakter");
    }

    @Test
    void newDataIsToldAndCountedOnlyWhenWanted(FxRobot robot) throws Exception {
        compose(robot, "triwulan");
        var kept = "Kalimat saya tentang triwulan ini.";
        type(robot, "#letter-block-0", kept);
        awaitPreview(robot);
        sample.store()
                .cache()
                .apply(new id.penghubung.store.Cache.Page(
                        id.penghubung.testing.Samples.complaints(99, 300), List.of(), "c9", "epoch", true));

        until(() -> there(robot, "#letter-stale"));
        assertThat(text(robot, "#letter-block-0")).isEqualTo(kept);
        press(robot, "#letter-recount");

        until(() -> there(robot, "#letter-kept") && !there(robot, "#letter-stale"));
        assertThat(text(robot, "#letter-block-0")).isEqualTo(kept);
        var id = sample.store().memos().list(false).getFirst().id();
        until(() -> !sample.store().memos().versions(id).isEmpty());
        robot.interact(() -> OnStage.picture(stage, "naskah-dihitung-ulang"));
    }

    @Test
    void aDeletedLetterCanBeBroughtBack(FxRobot robot) throws Exception {
        compose(robot, "kosong");
        press(robot, "#letter-back");
        var table = robot.lookup("#memo-table").<TableView<Memos.Entry>>query();
        until(() -> table.getItems().size() == 1);
        press(robot, "#memo-duplicate");
        until(() -> there(robot, "#letter-closing"));
        press(robot, "#letter-back");
        until(() -> table.getItems().size() == 2);
        press(robot, "#memo-delete");
        until(() -> table.getItems().size() == 1);
        assertThat(said).isNotEmpty();
        robot.interact(
                () -> robot.lookup("#memo-deleted").queryAs(CheckBox.class).fire());
        until(() -> there(robot, "#memo-restore") && table.getItems().size() == 1);
        press(robot, "#memo-restore");
        until(() -> table.getItems().size() == 2);
    }

    @Test
    void theUnitsLettersAreTicked(FxRobot robot) throws Exception {
        press(robot, "#memo-show-units");
        var table = robot.lookup("#unit-letters-table").<TableView<UnitLettersViewModel.Row>>query();
        until(() -> !table.getItems().isEmpty());
        type(robot, "#unit-letters-number", "12/ND/2026");
        press(robot, "#unit-letters-save");
        until(() -> table.getItems().getFirst().sent());
        assertThat(robot.lookup("#unit-letters-count").queryAs(Labeled.class).getText())
                .startsWith("1 dari");
        robot.interact(() -> OnStage.picture(stage, "naskah-unit"));
        press(robot, "#unit-letters-forget");
        until(() -> !table.getItems().getFirst().sent());
    }

    @Test
    void aLetterAboutAComplaintBeginsFromTheComplaint(FxRobot robot) throws Exception {
        robot.interact(() -> screen.begin("minta-bahan", sample.answerable(0).id()));
        until(() -> there(robot, "#letter-closing"));
        assertThat(sample.store().memos().list(false).getFirst().basis().complaintId())
                .isEqualTo(sample.answerable(0).id());
    }

    @Test
    void everyPartHasNamesAndFitsTheSmallestWindow(FxRobot robot) throws Exception {
        try (var css = new CssComplaints()) {
            for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                robot.interact(() -> {
                    screen.dispose();
                    show(theme, 1160, 640);
                });
                robot.interact(() -> {
                    OnStage.picture(stage, "naskah-daftar-" + theme);
                    assertThat(AccessibilityWalk.unnamed((Parent) screen.node()))
                            .isEmpty();
                });
                press(robot, "#memo-new");
                until(() -> there(robot, "#memo-kinds"));
                robot.interact(() -> {
                    OnStage.picture(stage, "naskah-baru-" + theme);
                    assertThat(AccessibilityWalk.unnamed((Parent) screen.node()))
                            .isEmpty();
                });
                press(robot, "#memo-cancel");
                compose(robot, "triwulan");
                awaitPreview(robot);
                robot.interact(() -> {
                    OnStage.picture(stage, "naskah-" + theme);
                    assertThat(AccessibilityWalk.unnamed((Parent) screen.node()))
                            .isEmpty();
                });
                robot.interact(() -> stage.setWidth(1700));
                robot.interact(() -> stage.setHeight(950));
                until(() -> true);
                robot.interact(() -> OnStage.picture(stage, "naskah-besar-" + theme));
            }
            assertThat(css.heard()).isEmpty();
        }
    }
}
