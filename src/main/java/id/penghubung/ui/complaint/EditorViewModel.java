package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AnswerCheck.Finding;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Officer;
import id.penghubung.domain.Reference;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.Attachments;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Outbox;
import id.penghubung.store.OwnAnswers.Copied;
import id.penghubung.store.SeenComplaint;
import id.penghubung.sync.PresenceService.Colleague;
import id.penghubung.ui.common.AutosavePolicy;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the officer is writing about the complaint on screen. A refresh of the complaint never touches the text; every
/// edit is saved as of [AutosavePolicy]; sending happens once per draft, whatever is clicked.
final class EditorViewModel {

    /// The draft in the editor.
    ///
    /// @param baseVersion version of the complaint that the officer has read
    /// @param begunAt by this PC's clock
    /// @param stored the store had it when it was opened
    /// @param seen what the officer had before the eyes at `baseVersion`; null when the store has it
    record OpenDraft(
            UUID id, String complaintId, long baseVersion, Instant begunAt, boolean stored, SeenComplaint seen) {}

    sealed interface SaveState {
        /// Nothing was edited since the draft was opened.
        record Untouched() implements SaveState {}

        record Pending() implements SaveState {}

        record Saved(Instant at) implements SaveState {}

        /// The text is in the editor and will be saved as soon as the disk allows.
        record Failed(Exception cause) implements SaveState {}
    }

    /// Why *Kirim* made no item. The text is in the editor as it was.
    sealed interface SendTrouble {
        record NotStored(Exception cause) implements SendTrouble {}

        /// The draft was sent or discarded in the meantime; the text goes on as a draft of its own.
        record EndedElsewhere() implements SendTrouble {}
    }

    /// What the officer is asked to look at once more.
    ///
    /// @param units that the body names
    /// @param files that go with it
    /// @param changes on the server since the draft was begun; nullable
    /// @param copied an answer to another complaint that says nearly the same; nullable
    record Confirmation(
            ActionBody body,
            Complaint complaint,
            List<WorkUnit> units,
            List<Attachment> files,
            List<Finding> warnings,
            ServerChanges changes,
            Copied copied) {

        ActionKind kind() {
            return body.kind();
        }
    }

    private final DraftStore store;
    private final Background background;
    private final Clock clock;
    private final Supplier<UUID> newIds;
    private final AutosavePolicy autosave;
    private final DraftSaver saver;
    private final Colleagues colleagues;
    private final Consumer<Outbox.Item> onQueued;
    private final FilesViewModel files;
    private final CopyWatch copyWatch;
    private final EditorForm form = new EditorForm(this::edited);

    private ComplaintSheet sheet;
    /// After sending or discarding, another draft is opened only when asked for.
    private boolean openByItself = true;

    private boolean dirty;
    private boolean sending;
    private boolean asking;

    private final ReadOnlyObjectWrapper<OpenDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
    private final ReadOnlyObjectWrapper<Judgement> judgement = new ReadOnlyObjectWrapper<>(Judgement.NOTHING);
    private final ReadOnlyObjectWrapper<List<Draft>> drafts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ServerChanges> changes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Confirmation> confirmation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Boolean> sendingNow = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<SendTrouble> sendTrouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Colleague>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<CheckStanding> check = new ReadOnlyObjectWrapper<>(new CheckStanding.None());
    private final ReadOnlyObjectWrapper<Set<ActionKind>> offered = new ReadOnlyObjectWrapper<>(Set.of());

