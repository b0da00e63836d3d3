package id.penghubung.ui.outbox;

import id.penghubung.domain.ActionKind;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import java.util.EnumSet;
import java.util.Set;

/// What the officer may do with an item, by its state.
enum Choice {
    /// It never left this PC, or the server certainly did not take it: the text becomes a draft again at once.
    BACK_TO_DRAFT,
    /// It may have left this PC: the server is asked for a tombstone first.
    WITHDRAW,
    /// The same item, the same key, once more.
    SEND_AGAIN,
    /// The three panes, where the officer decides about a conflict.
    COMPARE,
    /// Its text goes to the *admin instansi*, and the item ends.
    HAND_OVER,
    /// The item ends; the journal keeps its text for a while.
    DISCARD,
    COPY_RECEIPT,
    /// The officer has put it into LAPOR! by hand.
    SENT_BY_HAND;

    static Set<Choice> of(Item item) {
        return item.byHand() ? ofByHand(item) : ofSentByProgram(item);
    }

    /// No server is asked about what goes out by hand: while it waits, the officer alone knows whether it has gone.
    private static Set<Choice> ofByHand(Item item) {
        return switch (item.state()) {
            case State.Queued _, State.Sending _, State.Uncertain _, State.Parked _ ->
                EnumSet.of(SENT_BY_HAND, BACK_TO_DRAFT);
            case State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ -> EnumSet.noneOf(Choice.class);
        };
    }

    private static Set<Choice> ofSentByProgram(Item item) {
        return switch (item.state()) {
            case State.Queued _ -> item.tries() == 0 ? EnumSet.of(BACK_TO_DRAFT) : EnumSet.of(WITHDRAW);
            // A request is under way: whatever is done now would race with it.
            case State.Sending _ -> EnumSet.noneOf(Choice.class);
            case State.Uncertain _ -> EnumSet.of(WITHDRAW);
            case State.Parked(var reason, var _) ->
                aboutComplaint(item)
                        ? of(reason, item.tries())
                        : ofOther(item.action().body().kind(), reason);
            case State.Sent _ -> EnumSet.of(COPY_RECEIPT);
            case State.SentByHand _, State.Withdrawn _, State.Discarded _ -> EnumSet.noneOf(Choice.class);
        };
    }

    /// About a report that stands in the queue: it can be laid beside the present one, and have a note.
    static boolean aboutComplaint(Item item) {
        var kind = item.action().body().kind();
        return kind.target() == ActionKind.Target.COMPLAINT && kind != ActionKind.REGISTER;
    }

    /// What was noted here, and what is done with an information request. *Ambil* and what became
    /// of a kendala have no text to go back to.
    private static Set<Choice> ofOther(ActionKind kind, ParkReason reason) {
        return switch (reason) {
            case REFUSED, NOT_YOURS, CONFLICT, WITHDRAWN_ELSEWHERE ->
                kind == ActionKind.REQUEST_TAKE || kind == ActionKind.OBSTACLE_TRACK
                        ? EnumSet.of(DISCARD)
                        : EnumSet.of(BACK_TO_DRAFT, DISCARD);
            case SERVER_FAULT, CHECK_FIRST, COPY_LOST -> EnumSet.of(SEND_AGAIN, WITHDRAW);
        };
    }

    private static Set<Choice> of(ParkReason reason, int tries) {
        return switch (reason) {
            // The same text would be refused again.
            case REFUSED -> EnumSet.of(BACK_TO_DRAFT, HAND_OVER, DISCARD);
            case NOT_YOURS -> EnumSet.of(SEND_AGAIN, BACK_TO_DRAFT, HAND_OVER, DISCARD);
            // Decided with the three panes before the eyes only.
            case CONFLICT -> EnumSet.of(COMPARE, HAND_OVER, DISCARD);
            // These may be stored on the server after all.
            case SERVER_FAULT, CHECK_FIRST -> EnumSet.of(SEND_AGAIN, WITHDRAW);
            // It may have gone out whole once; else nothing of it has left this PC.
            case COPY_LOST -> EnumSet.of(SEND_AGAIN, tries == 0 ? BACK_TO_DRAFT : WITHDRAW);
            // The tombstone on the server refuses this key for ever.
            case WITHDRAWN_ELSEWHERE -> EnumSet.of(BACK_TO_DRAFT, HAND_OVER, DISCARD);
        };
    }
}
