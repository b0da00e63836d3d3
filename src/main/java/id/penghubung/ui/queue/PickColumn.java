package id.penghubung.ui.queue;

import id.penghubung.store.Complaints.Row;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/// A box before each complaint to pick it, and one in the head for all of the list.
final class PickColumn {

    private final Texts texts = Texts.of(PickColumn.class);
    private final Picks picks;

    /// @param listed keys of the list as it is
    PickColumn(TableColumn<QueueRow, QueueRow> column, Picks picks, Supplier<long[]> listed) {
        this.picks = picks;
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new PickCell());
        var all = new CheckBox();
        all.setId("pick-all");
        all.setFocusTraversable(false);
        all.setAccessibleText(texts.text("pick.all"));
        all.setTooltip(new Tooltip(texts.text("pick.all")));
        all.setOnAction(_ -> {
            if (all.isSelected()) {
                picks.all(listed.get());
            } else {
                picks.none();
            }
        });
        picks.keys().subscribe(keys -> {
            all.setIndeterminate(false);
            all.setSelected(!keys.isEmpty() && keys.size() == listed.get().length);
        });
        column.setGraphic(all);
    }

    private final class PickCell extends TableCell<QueueRow, QueueRow> {
        private final CheckBox box = new CheckBox();

        PickCell() {
            box.setFocusTraversable(false);
            box.setOnAction(_ -> picks.turn(getItem().key()));
            picks.keys().subscribe(this::follow);
        }

        private void follow() {
            if (getItem() != null) {
                box.setSelected(picks.has(getItem().key()));
            }
        }

        @Override
        protected void updateItem(QueueRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            box.setAccessibleText(texts.text(
                    "pick.one",
                    Words.trackingId(row.complaint().map(Row::trackingId).orElse(null))));
            follow();
            setGraphic(box);
        }
    }
}
