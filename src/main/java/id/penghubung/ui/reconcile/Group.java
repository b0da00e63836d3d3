package id.penghubung.ui.reconcile;

import id.penghubung.reconcile.Comparison;
import id.penghubung.reconcile.Coverage;
import id.penghubung.reconcile.Reason;

/// What the list at the left offers: rows of one kind.
sealed interface Group {

    /// Every finding.
    record All() implements Group {}

    record Of(Reason reason) implements Group {}

    /// Answers from here, by what the source shows of them.
    record Sent(Comparison.Verdict verdict) implements Group {}

    /// @param open how many of it nobody has settled
    /// @param coverage null where the question does not arise
    record Counted(Group group, long open, Coverage coverage) {}
}
