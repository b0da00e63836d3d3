package id.penghubung.store;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// An account on a real disk, opened and closed by the test.
final class StoreFixture implements AutoCloseable {

    final AccountFolder folder;
    final MutableClock clock = new MutableClock(Samples.NOW);
    AccountStore store;

    StoreFixture(Path root) {
        this.folder = new AccountFolder(root);
        this.store = open();
    }

    AccountStore open() {
        return AccountStore.open(folder, Accounts.keys(1), clock);
    }

    AccountStore reopen() {
        store.close();
        store = open();
        return store;
    }

    void apply(List<Complaint> complaints) {
        store.cache().apply(new Cache.Page(complaints, List.of(), "c1", "e1", true));
    }

    void remove(String... ids) {
        store.cache().apply(new Cache.Page(List.of(), List.of(ids), "c2", "e1", true));
    }

    /// @return id of a new draft
    UUID draft(String complaintId, String text) {
        var id = UUID.randomUUID();
        store.drafts().save(id, complaintId, followUp(text), 1);
        return id;
    }

    /// @return id of a new item in the outbox
    UUID sendable(String complaintId, String text) {
        return store.outbox()
                .enqueue(draft(complaintId, text))
                .orElseThrow()
                .action()
                .id();
    }

    static ActionBody followUp(String text) {
        return new ActionBody.Answer(FollowUpKind.FOLLOW_UP, text);
    }

    @Override
    public void close() {
        store.close();
    }
}
