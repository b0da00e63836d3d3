package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractMerge.Kind;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Observation;
import id.penghubung.domain.Status;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.ComplaintFacts;
import id.penghubung.store.Complaints;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files taken over into an account: real files, real databases.
class ExtractImportTest {

    private static final Instant PULLED_FIRST = Instant.parse("2025-11-13T17:00:00Z");
    private static final Instant PULLED_SECOND = Instant.parse("2026-11-20T01:00:00Z");
    private static final String SMALL = "Tracking ID;Tanggal Laporan Masuk;Waktu Laporan Masuk;Nama Pelapor;Judul"
            + " Laporan;Isi Laporan Awal;Tipe Laporan;Instansi Terdisposisi;Status Laporan\n";

    @TempDir
    private Path home;

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private AccountFolder folder;
    private AccountStore store;

    @BeforeEach
    void open() {
        folder = new AccountFolder(home.resolve("akun"));
        store = AccountStore.open(folder, Accounts.keys(1), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ExtractImport importing() {
        return new ExtractImport(store, clock);
    }

    private ExtractImport.Comparison take(Path file) throws RefusedFileException, IOException {
        return importing().run(file, null, Cancel.never()).comparison();
    }

    private Path first() {
        return Reading.sample("01");
    }

    /// The second pull has lost its info rows: its time is the file's.
    private Path second() throws IOException {
        var copy = Files.copy(Reading.sample("02"), home.resolve("02.xlsx"));
        return pulled(copy, PULLED_SECOND);
    }

    private static Path pulled(Path file, Instant at) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private Path csv(String name, Instant pulledAt, String... rows) throws IOException {
        return pulled(Files.writeString(home.resolve(name), SMALL + String.join("\n", rows) + "\n"), pulledAt);
    }

    private List<Complaints.Row> list() {
        return store.complaints()
                .rows(store.complaints()
                        .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true)));
    }

    @Test
    void aPullFillsTheCacheWithWhatItSaysAndNothingMore() throws RefusedFileException, IOException {
        var comparison = take(first());

        assertThat(comparison.fresh()).isEqualTo(10);
        assertThat(list()).hasSize(10);
        var complaint = store.complaints().byTrackingId("9000101").orElseThrow();
        assertThat(complaint.receivedAt()).isEqualTo(Instant.parse("2024-01-04T01:12:45Z"));
        assertThat(complaint.rawStatus()).isEqualTo("Ditutup oleh Sistem");
        assertThat(complaint.title()).isEqualTo("Jalan rusak RT 03");
        assertThat(complaint.reporter().anonymous()).isTrue();
        assertThat(complaint.reporter().secret()).isFalse();
        assertThat(complaint.currentDisposition().orElseThrow().unitId())
                .isEqualTo("Dinas Pekerjaan Umum dan Tata Ruang Kab. Rekaan");
        assertThat(complaint.currentDisposition().orElseThrow().disposedAt()).isNull();
        assertThat(complaint.closedAt()).isNull();
        assertThat(complaint.followUps()).isEmpty();
        // Without a server each of these goes into LAPOR! by hand.
        assertThat(complaint.allowedActions())
                .containsExactlyInAnyOrder("initial-response", "follow-up", "not-our-authority");
        // No time of disposition is told: the clocks have not started, and nothing breaks on that.
        assertThat(store.complaints().clocks(complaint).ofUnit()).allMatch(clock -> clock.startedAt() == null);
        var counts = store.complaints().counts(Complaints.Filter.all());
        assertThat(counts.incoming()).isEqualTo(10);
        assertThat(counts.of(Status.CLOSED)).isEqualTo(4);
        assertThat(counts.of(Status.ARCHIVED)).isEqualTo(4);
        assertThat(counts.of(Status.POSTPONED)).isEqualTo(1);
        assertThat(counts.of(Status.UNVERIFIED)).isEqualTo(1);
        assertThat(store.extracts().all()).singleElement().satisfies(made -> {
            assertThat(made.rows()).isEqualTo(10);
            assertThat(made.source().pulledAt()).isEqualTo(PULLED_FIRST);
            assertThat(made.source().metadata()).containsEntry("Nama Instansi", "Pemerintah Kabupaten Rekaan");
            assertThat(store.extracts().trackingIdsOf(made.id())).hasSize(10).contains("9000101", "9000110");
        });
    }

