package id.penghubung.store;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.HistoryEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/// What of a complaint waits inside the unit, as it stands in the columns of its row.
///
/// @param toCheck a draft waits for this person to check it
/// @param checked a superior has decided on a draft that is not sent yet
/// @param intervened the *admin instansi* intervened, and the unit has not acted since
record InsideWork(boolean toCheck, boolean checked, boolean intervened) {

    private static final String INTERVENTION = "intervention";

    /// Lines of riwayat by which a unit acts.
    private static final Set<String> UNIT_ACTS =
            Set.of("accepted", "initial-response", "follow-up", "not-our-authority", "postponed");

    static InsideWork of(Complaint complaint) {
        return new InsideWork(
                complaint.allows(ActionKind.APPROVE),
                DraftCheck.standing(complaint.checks())
                        .filter(check -> check.state() != DraftCheck.State.ASKED)
                        .isPresent(),
                intervened(complaint));
    }

    private static boolean intervened(Complaint complaint) {
        return complaint.history().stream()
                .filter(entry -> INTERVENTION.equals(entry.kind()))
                .map(HistoryEntry::at)
                .max(Comparator.naturalOrder())
                .filter(at -> !actedAfter(complaint, at))
                .isPresent();
    }

    private static boolean actedAfter(Complaint complaint, Instant intervention) {
        return complaint.history().stream()
                .filter(entry -> UNIT_ACTS.contains(entry.kind()))
                .anyMatch(entry -> entry.at().isAfter(intervention));
    }
}
