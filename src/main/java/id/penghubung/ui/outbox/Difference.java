package id.penghubung.ui.outbox;

import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.store.SeenComplaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One thing that is other now than in the picture an officer wrote by. Told by ids and words of the server, never by a
/// clock (case K16).
sealed interface Difference {

    record Status(String before, String now) implements Difference {}

    /// @param before nullable
    /// @param now nullable
    record Label(String before, String now) implements Difference {}

    record Answer(FollowUp answer) implements Difference {}

    record Event(HistoryEntry entry) implements Difference {}

    record Disposed(Disposition disposition) implements Difference {}

    record Ended(Disposition disposition) implements Difference {}

    /// History lines that an answer or a disposition leaves: those are told by themselves.
    Set<String> TOLD_ELSEWHERE = Set.of("follow-up", "initial-response", "disposed");

    /// In the order an officer wants to know them.
    ///
    /// @param ownActions what this account sent itself is no news
    static List<Difference> between(SeenComplaint before, SeenComplaint now, Set<UUID> ownActions) {
        var found = new ArrayList<Difference>();
        if (!before.rawStatus().equals(now.rawStatus())) {
            found.add(new Status(before.rawStatus(), now.rawStatus()));
        }
        if (!Objects.equals(before.label(), now.label())) {
            found.add(new Label(before.label(), now.label()));
        }
        added(before.followUps(), now.followUps(), FollowUp::id).stream()
                .filter(answer -> answer.actionId() == null || !ownActions.contains(answer.actionId()))
                .map(Answer::new)
                .forEach(found::add);
        added(before.dispositions(), now.dispositions(), Disposition::id).stream()
                .map(Disposed::new)
                .forEach(found::add);
        var stood = before.dispositions().stream()
                .filter(Disposition::current)
                .map(Disposition::id)
                .collect(Collectors.toSet());
        now.dispositions().stream()
                .filter(disposition -> !disposition.current() && stood.contains(disposition.id()))
                .map(Ended::new)
                .forEach(found::add);
        added(before.history(), now.history(), HistoryEntry::id).stream()
                .filter(entry -> !TOLD_ELSEWHERE.contains(entry.kind()))
                .map(Event::new)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static <T> List<T> added(List<T> before, List<T> now, Function<T, String> id) {
        var known = before.stream().map(id).collect(Collectors.toSet());
        return now.stream().filter(one -> !known.contains(id.apply(one))).toList();
    }
}
