package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleState;
import id.penghubung.exchange.RefusedFileException.Refusal;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Daftar kendala* as files.
class ObstacleFileTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final String ID = "6567ac4d-92c3-4a72-afbb-747cdc845bd5";

    @TempDir
    private Path folder;

    private static Obstacle obstacle(String text) {
        return Obstacle.noted(
                        ID,
                        new Obstacle.Note(AT, "status", text, "v4", "8812345", "unit-1", "Biro"),
                        List.of(),
                        AT.plusSeconds(5))
                .withTrack(
                        new Obstacle.Track(
                                ObstacleState.REPORTED_CENTRAL.wireWord(), LocalDate.of(2026, 11, 21), "Ya", ID),
                        AT.plusSeconds(9));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        var file = folder.resolve("unit" + ObstacleFile.ENDING);
        ObstacleFile.write(file, List.of(obstacle("Status salah")), AT);
        assertThat(ObstacleFile.read(file)).containsExactly(obstacle("Status salah"));
    }

    @Test
    void numbersOfPersonsDoNotTravel() throws Exception {
        var file = folder.resolve("unit" + ObstacleFile.ENDING);
        ObstacleFile.write(file, List.of(obstacle("Pelapor 0812-3456-7890, a@b.id, tidak terlihat")), AT);
        assertThat(Files.readString(file)).doesNotContain("3456", "a@b.id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bukan json",
                "[]",
                "null",
                "{\"format\":\"lain\",\"version\":1,\"obstacles\":[]}",
                "{\"format\":\"penghubung-kendala\",\"version\":1}",
                "{\"format\":\"penghubung-kendala\",\"version\":1,\"obstacles\":[null]}",
                "{\"format\":\"penghubung-kendala\",\"version\":1,\"obstacles\":[{\"id\":\"x\"}]}",
                "{\"format\":\"penghubung-kendala\",\"version\":1,\"obstacles\":[{\"id\":\"" + ID
                        + "\",\"seenAt\":\"kemarin\"}]}"
            })
    void anotherFileIsRefusedInPlainWords(String content) throws Exception {
        var file = Files.writeString(folder.resolve("lain.json"), content);
        assertThatThrownBy(() -> ObstacleFile.read(file))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.NO_OBSTACLES);
                    assertThat(refused.sentence()).contains("Tidak ada yang berubah");
                });
    }

    @Test
    void aFileCutShortIsRefusedWhole() throws Exception {
        var file = folder.resolve("unit" + ObstacleFile.ENDING);
        ObstacleFile.write(file, List.of(obstacle("Status salah")), AT);
        var whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 20));
        assertThatThrownBy(() -> ObstacleFile.read(file)).isInstanceOf(RefusedFileException.class);
    }

    @Test
    void aFileOfALaterProgramSaysSo() throws Exception {
        var file = Files.writeString(
                folder.resolve("baru.json"), "{\"format\":\"penghubung-kendala\",\"version\":2,\"obstacles\":7}");
        assertThatThrownBy(() -> ObstacleFile.read(file))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NEWER_PROGRAM));
    }

    @Test
    void aNumberBesideTheVersionDoesNotTravelInTheSheetEither() throws Exception {
        try (var store =
                AccountStore.open(new AccountFolder(folder.resolve("akun")), Accounts.keys(1), new MutableClock(AT))) {
            var target = folder.resolve("kendala.csv");
            var note = new Obstacle.Note(AT, "status", "x", "v4 dari 0812-3456-7890", "", "unit-1", "Biro");
            new ObstacleExport(store)
                    .write(target, List.of(List.of(Obstacle.noted(ID, note, List.of(), AT))), Map.of(), false);
            assertThat(Files.readString(target)).contains("v4 dari").doesNotContain("3456");
        }
    }

    @Test
    void theSheetHasTypedCellsAndOneNumberPerGroup() throws Exception {
        try (var store =
                AccountStore.open(new AccountFolder(folder.resolve("akun")), Accounts.keys(1), new MutableClock(AT))) {
            var target = folder.resolve("kendala.xlsx");
            var rows = new ObstacleExport(store)
                    .write(
                            target,
                            List.of(
                                    List.of(obstacle("Status salah"), obstacle("status salah")),
                                    List.of(obstacle("x"))),
                            Map.of("Instansi", "Kementerian"),
                            false);
            assertThat(rows).isEqualTo(3);
            try (var book = new ReadableWorkbook(target.toFile())) {
                var read = book.getFirstSheet().read();
                assertThat(read).hasSize(4);
                assertThat(read.get(1).getCellAsDate(2)).contains(LocalDateTime.of(2026, 11, 20, 9, 0));
                assertThat(read.get(2).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1");
                assertThat(read.get(3).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("2");
                assertThat(read.get(1).getCellAsDate(9).orElseThrow().toLocalDate())
                        .isEqualTo(LocalDate.of(2026, 11, 21));
                assertThat(read.get(1).getCellText(8)).isEqualTo("Dilaporkan ke Admin Pusat");
                assertThat(read.get(1).getCellText(6)).isEqualTo("8812345");
            }
        }
    }
}