    /// @param newIds ids of new drafts
    /// @param onQueued told when an item stands in the outbox
    EditorViewModel(
            DraftStore store,
            Attachments attachments,
            Background background,
            Delays delays,
            Clock clock,
            Supplier<UUID> newIds,
            Colleagues colleagues,
            Consumer<Outbox.Item> onQueued) {
        this.store = store;
        this.background = background;
        this.clock = clock;
        this.newIds = newIds;
        this.colleagues = colleagues;
        this.onQueued = onQueued;
        this.autosave = new AutosavePolicy(delays, this::save);
        this.saver = new DraftSaver(store, background, delays, new SaveListener());
        this.copyWatch = new CopyWatch(store, background, delays);
        this.files = new FilesViewModel(
                attachments,
                background,
                () -> reference().map(Reference::attachmentLimits).orElseGet(AttachmentLimits::bundled));
        draft.subscribe(this::tellColleagues);
        draft.subscribe((before, now) -> {
            if (now == null || before == null || !now.id().equals(before.id())) {
                files.show(now == null ? null : now.id());
            }
        });
        files.files().subscribe(() -> {
            judge();
            askAgain();
        });
        copyWatch.found().subscribe(this::askAgain);
    }

    // --- what the screen shows --------------------------------------------------------------------------------------

    EditorForm form() {
        return form;
    }

    /// Those of the open draft.
    FilesViewModel files() {
        return files;
    }

    /// Only an answer to the reporter carries files.
    boolean takesFiles() {
        return draft.get() != null
                && !sending
                && EditorForm.isAnswer(form.kind().get());
    }

    /// The files belong to the draft, so it is written down even when it has no text yet.
    void attach(List<Path> chosen) {
        if (!takesFiles() || confirmation.get() != null || chosen.isEmpty()) {
            return;
        }
        edited();
        autosave.flush();
        files.add(chosen);
    }

    /// Null while nothing is being written.
    ReadOnlyObjectProperty<OpenDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /// Of what the form holds now.
    ReadOnlyObjectProperty<Judgement> judgement() {
        return judgement.getReadOnlyProperty();
    }

    /// All drafts of the complaint, the open one included, newest first.
    ReadOnlyObjectProperty<List<Draft>> drafts() {
        return drafts.getReadOnlyProperty();
    }

    /// Null when the officer has seen the complaint as it is.
    ReadOnlyObjectProperty<ServerChanges> changes() {
        return changes.getReadOnlyProperty();
    }

