package id.penghubung.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the FXML that stands beside a controller: `QueueController` has `queue.fxml` in the same package of the
/// resources, and its texts from the package's bundle.
public final class Fxml {

    private Fxml() {}

    /// @param controller made by its own constructor, so that it can say what it needs
    public static Parent load(Object controller) {
        var type = controller.getClass();
        var name = type.getSimpleName().replaceFirst("Controller$", "");
        var file = Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".fxml";
        var loader = new FXMLLoader(type.getResource(file), Texts.of(type));
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
