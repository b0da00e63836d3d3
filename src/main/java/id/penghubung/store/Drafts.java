package id.penghubung.store;

import id.penghubung.domain.ActionBody;
import id.penghubung.store.AccountStore.Area;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What officers are writing. Lives in `work.db`; a pull never touches it.
public final class Drafts {

    private final Database workDb;
    private final DraftRows rows;
    private final WorkMarks marks;
    private final Events events;
    private final Clock clock;

    Drafts(Database workDb, DraftRows rows, WorkMarks marks, Events events, Clock clock) {
        this.workDb = workDb;
        this.rows = rows;
        this.marks = marks;
        this.events = events;
        this.clock = clock;
    }

    /// @param baseVersion version of the complaint when the draft was begun
    /// @param revision grows with every save
    public record Draft(
            UUID id,
            String complaintId,
            ActionBody body,
            long baseVersion,
            long revision,
            Instant createdAt,
            Instant savedAt) {}

    /// Creates or overwrites; returns the saved state. The last 20 revisions are kept. An empty text never replaces the
    /// only copy: the former text stays as a revision. A save that changes nothing makes no revision.
    ///
    /// @throws DraftEndedException when the draft was sent or discarded (an autosave that came late)
    public Draft save(UUID id, String complaintId, ActionBody body, long baseVersion) {
        record Saved(Draft draft, boolean created) {}
        var saved = workDb.write(connection -> {
            var former = rows.byId(connection, id);
            if (former.isEmpty() && rows.ended(connection, id)) {
                throw new DraftEndedException();
            }
            var now = Columns.stored(clock.instant());
            var draft = new Draft(
                    id,
                    complaintId,
                    body,
                    baseVersion,
                    former.map(Draft::revision).orElse(0L) + 1,
                    former.map(Draft::createdAt).orElse(now),
                    now);
            if (former.isPresent() && !former.get().body().equals(body)) {
                rows.keepRevision(connection, former.get());
            }
            rows.put(connection, draft);
            return new Saved(draft, former.isEmpty());
        });
        if (saved.created()) {
            marks.project(complaintId);
        }
        events.publish(Area.DRAFTS);
        return saved.draft();
    }

    public Optional<Draft> byId(UUID id) {
        return workDb.read(connection -> rows.byId(connection, id));
    }

    /// Drafts of one complaint, newest first.
    public List<Draft> of(String complaintId) {
        return workDb.read(connection -> rows.of(connection, complaintId));
    }

    /// All drafts, newest first.
    public List<Draft> all() {
        return workDb.read(rows::all);
    }

    /// Former texts of a draft, newest first.
    public List<Draft> revisions(UUID id) {
        return workDb.read(connection -> rows.revisions(connection, id));
    }

    /// Compare-and-set on "still a draft": false when it was sent or discarded meanwhile, and then nothing is deleted.
    public boolean discard(UUID id) {
        var complaintId = workDb.write(connection -> {
            var draft = rows.byId(connection, id);
            if (draft.isEmpty()) {
                return null;
            }
            rows.end(connection, id, clock.instant());
            rows.forgetRevisions(connection, id);
            return draft.get().complaintId();
        });
        if (complaintId == null) {
            return false;
        }
        marks.project(complaintId);
        events.publish(Area.DRAFTS);
        return true;
    }
}
