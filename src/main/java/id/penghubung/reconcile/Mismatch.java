package id.penghubung.reconcile;

import id.penghubung.domain.Observation;
import id.penghubung.domain.Status;
import id.penghubung.store.Evidence.Sent;
import id.penghubung.store.Evidence.Shown;
import java.time.Instant;

/// One disagreement between what was done here and what a source shows, with its proof.
public sealed interface Mismatch {

    Reason reason();

    /// Names the finding and its proof, the same in every run: what was settled under it stays settled until the proof
    /// is another one.
    String key();

    /// Of one complaint.
    sealed interface OfComplaint extends Mismatch {
        Shown shown();
    }

    record StillUntouched(Shown shown, Sent ours) implements OfComplaint {
        @Override
        public Reason reason() {
            return Reason.UNTOUCHED;
        }

        @Override
        public String key() {
            return String.join("|", reason().name(), ours.actionId().toString(), String.valueOf(shown.rawStatus()));
        }
    }

    /// @param ours null when the answer went out another way than from here
    record LabelledInitialResponse(Shown shown, Sent ours) implements OfComplaint {
        @Override
        public Reason reason() {
            return Reason.LABELLED_INITIAL_RESPONSE;
        }

        @Override
        public String key() {
            var at = ours == null ? shown.lastFollowUpAt() : ours.at();
            return String.join("|", reason().name(), shown.name(), String.valueOf(at));
        }
    }

    /// @param ours null when the answer went out another way than from here
    record NotClosed(Shown shown, Instant followedUpAt, Sent ours, int workingDays, long calendarDays)
            implements OfComplaint {
        @Override
        public Reason reason() {
            return Reason.NOT_CLOSED;
        }

        @Override
        public String key() {
            return String.join("|", reason().name(), shown.name(), followedUpAt.toString());
        }
    }

    record EndedWithOpenWork(Shown shown) implements OfComplaint {
        @Override
        public Reason reason() {
            return Reason.ENDED_WITH_OPEN_WORK;
        }

        @Override
        public String key() {
            return String.join("|", reason().name(), shown.name(), String.valueOf(shown.rawStatus()));
        }
    }

    /// @param newestPull when it was made
    /// @param scopeGuessed the pull does not say its period: it was taken from the rows it shows
    record NotInNewestPull(Shown shown, Instant newestPull, boolean scopeGuessed) implements OfComplaint {
        @Override
        public Reason reason() {
            return Reason.NOT_IN_NEWEST_PULL;
        }

        @Override
        public String key() {
            return String.join("|", reason().name(), shown.name(), String.valueOf(shown.pulledAt()));
        }
    }

    /// The server took it off the list.
    ///
    /// @param ours the newest answer from here; null when only a draft or an unsent item is here
    record TakenOff(Shown shown, Sent ours) implements OfComplaint {
        @Override
        public Reason reason() {
            return Reason.NOT_IN_NEWEST_PULL;
        }

        @Override
        public String key() {
            return String.join("|", reason().name(), shown.name(), String.valueOf(shown.removedAt()));
        }
    }

    /// @param former what the source had shown
    /// @param now what it shows
    record WentBackwards(Shown shown, Observation former, Observation now) implements OfComplaint {
        @Override
        public Reason reason() {
            return Reason.WENT_BACKWARDS;
        }

        @Override
        public String key() {
            return String.join(
                    "|",
                    reason().name(),
                    shown.name(),
                    String.valueOf(former.rawStatus()),
                    former.seenAt().toString(),
                    String.valueOf(now.rawStatus()));
        }
    }

    /// @param countedAt when the server's counts came, by this PC's clock
    record CountsDiffer(Status status, long server, long here, Instant countedAt) implements Mismatch {
        @Override
        public Reason reason() {
            return Reason.COUNTS_DIFFER;
        }

        @Override
        public String key() {
            return String.join("|", reason().name(), status.name(), String.valueOf(server), String.valueOf(here));
        }
    }
}
