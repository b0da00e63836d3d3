package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AnswerCheck;
import id.penghubung.domain.AnswerCheck.Finding;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Reference;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Outbox;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the officer is writing about the complaint on screen. A refresh of the complaint never touches the text; every
/// edit is saved as of [AutosavePolicy]; sending happens once per draft, whatever is clicked.
final class EditorViewModel {

    /// The draft in the editor.
    ///
    /// @param baseVersion version of the complaint that the officer has read
    /// @param begunAt by this PC's clock
    /// @param stored the store had it when it was opened
    record OpenDraft(UUID id, String complaintId, long baseVersion, Instant begunAt, boolean stored) {}

    sealed interface SaveState {
        /// Nothing was edited since the draft was opened.
        record Untouched() implements SaveState {}

        record Pending() implements SaveState {}

        record Saved(Instant at) implements SaveState {}

        /// The text is in the editor and will be saved as soon as the disk allows.
        record Failed(Exception cause) implements SaveState {}
    }

    /// Why *Kirim* is not offered.
    sealed interface Obstacle {
        record Text(Finding finding) implements Obstacle {}

        /// The server does not allow this kind for this complaint now.
        record NotAllowed(ActionKind kind) implements Obstacle {}

        /// The complaint is no longer in this account's list.
        record ComplaintGone() implements Obstacle {}
    }

    /// Why *Kirim* made no item. The text is in the editor as it was.
    sealed interface SendTrouble {
        record NotStored(Exception cause) implements SendTrouble {}

        /// The draft was sent or discarded in the meantime; the text goes on as a draft of its own.
        record EndedElsewhere() implements SendTrouble {}
    }

    /// What the officer is asked to look at once more.
    ///
    /// @param unit proposed with *bukan wewenang*; nullable
    /// @param changes on the server since the draft was begun; nullable
    record Confirmation(
            ActionKind kind,
            Complaint complaint,
            int length,
            WorkUnit unit,
            List<Finding> warnings,
            ServerChanges changes) {}

    private final DraftStore store;
    private final Background background;
    private final Clock clock;
    private final Supplier<UUID> newIds;
    private final AutosavePolicy autosave;
    private final DraftSaver saver;
    private final Consumer<Outbox.Item> onQueued;

    private ComplaintSheet sheet;
    /// After sending or discarding, another draft is opened only when asked for.
    private boolean openByItself = true;
    private boolean filling;
    private boolean dirty;
    private boolean sending;

    private final ReadOnlyObjectWrapper<OpenDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ActionKind> kind = new SimpleObjectProperty<>(ActionKind.FOLLOW_UP);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<WorkUnit> unit = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Obstacle>> obstacles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Draft>> drafts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ServerChanges> changes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Confirmation> confirmation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Boolean> sendingNow = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<SendTrouble> sendTrouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<ActionKind>> offered = new ReadOnlyObjectWrapper<>(Set.of());

    /// @param newIds ids of new drafts
    /// @param onQueued told when an item stands in the outbox
    EditorViewModel(
            DraftStore store,
            Background background,
            Delays delays,
            Clock clock,
            Supplier<UUID> newIds,
            Consumer<Outbox.Item> onQueued) {
        this.store = store;
        this.background = background;
        this.clock = clock;
        this.newIds = newIds;
        this.onQueued = onQueued;
        this.autosave = new AutosavePolicy(delays, this::save);
        this.saver = new DraftSaver(store, background, delays, new SaveListener());
        text.addListener((_, _, _) -> edited());
        kind.addListener((_, _, _) -> edited());
        unit.addListener((_, _, _) -> edited());
    }

    // --- what the screen shows --------------------------------------------------------------------------------------

    /// Null while nothing is being written.
    ReadOnlyObjectProperty<OpenDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    ObjectProperty<ActionKind> kind() {
        return kind;
    }

    StringProperty text() {
        return text;
    }

