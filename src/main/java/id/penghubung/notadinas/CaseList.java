package id.penghubung.notadinas;

import id.penghubung.notadinas.Block.Alignment;
import id.penghubung.notadinas.Block.Column;
import id.penghubung.statistics.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reports by name: never with the reporter, the title masked as everywhere outside the detail screen (DESIGN 5.8).
record CaseList(MemoMaterial material, PeriodFigures figures) {

    Block.Grid of(String key, String caption, List<Case> cases) {
        var rows = new ArrayList<List<String>>();
        for (var one : cases.stream().sorted(OLDEST_FIRST).toList()) {
            rows.add(row(rows.size() + 1, one));
        }
        return new Block.Grid(
                key,
                caption,
                List.of(
                        new Column(MemoWords.of("column.no"), 7, Alignment.CENTRE),
                        new Column(MemoWords.of("column.id"), 12, Alignment.LEFT),
                        new Column(MemoWords.of("column.received"), 15, Alignment.LEFT),
                        new Column(MemoWords.of("column.title"), 27, Alignment.LEFT),
                        new Column(MemoWords.of("column.unit"), 19, Alignment.LEFT),
                        new Column(MemoWords.of("column.status"), 19, Alignment.LEFT),
                        new Column(MemoWords.of("column.due"), 15, Alignment.LEFT)),
                rows,
                List.of());
    }

    private static final Comparator<Case> OLDEST_FIRST = Comparator.comparing(
                    Case::enteredAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.complaint().key());

    private List<String> row(int number, Case one) {
        var row = figures.rows().get(one.complaint().key());
        return List.of(
                String.valueOf(number),
                row == null || row.trackingId() == null ? MemoWords.of("id.none") : row.trackingId(),
                one.enteredAt() == null
                        ? MemoWords.of("unknown")
                        : Amounts.shortDate(material.zone().dateOf(one.enteredAt())),
                row == null || row.title().isBlank() ? MemoWords.of("title.none") : row.title(),
                material.unit(one.unitId()),
                MemoWords.of("status." + one.status().name()),
                one.complaint().dueOn() == null
                        ? MemoWords.of("unknown")
                        : Amounts.shortDate(one.complaint().dueOn()));
    }
}