    @Test
    void k08TheSecondPullChangesWhatDiffersAndSaysSoBefore() throws RefusedFileException, IOException {
        take(first());
        var file = second();
        var preview = importing().preview(file, null, Cancel.never()).comparison();

        assertThat(preview.fresh()).isZero();
        assertThat(preview.changed()).isEqualTo(3);
        assertThat(preview.same()).isEqualTo(6);
        assertThat(preview.changes())
                .extracting(change -> change.trackingId() + " "
                        + change.differences().getFirst().word())
                .containsExactly(
                        "9000103 Status Laporan", "9000106 Instansi Terdisposisi", "9000107 Instansi Terdisposisi");
        assertThat(preview.changes()).allMatch(change -> change.differences().size() == 1);
        // A preview changes nothing.
        assertThat(store.extracts().all()).hasSize(1);
        assertThat(store.complaints().byTrackingId("9000103").orElseThrow().rawStatus())
                .isEqualTo("Menunggu Kelengkapan Informasi");

        assertThat(take(file)).isEqualTo(preview);

        assertThat(list()).hasSize(10);
        assertThat(store.complaints().byTrackingId("9000103").orElseThrow().rawStatus())
                .isEqualTo("Ditutup oleh Admin");
        assertThat(store.complaints().byTrackingId("9000101").orElseThrow().location())
                .isEqualTo("Rekaan Kulon, CONTOHJAYA, Kota Rekaan, Jawa Barat");
        var renamed = store.extracts().values("9000106").getFirst();
        assertThat(renamed.office()).isEqualTo("DP2KBP3A kab. Rekaan");
        assertThat(renamed.formerOffices()).containsExactly("DALDUKPPA Kab. Rekaan");
        assertThat(store.extracts().observations("9000103"))
                .containsExactly(
                        Observation.ofFile(
                                1,
                                "9000103",
                                "Dinas Sosial Kab. Rekaan",
                                "Menunggu Kelengkapan Informasi",
                                PULLED_FIRST),
                        Observation.ofFile(
                                2, "9000103", "Dinas Sosial Kab. Rekaan", "Ditutup oleh Admin", PULLED_SECOND));
        // What only the first pull could know keeps its source.
        var values = store.extracts().values("9000101").getFirst();
        assertThat(values.importOf("Status Laporan")).isEqualTo(2);
        assertThat(store.extracts().trackingIdsOf(2)).hasSize(9).doesNotContain("9000110");
    }

    @Test
    void k08TheSamePullTwiceMakesNoDoublesAndAnOlderOneUndoesNothing() throws RefusedFileException, IOException {
        take(first());
        assertThat(take(first()).same()).isEqualTo(10);
        take(second());

        var again = take(first());

        assertThat(again.older()).isEqualTo(3);
        assertThat(again.same()).isEqualTo(7);
        assertThat(again.changes()).allMatch(change -> change.kind() == Kind.OLDER);
        assertThat(list()).hasSize(10);
        assertThat(store.complaints().byTrackingId("9000103").orElseThrow().rawStatus())
                .isEqualTo("Ditutup oleh Admin");
        assertThat(store.extracts().values("9000106").getFirst().office()).isEqualTo("DP2KBP3A kab. Rekaan");
    }

    @Test
    void k08APullConfirmedByALaterOneIsNotUndoneByOneInBetween() throws RefusedFileException, IOException {
        var row = "9000201;4 Jan 2024;01:00:00;;Judul;Isi;;Dinas A;";
        take(csv("a.csv", Instant.parse("2026-01-01T00:00:00Z"), row + "Proses"));
        take(csv("c.csv", Instant.parse("2026-03-01T00:00:00Z"), row + "Proses"));
        var between = take(csv("b.csv", Instant.parse("2026-02-01T00:00:00Z"), row + "Belum"));

        assertThat(between.older()).isEqualTo(1);
        assertThat(store.complaints().byTrackingId("9000201").orElseThrow().rawStatus())
                .isEqualTo("Proses");
    }

