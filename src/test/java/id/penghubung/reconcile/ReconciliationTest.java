package id.penghubung.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Receipt;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.Status;
import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExtractImport;
import id.penghubung.exchange.RefusedFileException;
import id.penghubung.reconcile.Comparison.Verdict;
import id.penghubung.reconcile.Coverage.Gap;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One rule after the other, on real databases, with a server's complaints and with files.
class ReconciliationTest {

    private static final Instant NOW = Samples.NOW;
    private static final Instant SENT = NOW.minus(Duration.ofDays(2));
    private static final String PROCESSED = "Terdisposisi Sedang Diproses";
    private static final String UNANSWERED = "Terdisposisi Belum Ditindaklanjuti";

    @TempDir
    private Path home;

    private final MutableClock clock = new MutableClock(NOW);
    private AccountStore store;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(home.resolve("akun")), Accounts.keys(1), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    // --- a server ---------------------------------------------------------------------------------------------------

    private static Complaint complaint(String id, long version, String status, String label, FollowUp... answers) {
        return complaint(id, version, status, label, NOW.minus(Duration.ofDays(40)), List.of(), answers);
    }

    private static Complaint complaint(
            String id,
            long version,
            String status,
            String label,
            Instant disposedAt,
            List<HistoryEntry> history,
            FollowUp... answers) {
        return new Complaint(
                id,
                "90" + id.substring(1),
                version,
                "Jalan rusak",
                "Mohon diperbaiki.",
                Reporter.unknown(),
                "Pengaduan Tidak Berkadar Pengawasan",
                "Topik Lainnya",
                "Website",
                status,
                label,
                NOW.minus(Duration.ofDays(41)),
                null,
                null,
                null,
                List.of(new Disposition("d" + id, "u1", "open", disposedAt, null, null, null)),
                List.of(answers),
                history,
                List.of(),
                Set.of("follow-up", "initial-response"));
    }

    private static FollowUp followUp(Instant at, String label) {
        return new FollowUp("f" + at, FollowUpKind.FOLLOW_UP, label, "Sari", "u1", "Sudah ditangani.", at, null);
    }

    private void serve(Complaint... complaints) {
        store.cache().apply(new Cache.Page(List.of(complaints), List.of(), "c", "e", true));
        store.cache().saveSyncTimes(new Cache.SyncTimes(clock.instant(), clock.instant()));
    }

    private UUID send(String complaintId, FollowUpKind kind, long version) {
        var id = enqueue(complaintId, kind);
        store.outbox().markSending(id);
        store.outbox().markSent(id, new Receipt(id, SENT, version, null));
        return id;
    }

