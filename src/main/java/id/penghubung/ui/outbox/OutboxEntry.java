package id.penghubung.ui.outbox;

import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.SeenComplaint;
import java.time.Instant;
import java.util.UUID;

/// One item with what the officer knows its complaint by.
///
/// @param complaint null when the complaint is no longer in the list
/// @param seen what the officer saw when writing; null for items of older programs
/// @param asideAt when the officer set it aside; null while nothing was decided
/// @param words of what was noted here or of the information request, as a list may show them; null for complaints
/// @param noteAllowed an internal note may be sent on the complaint now
record OutboxEntry(
        Item item, Complaints.Row complaint, SeenComplaint seen, Instant asideAt, boolean noteAllowed, String words) {

    OutboxEntry(Item item, Complaints.Row complaint) {
        this(item, complaint, null, null, false, null);
    }

    /// It stands among the requests and notes rather than in the queue.
    boolean ofOtherChannel() {
        return words != null && complaint == null;
    }

    UUID id() {
        return item.action().id();
    }
}
