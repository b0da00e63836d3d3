package id.penghubung.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class WordsUiTest {

    @TempDir
    static Path folder;

    private Stage stage;
    private SampleDesk sample;
    private WordsController card;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private void open(FxRobot robot, Role role) throws Exception {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 60, role);
        var strange = Samples.complaints(99, 3).stream()
                .map(complaint -> unknown(complaint, complaint.version() + 1))
                .toList();
        sample.store().cache().apply(new Cache.Page(strange, List.of(), "c2", "epoch", true));
        robot.interact(() -> {
            card = new WordsController(sample.store().ruleBook(), sample.desk().person(), OnStage.background());
            OnStage.show(stage, (Parent) card.node(), Theme.LIGHT, 820, 640);
            card.shown();
        });
        OnStage.until(() -> robot.lookup("Ditimbang Ulang").tryQuery().isPresent());
    }

    private static Complaint unknown(Complaint base, long version) {
        return new Complaint(
                "aneh-" + base.id(),
                null,
                version,
                base.title(),
                base.text(),
                base.reporter(),
                base.classification(),
                base.category(),
                base.channel(),
                "Ditimbang Ulang",
                null,
                base.receivedAt(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    private long count(Status status) {
        return sample.store().complaints().counts(Filter.all()).of(status);
    }

    @Test
    void anAdminGivesAWordItsMeaningAfterSeeingWhatWouldMove(FxRobot robot) throws Exception {
        open(robot, Role.ADMIN_INSTANSI);
        var closed = count(Status.CLOSED);

        robot.interact(() -> {
            ComboBox<Status> meaning =
                    robot.lookup("#words-meaning-ditimbang-ulang").query();
            meaning.setValue(Status.CLOSED);
        });
        OnStage.until(() -> words(robot, "#words-preview").equals("3 laporan pindah dari tidak dikenal ke selesai"));
        assertThat(count(Status.CLOSED)).isEqualTo(closed);

        press(robot, "#words-save");
        OnStage.until(() -> words(robot, "#words-result").startsWith("Tersimpan"));
        assertThat(count(Status.CLOSED)).isEqualTo(closed + 3);

        press(robot, "#words-open");
        assertThat(AccessibilityWalk.unnamed((Parent) card.node())).isEmpty();
        press(robot, "#words-reset-ditimbang-ulang");
        OnStage.until(() -> words(robot, "#words-preview").equals("3 laporan pindah dari selesai ke tidak dikenal"));
        press(robot, "#words-save");
        OnStage.until(() -> count(Status.CLOSED) == closed);
        assertThat(count(Status.CLOSED)).isEqualTo(closed);
    }

    @Test
    void aWordThatHasNotComeYetCanBeGivenAMeaning(FxRobot robot) throws Exception {
        open(robot, Role.ADMIN_INSTANSI);

        press(robot, "#words-open");
        robot.interact(() -> {
            robot.lookup("#words-new").queryAs(TextField.class).setText("Kedaluwarsa");
            ComboBox<Status> meaning = robot.lookup("#words-new-status").query();
            meaning.setValue(Status.ARCHIVED);
        });
        press(robot, "#words-add");
        OnStage.until(() -> words(robot, "#words-preview").startsWith("1 perubahan; tidak ada laporan"));
        press(robot, "#words-save");
        OnStage.until(() -> words(robot, "#words-result").startsWith("Tersimpan"));

        assertThat(sample.store().cache().mapping().statusOf(" KEDALUWARSA")).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void anOfficerReadsTheTableAndTakesTheUnknownWordsToTheAdmin(FxRobot robot) throws Exception {
        open(robot, Role.PEJABAT_PENGHUBUNG);

        press(robot, "#words-open");
        assertThat(robot.lookup("#words-rows .combo-box").tryQuery()).isEmpty();
        press(robot, "#words-copy");

        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("Ditimbang Ulang (3 laporan)"));
    }
}