    private UUID enqueue(String complaintId, FollowUpKind kind) {
        var draft = store.drafts()
                .save(
                        UUID.randomUUID(),
                        complaintId,
                        new ActionBody.Answer(kind, "Yth. Pelapor, sudah kami tangani."),
                        1);
        return store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    private Comparison take() {
        return new Reconciliation(store, clock).take();
    }

    private List<Mismatch> found(Reason reason) {
        return take().rows().stream()
                .map(Comparison.Row::mismatch)
                .filter(mismatch -> mismatch.reason() == reason)
                .toList();
    }

    @Test
    void whatWasAnsweredHereAndIsStillUntouchedThereIsListedWithBothProofs() {
        serve(
                complaint("a1", 1, UNANSWERED, null),
                complaint("a2", 1, UNANSWERED, null),
                complaint("a3", 1, UNANSWERED, null),
                complaint("a4", 1, UNANSWERED, null));
        var untouched = send("a1", FollowUpKind.FOLLOW_UP, 2);
        send("a2", FollowUpKind.INITIAL_RESPONSE, 2);
        send("a3", FollowUpKind.FOLLOW_UP, 2);
        send("a4", FollowUpKind.FOLLOW_UP, 2);
        // The first stayed, the second moved, of the third nothing newer came, the fourth was handed to a unit since.
        serve(
                complaint("a1", 2, "Belum Terverifikasi", null),
                complaint("a2", 2, PROCESSED, "respon awal"),
                complaint("a4", 3, UNANSWERED, null, NOW.minus(Duration.ofHours(3)), List.of()));

        var comparison = take();

        assertThat(found(Reason.UNTOUCHED)).singleElement().satisfies(mismatch -> {
            var row = (Mismatch.StillUntouched) mismatch;
            assertThat(row.shown().id()).isEqualTo("a1");
            assertThat(row.ours().actionId()).isEqualTo(untouched);
            assertThat(row.ours().at()).isEqualTo(SENT);
            var proof = new ReconcileWords(OfficeZone.WIB, comparison.lastPull()).proof(row);
            assertThat(proof.ours())
                    .contains("Tindak lanjut diterima server 23 Nov 2026 10.00 WIB")
                    .contains(untouched.toString().substring(0, 8));
            assertThat(proof.theirs()).contains("Belum Terverifikasi").contains("server 25 Nov 2026 10.00 WIB");
        });
        assertThat(comparison.checks(Verdict.FITS)).isEqualTo(2);
        assertThat(comparison.checks(Verdict.CONTRADICTED)).isEqualTo(1);
        assertThat(comparison.checks(Verdict.WAITING)).isEqualTo(1);
    }

    @Test
    void aTindakLanjutThatIsLabelledResponAwalIsListedAlsoWhereTheServerCountsItAsOne() {
        serve(
                complaint("a1", 2, PROCESSED, "respon awal", followUp(SENT, "respon awal")),
                complaint("a2", 2, PROCESSED, "sedang ditindaklanjuti oleh instansi", followUp(SENT, null)),
                complaint("a3", 2, "Ditutup oleh Admin", "respon awal", followUp(SENT, "respon awal")),
                complaint("a4", 1, UNANSWERED, null),
                complaint("a5", 1, UNANSWERED, null));
        send("a4", FollowUpKind.FOLLOW_UP, 2);
        send("a5", FollowUpKind.INITIAL_RESPONSE, 2);
        serve(complaint("a4", 2, PROCESSED, "Respon awal"), complaint("a5", 2, PROCESSED, "respon awal"));

        assertThat(found(Reason.LABELLED_INITIAL_RESPONSE))
                .extracting(
                        row -> ((Mismatch.LabelledInitialResponse) row).shown().id())
                .containsExactlyInAnyOrder("a1", "a4");
    }

    @Test
    void aFollowUpOfOverTenWorkingDaysIsListedWithWorkingAndCalendarDays() {
        // Tenth working day after Tuesday 10 November is Tuesday 24 November; a day later it is over.
        var over = Instant.parse("2026-11-10T02:00:00Z");
        var justNot = Instant.parse("2026-11-11T02:00:00Z");
        serve(
                complaint("a1", 2, PROCESSED, null, followUp(over, null)),
                complaint("a2", 2, PROCESSED, null, followUp(justNot, null)),
                complaint("a3", 2, "Ditutup oleh Pelapor", null, followUp(over, null)));

        assertThat(found(Reason.NOT_CLOSED)).singleElement().satisfies(mismatch -> {
            var row = (Mismatch.NotClosed) mismatch;
            assertThat(row.shown().id()).isEqualTo("a1");
            assertThat(row.workingDays()).isEqualTo(11);
            assertThat(row.calendarDays()).isEqualTo(15);
            assertThat(row.followedUpAt()).isEqualTo(over);
            assertThat(new ReconcileWords(OfficeZone.WIB, null).proof(row).theirs())
                    .contains("11 hari kerja, 15 hari kalender");
        });
    }

    @Test
    void whatEndedThereWhileADraftOrAnUnsentItemIsHereIsListed() {
        serve(
                complaint("a1", 2, "Ditutup oleh Sistem", null),
                complaint("a2", 2, "Diarsipkan oleh Admin", null),
                complaint("a3", 2, "Ditutup oleh Sistem", null),
                complaint("a4", 2, PROCESSED, null));
        store.drafts().save(UUID.randomUUID(), "a1", new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Draf"), 2);
        enqueue("a2", FollowUpKind.FOLLOW_UP);
        enqueue("a4", FollowUpKind.FOLLOW_UP);

        assertThat(found(Reason.ENDED_WITH_OPEN_WORK))
                .extracting(row -> ((Mismatch.EndedWithOpenWork) row).shown().id())
                .containsExactly("a1", "a2");
    }

    @Test
    void aStatusThatWentBackwardsIsProvenByWhatWasShownBefore() {
        serve(
                complaint("a1", 1, PROCESSED, null),
                complaint("a2", 1, "Ditutup oleh Sistem", null),
                complaint("a3", 1, "Laporan Tertunda", null),
                complaint("a4", 1, PROCESSED, null));
        var first = clock.instant();
        clock.advance(Duration.ofHours(5));
        var reopened = new HistoryEntry("h", clock.instant().minusSeconds(60), "reopened", "Admin", null);
        serve(
                complaint("a1", 2, UNANSWERED, null),
                complaint("a2", 2, PROCESSED, null, NOW.minus(Duration.ofDays(40)), List.of(reopened)),
                complaint("a3", 2, UNANSWERED, null),
                complaint("a4", 2, "Ditutup oleh Admin", null));

        assertThat(found(Reason.WENT_BACKWARDS)).singleElement().satisfies(mismatch -> {
            var row = (Mismatch.WentBackwards) mismatch;
            assertThat(row.shown().id()).isEqualTo("a1");
            assertThat(row.former().rawStatus()).isEqualTo(PROCESSED);
            assertThat(row.former().seenAt()).isEqualTo(first);
            assertThat(row.now().rawStatus()).isEqualTo(UNANSWERED);
        });
        // It recovered: nothing to do any more, and both remain provable.
        clock.advance(Duration.ofHours(1));
        serve(complaint("a1", 3, PROCESSED, null));
        assertThat(found(Reason.WENT_BACKWARDS)).isEmpty();
        assertThat(store.extracts().observations("901"))
                .extracting(seen -> seen.rawStatus())
                .containsExactly(PROCESSED, UNANSWERED, PROCESSED);
    }

    @Test
    void aRestoredServerThatForgotOurAnswerIsShownAsHavingGoneBackwards() {
        serve(complaint("a1", 1, UNANSWERED, null), complaint("a2", 1, UNANSWERED, null));
        send("a1", FollowUpKind.FOLLOW_UP, 2);
        serve(complaint("a1", 2, PROCESSED, null), complaint("a2", 2, PROCESSED, null));
        clock.advance(Duration.ofHours(1));

        store.cache().reset("e2");
        store.cache()
                .apply(new Cache.Page(
                        List.of(complaint("a1", 1, UNANSWERED, null), complaint("a2", 1, UNANSWERED, null)),
                        List.of(),
                        "c",
                        "e2",
                        true));

        assertThat(found(Reason.WENT_BACKWARDS))
                .extracting(row -> ((Mismatch.WentBackwards) row).shown().id())
                .contains("a1");
    }

    @Test
    void whatTheServerTookOffTheListThoughWeAnsweredItIsListed() {
        serve(complaint("a1", 1, UNANSWERED, null), complaint("a2", 1, UNANSWERED, null));
        send("a1", FollowUpKind.FOLLOW_UP, 2);
        store.cache().apply(new Cache.Page(List.of(), List.of("a1", "a2"), "c2", "e", true));

        assertThat(found(Reason.NOT_IN_NEWEST_PULL)).singleElement().satisfies(mismatch -> {
            var row = (Mismatch.TakenOff) mismatch;
            assertThat(row.shown().trackingId()).isEqualTo("901");
            assertThat(row.ours().at()).isEqualTo(SENT);
        });
    }

    @Test
    void countsOfTheServerThatAreNotOursAreListedByStatus() {
        serve(complaint("a1", 1, UNANSWERED, null), complaint("a2", 1, PROCESSED, null));
        store.cache().saveServerCounts(new Cache.ServerCounts(Map.of(UNANSWERED, 1L, "Proses", 3L), 4, NOW));

        assertThat(found(Reason.COUNTS_DIFFER))
                .containsExactly(new Mismatch.CountsDiffer(Status.IN_PROCESS, 3, 1, NOW));
    }

    @Test
    void aFindingThatIsSettledStaysSettledUntilItsProofIsAnother() {
        serve(complaint("a1", 1, UNANSWERED, null));
        send("a1", FollowUpKind.FOLLOW_UP, 2);
        serve(complaint("a1", 2, UNANSWERED, null));
        var key = found(Reason.UNTOUCHED).getFirst().key();

        store.evidence().settle(key, "Sudah ditanyakan ke admin pusat");
        store.close();
        open();

        assertThat(take().rows())
                .filteredOn(row -> row.mismatch().reason() == Reason.UNTOUCHED)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.open()).isFalse();
                    assertThat(row.settled().note()).isEqualTo("Sudah ditanyakan ke admin pusat");
                });
        assertThat(take().open(Reason.UNTOUCHED)).isZero();
        serve(complaint("a1", 3, "Belum Terverifikasi", null));
        assertThat(take().open(Reason.UNTOUCHED)).isEqualTo(1);
        serve(complaint("a1", 4, UNANSWERED, null));
        store.evidence().unsettle(key);
        assertThat(take().open(Reason.UNTOUCHED)).isEqualTo(1);
    }

    /// A pull of 50 changes in an agency of many, with and without something to note.
    @Test
    void aDeltaWritesTwoObservationsForEachChangeAtMostAndTheFirstLoadNone() {
        var first = new ArrayList<Complaint>();
        var second = new ArrayList<Complaint>();
        for (var index = 0; index < 50; index++) {
            first.add(complaint("a" + index, 1, UNANSWERED, null));
            second.add(complaint("a" + index, 2, index % 2 == 0 ? PROCESSED : UNANSWERED, null));
        }
        serve(first.toArray(Complaint[]::new));
        assertThat(store.extracts().observations("900")).isEmpty();

        clock.advance(Duration.ofMinutes(3));
        serve(second.toArray(Complaint[]::new));

        assertThat(store.extracts().observations("900")).hasSize(2);
        assertThat(store.extracts().observations("901")).isEmpty();
    }

    // --- files ------------------------------------------------------------------------------------------------------

    private Path csv(String name, Instant pulledAt, String... rows) throws IOException {
        var file = home.resolve(name);
        Files.writeString(
                file,
                "Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Instansi Terdisposisi,Status Laporan\n"
                        + String.join("\n", rows) + "\n");
        return Files.setLastModifiedTime(file, FileTime.from(pulledAt));
    }

    private void take(Path file) throws IOException, RefusedFileException {
        new ExtractImport(store, clock).run(file, null, Cancel.never());
    }

    @Test
    void whatTheSourcesCannotKnowIsSaidAndNeverShownAsClean() throws IOException, RefusedFileException {
        assertThat(take().coverage().values()).containsOnly(new Coverage.Unknown(Gap.NO_SOURCE));

        take(csv("satu.csv", NOW.minus(Duration.ofDays(3)), "9000001,4 Nov 2026,01:00:00,Dinas A,Terverifikasi"));

        var coverage = take().coverage();
        assertThat(coverage)
                .containsEntry(Reason.LABELLED_INITIAL_RESPONSE, new Coverage.Unknown(Gap.NO_LABEL_IN_FILES))
                .containsEntry(Reason.COUNTS_DIFFER, new Coverage.Unknown(Gap.NO_COUNTS))
                .containsEntry(Reason.NOT_CLOSED, new Coverage.Partly(Gap.ONLY_OWN_ANSWERS))
                .containsEntry(Reason.WENT_BACKWARDS, new Coverage.Unknown(Gap.ONE_PULL_ONLY))
                .containsEntry(Reason.NOT_IN_NEWEST_PULL, new Coverage.Unknown(Gap.ONE_PULL_ONLY))
                .containsEntry(Reason.UNTOUCHED, new Coverage.Whole());
        assertThat(ReconcileWords.of(coverage.get(Reason.LABELLED_INITIAL_RESPONSE)))
                .startsWith("Tidak dapat diketahui dari sumber ini");

        serve(complaint("a1", 1, UNANSWERED, null));
        assertThat(take().coverage())
                .containsEntry(Reason.LABELLED_INITIAL_RESPONSE, new Coverage.Partly(Gap.NO_LABEL_IN_FILES))
                .containsEntry(Reason.NOT_IN_NEWEST_PULL, new Coverage.Whole());
    }

    @Test
    void aPullShowsWhatIsGoneFromItAndWhatWentBackwards() throws IOException, RefusedFileException {
        take(csv(
                "satu.csv",
                NOW.minus(Duration.ofDays(9)),
                "9000001,2 Nov 2026,01:00:00,Dinas A,Ditutup oleh Sistem",
                "9000002,3 Nov 2026,01:00:00,Dinas A,Terverifikasi",
                "9000003,4 Nov 2026,01:00:00,Dinas A,Belum Terverifikasi",
                "9000004,1 Nov 2020,01:00:00,Dinas A,Belum Terverifikasi"));
        take(csv(
                "dua.csv",
                NOW.minus(Duration.ofDays(2)),
                "9000001,2 Nov 2026,01:00:00,Dinas A baru,Terverifikasi",
                "9000003,4 Nov 2026,01:00:00,Dinas A,Ditutup oleh Admin"));

        assertThat(found(Reason.NOT_IN_NEWEST_PULL))
                .extracting(row -> ((Mismatch.NotInNewestPull) row).shown().trackingId())
                .containsExactly("9000002");
        assertThat(found(Reason.WENT_BACKWARDS))
                .extracting(row -> ((Mismatch.WentBackwards) row).shown().trackingId())
                .containsExactly("9000001");
    }

    @Test
    void theNextPullConfirmsOrContradictsWhatWasSentByHand() throws IOException, RefusedFileException {
        var rows = new String[] {
            "9000001,2 Nov 2026,01:00:00,Dinas A,Terverifikasi", "9000002,3 Nov 2026,01:00:00,Dinas A,Terverifikasi"
        };
        take(csv("satu.csv", NOW.minus(Duration.ofDays(3)), rows));
        for (var id : List.of("9000001", "9000002")) {
            var complaint = store.complaints().byTrackingId(id).orElseThrow();
            var action = enqueue(complaint.id(), FollowUpKind.FOLLOW_UP);
            assertThat(store.outbox().ready()).isEmpty();
            assertThat(store.outbox().markSentByHand(action, NOW)).isTrue();
            assertThat(store.outbox().markSentByHand(action, NOW)).isFalse();
        }
        assertThat(take().checks(Verdict.WAITING)).isEqualTo(2);
        assertThat(found(Reason.UNTOUCHED)).isEmpty();

        clock.advance(Duration.ofDays(1));
        take(csv(
                "dua.csv",
                clock.instant(),
                "9000001,2 Nov 2026,01:00:00,Dinas A,Terdisposisi Sedang Diproses",
                "9000002,3 Nov 2026,01:00:00,Dinas A,Terverifikasi"));

        var comparison = take();
        assertThat(comparison.checks(Verdict.FITS)).isEqualTo(1);
        assertThat(found(Reason.UNTOUCHED)).singleElement().satisfies(mismatch -> {
            var row = (Mismatch.StillUntouched) mismatch;
            assertThat(row.shown().trackingId()).isEqualTo("9000002");
            assertThat(new ReconcileWords(OfficeZone.WIB, null).proof(row).ours())
                    .contains("dikirim sendiri di LAPOR! 25 Nov 2026 10.00 WIB");
        });

        clock.advance(Duration.ofDays(20));
        assertThat(found(Reason.NOT_CLOSED))
                .extracting(row -> ((Mismatch.NotClosed) row).shown().trackingId())
                .containsExactlyInAnyOrder("9000001", "9000002");
    }
}
