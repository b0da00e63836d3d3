package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.ui.common.AutosavePolicy;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// One form whose contents are a draft from the first key on, by the same autosave as every answer. Methods are for the
/// FX
/// thread.
public final class DraftSession implements DraftSaver.Listener {

    /// How far the contents are on the disk.
    public sealed interface Kept {
        /// Nothing was written yet.
        record Nothing() implements Kept {}

        record Saving() implements Kept {}

        record Saved(Instant at) implements Kept {}

        /// It is tried again.
        record Failed(Exception cause) implements Kept {}
    }

    private final DraftSaver saver;
    private final AutosavePolicy autosave;
    private final Supplier<ActionBody> body;
    private final Predicate<ActionBody> blank;
    private final Consumer<Kept> told;
    private UUID draftId;
    private String targetId;
    private long version;
    private boolean stored;

    /// @param body what is in the form now
    /// @param blank nothing worth a draft
    public DraftSession(
            AccountStore store,
            Background background,
            Delays delays,
            Supplier<ActionBody> body,
            Predicate<ActionBody> blank,
            Consumer<Kept> told) {
        this.saver = new DraftSaver(DraftStore.of(store), background, delays, this);
        this.autosave = new AutosavePolicy(delays, this::save);
        this.body = body;
        this.blank = blank;
        this.told = told;
    }

    /// Nothing is stored before the first edit.
    public void begin(String target, long baseVersion) {
        flush();
        draftId = UUID.randomUUID();
        targetId = target;
        version = baseVersion;
        stored = false;
        told.accept(new Kept.Nothing());
    }

    public void open(Draft draft) {
        flush();
        draftId = draft.id();
        targetId = draft.complaintId();
        version = draft.baseVersion();
        stored = true;
        told.accept(new Kept.Saved(draft.savedAt()));
    }

    public boolean isOpen() {
        return draftId != null;
    }

    /// Null while nothing is open.
    public UUID draftId() {
        return draftId;
    }

    /// Null while nothing is open.
    public String targetId() {
        return targetId;
    }

    public void edited() {
        if (isOpen() && (stored || !blank.test(body.get()))) {
            told.accept(new Kept.Saving());
            autosave.edited();
        }
    }

    public void flush() {
        autosave.flush();
    }

    /// Lets go of it; the draft stays.
    public void leave() {
        flush();
        forget();
    }

    /// @param onQueued false when it was sent or discarded elsewhere
    public void send(Consumer<Boolean> onQueued, Consumer<Exception> onFailure) {
        autosave.forget();
        saver.send(
                edit(),
                item -> {
                    forget();
                    onQueued.accept(item.isPresent());
                },
                onFailure);
    }

    /// As [#send], where nothing goes out: the draft becomes something that is kept here.
    ///
    /// @param keep ends the draft; false when it was ended elsewhere
    public void keep(Predicate<UUID> keep, Consumer<Boolean> onKept, Consumer<Exception> onFailure) {
        autosave.forget();
        saver.keep(
                edit(),
                keep,
                kept -> {
                    forget();
                    onKept.accept(kept);
                },
                onFailure);
    }

    /// @param onDone false when it was sent meanwhile, and then nothing was deleted
    public void discard(Consumer<Boolean> onDone, Consumer<Exception> onFailure) {
        autosave.forget();
        saver.discard(
                draftId,
                stored,
                discarded -> {
                    forget();
                    onDone.accept(discarded);
                },
                onFailure);
    }

    /// What is in the form is on the disk when it returns.
    public void finish() {
        autosave.flush();
        saver.finish();
    }

    private void save() {
        saver.save(edit());
    }

    private DraftSaver.Edit edit() {
        stored = true;
        return saver.edit(draftId, targetId, body.get(), version, null);
    }

    private void forget() {
        draftId = null;
        targetId = null;
    }

    @Override
    public void saved(DraftSaver.Edit edit, Draft draft) {
        if (edit.draftId().equals(draftId)) {
            told.accept(new Kept.Saved(draft.savedAt()));
        }
    }

    @Override
    public void failed(DraftSaver.Edit edit, Exception cause) {
        if (edit.draftId().equals(draftId)) {
            told.accept(new Kept.Failed(cause));
        }
    }

    @Override
    public void ended(DraftSaver.Edit edit) {
        if (edit.draftId().equals(draftId)) {
            forget();
        }
    }
}
