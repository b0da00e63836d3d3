package id.penghubung.domain;

import java.time.Instant;
import java.util.UUID;

/// One submission. The UUID is made when Kirim is pressed and is its only key, for ever.
///
/// @param baseVersion version of the complaint that the officer had before the eyes
/// @param after the person's own previous action on this complaint; nullable
/// @param override the person saw the conflict and decided to send
/// @param draftedAt this PC's clock, information only
public record Action(
        UUID id,
        String complaintId,
        ActionBody body,
        long baseVersion,
        UUID after,
        boolean override,
        Instant draftedAt) {}
