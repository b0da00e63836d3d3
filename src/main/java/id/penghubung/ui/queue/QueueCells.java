package id.penghubung.ui.queue;

import id.penghubung.store.Complaints.Row;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.complaint.StatusChip;
import java.util.ArrayList;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// How each column of the queue draws a row. A cell is given the whole row: no column can be sorted by what it shows,
/// since the store sorts.
final class QueueCells {

    private final Texts texts;
    private final Moments moments;

    QueueCells(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    void marks(TableColumn<QueueRow, QueueRow> column) {
        use(column, MarksCell::new);
    }

    void trackingId(TableColumn<QueueRow, QueueRow> column) {
        use(column, () -> new TextCell(row -> row.trackingId() == null ? "–" : row.trackingId()));
    }

    void title(TableColumn<QueueRow, QueueRow> column) {
        use(column, TitleCell::new);
    }

    void status(TableColumn<QueueRow, QueueRow> column) {
        use(column, StatusCell::new);
    }

    void due(TableColumn<QueueRow, QueueRow> column) {
        use(column, DueCell::new);
    }

    void received(TableColumn<QueueRow, QueueRow> column) {
        use(column, () -> new TextCell(row -> moments.date(row.receivedAt())));
    }

    void text(TableColumn<QueueRow, QueueRow> column, Function<Row, String> words) {
        use(column, () -> new TextCell(words));
    }

    private static void use(
            TableColumn<QueueRow, QueueRow> column, java.util.function.Supplier<TableCell<QueueRow, QueueRow>> cells) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cells.get());
    }

    /// Empty for rows that are not read yet.
    private abstract static class RowCell extends TableCell<QueueRow, QueueRow> {
        @Override
        protected final void updateItem(QueueRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (!empty && row != null) {
                row.complaint().ifPresentOrElse(this::show, () -> notYet(row));
            }
        }

        abstract void show(Row row);

        void notYet(QueueRow row) {}
    }

    private static final class TextCell extends RowCell {
        private final Function<Row, String> words;

        TextCell(Function<Row, String> words) {
            this.words = words;
        }

        @Override
        void show(Row row) {
            var text = words.apply(row);
            setText(text);
            if (text != null && !text.isBlank()) {
                setTooltip(new Tooltip(text));
            }
        }
    }

    private final class TitleCell extends RowCell {
        @Override
        void show(Row row) {
            var title = row.removed() ? texts.text("cell.removed") : Words.title(row);
            pseudoClassStateChanged(QUIET, row.title() == null || row.title().isBlank());
            setText(title.lines().findFirst().orElse(title));
            setTooltip(wrapped(title));
        }

        @Override
        void notYet(QueueRow row) {
            if (row instanceof QueueRow.Loading) {
                pseudoClassStateChanged(QUIET, true);
                setText(texts.text("cell.loading"));
            }
        }
    }

    private static final javafx.css.PseudoClass QUIET = javafx.css.PseudoClass.getPseudoClass("quiet");

    private static Tooltip wrapped(String text) {
        var tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        return tooltip;
    }

    private static final class StatusCell extends RowCell {
        private final StatusChip chip = new StatusChip();

        @Override
        void show(Row row) {
            chip.show(row.status(), row.rawStatus(), row.label());
            setGraphic(chip);
        }
    }

    private final class DueCell extends RowCell {
        private final Label date = new Label();
        private final Label word = new Label();
        private final HBox line = new HBox(6, date, word);

        DueCell() {
            line.getStyleClass().add("queue-due");
            date.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        void show(Row row) {
            if (row.due() == null) {
                pseudoClassStateChanged(QUIET, true);
                setText(texts.text("cell.due.unknown"));
                setTooltip(new Tooltip(texts.text("cell.due.tooltip.unknown")));
                return;
            }
            pseudoClassStateChanged(QUIET, false);
            var words = new ArrayList<String>();
            date.setText(moments.date(row.due().date()));
            word.setText(null);
            word.getStyleClass().setAll("label");
            if (row.due().estimated()) {
                word.setText(texts.text("cell.due.estimated"));
                word.getStyleClass().addAll("quiet", "small");
                words.add(texts.text("cell.due.tooltip.estimated"));
            }
            if (row.overdue()) {
                word.setText(texts.text("cell.due.overdue"));
                word.getStyleClass().setAll("label", "chip", "tone-stop");
                words.add(texts.text("cell.due.tooltip.overdue"));
            }
            if (!words.isEmpty()) {
                setTooltip(wrapped(String.join("\n", words)));
            }
            setGraphic(line);
        }
    }

    private final class MarksCell extends RowCell {
        private final HBox line = new HBox(2);

        MarksCell() {
            line.getStyleClass().add("queue-marks");
        }

        @Override
        void show(Row row) {
            line.getChildren().clear();
            var words = new ArrayList<String>();
            if (row.intervened()) {
                mark(MaterialDesignB.BULLHORN_OUTLINE, "mark-intervened", texts.text("mark.intervened"), words);
            }
            if (row.drafts() > 0) {
                mark(MaterialDesignP.PENCIL_OUTLINE, "mark-draft", texts.text("mark.draft", row.drafts()), words);
            }
            if (row.waiting() > 0) {
                mark(MaterialDesignT.TRAY_ARROW_UP, "mark-waiting", texts.text("mark.waiting", row.waiting()), words);
            }
            if (row.secret()) {
                mark(MaterialDesignL.LOCK_OUTLINE, "mark-shield", texts.text("mark.secret"), words);
            }
            if (row.anonymous()) {
                mark(MaterialDesignI.INCOGNITO, "mark-shield", texts.text("mark.anonymous"), words);
            }
            if (!words.isEmpty()) {
                setGraphic(line);
                setTooltip(new Tooltip(String.join("\n", words)));
            }
            setAccessibleText(String.join(", ", words));
        }

        private void mark(org.kordamp.ikonli.Ikon icon, String style, String words, ArrayList<String> all) {
            var node = new FontIcon(icon);
            node.setIconColor(Color.GRAY);
            node.getStyleClass().add(style);
            line.getChildren().add(node);
            all.add(words);
        }
    }
}
