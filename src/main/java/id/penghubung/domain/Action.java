package id.penghubung.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One submission. The UUID is made when Kirim is pressed and is its only key, for ever.
///
/// @param complaintId what it is done to: a complaint, or the information request where the kind's
/// [ActionKind#target] is one; made here for what is noted here
/// @param baseVersion version of the complaint that the officer had before the eyes
/// @param after the person's own previous action on this complaint; nullable
/// @param override the person saw the conflict and decided to send
/// @param draftedAt this PC's clock, information only
/// @param files uploaded before the action goes
public record Action(
        UUID id,
        String complaintId,
        ActionBody body,
        long baseVersion,
        UUID after,
        boolean override,
        Instant draftedAt,
        List<Attachment> files) {

    public Action {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /// Without files.
    public Action(
            UUID id,
            String complaintId,
            ActionBody body,
            long baseVersion,
            UUID after,
            boolean override,
            Instant draftedAt) {
        this(id, complaintId, body, baseVersion, after, override, draftedAt, List.of());
    }
}
