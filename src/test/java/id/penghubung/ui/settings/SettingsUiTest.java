package id.penghubung.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.SpokenDoor;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class SettingsUiTest {

    @TempDir
    static Path folder;

    private SampleDesk sample;
    private UiSettings settings;
    private Look look;
    private Stage stage;
    private Path own;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        own = folder.resolve(Long.toString(System.nanoTime()));
        sample = new SampleDesk(own.resolve("akun"), 5, Role.PEJABAT_PENGHUBUNG);
        settings = new UiSettings(own, Runnable::run);
        settings.themeProperty().set(Theme.LIGHT);
        var screen = new SettingsController(
                sample.desk(),
                settings,
                TestNetwork.none(),
                OnStage.background(),
                new SpokenDialogs(),
                new SpokenDoor(),
                "0.1.0");
        OnStage.show(stage, (Parent) screen.node(), Theme.LIGHT, 1000, 640);
        look = new Look(settings);
        look.dress(stage.getScene());
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aThemeWorksAtOnceAndIsRemembered(FxRobot robot) {
        robot.clickOn("#themeDark");

        assertThat(look.darkProperty().get()).isTrue();
        assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
        assertThat(new UiSettings(own, Runnable::run).themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void largerLettersReachEveryWord(FxRobot robot) {
        var name = robot.lookup("#name").<Labeled>query();
        var before = name.getFont().getSize();

        robot.interact(() -> robot.lookup("#fontSize").queryAs(Slider.class).requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.interact(() -> stage.getScene().getRoot().applyCss());

        assertThat(name.getFont().getSize()).isEqualTo(before + 2);
        assertThat(new UiSettings(own, Runnable::run).fontSizeProperty().get()).isEqualTo(UiSettings.DEFAULT_FONT + 2);
    }

    @Test
    void itSaysWhoIsSignedInAndWhichProgramThisIs(FxRobot robot) {
        assertThat(robot.lookup("#duties").<Labeled>query().getText()).startsWith("Pejabat Penghubung, ");
        assertThat(robot.lookup("#server").<Labeled>query().getText()).contains("data latihan");
        assertThat(robot.lookup("#version").<Labeled>query().getText()).isEqualTo("0.1.0");
    }
}
