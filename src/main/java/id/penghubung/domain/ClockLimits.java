package id.penghubung.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Limits of all clocks in working days, as dated rows: the regulation changes, old reports keep their old limit.
public record ClockLimits(List<Row> rows) {

    public ClockLimits {
        rows = List.copyOf(rows);
    }

    /// How sure it is that the row is in force.
    public enum Certainty {
        /// Read in the rule or in several sources that agree.
        CONFIRMED,
        /// Given by the agency's own server.
        SERVER,
        /// Set by the agency in this account.
        OFFICE
    }

    /// @param classification null: the row holds for every class, an unknown one too
    /// @param validFrom first date of receipt the row holds for
    /// @param source regulation or decision it comes from
    public record Row(
            Classification classification,
            ClockKind clock,
            int workingDays,
            LocalDate validFrom,
            String source,
            Certainty certainty) {}

    /// Empty when no row holds: no limit is guessed.
    ///
    /// @param classification null when the class is not known
    public Optional<Row> rowFor(ClockKind clock, Classification classification, LocalDate receivedOn) {
        return rows.stream()
                .filter(row -> row.clock() == clock)
                .filter(row -> row.classification() == null || row.classification() == classification)
                .filter(row -> !row.validFrom().isAfter(receivedOn))
                // A row of the class beats a row for all, then the newest, then the one that is nearest to the office.
                .max(Comparator.comparing((Row row) -> row.classification() != null)
                        .thenComparing(Row::validFrom)
                        .thenComparing(Row::certainty));
    }

    /// The values of PermenPANRB 62/2018 and of the public promise of LAPOR!; those of PermenPANRB 5/2025 were not
    /// readable.
    public static ClockLimits bundled() {
        var from = LocalDate.of(2018, 1, 1);
        return new ClockLimits(Stream.concat(
                        Stream.of(
                                new Row(null, ClockKind.VERIFICATION, 3, from, "Alur LAPOR!", Certainty.CONFIRMED),
                                new Row(null, ClockKind.INITIAL_RESPONSE, 5, from, "Alur LAPOR!", Certainty.CONFIRMED),
                                new Row(null, ClockKind.CLOSING, 10, from, "Alur LAPOR!", Certainty.CONFIRMED)),
                        followUps(AnswerLimits.bundled(), Certainty.CONFIRMED))
                .toList());
    }

    /// The server's limits for tindak lanjut in place of the bundled ones; it tells no others.
    ///
    /// @param server equal to the bundled ones when the server told none
    public static ClockLimits of(AnswerLimits server) {
        return server.equals(AnswerLimits.bundled())
                ? bundled()
                : new ClockLimits(Stream.concat(
                                bundled().rows.stream().filter(row -> row.clock() != ClockKind.FOLLOW_UP),
                                followUps(server, Certainty.SERVER))
                        .toList());
    }

    /// With the office's own rows beside these. Of two rows of one date the office's holds.
    public ClockLimits with(List<Row> own) {
        return own.isEmpty()
                ? this
                : new ClockLimits(Stream.concat(rows.stream(), own.stream()).toList());
    }

    private static Stream<Row> followUps(AnswerLimits limits, Certainty certainty) {
        return limits.rows().stream()
                .map(row -> new Row(
                        row.classification(),
                        ClockKind.FOLLOW_UP,
                        row.workingDays(),
                        row.validFrom(),
                        row.source(),
                        certainty));
    }
}
