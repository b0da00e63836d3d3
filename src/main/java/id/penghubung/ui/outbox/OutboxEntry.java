package id.penghubung.ui.outbox;

import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox.Item;
import java.util.UUID;

/// One item with what the officer knows its complaint by.
///
/// @param complaint null when the complaint is no longer in the list
record OutboxEntry(Item item, Complaints.Row complaint) {

    UUID id() {
        return item.action().id();
    }
}
