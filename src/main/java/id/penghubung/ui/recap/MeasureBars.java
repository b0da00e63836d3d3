package id.penghubung.ui.recap;

import id.penghubung.ui.common.Texts;
import id.penghubung.ui.recap.FigureSheet.Cell;
import id.penghubung.ui.recap.FigureSheet.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Measures beside each other: a number with a thin bar below it, each column with its own scale.
final class MeasureBars extends GridPane {

    private static final double COUNT_WIDTH = 46;

    private final FigureSheet sheet;

    /// @param lines of the sheet that are drawn
    MeasureBars(FigureSheet sheet, List<Line> lines) {
        this.sheet = sheet;
        setHgap(12);
        setVgap(5);
        getStyleClass().add("measure-bars");
        var name = new ColumnConstraints();
        name.setMinWidth(130);
        name.setPrefWidth(230);
        name.setMaxWidth(260);
        getColumnConstraints().add(name);
        addRow(0, new Label());
        for (var column : sheet.columns()) {
            var constraints = new ColumnConstraints();
            constraints.setHalignment(HPos.LEFT);
            if (column.bar()) {
                constraints.setMinWidth(56);
                constraints.setPrefWidth(80);
                constraints.setHgrow(Priority.ALWAYS);
            } else {
                constraints.setMinWidth(COUNT_WIDTH);
                constraints.setPrefWidth(COUNT_WIDTH);
            }
            getColumnConstraints().add(constraints);
            var head = new Label(column.name());
            head.setWrapText(true);
            head.setMinHeight(Region.USE_PREF_SIZE);
            head.getStyleClass().addAll("quiet", "small");
            add(head, getColumnConstraints().size() - 1, 0);
        }
        lines.forEach(this::addLine);
        setAccessibleText(Texts.of(MeasureBars.class)
                .text(
                        "chart.accessible",
                        sheet.title(),
                        lines.stream()
                                .map(line -> line.name() + " "
                                        + IntStream.range(0, line.cells().size())
                                                .mapToObj(at -> sheet.columns()
                                                                .get(at)
                                                                .name() + " "
                                                        + line.cells().get(at).words())
                                                .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("; "))));
    }

    private void addLine(Line line) {
        var row = getRowCount();
        var name = new Label(line.name());
        name.setTooltip(new Tooltip(line.name()));
        if (line.sum()) {
            name.getStyleClass().add("section-title");
        }
        add(name, 0, row);
        for (var at = 0; at < line.cells().size(); at++) {
            add(cell(line.cells().get(at), at), at + 1, row);
        }
    }

    private Region cell(Cell cell, int column) {
        var number = new Label(cell.words());
        number.setMinWidth(Region.USE_PREF_SIZE);
        if (!sheet.columns().get(column).bar()) {
            return number;
        }
        var filled = new Region();
        filled.getStyleClass().add("measure-bar");
        filled.setMinHeight(6);
        filled.setMaxSize(Region.USE_PREF_SIZE, 6);
        var ground = new StackPane(filled);
        ground.getStyleClass().add("measure-ground");
        ground.setMinSize(0, 6);
        ground.setMaxHeight(6);
        ground.setPrefWidth(60);
        ground.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var scale = sheet.scale(column);
        var part = Double.isNaN(cell.value()) || scale == 0 ? 0 : Math.min(1, cell.value() / scale);
        filled.prefWidthProperty().bind(ground.widthProperty().multiply(part));
        return new VBox(1, number, ground);
    }
}
