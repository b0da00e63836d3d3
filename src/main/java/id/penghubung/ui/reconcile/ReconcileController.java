package id.penghubung.ui.reconcile;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FileOpener;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.ObstaclePlace;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.obstacle.ObstaclesController;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// *Pencocokan*.
public final class ReconcileController implements ObstaclePlace {

    private final Texts texts = Texts.of(ReconcileController.class);
    private final MismatchViewModel model;
    private final MismatchController mismatches;
    private final Parent node;
    private final TabPane tabs = new TabPane();
    private final Tab findings;
    private final Tab faults;
    private final ObstaclesController obstacles;
    private boolean inFront;

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
        this.obstacles = new ObstaclesController(desk, background, dialogs, notices, FileOpener.ofThisSystem());
        this.node = Fxml.load(this);
        place.getChildren().setAll(Fxml.load(mismatches));
        this.findings = tab("findings", node);
        this.faults = tab("faults", obstacles.node());
        tabs.setId("reconcile-tabs");
        tabs.getStyleClass().add("place-tabs");
        tabs.setAccessibleText(texts.text("tabs.name"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().setAll(findings, faults);
        tabs.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (faults.isSelected() && obstacles.key(event)) {
                event.consume();
            }
        });
        tabs.getSelectionModel().selectedItemProperty().subscribe((_, _) -> {
            if (inFront) {
                turned();
            }
        });
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

    private Tab tab(String name, Node content) {
        var tab = new Tab(texts.text("tab." + name), content);
        tab.setId("reconcile-tab-" + name);
        return tab;
    }

    @Override
    public Node node() {
        return tabs;
    }

    @Override
    public void shown() {
        inFront = true;
        turned();
    }

    /// Only the tab in front reads anything.
    private void turned() {
        if (faults.isSelected()) {
            model.hidden();
            obstacles.shown();
        } else {
            obstacles.hidden();
            model.shown();
            mismatches.focus();
        }
    }

    @Override
    public void hidden() {
        inFront = false;
        model.hidden();
        obstacles.hidden();
    }

    @Override
    public void note(String trackingId) {
        tabs.getSelectionModel().select(faults);
        obstacles.note(trackingId);
    }

    @Override
    public void select(String id) {
        tabs.getSelectionModel().select(faults);
        obstacles.select(id);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.concat(mismatches.shortcuts().stream(), obstacles.shortcuts().stream())
                .toList();
    }

    @Override
    public void dispose() {
        obstacles.dispose();
        model.stop();
    }
}
