package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionKind;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Failure;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.Outbox.State;
import id.penghubung.sync.SyncEngine;
import id.penghubung.sync.SyncService;
import id.penghubung.testing.Accounts;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk fills up while the program syncs (failure 39 of the sync protocol): nothing is judged broken, nothing is
/// thrown away, the officer is told whose trouble it is, and with room again everything goes on.
class FullDiskSyncTest {

    @TempDir
    private Path folder;

    private PracticeServer practice;
    private HttpCentralServer server;
    private AccountStore store;
    private SyncService sync;

    @BeforeEach
    void open() throws IOException {
        practice = PracticeServer.start(
                PracticeOptions.in(folder.resolve("latihan"), LocalDate.of(2026, 11, 20))
                        .withComplaints(300)
                        .withSeed(7),
                Clock.systemUTC());
        var officer = practice.accounts().stream()
                .filter(account -> account.role().equals("PEJABAT_PENGHUBUNG"))
                .findFirst()
                .orElseThrow();
        server = new HttpCentralServer(ServerAddress.parse(practice.url()).orElseThrow());
        server.useCredentials(officer.user(), officer.password());
        store = account();
        sync = new SyncService(server, store, Clock.systemUTC(), new Random(1));
    }

    @AfterEach
    void close() throws Exception {
        sync.close();
        store.close();
        server.close();
        practice.close();
    }

    private AccountStore account() {
        return AccountStore.open(new AccountFolder(folder.resolve("akun")), Accounts.keys(1), Clock.systemUTC());
    }

    private SyncEngine.Result round() throws Exception {
        var ended = new CompletableFuture<SyncEngine.Result>();
        sync.syncNow(ended::complete);
        return ended.get(20, TimeUnit.SECONDS);
    }

    private void readOnly() {
        store.workDb().change(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void room(Database database, int pages) {
        database.change(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = " + pages);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private UUID press() {
        var complaint = store
                .complaints()
                .rows(store.complaints()
                        .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true)))
                .stream()
                .map(row -> store.complaints().byId(row.id()).orElseThrow())
                .filter(candidate -> candidate.allows(ActionKind.FOLLOW_UP))
                .findFirst()
                .orElseThrow();
        var draft = UUID.randomUUID();
        store.drafts()
                .save(draft, complaint.id(), StoreFixture.followUp("Yth. Bapak/Ibu, selesai."), complaint.version());
        return store.outbox().enqueue(draft).orElseThrow().action().id();
    }

    @Test
    void aCacheWithoutRoomEndsTheRoundAndTheNextOneFillsIt() throws Exception {
        room(store.cacheDb(), 1);

        var result = round();

        assertThat(result.failure()).isEqualTo(new Failure.NotKept("DISK_FULL"));
        assertThat(sync.state().connection()).isInstanceOf(SyncService.Connection.Offline.class);
        assertThat(store.cache().position().complete()).isFalse();

        room(store.cacheDb(), 1_000_000);
        assertThat(round().failure()).isNull();
        assertThat(store.cache().position().complete()).isTrue();
    }

    @Test
    void aWorkFileThatCannotBeWrittenSendsNothingAndWithItBackTheItemGoesOnce() throws Exception {
        assertThat(round().failure()).isNull();
        var id = press();
        readOnly();

        assertThat(round().failure()).isInstanceOf(Failure.NotKept.class);

        sync.close();
        store.close();
        store = account();
        assertThat(store.openingNotices()).isEmpty();
        sync = new SyncService(server, store, Clock.systemUTC(), new Random(1));
        assertThat(round().failure()).isNull();
        assertThat(store.outbox().byId(id).orElseThrow().state()).isInstanceOf(State.Sent.class);
        assertThat(store.complaints()
                        .byId(store.outbox().byId(id).orElseThrow().action().complaintId())
                        .orElseThrow()
                        .followUps())
                .filteredOn(followUp -> id.equals(followUp.actionId()))
                .hasSize(1);
    }

    /// The item stays "sending" on the disk and the program runs on: the next round must take it up.
    @Test
    void aReceiptThatTheDiskDoesNotTakeIsAskedForInTheNextRound() throws Exception {
        assertThat(round().failure()).isNull();
        var id = press();
        sync.close();
        sync = new SyncService(withoutDiskAfterSubmit(), store, Clock.systemUTC(), new Random(1));
        assertThat(round().failure()).isInstanceOf(Failure.NotKept.class);
        assertThat(store.outbox().byId(id).orElseThrow().state()).isInstanceOf(State.Sending.class);

        sync.close();
        sync = new SyncService(server, store, Clock.systemUTC(), new Random(1));
        assertThat(round().failure()).isNull();

        assertThat(store.outbox().byId(id).orElseThrow().state()).isInstanceOf(State.Sent.class);
        var complaint = store.outbox().byId(id).orElseThrow().action().complaintId();
        assertThat(store.complaints().byId(complaint).orElseThrow().followUps())
                .filteredOn(followUp -> id.equals(followUp.actionId()))
                .hasSize(1);
    }

    private CentralServer withoutDiskAfterSubmit() {
        return (CentralServer) Proxy.newProxyInstance(
                CentralServer.class.getClassLoader(), new Class<?>[] {CentralServer.class}, (_, method, arguments) -> {
                    var reply = method.invoke(server, arguments);
                    if (method.getName().equals("submit")) {
                        // What the store throws when it cannot keep the receipt.
                        throw new StoreException(StoreException.Trouble.DISK_FULL, "no room for the receipt", null);
                    }
                    return reply;
                });
    }
}
