package id.penghubung.domain;

import java.time.Instant;

/// A report handed to a unit. A report may have several, to different units or to one unit again.
///
/// @param state the server's word: `open`, `answered`, `closed`, `returned` or `taken-back`; others are kept as they
/// are
/// @param disposedAt start of the unit's clocks
/// @param firstAnsweredAt null while unanswered
/// @param endedAt null while the unit has the report, or where the server does not tell
/// @param note what the admin wrote along; nullable
/// @param handBack what the unit said when it handed the report back; null when it did not
public record Disposition(
        String id,
        String unitId,
        String state,
        Instant disposedAt,
        Instant firstAnsweredAt,
        Instant endedAt,
        String note,
        HandBack handBack)
        implements Stay {

    /// *Bukan wewenang*.
    ///
    /// @param proposedUnitId the unit that it belongs to, as the officer thinks; nullable
    public record HandBack(String proposedUnitId, String reason) {}

    /// Not handed back, or the source does not tell why.
    public Disposition(
            String id,
            String unitId,
            String state,
            Instant disposedAt,
            Instant firstAnsweredAt,
            Instant endedAt,
            String note) {
        this(id, unitId, state, disposedAt, firstAnsweredAt, endedAt, note, null);
    }

    @Override
    public boolean handedOn() {
        return Stay.givenUp(state);
    }
}
