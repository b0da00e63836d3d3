package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rule of retention where only files tell of the reports: rows, figures, and the kept copies of the files.
class ImportCopiesTest {

    private static final Instant LONG_AGO = Samples.NOW.minus(Duration.ofDays(200));
    private static final Instant LATELY = Samples.NOW.minus(Duration.ofDays(20));
    private static final String HEAD =
            "Tracking ID;Tanggal Laporan Masuk;Waktu Laporan Masuk;Nama Pelapor;Judul Laporan;Isi"
                    + " Laporan Awal;Tipe Laporan;Instansi Terdisposisi;Status Laporan;Catatan Kantor\n";
    private static final String CLOSED =
            "9000201;4 Jan 2026;01:02:03;Budi Santoso;Jembatan gantung;Isi jembatan;;Dinas A;Ditutup oleh Sistem;titip"
                    + " Budi";
    private static final String OPEN =
            "9000202;5 Jan 2026;02:00:00;Siti Aminah;Lampu jalan;Isi lampu;;Dinas B;Proses;-";

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

    private void take(String name, Instant pulledAt, String... rows) throws RefusedFileException, IOException {
        var file = Files.writeString(home.resolve(name), HEAD + String.join("\n", rows) + "\n");
        Files.setLastModifiedTime(file, FileTime.from(pulledAt));
        new ExtractImport(store, clock).run(file, null, Cancel.never());
    }

    private void retain() {
        while (store.retention().eraseSome(3) == 3) {
            // In pieces, as the program does.
        }
        new ImportCopies(store, clock).withoutErased(Cancel.never());
    }

    private String title(String trackingId) {
        return store.complaints().byTrackingId(trackingId).orElseThrow().title();
    }

    private String copy() {
        var out = new ByteArrayOutputStream();
        store.extracts().writeCopy(store.extracts().all().getFirst().source().sha256(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> figures() {
        return store
                .complaints()
                .rows(store.complaints()
                        .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true)))
                .stream()
                .map(row -> String.join(
                        "|",
                        row.trackingId(),
                        row.rawStatus(),
                        String.valueOf(row.unitId()),
                        String.valueOf(row.receivedAt())))
                .toList();
    }

    @Test
    void aReportThatTheFileShowedEndedLongAgoIsErasedAndCountsAsBefore() throws Exception {
        take("a.csv", LONG_AGO, CLOSED, OPEN);
        var counts = store.complaints().counts(Complaints.Filter.all());
        var figures = figures();
        assertThat(store.retention().due(90)).isEqualTo(1);

        retain();

        var left = store.complaints().byTrackingId("9000201").orElseThrow();
        assertThat(left.toString()).doesNotContain("Budi", "embatan");
        assertThat(store.extracts().values("9000201").toString()).doesNotContain("Budi", "embatan");
        assertThat(title("9000202")).isEqualTo("Lampu jalan");
        assertThat(store.complaints().counts(Complaints.Filter.all())).isEqualTo(counts);
        assertThat(figures()).isEqualTo(figures);
        assertThat(store.retention().due(90)).isZero();
    }

    /// How long ago it ended is not known: it counts from when a file showed it ended for the first time.
    @Test
    void oneThatWasSeenEndedOnlyLatelyKeepsItsText() throws Exception {
        take("a.csv", LONG_AGO, CLOSED.replace("Ditutup oleh Sistem", "Proses"));
        take("b.csv", LATELY, CLOSED);
        retain();
        assertThat(title("9000201")).isEqualTo("Jembatan gantung");
        assertThat(store.retention().due(10)).isEqualTo(1);
    }

    @Test
    void oneWithADraftKeepsItsTextAndTheDraft() throws Exception {
        take("a.csv", LONG_AGO, CLOSED);
        var id = store.complaints().byTrackingId("9000201").orElseThrow().id();
        store.drafts().save(UUID.randomUUID(), id, new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Konsep"), 1);
        retain();
        assertThat(title("9000201")).isEqualTo("Jembatan gantung");
        assertThat(store.drafts().of(id)).hasSize(1);
    }

    @Test
    void theSameReportInALaterPullStaysErasedUntilItIsOpenAgain() throws Exception {
        take("a.csv", LONG_AGO, CLOSED);
        retain();
        take("b.csv", LATELY, CLOSED.replace("Dinas A", "Dinas C"));
        assertThat(title("9000201")).isEmpty();
        assertThat(store.extracts().values("9000201").toString()).doesNotContain("Budi", "embatan");

        take("c.csv", Samples.NOW, CLOSED.replace("Ditutup oleh Sistem", "Ditanggapi oleh Pelapor"));
        assertThat(title("9000201")).isEqualTo("Jembatan gantung");
    }

    @Test
    void theKeptCopyLosesTheTextsOfErasedReportsOnly() throws Exception {
        take("a.csv", LONG_AGO, CLOSED, OPEN);
        assertThat(copy()).contains("Budi", "Jembatan");

        retain();

        assertThat(copy()).doesNotContain("Budi", "embatan").contains("9000201", "Ditutup oleh Sistem", "Lampu jalan");
        assertThat(new ImportCopies(store, clock).withoutErased(Cancel.never()))
                .as("nothing new was erased")
                .isZero();
    }

    /// Case: the cache is lost after texts were erased. The copies must lead to the very same figures.
    @Test
    void aCacheThatIsRebuiltFromSuchCopiesShowsTheSameFigures() throws Exception {
        take("a.csv", LONG_AGO, CLOSED, OPEN);
        take("b.csv", LONG_AGO.plus(Duration.ofDays(1)), OPEN.replace("Proses", "Ditutup oleh Admin"));
        var figures = figures();
        var counts = store.complaints().counts(Complaints.Filter.all());
        retain();
        store.close();
        for (var name : List.of("cache.db", "cache.db-wal", "cache.db-shm", "search.idx")) {
            Files.deleteIfExists(folder.root().resolve(name));
        }
        open();

        assertThat(new ExtractImport(store, clock).rebuild(Cancel.never())).isEqualTo(2);

        assertThat(figures()).isEqualTo(figures);
        assertThat(store.complaints().counts(Complaints.Filter.all())).isEqualTo(counts);
        assertThat(title("9000201")).isEmpty();
    }

    @Test
    void ofARealSampleTheFiguresAreTheSameAfterwards() throws Exception {
        new ExtractImport(store, clock).run(Reading.sample("01"), null, Cancel.never());
        var figures = figures();
        retain();
        assertThat(copy()).doesNotContain("Jalan rusak RT 03");
        store.close();
        for (var name : List.of("cache.db", "cache.db-wal", "cache.db-shm", "search.idx")) {
            Files.deleteIfExists(folder.root().resolve(name));
        }
        open();
        new ExtractImport(store, clock).rebuild(Cancel.never());
        assertThat(figures()).isEqualTo(figures);
    }
}