    /// An answer to another complaint that the text nearly repeats; null when there is none.
    ReadOnlyObjectProperty<Copied> copied() {
        return copyWatch.found();
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

    /// Where the open draft stands with a superior.
    ReadOnlyObjectProperty<CheckStanding> check() {
        return check.getReadOnlyProperty();
    }

    /// Who may be asked to check the open draft; empty when it is no answer or nobody checks in this unit.
    List<Officer> superiors() {
        return sheet == null
                        || draft.get() == null
                        || !EditorForm.isAnswer(form.kind().get())
                        || !offered.get().contains(ActionKind.ASK_CHECK)
                ? List.of()
                : sheet.superiors();
    }

    /// The words can be shown to a superior: nothing but the approval itself stands against sending them.
    boolean mayAsk() {
        return draft.get() != null
                && !sending
                && files.copying().get() == null
                && judgement.get().obstacles().stream()
                        .allMatch(obstacle -> obstacle instanceof Judgement.Obstacle.NotApproved)
                && switch (check.get()) {
                    case CheckStanding.Waiting _, CheckStanding.Approved _ -> false;
                    case CheckStanding.Asked(var _, var changed) -> changed;
                    case CheckStanding.None _, CheckStanding.Returned _, CheckStanding.Different _ -> true;
                };
    }

    /// *Minta diperiksa*: the request goes into the outbox, and the draft stays open.
    ///
    /// @param onFailure the draft is as it was
    void askCheck(Officer superior, Consumer<Exception> onFailure) {
        var open = draft.get();
        if (!mayAsk() || asking) {
            return;
        }
        asking = true;
        autosave.forget();
        dirty = false;
        saver.askCheck(
                edit(),
                superior.id(),
                item -> {
                    asking = false;
                    item.ifPresentOrElse(onQueued, () -> notSent(open, new SendTrouble.EndedElsewhere()));
                },
                cause -> {
                    asking = false;
                    if (Objects.equals(open, draft.get())) {
                        edited();
                    }
                    onFailure.accept(cause);
                });
    }

    /// The approved words take the place of the draft's; these become a former version.
    void useApproved() {
        if (check.get() instanceof CheckStanding.Different(var approved, var _)
                && approved.approvedText() != null
                && !sending) {
            autosave.flush();
            form.kind()
                    .set(
                            approved.kind() == FollowUpKind.INITIAL_RESPONSE
                                    ? ActionKind.INITIAL_RESPONSE
                                    : ActionKind.FOLLOW_UP);
            form.text().set(approved.approvedText());
            autosave.flush();
        }
    }

    /// The draft of a colleague that waits for this person.
    Optional<DraftCheck> toDecide() {
        return sheet == null ? Optional.empty() : sheet.toDecide();
    }

    /// The kinds that the complaint allows now.
    ReadOnlyObjectProperty<Set<ActionKind>> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Who else is drafting an answer to this complaint now: advice only, nothing here waits for it.
    ReadOnlyObjectProperty<List<Colleague>> others() {
        return others.getReadOnlyProperty();
    }

    private void tellColleagues(OpenDraft before, OpenDraft now) {
        var formerly = before == null ? null : before.complaintId();
        var present = now == null ? null : now.complaintId();
        if (Objects.equals(formerly, present)) {
            return;
        }
        others.set(List.of());
        if (present == null) {
            colleagues.closed();
        } else {
            colleagues.opened(
                    present,
                    found -> background.ui().execute(() -> {
                        if (draft.get() != null && draft.get().complaintId().equals(present)) {
                            others.set(found);
                        }
                    }));
        }
    }

    /// In code points, as the server counts.
    int length() {
        var text = form.text().get();
        return text.codePointCount(0, text.length());
    }

    /// In code points; empty while the server has not told its limit.
    Optional<Integer> maxLength() {
        return reference().map(Reference::maxAnswerLength);
    }

    /// To choose from, for the kind that is being written.
    List<WorkUnit> units() {
        var all = reference().map(Reference::units).orElse(List.of());
        return switch (form.kind().get()) {
            case TAKE_BACK -> holders();
            case ASK_MATERIAL -> askable();
            case DISPOSE ->
                all.stream().filter(unit -> !holders().contains(unit)).toList();
            default -> all;
        };
    }

    /// The units that have a PIC, without one's own.
    private List<WorkUnit> askable() {
        var own = sheet.ownUnit();
        return reference()
                .map(known -> known.units().stream()
                        .filter(unit -> known.contact(unit.id()).isPresent())
                        .filter(unit -> own.filter(unit.id()::equals).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /// The words of another unit come into the answer that is being written, or into a new one.
    void insert(String words) {
        if (draft.get() == null || !EditorForm.isAnswer(form.kind().get())) {
            write(
                    offered.get().contains(ActionKind.FOLLOW_UP)
                                    || !offered.get().contains(ActionKind.INITIAL_RESPONSE)
                            ? ActionKind.FOLLOW_UP
                            : ActionKind.INITIAL_RESPONSE);
        }
        if (draft.get() != null && EditorForm.isAnswer(form.kind().get()) && !sending) {
            var before = form.text().get().stripTrailing();
            form.text().set(before.isEmpty() ? words : before + "\n\n" + words);
        }
    }

    /// All that the reference data name.
    List<WorkUnit> knownUnits() {
        return reference().map(Reference::units).orElse(List.of());
    }

    List<String> categories() {
        return reference().map(Reference::categories).orElse(List.of());
    }

    /// The complaint on screen; empty when there is none or it is gone.
    Optional<Complaint> complaint() {
        return sheet == null ? Optional.empty() : Optional.ofNullable(sheet.complaint());
    }

    /// The name of a unit, or its id while the reference data do not have it.
    String unitName(String unitId) {
        return unitWith(unitId).name();
    }

    /// Those of the server, for the kind that is being written.
    List<ReplyTemplate> templates() {
        var wanted = form.answerKind();
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

    // --- which complaint --------------------------------------------------------------------------------------------

    /// Another complaint comes on screen, or the same one anew: then only what stands around the text changes.
    void show(ComplaintSheet now) {
        if (sheet == null || !sheet.id().equals(now.id())) {
            leave();
            openByItself = true;
        }
        sheet = now;
        offered.set(now.offered());
        drafts.set(now.drafts().stream()
                .filter(known -> !saver.ending(known.id()))
                .map(saver::newest)
                .toList());
        if (draft.get() == null && openByItself && !drafts.get().isEmpty()) {
            open(drafts.get().getFirst());
        }
        judge();
        askAgain();
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
        form.empty(ActionKind.FOLLOW_UP);
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
        if (draft.get() != null && EditorForm.sameSort(form.kind().get(), wanted)) {
            form.kind().set(wanted);
            return;
        }
        drafts.get().stream()
                .filter(other -> EditorForm.sameSort(other.body().kind(), wanted) && !overtaken(other.body()))
                .findFirst()
                .ifPresentOrElse(this::switchTo, () -> begin(wanted));
    }

    /// A decision that was begun on a draft which waits no more.
    private boolean overtaken(ActionBody body) {
        return Judgement.of(body, List.of(), sheet).obstacles().contains(new Judgement.Obstacle.CheckOver());
    }

    private static boolean decides(ActionKind kind) {
        return kind == ActionKind.APPROVE || kind == ActionKind.RETURN;
    }

    /// A further draft beside those that are there.
    void begin(ActionKind wanted) {
        if (sheet == null
                || sheet.gone()
                || sending
                || decides(wanted) && sheet.toDecide().isEmpty()) {
            return;
        }
        autosave.flush();
        close();
        draft.set(new OpenDraft(
                newIds.get(),
                sheet.id(),
                sheet.complaint().version(),
                clock.instant(),
                false,
                SeenComplaint.of(sheet.complaint())));
        if (decides(wanted)) {
            form.begin(wanted, sheet.toDecide().orElseThrow());
        } else {
            form.begin(wanted, proposed(wanted));
        }
        judge();
    }

    /// What is chosen already when the form opens: the unit that the last one proposed when it handed the report back,
    /// and the only unit from which it can be taken.
    private List<WorkUnit> proposed(ActionKind wanted) {
        return switch (wanted) {
            case DISPOSE ->
                sheet.complaint().handedBack().map(Disposition.HandBack::proposedUnitId).map(this::unitWith).stream()
                        .toList();
            case TAKE_BACK -> holders().size() == 1 ? holders() : List.of();
            default -> List.of();
        };
    }

    /// The units that have the report now.
    private List<WorkUnit> holders() {
        return sheet == null || sheet.gone()
                ? List.of()
                : sheet.complaint().dispositions().stream()
                        .filter(Disposition::current)
                        .map(Disposition::unitId)
                        .distinct()
                        .map(this::unitWith)
                        .toList();
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
        draft.set(new OpenDraft(
                chosen.id(),
                chosen.complaintId(),
                unsaved.map(DraftSaver.Edit::baseVersion).orElse(chosen.baseVersion()),
                chosen.createdAt(),
                true,
                unsaved.map(DraftSaver.Edit::seen).orElse(null)));
        form.fill(unsaved.map(DraftSaver.Edit::body).orElse(chosen.body()), this::unitWith);
        saveState.set(unsaved.isPresent() ? new SaveState.Pending() : new SaveState.Saved(chosen.savedAt()));
    }

    /// A unit that the reference data no longer have keeps its id as its name, so that it is not lost by opening.
    private WorkUnit unitWith(String unitId) {
        return reference().flatMap(known -> known.unit(unitId)).orElseGet(() -> new WorkUnit(unitId, unitId));
    }

    private void edited() {
        if (draft.get() == null) {
            return;
        }
        dirty = true;
        colleagues.typed();
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
        return saver.edit(open.id(), open.complaintId(), form.body(), open.baseVersion(), open.seen());
    }

    /// The officer has read what changed: from now on the draft stands on the complaint as it is.
    void acceptChanges() {
        var open = draft.get();
        if (open == null || sheet.gone()) {
            return;
        }
        draft.set(new OpenDraft(
                open.id(),
                open.complaintId(),
                sheet.complaint().version(),
                clock.instant(),
                open.stored(),
                SeenComplaint.of(sheet.complaint())));
        if (open.stored() || !form.text().get().isEmpty()) {
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
        ActionBody present = form.body();
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
        form.fill(revision.body(), this::unitWith);
        edited();
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

    private void judge() {
        var open = draft.get();
        if (open == null || sheet == null) {
            copyWatch.rest();
            judgement.set(Judgement.NOTHING);
            check.set(new CheckStanding.None());
            changes.set(null);
            return;
        }
        if (EditorForm.isAnswer(form.kind().get())) {
            copyWatch.look(open.complaintId(), form.text().get());
        } else {
            copyWatch.rest();
        }
        check.set(CheckStanding.of(form.body(), files.files().get(), sheet));
        judgement.set(Judgement.of(form.body(), files.files().get(), sheet));
        changes.set(
                sheet.gone()
                        ? null
                        : ServerChanges.since(sheet.complaint(), open.baseVersion(), open.begunAt(), sheet.items())
                                .orElse(null));
    }

    // --- sending ----------------------------------------------------------------------------------------------------

    /// *Kirim*: shows what will go out, and waits for the word.
    void askToSend() {
        if (draft.get() == null
                || sending
                || confirmation.get() != null
                || files.copying().get() != null
                || !judgement.get().maySend()) {
            return;
        }
        autosave.flush();
        copyWatch.lookNow();
        confirmation.set(asked());
        colleagues.reread(sheet.id());
    }

    private Confirmation asked() {
        var body = form.body();
        return new Confirmation(
                body,
                sheet.complaint(),
                body.unitIds().stream().map(this::unitWith).toList(),
                files.files().get(),
                judgement.get().warnings(),
                changes.get(),
                copied().get());
    }

    /// News that came while the question stands are in the question (case L3); when it cannot be sent any more, the
    /// editor says why.
    private void askAgain() {
        if (confirmation.get() == null || sending) {
            return;
        }
        if (!judgement.get().maySend()) {
            confirmation.set(null);
        } else if (!Objects.equals(confirmation.get().changes(), changes.get())
                || !Objects.equals(confirmation.get().copied(), copied().get())
                || !confirmation.get().files().equals(files.files().get())) {
            confirmation.set(asked());
        }
    }

    void doNotSend() {
        if (sending) {
            return;
        }
        confirmation.set(null);
        if (form.kind().get() == ActionKind.ACCEPT && !draft.get().stored()) {
            // It has no words to go on with.
            openByItself = false;
            close();
        }
    }

    /// *Diterima* has nothing to be written: the question comes at once.
    void askToAccept() {
        begin(ActionKind.ACCEPT);
        askToSend();
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
        draft.set(new OpenDraft(
                newIds.get(), ended.complaintId(), ended.baseVersion(), ended.begunAt(), false, ended.seen()));
        dirty = true;
        autosave.edited();
        judge();
    }

    /// The window closes: everything typed is on the disk when this returns.
    void dispose() {
        if (dirty && draft.get() != null && !sending) {
            autosave.flush();
        }
        copyWatch.rest();
        colleagues.closed();
        saver.finish();
    }

    private final class SaveListener implements DraftSaver.Listener {
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
