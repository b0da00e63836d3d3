package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.Receipt;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final String COMPLAINT = Samples.complaint(1, 0).id();
    private static final String OTHER = Samples.complaint(1, 1).id();

    @TempDir
    Path root;

    private StoreFixture fixture;
    private Outbox outbox;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        fixture.apply(Samples.complaints(1, 3));
        outbox = fixture.store.outbox();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Receipt receipt(UUID id, long version) {
        return new Receipt(id, fixture.clock.instant(), version, "f-1");
    }

    private State state(UUID id) {
        return outbox.byId(id).orElseThrow().state();
    }

    private List<Path> spoolFiles() {
        try (var files = Files.list(fixture.folder.spool())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void S1_tenClicksMakeOneItem() throws InterruptedException, ExecutionException {
        var draft = fixture.draft(COMPLAINT, "Sudah diperbaiki.");
        try (var clicks = Executors.newFixedThreadPool(10)) {
            var results = clicks.invokeAll(Stream.generate(() -> (Callable<Optional<Item>>) () -> outbox.enqueue(draft))
                    .limit(10)
                    .toList());
            var made = results.stream()
                    .map(Future::resultNow)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(made).hasSize(1);
        }
        assertThat(outbox.waiting()).hasSize(1);
        assertThat(spoolFiles()).hasSize(1);
    }

    @Test
    void S11_sendingClearsTheDraftInTheSameStep() {
        var draft = fixture.draft(COMPLAINT, "Sudah diperbaiki.");
        var item = outbox.enqueue(draft).orElseThrow();
        assertThat(fixture.store.drafts().byId(draft)).isEmpty();
        assertThat(item.state()).isEqualTo(new State.Queued());
        assertThat(item.tries()).isZero();
        assertThat(outbox.waiting()).containsExactly(item);
    }

    @Test
    void aSpoolThatCannotBeWrittenKeepsTheDraft() throws IOException {
        var draft = fixture.draft(COMPLAINT, "Sudah diperbaiki.");
        Files.delete(fixture.folder.spool());
        assertThatThrownBy(() -> outbox.enqueue(draft)).isInstanceOf(StoreException.class);
        assertThat(fixture.store.drafts().byId(draft)).isPresent();
        assertThat(outbox.waiting()).isEmpty();
        Files.createDirectory(fixture.folder.spool());
        assertThat(outbox.enqueue(draft)).isPresent();
    }

    @Test
    void S18_theItemIsThereBeforeAnyNetworkCallAndAfterARestart() {
        var item = outbox.byId(fixture.sendable(COMPLAINT, "Sudah diperbaiki.")).orElseThrow();
        outbox = fixture.reopen().outbox();
        assertThat(outbox.byId(item.action().id())).contains(item);
    }

    @Test
    void S14_theItemIsAFrozenSnapshot() {
        var id = fixture.sendable(COMPLAINT, "Sudah diperbaiki.");
        var before = outbox.byId(id).orElseThrow().action();
        var now = Samples.complaint(1, 0);
        fixture.apply(List.of(Change.of(now)
                .version(now.version() + 9)
                .dispositions()
                .rawStatus("Terverifikasi")
                .made()));
        fixture.draft(COMPLAINT, "naskah lain");
        outbox.markSending(id);
        outbox.markUncertain(id, "putus");
        assertThat(outbox.byId(id).orElseThrow().action()).isEqualTo(before);
    }

    @Test
    void S6_anEditWhileSendingIsANewDraft() {
        var draft = fixture.draft(COMPLAINT, "satu");
        var id = outbox.enqueue(draft).orElseThrow().action().id();
        outbox.markSending(id);
        assertThatThrownBy(() -> fixture.store.drafts().save(draft, COMPLAINT, StoreFixture.followUp("dua"), 1))
                .isInstanceOf(DraftEndedException.class);
        var amendment = fixture.sendable(COMPLAINT, "dua");
        assertThat(outbox.byId(id).orElseThrow().action().body().text()).isEqualTo("satu");
        assertThat(outbox.byId(amendment).orElseThrow().action().after()).isEqualTo(id);
    }

    @Test
    void S7_anItemLeavesTheQueueOnlyWithItsReceipt() {
        var id = fixture.sendable(COMPLAINT, "Sudah diperbaiki.");
        outbox.markSending(id);
        assertThat(outbox.waiting()).hasSize(1);
        assertThat(spoolFiles()).hasSize(1);
        outbox.markSent(id, receipt(id, 4));
        assertThat(outbox.waiting()).isEmpty();
        assertThat(spoolFiles()).isEmpty();
        assertThat(outbox.sent(10)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(new State.Sent(receipt(id, 4)));
            assertThat(item.action().body().text()).isEqualTo("Sudah diperbaiki.");
        });
    }

    @Test
    void S7_lateNewsAboutASentItemChangesNothing() {
        var id = fixture.sendable(COMPLAINT, "Sudah diperbaiki.");
        outbox.markSending(id);
        outbox.markSent(id, receipt(id, 4));
        outbox.markUncertain(id, "terlambat");
        outbox.markQueued(id, "terlambat", true);
        outbox.markParked(id, ParkReason.REFUSED, "terlambat");
        outbox.withdrawnToDraft(id);
        assertThat(state(id)).isEqualTo(new State.Sent(receipt(id, 4)));
        assertThat(outbox.waiting()).isEmpty();
        assertThat(fixture.store.drafts().all()).isEmpty();
    }

    @Test
    void S17_withoutAReceiptNothingIsDeleted() {
        var id = fixture.sendable(COMPLAINT, "Sudah diperbaiki.");
        outbox.markSending(id);
        for (var reason : ParkReason.values()) {
            outbox.markParked(id, reason, "kata peladen");
            assertThat(outbox.byId(id).orElseThrow().action().body().text()).isEqualTo("Sudah diperbaiki.");
            assertThat(state(id)).isEqualTo(new State.Parked(reason, "kata peladen"));
            assertThat(spoolFiles()).hasSize(1);
            outbox.requeue(id, false);
        }
    }

    @Test
    void D8_cancelBeforeTheFirstTryPutsTheDraftBackOnce() {
        var draft = fixture.draft(COMPLAINT, "lama");
        fixture.store.drafts().save(draft, COMPLAINT, StoreFixture.followUp("baru"), 2);
        var id = outbox.enqueue(draft).orElseThrow().action().id();
        assertThat(outbox.cancelToDraft(id)).isTrue();
        assertThat(outbox.cancelToDraft(id)).isFalse();
        assertThat(outbox.waiting()).isEmpty();
        assertThat(spoolFiles()).isEmpty();
        assertThat(fixture.store.drafts().all()).singleElement().satisfies(back -> {
            assertThat(back.id()).isEqualTo(draft);
            assertThat(back.body().text()).isEqualTo("baru");
            assertThat(back.baseVersion()).isEqualTo(2);
        });
        assertThat(fixture.store.drafts().revisions(draft))
                .extracting(former -> former.body().text())
                .containsExactly("lama");
        assertThat(fixture.store
                        .drafts()
                        .save(draft, COMPLAINT, StoreFixture.followUp("lagi"), 2)
                        .revision())
                .isGreaterThan(1);
        assertThat(outbox.enqueue(draft).orElseThrow().action().id()).isNotEqualTo(id);
    }

    @Test
    void anItemThatWasTriedIsNotCancelledHere() {
        var id = fixture.sendable(COMPLAINT, "Sudah diperbaiki.");
        outbox.markSending(id);
        outbox.markQueued(id, "503", true);
        assertThat(outbox.cancelToDraft(id)).isFalse();
        assertThat(outbox.waiting()).hasSize(1);
        assertThat(fixture.store.drafts().all()).isEmpty();
    }

    @Test
    void aCancelledItemIsNotSentByAnEngineThatStillKnowsIt() {
        var id = fixture.sendable(COMPLAINT, "Sudah diperbaiki.");
        outbox.cancelToDraft(id);
        assertThat(outbox.markSending(id)).isFalse();
        var other = fixture.sendable(COMPLAINT, "b");
        outbox.markParked(other, ParkReason.REFUSED, "tidak");
        assertThat(outbox.markSending(other)).isFalse();
    }

    @Test
    void triesAreCountedUnlessTheServerAskedForPatience() {
        var id = fixture.sendable(COMPLAINT, "a");
        outbox.markSending(id);
        outbox.markQueued(id, "503", false);
        assertThat(outbox.byId(id).orElseThrow().tries()).isZero();
        outbox.markSending(id);
        outbox.markQueued(id, "500", true);
        assertThat(outbox.byId(id).orElseThrow())
                .returns(1, Item::tries)
                .returns("500", Item::lastAnswer)
                .returns(fixture.clock.instant(), Item::lastTriedAt);
    }

    @Test
    void D14_aWithdrawnItemComesBackAsADraftOnceAndStaysInTheJournal() {
        var id = fixture.sendable(COMPLAINT, "Sudah diperbaiki.");
        outbox.markSending(id);
        outbox.markUncertain(id, "putus");
        outbox.withdrawnToDraft(id);
        outbox.withdrawnToDraft(id);
        assertThat(fixture.store.drafts().all())
                .extracting(draft -> draft.body().text())
                .containsExactly("Sudah diperbaiki.");
        assertThat(state(id)).isEqualTo(new State.Withdrawn());
        assertThat(outbox.waiting()).isEmpty();
        assertThat(outbox.sent(10)).isEmpty();
        assertThat(spoolFiles()).isEmpty();
        assertThat(outbox.of(COMPLAINT)).hasSize(1);
    }

    @Test
    void afterNamesTheOwnPreviousActionSinceTheBaseVersion() {
        var first = fixture.sendable(COMPLAINT, "a");
        var second = fixture.sendable(COMPLAINT, "b");
        fixture.sendable(OTHER, "c");
        assertThat(outbox.byId(first).orElseThrow().action().after()).isNull();
        assertThat(outbox.byId(second).orElseThrow().action().after()).isEqualTo(first);
        for (var id : List.of(first, second)) {
            outbox.markSending(id);
            outbox.markSent(id, receipt(id, id.equals(first) ? 5 : 6));
        }
        var seen = UUID.randomUUID();
        fixture.store.drafts().save(seen, COMPLAINT, StoreFixture.followUp("d"), 6);
        assertThat(outbox.enqueue(seen).orElseThrow().action().after()).isNull();
        var unseen = UUID.randomUUID();
        fixture.store.drafts().save(unseen, OTHER, StoreFixture.followUp("e"), 5);
        assertThat(outbox.enqueue(unseen).orElseThrow().action().after()).isNotNull();
    }

    @Test
    void aSentActionTheDraftHadNotSeenIsNamedToo() {
        var first = fixture.sendable(COMPLAINT, "a");
        outbox.markSending(first);
        outbox.markSent(first, receipt(first, 6));
        var draft = UUID.randomUUID();
        fixture.store.drafts().save(draft, COMPLAINT, StoreFixture.followUp("b"), 5);
        assertThat(outbox.enqueue(draft).orElseThrow().action().after()).isEqualTo(first);
    }

    @Test
    void whatFollowedACancelledItemFollowsItsPredecessor() {
        var first = fixture.sendable(COMPLAINT, "a");
        var second = fixture.sendable(COMPLAINT, "b");
        var third = fixture.sendable(COMPLAINT, "c");
        outbox.cancelToDraft(second);
        assertThat(outbox.byId(third).orElseThrow().action().after()).isEqualTo(first);
        outbox.markSending(first);
        outbox.withdrawnToDraft(first);
        assertThat(outbox.byId(third).orElseThrow().action().after()).isNull();
    }

    @Test
    void orderIsKeptPerComplaintAndAParkedItemHoldsBackItsOwnOnly() {
        var first = fixture.sendable(COMPLAINT, "a");
        var second = fixture.sendable(COMPLAINT, "b");
        var third = fixture.sendable(OTHER, "c");
        assertThat(ready()).containsExactly(first, third);
        outbox.markSending(first);
        assertThat(ready()).containsExactly(third);
        outbox.markParked(first, ParkReason.REFUSED, "ditolak");
        assertThat(ready()).containsExactly(third);
        outbox.withdrawnToDraft(first);
        assertThat(ready()).containsExactly(second, third);
        outbox.markSending(second);
        outbox.markUncertain(second, "putus");
        assertThat(ready()).containsExactly(second, third);
    }

    private List<UUID> ready() {
        return outbox.ready().stream().map(item -> item.action().id()).toList();
    }

    @Test
    void anOfficersDecisionKeepsTheUuid() {
        var id = fixture.sendable(COMPLAINT, "a");
        outbox.markSending(id);
        outbox.markParked(id, ParkReason.CONFLICT, "berubah");
        outbox.requeue(id, true);
        assertThat(outbox.byId(id).orElseThrow()).satisfies(item -> {
            assertThat(item.state()).isEqualTo(new State.Queued());
            assertThat(item.action().override()).isTrue();
        });
        assertThat(outbox.cancelToDraft(id)).isFalse();
    }

    @Test
    void S16_anItemToBeCheckedFirstIsAskedAboutBeforeItIsSent() {
        var id = fixture.sendable(COMPLAINT, "a");
        outbox.markParked(id, ParkReason.CHECK_FIRST, "");
        assertThat(outbox.ready()).isEmpty();
        outbox.requeue(id, false);
        assertThat(state(id)).isEqualTo(new State.Uncertain());
    }

    @Test
    void afterARestoreOfTheServerTheJournalIsOfferedAgain() {
        var first = fixture.sendable(COMPLAINT, "a");
        outbox.markSending(first);
        outbox.markSent(first, receipt(first, 4));
        fixture.clock.advance(Duration.ofHours(1));
        var second = fixture.sendable(COMPLAINT, "b");
        outbox.markSending(second);
        outbox.markSent(second, receipt(second, 5));
        outbox.reofferSent(fixture.clock.instant());
        assertThat(ready()).containsExactly(second);
        assertThat(spoolFiles()).hasSize(1);
        assertThat(fixture.store.complaints().row(COMPLAINT).orElseThrow().waiting())
                .isEqualTo(1);
        assertThat(outbox.cancelToDraft(second)).isFalse();
        outbox.markSending(second);
        outbox.markSent(second, receipt(second, 4));
        assertThat(outbox.sent(10)).extracting(item -> item.action().id()).containsExactly(second, first);
    }

    @Test
    void theJournalIsNewestFirst() {
        for (var i = 0; i < 4; i++) {
            fixture.clock.advance(Duration.ofMinutes(1));
            var id = fixture.sendable(i % 2 == 0 ? COMPLAINT : OTHER, "teks " + i);
            outbox.markSending(id);
            outbox.markSent(id, receipt(id, 4));
        }
        assertThat(outbox.sent(3))
                .extracting(item -> item.action().body().text())
                .containsExactly("teks 3", "teks 2", "teks 1");
    }

    @Test
    void theQueueShowsWhatWaits() {
        var id = fixture.sendable(COMPLAINT, "a");
        assertThat(waitingMark()).isEqualTo(1);
        outbox.markSending(id);
        assertThat(waitingMark()).isEqualTo(1);
        outbox.markSent(id, new Receipt(id, Instant.EPOCH, 4, null));
        assertThat(waitingMark()).isZero();
    }

    private int waitingMark() {
        var row = fixture.store.complaints().row(COMPLAINT).orElseThrow();
        var view =
                fixture.store.complaints().viewCounts(Complaints.Filter.all()).get(Complaints.View.WAITING);
        assertThat(view).isEqualTo(row.waiting() > 0 ? 1 : 0);
        return row.waiting();
    }

    @Test
    void anUnknownItemIsSaid() {
        assertThatThrownBy(() -> outbox.markSent(UUID.randomUUID(), receipt(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox.enqueue(UUID.randomUUID())).isEmpty();
    }
}
