package id.penghubung.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.ui.common.NeedsWindow;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
@NeedsWindow
class WindowMemoryUiTest {

    @TempDir
    Path folder;

    private final List<Stage> stages = new ArrayList<>();

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> stages.forEach(Stage::close));
    }

    private WindowMemory memory() {
        return new WindowMemory(new UiSettings(folder, Runnable::run));
    }

    private Stage opened(FxRobot robot) {
        robot.interact(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Pane()));
            memory().place(stage);
            stage.show();
            stages.add(stage);
        });
        return stages.getLast();
    }

    private static void settled(FxRobot robot, Stage stage, boolean maximised) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> stage.isMaximized() == maximised);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aMaximisedWindowComesBackMaximisedAndKeepsItsFormerSize(FxRobot robot) throws Exception {
        var stage = opened(robot);
        robot.interact(() -> {
            stage.setWidth(1000);
            stage.setHeight(650);
            memory().remember(stage);
            stage.setMaximized(true);
        });
        settled(robot, stage, true);
        robot.interact(() -> {
            memory().remember(stage);
            stage.close();
        });

        var again = opened(robot);
        settled(robot, again, true);
        var settings = new UiSettings(folder, Runnable::run);
        assertThat(settings.number("window.width")).hasValue(1000);
        assertThat(settings.number("window.height")).hasValue(650);
    }

    @Test
    void theFirstWindowFitsTheScreen(FxRobot robot) {
        var stage = opened(robot);
        var screen = Screen.getPrimary().getVisualBounds();

        assertThat(stage.getWidth()).isLessThanOrEqualTo(Math.min(WindowMemory.DEFAULT_WIDTH, screen.getWidth()));
        assertThat(stage.getHeight()).isLessThanOrEqualTo(Math.min(WindowMemory.DEFAULT_HEIGHT, screen.getHeight()));
    }
}
