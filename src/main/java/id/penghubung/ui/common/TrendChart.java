package id.penghubung.ui.common;

import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Snapshot.Month;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Incoming and closed per month. Light and dark bars with their numbers on top, so that it reads on a grey print too.
public final class TrendChart extends BarChart<String, Number> {

    private final Moments moments;
    private final BiConsumer<Figure, String> onOpen;
    private final Texts texts = Texts.of(TrendChart.class);
    private final XYChart.Series<String, Number> received = new XYChart.Series<>();
    private final XYChart.Series<String, Number> closed = new XYChart.Series<>();

    /// @param onOpen the figure behind a bar, and what it counts in words
    public TrendChart(Moments moments, BiConsumer<Figure, String> onOpen) {
        super(new CategoryAxis(), numbers());
        this.moments = moments;
        this.onOpen = onOpen;
        setId("trend");
        setAnimated(false);
        // It stands beside the title instead, where it takes no height.
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setCategoryGap(18);
        setBarGap(3);
        received.setName(texts.text("trend.received"));
        closed.setName(texts.text("trend.closed"));
        getData().add(received);
        getData().add(closed);
    }

    private static NumberAxis numbers() {
        var axis = new NumberAxis();
        axis.setMinorTickVisible(false);
        // By hand, so that there is room for the numbers on the bars.
        axis.setAutoRanging(false);
        axis.setTickLabelFormatter(new OneWay<>(
                number -> number.doubleValue() == number.longValue() ? Words.number(number.longValue()) : ""));
        return axis;
    }

    public void show(List<Month> months) {
        scale(months.stream()
                .mapToLong(month ->
                        Math.max(month.incoming().value(), month.closed().value()))
                .max()
                .orElse(0));
        received.getData()
                .setAll(months.stream()
                        .map(month -> bar(month, month.incoming(), received.getName()))
                        .toList());
        closed.getData()
                .setAll(months.stream()
                        .map(month -> bar(month, month.closed(), closed.getName()))
                        .toList());
        setAccessibleText(texts.text(
                "trend.accessible",
                months.stream()
                        .map(month -> texts.text(
                                "trend.accessible.month",
                                moments.month(month.month().atDay(1)),
                                month.incoming().value(),
                                month.closed().value()))
                        .collect(Collectors.joining("; "))));
    }

    /// About four steps of a round size, and a fifth of the height above the highest bar.
    private void scale(long highest) {
        var axis = (NumberAxis) getYAxis();
        var step = roundStep(Math.max(1, highest / 3.5));
        axis.setTickUnit(step);
        axis.setUpperBound(Math.max(step, Math.ceil(highest * 1.2 / step) * step));
    }

    /// 1, 2 or 5 times a power of ten, not below `least`.
    static double roundStep(double least) {
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (var factor : List.of(1, 2, 5)) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private XYChart.Data<String, Number> bar(Month month, Figure figure, String what) {
        var count = figure.value();
        var name = moments.month(month.month().atDay(1));
        var number = new Label(count == 0 ? "" : Words.number(count));
        number.getStyleClass().add("bar-number");
        var node = new StackPane(number);
        node.setAlignment(Pos.TOP_CENTER);
        Tooltip.install(node, new Tooltip(texts.text("trend.bar", name, what, count)));
        node.setOnMouseClicked(_ -> onOpen.accept(figure, texts.text("trend.opened", what, name)));
        // Month and year below each other: side by side they would be turned where it is narrow.
        var data = new XYChart.Data<String, Number>(name.replace(' ', '\n'), count);
        data.setNode(node);
        return data;
    }
}
