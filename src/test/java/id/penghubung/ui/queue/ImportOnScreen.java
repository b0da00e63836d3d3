package id.penghubung.ui.queue;

import id.penghubung.testing.Samples;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A file on its way in, to look at by hand. Not a test. Arguments: folder, file.
final class ImportOnScreen {

    private ImportOnScreen() {}

    public static void main(String[] args) throws Exception {
        var desk = new DeskOnScreen(Path.of(args[0])).with(Samples.complaints(7, 40));
        Platform.startup(() -> {
            var stage = new Stage();
            desk.show(stage);
            stage.setMaximized(true);
            desk.screen.preview(Path.of(args[1]));
        });
    }
}
