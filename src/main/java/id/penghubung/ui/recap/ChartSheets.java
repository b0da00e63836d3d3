package id.penghubung.ui.recap;

import id.penghubung.domain.Status;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Group;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.Share;
import id.penghubung.statistics.Spread;
import id.penghubung.ui.common.FigureWords;
import id.penghubung.ui.common.GroupNames;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.recap.FigureSheet.Cell;
import id.penghubung.ui.recap.FigureSheet.Column;
import id.penghubung.ui.recap.FigureSheet.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the sheets of all charts from one overview. Counts nothing itself.
final class ChartSheets {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private static final List<Status> STAGES = List.of(
            Status.UNVERIFIED,
            Status.UNANSWERED,
            Status.IN_PROCESS,
            Status.CLOSED,
            Status.POSTPONED,
            Status.ARCHIVED,
            Status.UNKNOWN);

    /// One of the three measures of [Spread].
    private record Measure(String key, Function<Spread, Duration> of) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("median", Spread::median), new Measure("p90", Spread::p90), new Measure("mean", Spread::mean));

    private record Way(String key, Function<Group, Optional<Spread>> spread) {}

    private static final List<Way> WAYS = List.of(
            new Way("respond", Group::daysToRespond),
            new Way("follow_up", Group::daysToFollowUp),
            new Way("close", Group::daysToClose));

    private final Texts texts = Texts.of(ChartSheets.class);
    private final FigureWords words = new FigureWords();
    private final Moments moments;

    ChartSheets(Moments moments) {
        this.moments = moments;
    }

    /// @param dimension of a topic that is drawn in groups
    FigureSheet of(Topic topic, Overview overview, Dimension dimension, GroupNames names) {
        return switch (topic) {
            case STAGES -> stages(overview, dimension, names);
            case TREND -> trend(overview);
            case AGES -> ages(overview);
            case DURATIONS -> durations(overview, dimension, names);
            case SHARES -> shares(overview, dimension, names);
            case CATEGORIES -> categories(overview, names);
            case PASSAGES -> passages(overview, names);
        };
    }

    private FigureSheet sheet(Topic topic, String lineTitle, List<Column> columns, List<Line> lines) {
        return new FigureSheet(
                texts.text("chart.title." + topic.name()),
                texts.text("chart.rule." + topic.name()),
                lineTitle,
                columns,
                lines);
    }

    private FigureSheet grouped(Topic topic, Dimension dimension, List<Column> columns, List<Line> lines) {
        var called = texts.text("dimension." + dimension.name());
        return new FigureSheet(
                texts.text("chart.title.by", texts.text("chart.title." + topic.name()), called.toLowerCase(INDONESIAN)),
                texts.text("chart.rule." + topic.name()),
                called,
                columns,
                lines);
    }

    private List<Line> lines(
            Overview overview, Dimension dimension, GroupNames names, String sum, Function<Group, List<Cell>> cells) {
        var lines = new ArrayList<Line>();
        overview.by()
                .get(dimension)
                .forEach(group -> lines.add(new Line(names.of(group, dimension), cells.apply(group), false)));
        if (!lines.isEmpty()) {
            lines.add(new Line(texts.text(sum), cells.apply(overview.incoming()), true));
        }
        return lines;
    }

    private FigureSheet stages(Overview overview, Dimension dimension, GroupNames names) {
        return grouped(
                Topic.STAGES,
                dimension,
                STAGES.stream().map(status -> Column.counted(Words.of(status))).toList(),
                lines(
                        overview,
                        dimension,
                        names,
                        "table.sum",
                        group -> STAGES.stream()
                                .map(status -> counted(group.of(status)))
                                .toList()));
    }

    private FigureSheet trend(Overview overview) {
        return sheet(
                Topic.TREND,
                texts.text("chart.month"),
                List.of(Column.counted(texts.text("trend.received")), Column.counted(texts.text("trend.closed"))),
                overview.trend().stream()
                        .map(month -> new Line(
                                moments.month(month.month().atDay(1)),
                                List.of(counted(month.incoming()), counted(month.closed())),
                                false))
                        .toList());
    }

    private FigureSheet ages(Overview overview) {
        return sheet(
                Topic.AGES,
                texts.text("chart.age"),
                List.of(Column.counted(texts.text("column.open"))),
                overview.incoming().open().value() == 0
                        ? List.of()
                        : overview.ages().stream()
                                .map(age -> new Line(
                                        age.toDays() == null
                                                ? texts.text("age.over", age.fromDays() - 1)
                                                : texts.text("age", age.fromDays(), age.toDays()),
                                        List.of(counted(age.open())),
                                        false))
                                .toList());
    }

    private FigureSheet durations(Overview overview, Dimension dimension, GroupNames names) {
        var lines = lines(
                overview,
                dimension,
                names,
                "chart.all",
                group -> WAYS.stream()
                        .flatMap(way -> spread(way.spread().apply(group)))
                        .toList());
        var columns = new ArrayList<Column>();
        for (var way : WAYS) {
            var name = texts.text("chart.way." + way.key());
            var first = columns.size() + 1;
            columns.add(new Column(texts.text("chart.way.count", name), Double.NaN, false));
            // Median, P90 and mean of one way have one scale, so that their bars can be laid beside each other.
            var longest = lines.stream()
                    .flatMap(line -> line.cells().subList(first, first + MEASURES.size()).stream())
                    .mapToDouble(Cell::value)
                    .filter(value -> !Double.isNaN(value))
                    .max()
                    .orElse(0);
            MEASURES.forEach(measure -> columns.add(new Column(
                    texts.text("chart.way.measure", name, texts.text("chart." + measure.key())), longest, true)));
        }
        return grouped(Topic.DURATIONS, dimension, columns, lines);
    }

    private Stream<Cell> spread(Optional<Spread> measured) {
        var count = measured.map(Spread::count).orElse(0);
        return Stream.concat(
                Stream.of(new Cell(count, Words.number(count), null)),
                MEASURES.stream()
                        .map(measure -> measured.map(measure.of())
                                .map(days -> new Cell(days.toMinutes(), words.days(days), null))
                                .orElseGet(() -> new Cell(Double.NaN, texts.text("none"), null))));
    }

    private FigureSheet shares(Overview overview, Dimension dimension, GroupNames names) {
        var columns = Stream.of("answered", "closed", "in_time")
                .map(key -> new Column(texts.text("chart.share." + key), 1, true))
                .toList();
        return grouped(
                Topic.SHARES,
                dimension,
                columns,
                lines(
                        overview,
                        dimension,
                        names,
                        "chart.all",
                        group -> Stream.of(group.answeredShare(), group.closedShare(), group.inTimeShare())
                                .map(this::share)
                                .toList()));
    }

    private Cell share(Share share) {
        return new Cell(
                share.value().orElse(Double.NaN),
                texts.text("chart.share", words.percent(share), share.part(), share.whole()),
                null);
    }

    private FigureSheet categories(Overview overview, GroupNames names) {
        var all = overview.incoming().incoming().value();
        var lines = overview.by().get(Dimension.CATEGORY).stream()
                .map(group -> {
                    var share = new Share(group.incoming().value(), all);
                    return new Line(
                            names.of(group, Dimension.CATEGORY),
                            List.of(
                                    counted(group.incoming()),
                                    new Cell(share.value().orElse(Double.NaN), words.percent(share), null)),
                            false);
                })
                .toList();
        return sheet(
                Topic.CATEGORIES,
                texts.text("dimension.CATEGORY"),
                List.of(
                        Column.counted(texts.text("status.incoming")),
                        new Column(texts.text("chart.of_incoming"), 1, false)),
                lines);
    }

    private FigureSheet passages(Overview overview, GroupNames names) {
        return sheet(
                Topic.PASSAGES,
                texts.text("chart.passage"),
                List.of(Column.counted(texts.text("chart.reports"))),
                overview.passages().stream()
                        .map(passage -> new Line(
                                texts.text(
                                        "chart.passage.line",
                                        names.unit(passage.from()),
                                        passage.to().isEmpty()
                                                ? texts.text("chart.passage.nobody")
                                                : names.unit(passage.to())),
                                List.of(counted(passage.cases())),
                                false))
                        .toList());
    }

    private static Cell counted(Figure figure) {
        return new Cell(figure.value(), Words.number(figure.value()), figure);
    }
}
