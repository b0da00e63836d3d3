package id.penghubung.notadinas;

import id.penghubung.domain.Period;
import id.penghubung.domain.Timeliness;
import id.penghubung.statistics.Case;
import id.penghubung.statistics.Overview;
import id.penghubung.store.Complaints;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of a letter, all from one reading.
///
/// @param former of the period before, when there is one
/// @param rows by key, of what came in and is to be listed by name
/// @param faults recorded in the period, newest last
record PeriodFigures(
        Overview present, Optional<Overview.Former> former, Map<Long, Complaints.Row> rows, List<Fault> faults) {

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
        return late(present);
    }

    private static List<Case> late(Overview present) {
        return present.incoming().of(Timeliness.OVERDUE).cases();
    }

    /// What a letter of the quarter names one by one: everything, or of too many only what is late.
    static List<Case> listed(Overview present) {
        var all = present.incoming().cases();
        return all.size() <= MOST_LISTED ? all : late(present);
    }
}
