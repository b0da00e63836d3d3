package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.FileClock;
import id.penghubung.exchange.ExtractHead.ClockSource;
import id.penghubung.exchange.RefusedFileException.Refusal;
import id.penghubung.exchange.RowProblem.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shapes that files come in: kinds, encodings, headers, dates, numbers, clocks.
class ShapesTest {

    private static final String SMALL = "Tracking ID;Tanggal Laporan Masuk;Judul Laporan;Status Laporan\n";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("tarikan.bin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4 Jan 2024|2024-01-04
        29 May 2023|2023-05-29
        29 MAY 2023|2023-05-29
        1 Agt 2024|2024-08-01
        1 Ags 2024|2024-08-01
        3 Agu 2025|2025-08-03
        1 Aug 2024|2024-08-01
        3 Nop 2024|2024-11-03
        1 Pebruari 2024|2024-02-01
        12 Juli 2025|2025-07-12
        7 Okt. 2024|2024-10-07
        31 Desember 2024|2024-12-31
        2 Sept 2024|2024-09-02
        2 Sep 2024|2024-09-02
        5-Mei-2024|2024-05-05
        04/01/2024|2024-01-04
        4-1-2024|2024-01-04
        04.01.2024|2024-01-04
        2024-01-04|2024-01-04
        45295|2024-01-04
        """)
    void k02DatesInEveryWritingThatIsSure(String written, LocalDate date) {
        assertThat(FileDates.moment(new Cell.Text(written))).hasValue(new FileDates.Moment(date, null));
    }

    /// Case K11: the day comes first, whatever the PC's language.
    @Test
    void K11_theFifthOfFebruaryIsNotTheSecondOfMay() {
        assertThat(FileDates.moment(new Cell.Text("05/02/2025")))
                .hasValue(new FileDates.Moment(LocalDate.of(2025, 2, 5), null));
    }

    @ParameterizedTest
    @CsvSource({
        "12/07/2025 09:15,2025-07-12,09:15",
        "2024-01-04 01:12:45,2024-01-04,01:12:45",
        "2024-01-04T01:12:45,2024-01-04,01:12:45",
        "45295.5,2024-01-04,12:00"
    })
    void aDateMayCarryItsTime(String written, LocalDate date, LocalTime time) {
        assertThat(FileDates.moment(new Cell.Text(written))).hasValue(new FileDates.Moment(date, time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 Feb 2024",
                "05/13/2024",
                "4 Xyz 2024",
                "4 Jan 24",
                "Januari 2024",
                "4 Jan 2024 25:00",
                "20240104",
                "besok",
                "4-1/2024",
                "1 Jan 1899",
                "12345"
            })
    void k02WhatIsNotSurelyADateIsNone(String written) {
        assertThat(FileDates.moment(new Cell.Text(written))).isEmpty();
    }

    @Test
    void k02ARowWhoseDateFailsIsListedWithItsNumberAndNotDropped() throws RefusedFileException {
        var reading = Reading.of(Books.text(
                file(),
                SMALL
                        + "9000101;1 Agt 2024;A;Belum\n9000102;05/13/2024;B;Belum\n9000103;;C;Belum\n"
                        + "9000104;3 Jan 2031;D;Belum\n"));

        assertThat(reading.summary().rows()).isEqualTo(4);
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.summary().problems())
                .containsExactly(
                        new RowProblem(3, Kind.BAD_DATE, "05/13/2024"),
                        new RowProblem(4, Kind.NO_DATE, ""),
                        new RowProblem(5, Kind.FUTURE_DATE, "2031-01-03"));
    }

    @Test
    void k03IdsAreTextWhateverTheCellsTypeIs() throws RefusedFileException {
        Books.xlsx(
                file(),
                List.of(
                        Books.SMALL_HEADER,
                        List.of(9000101, "4 Jan 2024", "01:12:45", "A", "Belum"),
                        List.of("9000102.0", "4 Jan 2024", "01:12:45", "B", "Belum"),
                        List.of("0009000103", "4 Jan 2024", "01:12:45", "C", "Belum"),
                        List.of(123456789012L, "4 Jan 2024", "01:12:45", "D", "Belum"),
                        List.of("#9000105", "4 Jan 2024", "01:12:45", "E", "Belum"),
                        List.of(1.2345678901234567e18, "4 Jan 2024", "01:12:45", "F", "Belum"),
                        List.of("1.23457E+11", "4 Jan 2024", "01:12:45", "G", "Belum"),
                        List.of("tiket", "4 Jan 2024", "01:12:45", "H", "Belum"),
                        List.of("", "4 Jan 2024", "01:12:45", "I", "Belum")));
        var reading = Reading.of(file());

        assertThat(reading.column(ExtractColumn.TITLE).keySet())
                .containsExactly("9000101", "9000102", "0009000103", "123456789012", "9000105");
        assertThat(reading.summary().problems())
                .extracting(RowProblem::row, RowProblem::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(7, Kind.DIGITS_LOST),
                        org.assertj.core.groups.Tuple.tuple(8, Kind.DIGITS_LOST),
                        org.assertj.core.groups.Tuple.tuple(9, Kind.BAD_TRACKING_ID),
                        org.assertj.core.groups.Tuple.tuple(10, Kind.NO_TRACKING_ID));
    }

    @Test
    void k01TheHeaderMayStandInAnyColumnAndHaveColumnsWeDoNotKnow() throws RefusedFileException {
        Books.xlsx(
                file(),
                List.of(
                        List.of("", "Judul Laporan", "Laporan Ringkas"),
                        List.of(),
                        List.of("", "No", "STATUS LAPORAN", "  tracking   id ", "Alamat", "Alamat", "Tanggal Laporan"),
                        List.of("", 1, "Belum", "9000101", "Kp. A", "Kp. B", LocalDate.of(2024, 1, 4))));
        var reading = Reading.of(file());

        assertThat(reading.summary().head().headerRow()).isEqualTo(3);
        assertThat(reading.summary().head().shape()).isEqualTo(Shape.OTHER);
        assertThat(reading.row("9000101").receivedOn()).isEqualTo(LocalDate.of(2024, 1, 4));
        assertThat(reading.row("9000101").receivedTime()).isNull();
        assertThat(reading.row("9000101").value(ExtractColumn.TITLE)).isNull();
        assertThat(reading.row("9000101").values())
                .contains(Map.entry("Alamat", "Kp. A"), Map.entry("Alamat (2)", "Kp. B"), Map.entry("No", "1"));
    }

    @Test
    void k01AHeaderBelowTheFiftiethRowIsNone() {
        assertThat(Reading.refusal(Books.text(file(), "info;x\n".repeat(50) + SMALL + "9000101;4 Jan 2024;A;B\n")))
                .isEqualTo(Refusal.NO_TRACKING_ID);
        assertThat(Reading.refusal(Books.text(file(), "Tracking ID;Judul\n9000101;A\n")))
                .isEqualTo(Refusal.NO_DATE);
    }

    @Test
    void theTwentySixColumnFileIsReadWholeAndWhatWeDoNotUseIsKept() throws RefusedFileException {
        var header = new ArrayList<>(List.of("Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk"));
        header.add("Nama Pelapor");
        header.addAll(List.of("Klasifikasi Laporan", "ID Kategori", "Kategori", "Judul Laporan", "Isi Laporan Awal"));
        header.addAll(List.of("Isi Laporan Akhir", "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan"));
        header.addAll(List.of("Instansi Induk", "ID Instansi Terdisposisi", "Instansi Terdisposisi"));
        header.addAll(List.of("Status Laporan", "Alasan Tunda/Arsip", "Provinsi", "Kota/Kabupaten", "Kecamatan"));
        header.addAll(List.of("Kelurahan", "Nomor SK", "Url SK", "Url Dokumen Laporan Tahunan"));
        header.addAll(List.of("Laporan yang Masuk melalui Kanal Aduan Setwapres", "Rating"));
        var row = header.stream().map(name -> "isi " + name).collect(java.util.stream.Collectors.toList());
        row.set(0, "9000101");
        row.set(1, "3 Jan 2026");
        row.set(2, "04:05:34");
        Books.xlsx(file(), List.of(header, row));

        var reading = Reading.of(file());

        assertThat(header).hasSize(26);
        assertThat(reading.summary().head().shape()).isEqualTo(Shape.SUMMARY_26);
        assertThat(reading.summary().head().columns()).isEqualTo(26);
        // All but the ID, which is no value of the row but its name.
        assertThat(reading.row("9000101").values()).hasSize(25);
        assertThat(reading.row("9000101").values())
                .containsEntry("Rating", "isi Rating")
                .containsEntry("Nama Pelapor", "isi Nama Pelapor");
    }

    @Test
    void k06AnXlsThatIsAWebPageIsRead() throws RefusedFileException {
        Books.text(file(), """
            <html><head><meta charset="utf-8"></head><body>
            <table><tr><td colspan=2>Nama Instansi</td><td>Dinas Rekaan</td></tr></table>
            <table border=1><thead><tr><th>Tracking ID</th><th>Tanggal Laporan Masuk</th><th>Judul Laporan</th>
            <th>Status Laporan</th></tr></thead>
            <tr><td>9000101<td>29 May 2024<td>Jalan &amp; lampu<br>rusak<td>Proses
            <tr><td>9000102<td>1 Agt 2024<td>a &lt;b&gt; c<td>Selesai
            </table></body></html>\
            """);
        var reading = Reading.of(file());

        assertThat(reading.summary().head().kind()).isEqualTo(FileKind.HTML);
        assertThat(reading.summary().head().metadata()).containsExactly(Map.entry("Nama Instansi", "Dinas Rekaan"));
        assertThat(reading.column(ExtractColumn.TITLE))
                .containsExactly(Map.entry("9000101", "Jalan & lampu\nrusak"), Map.entry("9000102", "a <b> c"));
        assertThat(reading.summary().statuses()).containsOnlyKeys("Proses", "Selesai");
    }

    @Test
    void k06ATrueXlsUnderAnyNameIsRead() throws RefusedFileException, IOException {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file())) {
            var hidden = workbook.createSheet("Master");
            hidden.createRow(0).createCell(0).setCellValue("Tracking ID");
            workbook.setSheetVisibility(0, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
            var sheet = workbook.createSheet("Laporan Ringkas");
            sheet.createRow(0).createCell(0).setCellValue("Nama Instansi");
            sheet.getRow(0).createCell(2).setCellValue("Dinas Rekaan");
            var header = sheet.createRow(3);
            for (var column = 0; column < Books.SMALL_HEADER.size(); column++) {
                header.createCell(column).setCellValue(Books.SMALL_HEADER.get(column));
            }
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("d-mmm-yy"));
            var first = sheet.createRow(4);
            first.createCell(0).setCellValue(9000101);
            first.createCell(1).setCellValue(LocalDate.of(2024, 8, 31));
            first.getCell(1).setCellStyle(style);
            first.createCell(2).setCellValue(0.75);
            first.createCell(3).setCellFormula("\"Jalan \"&\"rusak\"");
            first.createCell(4).setCellValue("Proses");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var second = sheet.createRow(7);
            second.createCell(0).setCellValue("9000102");
            second.createCell(1).setCellValue("1 Agt 2024");
            workbook.write(out);
        }
        var reading = Reading.of(file());

        assertThat(reading.summary().head().kind()).isEqualTo(FileKind.XLS);
        assertThat(reading.summary().head().headerRow()).isEqualTo(4);
        assertThat(reading.summary().head().metadata()).containsEntry("Nama Instansi", "Dinas Rekaan");
        assertThat(reading.received(FileClock.UTC)).containsExactly("2024-08-31T18:00:00Z", "2024-08-01T00:00:00Z");
        assertThat(reading.row("9000101").value(ExtractColumn.TITLE)).isEqualTo("Jalan rusak");
        assertThat(reading.rows()).extracting(row -> row.number()).containsExactly(5, 8);
    }

    @Test
    void k04EncodingsAndSeparatorsAreTold() throws RefusedFileException {
        var text = SMALL + "9000101;4 Jan 2024;Jum\u2019at \u2013 caf\u00e9, x;Proses\n";
        for (var charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
            var reading = Reading.of(Books.bytes(file(), text.getBytes(Charset.forName(charset))));
            assertThat(reading.summary().head().encoding()).isEqualTo(charset);
            assertThat(reading.row("9000101").value(ExtractColumn.TITLE)).isEqualTo("Jum\u2019at \u2013 caf\u00e9, x");
        }
        for (var separator : List.of(",", "\t", "|", ";")) {
            var quoted = "\ufeff" + SMALL.replace(";", separator)
                    + String.join(separator, "9000101", "4 Jan 2024", "\"a,b;c|d\te \"\"f\"\"\"", "Proses");
            var reading = Reading.of(Books.text(file(), quoted));
            assertThat(reading.summary().head().separator()).isEqualTo(separator);
            assertThat(reading.row("9000101").value(ExtractColumn.TITLE)).isEqualTo("a,b;c|d\te \"f\"");
        }
        assertThat(Reading.of(Books.text(file(), "sep=^\n" + SMALL.replace(';', '^') + "9000101^4 Jan 2024^a;b^c\n"))
                        .row("9000101")
                        .value(ExtractColumn.TITLE))
                .isEqualTo("a;b");
        assertThat(Reading.of(Books.bytes(file(), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                        .rows())
                .hasSize(1);
    }

    @Test
    void k04CommasInsideTheTextDoNotWinAgainstTheSeparator() throws RefusedFileException {
        var text = new StringBuilder("a,b,c,d,e,f,g\n,,,,,,\n").append(SMALL);
        for (var row = 0; row < 30; row++) {
            text.append(9_000_000 + row).append(";4 Jan 2024;satu, dua, tiga, empat, lima;Proses\n");
        }
        var reading = Reading.of(Books.text(file(), text.toString()));
        assertThat(reading.summary().head().separator()).isEqualTo(";");
        assertThat(reading.rows()).hasSize(30);
    }

    @Test
    void aStrayOrUnclosedQuotationMarkDoesNotSwallowRowsUnseen() throws RefusedFileException {
        var reading = Reading.of(Books.text(
                file(), SMALL + "9000101;4 Jan 2024;kata \"asing\" biasa;Proses\n9000102;4 Jan 2024;\"a\"b;Proses\n"));
        assertThat(reading.column(ExtractColumn.TITLE))
                .containsExactly(Map.entry("9000101", "kata \"asing\" biasa"), Map.entry("9000102", "ab"));

        var open = new StringBuilder(SMALL).append("9000103;4 Jan 2024;\"tidak ditutup;Proses\n");
        for (var row = 0; row < 6000; row++) {
            open.append(9_100_000 + row).append(";4 Jan 2024;satu;Proses\n");
        }
        assertThat(Reading.of(Books.text(file(), open.toString())).summary().problems())
                .containsExactly(new RowProblem(2, Kind.TOO_LONG, "C2"));
    }

    @Test
    void aRowThatEndsTooEarlyIsListed() throws RefusedFileException {
        var reading = Reading.of(Books.text(file(), SMALL + "9000101;4 Jan 2024;A;Proses\n9000102"));
        assertThat(reading.summary().problems()).containsExactly(new RowProblem(3, Kind.CUT_OFF, ""));
    }

    @Test
    void k08OneComplaintWithTwoOfficesIsTwoRowsAndTheSameRowTwiceIsListed() throws RefusedFileException {
        var reading = Reading.of(Books.text(
                file(),
                "Tracking ID;Tanggal Laporan Masuk;Instansi Terdisposisi;Status Laporan\n"
                        + "9000101;4 Jan 2024;Dinas A;Proses\n9000101;4 Jan 2024;Dinas B;Selesai\n"
                        + "9000101;4 Jan 2024;DINAS A;Proses\n"));
        assertThat(reading.rows()).extracting(row -> row.office()).containsExactly("Dinas A", "Dinas B");
        assertThat(reading.summary().problems()).containsExactly(new RowProblem(4, Kind.DUPLICATE, "2"));
    }

    @Test
    void e09TheHeaderOnceMoreInTheMiddleIsNoErrorRow() throws RefusedFileException {
        var reading = Reading.of(Books.text(file(), SMALL + "9000101;4 Jan 2024;A;Proses\n;;;\n" + SMALL));
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.summary().problems()).isEmpty();
    }

    @Test
    void e04ALongTextIsNotCut() throws RefusedFileException {
        var text = "isi panjang ".repeat(1000).strip();
        var reading = Reading.of(Books.text(file(), SMALL + "9000101;4 Jan 2024;" + text + ";Proses\n"));
        assertThat(reading.row("9000101").value(ExtractColumn.TITLE)).isEqualTo(text);
    }

    @Test
    void k09TheClockIsSuggestedFromTheHoursAtWhichCitizensWrite() throws RefusedFileException {
        // By hour, as measured on a real pull: the night of western Indonesia lies at 17 to 22.
        var hours = new int[] {
            33, 60, 80, 92, 106, 40, 61, 89, 90, 64, 55, 56, 35, 43, 42, 33, 40, 26, 23, 12, 17, 14, 15, 22
        };
        assertThat(clockOf(hours, 0, "Website")).isEqualTo(List.of(FileClock.UTC, ClockSource.PATTERN));
        assertThat(clockOf(hours, 7, "Website - pemerintah-rekaan"))
                .isEqualTo(List.of(FileClock.WIB, ClockSource.PATTERN));
        // Typed in by officers: says nothing about the file's clock.
        assertThat(clockOf(hours, 7, "Hotline Service")).isEqualTo(List.of(FileClock.UTC, ClockSource.ASSUMED));
        assertThat(Reading.of(file(), FileClock.WIT, Limits.STANDARD)
                        .summary()
                        .head()
                        .clockSource())
                .isEqualTo(ClockSource.CHOSEN);
    }

    private List<Object> clockOf(int[] hours, int shift, String channel) throws RefusedFileException {
        var text = new StringBuilder("Tracking ID;Tanggal Laporan Masuk;Waktu Laporan Masuk;Sumber Laporan\n");
        var id = 9_000_000;
        for (var hour = 0; hour < hours.length; hour++) {
            for (var count = 0; count < hours[hour]; count++) {
                text.append(id++).append(";4 Jan 2024;%02d:10:00;%s%n".formatted((hour + shift) % 24, channel));
            }
        }
        var head = Reading.of(Books.text(file(), text.toString())).summary().head();
        return List.of(head.clock(), head.clockSource());
    }
}
