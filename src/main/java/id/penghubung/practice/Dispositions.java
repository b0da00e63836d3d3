package id.penghubung.practice;

import id.penghubung.contract.Messages.DispositionValue;
import id.penghubung.contract.Messages.HandBackValue;
import java.time.Instant;

/// The words for the state of a disposition (what they mean stands in the contract), and the steps between them.
final class Dispositions {

    static final String OPEN = "open";
    static final String ACCEPTED = "accepted";
    static final String ANSWERED = "answered";
    static final String CLOSED = "closed";
    static final String RETURNED = "returned";
    static final String TAKEN_BACK = "taken-back";

    private Dispositions() {}

    /// @param note nullable
    static DispositionValue open(String id, String unitId, Instant at, String note) {
        return new DispositionValue(id, unitId, OPEN, at, null, null, note, null);
    }

    /// The unit has the report, worked on or closed.
    static boolean held(DispositionValue d) {
        return d.endedAt() == null;
    }

    static DispositionValue answered(DispositionValue d, Instant at) {
        var first = d.firstAnsweredAt() == null ? at : d.firstAnsweredAt();
        return new DispositionValue(
                d.id(), d.unitId(), ANSWERED, d.disposedAt(), first, d.endedAt(), d.note(), d.handBack());
    }

    static DispositionValue inState(DispositionValue d, String state) {
        return new DispositionValue(
                d.id(), d.unitId(), state, d.disposedAt(), d.firstAnsweredAt(), d.endedAt(), d.note(), d.handBack());
    }

    /// The unit has it no more.
    static DispositionValue ended(DispositionValue d, String state, Instant at) {
        return new DispositionValue(
                d.id(), d.unitId(), state, d.disposedAt(), d.firstAnsweredAt(), at, d.note(), d.handBack());
    }

    /// @param proposedUnitId nullable
    static DispositionValue handedBack(DispositionValue d, String proposedUnitId, String reason, Instant at) {
        return new DispositionValue(
                d.id(),
                d.unitId(),
                RETURNED,
                d.disposedAt(),
                d.firstAnsweredAt(),
                at,
                d.note(),
                new HandBackValue(proposedUnitId, reason));
    }

    /// As it stood before the complaint was closed.
    static DispositionValue reopened(DispositionValue d) {
        return inState(d, d.firstAnsweredAt() == null ? OPEN : ANSWERED);
    }
}
