package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Person;
import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.Reply;
import id.penghubung.server.SignedIn;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox;
import id.penghubung.testing.Accounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One officer, two PCs, one server: exported work lands once, whoever sends it.
class TwoPcsTest {

    private static final char[] PASSPHRASE = "kuda hijau di atap".toCharArray();
    private static final String TEXT = "Yth. Pelapor, lampu jalan sudah kami ganti pagi ini. Terima kasih.";

    @TempDir
    private Path folder;

    private PracticeServer practice;
    private Pc office;
    private Pc home;
    private Path file;

    /// A PC with an account of that officer.
    private final class Pc implements AutoCloseable {
        private final AccountStore store;
        private final HttpCentralServer server;

        Pc(String name, int keys) {
            server = new HttpCentralServer(ServerAddress.parse(practice.url()).orElseThrow());
            store = AccountStore.open(new AccountFolder(folder.resolve(name)), Accounts.keys(keys), Clock.systemUTC());
            store.cache().savePerson(signIn());
        }

        private Person signIn() {
            return switch (server.signIn(officer().user(), officer().password())) {
                case Reply.Ok<SignedIn>(var signedIn, var _, var _) -> signedIn.person();
                case Reply.Failed<SignedIn> failed -> throw new AssertionError(failed);
            };
        }

        SyncEngine.Result sync() {
            return new SyncEngine(server, store, Clock.systemUTC()).runOnce(SyncEngine.Progress.NONE);
        }

        Complaint answerable() {
            return store
                    .complaints()
                    .rows(store.complaints()
                            .keys(
                                    Complaints.Filter.all(),
                                    new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true)))
                    .stream()
                    .map(row -> store.complaints().byId(row.id()).orElseThrow())
                    .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                    .findFirst()
                    .orElseThrow();
        }

        UUID kirim(Complaint complaint) {
            var draft = store.drafts()
                    .save(
                            UUID.randomUUID(),
                            complaint.id(),
                            new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT),
                            complaint.version());
            return store.outbox().enqueue(draft.id()).orElseThrow().action().id();
        }

        Outbox.State state(UUID id) {
            return store.outbox().byId(id).orElseThrow().state();
        }

        @Override
        public void close() {
            server.close();
            store.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        practice = PracticeServer.start(
                PracticeOptions.in(folder.resolve("practice"), LocalDate.of(2026, 11, 20))
                        .withComplaints(40)
                        .withSeed(7),
                Clock.systemUTC());
        office = new Pc("kantor", 1);
        home = new Pc("rumah", 2);
        file = folder.resolve("kerja.penghubung");
    }

    @AfterEach
    void stop() throws IOException {
        office.close();
        home.close();
        practice.close();
    }

    private PracticeAccount officer() {
        return practice.accounts().stream()
                .filter(account -> account.role().equals("PEJABAT_PENGHUBUNG"))
                .findFirst()
                .orElseThrow();
    }

    private long onServer(Complaint complaint) {
        return switch (home.server.complaint(complaint.id())) {
            case Reply.Ok<Complaint>(var now, var _, var _) ->
                now.followUps().stream()
                        .filter(followUp -> followUp.text().equals(TEXT))
                        .count();
            case Reply.Failed<Complaint> failed -> throw new AssertionError(failed);
        };
    }

    @Test
    void whatBothPcsSendIsOneFollowUp() {
        office.sync();
        var complaint = office.answerable();
        var action = office.kirim(complaint);
        office.store.transfer().export(file, PASSPHRASE);
        home.store.transfer().importFrom(file, PASSPHRASE);

        assertThat(home.sync().failure()).isNull();
        assertThat(office.sync().failure()).isNull();

        assertThat(onServer(complaint)).isEqualTo(1);
        assertThat(home.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.state(action)).isEqualTo(home.state(action));
    }

    @Test
    void whatTheFirstPcHasSentMeanwhileIsOnlyAskedForByTheSecond() {
        office.sync();
        var complaint = office.answerable();
        var action = office.kirim(complaint);
        office.store.transfer().export(file, PASSPHRASE);
        office.sync();
        home.store.transfer().importFrom(file, PASSPHRASE);

        home.sync();

        assertThat(onServer(complaint)).isEqualTo(1);
        assertThat(home.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(home.store.outbox().byId(action).orElseThrow().tries()).isEqualTo(1);
    }

    @Test
    void whatTheOfficerTakesBackOnOnePcIsNotSentByTheOther() {
        office.sync();
        var complaint = office.answerable();
        var action = office.kirim(complaint);
        office.store.transfer().export(file, PASSPHRASE);
        home.store.transfer().importFrom(file, PASSPHRASE);
        home.server.withdraw(action);
        home.store.outbox().withdrawnToDraft(action);

        office.sync();

        assertThat(onServer(complaint)).isZero();
        assertThat(office.state(action))
                .isEqualTo(new Outbox.State.Parked(Outbox.ParkReason.WITHDRAWN_ELSEWHERE, null));
        assertThat(home.store.drafts().of(complaint.id())).hasSize(1);
    }
}
