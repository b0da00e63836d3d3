package id.penghubung.notadinas;

import id.penghubung.domain.Period;
import id.penghubung.statistics.Case;
import id.penghubung.statistics.Snapshot;
import id.penghubung.store.Complaints;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of a letter, all from one reading.
///
/// @param former of the period before, when there is one
/// @param rows by key, of what came in and is to be listed by name
/// @param faults recorded in the period, newest last
record PeriodFigures(Snapshot present, Optional<Snapshot> former, Map<Long, Complaints.Row> rows, List<Fault> faults) {

    /// Longer lists go along as xlsx: a letter of a hundred pages is read by nobody.
    static final int MOST_LISTED = 1_500;

    /// A fault of the system, as it is told to others: without any person.
    record Fault(String when, String step, String description, String state) {}

    PeriodFigures {
        rows = Map.copyOf(rows);
        faults = List.copyOf(faults);
    }

    Period period() {
        return present.origin().period();
    }

    /// Open, not followed up, and the last day has passed.
    List<Case> late() {
        return present.incoming().cases().stream()
                .filter(one -> {
                    var row = rows.get(one.complaint().key());
                    return row != null && row.overdue();
                })
                .toList();
    }
}
