package id.penghubung.ui.imports;

import id.penghubung.exchange.ExtractImport;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import java.nio.file.Path;
import javafx.scene.Parent;

/// *Impor data tarikan*, to be put in the place of a screen's content while a file is on its way in.
public final class ImportPane {

    private final ImportViewModel model;
    private final ImportController controller;
    private final Parent node;

    /// @param onClose the file is taken over, refused or put away: the screen may show its own content again
    public ImportPane(
            Desk desk, Background background, Dialogs dialogs, Notices notices, Moments moments, Runnable onClose) {
        this.model = new ImportViewModel(new ExtractImport(desk.store(), desk.clock()), background);
        this.controller = new ImportController(model, moments, notices, dialogs, onClose);
        this.node = Fxml.load(controller);
    }

    public Parent node() {
        return node;
    }

    public void open(Path file) {
        model.open(file);
        controller.focus();
    }

    ImportController controller() {
        return controller;
    }

    /// Ends whatever goes on.
    public void dispose() {
        model.cancel();
    }
}
