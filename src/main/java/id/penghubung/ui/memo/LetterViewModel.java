package id.penghubung.ui.memo;

import id.penghubung.notadinas.Agency;
import id.penghubung.notadinas.MemoJson;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.notadinas.MemoSubject;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.notadinas.NotaDinas.Letterhead;
import id.penghubung.notadinas.Recount;
import id.penghubung.store.Memos;
import id.penghubung.store.Memos.Basis;
import id.penghubung.store.Memos.Content;
import id.penghubung.store.Memos.Memo;
import id.penghubung.store.Memos.Occasion;
import id.penghubung.store.Memos.Version;
import id.penghubung.ui.common.AutosavePolicy;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One open letter: what it says, what can be taken back, whether it is on the disk, whether its figures are of today.
final class LetterViewModel {

    /// @param composed as it was composed before it was edited
    record Open(UUID id, Basis basis, Agency agency, NotaDinas composed, Instant composedAt) {}

    private final Memos memos;
    private final Writing writing;
    private final Background background;
    private final Clock clock;
    private final AutosavePolicy autosave;
    private final LetterSaver saver;
    private final UndoHistory<NotaDinas> history = new UndoHistory<>();
    private final ReadOnlyObjectWrapper<Open> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<NotaDinas> memo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper rebuilt = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
    private final ReadOnlyObjectWrapper<Freshness> freshness = new ReadOnlyObjectWrapper<>(new Freshness.NotAsked());
    private long round;
    private boolean checking;
    private boolean checkAgain;

    LetterViewModel(Memos memos, Writing writing, Background background, Delays delays, Clock clock) {
        this.memos = memos;
        this.writing = writing;
        this.background = background;
        this.clock = clock;
        this.autosave = new AutosavePolicy(delays, () -> save(Occasion.AUTOSAVE));
        this.saver = new LetterSaver(memos, background, delays, new LetterSaver.Listener() {
            @Override
            public void saved(Memo saved) {
                if (isOpen(saved.id()) && !autosave.unsaved()) {
                    saveState.set(new SaveState.Saved(saved.changedAt()));
                }
            }

            @Override
            public void failed(Exception cause) {
                saveState.set(new SaveState.Failed(cause));
            }
        });
    }

    /// Null while no letter is open.
    ReadOnlyObjectProperty<Open> open() {
        return open.getReadOnlyProperty();
    }

    /// Of the report that the open letter is about; null while none is, and for a letter about none.
    String complaintId() {
        return open.get() == null ? null : open.get().basis().complaintId();
    }

    /// Changes with every edit; null while no letter is open.
    ReadOnlyObjectProperty<NotaDinas> memo() {
        return memo.getReadOnlyProperty();
    }

