package id.penghubung.domain;

import java.util.List;

/// What the server lets an answer carry, known before anything is uploaded.
///
/// @param mediaTypes by content, whatever a file's name says
/// @param maxBytes of one file
/// @param maxFiles of one answer
public record AttachmentLimits(List<String> mediaTypes, long maxBytes, int maxFiles) {

    public AttachmentLimits {
        mediaTypes = List.copyOf(mediaTypes);
    }

    /// Until a server has said its own.
    public static AttachmentLimits bundled() {
        return new AttachmentLimits(List.of("application/pdf", "image/jpeg", "image/png"), 10L * 1024 * 1024, 5);
    }
}
