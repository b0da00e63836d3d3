package id.penghubung.ui.memo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/// What can be taken back, step by step. What is typed at one place without a pause is one step.
///
/// @param <T> an immutable value
final class UndoHistory<T> {

    static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST = 200;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private String lastPlace;
    private Instant lastAt = Instant.MIN;

    void clear() {
        before.clear();
        after.clear();
        lastPlace = null;
    }

    /// @param former the value before this edit
    /// @param place where it was typed; null for an edit that is a step of its own
    void edited(T former, String place, Instant at) {
        var same = place != null && Objects.equals(place, lastPlace) && at.isBefore(lastAt.plus(PAUSE));
        lastPlace = place;
        lastAt = at;
        after.clear();
        if (!same) {
            before.push(former);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
    }

    Optional<T> undo(T present) {
        return step(before, after, present);
    }

    Optional<T> redo(T present) {
        return step(after, before, present);
    }

    private Optional<T> step(Deque<T> from, Deque<T> to, T present) {
        lastPlace = null;
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(present);
        return Optional.of(from.pop());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }
}
