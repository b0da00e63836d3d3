package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Outbox;
import id.penghubung.store.SeenComplaint;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Writes drafts down off the FX thread: one at a time, in the order they were edited, and never one that was sent or
/// discarded meanwhile. What could not be written is kept and tried again until it is. Methods are for the FX thread.
public final class DraftSaver {

    private static final Logger LOG = Logger.getLogger(DraftSaver.class.getName());
    static final Duration RETRY = Duration.ofSeconds(2);

    /// The editor's contents at one moment.
    ///
    /// @param seen as in [DraftStore#save]
    /// @param number grows with every edit of the session
    public record Edit(
            UUID draftId, String complaintId, ActionBody body, long baseVersion, SeenComplaint seen, long number) {}

    public interface Listener {
        void saved(Edit edit, Draft draft);

        /// It is kept and will be tried again.
        void failed(Edit edit, Exception cause);

        /// The draft was sent or discarded before this edit arrived: its text has no draft any more.
        void ended(Edit edit);
    }

    private record Written(long number, Draft draft) {}

    private final DraftStore store;
    private final Background background;
    private final Delays delays;
    private final Listener listener;

    private final Map<UUID, Edit> waiting = new LinkedHashMap<>();
    private final Map<UUID, Draft> newest = new HashMap<>();
    private final Set<UUID> ending = new HashSet<>();
    private boolean busy;
    private boolean resting;
    private boolean finished;
    private long lastNumber;

    /// Held while the store is called: the end of a draft and its last save must not overtake each other.
    private final Object order = new Object();

    private final Map<UUID, Written> written = new HashMap<>();

    public DraftSaver(DraftStore store, Background background, Delays delays, Listener listener) {
        this.store = store;
        this.background = background;
        this.delays = delays;
        this.listener = listener;
    }

    public Edit edit(UUID draftId, String complaintId, ActionBody body, long baseVersion, SeenComplaint seen) {
        return new Edit(draftId, complaintId, body, baseVersion, seen, ++lastNumber);
    }

    /// Replaces an edit of the same draft that still waits.
    public void save(Edit edit) {
        waiting.put(edit.draftId(), edit);
        writeNext();
    }

    /// What a draft holds according to this session, which knows better than a sheet that was read before the last
    /// save.
    Optional<Edit> unsaved(UUID draftId) {
        return Optional.ofNullable(waiting.get(draftId));
    }

    /// The later one of `draft` and what this session last saved of it.
    Draft newest(Draft draft) {
        var saved = newest.get(draft.id());
        return saved != null && saved.revision() > draft.revision() ? saved : draft;
    }

    /// It is being sent or discarded right now, so nobody may open it.
    boolean ending(UUID draftId) {
        return ending.contains(draftId);
    }

    private void writeNext() {
        if (finished || busy || resting || waiting.isEmpty()) {
            return;
        }
        busy = true;
        var edit = waiting.values().iterator().next();
        background.run(
                () -> write(edit),
                draft -> {
                    busy = false;
                    waiting.remove(edit.draftId(), edit);
                    draft.ifPresentOrElse(saved -> saved(edit, saved), () -> listener.ended(edit));
                    writeNext();
                },
                cause -> {
                    busy = false;
                    rest(edit, cause);
                });
    }

    private void saved(Edit edit, Draft draft) {
        newest.put(draft.id(), draft);
        listener.saved(edit, draft);
    }

    private void rest(Edit edit, Exception cause) {
        // To the end of the line: one draft that cannot be written must not hold up the others.
        waiting.remove(edit.draftId(), edit);
        waiting.putIfAbsent(edit.draftId(), edit);
        listener.failed(edit, cause);
        resting = true;
        delays.in(RETRY, () -> {
            resting = false;
            writeNext();
        });
    }

