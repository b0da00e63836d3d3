package id.penghubung.ui.complaint;

import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import java.util.Locale;
import java.util.Optional;

/// The server's own label of an answer. Version 4 labels everything *respon awal*, whatever the officer chose, so a
/// label that says something else than the kind has to be seen (DESIGN 5.5).
final class ServerLabel {

    private ServerLabel() {}

    /// The label where it differs from the kind, or where we cannot tell.
    static Optional<String> worthShowing(FollowUp answer) {
        if (answer.label() == null || answer.label().isBlank()) {
            return Optional.empty();
        }
        var meant = kindOf(answer.label());
        return meant.isPresent() && meant.get() == answer.kind() ? Optional.empty() : Optional.of(answer.label());
    }

    private static Optional<FollowUpKind> kindOf(String label) {
        var word = label.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("respon awal")) {
            return Optional.of(FollowUpKind.INITIAL_RESPONSE);
        }
        return word.startsWith("tindak lanjut") || word.startsWith("sedang ditindaklanjuti")
                ? Optional.of(FollowUpKind.FOLLOW_UP)
                : Optional.empty();
    }
}
