package id.penghubung.statistics;

import id.penghubung.domain.Status;
import id.penghubung.store.ComplaintFacts;
import id.penghubung.store.ComplaintFacts.Share;
import java.time.Instant;
import java.util.Optional;

/// What one is counted for: a complaint in the agency, or a complaint's stay with one unit.
///
/// @param unitId who has it, or had it last; null when it was never disposed
/// @param enteredAt by which it belongs to a period; nullable
/// @param disposedAt start of the unit's way to an answer; nullable
/// @param answeredAt first answer of the unit, of any kind; nullable
/// @param handedOnAt when it left, nullable; see [#handedOn]
/// @param handedOn *dialihkan*: given back, taken away, or gone from this account's list. Never part of masuk
public record Case(
        ComplaintFacts complaint,
        String unitId,
        Instant enteredAt,
        Instant disposedAt,
        Instant answeredAt,
        boolean handedOn,
        Instant handedOnAt) {

    /// Empty when the complaint has nothing to do with the scope.
    static Optional<Case> of(ComplaintFacts complaint, Scope scope) {
        return switch (scope) {
            case Scope.Agency _ -> Optional.of(inAgency(complaint));
            case Scope.Unit(var unitId) ->
                last(complaint, unitId).map(share -> inUnit(complaint, share, complaint.removed() || share.handedOn()));
        };
    }

    private static Case inAgency(ComplaintFacts complaint) {
        var share = standing(complaint)
                .or(() -> complaint.shares().reversed().stream().findFirst())
                .orElse(null);
        return new Case(
                complaint,
                share == null ? null : share.unitId(),
                complaint.receivedAt(),
                share == null ? null : share.disposedAt(),
                share == null ? null : share.firstAnsweredAt(),
                complaint.removed(),
                null);
    }

    private static Case inUnit(ComplaintFacts complaint, Share share, boolean handedOn) {
        return new Case(
                complaint,
                share.unitId(),
                share.disposedAt(),
                share.disposedAt(),
                share.firstAnsweredAt(),
                handedOn,
                handedOn ? share.endedAt() : null);
    }

    /// The newest disposition that still stands.
    private static Optional<Share> standing(ComplaintFacts complaint) {
        return complaint.shares().reversed().stream()
                .filter(share -> !share.handedOn())
                .findFirst();
    }

    /// To a unit that got it twice, the newest that stands counts, and only when none stands the newest at all.
    private static Optional<Share> last(ComplaintFacts complaint, String unitId) {
        var own = complaint.shares().reversed().stream()
                .filter(share -> unitId.equals(share.unitId()))
                .toList();
        return own.stream()
                .filter(share -> !share.handedOn())
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    public Status status() {
        return complaint.status();
    }
}
