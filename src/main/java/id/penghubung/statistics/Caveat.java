package id.penghubung.statistics;

import id.penghubung.domain.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// Why two periods cannot be compared in everything. A difference is shown all the same, with this beside it.
public enum Caveat {
    /// It is the same period twice.
    SAME,
    /// One of them has no beginning and no end, so that counts stand beside each other and nothing more.
    UNBOUNDED,
    /// They have not equally many days: counts differ by that alone.
    DIFFERENT_LENGTH,
    /// One of them has not ended yet.
    RUNNING,
    /// What came in on days that both have is counted in both.
    OVERLAP,
    /// They end on different days: status is that of now, so that the later one has had less time to be answered and
    /// closed. Shares and durations of what has ended look better or worse by that alone.
    LESS_TIME,
    /// The first load has not ended: every figure is partial.
    PARTIAL,
    /// Some that are closed have no time of closing and are in no period's *pernah selesai*.
    UNDATED;

    static Set<Caveat> of(Overview first, Overview second, LocalDate today) {
        var found = between(first.origin().period(), second.origin().period(), today);
        if (!first.origin().complete()) {
            found.add(PARTIAL);
        }
        if (first.closedUndated().value() > 0 || second.closedUndated().value() > 0) {
            found.add(UNDATED);
        }
        return found;
    }

    static Set<Caveat> between(Period first, Period second, LocalDate today) {
        var found = EnumSet.noneOf(Caveat.class);
        if (first.equals(second)) {
            found.add(SAME);
            return found;
        }
        if (first.from() == null || second.from() == null) {
            found.add(UNBOUNDED);
            found.add(OVERLAP);
            return found;
        }
        if (days(first) != days(second)) {
            found.add(DIFFERENT_LENGTH);
        }
        if (first.before().isAfter(today) || second.before().isAfter(today)) {
            found.add(RUNNING);
        }
        if (first.from().isBefore(second.before()) && second.from().isBefore(first.before())) {
            found.add(OVERLAP);
        }
        if (!first.before().equals(second.before())) {
            found.add(LESS_TIME);
        }
        return found;
    }

    private static long days(Period period) {
        return period.before().toEpochDay() - period.from().toEpochDay();
    }
}
