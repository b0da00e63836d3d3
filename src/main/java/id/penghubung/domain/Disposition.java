package id.penghubung.domain;

import java.time.Instant;

/// A report handed to a unit. A report may have several, to different units or to one unit again.
///
/// @param state the server's word: `open`, `answered`, `closed`, `returned` or `taken-back`; others are kept as they
/// are
/// @param disposedAt start of the unit's clocks
/// @param firstAnsweredAt null while unanswered
/// @param endedAt null while the unit has the report
/// @param note what the admin wrote along; nullable
public record Disposition(
        String id,
        String unitId,
        String state,
        Instant disposedAt,
        Instant firstAnsweredAt,
        Instant endedAt,
        String note) {

    /// The unit has the report now.
    public boolean current() {
        return endedAt == null;
    }
}
