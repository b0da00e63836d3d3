package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.store.Outbox;
import id.penghubung.sync.SyncEngine;
import id.penghubung.ui.Desk;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.KnownAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Case K30: one PC, one Windows user, several officers.
class SharedPcTest {

    private static final String TEXT = "Yth. Bapak/Ibu, jalan di depan pasar sudah kami perbaiki. Terima kasih.";

    @TempDir
    private Path folder;

    private PracticeServer practice;
    private LocalGate gate;
    private PracticeAccount first;
    private PracticeAccount second;

    @BeforeEach
    void start() throws IOException {
        practice = PracticeServer.start(
                PracticeOptions.in(folder.resolve("server"), LocalDate.of(2026, 11, 20))
                        .withComplaints(120)
                        .withSeed(7),
                Clock.systemUTC());
        gate = new LocalGate(new DataHome(folder.resolve("home")), Clock.systemUTC(), HttpNetwork.ofSystem());
        // Two of one unit: the second may answer what the first has answered.
        var officers = practice.accounts().stream()
                .filter(account -> account.role().equals("PEJABAT_PENGHUBUNG"))
                .toList();
        first = officers.getFirst();
        second = officers.get(1);
    }

    @AfterEach
    void stop() throws IOException {
        gate.close();
        practice.close();
    }

    private Desk enterNew(PracticeAccount account) {
        return desk(
                gate.enterNew(practice.url(), account.user(), account.password().toCharArray(), null));
    }

    private Desk enterAgain(PracticeAccount account) {
        return desk(gate.enterKnown(known(account), account.password().toCharArray(), null));
    }

    private KnownAccount known(PracticeAccount account) {
        return gate.knownAccounts().stream()
                .filter(candidate -> candidate.user().equals(account.user()))
                .findFirst()
                .orElseThrow();
    }

    private static Desk desk(Entry entry) {
        return ((Entry.Opened) entry).desk();
    }

    private static SyncEngine.Result sync(Desk desk) throws Exception {
        var result = new CompletableFuture<SyncEngine.Result>();
        desk.sync().syncNow(result::complete);
        return result.get(30, TimeUnit.SECONDS);
    }

    private static UUID kirim(Desk desk, Complaint complaint) {
        var draft = desk.store()
                .drafts()
                .save(
                        UUID.randomUUID(),
                        complaint.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT),
                        complaint.version());
        return desk.store().outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    private static List<String> authors(Desk desk, String complaintId) {
        return desk.store().complaints().byId(complaintId).orElseThrow().followUps().stream()
                .filter(followUp -> followUp.text().equals(TEXT))
                .map(followUp -> followUp.author())
                .toList();
    }

    @Test
    void K30_whatOneOfficerQueuedIsNeverSentByTheNextAndGoesOnceWhenTheFirstIsBack() throws Exception {
        var deskOfFirst = enterNew(first);
        assertThat(sync(deskOfFirst).complete()).isTrue();
        var complaint = Inspection.unanswered(deskOfFirst.store()).getFirst();
        deskOfFirst.sync().workOffline(true);
        var action = kirim(deskOfFirst, complaint);
        gate.leave(deskOfFirst);

        var deskOfSecond = enterNew(second);
        var round = sync(deskOfSecond);
        assertThat(round.complete()).isTrue();
        assertThat(round.sent()).isZero();
        assertThat(deskOfSecond.store().outbox().byId(action)).isEmpty();
        assertThat(deskOfSecond.store().drafts().all()).isEmpty();
        gate.leave(deskOfSecond);

        deskOfFirst = enterAgain(first);
        assertThat(deskOfFirst.store().outbox().byId(action)).isPresent();
        sync(deskOfFirst);
        sync(deskOfFirst);
        assertThat(deskOfFirst.store().outbox().byId(action).orElseThrow().state())
                .isInstanceOf(Outbox.State.Sent.class);
        assertThat(authors(deskOfFirst, complaint.id())).containsExactly(first.name());
    }

    @Test
    void K30_Y21_eachOfficerHasAFolderAndKeysThatTheOthersPasswordDoesNotOpen() throws Exception {
        gate.leave(enterNew(first));
        gate.leave(enterNew(second));

        assertThat(gate.knownAccounts()).extracting(KnownAccount::user).containsExactly(second.user(), first.user());
        assertThat(known(first).folder()).isNotEqualTo(known(second).folder());
        assertThat(Files.readAllBytes(Path.of(known(first).folder(), "keys.json")))
                .isNotEqualTo(Files.readAllBytes(Path.of(known(second).folder(), "keys.json")));
        assertThat(gate.enterKnown(known(first), second.password().concat("x").toCharArray(), null))
                .isEqualTo(new Entry.WrongPassword(false));
    }

    @Test
    void anOfficerWhoseAccountIsSwitchedOffStillOpensTheWorkOnThePc() throws Exception {
        var desk = enterNew(first);
        sync(desk);
        var action = kirim(desk, Inspection.unanswered(desk.store()).getFirst());
        practice.setActive(first.user(), false);
        gate.leave(desk);

        desk = enterAgain(first);
        var sentBefore = desk.store().outbox().byId(action).orElseThrow().state() instanceof Outbox.State.Sent;
        var round = sync(desk);

        assertThat(round.complete()).isFalse();
        assertThat(desk.store().outbox().byId(action)).isPresent();
        assertThat(desk.store().outbox().waiting()).hasSize(sentBefore ? 0 : 1);
    }
}
