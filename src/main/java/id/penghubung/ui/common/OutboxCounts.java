package id.penghubung.ui.common;

import id.penghubung.store.Outbox;
import id.penghubung.store.Outbox.State;
import java.util.List;

/// What is not sent yet, counted from the items themselves and never from the connection.
///
/// @param waiting queued or under way
/// @param uncertain may have arrived
/// @param parked set aside until the officer decides
public record OutboxCounts(int waiting, int uncertain, int parked) {

    public static final OutboxCounts NONE = new OutboxCounts(0, 0, 0);

    public static OutboxCounts of(List<Outbox.Item> items) {
        var waiting = 0;
        var uncertain = 0;
        var parked = 0;
        for (var item : items) {
            switch (item.state()) {
                case State.Queued _, State.Sending _ -> waiting++;
                case State.Uncertain _ -> uncertain++;
                case State.Parked _ -> parked++;
                case State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ -> {}
            }
        }
        return new OutboxCounts(waiting, uncertain, parked);
    }

    public int all() {
        return waiting + uncertain + parked;
    }
}
