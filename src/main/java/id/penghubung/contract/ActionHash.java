package id.penghubung.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// What makes two requests with one UUID the same action: kind, text, attachments and target. `baseVersion`, `after`,
/// `override` and `draftedAt` travel beside it and may differ from try to try.
public final class ActionHash {

    private ActionHash() {}

    public static String of(Messages.ActionRequest request) {
        var target = request.target();
        var parts = new ArrayList<>(List.of(
                request.complaintId() == null ? "" : request.complaintId(),
                request.kind(),
                request.text() == null ? "" : request.text(),
                String.join(",", request.attachments() == null ? List.of() : request.attachments()),
                target == null || target.unitId() == null ? "" : target.unitId(),
                target == null || target.institutionId() == null ? "" : target.institutionId()));
        // Only where there are any: the hash of what older programs sent stays what it was.
        if (request.requestId() != null) {
            parts.add("request");
            parts.add(request.requestId());
        }
        if (request.intake() != null) {
            parts.add("intake");
            parts.addAll(of(request.intake()));
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length before each part keeps "ab"+"c" apart from "a"+"bc".
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static List<String> of(Messages.IntakeValue intake) {
        var asker = intake.asker();
        return Stream.of(
                        intake.channel(),
                        intake.receivedAt() == null ? null : intake.receivedAt().toString(),
                        intake.topic(),
                        intake.agendaNumber(),
                        intake.askerKind(),
                        asker == null ? null : asker.name(),
                        asker == null ? null : asker.phone(),
                        asker == null ? null : asker.email(),
                        asker != null && asker.anonymous() ? "anonymous" : "",
                        asker != null && asker.secret() ? "secret" : "")
                .map(part -> part == null ? "" : part)
                .toList();
    }
}
