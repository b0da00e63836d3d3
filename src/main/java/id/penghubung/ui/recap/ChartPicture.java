package id.penghubung.ui.recap;

import id.penghubung.privacy.DurableFiles;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Overview;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.TrendChart;
import id.penghubung.ui.recap.FigureSheet.Line;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Draws a sheet on the screen, and for a letter or a slide.
final class ChartPicture {

    /// So many lines are drawn; the table has all.
    static final int MOST = 20;

    private static final double PAPER_WIDTH = 1120;
    private static final double PAPER_CHART_HEIGHT = 380;

    /// Twice as fine as on the screen, so that it can be printed.
    private static final double FINE = 2;

    private final Moments moments;

    ChartPicture(Moments moments) {
        this.moments = moments;
    }

    /// How many lines are not drawn.
    static int left(Topic topic, FigureSheet sheet) {
        return topic == Topic.TREND ? 0 : Math.max(0, parts(sheet).size() - MOST);
    }

    private static List<Line> parts(FigureSheet sheet) {
        return sheet.lines().stream().filter(line -> !line.sum()).toList();
    }

    /// FX thread.
    ///
    /// @param overview the sheet was made of
    Region of(Topic topic, FigureSheet sheet, Overview overview, BiConsumer<Figure, String> onOpen) {
        var drawn = parts(sheet).stream().limit(MOST).toList();
        return switch (topic) {
            case TREND -> trend(overview, onOpen);
            case STAGES, AGES, CATEGORIES, PASSAGES -> new StackedBars(sheet, drawn, onOpen);
            case DURATIONS, SHARES ->
                new MeasureBars(
                        sheet,
                        java.util.stream.Stream.concat(sheet.lines().stream().filter(Line::sum), drawn.stream())
                                .toList());
        };
    }

    private Region trend(Overview overview, BiConsumer<Figure, String> onOpen) {
        var chart = new TrendChart(moments, onOpen);
        chart.setId("recap-chart");
        chart.setMinHeight(180);
        chart.setLegendVisible(true);
        chart.show(overview.trend());
        return chart;
    }

    /// A drawn picture that is not encoded yet.
    record Paper(WritableImage image) {

        /// Any thread but the FX thread. What stood there is replaced once the whole picture is written.
        void write(Path file) throws IOException {
            DurableFiles.write(file, out -> {
                if (!ImageIO.write(pixels(), "png", out)) {
                    throw new IOException("this runtime writes no PNG");
                }
            });
        }

        private BufferedImage pixels() {
            var width = (int) image.getWidth();
            var height = (int) image.getHeight();
            var row = new int[width];
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (var y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
                picture.setRGB(0, y, width, 1, row, 0, width);
            }
            return picture;
        }
    }

    /// With its title, rule and origin around it, in the light colours whatever the window wears. FX thread.
    ///
    /// @param caption whose figures, of when, how old; DATA LATIHAN where it is practice
    Paper ofPaper(Topic topic, FigureSheet sheet, Overview overview, String caption) {
        var title = new Label(sheet.title());
        title.getStyleClass().add("page-title");
        var origin = new Label(caption);
        origin.setWrapText(true);
        var picture = of(topic, sheet, overview, (_, _) -> {});
        if (topic == Topic.TREND) {
            picture.setPrefHeight(PAPER_CHART_HEIGHT);
        }
        var rule = new Label(sheet.rule());
        rule.getStyleClass().addAll("quiet", "small");
        rule.setWrapText(true);
        var paper = new VBox(10, title, origin, picture, rule);
        paper.getStyleClass().add("chart-paper");
        paper.setMinWidth(PAPER_WIDTH);
        paper.setPrefWidth(PAPER_WIDTH);
        paper.setMaxWidth(PAPER_WIDTH);
        new Look.Print().dress(new Scene(paper));
        lay(paper);
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(FINE, FINE));
        parameters.setFill(Color.WHITE);
        return new Paper(paper.snapshot(parameters, null));
    }

    /// Bars follow the width of their line, which is known after the first pass only.
    private static void lay(Parent paper) {
        paper.applyCss();
        for (var pass = 0; pass < 3; pass++) {
            paper.resize(PAPER_WIDTH, Math.ceil(paper.prefHeight(PAPER_WIDTH)));
            paper.layout();
        }
    }
}
