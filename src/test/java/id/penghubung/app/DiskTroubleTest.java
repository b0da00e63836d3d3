package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.tour.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that takes nothing, met by the real program: one plain sentence, the documented code, nothing lost. The
/// places are ones where nobody can write, root included.
@EnabledOnOs(OS.LINUX)
class DiskTroubleTest {

    @TempDir
    private Path home;

    private record Officer(String url, String user, String password) {
        static Officer of(JsonNode practice) {
            return StreamSupport.stream(practice.get("accounts").spliterator(), false)
                    .filter(account -> account.get("role").asText().equals("ADMIN_INSTANSI"))
                    .map(account -> new Officer(
                            practice.get("url").asText(),
                            account.get("user").asText(),
                            account.get("password").asText()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Program.Ended sync(Program program, Officer officer, Path account)
            throws IOException, InterruptedException {
        return program.run(
                officer.password(),
                "sync",
                "--account-dir",
                account.toString(),
                "--server",
                officer.url(),
                "--user",
                officer.user());
    }

    private List<Path> placesWithoutEntry() throws IOException {
        var file = Files.writeString(home.resolve("berkas"), "bukan folder");
        return List.of(file.resolve("sub"), Path.of("/proc/penghubung"));
    }

    @Test
    void anAccountFolderThatCannotBeMadeIsSaidInOneSentence() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var officer = Officer.of(program.startPractice("--complaints", "20"));
            for (var place : placesWithoutEntry()) {
                var ended = sync(program, officer, place);

                assertThat(ended.code()).as(place.toString()).isEqualTo(ExitCode.STORE.code());
                assertThat(ended.err())
                        .isEqualTo("Folder akun tidak dapat ditulisi. Tidak ada yang berubah; periksa izin folder, lalu"
                                + " ulangi."
                                + System.lineSeparator());
                assertThat(ended.out()).isEmpty();
            }
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenCostsTheLogAndNotTheWork() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var officer = Officer.of(program.startPractice("--complaints", "20"));
            for (var place : placesWithoutEntry()) {
                program.give("PENGHUBUNG_HOME", place.toString());
                var account = home.resolve("akun-" + place.getFileName());

                var ended = sync(program, officer, account);

                assertThat(ended.code()).as(ended.err()).isZero();
                assertThat(ended.err().lines())
                        .hasSize(2)
                        .first()
                        .isEqualTo("Catatan program tidak dapat ditulis; program tetap berjalan.");
                assertThat(ended.json().get("pulled").asInt()).isEqualTo(20);
            }
        }
    }

    /// A disk of 2 MB of its own; only root can make one.
    @Test
    void onAFullDiskEachTryIsSaidAndWithRoomAgainTheRestComes() throws IOException, InterruptedException {
        var disk = Files.createDirectory(home.resolve("disk"));
        assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()), "only root makes a disk");
        try (var program = new Program(home)) {
            var officer = Officer.of(program.startPractice("--complaints", "2000"));
            var account = disk.resolve("akun");
            program.give("PENGHUBUNG_HOME", disk.resolve("data").toString());
            for (var time = 0; time < 3; time++) {
                var full = sync(program, officer, account);

                assertThat(full.code()).as(full.err()).isEqualTo(ExitCode.STORE.code());
                assertThat(full.err())
                        .contains("Diska penuh. Yang sudah tersimpan tetap aman; kosongkan ruang, lalu ulangi.")
                        .doesNotContain("Exception", "at java.base");
            }
            assertThat(done("mount", "-o", "remount,size=80m", disk.toString())).isTrue();

            var ended = sync(program, officer, account);

            assertThat(ended.code()).as(ended.err()).isZero();
            var stats = program.run(officer.password(), "stats", "--account-dir", account.toString(), "--json");
            assertThat(stats.json().get("masuk").asInt()).isEqualTo(2_000);
        } finally {
            done("umount", disk.toString());
        }
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(command));
        try {
            var process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            // No such command here: as if it had refused.
            return false;
        }
    }
}
