package id.penghubung.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Limits for *tindak lanjut* in working days, as dated rows: the regulation changes, old reports keep their old limit.
public record AnswerLimits(List<Row> rows) {

    public AnswerLimits {
        rows = List.copyOf(rows);
    }

    /// @param validFrom first date of receipt the row holds for
    /// @param source regulation or decision it comes from
    public record Row(Classification classification, int workingDays, LocalDate validFrom, String source) {}

    /// Empty when the class is not known: no limit is guessed.
    public Optional<Row> rowFor(Classification classification, LocalDate receivedOn) {
        return rows.stream()
                .filter(row -> row.classification() == classification)
                .filter(row -> !row.validFrom().isAfter(receivedOn))
                .max(Comparator.comparing(Row::validFrom));
    }

    /// PermenPANRB 62/2018, still in use in service standards; the values of PermenPANRB 5/2025 were not readable.
    public static AnswerLimits bundled() {
        var from = LocalDate.of(2018, 1, 1);
        var source = "PermenPANRB 62/2018";
        return new AnswerLimits(List.of(
                new Row(Classification.INFORMATION_REQUEST, 5, from, source),
                new Row(Classification.ASPIRATION, 5, from, source),
                new Row(Classification.COMPLAINT, 14, from, source),
                new Row(Classification.COMPLAINT_NEEDING_INSPECTION, 60, from, source)));
    }
}
