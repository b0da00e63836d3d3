package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Role;
import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExtractImport;
import id.penghubung.reconcile.Comparison.Verdict;
import id.penghubung.reconcile.Mismatch;
import id.penghubung.reconcile.Reason;
import id.penghubung.reconcile.Reconciliation;
import id.penghubung.server.Failure;
import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.store.Cache;
import id.penghubung.store.Outbox;
import id.penghubung.sync.SyncEngine;
import id.penghubung.sync.SyncService.Connection;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.Desk;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.FileOfficer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office without a server, from the first sign-in to the pull that confirms what was sent by hand.
class ByFilesTest {

    private static final FileOfficer OFFICER =
            new FileOfficer("Sari Ayu", Role.PEJABAT_PENGHUBUNG, "Dinas Sosial Kab. Rekaan", "Kabupaten Rekaan");

    @TempDir
    private Path home;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T03:00:00Z"));
    private LocalGate gate;

    @BeforeEach
    void open() {
        gate = gate();
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private LocalGate gate() {
        return new LocalGate(new DataHome(home), clock, HttpNetwork.ofSystem());
    }

    private Entry.Opened begin() {
        return (Entry.Opened) gate.enterNewWithFiles(OFFICER, "rahasia".toCharArray());
    }

    private static Path sample(String name) throws Exception {
        return Path.of(
                ByFilesTest.class.getResource("/id/penghubung/exchange/" + name).toURI());
    }

    private void take(Desk desk, Path file) throws Exception {
        new ExtractImport(desk.store(), clock).run(file, null, Cancel.never());
    }

    @Test
    void anAccountWithoutAServerOpensWithItsOwnPasswordAndTriesNoServer() {
        var opened = begin();
        assertThat(opened.recoveryCode()).isNotBlank();
        var desk = opened.desk();
        assertThat(desk.withFiles()).isTrue();
        assertThat(desk.institutionName()).isEqualTo("Kabupaten Rekaan");
        assertThat(desk.person().memberships().getFirst().unit().name()).isEqualTo("Dinas Sosial Kab. Rekaan");
        assertThat(desk.sync().state().connection()).isInstanceOf(Connection.NoServer.class);
        var answer = new AtomicReference<SyncEngine.Result>();
        desk.sync().syncNow(answer::set);
        assertThat(answer.get().failure())
                .isInstanceOfSatisfying(
                        Failure.Unreachable.class,
                        failure -> assertThat(failure.trouble()).isEqualTo(Failure.Trouble.NO_SERVER));
        desk.sync().nudge();
        desk.sync().workOffline(true);
        assertThat(desk.sync().state().connection()).isInstanceOf(Connection.NoServer.class);

        gate.leave(desk);
        gate.close();
        gate = gate();
        var known = gate.knownAccounts();
        assertThat(known).singleElement().satisfies(account -> {
            assertThat(account.withFiles()).isTrue();
            assertThat(account.user()).isEqualTo("Sari Ayu");
        });
        assertThat(gate.enterKnown(known.getFirst(), "salah".toCharArray(), null))
                .isInstanceOf(Entry.WrongPassword.class);
        assertThat(gate.enterNewWithFiles(OFFICER, "salah".toCharArray())).isInstanceOf(Entry.WrongPassword.class);
        var again = (Entry.Opened) gate.enterKnown(known.getFirst(), "rahasia".toCharArray(), null);
        assertThat(again.desk().institutionName()).isEqualTo("Kabupaten Rekaan");
        assertThat(again.desk().person().name()).isEqualTo("Sari Ayu");
        gate.leave(again.desk());
        var coded = gate.enterWithRecoveryCode(known.getFirst(), opened.recoveryCode(), "baru".toCharArray());
        assertThat(coded).isInstanceOf(Entry.Opened.class);
    }

    @Test
    void aWholeFileIsAllThereIsUntilAServerBeginsToTellMore() throws Exception {
        var desk = begin().desk();
        var store = desk.store();
        assertThat(store.cache().position().complete()).isFalse();

        take(desk, sample("01_laporan_ringkas_17kol_header_baris11.xlsx"));

        assertThat(store.cache().position().complete()).isTrue();
        assertThat(store.complaints().facts().complete()).isTrue();
        store.cache().apply(new Cache.Page(Samples.complaints(1, 3), List.of(), "c1", "e1", false));
        assertThat(store.cache().position().complete()).isFalse();
        store.cache().apply(new Cache.Page(List.of(), List.of(), "c2", "e1", true));
        assertThat(store.cache().position().complete()).isTrue();
    }

    /// Samples 01 and 02, an answer by hand, and a third pull that confirms it.
    @Test
    void twoPullsAnAnswerByHandAndAThirdPullThatConfirmsIt() throws Exception {
        var desk = begin().desk();
        var store = desk.store();
        take(desk, sample("01_laporan_ringkas_17kol_header_baris11.xlsx"));
        var second = Files.copy(sample("02_laporan_ringkas_20kol_header_baris1.xlsx"), home.resolve("02.xlsx"));
        take(
                desk,
                Files.setLastModifiedTime(second, FileTime.from(clock.instant().minusSeconds(3600))));

        var before = new Reconciliation(store, clock).take();
        assertThat(before.rows()).extracting(row -> row.mismatch().reason()).containsExactly(Reason.NOT_IN_NEWEST_PULL);
        assertThat(((Mismatch.NotInNewestPull) before.rows().getFirst().mismatch())
                        .shown()
                        .trackingId())
                .isEqualTo("9000110");

        var complaint = store.complaints().byTrackingId("9000110").orElseThrow();
        var draft = store.drafts()
                .save(
                        UUID.randomUUID(),
                        complaint.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Yth. Pelapor, sudah kami tangani."),
                        complaint.version());
        var item = store.outbox().enqueue(draft.id()).orElseThrow();
        assertThat(item.byHand()).isTrue();
        assertThat(store.outbox().markSentByHand(item.action().id(), clock.instant()))
                .isTrue();
        assertThat(store.outbox().sent(10)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(new Outbox.State.SentByHand(clock.instant()));
            assertThat(sent.action().body().text()).contains("sudah kami tangani");
        });
        assertThat(new Reconciliation(store, clock).take().checks(Verdict.WAITING))
                .isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        var third = Files.writeString(
                home.resolve("ketiga.csv"),
                "Tracking ID;Tanggal Laporan Masuk;Status Laporan\n9000110;1 Nov 2024;Terdisposisi Sedang Diproses\n");
        take(desk, Files.setLastModifiedTime(third, FileTime.from(clock.instant())));

        var after = new Reconciliation(store, clock).take();
        assertThat(after.checks(Verdict.FITS)).isEqualTo(1);
        assertThat(after.open(Reason.UNTOUCHED)).isZero();
        // Nothing of it is ever offered to a server, whatever comes later.
        assertThat(store.outbox().ready()).isEmpty();
        store.outbox().reofferSent(null);
        assertThat(store.outbox().waiting()).isEmpty();
    }

