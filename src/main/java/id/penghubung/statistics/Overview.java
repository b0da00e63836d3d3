package id.penghubung.statistics;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All that is shown of a snapshot, worked out once off the FX thread: a screen only reads it.
///
/// @param by the rows of every table
/// @param trend the twelve months up to the end of the period, or up to the present one
public record Overview(
        Snapshot.Origin origin,
        Group incoming,
        Figure closedWithin,
        Figure closedUndated,
        Figure handedOn,
        Map<Dimension, List<Group>> by,
        List<Snapshot.Age> ages,
        List<Snapshot.Month> trend,
        List<Snapshot.Passage> passages) {

    private static final int MONTHS = 12;

    public static Overview of(Snapshot snapshot) {
        var by = new EnumMap<Dimension, List<Group>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            by.put(dimension, snapshot.by(dimension));
        }
        return new Overview(
                snapshot.origin(),
                snapshot.incoming(),
                snapshot.closedWithin(),
                snapshot.closedUndated(),
                snapshot.handedOn(),
                by,
                snapshot.ages(),
                snapshot.months(lastMonth(snapshot.origin()), MONTHS),
                snapshot.passages());
    }

    private static YearMonth lastMonth(Snapshot.Origin origin) {
        var present = YearMonth.from(origin.zone().dateOf(origin.takenAt()));
        var before = origin.period().before();
        var last = before == null ? present : YearMonth.from(before.minusDays(1));
        return last.isAfter(present) ? present : last;
    }

    /// What became of the former period's figures, as they stand now.
    public record Former(Snapshot.Origin origin, Group incoming, Figure closedWithin) {
        static Former of(Snapshot snapshot) {
            return new Former(snapshot.origin(), snapshot.incoming(), snapshot.closedWithin());
        }
    }
}
