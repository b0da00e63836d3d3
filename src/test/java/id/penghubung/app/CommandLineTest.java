package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.tour.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as an administrator's script runs them: real processes, real server.
class CommandLineTest {

    private static final String TEXT =
            "Yth. Bapak/Ibu, laporan telah kami teruskan dan selesaikan bersama unit terkait. Terima kasih.";

    @TempDir
    private Path home;

    private static JsonNode officerOf(JsonNode practice) {
        return StreamSupport.stream(practice.get("accounts").spliterator(), false)
                .filter(account -> account.get("role").asText().equals("PEJABAT_PENGHUBUNG"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOfficersJobGoesThroughWithoutAWindow() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var data = home.resolve("practice").toString();
            var practice = program.startPractice("--data", data, "--as-of", "2026-11-20");
            var officer = officerOf(practice);
            var password = officer.get("password").asText();
            var account = home.resolve("akun").toString();

            var first = program.run(
                    password,
                    "sync",
                    "--account-dir",
                    account,
                    "--server",
                    practice.get("url").asText(),
                    "--user",
                    officer.get("user").asText());
            assertThat(first.err()).contains("Kode pemulihan");
            assertThat(first.code()).isZero();
            assertThat(first.json().get("pulled").asInt()).isPositive();

            var before = program.run(password, "stats", "--account-dir", account, "--json")
                    .json();
            assertThat(before.get("masuk").asLong())
                    .isEqualTo(before.get("belumTerverifikasi").asLong()
                            + before.get("belumDitindaklanjuti").asLong()
                            + before.get("proses").asLong()
                            + before.get("selesai").asLong()
                            + before.get("tertunda").asLong()
                            + before.get("arsip").asLong()
                            + before.get("tidakDikenal").asLong())
                    .isEqualTo(first.json().get("pulled").asLong());

            // The server goes away: drafting and queueing need none.
            program.endAll();
            var complaint = answerable(account, password);
            var file = home.resolve("jawaban.txt");
            Program.write(file, TEXT);
            var drafted = program.run(
                    password,
                    "draft",
                    "--account-dir",
                    account,
                    "--complaint",
                    complaint,
                    "--kind",
                    "tindak-lanjut",
                    "--text-file",
                    file.toString(),
                    "--send");
            assertThat(drafted.code()).as(drafted.err()).isZero();
            var action = drafted.json().get("action").asText();

            var offline = program.run(password, "sync", "--account-dir", account);
            assertThat(offline.code()).isEqualTo(ExitCode.SERVER.code());
            assertThat(offline.json().get("waiting").asInt()).isEqualTo(1);
            assertThat(offline.err()).contains("Tidak ada yang hilang");

            // It comes back, on another port.
            var again = program.startPractice("--data", data);
            var online = program.run(
                    password,
                    "sync",
                    "--account-dir",
                    account,
                    "--server",
                    again.get("url").asText());
            assertThat(online.code()).as(online.err()).isZero();
            assertThat(online.json().get("sent").asInt()).isEqualTo(1);

            var outbox = program.run(password, "outbox", "--account-dir", account, "--json")
                    .json();
            assertThat(outbox.get("waiting")).isEmpty();
            assertThat(outbox.get("sent").get(0).get("action").asText()).isEqualTo(action);
            assertThat(outbox.get("sent").get(0).get("receipt").get("storedAt").asText())
                    .isNotEmpty();

            var after = program.run(password, "stats", "--account-dir", account, "--json")
                    .json();
            assertThat(after.get("proses").asInt())
                    .isEqualTo(before.get("proses").asInt() + 1);
            assertThat(after.get("belumDitindaklanjuti").asInt())
                    .isEqualTo(before.get("belumDitindaklanjuti").asInt() - 1);
        }
    }

    /// The tracking ID of an unanswered complaint that may be answered, read as the program itself reads it.
    private static String answerable(String account, String password) {
        return Inspection.with(
                Path.of(account),
                password,
                store -> Inspection.unanswered(store).getFirst().trackingId());
    }

    @Test
    void whatIsWrongIsSaidInOneSentenceWithItsCode() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var nowhere = home.resolve("tidak-ada").toString();

            var noAccount = program.run("x", "stats", "--account-dir", nowhere, "--json");
            assertThat(noAccount.code()).isEqualTo(ExitCode.NOT_FOUND.code());
            assertThat(noAccount.err().lines()).hasSize(1);

            var noPassword = program.run(null, "stats", "--account-dir", nowhere);
            assertThat(noPassword.code()).isEqualTo(ExitCode.WRONG_SECRET.code());

            var plainHttp = program.run(
                    "x", "sync", "--account-dir", nowhere, "--server", "http://server.example", "--user", "u");
            assertThat(plainHttp.code()).isEqualTo(ExitCode.USAGE.code());
            assertThat(plainHttp.err()).contains("https://");

            var practice = program.startPractice("--complaints", "20");
            var officer = officerOf(practice);
            var wrong = program.run(
                    "salah",
                    "sync",
                    "--account-dir",
                    nowhere,
                    "--server",
                    practice.get("url").asText(),
                    "--user",
                    officer.get("user").asText());
            assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_SECRET.code());
            assertThat(Path.of(nowhere)).doesNotExist();

            var help = program.run(null, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Kode keluar", "practice", "sync", "stats", "draft", "outbox");
        }
    }
}
