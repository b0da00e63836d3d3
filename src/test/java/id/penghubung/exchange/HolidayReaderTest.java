package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.exchange.HolidayReader.Problem;
import id.penghubung.exchange.HolidayReader.Problem.Kind;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aWorkbookIsReadByItsHeaderAndEachBadRowIsNamed() throws Exception {
        var file = Books.xlsx(
                folder.resolve("libur.xlsx"),
                List.of(
                        List.of("Lampiran SKB"),
                        List.of("No", "Tanggal", "Keterangan"),
                        List.of(1, LocalDate.of(2027, 1, 1), "Tahun Baru 2027 Masehi"),
                        List.of(2, "Senin, 8 Maret 2027", "Hari Suci Nyepi"),
                        List.of(3, "31 Februari 2027", "Keliru"),
                        List.of(4, "2027-05-01", ""),
                        List.of(5, "01/01/2027", "Tahun Baru lagi"),
                        List.of(6, "3 Januari 2028", "Cuti Bersama")));

        var content = HolidayReader.read(file);

        assertThat(content.days())
                .containsExactly(
                        Map.entry(
                                2027,
                                Map.of(
                                        LocalDate.of(2027, 1, 1), "Tahun Baru 2027 Masehi",
                                        LocalDate.of(2027, 3, 8), "Hari Suci Nyepi")),
                        Map.entry(2028, Map.of(LocalDate.of(2028, 1, 3), "Cuti Bersama")));
        assertThat(content.problems())
                .containsExactly(
                        new Problem(5, Kind.BAD_DATE, "31 Februari 2027"),
                        new Problem(6, Kind.NO_NAME, "2027-05-01"),
                        new Problem(7, Kind.TWICE, "01/01/2027"));
        assertThat(content.problems().getFirst().sentence())
                .isEqualTo("Baris 5: \"31 Februari 2027\" tidak terbaca sebagai tanggal");
    }

    @Test
    void theListThatIsShippedIsOneThatCanBeImported() throws Exception {
        var file = folder.resolve("libur.csv");
        try (InputStream in = HolidayReader.class.getResourceAsStream("/id/penghubung/store/libur-id.csv")) {
            Files.write(file, in.readAllBytes());
        }

        var content = HolidayReader.read(file);

        assertThat(content.problems()).isEmpty();
        assertThat(content.days()).containsOnlyKeys(2024, 2025, 2026);
        assertThat(content.days().get(2026)).containsKey(LocalDate.of(2026, 12, 25));
    }

    @Test
    void aTableWithoutTheTwoColumnsIsRefusedAndSaysWhichAreMissing() {
        var file = Books.text(folder.resolve("lain.csv"), "Nomor;Judul\n1;Jalan rusak\n");

        assertThatThrownBy(() -> HolidayReader.read(file))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.sentence())
                                .contains("\"Tanggal\"")
                                .contains("Tidak ada yang berubah"));
    }
}
