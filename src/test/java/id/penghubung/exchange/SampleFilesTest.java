package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.FileClock;
import id.penghubung.exchange.ExtractHead.ClockSource;
import id.penghubung.exchange.ExtractHead.PulledSource;
import id.penghubung.exchange.RefusedFileException.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The exact content of every file in the real shapes.
class SampleFilesTest {

    private static final List<String> IDS = List.of(
            "9000101", "9000102", "9000103", "9000104", "9000105", "9000106", "9000107", "9000108", "9000109",
            "9000110");

    private static final List<String> RECEIVED = List.of(
            "2024-01-04T01:12:45Z",
            "2024-05-29T03:05:34Z",
            "2024-08-31T18:40:02Z",
            "2024-09-03T05:00:00Z",
            "2024-10-01T09:17:20Z",
            "2024-11-15T13:22:10Z",
            "2024-12-05T22:59:59Z",
            "2024-12-31T17:30:00Z",
            "2024-04-02T11:11:11Z",
            "2024-06-30T23:45:54Z");

    private static final Map<String, Integer> STATUSES = Map.of(
            "Ditutup oleh Sistem", 2,
            "Ditutup oleh Pelapor", 1,
            "Menunggu Kelengkapan Informasi", 1,
            "Ditutup oleh Admin", 1,
            "Diarsipkan oleh Admin", 1,
            "Diarsipkan oleh Pelapor", 1,
            "Diarsipkan oleh Sistem", 1,
            "Konten Terblokir", 1,
            "Belum Terverifikasi", 1);

    @Test
    void k01TheHeaderInRow11IsFoundAndTheInfoRowsAreKept() throws RefusedFileException {
        var reading = Reading.of(Reading.sample("01"));
        var head = reading.summary().head();

        assertThat(head.kind()).isEqualTo(FileKind.XLSX);
        assertThat(head.shape()).isEqualTo(Shape.SUMMARY_17);
        assertThat(head.headerRow()).isEqualTo(11);
        assertThat(head.columns()).isEqualTo(17);
        assertThat(head.metadata())
                .containsExactly(
                        Map.entry("Judul Laporan", "Laporan Ringkas"),
                        Map.entry("Nama Instansi", "Pemerintah Kabupaten Rekaan"),
                        Map.entry("Tanggal Generate", "2025-11-14"),
                        Map.entry("Periode Masuk", "(2024-01-01) - (2024-12-31)"),
                        Map.entry("Pengelola", ""));
        assertThat(head.pulledAt()).isEqualTo(Instant.parse("2025-11-13T17:00:00Z"));
        assertThat(head.pulledSource()).isEqualTo(PulledSource.INFO_ROW);
        assertThat(head.clock()).isEqualTo(FileClock.UTC);
        assertThat(head.clockSource()).isEqualTo(ClockSource.ASSUMED);
        assertThat(reading.summary().rows()).isEqualTo(10);
        assertThat(reading.summary().problems()).isEmpty();
        assertThat(reading.summary().statuses()).isEqualTo(STATUSES);
        assertThat(reading.column(ExtractColumn.STATUS).keySet()).containsExactlyElementsOf(IDS);
        assertThat(reading.received(FileClock.UTC)).isEqualTo(RECEIVED);
        assertThat(reading.rows().getFirst().number()).isEqualTo(12);
    }

    @Test
    void theOdditiesOfTheRealFileComeThroughUnchanged() throws RefusedFileException {
        var reading = Reading.of(Reading.sample("01"));

        assertThat(reading.row("9000106").value(ExtractColumn.TITLE)).isEmpty();
        assertThat(reading.row("9000105").value(ExtractColumn.TEXT)).hasSize(3000);
        assertThat(reading.row("9000101").value(ExtractColumn.TEXT)).contains("hujanLokasi");
        assertThat(reading.row("9000102").value(ExtractColumn.TYPE)).isEqualTo("Anonim|Rahasia");
        assertThat(reading.row("9000107").value(ExtractColumn.TEXT)).startsWith("- sampah");
        assertThat(reading.row("9000107").value(ExtractColumn.CATEGORY))
                .isEqualTo("Kesetaraan Gender dan Sosial Inklusif");
        assertThat(reading.row("9000110").value(ExtractColumn.TEXT)).contains("&amp;", "<b>tebal</b>");
        assertThat(reading.row("9000109").value(ExtractColumn.TEXT)).startsWith("Nama: Diby\u0648 Rekaan");
        assertThat(reading.row("9000103").value(ExtractColumn.TEXT)).startsWith("Saya Diby\u043e (nama");
        assertThat(reading.row("9000104").value(ExtractColumn.CLASSIFICATION)).isEmpty();
        assertThat(reading.row("9000105").value(ExtractColumn.OFFICE)).isEmpty();
        assertThat(reading.row("9000101").value(ExtractColumn.OFFICE_ID)).isNull();
    }

