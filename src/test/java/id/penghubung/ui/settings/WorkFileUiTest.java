package id.penghubung.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
class WorkFileUiTest {

    @TempDir
    static Path folder;

    private SampleDesk sample;
    private WorkFileController card;
    private Path file;

    @Start
    void start(Stage stage) {
        var own = folder.resolve(Long.toString(System.nanoTime()));
        file = own.resolve("kerja.penghubung");
        sample = new SampleDesk(own.resolve("akun"), 30, Role.PEJABAT_PENGHUBUNG);
        sample.store().cache().savePerson(sample.desk().person());
        card = new WorkFileController(sample.desk(), OnStage.background(), _ -> file.toFile());
        OnStage.show(stage, card.node(), Theme.LIGHT, 820, 360);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static void type(FxRobot robot, String passphrase, String again) {
        robot.interact(() -> {
            robot.lookup("#passphrase").queryAs(PasswordField.class).setText(passphrase);
            robot.lookup("#again").queryAs(PasswordField.class).setText(again);
        });
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }

    private static void says(FxRobot robot, String words) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("#result").queryAs(Labeled.class).getText().contains(words));
    }

    @Test
    void exportWantsAPassphraseTwiceAndLongEnough(FxRobot robot) {
        assertThat(button(robot, "#export").isDisabled()).isTrue();
        type(robot, "pendek", "pendek");
        assertThat(button(robot, "#export").isDisabled()).isTrue();
        type(robot, "kuda hijau di atap", "kuda hijau di ata");
        assertThat(button(robot, "#export").isDisabled()).isTrue();
        type(robot, "kuda hijau di atap", "kuda hijau di atap");
        assertThat(button(robot, "#export").isDisabled()).isFalse();
        assertThat(AccessibilityWalk.unnamed(card.node())).isEmpty();
    }

    @Test
    void aFileIsWrittenReadBackAndEachOutcomeIsSaid(FxRobot robot) throws Exception {
        sample.send(0);
        sample.send(1);
        type(robot, "kuda hijau di atap", "kuda hijau di atap");
        robot.interact(() -> button(robot, "#export").fire());
        says(robot, "Ekspor selesai: 2 kiriman, 0 draf, dan 0 nota dinas");
        assertThat(file).exists();

        type(robot, "kuda hijau di ataq", "");
        robot.interact(() -> button(robot, "#importing").fire());
        says(robot, "Frasa sandi tidak cocok");

        type(robot, "kuda hijau di atap", "");
        robot.interact(() -> button(robot, "#importing").fire());
        says(robot, "0 kiriman, 0 draf, dan 0 nota dinas ditambahkan; 2 sudah ada");

        Files.writeString(file, "halo");
        type(robot, "kuda hijau di atap", "");
        robot.interact(() -> button(robot, "#importing").fire());
        says(robot, "bukan berkas pekerjaan");
    }
}
