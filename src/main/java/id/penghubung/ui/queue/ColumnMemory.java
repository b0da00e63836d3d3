package id.penghubung.ui.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Order, width and visibility of the table's columns: put back as they were left, told on when they change.
final class ColumnMemory {

    private static final double SCROLL_BAR = 18;
    private static final double WIDEST = 420;

    private final TableView<QueueRow> table;
    private final Map<String, TableColumn<QueueRow, ?>> initialOrder = new LinkedHashMap<>();
    private final Map<String, Double> initialWidths = new LinkedHashMap<>();
    private final Runnable onChange;
    private boolean untouched = true;

    /// @param onChange called for every change a person makes, many times while dragging
    ColumnMemory(TableView<QueueRow> table, Runnable onChange) {
        this.table = table;
        this.onChange = onChange;
        for (var column : table.getColumns()) {
            initialOrder.put(column.getId(), column);
            initialWidths.put(column.getId(), column.getPrefWidth());
            column.widthProperty().addListener((_, _, _) -> onChange.run());
            column.visibleProperty().addListener((_, _, _) -> onChange.run());
        }
        table.getColumns().addListener((ListChangeListener<TableColumn<QueueRow, ?>>) _ -> onChange.run());
    }

    List<QueueSettings.Column> present() {
        return table.getColumns().stream()
                .map(column -> new QueueSettings.Column(column.getId(), column.getWidth(), column.isVisible()))
                .toList();
    }

    /// Columns that a newer program has and the settings do not know come last.
    void apply(List<QueueSettings.Column> columns) {
        untouched = false;
        var order = new ArrayList<TableColumn<QueueRow, ?>>();
        for (var wanted : columns) {
            var column = initialOrder.get(wanted.id());
            if (column != null && !order.contains(column)) {
                column.setPrefWidth(wanted.width());
                column.setVisible(wanted.visible());
                order.add(column);
            }
        }
        initialOrder.values().stream().filter(column -> !order.contains(column)).forEach(order::add);
        table.getColumns().setAll(order);
    }

    /// Nothing was remembered or changed by hand since the start.
    boolean untouched() {
        return untouched;
    }

    /// Where the window is wide, `grown` gets what the columns that shall be seen beside it leave, within reason. It is
    /// the width that [#reset] comes back to.
    void widen(String grown, List<String> beside) {
        untouched = false;
        var taken = beside.stream()
                .mapToDouble(id -> initialOrder.get(id).getWidth())
                .sum();
        var column = initialOrder.get(grown);
        var room = Math.clamp(table.getWidth() - taken - SCROLL_BAR, column.getPrefWidth(), WIDEST);
        initialWidths.put(grown, room);
        column.setPrefWidth(room);
    }

    void reset() {
        for (var column : initialOrder.values()) {
            column.setVisible(true);
            // The table resizes from the present width, so the wish alone is not heard when it has not changed.
            column.setPrefWidth(initialWidths.get(column.getId()) + 1);
            column.setPrefWidth(initialWidths.get(column.getId()));
        }
        table.getColumns().setAll(List.copyOf(initialOrder.values()));
        onChange.run();
    }
}
