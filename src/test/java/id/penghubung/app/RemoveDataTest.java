package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AuditTrail;
import id.penghubung.store.Complaints;
import id.penghubung.ui.Desk;
import id.penghubung.ui.signin.Gate;
import id.penghubung.ui.signin.Gate.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoveDataTest {

    private static final String TEXT = "Yth. Pelapor, draf yang belum terkirim.";

    @TempDir
    Path folder;

    private PracticeServer practice;
    private LocalGate gate;
    private PracticeAccount officer;
    private Desk desk;
    private AccountFolder account;
    private String complaintId;

    @BeforeEach
    void start() throws Exception {
        practice = PracticeServer.start(
                PracticeOptions.in(folder.resolve("server"), LocalDate.of(2026, 11, 20))
                        .withComplaints(60)
                        .withSeed(7),
                Clock.systemUTC());
        gate = new LocalGate(new DataHome(folder.resolve("home")), Clock.systemUTC(), HttpNetwork.ofSystem());
        officer = practice.accounts().stream()
                .filter(one -> one.role().equals("PEJABAT_PENGHUBUNG"))
                .findFirst()
                .orElseThrow();
        desk = ((Entry.Opened) gate.enterNew(
                        practice.url(), officer.user(), officer.password().toCharArray(), null))
                .desk();
        sync();
        account = new AccountFolder(Path.of(gate.knownAccounts().getFirst().folder()));
        complaintId = desk.store()
                .complaints()
                .rows(desk.store().complaints().keys(Complaints.Filter.all(), sort()))
                .getFirst()
                .id();
        desk.store()
                .drafts()
                .save(UUID.randomUUID(), complaintId, new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT), 1);
    }

    @AfterEach
    void stop() throws IOException {
        gate.close();
        practice.close();
    }

    private void sync() throws Exception {
        var ended = new CompletableFuture<Boolean>();
        desk.sync().syncNow(result -> ended.complete(result.complete()));
        assertThat(ended.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theCacheGoesWithItsKeyAndTheWorkStays() throws Exception {
        var unread = Files.readAllBytes(account.cacheDb());

        var removed = gate.removeData(desk, false);

        assertThat(removed).isEqualTo(new Gate.Removed(1, 0));
        assertThat(account.cacheDb()).doesNotExist();
        assertThat(account.searchIndex()).doesNotExist();
        assertThat(account.workDb()).exists();
        // Whoever kept a copy of the file cannot read it with the officer's password either.
        Files.write(account.cacheDb(), unread);
        desk = ((Entry.Opened) gate.enterKnown(
                        gate.knownAccounts().getFirst(), officer.password().toCharArray(), null))
                .desk();
        assertThat(desk.store().complaints().keys(Complaints.Filter.all(), sort()))
                .isEmpty();
        assertThat(desk.store().drafts().of(complaintId).getFirst().body().text())
                .isEqualTo(TEXT);
        assertThat(desk.store().audit().entries(new AuditTrail.Filter(null, null, "data-removed"), 5))
                .hasSize(1);
        sync();
        assertThat(desk.store().complaints().byId(complaintId)).isPresent();
    }

    @Test
    void withTheWorkNothingOfTheAccountIsLeft() {
        gate.removeData(desk, true);

        assertThat(account.root()).doesNotExist();
        assertThat(gate.knownAccounts()).isEmpty();
    }

    private static Complaints.Sort sort() {
        return new Complaints.Sort(Complaints.SortColumn.RECEIVED, true);
    }
}
