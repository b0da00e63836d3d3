package id.penghubung.ui.outbox;

import id.penghubung.domain.ActionBody;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.SeenComplaint;
import java.time.Instant;
import java.util.UUID;

/// What was written for a complaint that is no longer in the list: a draft, or an item that is not sent.
///
/// @param id of the draft or of the item
/// @param seen null for what older programs wrote
/// @param at when it was written last
/// @param item null for a draft
record GoneEntry(UUID id, SeenComplaint seen, ActionBody body, Instant at, Item item) {

    /// Nothing of it can be on the server.
    boolean canBeGivenUp() {
        return item == null || item.state() instanceof State.Parked parked && parked.refused();
    }

    /// It may be on its way: the server has to be asked before it ends.
    boolean mustBeWithdrawn() {
        return item != null && Choice.of(item).contains(Choice.WITHDRAW);
    }
}
