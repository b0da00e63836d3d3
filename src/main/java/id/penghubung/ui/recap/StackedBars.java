package id.penghubung.ui.recap;

import id.penghubung.statistics.Figure;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.recap.FigureSheet.Cell;
import id.penghubung.ui.recap.FigureSheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Horizontal bars of counted parts. Parts differ in lightness and hatching, not in colour alone, and each bears its
/// number, so that it reads in grey; a click opens its rows. The keyboard has the table behind it.
final class StackedBars extends VBox {

    /// Narrower than this a part shows no number: it has it in its tooltip, and the table has all.
    private static final double LEAST_WIDTH = 24;

    private static final double DIGIT = 7;
    private static final double LETTER = 7;
    private static final double LEAST_NAME = 140;

    /// Two units with an arrow between them.
    private static final double MOST_NAME = 440;

    private static final int STYLES = 7;

    private final Texts texts = Texts.of(StackedBars.class);
    private final BiConsumer<Figure, String> onOpen;
    private final GridPane bars = new GridPane(10, 4);
    private final FigureSheet sheet;
    private final List<Integer> drawn;

    /// @param lines of the sheet that are drawn
    /// @param onOpen the figure, and what it counts in words
    StackedBars(FigureSheet sheet, List<Line> lines, BiConsumer<Figure, String> onOpen) {
        this.sheet = sheet;
        this.onOpen = onOpen;
        this.drawn = IntStream.range(0, sheet.columns().size())
                .filter(at -> sheet.columns().get(at).bar())
                .filter(at -> drawnAlone() || lines.stream().anyMatch(line -> value(line, at) > 0))
                .boxed()
                .toList();
        setSpacing(8);
        getStyleClass().add("stacked-bars");
        var name = new ColumnConstraints();
        var longestName =
                lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        name.setMinWidth(LEAST_NAME);
        name.setPrefWidth(Math.clamp(longestName * LETTER, LEAST_NAME, MOST_NAME));
        name.setMaxWidth(MOST_NAME);
        var bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        bar.setFillWidth(true);
        var sum = new ColumnConstraints();
        sum.setMinWidth(Region.USE_PREF_SIZE);
        sum.setHalignment(HPos.RIGHT);
        bars.getColumnConstraints().addAll(name, bar, sum);
        if (drawnAlone()) {
            getStyleClass().add("alone");
        } else {
            getChildren().add(legend());
        }
        getChildren().add(bars);
        var longest = lines.stream().mapToDouble(this::sum).max().orElse(0);
        lines.forEach(line -> add(line, longest));
        setAccessibleText(texts.text(
                "chart.accessible",
                sheet.title(),
                lines.stream()
                        .map(line -> line.name() + " "
                                + drawn.stream()
                                        .map(at -> sheet.columns().get(at).name() + " "
                                                + line.cells().get(at).words())
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))));
    }

    private boolean drawnAlone() {
        return sheet.columns().stream().filter(FigureSheet.Column::bar).count() == 1;
    }

    private static double value(Line line, int column) {
        var value = line.cells().get(column).value();
        return Double.isNaN(value) ? 0 : value;
    }

    private double sum(Line line) {
        return drawn.stream().mapToDouble(at -> value(line, at)).sum();
    }

    private static String style(int column) {
        return "bar-part-" + column % STYLES;
    }

    private FlowPane legend() {
        var legend = new FlowPane(14, 4);
        for (var at : drawn) {
            var mark = new Region();
            mark.getStyleClass().addAll("legend-mark", style(at));
            legend.getChildren().add(new Label(sheet.columns().get(at).name(), mark));
        }
        return legend;
    }

    private void add(Line line, double longest) {
        var name = new Label(line.name());
        name.setTooltip(new Tooltip(line.name()));
        var sum = new Label(Words.number(Math.round(sum(line))) + beside(line));
        sum.setMinWidth(Region.USE_PREF_SIZE);
        sum.getStyleClass().add("number-cell");
        bars.addRow(bars.getRowCount(), name, bar(line, longest), sum);
    }

    /// Columns without a bar of their own stand beside the sum.
    private String beside(Line line) {
        return IntStream.range(0, sheet.columns().size())
                .filter(at -> !sheet.columns().get(at).bar())
                .mapToObj(at -> texts.text("chart.beside", line.cells().get(at).words()))
                .collect(Collectors.joining());
    }

    private HBox bar(Line line, double longest) {
        var bar = new HBox();
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinSize(0, 22);
        bar.setPrefWidth(200);
        var parts = new ArrayList<Button>();
        for (var at : drawn) {
            var cell = line.cells().get(at);
            if (value(line, at) > 0) {
                parts.add(part(line, at, cell, bar, longest));
            }
        }
        bar.getChildren().setAll(parts);
        return bar;
    }

    private Button part(Line line, int column, Cell cell, HBox bar, double longest) {
        var title = drawnAlone()
                ? line.name()
                : texts.text("table.opened", sheet.columns().get(column).name(), line.name());
        var number = new Label(cell.words());
        number.getStyleClass().add("bar-plate");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var part = new Button(null, number);
        part.getStyleClass().setAll("bar-part", style(column));
        part.setAccessibleText(texts.text("chart.part", title, cell.words()));
        part.setTooltip(new Tooltip(texts.text("chart.part", title, cell.words())));
        part.setFocusTraversable(false);
        part.setMinSize(2, 20);
        part.setMaxHeight(20);
        part.prefWidthProperty().bind(bar.widthProperty().multiply(cell.value() / longest));
        var least = LEAST_WIDTH + DIGIT * (cell.words().length() - 2);
        part.widthProperty().subscribe(width -> number.setVisible(width.doubleValue() >= least));
        part.setOnAction(_ -> onOpen.accept(cell.figure(), title));
        return part;
    }
}
