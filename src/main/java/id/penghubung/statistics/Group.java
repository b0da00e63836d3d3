package id.penghubung.statistics;

import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.domain.Timeliness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Cases that are counted together: all of a snapshot, or one row of a table. Everything is worked out when it is made,
/// so that a screen only reads.
public final class Group {

    private final String word;
    private final Figure incoming;
    private final Map<Status, Figure> byStatus;
    private final Map<Timeliness, Figure> byTimeliness;
    private final Figure open;
    private final StatusCounts counts;
    private final Optional<Spread> daysToRespond;
    private final Optional<Spread> daysToFollowUp;
    private final Optional<Spread> daysToClose;

    Group(String word, List<Case> cases) {
        this.word = word;
        this.incoming = new Figure(Figure.Rule.INCOMING, cases);
        this.byStatus = figures(Figure.Rule.STATUS, Status.class, Status.values(), Case::status);
        this.byTimeliness = figures(Figure.Rule.TIMELINESS, Timeliness.class, Timeliness.values(), Case::timeliness);
        this.open = new Figure(
                Figure.Rule.OPEN,
                cases.stream().filter(one -> one.status().open()).toList());
        this.counts = new StatusCounts(byStatus.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value())));
        this.daysToRespond = spread(Case::disposedAt, Case::respondedAt);
        this.daysToFollowUp = spread(Case::disposedAt, Case::followedUpAt);
        this.daysToClose = spread(Case::enteredAt, one -> one.complaint().closedAt());
    }

    private <E extends Enum<E>> Map<E, Figure> figures(
            Figure.Rule rule, Class<E> type, E[] values, Function<Case, E> word) {
        var parts = new EnumMap<E, List<Case>>(type);
        for (var value : values) {
            parts.put(value, new ArrayList<>());
        }
        incoming.cases().forEach(one -> parts.get(word.apply(one)).add(one));
        var figures = new EnumMap<E, Figure>(type);
        parts.forEach((value, cases) -> figures.put(value, new Figure(rule, cases)));
        return figures;
    }

    /// What they have in common, as [Dimension] gives it; empty for all.
    public String word() {
        return word;
    }

    public List<Case> cases() {
        return incoming.cases();
    }

    public StatusCounts counts() {
        return counts;
    }

    public Figure incoming() {
        return incoming;
    }

    public Figure of(Status status) {
        return byStatus.get(status);
    }

    public Figure of(Timeliness timeliness) {
        return byTimeliness.get(timeliness);
    }

    public Figure open() {
        return open;
    }

    /// *Persentase tindak lanjut*: (proses + selesai) / masuk (published by agencies; domain 6.1).
    public Share answeredShare() {
        return new Share(counts.of(Status.IN_PROCESS) + counts.of(Status.CLOSED), counts.incoming());
    }

    /// *Persentase selesai*: selesai / masuk (domain 6.1).
    public Share closedShare() {
        return new Share(counts.of(Status.CLOSED), counts.incoming());
    }

    /// *Persentase tepat waktu*: in time / (in time + late + overdue). What still has time is neither.
    public Share inTimeShare() {
        var inTime = of(Timeliness.IN_TIME).value();
        return new Share(
                inTime,
                inTime + of(Timeliness.LATE).value() + of(Timeliness.OVERDUE).value());
    }

    /// From disposal to the unit to its first answer of any kind; a quick respon awal makes it short (domain 6.1).
    public Optional<Spread> daysToRespond() {
        return daysToRespond;
    }

    /// From disposal to the unit to its first tindak lanjut; respon awal does not count.
    public Optional<Spread> daysToFollowUp() {
        return daysToFollowUp;
    }

    /// From coming in to being closed.
    public Optional<Spread> daysToClose() {
        return daysToClose;
    }

    /// Backward times (a clock that was wrong) are no durations and are left out of the measure, not of the counts.
    private Optional<Spread> spread(Function<Case, Instant> start, Function<Case, Instant> end) {
        var millis = new long[cases().size()];
        var count = 0;
        for (var one : cases()) {
            var from = start.apply(one);
            var to = end.apply(one);
            if (from != null && to != null && !to.isBefore(from)) {
                millis[count++] = to.toEpochMilli() - from.toEpochMilli();
            }
        }
        return Spread.of(millis, count);
    }
}