    @Test
    void k08TwoOfficesOfOneComplaintAreTwoDispositionsInOneRow() throws RefusedFileException, IOException {
        var start = "9000202;4 Jan 2024;01:00:00;;Judul;Isi;;";
        take(csv("a.csv", PULLED_FIRST, start + "Dinas A;Proses", start + "Dinas B;Proses"));
        var second = take(csv("b.csv", PULLED_SECOND, start + "Dinas B;Proses", start + "Dinas C;Proses"));

        assertThat(second.same()).isEqualTo(1);
        assertThat(second.changed()).isEqualTo(1);
        assertThat(list()).hasSize(1);
        assertThat(store.complaints().byTrackingId("9000202").orElseThrow().dispositions())
                .extracting(disposition -> disposition.unitId())
                .containsExactly("Dinas C", "Dinas B");
        assertThat(take(csv("c.csv", PULLED_SECOND, start + "Dinas D;Proses")).fresh())
                .isEqualTo(1);
        assertThat(store.complaints().byTrackingId("9000202").orElseThrow().dispositions())
                .hasSize(3);
    }

    @Test
    void whatTheServerGaveStandsAndItsCountsAndChecksumAreNotDisturbed() throws RefusedFileException, IOException {
        var samples = Samples.complaints(1, 20);
        store.cache().apply(new Cache.Page(samples, List.of(), "c1", "e1", true));
        var known = samples.stream()
                .filter(complaint -> complaint.trackingId() != null)
                .findFirst()
                .orElseThrow();
        var before = ids();
        var file = csv(
                "a.csv",
                PULLED_SECOND,
                known.trackingId() + ";4 Jan 2024;01:00:00;;Judul lain;Isi lain;;Dinas A;Konten Terblokir",
                "9000203;4 Jan 2024;01:00:00;;Judul;Isi;;Dinas A;Proses");

        var comparison = take(file);

        assertThat(comparison.fresh()).isEqualTo(1);
        assertThat(comparison.changed()).isEqualTo(1);
        assertThat(store.complaints().byId(known.id())).hasValue(known);
        assertThat(ids()).isEqualTo(before);
        assertThat(store.complaints().counts(Complaints.Filter.all()).incoming())
                .isEqualTo(21);
        assertThat(store.complaints().facts().complaints().stream().filter(ComplaintFacts::fromServer))
                .hasSize(20);
        // What the file said is kept beside it, with its source.
        assertThat(store.extracts().values(known.trackingId()).getFirst().value(ExtractColumn.STATUS))
                .isEqualTo("Konten Terblokir");
        assertThat(take(file).same()).isEqualTo(2);
        store.cache().reset("e2");
        assertThat(list()).extracting(Complaints.Row::trackingId).containsExactly("9000203");
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        store.cache().forEachIdVersion((id, version) -> ids.add(id + ":" + version));
        return ids;
    }

