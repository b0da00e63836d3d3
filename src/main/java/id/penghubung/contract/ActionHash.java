package id.penghubung.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// What makes two requests with one UUID the same action: kind, text, attachments,
/// target, correction and check. `baseVersion`, `after`,
/// `override` and `draftedAt` travel beside it and may differ from try to try.
public final class ActionHash {

    private ActionHash() {}

    public static String of(Messages.ActionRequest request) {
        var target = request.target();
        var parts = new ArrayList<>(List.of(
                orEmpty(request.complaintId()),
                request.kind(),
                orEmpty(request.text()),
                String.join(",", request.attachments() == null ? List.of() : request.attachments()),
                target == null ? "" : orEmpty(target.unitId()),
                target == null ? "" : orEmpty(target.institutionId())));
        // Only where they are: what was hashed before they were known keeps its hash.
        if (target != null && target.unitIds() != null) {
            parts.add("units");
            parts.addAll(target.unitIds());
        }
        var correction = request.correction();
        if (correction != null) {
            parts.addAll(List.of(
                    "correction",
                    orEmpty(correction.title()),
                    orEmpty(correction.classification()),
                    orEmpty(correction.category())));
        }
        if (request.requestId() != null) {
            parts.add("request");
            parts.add(request.requestId());
        }
        if (request.intake() != null) {
            parts.add("intake");
            parts.addAll(of(request.intake()));
        }
        var check = request.check();
        if (check != null) {
            parts.addAll(
                    List.of("check", orEmpty(check.id()), orEmpty(check.answerKind()), orEmpty(check.superiorId())));
        }
        if (request.dueOn() != null) {
            parts.add("due");
            parts.add(request.dueOn().toString());
        }
        if (request.obstacleId() != null) {
            parts.add("obstacle");
            parts.add(request.obstacleId());
            parts.addAll(of(request.obstacle()));
            parts.addAll(of(request.tracking()));
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

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static List<String> of(Messages.ObstacleNoteValue note) {
        return note == null
                ? List.of()
                : Stream.of(
                                note.seenAt() == null ? null : note.seenAt().toString(),
                                note.step(),
                                note.siteVersion(),
                                note.trackingId(),
                                note.unitId(),
                                note.unit())
                        .map(ActionHash::orEmpty)
                        .toList();
    }

    private static List<String> of(Messages.ObstacleTrackValue track) {
        return track == null
                ? List.of()
                : Stream.of(
                                track.state(),
                                track.on() == null ? null : track.on().toString(),
                                track.group())
                        .map(ActionHash::orEmpty)
                        .toList();
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
                .map(ActionHash::orEmpty)
                .toList();
    }
}
