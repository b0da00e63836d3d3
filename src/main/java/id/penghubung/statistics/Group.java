package id.penghubung.statistics;

import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Cases that are counted together: all of a snapshot, or one row of a table.
///
/// @param word what they have in common, as [Dimension] gives it; empty for all
public record Group(String word, List<Case> cases) {

    public Group {
        cases = List.copyOf(cases);
    }

    public StatusCounts counts() {
        return new StatusCounts(cases.stream().collect(Collectors.groupingBy(Case::status, Collectors.counting())));
    }

    public Figure incoming() {
        return new Figure(Figure.Rule.INCOMING, cases);
    }

    public Figure of(Status status) {
        return new Figure(
                Figure.Rule.STATUS,
                cases.stream().filter(one -> one.status() == status).toList());
    }

    /// *Persentase tindak lanjut*: (proses + selesai) / masuk (published by agencies; domain 6.1).
    public Share answeredShare() {
        var counts = counts();
        return new Share(counts.of(Status.IN_PROCESS) + counts.of(Status.CLOSED), counts.incoming());
    }

    /// *Persentase selesai*: selesai / masuk (domain 6.1).
    public Share closedShare() {
        var counts = counts();
        return new Share(counts.of(Status.CLOSED), counts.incoming());
    }

    /// From disposal to the unit to its first answer of any kind; a quick respon awal makes it short (domain 6.1).
    public Optional<Spread> daysToAnswer() {
        return spread(Case::disposedAt, Case::answeredAt);
    }

    /// From coming in to being closed.
    public Optional<Spread> daysToClose() {
        return spread(Case::enteredAt, one -> one.complaint().closedAt());
    }

    /// Backward times (a clock that was wrong) are no durations and are left out of the measure, not of the counts.
    private Optional<Spread> spread(Function<Case, java.time.Instant> start, Function<Case, java.time.Instant> end) {
        return Spread.of(cases.stream()
                .map(one -> {
                    var from = start.apply(one);
                    var to = end.apply(one);
                    return from == null || to == null || to.isBefore(from) ? null : Duration.between(from, to);
                })
                .filter(Objects::nonNull)
                .toList());
    }
}
