package id.penghubung.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Puts a screen on the test's stage as the program does, and takes its picture for people to look at.
public final class OnStage {

    private static final Path PICTURES = Path.of("target", "layar");

    private OnStage() {}

    /// On the FX thread. The stage is shared by all tests: what one of them left behind is taken back.
    public static void reset(Stage stage) {
        stage.setMaximized(false);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setOnCloseRequest(null);
        stage.setOnHidden(null);
    }

    /// On the FX thread.
    public static Look show(Stage stage, Parent root, Theme theme, double width, double height) {
        var settings = new UiSettings(PICTURES, _ -> {});
        settings.themeProperty().set(theme);
        var look = new Look(settings);
        var scene = new Scene(root, width, height);
        look.dress(scene);
        reset(stage);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.toFront();
        return look;
    }

    /// FX thread.
    public static void picture(Stage stage, String name) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        var image = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As in the program: a worker of its own, and back to the FX thread.
    public static Background background() {
        return new Background(
                Platform::runLater,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("test-worker").factory()));
    }

    /// Waits, and judges on the FX thread: a scene that changes while it is searched throws.
    public static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
