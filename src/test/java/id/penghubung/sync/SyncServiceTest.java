package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.store.Outbox;
import id.penghubung.sync.FaultServer.Fault;
import id.penghubung.sync.SyncService.Connection;
import id.penghubung.sync.SyncService.WithdrawResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When rounds run, and what the status bar may say.
class SyncServiceTest {

    private static final String TEXT = "Yth. Bapak/Ibu, laporan telah kami tindak lanjuti. Terima kasih.";

    @TempDir
    private Path temporary;

    private Office office;
    private SyncService service;

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 120);
        service = new SyncService(office.server, office.store, Clock.systemUTC(), new Random(1));
    }

    @AfterEach
    void close() throws IOException {
        service.close();
        office.close();
    }

    private SyncEngine.Result syncNow() {
        var ended = new CompletableFuture<SyncEngine.Result>();
        service.syncNow(ended::complete);
        return get(ended);
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private SyncService.State await(Predicate<SyncService.State> wanted) {
        var reached = new CompletableFuture<SyncService.State>();
        try (var _ = service.observe(state -> {
            if (wanted.test(state)) {
                reached.complete(state);
            }
        })) {
            return get(reached);
        }
    }

    @Test
    void theStateIsUnknownUntilARoundHasEndedAndThenTrue() {
        assertThat(service.state().connection()).isEqualTo(new Connection.Unknown());

        syncNow();

        var state = await(now -> !now.running());
        assertThat(state.connection()).isEqualTo(new Connection.Online());
        assertThat(state.lastPull()).isNotNull();
        assertThat(state.lastPush()).isNotNull();
    }

    @Test
    void Y2_Y10_everyPressIsAnsweredWithTheTruthAlsoWhenTheLineIsDown() {
        office.line.spoil("", new Fault.CutBefore());

        var result = syncNow();

        assertThat(result.complete()).isFalse();
        assertThat(await(now -> !now.running()).connection()).isInstanceOf(Connection.Offline.class);
        office.line.mend();
        assertThat(syncNow().complete()).isTrue();
    }

    @Test
    void Y8_afterAnOutageTheQueueGoesOutByItself() {
        syncNow();
        var complaint = office.answerable().getFirst();
        office.line.spoil("", new Fault.CutBefore());
        var action = office.send(complaint, TEXT);
        service.nudge();
        await(now -> now.connection() instanceof Connection.Offline);

        // Nobody presses anything from here on.
        office.line.mend();

        await(now -> now.connection() instanceof Connection.Online);
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void inKerjaLuringNothingGoesOutByItselfButThePressOfTheOfficerDoes() throws InterruptedException {
        syncNow();
        service.workOffline(true);
        var seenBefore = office.line.seen().size();
        office.send(office.answerable().getFirst(), TEXT);

        service.nudge();

        assertThat(new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(office.line.seen()).hasSize(seenBefore);
        assertThat(service.state().connection()).isEqualTo(new Connection.Manual());
        assertThat(syncNow().sent()).isEqualTo(1);
        assertThat(service.state().connection()).isEqualTo(new Connection.Manual());
    }

    @Test
    void inKerjaLuringAPressThatFailsIsNotRepeatedByItself() throws InterruptedException {
        syncNow();
        service.workOffline(true);
        office.line.spoil("", new Fault.CutBefore());
        assertThat(syncNow().complete()).isFalse();
        await(now -> !now.running());
        office.line.mend();
        var seenBefore = office.line.seen().size();

        // The first retry would come within two seconds.
        assertThat(new CountDownLatch(1).await(2_500, TimeUnit.MILLISECONDS)).isFalse();

        assertThat(office.line.seen()).hasSize(seenBefore);
        assertThat(service.state().connection()).isEqualTo(new Connection.Manual());
    }

    @Test
    void Y10_aPressIsAnsweredAlsoWhenKerjaLuringIsSwitchedOnRightAfterIt() {
        for (var time = 0; time < 20; time++) {
            var ended = new CompletableFuture<SyncEngine.Result>();
            service.syncNow(ended::complete);
            service.workOffline(true);

            assertThat(get(ended).complete()).isTrue();
            service.workOffline(false);
        }
    }

    @Test
    void Y10_anOrderThatComesDuringARoundIsAnsweredByARoundOfItsOwn() {
        var second = new CompletableFuture<SyncEngine.Result>();
        var first = new CompletableFuture<SyncEngine.Result>();
        // The first page of the first round has come: the round is under way for certain.
        try (var _ = service.observe(state -> {
            if (state.pulledSoFar() != null && state.pulledSoFar() > 0 && !second.isDone()) {
                service.syncNow(second::complete);
            }
        })) {
            service.syncNow(first::complete);

            assertThat(get(first).complete()).isTrue();
            assertThat(get(second).complete()).isTrue();
        }
    }

    @Test
    void switchingKerjaLuringOffSyncsAtOnce() {
        service.workOffline(true);

        service.workOffline(false);

        assertThat(await(now -> now.connection() instanceof Connection.Online).lastPull())
                .isNotNull();
    }

    @Test
    void anUncertainItemIsTakenBackThroughATombstoneSoThatALateRequestCannotLand() {
        syncNow();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.line.spoil("PUT /v1/actions/", new Fault.CutBefore());
        syncNow();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Uncertain.class);
        var frozen = office.store.outbox().byId(action).orElseThrow().action();
        service.workOffline(true);
        office.line.mend();

        assertThat(service.withdraw(action)).isEqualTo(new WithdrawResult.BackToDraft());

        assertThat(office.store.drafts().of(complaint.id()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.body().text()).isEqualTo(TEXT));
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Withdrawn.class);
        // The request that was on its way all the time.
        office.server.submit(frozen, null);
        assertThat(office.onServer(complaint, TEXT)).isZero();
    }

    @Test
    void whatTheServerHasStoredCannotBeTakenBackAndIsShownAsSent() {
        syncNow();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.line.spoil("PUT /v1/actions/", new Fault.CutAfter());
        syncNow();
        service.workOffline(true);
        office.line.mend();

        assertThat(service.withdraw(action)).isEqualTo(new WithdrawResult.AlreadySent());

        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.store.drafts().of(complaint.id())).isEmpty();
    }
}
