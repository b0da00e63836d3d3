package id.penghubung.ui.shell;

import id.penghubung.ui.common.UiSettings;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Where the window stood, how large it was, whether it was maximised. A place that is on no screen any more (a monitor
/// was unplugged) is not taken again.
final class WindowMemory {

    static final double DEFAULT_WIDTH = 1280;
    static final double DEFAULT_HEIGHT = 720;
    static final double LEAST_WIDTH = 960;
    static final double LEAST_HEIGHT = 600;

    /// So much of the title bar must lie on a screen, so that a hand can take hold of it.
    private static final double GRIP = 100;

    private final UiSettings settings;
    private final PauseTransition quiet = new PauseTransition(Duration.seconds(1));

    WindowMemory(UiSettings settings) {
        this.settings = settings;
    }

    /// Before the window is shown.
    void place(Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        remembered().filter(bounds -> reachable(bounds, screens)).ifPresentOrElse(bounds -> take(stage, bounds), () -> {
            var screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(DEFAULT_WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(DEFAULT_HEIGHT, screen.getHeight()));
        });
        stage.setMaximized(
                settings.text("window.maximised").map(Boolean::valueOf).orElse(false));
        quiet.setOnFinished(_ -> remember(stage));
        stage.xProperty().subscribe((_, _) -> quiet.playFromStart());
        stage.yProperty().subscribe((_, _) -> quiet.playFromStart());
        stage.widthProperty().subscribe((_, _) -> quiet.playFromStart());
        stage.heightProperty().subscribe((_, _) -> quiet.playFromStart());
        stage.maximizedProperty().subscribe((_, _) -> quiet.playFromStart());
    }

    void remember(Stage stage) {
        quiet.stop();
        settings.put("window.maximised", Boolean.toString(stage.isMaximized()));
        // The size to come back to is the one before it was maximised.
        if (!stage.isMaximized() && !stage.isIconified()) {
            settings.put("window.x", Long.toString(Math.round(stage.getX())));
            settings.put("window.y", Long.toString(Math.round(stage.getY())));
            settings.put("window.width", Long.toString(Math.round(stage.getWidth())));
            settings.put("window.height", Long.toString(Math.round(stage.getHeight())));
        }
    }

    private static void take(Stage stage, Rectangle2D bounds) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }

    private Optional<Rectangle2D> remembered() {
        var x = settings.number("window.x");
        var y = settings.number("window.y");
        var width = settings.number("window.width");
        var height = settings.number("window.height");
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rectangle2D(
                x.get(), y.get(), Math.max(LEAST_WIDTH, width.get()), Math.max(LEAST_HEIGHT, height.get())));
    }

    static boolean reachable(Rectangle2D window, List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> {
            var shared = Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
            var titleBarInside = window.getMinY() >= screen.getMinY() && window.getMinY() < screen.getMaxY() - GRIP;
            return shared >= GRIP && titleBarInside;
        });
    }
}