    /// Closing, archiving and postponing are done by hand too, each while it means something.
    @Test
    void aReportOfAFileIsClosedByHandAndRecorded() throws Exception {
        var store = begin().desk().store();
        var file = Files.writeString(
                home.resolve("tarikan.csv"),
                "Tracking ID;Tanggal Laporan Masuk;Status Laporan\n9000201;1 Nov 2024;Terdisposisi Sedang Diproses\n"
                        + "9000202;1 Nov 2024;Ditutup oleh Admin\n");
        new ExtractImport(store, clock).run(file, null, Cancel.never());

        var open = store.complaints().byTrackingId("9000201").orElseThrow();
        var closed = store.complaints().byTrackingId("9000202").orElseThrow();
        assertThat(open.allowedActions()).contains("follow-up", "close", "archive", "postpone");
        assertThat(closed.allowedActions()).contains("follow-up").doesNotContain("close", "archive", "postpone");

        var draft = store.drafts()
                .save(
                        UUID.randomUUID(),
                        open.id(),
                        new ActionBody.Turn(ActionBody.Turn.Step.CLOSE, "Lampu sudah menyala kembali."),
                        open.version());
        var item = store.outbox().enqueue(draft.id()).orElseThrow();
        assertThat(item.byHand()).isTrue();
        assertThat(store.outbox().markSentByHand(item.action().id(), clock.instant()))
                .isTrue();
        assertThat(store.outbox().ready()).isEmpty();
        assertThat(store.outbox().sent(10))
                .singleElement()
                .satisfies(sent -> assertThat(sent.state()).isEqualTo(new Outbox.State.SentByHand(clock.instant())));
    }
}
