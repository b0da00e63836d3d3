package id.penghubung.ui.queue;

import atlantafx.base.controls.CustomTextField;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.View;
import id.penghubung.ui.Desk;
import id.penghubung.ui.bulk.BulkPane;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Focus;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.complaint.ComplaintPane;
import id.penghubung.ui.imports.ImportPane;
import id.penghubung.ui.queue.QueueViewModel.Listing;
import id.penghubung.ui.queue.QueueViewModel.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// The queue's nodes: views above, table at the left, the open complaint at the right.
final class QueueController {

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EXPORT =
            new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination IMPORT =
            new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination PICK = new KeyCodeCombination(KeyCode.SPACE);
    private static final KeyCombination PICK_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CLEAR = new KeyCodeCombination(KeyCode.ESCAPE);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN);
    private static final KeyCombination PANES = new KeyCodeCombination(KeyCode.F6);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination PREVIOUS = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);

    private final QueueViewModel model;
    private final ComplaintPane complaint;
    private final QueuePlan plan;
    private final BulkPane bulk;
    private final Picks picks = new Picks();
    private final Moments moments;
    private final Runnable settingsChanged;
    private final Notices notices;
    private final Dialogs dialogs;
    private final QueueExport exporting;
    private final ImportPane importing;
    private final Texts texts = Texts.of(QueueController.class);

    @FXML
    private BorderPane root;

    @FXML
    private FlowPane views;

    @FXML
    private SplitPane panes;

    @FXML
    private VBox listPane;

    @FXML
    private CustomTextField search;

    @FXML
    private Button clearSearch;

    @FXML
    private Label count;

    @FXML
    private Button importFile;

    @FXML
    private Button export;

    @FXML
    private MenuButton columns;

    @FXML
    private HBox opened;

    @FXML
    private Label openedLabel;

    @FXML
    private Button closeOpened;

    @FXML
    private TableView<QueueRow> table;

    @FXML
    private ToolBar picked;

    @FXML
    private HBox head;

    @FXML
    private Label pickedCount;

    @FXML
    private Button pickNone;

    @FXML
    private VBox empty;

    @FXML
    private StackPane detail;

    private QueueTable queueTable;
    private ColumnMemory columnMemory;
    private TargetChooser chooser = this::chooseByWindow;

    /// Where an export goes; empty when the person changed their mind.
    interface TargetChooser {
        Optional<Path> choose(String suggestedName);
    }

    /// @param settingsChanged called for every change of columns, divider, sort or view
    QueueController(
            QueueViewModel model,
            QueuePlan plan,
            ComplaintPane complaint,
            Desk desk,
            Background background,
            Dialogs dialogs,
            Notices notices,
            Moments moments,
            Runnable settingsChanged) {
        this.model = model;
        this.complaint = complaint;
        this.plan = plan;
        this.bulk = new BulkPane(
                desk.store(), background, notices, () -> desk.sync().nudge());
        this.dialogs = dialogs;
        this.notices = notices;
        this.exporting = new QueueExport(desk, background, this::exported);
        this.importing = new ImportPane(desk, background, dialogs, notices, moments, this::showList);
        this.moments = moments;
        this.settingsChanged = settingsChanged;
    }

    @FXML
    private void initialize() {
        detail.getChildren().setAll(complaint.node());
        queueTable = new QueueTable(table, model, moments, picks);
        prepareColumns();
        prepareSearch();
        prepareExport();
        prepareImport();
        preparePicks();
        prepareKeys();
        var viewBar = new ViewBar(views, plan.views(), model::viewDays, model::showView);
        var insteadOfRows = new InsteadOfRows(model, empty);
        model.scope().subscribe(viewBar::show);
        model.scope().subscribe(this::showOpened);
        model.scope().subscribe((_, _) -> settingsChanged.run());
        model.sort().subscribe((_, _) -> settingsChanged.run());
        model.viewCounts().subscribe(viewBar::show);
        model.listing().subscribe(insteadOfRows::show);
        model.listing().subscribe(this::showCount);
        model.selectedId().subscribe(complaint::show);
        complaint.onWritten(queueTable::focus);
    }

    void apply(QueueSettings settings) {
        panes.setDividerPositions(settings.divider());
        if (!settings.columns().isEmpty()) {
            columnMemory.apply(settings.columns());
            queueTable.pickFirst();
        }
        panes.getDividers().getFirst().positionProperty().subscribe((_, _) -> settingsChanged.run());
    }

    QueueSettings settings(View view, Sort sort) {
        return new QueueSettings(view, sort, columnMemory.present(), panes.getDividerPositions()[0]);
    }

    void shown() {
        // A split pane takes its panes into the scene with the first style pass; before it nothing in them takes focus.
        root.applyCss();
        if (columnMemory.untouched()) {
            afterLayout(() -> columnMemory.widen("title", List.of("marks", "trackingId", "status", "due")));
        }
        if (!Focus.within(complaint.node())) {
            queueTable.focus();
        }
    }

    private void afterLayout(Runnable action) {
        var scene = root.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                action.run();
            }
        });
    }

    // --- above the list ---------------------------------------------------------------------------------------------

    private void showOpened(Scope scope) {
        var label = switch (scope) {
            case Scope.Saved _ -> null;
            case Scope.Opened(var _, var words) -> words == null ? texts.text("opened.unnamed") : words;
        };
        openedLabel.setText(label);
        opened.setVisible(label != null);
        opened.setManaged(label != null);
    }

    private void showCount(Listing listing) {
        var partial = listing instanceof Listing.Rows rows && rows.partial();
        var number = listing instanceof Listing.Rows rows ? rows.count() : 0;
        count.setText(texts.text(partial ? "count.partial" : "count", number));
        count.setTooltip(partial ? new Tooltip(texts.text("count.partial.why")) : null);
    }

    private void prepareSearch() {
        search.textProperty().bindBidirectional(model.search());
        clearSearch.visibleProperty().bind(search.textProperty().isNotEmpty());
        clearSearch.setOnAction(_ -> {
            model.clearSearch();
            search.requestFocus();
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (CLEAR.match(event) && !search.getText().isEmpty()) {
                model.clearSearch();
                event.consume();
            } else if (CLEAR.match(event) || OPEN.match(event) || DOWN.match(event)) {
                queueTable.focus();
                event.consume();
            }
        });
        closeOpened.setOnAction(_ -> model.showEverything());
    }

    void focusSearch() {
        picks.none();
        search.requestFocus();
        search.selectAll();
    }

    private void prepareExport() {
        var tooltip = new Tooltip(texts.text("export.tooltip"));
        export.setTooltip(tooltip);
        export.setOnAction(_ -> exportOrCancel());
        exporting.running().subscribe(running -> {
            export.setText(texts.text(running ? "export.cancel" : "export.button"));
            export.setTooltip(running ? null : tooltip);
        });
        model.listing().subscribe(listing -> export.setDisable(!(listing instanceof Listing.Rows)));
    }

    void chooseTargetsBy(TargetChooser other) {
        chooser = other;
    }

    private void exportOrCancel() {
        if (exporting.running().get()) {
            exporting.cancel();
            return;
        }
        // The list as it stands now, also when a sync goes on while the person thinks about the name.
        var keys = model.rows().keys();
        var filter = filterWords();
        var period = texts.text(
                model.scope().get() instanceof Scope.Opened(var opened, var _) && opened.receivedFrom() != null
                        ? "export.period.shown"
                        : "export.period.all");
        chooser.choose(texts.text("export.file", moments.today().toString()))
                .ifPresent(target -> exporting.start(keys, filter, period, target));
    }

    private String filterWords() {
        var scope = switch (model.scope().get()) {
            case Scope.Saved(var view) -> texts.text("view." + view.name());
            case Scope.Opened(var _, var words) -> words == null ? texts.text("opened.unnamed") : words;
        };
        var typed = model.search().get();
        return typed.isBlank()
                ? texts.text("export.filter", scope)
                : texts.text("export.filter.search", scope, typed.strip());
    }

    private Optional<Path> chooseByWindow(String suggestedName) {
        return TargetFile.ask(
                root.getScene().getWindow(),
                texts.text("export.title"),
                suggestedName + ".xlsx",
                List.of(
                        new TargetFile.Kind(texts.text("export.kind.xlsx"), ".xlsx"),
                        new TargetFile.Kind(texts.text("export.kind.csv"), ".csv")));
    }

    private void exported(QueueExport.Outcome outcome) {
        switch (outcome) {
            case QueueExport.Outcome.Done(var rows, var file) ->
                notices.say(Notice.done(texts.text("export.done", rows, file.getFileName())));
            case QueueExport.Outcome.Refused(var sentence) -> notices.say(Notice.care(sentence));
            case QueueExport.Outcome.Cancelled _ -> notices.say(Notice.know(texts.text("export.cancelled")));
            case QueueExport.Outcome.Failed(var cause) -> dialogs.failure(cause);
        }
    }

    void dispose() {
        exporting.cancel();
        importing.dispose();
        bulk.dispose();
    }

    private void prepareImport() {
        Visibility.set(importFile, plan.imports());
        if (!plan.imports()) {
            return;
        }
        importFile.setOnAction(_ -> chooseImport());
    }

    private void chooseImport() {
        var window = new FileChooser();
        window.setTitle(texts.text("import.title"));
        window.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.text("import.kind"), "*.xlsx", "*.xls", "*.csv", "*.txt", "*.html"),
                        new ExtensionFilter(texts.text("import.kind.all"), "*"));
        var chosen = window.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            openImport(chosen.toPath());
        }
    }

    void openImport(Path file) {
        views.setDisable(true);
        root.setCenter(importing.node());
        importing.open(file);
    }

    private void showList() {
        if (root.getCenter() != panes) {
            views.setDisable(false);
            root.setCenter(panes);
            queueTable.focus();
        }
    }

    private void preparePicks() {
        for (var kind : plan.bulk()) {
            var button = new Button(texts.text("picked." + kind.name()));
            button.setId("picked-" + kind.wireWord());
            button.setOnAction(_ -> bulk.ask(kind, picks.inOrder(model.rows().keys())));
            picked.getItems().add(picked.getItems().indexOf(pickNone), button);
        }
        pickNone.setOnAction(_ -> {
            picks.none();
            queueTable.focus();
        });
        picks.keys().subscribe(keys -> {
            // In the place of the head, so that the row under the mouse stays where it is.
            Visibility.set(picked, !keys.isEmpty());
            head.setVisible(keys.isEmpty());
            pickedCount.setText(texts.text("picked.count", keys.size()));
        });
        model.listing().subscribe(_ -> picks.keepOnly(model.rows().keys()));
        model.scope().subscribe((_, _) -> picks.none());
        bulk.onChange(
                () -> {
                    detail.getChildren().setAll(bulk.node());
                    listPane.setDisable(true);
                },
                () -> {
                    detail.getChildren().setAll(complaint.node());
                    listPane.setDisable(false);
                    picks.none();
                    queueTable.focus();
                });
    }

    private void prepareColumns() {
        if (plan.bulk().isEmpty()) {
            table.getColumns().remove(queueTable.column("pick"));
        }
        columnMemory = new ColumnMemory(table, settingsChanged);
        for (var column : List.copyOf(table.getColumns())) {
            if (column.getId().equals("pick")) {
                continue;
            }
            var item = new CheckMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            // A table without these tells nothing.
            item.setDisable(List.of("title", "trackingId").contains(column.getId()));
            columns.getItems().add(item);
        }
        var reset = new MenuItem(texts.text("columns.reset"));
        reset.setId("queue-columns-reset");
        reset.setOnAction(_ -> columnMemory.reset());
        columns.getItems().addAll(new SeparatorMenuItem(), reset);
        queueTable.narrowMarks();
    }

    // --- keys -------------------------------------------------------------------------------------------------------

    private void prepareKeys() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (root.getCenter() != panes) {
                // A file is on its way in: the list is not there.
                return;
            }
            if (SEARCH.match(event)) {
                focusSearch();
            } else if (EXPORT.match(event)) {
                export.fire();
            } else if (IMPORT.match(event) && plan.imports()) {
                importFile.fire();
            } else if (PANES.match(event)) {
                changePane();
            } else if (NEXT.match(event)) {
                queueTable.walk(1);
            } else if (PREVIOUS.match(event)) {
                queueTable.walk(-1);
            } else {
                return;
            }
            event.consume();
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (OPEN.match(event)) {
                complaint.focus();
                event.consume();
            } else if (pickByKey(event)) {
                event.consume();
            } else {
                complaint.key(event);
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && onRow(event.getTarget())) {
                complaint.focus();
            }
        });
    }

    private boolean pickByKey(KeyEvent event) {
        if (plan.bulk().isEmpty()) {
            return false;
        }
        var focused = table.getFocusModel().getFocusedIndex();
        if (PICK.match(event) && focused >= 0 && focused < model.rows().size()) {
            picks.turn(model.rows().keyAt(focused));
        } else if (PICK_ALL.match(event)) {
            picks.all(model.rows().keys());
        } else if (CLEAR.match(event) && !picks.keys().get().isEmpty()) {
            picks.none();
        } else {
            return false;
        }
        return true;
    }

    /// A double click on a column's edge is a wish about its width.
    private static boolean onRow(Object target) {
        for (var node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("table-row-cell")) {
                return true;
            }
        }
        return false;
    }

    private void changePane() {
        if (Focus.within(listPane)) {
            complaint.focus();
        } else {
            queueTable.focus();
        }
    }

    List<Shortcut> shortcuts() {
        var all = new ArrayList<Shortcut>();
        if (plan.imports()) {
            all.add(new Shortcut(IMPORT, texts.text("key.import")));
        }
        if (!plan.bulk().isEmpty()) {
            all.add(new Shortcut(PICK, texts.text("key.pick")));
            all.add(new Shortcut(PICK_ALL, texts.text("key.pick_all")));
        }
        all.addAll(List.of(
                new Shortcut(SEARCH, texts.text("key.search")),
                new Shortcut(EXPORT, texts.text("key.export")),
                new Shortcut(CLEAR, texts.text("key.clear")),
                new Shortcut(OPEN, texts.text("key.open")),
                new Shortcut(PANES, texts.text("key.panes")),
                new Shortcut(NEXT, texts.text("key.next")),
                new Shortcut(PREVIOUS, texts.text("key.previous"))));
        return all;
    }
}
