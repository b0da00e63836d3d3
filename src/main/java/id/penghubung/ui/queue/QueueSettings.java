package id.penghubung.ui.queue;

import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import java.util.List;

/// How a person likes the queue.
///
/// @param columns in their order; empty for the order and widths the program starts with
/// @param divider share of the width that the table takes, 0 to 1
record QueueSettings(View view, Sort sort, List<Column> columns, double divider) {

    static final Sort NEWEST_FIRST = new Sort(SortColumn.RECEIVED, false);
    static final double DIVIDER = 0.54;

    QueueSettings {
        columns = List.copyOf(columns);
    }

    /// @param id of the column in the FXML
    record Column(String id, double width, boolean visible) {}

    /// The file may come from another person at this PC: a view that this place does not have becomes its first.
    QueueSettings within(QueuePlan plan) {
        return plan.views().contains(view) ? this : new QueueSettings(plan.home(), sort, columns, divider);
    }

    static QueueSettings initial() {
        return new QueueSettings(View.ALL, NEWEST_FIRST, List.of(), DIVIDER);
    }
}
