package id.penghubung.ui.queue;

import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Keeps the table and the model in step: rows, selection, sort arrow, and the place the person looks at.
final class QueueTable {

    private static final Map<String, SortColumn> SORTS = Map.of(
            "trackingId", SortColumn.TRACKING_ID,
            "status", SortColumn.STATUS,
            "due", SortColumn.DUE,
            "received", SortColumn.RECEIVED,
            "classification", SortColumn.CLASSIFICATION,
            "category", SortColumn.CATEGORY,
            "channel", SortColumn.CHANNEL,
            "unit", SortColumn.UNIT);

    private final TableView<QueueRow> table;
    private final QueueViewModel model;
    private final Texts texts = Texts.of(QueueTable.class);
    /// Set while the table is brought in line with the model: its events are no wish of the person then.
    private boolean following;

    private Optional<Long> firstVisible = Optional.empty();

    QueueTable(TableView<QueueRow> table, QueueViewModel model, Moments moments, Picks picks) {
        this.table = table;
        this.model = model;
        new PickColumn(column("pick"), picks, () -> model.rows().keys());
        makeCells(new QueueCells(texts, moments));
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
        model.sort().subscribe((_, now) -> showSort(now));
        model.onListing(this::rememberPlace, this::followModel);
    }

    private void makeCells(QueueCells cells) {
        cells.marks(column("marks"));
        cells.trackingId(column("trackingId"));
        cells.title(column("title"));
        cells.status(column("status"));
        cells.due(column("due"));
        cells.received(column("received"));
        cells.text(column("classification"), row -> row.classification());
        cells.text(column("category"), row -> row.category());
        cells.text(column("channel"), row -> row.channel());
        cells.text(column("unit"), row -> model.unitName(row.unitId()));
    }

    /// @param id as in the FXML
    @SuppressWarnings("unchecked")
    TableColumn<QueueRow, QueueRow> column(String id) {
        return (TableColumn<QueueRow, QueueRow>) table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    /// The boxes to pick stand before everything, also where the remembered order does not know them.
    void pickFirst() {
        table.getColumns().stream()
                .filter(column -> "pick".equals(column.getId()))
                .findFirst()
                .ifPresent(pick -> {
                    var order = new ArrayList<>(table.getColumns());
                    order.remove(pick);
                    order.addFirst(pick);
                    table.getColumns().setAll(order);
                });
    }

    /// As narrow as its marks: the word of this column stands in the tooltip and in the menu.
    void narrowMarks() {
        var marks = column("marks");
        var flag = new Label(null, new FontIcon(MaterialDesignF.FLAG_OUTLINE));
        flag.getStyleClass().add("marks-header");
        flag.setTooltip(new Tooltip(texts.text("column.marks")));
        marks.setText(null);
        marks.setGraphic(flag);
    }

    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().getSelectedIndex() < 0 && !model.rows().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /// Opens the row `steps` further down; the focus stays where it is, so that somebody who writes can go on writing.
    void walk(int steps) {
        var to = model.indexAfter(steps);
        if (to < 0) {
            return;
        }
        table.getSelectionModel().clearAndSelect(to);
        flow().filter(flow -> flow.getFirstVisibleCell() != null).ifPresent(flow -> {
            if (to < flow.getFirstVisibleCell().getIndex()
                    || to > flow.getLastVisibleCell().getIndex()) {
                table.scrollTo(to);
            }
        });
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) table.lookup(".virtual-flow"));
    }

    // --- sort -------------------------------------------------------------------------------------------------------

    private void showSort(Sort sort) {
        following = true;
        try {
            for (var column : table.getColumns()) {
                if (SORTS.get(column.getId()) == sort.column()) {
                    column.setSortType(sort.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
                    table.getSortOrder().setAll(List.of(column));
                }
            }
        } finally {
            following = false;
        }
    }

    /// The header shows what the person wants; the store sorts, by one column.
    private void sortAsShown() {
        if (following) {
            return;
        }
        var order = table.getSortOrder();
        if (order.isEmpty()) {
            // The third click on a header: back to the order the program starts with, and say so by the arrow.
            model.sortBy(QueueSettings.NEWEST_FIRST);
        } else {
            var column = order.getLast();
            model.sortBy(new Sort(SORTS.get(column.getId()), column.getSortType() == SortType.ASCENDING));
        }
        if (order.size() != 1) {
            Platform.runLater(() -> showSort(model.sort().get()));
        }
    }

    // --- rows and selection -----------------------------------------------------------------------------------------

    /// Before the list changes: which row the person looks at. At the very top it is the newest, whichever that is.
    private void rememberPlace() {
        firstVisible = flow().map(VirtualFlow::getFirstVisibleCell)
                .map(cell -> cell.getIndex())
                .filter(index -> index > 0 && index < model.rows().size())
                .map(model.rows()::keyAt);
    }

    /// @param sameQuestion only the data changed; what the person looks at must not move
    private void followModel(boolean sameQuestion) {
        following = true;
        try {
            select(model.selectedIndex());
        } finally {
            following = false;
        }
        if (sameQuestion) {
            firstVisible
                    .map(model.rows()::indexOfKey)
                    .filter(index -> index >= 0)
                    .ifPresent(table::scrollTo);
        } else if (!model.rows().isEmpty()) {
            table.scrollTo(Math.max(0, model.selectedIndex()));
        }
    }

    private void select(int index) {
        var selection = table.getSelectionModel();
        if (index < 0) {
            selection.clearSelection();
            return;
        }
        if (selection.getSelectedIndex() != index) {
            selection.clearAndSelect(index);
        }
        table.getFocusModel().focus(index);
    }
}
