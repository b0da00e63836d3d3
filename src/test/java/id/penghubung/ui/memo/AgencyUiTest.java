package id.penghubung.ui.memo;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.notadinas.Agency;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoJson;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class AgencyUiTest {

    @TempDir
    private Path folder;

    private final SpokenDialogs dialogs = new SpokenDialogs();
    private SampleDesk sample;
    private AgencyController card;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        sample = new SampleDesk(folder.resolve("akun"), 3, Role.ADMIN_INSTANSI);
        card = new AgencyController(sample.desk(), OnStage.background(), dialogs);
        OnStage.show(stage, (Parent) card.node(), Theme.LIGHT, 800, 1080);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#agency-result").queryAs(Label.class).getText();
    }

    private Agency kept() {
        return sample.store().memos().agency().map(MemoJson::agency).orElseThrow();
    }

    @Test
    void whatIsKeptStandsInTheNextLetter(FxRobot robot) throws Exception {
        until(() -> !robot.lookup("#agency-save").queryAs(Button.class).isDisabled());
        robot.interact(() -> OnStage.picture(stage, "identitas"));
        assertThat(AccessibilityWalk.unnamed((Parent) card.node())).isEmpty();
        robot.interact(() -> {
            robot.lookup("#agency-letterhead").queryAs(TextArea.class).setText("BADAN CONTOH\nJalan Melati 1");
            robot.lookup("#agency-signers").queryAs(TextArea.class).setText("Kepala Badan; Sari Dewi; 1979");
        });
        dialogs.opens(picture("logo.png"));
        press(robot, "agency-logo");
        until(() -> said(robot).startsWith("Belum tersimpan"));
        press(robot, "agency-save");
        until(() -> said(robot).startsWith("Tersimpan"));

        assertThat(kept().logo()).isNotNull();
        var letter = new MemoComposer(sample.store(), sample.clock())
                .compose(new MemoRequest(MemoKind.BLANK, null, null), kept());
        assertThat(letter.letterhead().lines()).containsExactly("BADAN CONTOH", "Jalan Melati 1");
        assertThat(letter.signer().name()).isEqualTo("Sari Dewi");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedAndNothingIsKeptWithoutASigner(FxRobot robot) throws Exception {
        until(() -> !robot.lookup("#agency-save").queryAs(Button.class).isDisabled());
        dialogs.opens(Files.writeString(folder.resolve("logo.png"), "bukan gambar"));
        press(robot, "agency-logo");
        until(() -> said(robot).contains("bukan gambar"));

        robot.interact(
                () -> robot.lookup("#agency-signers").queryAs(TextArea.class).clear());
        press(robot, "agency-save");
        until(() -> said(robot).contains("Penanda tangan belum diisi"));
        assertThat(sample.store().memos().agency()).isEmpty();
    }

    private Path picture(String name) throws IOException {
        var file = folder.resolve(name);
        ImageIO.write(new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
