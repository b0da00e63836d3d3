package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.tour.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return accountOf(practice, "PEJABAT_PENGHUBUNG");
    }

    private static JsonNode accountOf(JsonNode practice, String role) {
        return StreamSupport.stream(practice.get("accounts").spliterator(), false)
                .filter(account -> account.get("role").asText().equals(role))
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
            var report = home.resolve("berita-acara.pdf");
            Program.write(report, "%PDF-1.4 berita acara");
            var photo = home.resolve("foto.jpg");
            Program.write(photo, "bukan foto");
            var broken = program.run(
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
                    "--attach",
                    report.toString(),
                    "--attach",
                    photo.toString());
            assertThat(broken.code()).isEqualTo(ExitCode.USAGE.code());
            assertThat(broken.err()).contains("foto.jpg", "rusak");
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
                    "--attach",
                    report.toString(),
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

    @Test
    void thePengawasCannotWriteFromTheCommandLineEither() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var practice = program.startPractice("--as-of", "2026-11-20");
            var reader = accountOf(practice, "PENGAWAS");
            var password = reader.get("password").asText();
            var account = home.resolve("inspektorat").toString();
            assertThat(program.run(
                                    password,
                                    "sync",
                                    "--account-dir",
                                    account,
                                    "--server",
                                    practice.get("url").asText(),
                                    "--user",
                                    reader.get("user").asText())
                            .code())
                    .isZero();
            var text = home.resolve("jawaban.txt");
            Program.write(text, TEXT);
            var complaint = Inspection.with(
                    Path.of(account),
                    password,
                    store -> store.complaints().facts().complaints().getFirst().id());

            for (var send : List.of(true, false)) {
                var arguments = new ArrayList<>(List.of(
                        "draft",
                        "--account-dir",
                        account,
                        "--complaint",
                        complaint,
                        "--kind",
                        "tindak-lanjut",
                        "--text-file",
                        text.toString()));
                if (send) {
                    arguments.add("--send");
                }
                var refused = program.run(password, arguments.toArray(String[]::new));
                assertThat(refused.code()).isEqualTo(ExitCode.USAGE.code());
                assertThat(refused.err()).contains("pengawas hanya membaca");
            }
            var drafts = Inspection.with(
                    Path.of(account), password, store -> store.drafts().all());
            assertThat(drafts).isEmpty();
        }
    }

    @Test
    void theUnsentWorkGoesToAnotherPcAndIsSentOnce() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var practice = program.startPractice("--as-of", "2026-11-20");
            var officer = officerOf(practice);
            var password = officer.get("password").asText();
            var user = officer.get("user").asText();
            var url = practice.get("url").asText();
            var office = home.resolve("kantor").toString();
            var laptop = home.resolve("laptop").toString();
            for (var account : new String[] {office, laptop}) {
                assertThat(program.run(password, "sync", "--account-dir", account, "--server", url, "--user", user)
                                .code())
                        .isZero();
            }
            var text = home.resolve("jawaban.txt");
            Program.write(text, TEXT);
            var complaint = answerable(office, password);
            program.run(
                    password,
                    "draft",
                    "--account-dir",
                    office,
                    "--complaint",
                    complaint,
                    "--kind",
                    "tindak-lanjut",
                    "--text-file",
                    text.toString(),
                    "--send");
            var file = home.resolve("kerja.penghubung").toString();

            program.give("PENGHUBUNG_PASSPHRASE_EXPORT", "pendek");
            var tooShort = program.run(password, "work", "export", "--account-dir", office, "--file", file);
            assertThat(tooShort.code()).isEqualTo(ExitCode.USAGE.code());
            program.give("PENGHUBUNG_PASSPHRASE_EXPORT", "kuda hijau di atap");
            var exported = program.run(password, "work", "export", "--account-dir", office, "--file", file);
            assertThat(exported.code()).as(exported.err()).isZero();
            assertThat(exported.json().get("items").asInt()).isEqualTo(1);
            var again = program.run(password, "work", "export", "--account-dir", office, "--file", file);
            assertThat(again.code()).isEqualTo(ExitCode.USAGE.code());

            var wrongFile = program.run(password, "work", "import", "--account-dir", laptop, "--file", text.toString());
            assertThat(wrongFile.code()).isEqualTo(ExitCode.FILE.code());
            assertThat(wrongFile.err()).contains("Tidak ada yang berubah");
            var imported = program.run(password, "work", "import", "--account-dir", laptop, "--file", file);
            assertThat(imported.code()).as(imported.err()).isZero();
            assertThat(imported.json().get("items").asInt()).isEqualTo(1);

            var first = program.run(password, "sync", "--account-dir", laptop).json();
            var second = program.run(password, "sync", "--account-dir", office).json();
            assertThat(first.get("sent").asInt()).isEqualTo(1);
            assertThat(second.get("uncertain").asInt() + second.get("waiting").asInt())
                    .isZero();
            var answers = Inspection.with(
                    Path.of(office),
                    password,
                    store -> store
                            .complaints()
                            .byId(store.outbox().sent(1).getFirst().action().complaintId())
                            .orElseThrow()
                            .followUps()
                            .stream()
                            .filter(followUp -> followUp.text().equals(TEXT))
                            .count());
            assertThat(answers).isEqualTo(1);
        }
    }
}