    @Test
    void theServersRowTakesThePlaceOfTheFilesAndTheDraftFollows() throws RefusedFileException, IOException {
        var known = Samples.complaints(1, 20).stream()
                .filter(complaint -> complaint.trackingId() != null)
                .findFirst()
                .orElseThrow();
        take(csv("a.csv", PULLED_SECOND, known.trackingId() + ";4 Jan 2024;01:00:00;;Judul;Isi;;Dinas A;Proses"));
        var shown = list().getFirst().id();
        var draft = UUID.randomUUID();
        var body = new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Sedang kami tangani.");
        store.drafts().save(draft, shown, body, 1);

        store.cache().apply(new Cache.Page(List.of(known), List.of(), "c1", "e1", true));

        assertThat(list()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(known.id());
            assertThat(row.drafts()).isEqualTo(1);
        });
        assertThat(store.drafts().byId(draft).orElseThrow().complaintId()).isEqualTo(known.id());
        assertThat(store.drafts().byId(draft).orElseThrow().body()).isEqualTo(body);
    }

    @Test
    void d02AnImportNeverTouchesDrafts() throws RefusedFileException, IOException {
        take(first());
        var id = store.complaints().byTrackingId("9000103").orElseThrow().id();
        var draft = UUID.randomUUID();
        store.drafts().save(draft, id, new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Draf saya"), 1);
        var before = store.drafts().byId(draft);

        take(second());

        assertThat(store.drafts().byId(draft)).isEqualTo(before);
        assertThat(list().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .drafts())
                .isEqualTo(1);
    }

    @Test
    void anAnonymousReportersNameIsKeptAndNeverListed() throws RefusedFileException, IOException {
        take(csv(
                "a.csv",
                PULLED_SECOND,
                "9000204;4 Jan 2024;01:00:00;Rekaan Sari;Judul dari Rekaan Sari;Isi;Anonim|Rahasia;Dinas A;Proses",
                "9000205;4 Jan 2024;01:00:00;Rekaan Budi;Judul;Isi;;Dinas A;Proses"));
        var rows = list();
        assertThat(rows.getFirst().reporterName()).isNull();
        assertThat(rows.getFirst().title()).doesNotContain("Sari");
        assertThat(rows.getLast().reporterName()).isEqualTo("Rekaan Budi");
    }

    @Test
    void theCopyIsTheFileByteForByteAndUnreadableOnTheDisk() throws RefusedFileException, IOException {
        var file = csv("a.csv", PULLED_SECOND, "9000206;4 Jan 2024;01:00:00;;Judul mencolok;Isi;;Dinas A;Proses");
        take(file);
        var sha256 = store.extracts().all().getFirst().source().sha256();
        var copy = new ByteArrayOutputStream();
        store.extracts().writeCopy(sha256, copy);

        assertThat(copy.toByteArray()).isEqualTo(Files.readAllBytes(file));
        try (var all = Files.walk(folder.root())) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
                        .as(path.toString())
                        .doesNotContain("Judul mencolok");
            }
        }
    }

    @Test
    void aRefusedOrCancelledImportChangesNothing() throws IOException, RefusedFileException {
        take(first());
        var before = list();
        assertThatThrownBy(() -> take(Reading.sample("07a"))).isInstanceOf(RefusedFileException.class);

        var rows = new String[3000];
        for (var row = 0; row < rows.length; row++) {
            rows[row] = 9_100_000 + row + ";4 Jan 2024;01:00:00;;Judul;Isi;;Dinas A;Proses";
        }
        var file = csv("besar.csv", PULLED_SECOND, rows);
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> importing().run(file, null, () -> asked.incrementAndGet() > 40))
                .isInstanceOf(CancellationException.class);

        // More than is looked at before the first rows are written, and only then broken.
        var broken = Files.write(home.resolve("rusak.csv"), Files.readAllBytes(file));
        Files.writeString(broken, "9200000" + ";".repeat(5000) + "\n", java.nio.file.StandardOpenOption.APPEND);
        assertThatThrownBy(() -> take(broken)).isInstanceOf(RefusedFileException.class);

        assertThat(list()).isEqualTo(before);
        assertThat(store.extracts().all()).hasSize(1);
        try (var copies = Files.list(folder.imports())) {
            assertThat(copies).hasSize(1);
        }
    }

    @Test
    void observationsAreAppendOnly() throws RefusedFileException, IOException {
        take(first());
        store.close();
        try (var work = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.workDb());
                var statement = work.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM observation"))
                    .hasMessageContaining("append only");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE observation SET raw_status = 'x'"))
                    .hasMessageContaining("append only");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCacheMadeAnewIsFilledAgainFromTheCopies() throws RefusedFileException, IOException {
        take(first());
        take(second());
        take(csv("a.csv", PULLED_SECOND, "9000207;4 Jan 2024;01:00:00;;Judul;Isi;;Dinas A;Proses"));
        var before = list().stream()
                .map(row -> row.trackingId() + row.rawStatus() + row.title() + row.unitId() + row.receivedAt())
                .toList();
        var values = store.extracts().values("9000106");
        var observed = store.extracts().observations("9000103");
        store.close();
        for (var name : List.of("cache.db", "cache.db-wal", "cache.db-shm", "search.idx")) {
            Files.deleteIfExists(folder.root().resolve(name));
        }
        open();
        assertThat(list()).isEmpty();
        assertThat(store.extracts().rebuildNeeded()).isTrue();

        assertThat(importing().rebuild(Cancel.never())).isEqualTo(3);

        assertThat(list().stream()
                        .map(row -> row.trackingId() + row.rawStatus() + row.title() + row.unitId() + row.receivedAt()))
                .containsExactlyElementsOf(before);
        assertThat(store.extracts().values("9000106")).isEqualTo(values);
        assertThat(store.extracts().observations("9000103")).isEqualTo(observed);
        assertThat(store.extracts().all()).hasSize(3);
        assertThat(store.extracts().rebuildNeeded()).isFalse();
    }
}
