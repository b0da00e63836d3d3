package id.penghubung.ui.recap;

import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.Share;
import id.penghubung.statistics.Spread;
import id.penghubung.statistics.Statistics.SideBySide;
import id.penghubung.ui.common.FigureWords;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.recap.FigureSheet.Cell;
import id.penghubung.ui.recap.FigureSheet.Column;
import id.penghubung.ui.recap.FigureSheet.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Two periods beside each other with what differs, line by line. Counts nothing itself.
final class CompareSheet {

    private final Texts texts = Texts.of(CompareSheet.class);
    private final FigureWords words = new FigureWords();

    FigureSheet of(SideBySide pair) {
        var lines = new ArrayList<Line>();
        lines.add(counted(
                texts.text("status.incoming"),
                pair,
                overview -> overview.incoming().incoming()));
        for (var status : Status.values()) {
            lines.add(counted(
                    Words.of(status), pair, overview -> overview.incoming().of(status)));
        }
        lines.add(counted(texts.text("card.closed_within"), pair, Overview::closedWithin));
        lines.add(counted(texts.text("card.handed_on"), pair, Overview::handedOn));
        lines.add(counted(
                texts.text("column.overdue"),
                pair,
                overview -> overview.incoming().of(Timeliness.OVERDUE)));
        lines.add(share("answered", pair, overview -> overview.incoming().answeredShare()));
        lines.add(share("closed", pair, overview -> overview.incoming().closedShare()));
        lines.add(share("in_time", pair, overview -> overview.incoming().inTimeShare()));
        lines.add(days("respond", pair, overview -> overview.incoming().daysToRespond()));
        lines.add(days("follow_up", pair, overview -> overview.incoming().daysToFollowUp()));
        lines.add(days("close", pair, overview -> overview.incoming().daysToClose()));
        return new FigureSheet(
                texts.text("tab.compare"),
                texts.text("compare.rule"),
                texts.text("compare.measure"),
                List.of(
                        column(PeriodWords.of(pair.first().origin().period())),
                        column(PeriodWords.of(pair.second().origin().period())),
                        column(texts.text("compare.difference")),
                        column(texts.text("compare.percent"))),
                lines);
    }

    private static Column column(String name) {
        return new Column(name, Double.NaN, false);
    }

    private static Cell words(String shown) {
        return new Cell(Double.NaN, shown, null);
    }

    private Line counted(String name, SideBySide pair, Function<Overview, Figure> figure) {
        var first = figure.apply(pair.first());
        var second = figure.apply(pair.second());
        return new Line(
                name,
                List.of(
                        new Cell(first.value(), Words.number(first.value()), first),
                        new Cell(second.value(), Words.number(second.value()), second),
                        words(FigureWords.signed(first.value() - second.value())),
                        words(percent(first.value(), second.value()))),
                false);
    }

    /// Against nothing there is no percentage.
    private String percent(long first, long second) {
        return second == 0
                ? texts.text("none")
                : texts.text(
                        "compare.percent.value", FigureWords.signed(Math.round((first - second) * 100.0 / second)));
    }

    private Line share(String key, SideBySide pair, Function<Overview, Share> share) {
        var first = share.apply(pair.first());
        var second = share.apply(pair.second());
        var known = first.value().isPresent() && second.value().isPresent();
        return new Line(
                texts.text("chart.share." + key),
                List.of(
                        words(shareWords(first)),
                        words(shareWords(second)),
                        words(
                                known
                                        ? texts.text(
                                                "compare.points", FigureWords.signed(points(first) - points(second)))
                                        : texts.text("none")),
                        words(texts.text("none"))),
                false);
    }

    /// Of the rounded values that stand beside it, so that the eye can check it.
    private static long points(Share share) {
        return Math.round(share.value().orElseThrow() * 100);
    }

    private String shareWords(Share share) {
        return texts.text("chart.share", words.percent(share), share.part(), share.whole());
    }

    private Line days(String key, SideBySide pair, Function<Overview, Optional<Spread>> spread) {
        var first = spread.apply(pair.first());
        var second = spread.apply(pair.second());
        return new Line(
                texts.text("compare.days." + key),
                List.of(
                        words(daysWords(first)),
                        words(daysWords(second)),
                        words(
                                first.isPresent() && second.isPresent()
                                        ? texts.text(
                                                "compare.days.difference",
                                                signed(first.get()
                                                        .median()
                                                        .minus(second.get().median())))
                                        : texts.text("none")),
                        words(texts.text("none"))),
                false);
    }

    private String signed(Duration difference) {
        var shown = words.days(difference);
        return difference.isPositive() ? texts.text("compare.more", shown) : shown;
    }

    private String daysWords(Optional<Spread> spread) {
        return spread.map(measured -> texts.text("compare.days", words.days(measured.median()), measured.count()))
                .orElseGet(() -> texts.text("none"));
    }
}
