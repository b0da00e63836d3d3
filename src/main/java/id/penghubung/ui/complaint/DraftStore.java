package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.store.AccountStore;
import id.penghubung.store.DraftEndedException;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Outbox;
import id.penghubung.store.OwnAnswers;
import id.penghubung.store.SeenComplaint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the editor asks of the store. Calls block.
public interface DraftStore {

    /// @param seen what the officer had before the eyes when the draft was begun; null when it is kept already
    /// @return empty when the draft was sent or discarded meanwhile
    Optional<Draft> save(UUID id, String complaintId, ActionBody body, long baseVersion, SeenComplaint seen);

    /// @return empty when the draft was sent or discarded meanwhile
    Optional<Outbox.Item> enqueue(UUID draftId);

    /// Asks a superior to check what the draft holds; the draft stays.
    ///
    /// @return empty when it was sent or discarded meanwhile
    Optional<Outbox.Item> askCheck(UUID draftId, String superiorId);

    /// @return false when it was sent or discarded meanwhile
    boolean discard(UUID draftId);

    /// Newest first.
    List<Draft> revisions(UUID draftId);

    /// Another answer of this officer that the text nearly repeats.
    Optional<OwnAnswers.Copied> copied(String complaintId, String text);

    static DraftStore of(AccountStore store) {
        return new DraftStore() {
            @Override
            public Optional<Draft> save(
                    UUID id, String complaintId, ActionBody body, long baseVersion, SeenComplaint seen) {
                try {
                    return Optional.of(store.drafts().save(id, complaintId, body, baseVersion, seen));
                } catch (DraftEndedException _) {
                    return Optional.empty();
                }
            }

            @Override
            public Optional<Outbox.Item> enqueue(UUID draftId) {
                return store.outbox().enqueue(draftId);
            }

            @Override
            public Optional<Outbox.Item> askCheck(UUID draftId, String superiorId) {
                return store.outbox().askCheck(draftId, superiorId);
            }

            @Override
            public boolean discard(UUID draftId) {
                return store.drafts().discard(draftId);
            }

            @Override
            public List<Draft> revisions(UUID draftId) {
                return store.drafts().revisions(draftId);
            }

            @Override
            public Optional<OwnAnswers.Copied> copied(String complaintId, String text) {
                return store.ownAnswers().like(complaintId, text);
            }
        };
    }
}
