package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExtractExport;
import id.penghubung.notadinas.Block;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Moments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameTimeTest {

    private static final Instant AT = Instant.parse("2026-09-10T07:31:00Z");

    @TempDir
    private Path folder;

    /// 14.31 in the office is 14.31 on the screen, in the xlsx, in the CSV and in the letter.
    @ParameterizedTest
    @CsvSource({"WIB,14", "WITA,15", "WIT,16"})
    void C18_aTimeIsTheSameOnTheScreenInTheFilesAndInTheLetter(OfficeZone zone, int hour) throws Exception {
        var clock = new MutableClock(Samples.NOW);
        try (var store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock)) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            store.cache().saveOfficeZone(zone);
            store.cache().saveSyncTimes(new Cache.SyncTimes(AT, AT));
            store.cache().apply(new Cache.Page(List.of(receivedAt(AT)), List.of(), "c", "e", true));
            var keys = store.complaints().keys(Filter.all(), new Sort(SortColumn.RECEIVED, true));

            var row = store.complaints().rows(keys).getFirst();
            assertThat(new Moments(zone, clock).full(row.receivedAt()))
                    .isEqualTo("10 Sep 2026 %d.31 %s".formatted(hour, zone));

            var request = new ExtractExport.Request(keys, "Semua", "Semua waktu", "Sari", "Contoh", false, true);
            var xlsx = folder.resolve("a.xlsx");
            new ExtractExport(store, clock).toXlsx(xlsx, request, Cancel.never());
            try (var book = new ReadableWorkbook(xlsx.toFile())) {
                var rows = book.getFirstSheet().read();
                var head = rows.getFirst().stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList();
                var time = rows.get(1).getCell(head.indexOf("Waktu Laporan Masuk"));
                assertThat(Math.round(time.asNumber().doubleValue() * 24 * 60)).isEqualTo(hour * 60 + 31);
                assertThat(rows.get(1)
                                .getCell(head.indexOf("Tanggal Laporan Masuk"))
                                .asDate()
                                .toString())
                        .startsWith("2026-09-10");
            }
            var csv = folder.resolve("a.csv");
            new ExtractExport(store, clock).toCsv(csv, request, Cancel.never());
            assertThat(Files.readString(csv)).contains("10/09/2026;%d:31:00".formatted(hour));

            var composer = new MemoComposer(store, clock);
            var memo = composer.compose(
                    new MemoRequest(MemoKind.QUARTER, new Period.Quarter(2026, 3), null), composer.usualAgency());
            assertThat(memo.body().stream()
                            .filter(Block.Paragraph.class::isInstance)
                            .map(block -> ((Block.Paragraph) block).text())
                            .collect(Collectors.joining("\n")))
                    .contains("10 September 2026 pukul %d.31".formatted(hour));
        }
    }

    private static Complaint receivedAt(Instant at) {
        var like = Samples.complaint(3, 0);
        return new Complaint(
                like.id(),
                like.trackingId(),
                1,
                like.title(),
                like.text(),
                like.reporter(),
                like.classification(),
                like.category(),
                like.channel(),
                "Terverifikasi",
                null,
                at,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                like.allowedActions());
    }
}
