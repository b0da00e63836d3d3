package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AnswerCheck.Finding;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Correction;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Officer;
import id.penghubung.domain.Receipt;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Outbox;
import id.penghubung.store.OwnAnswers;
import id.penghubung.store.SeenComplaint;
import id.penghubung.store.StoreException;
import id.penghubung.sync.PresenceService.Colleague;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.AutosavePolicy;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.complaint.EditorViewModel.SaveState;
import id.penghubung.ui.complaint.EditorViewModel.SendTrouble;
import id.penghubung.ui.complaint.Judgement.Obstacle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorViewModelTest {

    private static final String TEXT = "Yth. Saudara Pelapor, terima kasih. Lampu jalan sudah kami ganti.";

    private static final String COPIED =
            "Yth. Saudara, lampu jalan di Simpang Lima sudah kami ganti bersama Dinas Perhubungan hari Senin.";

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private final HandDelays delays = new HandDelays();
    private final HandExecutor worker = new HandExecutor();
    private final List<Outbox.Item> queued = new ArrayList<>();
    private final HandColleagues office = new HandColleagues();
    private boolean diskRefuses;
    private AccountStore store;
    private EditorViewModel editor;
    private Complaint first;
    private Complaint second;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        var answerable = Samples.stream(7, 40)
                .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                .toList();
        first = answerable.get(0);
        second = answerable.get(1);
        apply(first, second);
        editor = newEditor();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private EditorViewModel newEditor() {
        return new EditorViewModel(
                new Disk(DraftStore.of(store)),
                store.attachments(),
                new Background(Runnable::run, worker),
                delays,
                clock,
                UUID::randomUUID,
                office,
                queued::add);
    }

    private void apply(Complaint... complaints) {
        store.cache().apply(new Cache.Page(List.of(complaints), List.of(), "c", "e", true));
    }

    private void show(Complaint complaint) {
        editor.show(ComplaintSheet.read(store, complaint.id()));
    }

    private void write(String text) {
        editor.form().text().set(text);
    }

    private void settle() {
        delays.pass(AutosavePolicy.LATEST);
        worker.runAll();
    }

    private List<String> savedTexts(Complaint complaint) {
        return store.drafts().of(complaint.id()).stream()
                .map(draft -> draft.body().text())
                .toList();
    }

    // --- saving -----------------------------------------------------------------------------------------------------

    @Test
    void typingIsOnTheDiskWithinOneSecondWhileItGoesOn() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        var typed = new StringBuilder();
        for (var key = 0; key < 40; key++) {
            typed.append((char) ('a' + key % 26));
            write(typed.toString());
            delays.pass(100);
            worker.runAll();
            if (key >= 8) {
                var saved = savedTexts(first).getFirst();
                assertThat(typed.length() - saved.length()).isLessThan(10);
            }
        }
    }

    @Test
    void theDraftComesBackAfterReopening() {
        show(first);
        editor.write(ActionKind.INITIAL_RESPONSE);
        write(TEXT);
        settle();

        editor = newEditor();
        show(first);
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
        assertThat(editor.form().kind().get()).isEqualTo(ActionKind.INITIAL_RESPONSE);
        assertThat(editor.saveState().get()).isEqualTo(new SaveState.Saved(Samples.NOW));
    }

    @Test
    void goingToAnotherComplaintSavesAtOnceAndShowsNothingOfTheFirst() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        show(second);
        assertThat(editor.draft().get()).isNull();
        assertThat(editor.form().text().get()).isEmpty();
        worker.runAll();
        assertThat(savedTexts(first)).containsExactly(TEXT);
        assertThat(savedTexts(second)).isEmpty();
    }

    @Test
    void comingBackBeforeTheDiskWasFasterLosesNothing() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        settle();
        var stale = ComplaintSheet.read(store, first.id());
        write(TEXT + " Kedua.");
        show(second);
        editor.show(stale);
        assertThat(editor.form().text().get()).isEqualTo(TEXT + " Kedua.");
        worker.runAll();

        // Saved by now, but the sheet that arrives is still the old one.
        show(second);
        editor.show(stale);
        assertThat(editor.form().text().get()).isEqualTo(TEXT + " Kedua.");
    }

    @Test
    void aPullWhileTypingChangesNothingInTheEditor() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        var open = editor.draft().get();
        apply(changed(first, first.version() + 1, List.of()));
        show(first);
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
        assertThat(editor.draft().get()).isEqualTo(open);
        settle();
        assertThat(savedTexts(first)).containsExactly(TEXT);
    }

    @Test
    void closingTheWindowWritesWhatWaits() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        editor.dispose();
        assertThat(savedTexts(first)).containsExactly(TEXT);
    }

    @Test
    void anEditAfterALateSaveIsNeverOverwrittenByIt() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write("lama");
        delays.pass(AutosavePolicy.LATEST);
        write("baru");
        editor.dispose();
        worker.runAll();
        assertThat(savedTexts(first)).containsExactly("baru");
    }

    @Test
    void aDiskThatRefusesIsSaidAndTheTextIsSavedAsSoonAsItDoesNot() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        diskRefuses = true;
        settle();
        assertThat(editor.saveState().get()).isInstanceOf(SaveState.Failed.class);
        assertThat(editor.form().text().get()).isEqualTo(TEXT);

        show(second);
        diskRefuses = false;
        delays.pass(DraftSaver.RETRY);
        worker.runAll();
        assertThat(savedTexts(first)).containsExactly(TEXT);
    }

    @Test
    void severalDraftsOfOneComplaintLiveBesideEachOther() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write("satu");
        editor.begin(ActionKind.FOLLOW_UP);
        write("dua");
        settle();
        assertThat(savedTexts(first)).containsExactlyInAnyOrder("satu", "dua");
        assertThat(editor.drafts().get()).hasSize(2);

        var other = editor.drafts().get().stream()
                .filter(draft -> draft.body().text().equals("satu"))
                .findFirst()
                .orElseThrow();
        editor.switchTo(other);
        assertThat(editor.form().text().get()).isEqualTo("satu");
    }

    /// The autosave belongs to the editor, whatever way led into it.
    @Test
    void D11_everyWayIntoTheEditorSaves() {
        var ways = List.<Runnable>of(
                () -> editor.write(ActionKind.FOLLOW_UP),
                () -> editor.begin(ActionKind.FOLLOW_UP),
                () -> editor.switchTo(editor.drafts().get().getFirst()),
                () -> {
                    // By way of another complaint and back, as the other screens lead here.
                    show(second);
                    show(first);
                },
                () -> {
                    editor = newEditor();
                    show(first);
                });
        show(first);
        for (var way = 0; way < ways.size(); way++) {
            ways.get(way).run();
            worker.runAll();

            write("lewat jalan ke-" + way);
            settle();

            assertThat(savedTexts(first)).as("way " + way).contains("lewat jalan ke-" + way);
        }
    }

    @Test
    void formerTextsCanBeBroughtBack() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        settle();
        write("");
        settle();
        var found = new ArrayList<Draft>();
        editor.revisions(found::addAll, cause -> {
            throw new AssertionError(cause);
        });
        worker.runAll();
        assertThat(found).extracting(draft -> draft.body().text()).containsExactly(TEXT);

        editor.restore(found.getFirst());
        worker.runAll();
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
        assertThat(savedTexts(first)).containsExactly(TEXT);
    }

    @Test
    void aDiscardedDraftIsGoneAndStaysGone() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        settle();
        write(TEXT + "!");
        var answers = new ArrayList<Boolean>();
        editor.discard(answers::add, cause -> {
            throw new AssertionError(cause);
        });
        worker.runAll();
        settle();
        assertThat(answers).containsExactly(true);
        assertThat(savedTexts(first)).isEmpty();
        assertThat(editor.draft().get()).isNull();
    }

    @Test
    void discardingASentDraftDeletesNothing() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        settle();
        store.outbox().enqueue(editor.draft().get().id());
        var answers = new ArrayList<Boolean>();
        editor.discard(answers::add, cause -> {
            throw new AssertionError(cause);
        });
        worker.runAll();
        assertThat(answers).containsExactly(false);
        assertThat(store.outbox().of(first.id())).hasSize(1);
    }

    // --- what may be sent -------------------------------------------------------------------------------------------

    @Test
    void anEmptyTextAndAnOpenPlaceholderCannotBeSent() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        assertThat(editor.judgement().get().obstacles()).containsExactly(new Obstacle.Text(Finding.EMPTY));
        write("Yth. {{nama}}");
        assertThat(editor.judgement().get().obstacles())
                .containsExactly(new Obstacle.Text(Finding.UNRESOLVED_PLACEHOLDER));
        editor.askToSend();
        assertThat(editor.confirmation().get()).isNull();
        write("Yth. Ibu Sari");
        assertThat(editor.judgement().get().obstacles()).isEmpty();
    }

    @Test
    void theLimitCountsCodePoints() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write("🙏".repeat(5000));
        assertThat(editor.length()).isEqualTo(5000);
        assertThat(editor.judgement().get().obstacles()).isEmpty();
        write("🙏".repeat(5001));
        assertThat(editor.judgement().get().obstacles()).containsExactly(new Obstacle.Text(Finding.TOO_LONG));
    }

    @Test
    void aKindThatTheServerNoLongerAllowsKeepsTheTextAndSaysSo() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        apply(allowing(first, Set.of("internal-note")));
        show(first);
        assertThat(editor.judgement().get().obstacles()).containsExactly(new Obstacle.NotAllowed(ActionKind.FOLLOW_UP));
        assertThat(editor.offered().get()).containsExactly(ActionKind.INTERNAL_NOTE);
        settle();
        assertThat(savedTexts(first)).containsExactly(TEXT);
    }

    @Test
    void aComplaintThatLeftTheListKeepsTheText() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        settle();
        store.cache().apply(new Cache.Page(List.of(), List.of(first.id()), "c2", "e", true));
        show(first);
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
        assertThat(editor.judgement().get().obstacles()).containsExactly(new Obstacle.ComplaintGone());
        write(TEXT + "!");
        settle();
        assertThat(savedTexts(first)).containsExactly(TEXT + "!");
    }

    @Test
    void D15_bukanWewenangHasATextOfItsOwn() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        editor.write(ActionKind.NOT_OUR_AUTHORITY);
        assertThat(editor.form().text().get()).isEmpty();
        write("Bukan tugas unit kami.");
        editor.form().unit().set(Samples.UNITS.get(2));
        settle();
        assertThat(store.drafts().of(first.id()))
                .extracting(Draft::body)
                .containsExactlyInAnyOrder(
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT),
                        new ActionBody.NotOurAuthority("unit-3", "Bukan tugas unit kami."));
        editor.write(ActionKind.INITIAL_RESPONSE);
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
    }

    @Test
    void theQuestionNamesKindTargetAndWarnings() {
        show(first);
        editor.write(ActionKind.INITIAL_RESPONSE);
        write("Hubungi 081234567890.");
        editor.askToSend();
        var asked = editor.confirmation().get();
        assertThat(asked.kind()).isEqualTo(ActionKind.INITIAL_RESPONSE);
        assertThat(asked.complaint().id()).isEqualTo(first.id());
        assertThat(asked.warnings()).containsExactly(Finding.PHONE, Finding.NO_GREETING);
    }

    // --- sending ----------------------------------------------------------------------------------------------------

    @Test
    void kirimMakesOneItemWithTheLastWordAndEmptiesTheEditor() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        editor.askToSend();
        editor.send();
        assertThat(editor.form().text().get()).as("not before the item exists").isEqualTo(TEXT);
        worker.runAll();
        assertThat(editor.form().text().get()).isEmpty();
        assertThat(editor.draft().get()).isNull();
        assertThat(queued).hasSize(1);
        assertThat(store.outbox().of(first.id()))
                .singleElement()
                .satisfies(item -> assertThat(item.action().body())
                        .isEqualTo(new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT)));
        assertThat(savedTexts(first)).isEmpty();
    }

    @Test
    void S8_twentyCallsMakeOneItem() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        for (var click = 0; click < 20; click++) {
            editor.askToSend();
            editor.send();
        }
        worker.runAll();
        settle();
        assertThat(store.outbox().of(first.id())).hasSize(1);
        assertThat(queued).hasSize(1);
    }

    @Test
    void aSaveThatComesLateDoesNotBringTheSentDraftBack() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        delays.pass(AutosavePolicy.LATEST);
        editor.askToSend();
        editor.send();
        // The send overtakes the save that was handed to the worker before it.
        worker.runLast();
        worker.runAll();
        settle();
        assertThat(savedTexts(first)).isEmpty();
        assertThat(store.outbox().of(first.id())).hasSize(1);
        assertThat(editor.draft().get()).isNull();
    }

    @Test
    void D5_aRefusalOfTheDiskLeavesTheFormAsItWas() {
        show(first);
        editor.write(ActionKind.INITIAL_RESPONSE);
        write(TEXT);
        editor.askToSend();
        diskRefuses = true;
        editor.send();
        worker.runAll();
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
        assertThat(editor.form().kind().get()).isEqualTo(ActionKind.INITIAL_RESPONSE);
        assertThat(editor.sendTrouble().get()).isInstanceOf(SendTrouble.NotStored.class);
        assertThat(editor.sendingNow().get()).isFalse();

        diskRefuses = false;
        editor.askToSend();
        editor.send();
        worker.runAll();
        assertThat(store.outbox().of(first.id())).hasSize(1);
    }

    @Test
    void aDraftSentElsewhereIsNotSentAgainAndTheTextGoesOnAsAnother() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        settle();
        store.outbox().enqueue(editor.draft().get().id());
        write(TEXT + " Tambahan.");
        editor.askToSend();
        editor.send();
        worker.runAll();
        assertThat(editor.sendTrouble().get()).isEqualTo(new SendTrouble.EndedElsewhere());
        assertThat(editor.form().text().get()).isEqualTo(TEXT + " Tambahan.");
        settle();
        assertThat(store.outbox().of(first.id())).hasSize(1);
        assertThat(savedTexts(first)).containsExactly(TEXT + " Tambahan.");
    }

    @Test
    void whatComesBackFromTheOutboxCanBeEditedAndSentAgain() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        editor.askToSend();
        editor.send();
        worker.runAll();
        assertThat(store.outbox().cancelToDraft(queued.getFirst().action().id()))
                .isTrue();

        show(second);
        show(first);
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
        write(TEXT + " Ralat.");
        editor.askToSend();
        editor.send();
        worker.runAll();
        assertThat(store.outbox().of(first.id()))
                .singleElement()
                .satisfies(item -> assertThat(item.action().body().text()).isEqualTo(TEXT + " Ralat."));
    }

    @Test
    void bukanWewenangGoesTheSameWay() {
        show(first);
        editor.write(ActionKind.NOT_OUR_AUTHORITY);
        assertThat(editor.judgement().get().obstacles()).containsExactly(new Obstacle.Text(Finding.EMPTY));
        write("Jalan ini milik kabupaten.");
        editor.askToSend();
        assertThat(editor.confirmation().get().warnings()).isEmpty();
        editor.send();
        worker.runAll();
        assertThat(queued)
                .singleElement()
                .satisfies(item -> assertThat(item.action().body())
                        .isEqualTo(new ActionBody.NotOurAuthority(null, "Jalan ini milik kabupaten.")));
    }

    // --- the server moved on ----------------------------------------------------------------------------------------

    @Test
    void anAnswerOfAColleagueIsToldAndCanBeAccepted() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        settle();
        assertThat(editor.changes().get()).isNull();
        var theirs = new FollowUp(
                "fx",
                FollowUpKind.FOLLOW_UP,
                null,
                "Budi",
                "unit-2",
                "Sudah.",
                clock.instant().plusSeconds(60),
                null);
        apply(changed(first, first.version() + 1, List.of(theirs)));
        show(first);
        assertThat(editor.changes().get().answers()).containsExactly(theirs);
        editor.askToSend();
        assertThat(editor.confirmation().get().changes().answers()).containsExactly(theirs);
        editor.doNotSend();

        clock.advance(Duration.ofMinutes(5));
        editor.acceptChanges();
        worker.runAll();
        assertThat(editor.changes().get()).isNull();
        assertThat(store.drafts().of(first.id()).getFirst().baseVersion()).isEqualTo(first.version() + 1);
    }

    @Test
    void onesOwnAnswerIsNoChangeToReportOf() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        editor.askToSend();
        editor.send();
        worker.runAll();
        var action = queued.getFirst().action().id();
        editor.begin(ActionKind.FOLLOW_UP);
        write("Tambahan.");
        settle();
        store.outbox().markSending(action);
        store.outbox().markSent(action, new Receipt(action, clock.instant(), first.version() + 1, "fx"));
        apply(changed(
                first,
                first.version() + 1,
                List.of(new FollowUp(
                        "fx",
                        FollowUpKind.FOLLOW_UP,
                        null,
                        "Saya",
                        "unit-2",
                        TEXT,
                        clock.instant().plusSeconds(9),
                        action))));
        show(first);
        assertThat(editor.changes().get()).isNull();
    }

    // --- colleagues -------------------------------------------------------------------------------------------------

    /// Cases L1, L2: opening looks, typing marks, closing ends; none of it stands in the way.
    @Test
    void typingMarksAndClosingEnds() {
        show(first);
        assertThat(office.told).isEmpty();
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        assertThat(office.told).containsExactly("buka " + first.id(), "ketik");

        office.onOthers.accept(List.of(new Colleague("Budi", Samples.NOW)));
        assertThat(editor.others().get()).extracting(Colleague::name).containsExactly("Budi");
        assertThat(editor.judgement().get().obstacles()).isEmpty();

        show(second);
        assertThat(office.told).last().isEqualTo("tutup");
        assertThat(editor.others().get()).isEmpty();
    }

    /// Case L4: what is opened beside the text does not end the mark.
    @Test
    void formerVersionsAndAnotherKindKeepTheMark() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        editor.revisions(_ -> {}, _ -> {});
        editor.write(ActionKind.INITIAL_RESPONSE);

        assertThat(office.told).doesNotContain("tutup");
    }

    /// Case L3: asked at once with what is known, and again when the re-read brings news.
    @Test
    void anAnswerThatComesWhileTheQuestionStandsIsShownInIt() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        editor.askToSend();
        assertThat(editor.confirmation().get().changes()).isNull();
        assertThat(office.told).last().isEqualTo("baca " + first.id());

        var answer = new FollowUp(
                "f9", FollowUpKind.FOLLOW_UP, null, "Budi", null, "Sudah.", Samples.NOW.plusSeconds(60), null);
        apply(changed(first, first.version() + 1, List.of(answer)));
        show(first);

        assertThat(editor.confirmation().get().changes().answers()).containsExactly(answer);
        editor.send();
        worker.runAll();
        assertThat(queued).hasSize(1);
    }

    // --- what was seen ----------------------------------------------------------------------------------------------

    /// Case Y13: a pull between the beginning and the first save does not change what the officer had seen.
    @Test
    void Y13_thePictureIsOfTheComplaintThatWasOnScreenWhenTheDraftWasBegun() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        apply(changed(first, first.version() + 5, List.of()));
        show(first);
        write(TEXT);
        settle();
        var draft = store.drafts().of(first.id()).getFirst();

        assertThat(store.drafts().seen(draft.id())).contains(SeenComplaint.of(first));

        editor.acceptChanges();
        settle();
        assertThat(store.drafts().seen(draft.id()).orElseThrow().version()).isEqualTo(first.version() + 5);
        assertThat(store.drafts().byId(draft.id()).orElseThrow().baseVersion()).isEqualTo(first.version() + 5);
    }

    /// Case D17: a note for colleagues never turns into a public answer.
    @Test
    void D17_aNoteThatWasTakenBackStaysANote() {
        store.drafts().save(UUID.randomUUID(), first.id(), new ActionBody.InternalNote("untuk admin"), first.version());
        show(first);
        assertThat(editor.form().kind().get()).isEqualTo(ActionKind.INTERNAL_NOTE);

        editor.write(ActionKind.FOLLOW_UP);
        assertThat(editor.form().text().get()).isEmpty();
        write(TEXT);
        settle();

        assertThat(store.drafts().of(first.id()))
                .extracting(draft -> draft.body().kind())
                .containsExactlyInAnyOrder(ActionKind.INTERNAL_NOTE, ActionKind.FOLLOW_UP);
    }

    /// Cases Y19, E02: the complaint is taken away while its draft is open.
    @Test
    void Y19_aDraftOfATakenComplaintIsStillSavedAndSendingExplains() {
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
        write("Yth. Saudara");
        store.cache().apply(new Cache.Page(List.of(), List.of(first.id()), "c2", "e", true));
        show(first);
        write(TEXT);
        settle();

        assertThat(savedTexts(first)).containsExactly(TEXT);
        assertThat(editor.judgement().get().obstacles()).contains(new Obstacle.ComplaintGone());
        assertThat(store.drafts()
                        .seen(store.drafts().of(first.id()).getFirst().id())
                        .orElseThrow()
                        .title())
                .isEqualTo(first.title());
    }

    private void askWhileWriting(List<Exception> failures) {
        var open = allowing(first, Set.of("follow-up", "ask-check"));
        apply(open);
        show(open);
        editor.write(ActionKind.FOLLOW_UP);
        write(TEXT);
        editor.askCheck(new Officer("p-2", "Nadia", "PEJABAT_PENGHUBUNG", "u1", true), failures::add);
    }

    @Test
    void theWordsOfACheckThatTheDiskRefusedAreSavedAsSoonAsItDoesNot() {
        var failures = new ArrayList<Exception>();
        diskRefuses = true;
        askWhileWriting(failures);
        show(second);
        worker.runAll();
        assertThat(failures).hasSize(1);
        assertThat(savedTexts(first)).isEmpty();

        diskRefuses = false;
        delays.pass(DraftSaver.RETRY);
        worker.runAll();

        assertThat(savedTexts(first)).containsExactly(TEXT);
        assertThat(store.outbox().of(first.id())).isEmpty();
    }

    @Test
    void closingTheWindowWhileACheckIsAskedForLosesNoWord() {
        askWhileWriting(new ArrayList<>());

        editor.dispose();

        assertThat(savedTexts(first)).containsExactly(TEXT);
    }

    /// A real disk that is full for a while.
    private final class Disk implements DraftStore {
        private final DraftStore real;

        Disk(DraftStore real) {
            this.real = real;
        }

        private DraftStore now() {
            if (diskRefuses) {
                throw new StoreException(StoreException.Trouble.DISK_FULL, "full", null);
            }
            return real;
        }

        @Override
        public Optional<Draft> save(
                UUID id, String complaintId, ActionBody body, long baseVersion, SeenComplaint seen) {
            return now().save(id, complaintId, body, baseVersion, seen);
        }

        @Override
        public Optional<Outbox.Item> enqueue(UUID draftId) {
            return now().enqueue(draftId);
        }

        @Override
        public Optional<Outbox.Item> askCheck(UUID draftId, String superiorId) {
            return now().askCheck(draftId, superiorId);
        }

        @Override
        public boolean discard(UUID draftId) {
            return now().discard(draftId);
        }

        @Override
        public List<Draft> revisions(UUID draftId) {
            return now().revisions(draftId);
        }

        @Override
        public Optional<OwnAnswers.Copied> copied(String complaintId, String text) {
            return now().copied(complaintId, text);
        }
    }

    // --- copied answers ---------------------------------------------------------------------------------------------

    /// The text of an answer to another report is recognised when the typing rests; it warns and holds nothing up.
    @Test
    void anAnswerCopiedFromAnotherReportWarnsAndNamesIt() {
        send(first, COPIED);
        show(second);
        editor.write(ActionKind.FOLLOW_UP);
        write(COPIED);
        assertThat(editor.copied().get()).as("while it is typed").isNull();
        settle();

        assertThat(editor.copied().get().trackingId()).isEqualTo(first.trackingId());
        assertThat(editor.judgement().get().maySend()).isTrue();
        editor.askToSend();
        assertThat(editor.confirmation().get().copied())
                .isEqualTo(editor.copied().get());

        editor.doNotSend();
        write("Yth. Saudara, berkas pensiun Saudara sudah diteruskan ke bagian kepegawaian untuk dilengkapi.");
        settle();
        assertThat(editor.copied().get()).isNull();
    }

    @Test
    void whoSendsBeforeTheTypingRestsIsWarnedInTheQuestion() {
        send(first, COPIED);
        show(second);
        editor.write(ActionKind.FOLLOW_UP);
        write(COPIED);
        editor.askToSend();
        worker.runAll();

        assertThat(editor.confirmation().get().copied().complaintId()).isEqualTo(first.id());
    }

    @Test
    void aReasonIsNotComparedWithAnswers() {
        send(first, COPIED);
        var open = allowing(second, Set.of("internal-note"));
        apply(open);
        show(open);
        editor.write(ActionKind.INTERNAL_NOTE);
        write(COPIED);
        settle();

        assertThat(editor.copied().get()).isNull();
    }

    private void send(Complaint complaint, String text) {
        var id = UUID.randomUUID();
        store.drafts().save(id, complaint.id(), new ActionBody.Answer(FollowUpKind.FOLLOW_UP, text), 1);
        store.outbox().enqueue(id).orElseThrow();
    }

    // --- steps of the process ---------------------------------------------------------------------------------------

    @Test
    void aDispositionOpensWithTheUnitThatWasProposedAndGoesToAllThatAreTicked() {
        var returned = returned(
                allowing(first, Set.of("dispose")), Samples.UNITS.get(3).id());
        apply(returned);
        show(returned);

        editor.write(ActionKind.DISPOSE);
        assertThat(editor.form().units().get()).containsExactly(Samples.UNITS.get(3));
        assertThat(editor.judgement().get().maySend()).isTrue();
        editor.form().units().set(List.of(Samples.UNITS.get(3), Samples.UNITS.get(0)));
        editor.askToSend();
        assertThat(editor.confirmation().get().units()).containsExactly(Samples.UNITS.get(3), Samples.UNITS.get(0));
        editor.send();
        worker.runAll();

        assertThat(queued)
                .singleElement()
                .satisfies(item -> assertThat(item.action().body())
                        .isEqualTo(new ActionBody.Dispose(
                                List.of(
                                        Samples.UNITS.get(3).id(),
                                        Samples.UNITS.get(0).id()),
                                "")));
    }

    @Test
    void aDispositionWithoutAUnitIsNotSent() {
        var open = allowing(first, Set.of("dispose"));
        apply(open);
        show(open);

        editor.write(ActionKind.DISPOSE);

        assertThat(editor.judgement().get().obstacles()).containsExactly(new Obstacle.NoUnit(ActionKind.DISPOSE));
        editor.askToSend();
        assertThat(editor.confirmation().get()).isNull();
    }

    @Test
    void aHalfDoneDispositionAndVerificationComeBackAfterReopening() {
        var open = allowing(first, Set.of("dispose", "verify"));
        apply(open);
        show(open);
        editor.write(ActionKind.DISPOSE);
        editor.form().units().set(List.of(Samples.UNITS.get(2)));
        settle();
        editor.write(ActionKind.VERIFY);
        editor.form().correction().set(new Correction("Judul baru", null, null));
        settle();

        editor = newEditor();
        show(open);
        editor.write(ActionKind.DISPOSE);
        assertThat(editor.form().units().get()).containsExactly(Samples.UNITS.get(2));
        editor.write(ActionKind.VERIFY);
        assertThat(editor.form().correction().get()).isEqualTo(new Correction("Judul baru", null, null));
    }

    /// Case R1: closing says what was done.
    @Test
    void R1_closingAsksForWhatWasDone() {
        var open = allowing(first, Set.of("close", "accept"));
        apply(open);
        show(open);

        editor.write(ActionKind.CLOSE);
        assertThat(editor.judgement().get().obstacles()).containsExactly(new Obstacle.Text(Finding.EMPTY));
        write("Lampu sudah menyala kembali.");
        assertThat(editor.judgement().get().maySend()).isTrue();
    }

    @Test
    void acceptingAsksAtOnceAndLeavesNothingWhenItIsNotMeant() {
        var open = allowing(first, Set.of("accept"));
        apply(open);
        show(open);

        editor.askToAccept();
        assertThat(editor.confirmation().get().body()).isEqualTo(new ActionBody.Accept());
        editor.doNotSend();
        assertThat(editor.draft().get()).isNull();
        settle();
        assertThat(savedTexts(open)).isEmpty();

        editor.askToAccept();
        editor.send();
        worker.runAll();
        assertThat(queued).hasSize(1);
    }

    private static Complaint returned(Complaint from, String proposedUnitId) {
        return new Complaint(
                from.id(),
                from.trackingId(),
                from.version() + 1,
                from.title(),
                from.text(),
                from.reporter(),
                from.classification(),
                from.category(),
                from.channel(),
                "Terverifikasi",
                null,
                from.receivedAt(),
                null,
                from.incidentDate(),
                from.location(),
                List.of(new Disposition(
                        "d",
                        Samples.UNITS.get(1).id(),
                        "returned",
                        Samples.NOW.minusSeconds(9000),
                        null,
                        Samples.NOW.minusSeconds(900),
                        null,
                        new Disposition.HandBack(proposedUnitId, "Bukan tugas kami."))),
                List.of(),
                from.history(),
                from.attachments(),
                from.allowedActions());
    }

    private static Complaint changed(Complaint from, long version, List<FollowUp> more) {
        var answers = new ArrayList<>(from.followUps());
        answers.addAll(more);
        return new Complaint(
                from.id(),
                from.trackingId(),
                version,
                from.title(),
                from.text(),
                from.reporter(),
                from.classification(),
                from.category(),
                from.channel(),
                from.rawStatus(),
                from.label(),
                from.receivedAt(),
                from.closedAt(),
                from.incidentDate(),
                from.location(),
                from.dispositions(),
                answers,
                from.history(),
                from.attachments(),
                from.allowedActions());
    }

    private static Complaint allowing(Complaint from, Set<String> actions) {
        return new Complaint(
                from.id(),
                from.trackingId(),
                from.version() + 1,
                from.title(),
                from.text(),
                from.reporter(),
                from.classification(),
                from.category(),
                from.channel(),
                from.rawStatus(),
                from.label(),
                from.receivedAt(),
                from.closedAt(),
                from.incidentDate(),
                from.location(),
                from.dispositions(),
                from.followUps(),
                from.history(),
                from.attachments(),
                actions);
    }
}