    /// @return what stands in the store now; empty when the draft was sent or discarded meanwhile
    private Optional<Draft> write(Edit edit) {
        synchronized (order) {
            var before = written.get(edit.draftId());
            if (before != null && before.number() >= edit.number()) {
                return Optional.of(before.draft());
            }
            var draft = store.save(edit.draftId(), edit.complaintId(), edit.body(), edit.baseVersion(), edit.seen());
            draft.ifPresent(saved -> written.put(edit.draftId(), new Written(edit.number(), saved)));
            return draft;
        }
    }

    /// Saves `edit` and makes it an item of the outbox.
    ///
    /// @param onQueued with the item; empty when the draft was sent or discarded elsewhere
    public void send(Edit edit, Consumer<Optional<Outbox.Item>> onQueued, Consumer<Exception> onFailure) {
        end(edit, () -> write(edit).flatMap(saved -> store.enqueue(saved.id())), onQueued, onFailure);
    }

    /// Saves `edit` and ends its draft in a way of the caller's.
    ///
    /// @param keep false when the draft was ended elsewhere
    void keep(Edit edit, Predicate<UUID> keep, Consumer<Boolean> onKept, Consumer<Exception> onFailure) {
        end(edit, () -> write(edit).filter(saved -> keep.test(saved.id())).isPresent(), onKept, onFailure);
    }

    private <T> void end(Edit edit, Supplier<T> ending, Consumer<T> onEnded, Consumer<Exception> onFailure) {
        waiting.put(edit.draftId(), edit);
        this.ending.add(edit.draftId());
        background.run(
                () -> {
                    synchronized (order) {
                        return ending.get();
                    }
                },
                ended -> {
                    this.ending.remove(edit.draftId());
                    waiting.remove(edit.draftId());
                    newest.remove(edit.draftId());
                    onEnded.accept(ended);
                },
                cause -> {
                    this.ending.remove(edit.draftId());
                    onFailure.accept(cause);
                    writeNext();
                });
    }

    /// Saves `edit` and asks a superior to check it; the draft goes on.
    ///
    /// @param onQueued with the request; empty when the draft was sent or discarded elsewhere
    public void askCheck(
            Edit edit, String superiorId, Consumer<Optional<Outbox.Item>> onQueued, Consumer<Exception> onFailure) {
        waiting.put(edit.draftId(), edit);
        background.run(
                () -> {
                    synchronized (order) {
                        var saved = write(edit);
                        return saved.flatMap(draft -> store.askCheck(draft.id(), superiorId))
                                .map(item -> new Asked(item, saved.get()));
                    }
                },
                asked -> {
                    waiting.remove(edit.draftId(), edit);
                    asked.ifPresent(one -> {
                        newest.put(edit.draftId(), one.draft());
                        listener.saved(edit, one.draft());
                    });
                    onQueued.accept(asked.map(Asked::item));
                },
                cause -> {
                    onFailure.accept(cause);
                    writeNext();
                });
    }

    private record Asked(Outbox.Item item, Draft draft) {}

    /// @param stored the store had it before this session edited it
    /// @param onDone with false when the draft was sent meanwhile, and then nothing was deleted
    public void discard(UUID draftId, boolean stored, Consumer<Boolean> onDone, Consumer<Exception> onFailure) {
        var unsaved = waiting.remove(draftId);
        ending.add(draftId);
        background.run(
                () -> {
                    synchronized (order) {
                        var somethingThere = stored || written.containsKey(draftId);
                        return !somethingThere || store.discard(draftId);
                    }
                },
                discarded -> {
                    ending.remove(draftId);
                    newest.remove(draftId);
                    onDone.accept(discarded);
                },
                cause -> {
                    ending.remove(draftId);
                    if (unsaved != null) {
                        waiting.putIfAbsent(draftId, unsaved);
                    }
                    onFailure.accept(cause);
                    writeNext();
                });
    }

    /// Writes what waits, in the calling thread: the window closes.
    public void finish() {
        for (var edit : waiting.values()) {
            try {
                write(edit);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "a draft could not be saved while closing", e);
            }
        }
        waiting.clear();
        finished = true;
    }
}
