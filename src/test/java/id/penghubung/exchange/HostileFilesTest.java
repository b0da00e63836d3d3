package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.OfficeZone;
import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that are broken, locked, of another kind, or made to do harm: each is refused by its content, whatever its
/// name says, and none of them makes the program wait or grow.
class HostileFilesTest {

    private static final Limits TIGHT =
            new Limits(8 * 1024 * 1024, Limits.RATIO_FROM + 1024 * 1024, Limits.STANDARD.ratio(), 20, 40);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("tarikan.xlsx");
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentenceThatSaysNothingChanged(Refusal refusal) {
        assertThat(new RefusedFileException(refusal, null, 1, 2).sentence())
                .contains("Tidak ada yang berubah")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemOfARowHasASentence(RowProblem.Kind kind) {
        assertThat(new RowProblem(3, kind, "A3").sentence()).isNotBlank().doesNotContain("{");
    }

    @Test
    void anEmptyFile() {
        assertThat(Reading.refusal(Books.bytes(file(), new byte[0]))).isEqualTo(Refusal.EMPTY);
        assertThat(Reading.refusal(Books.text(file(), " \n\n "))).isEqualTo(Refusal.EMPTY);
    }

    @Test
    void aPictureRenamedToXlsx() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        var jpeg = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.refusal(Books.bytes(file(), png))).isEqualTo(Refusal.PICTURE);
        assertThat(Reading.refusal(Books.bytes(file(), jpeg))).isEqualTo(Refusal.PICTURE);
        assertThat(Reading.refusal(Books.bytes(file(), heic))).isEqualTo(Refusal.PICTURE);
        assertThat(Reading.refusal(Books.text(file(), "%PDF-1.7\n"))).isEqualTo(Refusal.PDF);
    }

    @Test
    void bytesThatAreNothing() {
        var noise = new byte[4096];
        new java.util.Random(1).nextBytes(noise);
        noise[0] = 1;
        assertThat(Reading.refusal(Books.bytes(file(), noise))).isEqualTo(Refusal.NOT_A_TABLE);
    }

    @Test
    void anyZipIsNoWorkbook() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            zip.putNextEntry(new ZipEntry("catatan.txt"));
            zip.write(1);
        }
        assertThat(Reading.refusal(file())).isEqualTo(Refusal.NOT_A_TABLE);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(1);
        }
        assertThat(Reading.refusal(file())).isEqualTo(Refusal.DOCUMENT);
    }

    @Test
    void aWorkbookWithAPassword() throws IOException {
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file())) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.createDocument(new ByteArrayInputStream(new byte[500]), "EncryptionInfo");
            container.writeFilesystem(out);
        }
        assertThat(Reading.refusal(file())).isEqualTo(Refusal.PASSWORD);

        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file())) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Tracking ID");
            Biff8EncryptionKey.setCurrentUserPassword("rahasia");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(Reading.refusal(file())).isEqualTo(Refusal.PASSWORD);
    }

    @Test
    void aTruncatedFileOfEachKind() throws IOException {
        var whole = Files.readAllBytes(Reading.sample("01"));
        for (var length : new int[] {30, 500, whole.length / 2, whole.length - 30}) {
            assertThat(Reading.refusal(Books.bytes(file(), Arrays.copyOf(whole, length))))
                    .isEqualTo(Refusal.BROKEN);
        }
        var xls = xls();
        for (var length : new int[] {300, 1500, xls.length / 2}) {
            assertThat(Reading.refusal(Books.bytes(file(), Arrays.copyOf(xls, length))))
                    .isEqualTo(Refusal.BROKEN);
        }
    }

    private static byte[] xls() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (var row = 0; row < 500; row++) {
                sheet.createRow(row).createCell(0).setCellValue("Baris rekaan nomor " + row);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void brokenXmlInsideAWholeArchive() {
        Books.rawSheet(
                file(),
                zip -> zip.write((Books.sheetXml(Books.header()).replace("</sheetData>", "<row r=\"2\"><c r=\"A2\">"))
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(Reading.refusal(file())).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void aZipBombIsRefusedBeforeItIsRead() {
        Books.rawSheet(file(), zip -> {
            zip.write(Books.sheetXml(Books.header()).getBytes(StandardCharsets.UTF_8));
            var blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (var megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(blanks);
            }
        });
        assertThat(Reading.refusal(file())).isEqualTo(Refusal.UNPACKS_TOO_LARGE);
    }

    @Test
    void whatUnpacksToMoreThanTheLimitIsRefusedThoughItPacksHonestly() {
        Books.rawSheet(file(), zip -> {
            var random = new java.util.Random(2);
            var noise = new byte[1024 * 1024];
            random.nextBytes(noise);
            zip.write(noise);
            var blanks = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 66; megabyte++) {
                zip.write(blanks);
            }
        });
        assertThat(Reading.refusal(file(), TIGHT)).isEqualTo(Refusal.UNPACKS_TOO_LARGE);
    }

    @Test
    void aFileLargerThanTheLimit() {
        assertThat(Reading.refusal(Books.bytes(file(), new byte[2048]), new Limits(1024, 1024, 10, 10, 10)))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void moreRowsOrColumnsThanTheLimit() {
        var text = new StringBuilder("Tracking ID;Tanggal Laporan Masuk\n");
        for (var row = 0; row < 21; row++) {
            text.append(9_000_000 + row).append(";4 Jan 2024\n");
        }
        assertThat(Reading.refusal(Books.text(file(), text.toString()), TIGHT)).isEqualTo(Refusal.TOO_MANY_ROWS);
        assertThat(Reading.refusal(
                        Books.text(file(), "Tracking ID;Tanggal Laporan Masuk" + ";".repeat(50) + "\n"), TIGHT))
                .isEqualTo(Refusal.TOO_MANY_COLUMNS);
    }

    @Test
    void phantomRowsToTheEndOfTheSheetAreNoRows() throws RefusedFileException {
        Books.rawSheet(file(), zip -> {
            var xml = Books.sheetXml(Books.header() + Books.complaint(2, "9000101") + "~")
                    .split("~");
            zip.write(xml[0].getBytes(StandardCharsets.UTF_8));
            for (var row = 3; row <= 1_048_555; row++) {
                zip.write(("<row r=\"" + row + "\" s=\"1\" customFormat=\"1\"/>").getBytes(StandardCharsets.UTF_8));
            }
            zip.write((Books.complaint(1_048_556, "9000102") + xml[1]).getBytes(StandardCharsets.UTF_8));
        });

        var reading = Reading.of(file());

        assertThat(reading.summary().rows()).isEqualTo(2);
        assertThat(reading.summary().problems()).isEmpty();
        assertThat(reading.rows().getLast().number()).isEqualTo(1_048_556);
    }

    @Test
    void formulasGiveTheirStoredResultAndNothingIsCalculated() throws RefusedFileException {
        Books.rawSheet(
                file(),
                zip -> zip.write(Books.sheetXml(Books.header()
                                + Books.row(
                                        2,
                                        "<c r=\"A2\"><f>9000100+1</f><v>9000101</v></c>",
                                        Books.cell("B2", "4 Jan 2024"),
                                        "<c r=\"D2\" t=\"str\"><f>\"Jalan \"&amp;\"rusak\"</f><v>Jalan rusak</v></c>")
                                + Books.row(
                                        3,
                                        Books.cell("A3", "9000102"),
                                        Books.cell("B3", "4 Jan 2024"),
                                        "<c r=\"D3\"><f>HYPERLINK(\"http://x.example\")</f></c>")
                                + Books.row(
                                        4,
                                        Books.cell("A4", "9000103"),
                                        Books.cell("B4", "4 Jan 2024"),
                                        "<c r=\"D4\" t=\"e\"><v>#REF!</v></c>"))
                        .getBytes(StandardCharsets.UTF_8)));

        var reading = Reading.of(file());

        assertThat(reading.column(ExtractColumn.TITLE)).containsExactly(java.util.Map.entry("9000101", "Jalan rusak"));
        assertThat(reading.summary().problems())
                .containsExactly(
                        new RowProblem(3, RowProblem.Kind.FORMULA_WITHOUT_RESULT, "D3"),
                        new RowProblem(4, RowProblem.Kind.ERROR_CELL, "D4"));
    }

    @Test
    void anExternalEntityIsNeverFetched() throws IOException {
        var secret = Files.writeString(folder.resolve("rahasia.txt"), "isi berkas lain");
        Books.rawSheet(
                file(),
                zip -> zip.write(("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\"><!ENTITY a \"aaaaaaaaaa\">"
                                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                                + Books.sheetXml(Books.header()
                                                + Books.row(
                                                        2,
                                                        Books.cell("A2", "9000101"),
                                                        Books.cell("B2", "4 Jan 2024"),
                                                        Books.cell("D2", "&e;&b;")))
                                        .replaceFirst("<\\?xml.*?\\?>", ""))
                        .getBytes(StandardCharsets.UTF_8)));
        try {
            var reading = Reading.of(file());
            assertThat(reading.column(ExtractColumn.TITLE).toString()).doesNotContain("isi berkas lain", "aaaa");
        } catch (RefusedFileException e) {
            assertThat(e.refusal()).isEqualTo(Refusal.BROKEN);
        }
    }

    @Test
    void readingEndsSoonAfterItIsNotWantedAnyMore() {
        var text = new StringBuilder("Tracking ID;Tanggal Laporan Masuk\n");
        for (var row = 0; row < 20_000; row++) {
            text.append(9_000_000 + row).append(";4 Jan 2024\n");
        }
        Books.text(file(), text.toString());
        var rows = new AtomicInteger();
        var sink = new ExtractSink() {
            @Override
            public void head(ExtractHead head) {
                // Only the rows are counted.
            }

            @Override
            public void row(id.penghubung.domain.ExtractRow row) {
                rows.incrementAndGet();
            }

            @Override
            public void problem(RowProblem problem) {
                throw new AssertionError(problem);
            }
        };
        assertThatThrownBy(() -> new ExtractReader(Reading.NOW, OfficeZone.WIB)
                        .read(file(), null, sink, () -> rows.get() >= 5000))
                .isInstanceOf(CancellationException.class);
        assertThat(rows.get()).isLessThan(5200);
    }
}
