package id.penghubung.ui.recap;

import id.penghubung.statistics.Figure;
import id.penghubung.ui.common.Cells;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.recap.FigureSheet.Line;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The table behind a chart; every count opens the rows it counts.
final class SheetTable extends TableView<Line> {

    private static final double LEAST_WIDTH = 60;
    private static final double CELL_PADDING = 20;
    private static final double LETTER = 7;

    private final Texts texts = Texts.of(SheetTable.class);
    private final BiConsumer<Figure, String> onOpen;
    private FigureSheet sheet;

    /// @param onOpen the figure, and what it counts in words
    SheetTable(BiConsumer<Figure, String> onOpen) {
        this.onOpen = onOpen;
        setId("recap-chart-table");
        setPlaceholder(new Label(texts.text("chart.empty")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(30);
    }

    void show(FigureSheet shown) {
        sheet = shown;
        setAccessibleText(texts.text("chart.table", shown.title()));
        getColumns().clear();
        var name = new TableColumn<Line, Line>();
        name.setGraphic(heading(shown.lineTitle()));
        name.setMinWidth(150);
        name.setPrefWidth(320);
        name.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        name.setCellFactory(_ -> new NameCell());
        getColumns().add(name);
        for (var at = 0; at < shown.columns().size(); at++) {
            getColumns().add(column(at));
        }
        getColumns().forEach(column -> {
            column.setReorderable(false);
            column.setSortable(false);
        });
        getItems().setAll(shown.lines());
    }

    private Label heading(String title) {
        var label = new Label(title);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        return label;
    }

    private TableColumn<Line, Line> column(int at) {
        var column = new TableColumn<Line, Line>();
        column.setGraphic(heading(sheet.columns().get(at).name()));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new ValueCell(at));
        column.getStyleClass().add("number-column");
        var longest = sheet.lines().stream()
                .mapToInt(line -> line.cells().get(at).words().length())
                .max()
                .orElse(0);
        var width = Math.max(LEAST_WIDTH, CELL_PADDING + longest * LETTER);
        column.setMinWidth(width);
        column.setPrefWidth(width + CELL_PADDING);
        return column;
    }

    /// As cells for a sheet: the headings, and a row each, separated by tabs.
    String asCells() {
        var lines = new ArrayList<String>();
        lines.add(Stream.concat(
                        Stream.of(sheet.lineTitle()), sheet.columns().stream().map(FigureSheet.Column::name))
                .map(Cells::text)
                .collect(Collectors.joining("\t")));
        for (var line : sheet.lines()) {
            lines.add(Stream.concat(
                            Stream.of(Cells.text(line.name())),
                            line.cells().stream().map(SheetTable::cell))
                    .collect(Collectors.joining("\t")));
        }
        return String.join("\n", lines) + "\n";
    }

    /// A count without the points that a sheet would not read as a number.
    private static String cell(FigureSheet.Cell cell) {
        return cell.figure() == null
                ? cell.words()
                : Long.toString(cell.figure().value());
    }

    private static final class NameCell extends TableCell<Line, Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.name());
            setTooltip(getText() == null ? null : new Tooltip(getText()));
        }
    }

    private final class ValueCell extends TableCell<Line, Line> {
        private final int at;
        private final Hyperlink number = new Hyperlink();

        ValueCell(int at) {
            this.at = at;
            number.getStyleClass().add("figure-link");
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            if (empty || line == null || at >= line.cells().size()) {
                return;
            }
            var cell = line.cells().get(at);
            if (cell.figure() == null || cell.figure().value() == 0) {
                setText(cell.words());
                return;
            }
            var title = sheet.columns().get(at).name();
            number.setText(cell.words());
            number.setAccessibleText(texts.text(
                    "table.accessible", line.name(), title, cell.figure().value()));
            number.setOnAction(_ -> {
                number.setVisited(false);
                onOpen.accept(cell.figure(), texts.text("table.opened", title, line.name()));
            });
            setGraphic(number);
        }
    }
}