    /// The unit proposed with *bukan wewenang*; null for none.
    ObjectProperty<WorkUnit> unit() {
        return unit;
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /// Of the present text; blocking ones are among the [#obstacles()] too.
    ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /// Empty when *Kirim* may be pressed.
    ReadOnlyObjectProperty<List<Obstacle>> obstacles() {
        return obstacles.getReadOnlyProperty();
    }

    /// All drafts of the complaint, the open one included, newest first.
    ReadOnlyObjectProperty<List<Draft>> drafts() {
        return drafts.getReadOnlyProperty();
    }

    /// Null when the officer has seen the complaint as it is.
    ReadOnlyObjectProperty<ServerChanges> changes() {
        return changes.getReadOnlyProperty();
    }

    /// Null unless the officer is being asked.
    ReadOnlyObjectProperty<Confirmation> confirmation() {
        return confirmation.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> sendingNow() {
        return sendingNow.getReadOnlyProperty();
    }

    /// Of the last *Kirim*; null when there was none.
    ReadOnlyObjectProperty<SendTrouble> sendTrouble() {
        return sendTrouble.getReadOnlyProperty();
    }

    /// The kinds that the complaint allows now.
    ReadOnlyObjectProperty<Set<ActionKind>> offered() {
        return offered.getReadOnlyProperty();
    }

    int length() {
        return text.get().codePointCount(0, text.get().length());
    }

    /// In code points; empty while the server has not told its limit.
    Optional<Integer> maxLength() {
        return reference().map(Reference::maxAnswerLength);
    }

    List<WorkUnit> units() {
        return reference().map(Reference::units).orElse(List.of());
    }

    /// For the kind that is being written.
    List<ReplyTemplate> templates() {
        var wanted = answerKind(kind.get());
        return reference().map(Reference::templates).orElse(List.of()).stream()
                .filter(template -> template.kind() == null || template.kind() == wanted)
                .toList();
    }

    /// The complaint's number as it is shown; empty when it is not known.
    String targetName() {
        return sheet == null || sheet.gone()
                ? ""
                : Words.trackingId(sheet.complaint().trackingId());
    }

    private Optional<Reference> reference() {
        return sheet == null ? Optional.empty() : sheet.knownReference();
    }

    private static FollowUpKind answerKind(ActionKind kind) {
        return kind == ActionKind.INITIAL_RESPONSE ? FollowUpKind.INITIAL_RESPONSE : FollowUpKind.FOLLOW_UP;
    }

    // --- which complaint --------------------------------------------------------------------------------------------

    /// Another complaint comes on screen, or the same one anew: then only what stands around the text changes.
    void show(ComplaintSheet now) {
        if (sheet == null || !sheet.id().equals(now.id())) {
            leave();
            openByItself = true;
        }
        sheet = now;
        offered.set(allowed());
        drafts.set(now.drafts().stream()
                .filter(known -> !saver.ending(known.id()))
                .map(saver::newest)
                .toList());
        if (draft.get() == null && openByItself && !drafts.get().isEmpty()) {
            open(drafts.get().getFirst());
        }
        judge();
    }

    private Set<ActionKind> allowed() {
        var kinds = EnumSet.noneOf(ActionKind.class);
        if (!sheet.gone()) {
            for (var candidate :
                    List.of(ActionKind.INITIAL_RESPONSE, ActionKind.FOLLOW_UP, ActionKind.NOT_OUR_AUTHORITY)) {
                if (sheet.complaint().allows(candidate)) {
                    kinds.add(candidate);
                }
            }
        }
        return kinds;
    }

    /// No complaint is on screen any more. What was typed is saved.
    void leave() {
        autosave.flush();
        close();
        sheet = null;
        drafts.set(List.of());
        offered.set(Set.of());
    }

    private void close() {
        autosave.forget();
        dirty = false;
        sending = false;
        sendingNow.set(false);
        sendTrouble.set(null);
        confirmation.set(null);
        draft.set(null);
        fill(ActionKind.FOLLOW_UP, "", null);
        saveState.set(new SaveState.Untouched());
        judge();
    }

    // --- drafts -----------------------------------------------------------------------------------------------------

    /// Goes on with a draft of this kind, or begins one. Between the two kinds of answer the text is kept; *bukan
    /// wewenang* has a text of its own.
    void write(ActionKind wanted) {
        if (sheet == null || sending) {
            return;
        }
        if (draft.get() != null && handsBack(kind.get()) == handsBack(wanted)) {
            kind.set(wanted);
            return;
        }
        drafts.get().stream()
                .filter(candidate -> handsBack(candidate.body().kind()) == handsBack(wanted))
                .findFirst()
                .ifPresentOrElse(this::switchTo, () -> begin(wanted));
    }

    private static boolean handsBack(ActionKind kind) {
        return kind == ActionKind.NOT_OUR_AUTHORITY;
    }

    /// A further draft beside those that are there.
    void begin(ActionKind wanted) {
        if (sheet == null || sheet.gone() || sending) {
            return;
        }
        autosave.flush();
        close();
        draft.set(new OpenDraft(newIds.get(), sheet.id(), sheet.complaint().version(), clock.instant(), false));
        fill(wanted, "", null);
        judge();
    }

    void switchTo(Draft other) {
        if (sending || draft.get() != null && draft.get().id().equals(other.id())) {
            return;
        }
        autosave.flush();
        close();
        open(saver.newest(other));
        judge();
    }

    private void open(Draft chosen) {
        var unsaved = saver.unsaved(chosen.id());
        var body = unsaved.map(DraftSaver.Edit::body).orElse(chosen.body());
        draft.set(new OpenDraft(
                chosen.id(),
                chosen.complaintId(),
                unsaved.map(DraftSaver.Edit::baseVersion).orElse(chosen.baseVersion()),
                chosen.createdAt(),
                true));
        switch (body) {
            case ActionBody.Answer answer -> fill(answer.kind(), answer.text(), null);
            case ActionBody.NotOurAuthority(var unitId, var reason) ->
                fill(ActionKind.NOT_OUR_AUTHORITY, reason, unitWith(unitId));
        }
        saveState.set(unsaved.isPresent() ? new SaveState.Pending() : new SaveState.Saved(chosen.savedAt()));
    }

    /// A unit that the reference data no longer have keeps its id as its name, so that it is not lost by opening.
    private WorkUnit unitWith(String unitId) {
        return unitId == null
                ? null
                : reference().flatMap(known -> known.unit(unitId)).orElseGet(() -> new WorkUnit(unitId, unitId));
    }

    private void fill(ActionKind newKind, String newText, WorkUnit newUnit) {
        filling = true;
        try {
            kind.set(newKind);
            text.set(newText);
            unit.set(newUnit);
        } finally {
            filling = false;
        }
    }

    private void edited() {
        if (filling || draft.get() == null) {
            return;
        }
        dirty = true;
        sendTrouble.set(null);
        saveState.set(new SaveState.Pending());
        autosave.edited();
        judge();
    }

    /// What the editor holds is written down at once if it is not yet.
    void flush() {
        autosave.flush();
    }

    private void save() {
        if (dirty && draft.get() != null && !sending) {
            dirty = false;
            saver.save(edit());
        }
    }

    private DraftSaver.Edit edit() {
        var open = draft.get();
        return saver.edit(open.id(), open.complaintId(), body(), open.baseVersion());
    }

    private ActionBody body() {
        return handsBack(kind.get())
                ? new ActionBody.NotOurAuthority(
                        unit.get() == null ? null : unit.get().id(), text.get())
                : new ActionBody.Answer(answerKind(kind.get()), text.get());
    }

    /// The officer has read what changed: from now on the draft stands on the complaint as it is.
    void acceptChanges() {
        var open = draft.get();
        if (open == null || sheet.gone()) {
            return;
        }
        draft.set(new OpenDraft(
                open.id(), open.complaintId(), sheet.complaint().version(), clock.instant(), open.stored()));
        if (open.stored() || !text.get().isEmpty()) {
            dirty = true;
            autosave.edited();
            autosave.flush();
        }
        judge();
    }

    /// Former texts of the open draft, newest first, and without the one in the editor.
    void revisions(Consumer<List<Draft>> onRead, Consumer<Exception> onFailure) {
        var open = draft.get();
        if (open == null) {
            return;
        }
        autosave.flush();
        var present = body();
        background.run(
                () -> store.revisions(open.id()).stream()
                        .filter(revision -> !revision.body().equals(present))
                        .toList(),
                onRead,
                onFailure);
    }

    /// A former text becomes the present one; the present one becomes a former one.
    void restore(Draft revision) {
        if (draft.get() == null || sending) {
            return;
        }
        if (!handsBack(kind.get()) && revision.body() instanceof ActionBody.Answer answer) {
            kind.set(answer.kind());
        }
        text.set(revision.body().text());
        autosave.flush();
    }

    /// @param onDone with false when the draft was sent elsewhere meanwhile
    void discard(Consumer<Boolean> onDone, Consumer<Exception> onFailure) {
        var open = draft.get();
        if (open == null || sending) {
            return;
        }
        autosave.forget();
        dirty = false;
        saver.discard(
                open.id(),
                open.stored(),
                discarded -> {
                    ended(open);
                    onDone.accept(discarded);
                },
                cause -> {
                    if (open.equals(draft.get())) {
                        edited();
                    }
                    onFailure.accept(cause);
                });
    }

    private void ended(OpenDraft open) {
        drafts.set(drafts.get().stream()
                .filter(other -> !other.id().equals(open.id()))
                .toList());
        if (draft.get() != null && draft.get().id().equals(open.id())) {
            openByItself = false;
            close();
        }
    }

    // --- sending ----------------------------------------------------------------------------------------------------

    private void judge() {
        var open = draft.get();
        if (open == null || sheet == null) {
            findings.set(List.of());
            obstacles.set(List.of());
            changes.set(null);
            return;
        }
        findings.set(find());
        obstacles.set(obstaclesNow());
        changes.set(
                sheet.gone()
                        ? null
                        : ServerChanges.since(sheet.complaint(), open.baseVersion(), open.begunAt(), sheet.items())
                                .orElse(null));
    }

    private List<Finding> find() {
        var all = AnswerCheck.findings(text.get(), maxLength().orElse(Integer.MAX_VALUE));
        // A reason is read by the admin, not by the public.
        return handsBack(kind.get()) ? all.stream().filter(Finding::blocking).toList() : all;
    }

    private List<Obstacle> obstaclesNow() {
        var found = new ArrayList<Obstacle>();
        if (sheet.gone()) {
            found.add(new Obstacle.ComplaintGone());
        } else if (!sheet.complaint().allows(kind.get())) {
            found.add(new Obstacle.NotAllowed(kind.get()));
        }
        findings.get().stream()
                .filter(Finding::blocking)
                .map(Obstacle.Text::new)
                .forEach(found::add);
        return found;
    }

    /// *Kirim*: shows what will go out, and waits for the word.
    void askToSend() {
        if (draft.get() == null
                || sending
                || confirmation.get() != null
                || !obstacles.get().isEmpty()) {
            return;
        }
        autosave.flush();
        confirmation.set(new Confirmation(
                kind.get(),
                sheet.complaint(),
                length(),
                unit.get(),
                findings.get().stream().filter(finding -> !finding.blocking()).toList(),
                changes.get()));
    }

    void doNotSend() {
        if (!sending) {
            confirmation.set(null);
        }
    }

    /// The draft becomes an item of the outbox; the editor is emptied only when that has happened. Further calls do
    /// nothing.
    void send() {
        var open = draft.get();
        if (open == null || sending || confirmation.get() == null) {
            return;
        }
        sending = true;
        sendingNow.set(true);
        sendTrouble.set(null);
        autosave.forget();
        dirty = false;
        saver.send(
                edit(),
                item -> item.ifPresentOrElse(
                        queued -> {
                            ended(open);
                            onQueued.accept(queued);
                        },
                        () -> notSent(open, new SendTrouble.EndedElsewhere())),
                cause -> notSent(open, new SendTrouble.NotStored(cause)));
    }

    private void notSent(OpenDraft open, SendTrouble trouble) {
        if (!Objects.equals(open, draft.get())) {
            return;
        }
        sending = false;
        sendingNow.set(false);
        confirmation.set(null);
        if (trouble instanceof SendTrouble.EndedElsewhere) {
            startAnew(open);
        }
        sendTrouble.set(trouble);
    }

    /// The text gets a draft of its own: a sent draft is never changed (DESIGN 5.7).
    private void startAnew(OpenDraft ended) {
        draft.set(new OpenDraft(newIds.get(), ended.complaintId(), ended.baseVersion(), ended.begunAt(), false));
        dirty = true;
        autosave.edited();
        judge();
    }

    /// The window closes: everything typed is on the disk when this returns.
    void dispose() {
        if (dirty && draft.get() != null && !sending) {
            autosave.flush();
        }
        saver.finish();
    }

    private final class SaveListener implements DraftSaver.Listener {
        @Override
        public void saving(DraftSaver.Edit edit) {
            // "Menyimpan…" stands there since the first key.
        }

        @Override
        public void saved(DraftSaver.Edit edit, Draft saved) {
            remember(saved);
            if (isOpen(edit.draftId()) && !dirty) {
                saveState.set(new SaveState.Saved(saved.savedAt()));
            }
        }

        @Override
        public void failed(DraftSaver.Edit edit, Exception cause) {
            if (isOpen(edit.draftId())) {
                saveState.set(new SaveState.Failed(cause));
            }
        }

        @Override
        public void ended(DraftSaver.Edit edit) {
            if (isOpen(edit.draftId()) && !sending) {
                startAnew(draft.get());
            }
        }

        private boolean isOpen(UUID draftId) {
            return draft.get() != null && draft.get().id().equals(draftId);
        }

        private void remember(Draft saved) {
            if (sheet == null || !sheet.id().equals(saved.complaintId())) {
                return;
            }
            var known = new ArrayList<>(drafts.get());
            known.removeIf(other -> other.id().equals(saved.id()));
            known.addFirst(saved);
            drafts.set(List.copyOf(known));
        }
    }
}
