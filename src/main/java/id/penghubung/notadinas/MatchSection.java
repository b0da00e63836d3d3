package id.penghubung.notadinas;

import id.penghubung.domain.OfficeZone;
import id.penghubung.notadinas.Block.Alignment;
import id.penghubung.notadinas.Block.Column;
import id.penghubung.notadinas.Block.Grid;
import id.penghubung.notadinas.Block.Heading;
import id.penghubung.notadinas.Block.Paragraph;
import id.penghubung.reconcile.Comparison;
import id.penghubung.reconcile.Coverage;
import id.penghubung.reconcile.Reason;
import id.penghubung.reconcile.ReconcileWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// *Pencocokan* in a letter: how many findings are open, by reason. They stand as of now and not within the period; a
/// reason that the sources cannot know is said to be unknown, never clean.
final class MatchSection {

    private MatchSection() {}

    static List<Block> of(Comparison comparison, OfficeZone zone) {
        var asOf = new ReconcileWords(zone, comparison.lastPull()).moment(comparison.takenAt());
        var heading = new Heading("h.match", MemoWords.of("heading.match"));
        var rows = new ArrayList<List<String>>();
        for (var reason : Reason.values()) {
            row(comparison, reason, String.valueOf(rows.size() + 1)).ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return List.of(heading, new Paragraph("match", MemoWords.of("match.none", asOf)));
        }
        return List.of(
                heading,
                new Paragraph("match", MemoWords.of("match.intro", asOf)),
                new Grid(
                        "t.match",
                        MemoWords.of("caption.match"),
                        List.of(
                                new Column(MemoWords.of("column.no"), 7, Alignment.CENTRE),
                                new Column(MemoWords.of("column.reason"), 41, Alignment.LEFT),
                                new Column(MemoWords.of("column.count"), 12, Alignment.RIGHT),
                                new Column(MemoWords.of("column.value"), 40, Alignment.LEFT)),
                        rows,
                        List.of()));
    }

    /// Empty for a reason that is known to have nothing.
    private static Optional<List<String>> row(Comparison comparison, Reason reason, String number) {
        var open = comparison.open(reason);
        var coverage = comparison.coverage().get(reason);
        return switch (coverage) {
            case Coverage.Whole _ when open == 0 -> Optional.empty();
            case Coverage.Whole _, Coverage.Partly _ ->
                Optional.of(
                        List.of(number, ReconcileWords.of(reason), Amounts.digits(open), ReconcileWords.of(coverage)));
            case Coverage.Unknown _ ->
                Optional.of(List.of(
                        number, ReconcileWords.of(reason), MemoWords.of("match.unknown"), ReconcileWords.of(coverage)));
        };
    }
}
