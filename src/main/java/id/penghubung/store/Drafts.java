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
    private final PictureRows pictures;
    private final AttachmentRows files;
    private final Complaints complaints;
    private final WorkMarks marks;
    private final Events events;
    private final Clock clock;

    Drafts(
            Database workDb,
            DraftRows rows,
            PictureRows pictures,
            AttachmentRows files,
            Complaints complaints,
            WorkMarks marks,
            Events events,
            Clock clock) {
        this.workDb = workDb;
        this.rows = rows;
        this.pictures = pictures;
        this.files = files;
        this.complaints = complaints;
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
        return save(id, complaintId, body, baseVersion, null);
    }

    /// As above, and keeps what the officer had before the eyes. Without `seen`, a new draft takes the picture from the
    /// cache when that is still at `baseVersion`.
    ///
    /// @param seen nullable; nothing is kept of it unless its version is `baseVersion`
    public Draft save(UUID id, String complaintId, ActionBody body, long baseVersion, SeenComplaint seen) {
        var picture = picture(id, complaintId, baseVersion, seen);
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
            if (picture.isPresent()) {
                pictures.keep(connection, id, picture.get());
            }
            return new Saved(draft, former.isEmpty());
        });
        if (saved.created()) {
            marks.project(complaintId);
        }
        events.publish(Area.DRAFTS);
        return saved.draft();
    }

    private Optional<SeenComplaint> picture(UUID id, String complaintId, long baseVersion, SeenComplaint seen) {
        if (seen != null) {
            return Optional.of(seen).filter(one -> one.version() == baseVersion);
        }
        var known = workDb.read(connection -> rows.byId(connection, id));
        return known.filter(draft -> draft.baseVersion() == baseVersion).isPresent()
                ? Optional.empty()
                : complaints
                        .byId(complaintId)
                        .filter(complaint -> complaint.version() == baseVersion)
                        .map(SeenComplaint::of);
    }

    /// What the officer saw of the complaint when the draft was begun; still there when the draft has become an item of
    /// the outbox. Empty for drafts of older programs.
    public Optional<SeenComplaint> seen(UUID draftId) {
        return workDb.read(connection -> pictures.of(connection, draftId));
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
            pictures.forget(connection, id);
            files.removeAll(connection, id);
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
