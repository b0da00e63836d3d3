package id.penghubung.notadinas;

import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.notadinas.Block.Alignment;
import id.penghubung.notadinas.Block.Column;
import id.penghubung.statistics.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What came in, by one word, and where it stands. Masuk is always the sum of the columns beside it (DESIGN 5.2).
final class StageTable {

    private StageTable() {}

    /// @param name of a group's word, for paper
    /// @param whole all groups together
    static Block.Grid of(
            String key, String caption, String head, List<Group> groups, UnaryOperator<String> name, Group whole) {
        var rows = new ArrayList<List<String>>();
        for (var group : groups) {
            rows.add(row(String.valueOf(rows.size() + 1), name.apply(group.word()), group));
        }
        return new Block.Grid(
                key,
                caption,
                List.of(
                        new Column(MemoWords.of("column.no"), 7, Alignment.CENTRE),
                        new Column(head, 30, Alignment.LEFT),
                        new Column(MemoWords.of("column.incoming"), 10, Alignment.RIGHT),
                        new Column(MemoWords.of("column.waiting"), 11, Alignment.RIGHT),
                        new Column(MemoWords.of("column.process"), 10, Alignment.RIGHT),
                        new Column(MemoWords.of("column.closed"), 11, Alignment.RIGHT),
                        new Column(MemoWords.of("column.rest"), 11, Alignment.RIGHT),
                        new Column(MemoWords.of("column.closedShare"), 11, Alignment.RIGHT)),
                rows,
                rows.size() < 2 ? List.of() : row("", MemoWords.of("column.total"), whole));
    }

    private static List<String> row(String number, String name, Group group) {
        var counts = group.counts();
        return List.of(
                number,
                name,
                Amounts.digits(counts.incoming()),
                Amounts.digits(waiting(counts)),
                Amounts.digits(counts.of(Status.IN_PROCESS)),
                Amounts.digits(counts.of(Status.CLOSED)),
                Amounts.digits(rest(counts)),
                Amounts.percent(group.closedShare().value()));
    }

    static long waiting(StatusCounts counts) {
        return counts.of(Status.UNVERIFIED) + counts.of(Status.UNANSWERED);
    }

    static long rest(StatusCounts counts) {
        return counts.of(Status.POSTPONED) + counts.of(Status.ARCHIVED) + counts.of(Status.UNKNOWN);
    }
}
