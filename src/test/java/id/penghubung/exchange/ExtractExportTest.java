package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.Status;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves the program as xlsx and CSV, and what comes of it when it returns.
class ExtractExportTest {

    @TempDir
    private Path home;

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private AccountStore store;

    @BeforeEach
    void open() {
        store = account("akun");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private AccountStore account(String name) {
        return AccountStore.open(new AccountFolder(home.resolve(name)), Accounts.keys(1), clock);
    }

    private long[] listed() {
        return listed(store);
    }

    private static long[] listed(AccountStore store) {
        return store.complaints()
                .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true));
    }

    private static ExtractExport.Request request(long[] keys) {
        return new ExtractExport.Request(
                keys, "Semua", "Semua waktu", "Rekaan Sari", "Kementerian Contoh", false, true);
    }

    private Path xlsx(long[] keys) throws ExportFailedException {
        var file = home.resolve("ekspor.xlsx");
        new ExtractExport(store, clock).toXlsx(file, request(keys), Cancel.never());
        return file;
    }

    private Path csv(long[] keys) throws ExportFailedException {
        var file = home.resolve("ekspor.csv");
        new ExtractExport(store, clock).toCsv(file, request(keys), Cancel.never());
        return file;
    }

    private ExtractImport.Comparison take(AccountStore into, Path file) throws RefusedFileException, IOException {
        return new ExtractImport(into, clock).run(file, null, Cancel.never()).comparison();
    }

    private void fill(String... rows) throws RefusedFileException, IOException {
        take(
                store,
                Files.writeString(
                        home.resolve("isi.csv"),
                        "Tracking ID;Tanggal Laporan Masuk;Waktu Laporan Masuk;Nama Pelapor;Judul Laporan;Isi Laporan"
                                + " Awal;Tipe Laporan;Status Laporan\n" + String.join("\n", rows) + "\n"));
    }

    private static List<Row> rows(Path file, int sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private static Map<String, org.dhatim.fastexcel.reader.Cell> row(List<Row> rows, int number) {
        var cells = new LinkedHashMap<String, org.dhatim.fastexcel.reader.Cell>();
        for (var column = 0; column < rows.getFirst().getCellCount(); column++) {
            cells.put(
                    rows.getFirst().getCellText(column),
                    rows.get(number).getOptionalCell(column).orElse(null));
        }
        return cells;
    }

    /// The reading library does not tell the format of a text.
    private static String formatOf(Path file, String cell) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            var sheet = part(zip, "xl/worksheets/sheet1.xml");
            var style = Pattern.compile("<c r=\"" + cell + "\" s=\"(\\d+)\"").matcher(sheet);
            if (!style.find()) {
                return null;
            }
            var styles = part(zip, "xl/styles.xml");
            var formats = Pattern.compile("<xf numFmtId=\"(\\d+)\"")
                    .matcher(styles.substring(styles.indexOf("<cellXfs")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            var id = formats.get(Integer.parseInt(style.group(1)));
            var code = Pattern.compile("numFmtId=\"" + id + "\" formatCode=\"([^\"]*)\"")
                    .matcher(styles);
            return id.equals("49") ? "@" : code.find() ? code.group(1) : id;
        }
    }

    private static String part(java.util.zip.ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> explanations(Path file) throws IOException {
        var lines = new LinkedHashMap<String, String>();
        rows(file, 2).forEach(line -> lines.put(line.getCellText(0), line.getCellText(1)));
        return lines;
    }

    @Test
    void x08DatesAreDatesNumbersAreNumbersAndIdsAreText() throws Exception {
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        store.cache().apply(new Cache.Page(Samples.complaints(1, 60), List.of(), "c", "e", true));
        var file = xlsx(listed());
        var rows = rows(file, 0);
        var dated = 0;
        var counted = 0;
        for (var number = 1; number < rows.size(); number++) {
            var row = row(rows, number);
            if (row.get("Tracking ID") != null) {
                assertThat(row.get("Tracking ID").getType()).isEqualTo(CellType.STRING);
                assertThat(formatOf(file, "A" + (number + 1))).isEqualTo("@");
            }
            assertThat(row.get("Tanggal Laporan Masuk").getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.get("Tanggal Laporan Masuk").getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(row.get("Waktu Laporan Masuk").asNumber().doubleValue()).isBetween(0.0, 1.0);
            for (var header : List.of("Diterima", "Respon Awal", "Tindak Lanjut", "Batas Waktu")) {
                if (row.get(header) != null) {
                    assertThat(row.get(header).getType()).isEqualTo(CellType.NUMBER);
                    dated++;
                }
            }
            if (row.get("Hari Kerja") != null) {
                assertThat(row.get("Hari Kerja").asNumber().intValue()).isNotNegative();
                counted++;
            }
        }
        assertThat(rows).hasSize(61);
        assertThat(dated).isPositive();
        assertThat(counted).isPositive();
    }

    @Test
    void e08ExactlyTheListedRowsInTheirOrderAndTheirNumberIsPrinted() throws Exception {
        store.cache().apply(new Cache.Page(Samples.complaints(1, 300), List.of(), "c", "e", true));
        var all = store.complaints()
                .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.RECEIVED, false));
        var selected = new long[] {all[250], all[3], all[120]};
        var file = xlsx(selected);

        var rows = rows(file, 0);
        var expected = store.complaints().rows(selected).stream()
                .map(row -> row.trackingId() == null ? "" : row.trackingId())
                .toList();
        assertThat(rows.stream().skip(1).map(row -> row.getCellText(0))).containsExactlyElementsOf(expected);
        assertThat(explanations(file))
                .containsEntry("Jumlah baris", "3")
                .containsEntry("Saringan", "Semua")
                .containsEntry("Dibuat oleh", "Rekaan Sari")
                .containsEntry("Zona waktu", "WIB")
                .containsEntry("Versi pemetaan status", "bawaan-1")
                .containsKey("Versi kalender kerja");
    }

    @Test
    void x10ThereIsNoSilentEnd() throws Exception {
        var complaints = Samples.complaints(1, 6_300);
        store.cache().apply(new Cache.Page(complaints, List.of(), "c", "e", true));
        var book = xlsx(listed());
        assertThat(rows(book, 0)).hasSize(6_301);
        assertThat(explanations(book)).containsEntry("Jumlah baris", "6300");
        assertThat(Files.readString(csv(listed())).lines().filter(line -> line.endsWith(";WIB")))
                .hasSize(6_300);
    }

    @Test
    void k26TheSummaryAddsUpPerUnitAndInAll() throws Exception {
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        store.cache().apply(new Cache.Page(Samples.complaints(1, 200), List.of(), "c", "e", true));
        var rows = rows(xlsx(listed()), 1);
        var sums = new int[9];
        for (var row : rows.subList(1, rows.size())) {
            var stages = 0;
            for (var column = 2; column <= 8; column++) {
                stages += row.getCell(column).asNumber().intValue();
            }
            assertThat(row.getCell(1).asNumber().intValue()).isEqualTo(stages);
            if (row != rows.getLast()) {
                for (var column = 1; column <= 8; column++) {
                    sums[column] += row.getCell(column).asNumber().intValue();
                }
            }
        }
        var counts = store.complaints().counts(Complaints.Filter.all());
        assertThat(rows.getLast().getCell(1).asNumber().longValue())
                .isEqualTo(counts.incoming())
                .isEqualTo(sums[1]);
        assertThat(rows.getLast().getCell(5).asNumber().longValue()).isEqualTo(counts.of(Status.CLOSED));
        assertThat(rows.getLast().getCell(4).asNumber().longValue()).isEqualTo(sums[4]);
    }

    @Test
    void k10OneZoneForDateAndTimeAlsoAtTheTurnOfTheYear() throws Exception {
        fill("9000301;31 Dec 2024;17:30:00;;Judul;Isi;;Proses");
        var row = row(rows(xlsx(listed()), 0), 1);

        assertThat(row.get("Tanggal Laporan Masuk").asDate()).isEqualTo(LocalDateTime.of(2025, 1, 1, 0, 0));
        assertThat(row.get("Waktu Laporan Masuk").asNumber().doubleValue())
                .isCloseTo(0.5 / 24, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Files.readString(csv(listed()))).contains("9000301;01/01/2025;00:30:00");
    }

    @Test
    void x11NamesOfShieldedReportersLeaveInNoForm() throws Exception {
        fill(
                "9000302;4 Jan 2024;01:00:00;Rekaan Sari;Dari Rekaan Sari;Saya Rekaan Sari, NIK"
                        + " 9999990101900001;Anonim;A",
                "9000303;4 Jan 2024;01:00:00;Rekaan Dewi;Judul;hub 081200000000;Anonim|Rahasia;A",
                "9000304;4 Jan 2024;01:00:00;Rekaan Budi;Judul;surel budi@rekaan.example;;A");
        var book = xlsx(listed());
        var text = rows(book, 0).toString() + rows(book, 2);
        for (var row : rows(book, 0)) {
            text += row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
        }

        for (var written : List.of(text, Files.readString(csv(listed())))) {
            assertThat(written)
                    .doesNotContain("Rekaan Sari,", "Dewi", "9999990101900001", "081200000000", "budi@rekaan.example")
                    .contains("Rekaan Budi", "Anonim|Rahasia");
        }
        assertThat(row(rows(book, 0), 1).get("Nama Pelapor").getText()).isEqualTo(OwnColumns.MASK);
        assertThat(row(rows(book, 0), 1).get("Judul Laporan").getText()).doesNotContain("Sari");
        assertThat(explanations(book).get("Penyamaran")).contains("anonim");
    }

    @Test
    void k29TextsLikeFormulasStayTextWithoutAnApostropheAndComeBackAsTheyWere() throws Exception {
        var texts = List.of(
                "=HYPERLINK(\"http://x.example\")",
                "+62 kampung",
                "- sampah menumpuk",
                "@warga",
                "'kutip'",
                "_x0041_ a");
        var rows = new ArrayList<String>();
        for (var text : texts) {
            rows.add((9000310 + rows.size()) + ";4 Jan 2024;01:00:00;;\"" + text.replace("\"", "\"\"") + "\";Isi;;A");
        }
        fill(rows.toArray(String[]::new));
        var book = xlsx(listed());
        var cells = rows(book, 0);
        for (var number = 1; number <= 4; number++) {
            var cell = row(cells, number).get("Judul Laporan");
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.getText()).isEqualTo(texts.get(number - 1));
            assertThat(formatOf(book, "H" + (number + 1))).isEqualTo("@");
        }

        assertThat(take(store, book).same()).isEqualTo(texts.size());
        var text = csv(listed());
        assertThat(Files.readString(text)).contains("'- sampah menumpuk", "'+62 kampung", "'@warga");
        assertThat(take(store, text).same()).isEqualTo(texts.size());
    }

    @Test
    void k29ATextLongerThanACellIsCutWithANoteAndNeverOverwritesTheWholeOne() throws Exception {
        var whole = "panjang 😀 ".repeat(3500).strip();
        fill("9000320;4 Jan 2024;01:00:00;;Judul;" + whole + ";;A");
        var book = xlsx(listed());
        var cell = row(rows(book, 0), 1).get("Isi Laporan Awal").getText();

        assertThat(whole.length()).isGreaterThan(SafeText.LONGEST);
        assertThat(cell.length()).isLessThanOrEqualTo(SafeText.LONGEST);
        assertThat(cell).endsWith(OwnColumns.CUT);
        assertThat(explanations(book)).containsEntry("Teks yang dipotong karena batas sel", "1");
        assertThat(take(store, book).same()).isEqualTo(1);
        assertThat(store.complaints().byTrackingId("9000320").orElseThrow().text())
                .isEqualTo(whole);
    }

    @Test
    void ourOwnExportIsRecognisedAndGivesTheSameDataBack() throws Exception {
        take(store, Reading.sample("01"));
        for (var file : List.of(xlsx(listed()), csv(listed()))) {
            var again = new ExtractImport(store, clock).preview(file, null, Cancel.never());
            assertThat(again.summary().head().shape()).isEqualTo(Shape.OWN);
            assertThat(again.summary().head().clock().name()).isEqualTo("WIB");
            assertThat(again.summary().problems()).isEmpty();
            assertThat(again.comparison().same()).isEqualTo(10);
            assertThat(again.comparison().changes()).isEmpty();

            try (var other = account("lain-" + file.getFileName())) {
                assertThat(take(other, file).fresh()).isEqualTo(10);
                for (var key : new String[] {"9000101", "9000105", "9000108"}) {
                    var here = store.complaints().byTrackingId(key).orElseThrow();
                    var there = other.complaints().byTrackingId(key).orElseThrow();
                    assertThat(there.receivedAt()).isEqualTo(here.receivedAt());
                    assertThat(there.rawStatus()).isEqualTo(here.rawStatus());
                    assertThat(there.text()).isEqualTo(here.text());
                    assertThat(there.reporter().anonymous())
                            .isEqualTo(here.reporter().anonymous());
                    assertThat(there.location()).isEqualTo(here.location());
                }
                // Numbers of persons were masked on the way out: unknown there, and no dots in their place.
                assertThat(other.extracts().values("9000103").getFirst().value(ExtractColumn.TEXT))
                        .isNull();
            }
        }
    }

    @Test
    void practiceDataSaySoOnTheSheet() throws Exception {
        fill("9000330;4 Jan 2024;01:00:00;;Judul;Isi;;A");
        var file = home.resolve("latihan.xlsx");
        new ExtractExport(store, clock)
                .toXlsx(
                        file,
                        new ExtractExport.Request(listed(), "Semua", "Semua waktu", "x", "y", true, true),
                        Cancel.never());
        assertThat(explanations(file)).containsKey("DATA LATIHAN");
    }

    @Test
    void whatStoodThereStaysWhenTheExportFailsOrIsCancelled() throws Exception {
        store.cache().apply(new Cache.Page(Samples.complaints(1, 300), List.of(), "c", "e", true));
        var file = Files.writeString(home.resolve("ekspor.xlsx"), "lama");
        assertThatThrownBy(() -> new ExtractExport(store, clock).toXlsx(file, request(listed()), () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("lama");
        assertThat(home.resolve("ekspor.xlsx.baru")).doesNotExist();

        assertThatThrownBy(() -> new ExtractExport(store, clock)
                        .toXlsx(home.resolve("tidak-ada/x.xlsx"), request(listed()), Cancel.never()))
                .isInstanceOfSatisfying(
                        ExportFailedException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(ExportFailedException.Reason.NO_FOLDER));
        assertThatThrownBy(() -> new ExtractExport(store, clock).toXlsx(home, request(listed()), Cancel.never()))
                .isInstanceOf(ExportFailedException.class);
        assertThat(ExtractExport.reason(new AccessDeniedException("x.baru")))
                .isEqualTo(ExportFailedException.Reason.FOLDER_NOT_WRITABLE);
        assertThat(ExtractExport.reason(new FileSystemException("x.baru", "x.xlsx", "in use")))
                .isEqualTo(ExportFailedException.Reason.TARGET_IN_USE);
        for (var reason : ExportFailedException.Reason.values()) {
            assertThat(new ExportFailedException(reason, null).sentence()).isNotBlank();
        }
    }

    @Test
    void aCsvOpensInExcelWithIndonesianSettings() throws Exception {
        fill("9000340;4 Jan 2024;01:00:00;;\"satu; dua\";Jum\u2019at \u2013 \u0648;;A");
        var bytes = Files.readAllBytes(csv(listed()));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"satu; dua\"", "Jum\u2019at \u2013 \u0648")
                .endsWith("\r\n");
    }
}
