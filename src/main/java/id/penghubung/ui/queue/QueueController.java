package id.penghubung.ui.queue;

import atlantafx.base.controls.CustomTextField;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Focus;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.complaint.ComplaintPane;
import id.penghubung.ui.queue.QueueViewModel.Listing;
import id.penghubung.ui.queue.QueueViewModel.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The queue's nodes: views above, table at the left, the open complaint at the right.
final class QueueController {

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CLEAR = new KeyCodeCombination(KeyCode.ESCAPE);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination PANES = new KeyCodeCombination(KeyCode.F6);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination PREVIOUS = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);

    private final QueueViewModel model;
    private final ComplaintPane complaint;
    private final Person person;
    private final Moments moments;
    private final Runnable settingsChanged;
    private final Texts texts = Texts.of(QueueController.class);
    private final Map<View, ToggleButton> viewButtons = new EnumMap<>(View.class);

    @FXML
    private BorderPane root;

    @FXML
    private HBox views;

    @FXML
    private SplitPane panes;

    @FXML
    private CustomTextField search;

    @FXML
    private Button clearSearch;

    @FXML
    private Label count;

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
    private TableColumn<QueueRow, QueueRow> marks;

    @FXML
    private TableColumn<QueueRow, QueueRow> trackingId;

    @FXML
    private TableColumn<QueueRow, QueueRow> title;

    @FXML
    private TableColumn<QueueRow, QueueRow> status;

    @FXML
    private TableColumn<QueueRow, QueueRow> due;

    @FXML
    private TableColumn<QueueRow, QueueRow> received;

    @FXML
    private TableColumn<QueueRow, QueueRow> classification;

    @FXML
    private TableColumn<QueueRow, QueueRow> category;

    @FXML
    private TableColumn<QueueRow, QueueRow> channel;

    @FXML
    private TableColumn<QueueRow, QueueRow> unit;

    @FXML
    private VBox empty;

    @FXML
    private FontIcon emptyIcon;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private Button emptyButton;

    @FXML
    private StackPane detail;

    private ColumnMemory columnMemory;
    /// Set while the table is brought in line with the model.
    private boolean following;

    private Optional<Long> firstVisible = Optional.empty();

    /// @param settingsChanged called for every change of columns, divider, sort or view
    QueueController(
            QueueViewModel model, ComplaintPane complaint, Person person, Moments moments, Runnable settingsChanged) {
        this.model = model;
        this.complaint = complaint;
        this.person = person;
        this.moments = moments;
        this.settingsChanged = settingsChanged;
    }

    @FXML
    private void initialize() {
        detail.getChildren().setAll(complaint.node());
        complaint.onWritten(this::focusList);
        SplitPane.setResizableWithParent(listPane(), true);
        prepareViews();
        prepareSearch();
        prepareTable();
        prepareColumns();
        prepareKeys();
        model.listing().subscribe(this::showListing);
        model.scope().subscribe(this::showScope);
        model.viewCounts().subscribe(this::showCounts);
        model.selectedId().subscribe(complaint::show);
        model.onListing(this::rememberPlace, this::followModel);
    }

    private javafx.scene.Node listPane() {
        return panes.getItems().getFirst();
    }

    void apply(QueueSettings settings) {
        panes.setDividerPositions(settings.divider());
        if (!settings.columns().isEmpty()) {
            columnMemory.apply(settings.columns());
        }
        panes.getDividers().getFirst().positionProperty().subscribe((_, _) -> settingsChanged.run());
    }

    QueueSettings settings(View view, Sort sort) {
        return new QueueSettings(view, sort, columnMemory.present(), panes.getDividerPositions()[0]);
    }

    List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(SEARCH, texts.text("key.search")),
                new Shortcut(CLEAR, texts.text("key.clear")),
                new Shortcut(OPEN, texts.text("key.open")),
                new Shortcut(PANES, texts.text("key.panes")),
                new Shortcut(NEXT, texts.text("key.next")),
                new Shortcut(PREVIOUS, texts.text("key.previous")));
    }

    // --- views ------------------------------------------------------------------------------------------------------

    private void prepareViews() {
        for (var view : View.values()) {
            if (view == View.RETURNED && !person.is(Role.ADMIN_INSTANSI)) {
                continue;
            }
            var button = new ToggleButton(texts.text("view." + view.name()));
            button.setId("view-" + view.name());
            button.getStyleClass().add("queue-view");
            var number = new Label();
            number.getStyleClass().add("queue-view-count");
            button.setGraphic(number);
            button.setMinWidth(HBox.USE_PREF_SIZE);
            button.setTooltip(new Tooltip(texts.text("view." + view.name() + ".rule")));
            button.setOnAction(_ -> {
                button.setSelected(model.scope().get().equals(new Scope.Saved(view)));
                model.showView(view);
                settingsChanged.run();
            });
            viewButtons.put(view, button);
            views.getChildren().add(button);
        }
    }

    private void showScope(Scope scope) {
        viewButtons.forEach((view, button) -> button.setSelected(scope.equals(new Scope.Saved(view))));
        var label = switch (scope) {
            case Scope.Saved _ -> null;
            case Scope.Opened(var _, var words) -> words == null ? texts.text("opened.unnamed") : words;
        };
        openedLabel.setText(label);
        opened.setVisible(label != null);
        opened.setManaged(label != null);
    }

    private void showCounts(Map<View, Long> counts) {
        viewButtons.forEach((view, button) -> {
            var number = counts.getOrDefault(view, 0L);
            ((Label) button.getGraphic()).setText(texts.text("view.count", number));
            button.setAccessibleText(button.getText() + ", " + texts.text("count", number));
        });
    }

    // --- search -----------------------------------------------------------------------------------------------------

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
            } else if (CLEAR.match(event)
                    || OPEN.match(event)
                    || event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
                focusList();
                event.consume();
            }
        });
        closeOpened.setOnAction(_ -> model.showView(View.ALL));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void focusList() {
        table.requestFocus();
        if (table.getSelectionModel().getSelectedIndex() < 0 && model.rows().size() > 0) {
            table.getSelectionModel().select(0);
        }
    }

    // --- table ------------------------------------------------------------------------------------------------------

    private void prepareTable() {
        var cells = new QueueCells(texts, moments);
        cells.marks(marks);
        cells.trackingId(trackingId);
        cells.title(title);
        cells.status(status);
        cells.due(due);
        cells.received(received);
        cells.text(classification, row -> row.classification());
        cells.text(category, row -> row.category());
        cells.text(channel, row -> row.channel());
        cells.text(unit, row -> model.unitName(row.unitId()));
        sortableBy(trackingId, SortColumn.TRACKING_ID);
        sortableBy(status, SortColumn.STATUS);
        sortableBy(due, SortColumn.DUE);
        sortableBy(received, SortColumn.RECEIVED);
        sortableBy(classification, SortColumn.CLASSIFICATION);
        sortableBy(category, SortColumn.CATEGORY);
        sortableBy(channel, SortColumn.CHANNEL);
        sortableBy(unit, SortColumn.UNIT);
        table.setPlaceholder(new Label());
        table.setItems(model.rows());
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!following && !model.listChanging() && index.intValue() >= 0) {
                model.selectIndex(index.intValue());
            }
        });
        showSort(model.sort().get());
        table.setSortPolicy(_ -> {
            sortAsShown();
            return true;
        });
        model.sort().subscribe((_, now) -> {
            showSort(now);
            settingsChanged.run();
        });
    }

    private static void sortableBy(TableColumn<QueueRow, QueueRow> column, SortColumn sort) {
        column.setUserData(sort);
    }

    private void showSort(Sort sort) {
        following = true;
        try {
            for (var column : table.getColumns()) {
                if (column.getUserData() == sort.column()) {
                    column.setSortType(sort.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
                    table.getSortOrder().setAll(List.of(column));
                }
            }
        } finally {
            following = false;
        }
    }

    /// The header shows what the person wants; the store sorts.
    private void sortAsShown() {
        if (following) {
            return;
        }
        var order = table.getSortOrder();
        if (order.isEmpty()) {
            // The third click on a header: back to the order the program starts with, and say so by the arrow.
            model.sortBy(QueueSettings.NEWEST_FIRST);
            Platform.runLater(() -> showSort(model.sort().get()));
        } else {
            var column = order.getLast();
            model.sortBy(new Sort((SortColumn) column.getUserData(), column.getSortType() == SortType.ASCENDING));
            if (order.size() > 1) {
                Platform.runLater(() -> showSort(model.sort().get()));
            }
        }
    }

    /// Before the list changes: which row the person looks at.
    private void rememberPlace() {
        firstVisible = flow().map(VirtualFlow::getFirstVisibleCell)
                .map(cell -> cell.getIndex())
                .filter(index -> index > 0 && index < model.rows().size())
                .map(model.rows()::keyAt);
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) table.lookup(".virtual-flow"));
    }

    /// @param sameQuestion only the data changed; what the person looks at must not move
    private void followModel(boolean sameQuestion) {
        following = true;
        try {
            var index = model.selectedIndex();
            var selection = table.getSelectionModel();
            if (index < 0) {
                selection.clearSelection();
            } else if (selection.getSelectedIndex() != index) {
                selection.clearAndSelect(index);
            }
            if (index >= 0) {
                table.getFocusModel().focus(index);
            }
        } finally {
            following = false;
        }
        if (sameQuestion) {
            firstVisible
                    .map(model.rows()::indexOfKey)
                    .filter(index -> index >= 0)
                    .ifPresent(table::scrollTo);
        } else if (model.rows().size() > 0) {
            table.scrollTo(Math.max(0, model.selectedIndex()));
        }
    }

    // --- columns ----------------------------------------------------------------------------------------------------

    private void prepareColumns() {
        columnMemory = new ColumnMemory(table, settingsChanged);
        var flag = new Label(null, new FontIcon(MaterialDesignF.FLAG_OUTLINE));
        flag.getStyleClass().add("marks-header");
        flag.setTooltip(new Tooltip(texts.text("column.marks")));
        for (var column : List.copyOf(table.getColumns())) {
            var item = new CheckMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            // A table without these tells nothing.
            item.setDisable(column == title || column == trackingId);
            columns.getItems().add(item);
        }
        // As narrow as its marks: the word stands in the tooltip and in the menu.
        marks.setText(null);
        marks.setGraphic(flag);
        var reset = new MenuItem(texts.text("columns.reset"));
        reset.setId("queue-columns-reset");
        reset.setOnAction(_ -> columnMemory.reset());
        columns.getItems().addAll(new SeparatorMenuItem(), reset);
    }

    // --- instead of rows --------------------------------------------------------------------------------------------

    private void showListing(Listing listing) {
        count.setTooltip(null);
        switch (listing) {
            case Listing.Rows(var rows, var partial) -> {
                count.setText(texts.text(partial ? "count.partial" : "count", rows));
                if (partial) {
                    count.setTooltip(new Tooltip(texts.text("count.partial.why")));
                }
                showEmpty(false);
            }
            case Listing.Reading _ -> instead("mdi2t-timer-sand", "empty.reading.title", "", null);
            case Listing.NoData _ ->
                instead("mdi2i-inbox-outline", "empty.no_data.title", texts.text("empty.no_data.text"), null);
            case Listing.NothingFound(var words)
            when words.isEmpty() ->
                instead(
                        "mdi2c-check-circle-outline",
                        "empty.view.title",
                        texts.text("empty.view.text"),
                        model.scope().get().equals(new Scope.Saved(View.ALL)) ? null : "empty.view.button");
            case Listing.NothingFound(var words) ->
                instead(
                        "mdi2m-magnify",
                        "empty.search.title",
                        texts.text("empty.search.text", words),
                        "empty.search.button");
            case Listing.Failed(var cause) ->
                instead(
                        "mdi2a-alert-circle-outline",
                        "empty.failed.title",
                        FailureWords.of(cause),
                        "empty.failed.button");
        }
    }

    private void instead(String icon, String titleKey, String text, String buttonKey) {
        showEmpty(true);
        count.setText(texts.text("count", 0));
        emptyIcon.setIconLiteral(icon);
        emptyTitle.setText(texts.text(titleKey));
        emptyText.setText(text);
        emptyText.setManaged(!text.isEmpty());
        emptyButton.setVisible(buttonKey != null);
        emptyButton.setManaged(buttonKey != null);
        if (buttonKey != null) {
            emptyButton.setText(texts.text(buttonKey));
            emptyButton.setOnAction(_ -> {
                switch (model.listing().get()) {
                    case Listing.NothingFound(var words) when !words.isEmpty() -> model.clearSearch();
                    case Listing.NothingFound _ -> model.showView(View.ALL);
                    case Listing.Failed _ -> model.refresh();
                    case Listing.Rows _, Listing.Reading _, Listing.NoData _ -> {}
                }
            });
        }
    }

    private void showEmpty(boolean shown) {
        empty.setVisible(shown);
        empty.setManaged(shown);
    }

    // --- keys -------------------------------------------------------------------------------------------------------

    private void prepareKeys() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SEARCH.match(event)) {
                focusSearch();
            } else if (PANES.match(event)) {
                changePane();
            } else if (NEXT.match(event)) {
                walk(1);
            } else if (PREVIOUS.match(event)) {
                walk(-1);
            } else {
                return;
            }
            event.consume();
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (OPEN.match(event)) {
                complaint.focus();
                event.consume();
            } else {
                complaint.key(event);
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                complaint.focus();
            }
        });
    }

    private void changePane() {
        if (Focus.within(listPane())) {
            complaint.focus();
        } else {
            focusList();
        }
    }

    /// The focus stays where it is, so that somebody who writes can go on writing.
    private void walk(int steps) {
        var to = model.indexAfter(steps);
        if (to < 0) {
            return;
        }
        table.getSelectionModel().clearAndSelect(to);
        flow().ifPresent(flow -> {
            if (flow.getFirstVisibleCell() != null
                    && (to < flow.getFirstVisibleCell().getIndex()
                            || to > flow.getLastVisibleCell().getIndex())) {
                table.scrollTo(to);
            }
        });
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

    void shown() {
        // A split pane takes its panes into the scene with the first style pass; before it nothing in them takes focus.
        root.applyCss();
        if (columnMemory.untouched()) {
            afterLayout(() -> columnMemory.widen(title, List.of(marks, trackingId, status, due), table.getWidth()));
        }
        if (!Focus.within(complaint.node())) {
            focusList();
        }
    }
}
