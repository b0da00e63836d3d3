package id.penghubung.ui.channels;

import id.penghubung.domain.ActionKind;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.Requests.Entry;
import java.util.EnumSet;
import java.util.Set;

/// What the officer may do with a request: what the server offers, or what it is going to offer when what waits here
/// has
/// arrived.
final class Offered {

    private static final Set<ActionKind> KINDS = EnumSet.of(
            ActionKind.REQUEST_TAKE, ActionKind.REQUEST_HAND_OVER, ActionKind.REQUEST_ANSWER, ActionKind.REQUEST_CLOSE);

    private Offered() {}

    static Set<ActionKind> of(Entry.Held held) {
        if (held.waiting().isEmpty()) {
            var offered = EnumSet.noneOf(ActionKind.class);
            KINDS.stream().filter(held.request()::allows).forEach(offered::add);
            return offered;
        }
        if (setAside(held)) {
            // It is decided in the outbox first: what is written now would be written in its knowledge.
            return EnumSet.noneOf(ActionKind.class);
        }
        return switch (held.waiting().getLast().action().body().kind()) {
            case REQUEST_NOTE, REQUEST_TAKE, REQUEST_HAND_OVER, REQUEST_ANSWER ->
                EnumSet.of(ActionKind.REQUEST_HAND_OVER, ActionKind.REQUEST_ANSWER, ActionKind.REQUEST_CLOSE);
            default -> EnumSet.noneOf(ActionKind.class);
        };
    }

    static boolean setAside(Entry.Held held) {
        return held.waiting().stream().anyMatch(item -> item.state() instanceof State.Parked);
    }
}
