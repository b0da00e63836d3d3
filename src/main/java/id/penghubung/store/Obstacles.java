package id.penghubung.store;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// *Daftar kendala*. Lives in `work.db`: where there is no server it is kept nowhere else. What this PC has in the
/// outbox is laid over what the server showed last, so that nothing has to be taken back when an item is.
public final class Obstacles {

    private final Database workDb;
    private final ObstacleRows rows;
    private final DraftRows drafts;
    private final AttachmentRows files;
    private final Outbox outbox;
    private final Events events;
    private final Clock clock;

    Obstacles(
            Database workDb,
            ObstacleRows rows,
            DraftRows drafts,
            AttachmentRows files,
            Outbox outbox,
            Events events,
            Clock clock) {
        this.workDb = workDb;
        this.rows = rows;
        this.drafts = drafts;
        this.files = files;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /// @param obstacle with what waits here laid over it
    /// @param waiting what this PC has of it and the server has not, oldest first
    /// @param sent the server has taken it, and has not shown it yet
    public record Listed(Obstacle obstacle, List<Item> waiting, boolean sent) {

        /// No server has it, and nothing is on its way to one.
        public boolean hereOnly() {
            return obstacle.version() == 0 && waiting.isEmpty() && !sent;
        }
    }

    /// What a file of another office did to the list.
    public record Merged(int added, int changed, int same) {}

    /// The newest fault first.
    public List<Listed> all() {
        Map<String, Obstacle> known = new LinkedHashMap<>();
        workDb.read(rows::all).forEach(one -> known.put(one.id(), one));
        var waiting = new HashMap<String, List<Item>>();
        var sent = new HashMap<String, Boolean>();
        for (var item : outbox.ofObstacles()) {
            var id = item.action().complaintId();
            var shown = known.get(id);
            switch (item.state()) {
                case State.Queued _, State.Sending _, State.Uncertain _, State.Parked _ -> {
                    laidOver(item, shown).ifPresent(one -> known.put(id, one));
                    waiting.computeIfAbsent(id, _ -> new ArrayList<>()).add(item);
                }
                case State.Sent(var receipt) -> {
                    if (shown == null || shown.version() < receipt.version()) {
                        laidOver(item, shown).ifPresent(one -> known.put(id, one));
                        sent.put(id, true);
                    }
                }
                case State.SentByHand _, State.Withdrawn _, State.Discarded _ -> {}
            }
        }
        return known.values().stream()
                .map(one ->
                        new Listed(one, waiting.getOrDefault(one.id(), List.of()), sent.getOrDefault(one.id(), false)))
                .sorted(Comparator.comparing(
                                (Listed listed) -> listed.obstacle().note().seenAt())
                        .reversed()
                        .thenComparing(listed -> listed.obstacle().id()))
                .toList();
    }

    public Optional<Listed> byId(String id) {
        return all().stream().filter(one -> one.obstacle().id().equals(id)).findFirst();
    }

    /// It stands in the list, other than in the outbox alone.
    boolean holds(String id) {
        return workDb.read(connection -> rows.byId(connection, id)).isPresent();
    }

    private static Optional<Obstacle> laidOver(Item item, Obstacle shown) {
        var action = item.action();
        return switch (action.body()) {
            case ActionBody.NoteObstacle(var note) ->
                Optional.of(
                        shown == null
                                ? Obstacle.noted(action.complaintId(), note, action.files(), item.queuedAt())
                                : shown.withNote(
                                        note,
                                        action.files().isEmpty() ? shown.pictures() : action.files(),
                                        item.queuedAt()));
            case ActionBody.TrackObstacle(var track) ->
                Optional.ofNullable(shown).map(one -> one.withTrack(track, item.queuedAt()));
            default -> throw new IllegalStateException("about no kendala: " + action.id());
        };
    }

    /// Notes that are being written, newest first.
    public List<Draft> begun() {
        return workDb.read(drafts::all).stream()
                .filter(draft -> draft.body() instanceof ActionBody.NoteObstacle)
                .toList();
    }

    /// *Catat*, where no server is: the note leaves the drafts and stands in the list, in one transaction.
    ///
    /// @return false when it was kept or discarded before (a second click)
    public boolean keep(UUID draftId) {
        var kept = workDb.write(connection -> {
            var draft = drafts.byId(connection, draftId).orElse(null);
            if (draft == null || !(draft.body() instanceof ActionBody.NoteObstacle(var note))) {
                return false;
            }
            var now = Columns.stored(clock.instant());
            var pictures = files.of(connection, draftId);
            var former = rows.byId(connection, draft.complaintId());
            rows.put(
                    connection,
                    former.map(one -> one.withNote(note, pictures.isEmpty() ? one.pictures() : pictures, now))
                            .orElseGet(() -> Obstacle.noted(draft.complaintId(), note, pictures, now)));
            // Under its own id, so that the copy on the disk is needed as long as the kendala stands here.
            var own = UUID.fromString(draft.complaintId());
            if (!pictures.isEmpty()) {
                files.removeAll(connection, own);
                for (var picture : pictures) {
                    files.add(connection, own, picture);
                }
                files.removeAll(connection, draftId);
            }
            drafts.end(connection, draftId, now);
            drafts.forgetRevisions(connection, draftId);
            return true;
        });
        if (kept) {
            events.publish(Area.OBSTACLES, Area.DRAFTS);
        }
        return kept;
    }

    /// What became of several of them, where no server is; in one transaction.
    public void track(List<String> ids, Obstacle.Track track) {
        workDb.change(connection -> {
            for (var id : ids) {
                var former = rows.byId(connection, id);
                if (former.isPresent()) {
                    rows.put(connection, former.get().withTrack(track, Columns.stored(clock.instant())));
                }
            }
        });
        events.publish(Area.OBSTACLES);
    }

    /// @param obstacle as it was before the eyes
    public record Tracked(Obstacle obstacle, Obstacle.Track track) {}

    /// As [#track(List, Obstacle.Track)], each with its own.
    public void track(List<Tracked> all) {
        workDb.change(connection -> {
            for (var one : all) {
                var former = rows.byId(connection, one.obstacle().id());
                if (former.isPresent()) {
                    rows.put(connection, former.get().withTrack(one.track(), Columns.stored(clock.instant())));
                }
            }
        });
        events.publish(Area.OBSTACLES);
    }

    /// What became of them goes to the outbox, all or nothing. What was taken back from there before is overwritten,
    /// not
    /// sent beside it.
    public void sendTracks(List<Tracked> all) {
        outbox.enqueueAll(connection -> {
            var made = new ArrayList<Draft>();
            for (var one : all) {
                var draftId = drafts.of(connection, one.obstacle().id()).stream()
                        .filter(draft -> draft.body() instanceof ActionBody.TrackObstacle)
                        .map(Draft::id)
                        .findFirst()
                        .orElseGet(UUID::randomUUID);
                made.add(made(connection, draftId, one.obstacle(), new ActionBody.TrackObstacle(one.track())));
            }
            return made;
        });
    }

    /// Takes a note that no server has off the list.
    ///
    /// @return false when a server has it, or it is gone already
    public boolean remove(String id) {
        var removed = workDb.write(connection -> {
            var former = rows.byId(connection, id);
            if (former.isEmpty() || former.get().version() > 0) {
                return false;
            }
            files.removeAll(connection, UUID.fromString(id));
            return rows.remove(connection, id);
        });
        if (removed) {
            events.publish(Area.OBSTACLES);
        }
        return removed;
    }

    /// Lays the list of another office beside this one, all or nothing: same ids are one kendala, and of each part
    /// (note, progress) the newer stays. What a server showed stays the server's.
    public Merged merge(List<Obstacle> others) {
        var merged = workDb.write(connection -> {
            var added = 0;
            var changed = 0;
            for (var other : others) {
                switch (lay(connection, other.withVersion(0))) {
                    case ADDED -> added++;
                    case CHANGED -> changed++;
                    case SAME -> {}
                }
            }
            return new Merged(added, changed, others.size() - added - changed);
        });
        if (merged.added() + merged.changed() > 0) {
            events.publish(Area.OBSTACLES);
        }
        return merged;
    }

    private enum Laid {
        ADDED,
        CHANGED,
        SAME
    }

    private Laid lay(Connection connection, Obstacle other) throws SQLException {
        var former = rows.byId(connection, other.id());
        if (former.isEmpty()) {
            rows.put(connection, other);
            return Laid.ADDED;
        }
        var next = former.get().version() > 0 ? former.get() : former.get().mergedWith(other);
        if (next.equals(former.get())) {
            return Laid.SAME;
        }
        rows.put(connection, next);
        return Laid.CHANGED;
    }

    /// Hands to the outbox what only this PC has: noted before there was a server, or read from a file. Everything
    /// about
    /// one kendala goes in one transaction, for what has an item is not offered again.
    ///
    /// @param unit in whose name, where a note names none; null for the agency's own desk
    /// @param tracked what became of them goes too
    /// @param today day of a group or an answer that was made without any progress
    /// @return how many kendala
    public int offer(WorkUnit unit, boolean tracked, LocalDate today) {
        var offered = 0;
        for (var one : all().stream().filter(Listed::hereOnly).toList()) {
            var id = one.obstacle().id();
            var items = outbox.enqueueAll(connection -> {
                var obstacle = rows.byId(connection, id).orElse(null);
                return obstacle == null || obstacle.version() > 0 || outbox.tellsOfObstacle(connection, id)
                        ? List.of()
                        : offered(connection, obstacle, unit, tracked ? tracksOf(obstacle, today) : List.of());
            });
            offered += items > 0 ? 1 : 0;
        }
        return offered;
    }

    private List<Draft> offered(Connection connection, Obstacle obstacle, WorkUnit unit, List<Obstacle.Track> tracks)
            throws SQLException {
        var note = unit == null || obstacle.note().unitId() != null
                ? obstacle.note()
                : obstacle.note().of(unit);
        var made = new ArrayList<Draft>();
        var first = made(connection, UUID.randomUUID(), obstacle, new ActionBody.NoteObstacle(note));
        for (var picture : obstacle.pictures()) {
            files.add(connection, first.id(), picture);
        }
        made.add(first);
        for (var track : tracks) {
            made.add(made(connection, UUID.randomUUID(), obstacle, new ActionBody.TrackObstacle(track)));
        }
        return made;
    }

    private static List<Obstacle.Track> tracksOf(Obstacle obstacle, LocalDate today) {
        if (obstacle.progress().isEmpty()) {
            return obstacle.group() == null && obstacle.answer().isBlank()
                    ? List.of()
                    : List.of(new Obstacle.Track(obstacle.stateWord(), today, obstacle.answer(), obstacle.group()));
        }
        return obstacle.progress().stream()
                .map(step -> new Obstacle.Track(step.state(), step.on(), obstacle.answer(), obstacle.group()))
                .toList();
    }

    private Draft made(Connection connection, UUID draftId, Obstacle obstacle, ActionBody body) throws SQLException {
        var former = drafts.byId(connection, draftId);
        var now = Columns.stored(clock.instant());
        var draft = new Draft(
                draftId,
                obstacle.id(),
                body,
                obstacle.version(),
                former.map(Draft::revision).orElse(0L) + 1,
                former.map(Draft::createdAt).orElse(now),
                now);
        drafts.put(connection, draft);
        return draft;
    }

    /// As the server shows them now.
    ///
    /// @param removedIds not to be shown to this person any more
    public void receive(List<Obstacle> shown, List<String> removedIds) {
        if (shown.isEmpty() && removedIds.isEmpty()) {
            return;
        }
        workDb.change(connection -> {
            for (var one : shown) {
                rows.put(connection, one);
            }
            for (var id : removedIds) {
                rows.remove(connection, id);
                rows.forgetSent(connection, id);
                files.removeAll(connection, id);
            }
        });
        events.publish(Area.OBSTACLES);
    }
}
