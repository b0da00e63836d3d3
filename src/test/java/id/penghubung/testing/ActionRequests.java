package id.penghubung.testing;

import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.CorrectionValue;
import id.penghubung.contract.Messages.IntakeValue;
import id.penghubung.contract.Messages.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Requests as a client writes them, without what a kind does not have.
public final class ActionRequests {

    private ActionRequests() {}

    /// About a complaint that is there, without a correction.
    public static ActionRequest of(
            String complaintId,
            String kind,
            String text,
            List<String> attachments,
            Target target,
            long baseVersion,
            UUID after,
            boolean override,
            Instant draftedAt) {
        return of(complaintId, kind, text, attachments, target, baseVersion, after, override, draftedAt, null);
    }

    /// About a complaint that is there.
    public static ActionRequest of(
            String complaintId,
            String kind,
            String text,
            List<String> attachments,
            Target target,
            long baseVersion,
            UUID after,
            boolean override,
            Instant draftedAt,
            CorrectionValue correction) {
        return new ActionRequest(
                complaintId,
                kind,
                text,
                attachments,
                target,
                baseVersion,
                after,
                override,
                draftedAt,
                correction,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// About an information request, or of something noted.
    public static ActionRequest of(
            String complaintId,
            String kind,
            String text,
            List<String> attachments,
            Target target,
            long baseVersion,
            UUID after,
            boolean override,
            Instant draftedAt,
            String requestId,
            IntakeValue intake) {
        return new ActionRequest(
                complaintId,
                kind,
                text,
                attachments,
                target,
                baseVersion,
                after,
                override,
                draftedAt,
                null,
                requestId,
                intake,
                null,
                null,
                null,
                null,
                null);
    }
}
