package id.penghubung.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A report's time with one unit, told in whole or by its clear columns alone. Which of several stays is the one whose
/// clock runs is said here once, for lists, deadlines and figures (case C1).
public interface Stay {

    /// Words for the state of a stay that the unit gave up (*bukan wewenang*) or lost.
    Set<String> GIVEN_UP = Set.of("returned", "taken-back");

    /// The unit does not answer for the report any more, whether or not the server said since when.
    boolean handedOn();

    /// Null while the unit has the report, or where the server does not tell.
    Instant endedAt();

    /// The unit has the report now.
    default boolean current() {
        return endedAt() == null && !handedOn();
    }

    /// @param state the server's word; nullable
    static boolean givenUp(String state) {
        return state != null && GIVEN_UP.contains(state);
    }

    /// The newest that is current, or for a report that ended, the one it ended with.
    ///
    /// @param oldestFirst all stays of a report, or those with one unit
    static <S extends Stay> Optional<S> standing(List<S> oldestFirst) {
        return newest(oldestFirst, Stay::current).or(() -> newest(oldestFirst, stay -> !stay.handedOn()));
    }

    private static <S extends Stay> Optional<S> newest(List<S> oldestFirst, Predicate<? super S> wanted) {
        return oldestFirst.reversed().stream().filter(wanted).findFirst();
    }
}