    @Test
    void theTwentyColumnFileHasItsHeaderInRow1AndKnowsTheOffice() throws RefusedFileException {
        var reading = Reading.of(Reading.sample("02"));
        var head = reading.summary().head();

        assertThat(head.shape()).isEqualTo(Shape.SUMMARY_20);
        assertThat(head.headerRow()).isEqualTo(1);
        assertThat(head.columns()).isEqualTo(20);
        assertThat(head.metadata()).isEmpty();
        assertThat(head.pulledSource()).isEqualTo(PulledSource.FILE_TIME);
        assertThat(reading.received(FileClock.UTC)).isEqualTo(RECEIVED.subList(0, 9));
        assertThat(reading.summary().problems()).isEmpty();
        assertThat(reading.row("9000103").value(ExtractColumn.STATUS)).isEqualTo("Ditutup oleh Admin");
        assertThat(reading.row("9000106").value(ExtractColumn.OFFICE)).isEqualTo("DP2KBP3A kab. Rekaan");
        assertThat(reading.row("9000107").value(ExtractColumn.OFFICE)).isEqualTo("Dinas Kesehatan Kab. Rekaan");
        assertThat(reading.row("9000101").value(ExtractColumn.OFFICE_ID)).isEqualTo("14637");
        assertThat(reading.row("9000101").value(ExtractColumn.DISTRICT)).isEqualTo("CONTOHJAYA");
        assertThat(reading.row("9000101").value(ExtractColumn.VILLAGE)).isEqualTo("Rekaan Kulon");
        assertThat(reading.summary().statuses())
                .containsEntry("Ditutup oleh Admin", 2)
                .doesNotContainKey("Menunggu Kelengkapan Informasi")
                .hasSize(7);
    }

    @Test
    void theWorkedOverFileHasNumbersForIdsRealDatesAndColumnsOfItsOwn() throws RefusedFileException {
        var reading = Reading.of(Reading.sample("04"));

        assertThat(reading.summary().head().shape()).isEqualTo(Shape.SNAKE_CASE);
        assertThat(reading.column(ExtractColumn.STATUS).keySet()).containsExactlyElementsOf(IDS);
        assertThat(reading.summary().problems()).isEmpty();
        assertThat(reading.received(FileClock.UTC))
                .containsExactly(
                        RECEIVED.get(0),
                        RECEIVED.get(1),
                        RECEIVED.get(2),
                        "2026-01-27T05:00:00Z",
                        RECEIVED.get(4),
                        RECEIVED.get(5),
                        RECEIVED.get(6),
                        RECEIVED.get(7),
                        RECEIVED.get(8),
                        RECEIVED.get(9));
        assertThat(reading.row("9000101").value(ExtractColumn.STATUS)).isEqualTo("Ditutup Oleh Sistem");
        assertThat(reading.row("9000101").value(ExtractColumn.CATEGORY_ID)).isEqualTo("1397");
        assertThat(reading.row("9000105").value(ExtractColumn.OFFICE)).isEmpty();
        assertThat(reading.row("9000105").values()).containsEntry("status_final", "Diproses");
        assertThat(reading.row("9000103").value(ExtractColumn.TEXT)).contains("[NOMOR KTP DISENSOR]");
    }

    @Test
    void k04CommaSeparatedTextIsRead() throws RefusedFileException {
        var reading = Reading.of(Reading.sample("05"));
        var head = reading.summary().head();

        assertThat(head.kind()).isEqualTo(FileKind.CSV);
        assertThat(head.encoding()).isEqualTo("UTF-8");
        assertThat(head.separator()).isEqualTo(",");
        assertThat(head.headerRow()).isEqualTo(1);
        assertThat(head.shape()).isEqualTo(Shape.SUMMARY_17);
        assertThat(reading.received(FileClock.UTC)).isEqualTo(RECEIVED);
        assertThat(reading.summary().statuses()).isEqualTo(STATUSES);
        assertThat(reading.row("9000101").value(ExtractColumn.TEXT)).contains("hujan\n\nLokasi");
        assertThat(reading.row("9000104").value(ExtractColumn.TEXT)).contains("\"tunggu ya\"; mohon");
        assertThat(reading.row("9000103").value(ExtractColumn.TEXT)).contains("Diby\u043e");
    }

    @Test
    void k04SemicolonsMarkAndIndonesianDatesAreRead() throws RefusedFileException {
        var reading = Reading.of(Reading.sample("06a"));
        var head = reading.summary().head();

        assertThat(head.encoding()).isEqualTo("UTF-8");
        assertThat(head.separator()).isEqualTo(";");
        assertThat(head.headerRow()).isEqualTo(1);
        assertThat(reading.summary().problems()).isEmpty();
        assertThat(reading.received(FileClock.UTC)).isEqualTo(RECEIVED);
        assertThat(reading.summary().statuses()).isEqualTo(STATUSES);
    }

    @Test
    void aFileWithoutTrackingIdIsRefusedInPlainWords() {
        assertThat(Reading.refusal(Reading.sample("07a"))).isEqualTo(Refusal.NO_TRACKING_ID);
    }

    @Test
    void k09TheSameInstantIsAnotherDayInTheOffice() throws RefusedFileException {
        var reading = Reading.of(Reading.sample("01"));

        // 31 Aug 18:40:02 UTC is the next day and month in WIB, 31 Dec 17:30 UTC the next year.
        assertThat(id.penghubung.domain.OfficeZone.WIB.dateOf(
                        reading.row("9000103").receivedAt(FileClock.UTC)))
                .hasToString("2024-09-01");
        assertThat(id.penghubung.domain.OfficeZone.WIB.dateOf(
                        reading.row("9000108").receivedAt(FileClock.UTC)))
                .hasToString("2025-01-01");
        assertThat(reading.row("9000103").receivedAt(FileClock.WITA)).isEqualTo(Instant.parse("2024-08-31T10:40:02Z"));
        assertThat(reading.row("9000103").value(ExtractColumn.DATE)).isEqualTo("31 Aug 2024");
        assertThat(reading.row("9000103").value(ExtractColumn.TIME)).isEqualTo("18:40:02");
    }
}