    /// Changes when the letter was changed by other than typing at one place: whoever shows it must show all of it
    /// anew.
    ReadOnlyLongProperty rebuilt() {
        return rebuilt.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty frozen() {
        return frozen.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Freshness> freshness() {
        return freshness.getReadOnlyProperty();
    }

    private boolean isOpen(UUID id) {
        return open.get() != null && open.get().id().equals(id);
    }

    /// @param onFailure also when there is no such letter
    void open(UUID id, Runnable onOpen, Consumer<Exception> onFailure) {
        close();
        var mine = ++round;
        var writeFirst = saver.writeFirst(id);
        background.run(
                () -> {
                    writeFirst.run();
                    var stored = memos.byId(id).orElseThrow(() -> new IllegalArgumentException("no letter " + id));
                    return new Loaded(stored, writing.agency());
                },
                loaded -> {
                    if (mine == round) {
                        show(loaded);
                        onOpen.run();
                    }
                },
                onFailure);
    }

    private record Loaded(Memo stored, Agency agency) {}

    private void show(Loaded loaded) {
        var content = loaded.stored().content();
        var agency = loaded.agency();
        var shown = MemoJson.memo(content.edited());
        if (!content.frozen()) {
            // The letterhead is the agency's and not the letter's, until the letter has gone out.
            shown = MemoEdits.letterhead(shown, new Letterhead(agency.letterheadLines(), agency.logo()));
        }
        history.clear();
        frozen.set(content.frozen());
        saveState.set(new SaveState.Untouched());
        freshness.set(new Freshness.NotAsked());
        open.set(new Open(
                loaded.stored().id(),
                loaded.stored().basis(),
                agency,
                MemoJson.memo(content.composed()),
                content.composedAt()));
        memo.set(shown);
        showAll();
        checkFigures();
    }

    private void showAll() {
        canUndo.set(history.canUndo());
        rebuilt.set(rebuilt.get() + 1);
    }

    /// @param place where it is typed, so that one sentence is one step back
    void type(String place, UnaryOperator<NotaDinas> edit) {
        change(place, edit.apply(memo.get()));
        canUndo.set(history.canUndo());
    }

    /// Adds, removes or moves a piece.
    void restructure(UnaryOperator<NotaDinas> edit) {
        change(null, edit.apply(memo.get()));
        showAll();
    }

    private void change(String place, NotaDinas now) {
        var former = memo.get();
        if (!now.equals(former)) {
            history.edited(former, place, clock.instant());
            memo.set(now);
            edited();
        }
    }

    private void edited() {
        saveState.set(new SaveState.Pending());
        autosave.edited();
    }

    void undo() {
        history.undo(memo.get()).ifPresent(this::stepTo);
    }

    void redo() {
        history.redo(memo.get()).ifPresent(this::stepTo);
    }

    private void stepTo(NotaDinas other) {
        memo.set(other);
        edited();
        showAll();
    }

    void freeze(boolean wanted) {
        if (open.get() != null && frozen.get() != wanted) {
            frozen.set(wanted);
            edited();
            if (wanted) {
                freshness.set(new Freshness.NotAsked());
            } else {
                checkFigures();
            }
        }
    }

    /// The letter has figures, or facts of a report, that can be counted again.
    boolean countable() {
        return open.get() != null
                && MemoKind.of(open.get().basis().kind())
                        .filter(kind -> kind.basis() != MemoKind.Basis.NOTHING)
                        .isPresent();
    }

    /// Looks whether the figures are still those of the store, and changes nothing: what a letter says changes only
    /// when
    /// the officer wants it to.
    void checkFigures() {
        if (frozen.get() || !countable()) {
            return;
        }
        if (checking) {
            checkAgain = true;
            return;
        }
        checking = true;
        composeAnew(
                (before, now) -> {
                    if (frozen.get()) {
                        return;
                    }
                    var result = Recount.of(before.composed(), before.composed(), now);
                    freshness.set(
                            result.replaced() == 0 ? new Freshness.Same() : new Freshness.Changed(result.replaced()));
                },
                _ -> freshness.set(new Freshness.Impossible()),
                this::checked);
    }

    /// However many changes came meanwhile, one more look follows.
    private void checked() {
        checking = false;
        if (checkAgain) {
            checkAgain = false;
            checkFigures();
        }
    }

    /// @param onDone with what was kept and what changed
    void recount(Consumer<Recount.Result> onDone, Consumer<Exception> onFailure) {
        autosave.flush();
        composeAnew(
                (before, now) -> {
                    var result = Recount.of(memo.get(), before.composed(), now);
                    open.set(new Open(before.id(), before.basis(), before.agency(), now, clock.instant()));
                    history.edited(memo.get(), null, clock.instant());
                    memo.set(result.memo());
                    freshness.set(new Freshness.Same());
                    save(Occasion.REPLACEMENT);
                    showAll();
                    onDone.accept(result);
                },
                onFailure,
                () -> {});
    }

    private interface Composed {
        void take(Open before, NotaDinas now);
    }

    private void composeAnew(Composed then, Consumer<Exception> onFailure, Runnable always) {
        var before = open.get();
        var mine = round;
        background.run(
                () -> writing.compose(request(before.basis()), before.agency()),
                now -> {
                    if (mine == round && open.get() != null) {
                        then.take(open.get(), now);
                    }
                    always.run();
                },
                failure -> {
                    if (mine == round) {
                        onFailure.accept(failure);
                    }
                    always.run();
                });
    }

    private static MemoRequest request(Basis basis) {
        return Requests.request(basis).orElseThrow(() -> new IllegalArgumentException("a kind of a later program"));
    }

    void versions(Consumer<List<Version>> onDone, Consumer<Exception> onFailure) {
        autosave.flush();
        var id = open.get().id();
        background.run(() -> memos.versions(id), onDone, onFailure);
    }

    /// The form before it stays among the versions and can be stepped back to.
    void restore(Version version) {
        autosave.flush();
        var before = open.get();
        open.set(new Open(
                before.id(),
                before.basis(),
                before.agency(),
                MemoJson.memo(version.content().composed()),
                version.content().composedAt()));
        history.edited(memo.get(), null, clock.instant());
        memo.set(MemoJson.memo(version.content().edited()));
        save(Occasion.REPLACEMENT);
        showAll();
        checkFigures();
    }

    private void save(Occasion occasion) {
        var present = open.get();
        var letter = memo.get();
        var figuresStay = frozen.get();
        saver.save(
                present.id(),
                () -> new Content(
                        MemoSubject.of(letter),
                        figuresStay,
                        MemoJson.of(letter),
                        MemoJson.of(present.composed()),
                        present.composedAt()),
                occasion);
    }

    /// At once, if there is anything to save.
    void flush() {
        autosave.flush();
    }

    /// Nothing typed is lost.
    void close() {
        autosave.flush();
        round++;
        open.set(null);
        memo.set(null);
    }

    /// Everything typed is on the disk when this returns.
    void dispose() {
        autosave.flush();
        saver.finish();
        round++;
    }
}
