package id.penghubung.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One answer that the server holds. Never edited: a correction is a new one.
///
/// @param kind null when the server's word for the kind is not known to us
/// @param label the server's own label, kept because v4 labels everything "respon awal"; nullable
/// @param author name of the person who answered; nullable
/// @param unitId unit that answered; nullable
/// @param actionId the client's action that made it; null when it came another way
public record FollowUp(
        String id,
        FollowUpKind kind,
        String label,
        String author,
        String unitId,
        String text,
        Instant at,
        UUID actionId,
        List<Attachment> attachments) {

    public FollowUp {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /// Without files.
    public FollowUp(
            String id,
            FollowUpKind kind,
            String label,
            String author,
            String unitId,
            String text,
            Instant at,
            UUID actionId) {
        this(id, kind, label, author, unitId, text, at, actionId, List.of());
    }

    public FollowUp withText(String other) {
        return new FollowUp(id, kind, label, author, unitId, other, at, actionId, attachments);
    }
}
