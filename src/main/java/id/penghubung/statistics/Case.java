package id.penghubung.statistics;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Status;
import id.penghubung.domain.Stay;
import id.penghubung.domain.Timeliness;
import id.penghubung.store.ComplaintFacts;
import id.penghubung.store.ComplaintFacts.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one is counted for: a complaint in the agency, or a complaint's stay with one unit.
///
/// @param unitId who has it, or had it last; null when it was never disposed
/// @param enteredAt by which it belongs to a period; nullable
/// @param disposedAt start of the unit's way to an answer; nullable
/// @param respondedAt first answer of the unit, of any kind; nullable
/// @param followedUpAt first tindak lanjut of the unit; nullable
/// @param closings while it was here, ascending; also what was undone since
/// @param handedOn *dialihkan*: given back, taken away, or gone from this account's list. Never part of masuk
public record Case(
        ComplaintFacts complaint,
        String unitId,
        Instant enteredAt,
        Instant disposedAt,
        Instant respondedAt,
        Instant followedUpAt,
        List<Instant> closings,
        Timeliness timeliness,
        boolean handedOn) {

    /// By what a case is judged.
    record Judge(Scope scope, OfficeZone zone, LocalDate today) {

        /// Empty when the complaint has nothing to do with the scope.
        Optional<Case> of(ComplaintFacts complaint) {
            return switch (scope) {
                case Scope.Agency _ -> Optional.of(inAgency(complaint));
                case Scope.Unit(var unitId) ->
                    complaint.fromServer()
                            ? last(complaint, unitId).map(share -> inUnit(complaint, share))
                            : Optional.of(ofFile(complaint, unitId));
            };
        }

        /// A file was drawn for this account, calls offices by other names than the server's units, and tells no time
        /// of disposal: what is in it is the unit's, from the day it came in.
        private Case ofFile(ComplaintFacts complaint, String unitId) {
            var share = last(complaint, unitId)
                    .or(() -> complaint.shares().reversed().stream().findFirst())
                    .orElse(null);
            return made(complaint, share, complaint.receivedAt(), complaint.closings(), complaint.removed());
        }

        private Case inAgency(ComplaintFacts complaint) {
            var share = Stay.standing(complaint.shares())
                    .or(() -> complaint.shares().reversed().stream().findFirst())
                    .orElse(null);
            return made(complaint, share, complaint.receivedAt(), complaint.closings(), complaint.removed());
        }

        /// What was closed before the unit got it, or after it left, the unit has not closed.
        private Case inUnit(ComplaintFacts complaint, Share share) {
            var handedOn = complaint.removed() || share.handedOn();
            var end = handedOn ? share.endedAt() : null;
            var closings = complaint.closings().stream()
                    .filter(at -> share.disposedAt() == null || !at.isBefore(share.disposedAt()))
                    .filter(at -> end == null || !at.isAfter(end))
                    .toList();
            return made(complaint, share, share.disposedAt(), closings, handedOn);
        }

        private Case made(
                ComplaintFacts complaint, Share share, Instant enteredAt, List<Instant> closings, boolean handedOn) {
            // The stored clock is that of the disposition that stands; of another one nothing is known.
            var own = share != null
                    && share.equals(Stay.standing(complaint.shares()).orElse(null));
            var followedUpAt = own ? complaint.answeredAt() : null;
            return new Case(
                    complaint,
                    share == null ? null : share.unitId(),
                    enteredAt,
                    share == null ? null : share.disposedAt(),
                    share != null && share.firstAnsweredAt() != null
                            ? share.firstAnsweredAt()
                            : own ? complaint.respondedAt() : null,
                    followedUpAt,
                    closings,
                    Timeliness.of(
                            own ? complaint.dueOn() : null,
                            followedUpAt,
                            complaint.status(),
                            complaint.closedAt(),
                            zone,
                            today),
                    handedOn);
        }
    }

    /// To a unit that got it twice, the one that stands counts, and only when none stands the newest at all.
    private static Optional<Share> last(ComplaintFacts complaint, String unitId) {
        var own = complaint.shares().stream()
                .filter(share -> unitId.equals(share.unitId()))
                .toList();
        return Stay.standing(own).or(() -> own.reversed().stream().findFirst());
    }

    public Status status() {
        return complaint.status();
    }
}
