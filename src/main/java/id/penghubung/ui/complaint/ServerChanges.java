package id.penghubung.ui.complaint;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.store.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What came to a complaint on the server since a draft was begun, without the officer's own submissions.
///
/// @param answers by others, oldest first
/// @param events other lines of the history, oldest first
record ServerChanges(List<FollowUp> answers, List<HistoryEntry> events) {

    /// History lines that an answer leaves: the answer itself is listed already.
    private static final Set<String> ANSWER_LINES = Set.of("follow-up", "initial-response");

    /// What colleagues say to each other is no reason to write another answer, and raise no conflict (DESIGN 6).
    private static final Set<String> INSIDE =
            Set.of("internal-note", "check-asked", "check-approved", "check-returned", "material-asked");

    ServerChanges {
        answers = List.copyOf(answers);
        events = List.copyOf(events);
    }

    /// Empty when the version is the one that the draft began with, or when only one's own action raised it. Both lists
    /// may be empty although the version grew: what changed has left no dated line, or the PC's clock is wrong.
    ///
    /// @param begunAt by this PC's clock
    static Optional<ServerChanges> since(
            Complaint complaint, long baseVersion, Instant begunAt, List<Outbox.Item> ownItems) {
        if (complaint.version() <= baseVersion || onlyOurs(complaint, baseVersion, ownItems)) {
            return Optional.empty();
        }
        var ours = ownItems.stream().map(item -> item.action().id()).collect(Collectors.toSet());
        var ourResults = ownItems.stream()
                .map(item -> item.state() instanceof Outbox.State.Sent(var receipt) ? receipt.resultId() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var answers = complaint.followUps().stream()
                .filter(answer -> answer.at().isAfter(begunAt))
                .filter(answer -> answer.actionId() == null || !ours.contains(answer.actionId()))
                .toList();
        var lines = complaint.history().stream()
                .filter(entry -> entry.at().isAfter(begunAt))
                .filter(entry -> !ANSWER_LINES.contains(entry.kind()))
                .filter(entry -> !ourResults.contains(entry.id()))
                .toList();
        var events =
                lines.stream().filter(entry -> !INSIDE.contains(entry.kind())).toList();
        var onlyNotes = answers.isEmpty() && events.isEmpty() && !lines.isEmpty();
        return onlyNotes ? Optional.empty() : Optional.of(new ServerChanges(answers, events));
    }

    private static boolean onlyOurs(Complaint complaint, long baseVersion, List<Outbox.Item> ownItems) {
        return ownItems.stream()
                .anyMatch(item -> item.state() instanceof Outbox.State.Sent(var receipt)
                        && receipt.version() == complaint.version()
                        && receipt.version() == baseVersion + 1);
    }
}
