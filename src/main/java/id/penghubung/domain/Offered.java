package id.penghubung.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// What a person may do with a complaint now: what the server offered when it last showed it, seen together with the
/// person's own actions that wait to be sent. So a report verified without network can be disposed without network too.
public final class Offered {

    /// Done a second time they would only be refused.
    private static final Set<ActionKind> ONCE = EnumSet.of(
            ActionKind.VERIFY,
            ActionKind.ACCEPT,
            ActionKind.CLOSE,
            ActionKind.ARCHIVE,
            ActionKind.REOPEN,
            ActionKind.POSTPONE);

    /// A draft is decided on once, in either way.
    private static final Set<ActionKind> DECISIONS = EnumSet.of(ActionKind.APPROVE, ActionKind.RETURN);

    private Offered() {}

    /// @param waiting kinds of the person's own actions on this complaint that the server does not have yet
    public static Set<ActionKind> of(Complaint complaint, Collection<ActionKind> waiting) {
        var offered = EnumSet.noneOf(ActionKind.class);
        Stream.of(ActionKind.values()).filter(complaint::allows).forEach(offered::add);
        for (var kind : waiting) {
            if (ONCE.contains(kind)) {
                offered.remove(kind);
            }
            if (DECISIONS.contains(kind)) {
                offered.removeAll(DECISIONS);
            }
            if (kind == ActionKind.VERIFY) {
                offered.add(ActionKind.DISPOSE);
            }
        }
        return offered;
    }
}
