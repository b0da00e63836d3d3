package id.penghubung.ui.reconcile;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// *Pencocokan*.
public final class ReconcileController implements Screen {

    private final Texts texts = Texts.of(ReconcileController.class);
    private final MismatchViewModel model;
    private final MismatchController mismatches;
    private final Parent node;

    @FXML
    private StackPane place;

    public ReconcileController(
            Desk desk, Background background, Dialogs dialogs, Navigator navigator, Notices notices) {
        this(desk, background, dialogs, navigator, notices, null);
    }

    /// @param chooser where files go; null for the system's window
    ReconcileController(
            Desk desk,
            Background background,
            Dialogs dialogs,
            Navigator navigator,
            Notices notices,
            ListFile.TargetChooser chooser) {
        var file = new ListFile(
                background, dialogs, notices, desk.practice(), chooser == null ? this::chooseByWindow : chooser);
        this.model = new MismatchViewModel(desk, background);
        this.mismatches = new MismatchController(model, desk, navigator, notices, file);
        this.node = Fxml.load(this);
        place.getChildren().setAll(Fxml.load(mismatches));
    }

    private Optional<Path> chooseByWindow(String suggestedName) {
        return TargetFile.ask(
                node.getScene().getWindow(),
                texts.text("export.title"),
                suggestedName + ".xlsx",
                List.of(
                        new TargetFile.Kind(texts.text("export.kind.xlsx"), ".xlsx"),
                        new TargetFile.Kind(texts.text("export.kind.csv"), ".csv")));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.shown();
        mismatches.focus();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return mismatches.shortcuts();
    }

    @Override
    public void dispose() {
        model.stop();
    }
}
