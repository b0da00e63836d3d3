package id.penghubung.statistics;

import java.util.List;

/// A number together with exactly what was counted: the list that opens behind it is this list.
///
/// @param rule how it was counted
public record Figure(Rule rule, List<Case> cases) {

    /// *Asal angka*; the words for it stand in the texts of whoever shows it.
    public enum Rule {
        /// Everything that came in during the period, whatever its present status.
        INCOMING,
        /// Came in during the period, and has this status now.
        STATUS,
        /// Closed during the period, whenever it came in and whatever became of it since.
        CLOSED_WITHIN,
        /// Came in during the period and is closed now, but nobody knows since when.
        CLOSED_UNDATED,
        /// Came in during the period, and is open now.
        OPEN,
        /// Came in during the period, is open now, and has been so for these days.
        OPEN_FOR,
        /// Came in during the period, and stands so to its limit.
        TIMELINESS,
        /// Came in during the period, and its answers stand so to a measure of quality.
        QUALITY,
        /// Left the unit or the list; not part of masuk.
        HANDED_ON,
        /// Came in during the period, and went from this unit to that one at some time since.
        PASSED_ON
    }

    public Figure {
        cases = List.copyOf(cases);
    }

    public long value() {
        return cases.size();
    }

    /// Of the rows behind it, in the order they were counted.
    public List<Long> keys() {
        return cases.stream().map(one -> one.complaint().key()).toList();
    }
}
