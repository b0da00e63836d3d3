package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.tour.Program;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `penghubung import` as a script runs it.
class ImportCommandTest {

    private static final String FIRST = "01_laporan_ringkas_17kol_header_baris11.xlsx";

    @TempDir
    private Path home;

    private static String sample(String name) {
        try {
            return Path.of(ImportCommandTest.class
                            .getResource("/id/penghubung/exchange/" + name)
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPreviewNeedsNoAccountAndSaysWhatTheFileHolds() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var ended = program.run(null, "import", sample(FIRST), "--preview", "--json");

            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.err()).isEmpty();
            JsonNode json = ended.json();
            assertThat(json.get("shape").asText()).isEqualTo("laporan-ringkas-17");
            assertThat(json.get("encoding").asText()).isEqualTo("UTF-8");
            assertThat(json.get("zone").asText()).isEqualTo("UTC");
            assertThat(json.get("headerRow").asInt()).isEqualTo(11);
            assertThat(json.get("rows").asInt()).isEqualTo(10);
            assertThat(json.get("new").asInt()).isEqualTo(10);
            assertThat(json.get("changed").asInt()).isZero();
            assertThat(json.get("same").asInt()).isZero();
            assertThat(json.get("problem").asInt()).isZero();
            assertThat(json.get("problems")).isEmpty();
            assertThat(json.get("statuses").get("Ditutup oleh Sistem").asInt()).isEqualTo(2);
            assertThat(json.get("metadata").get("Periode Masuk").asText()).isEqualTo("(2024-01-01) - (2024-12-31)");

            var wita = program.run(null, "import", sample(FIRST), "--preview", "--zone", "wita", "--json");
            assertThat(wita.json().get("zone").asText()).isEqualTo("WITA");

            var words = program.run(null, "import", sample(FIRST), "--preview");
            assertThat(words.out()).contains("10 baris = 10 baru");
        }
    }

    @Test
    void whatIsNoDataTarikanIsRefusedInOneSentenceWithItsCode() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var noId = program.run(null, "import", sample("07a_laporgub_titikkoma_lf.csv"), "--preview", "--json");
            assertThat(noId.code()).isEqualTo(ExitCode.FILE.code());
            assertThat(noId.err()).contains("Tracking ID").contains("Tidak ada yang berubah");
            assertThat(noId.err().lines()).hasSize(1);
            assertThat(noId.out()).isEmpty();

            var picture =
                    Files.write(home.resolve("gambar.xlsx"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
            var refused = program.run(null, "import", picture.toString(), "--preview", "--json");
            assertThat(refused.code()).isEqualTo(ExitCode.FILE.code());
            assertThat(refused.err()).contains("gambar");

            var missing = program.run(null, "import", "tidak-ada.xlsx", "--preview", "--json");
            assertThat(missing.code()).isEqualTo(ExitCode.USAGE.code());

            var problems = Files.writeString(
                    home.resolve("masalah.csv"),
                    "Tracking ID,Tanggal Laporan Masuk\n9000101,4 Jan 2024\nabc,4 Jan 2024\n9000102,31 Feb 2024\n");
            var json = program.run(null, "import", problems.toString(), "--preview", "--json")
                    .json();
            assertThat(json.get("rows").asInt()).isEqualTo(3);
            assertThat(json.get("new").asInt()).isEqualTo(1);
            assertThat(json.get("problem").asInt()).isEqualTo(2);
            assertThat(json.get("problems").get(0).get("row").asInt()).isEqualTo(3);
            assertThat(json.get("problems").get(1).get("reason").asText()).contains("31 Feb 2024");
        }
    }

    @Test
    void aFileIsTakenOverIntoAnAccountAndComesBackOut() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var practice = program.startPractice("--complaints", "60", "--as-of", "2026-11-20");
            var officer = practice.get("accounts").get(0);
            var password = officer.get("password").asText();
            var account = home.resolve("akun").toString();
            program.run(
                    password,
                    "sync",
                    "--account-dir",
                    account,
                    "--server",
                    practice.get("url").asText(),
                    "--user",
                    officer.get("user").asText());
            var before = program.run(password, "stats", "--account-dir", account, "--json")
                    .json();

            var preview =
                    program.run(password, "import", sample(FIRST), "--account-dir", account, "--preview", "--json");
            assertThat(preview.code()).as(preview.err()).isZero();
            assertThat(preview.json().get("saved").asBoolean()).isFalse();
            var saved = program.run(password, "import", sample(FIRST), "--account-dir", account, "--json");
            assertThat(saved.json().get("saved").asBoolean()).isTrue();
            assertThat(saved.json().get("new").asInt()).isEqualTo(10);
            var again = program.run(password, "import", sample(FIRST), "--account-dir", account, "--json");
            assertThat(again.json().get("same").asInt()).isEqualTo(10);
            var second = program.run(
                    password,
                    "import",
                    sample("02_laporan_ringkas_20kol_header_baris1.xlsx"),
                    "--account-dir",
                    account,
                    "--json");
            assertThat(second.json().get("changed").asInt()).isEqualTo(3);
            assertThat(second.json().get("same").asInt()).isEqualTo(6);
            assertThat(second.json().get("changes")).hasSize(3);

            var after = program.run(password, "stats", "--account-dir", account, "--json")
                    .json();
            assertThat(after.get("masuk").asInt()).isEqualTo(before.get("masuk").asInt() + 10);
            var reconciled = program.run(password, "reconcile", "--account-dir", account, "--json");
            assertThat(reconciled.code()).as(reconciled.err()).isZero();
            var reasons = reconciled.json().get("reasons");
            assertThat(reasons).hasSize(7);
            var rows = reconciled.json().get("rows");
            assertThat(rows.size()).isEqualTo(reconciled.json().get("open").asInt());
            assertThat(rows)
                    .filteredOn(row -> row.get("reason").asText().equals("not-in-newest-pull"))
                    .extracting(row -> row.get("trackingId").asText())
                    .containsExactly("9000110");
            assertThat(rows)
                    .filteredOn(row -> row.get("reason").asText().equals("labelled-initial-response"))
                    .isNotEmpty()
                    .allMatch(row -> row.get("label").asText().startsWith("respon awal"));
            assertThat(rows)
                    .filteredOn(row -> row.get("reason").asText().equals("not-closed"))
                    .isNotEmpty()
                    .allMatch(row -> row.get("workingDays").asInt() > 10
                            && row.get("calendarDays").asInt()
                                    > row.get("workingDays").asInt());
            assertThat(program.run(password, "reconcile", "--account-dir", account)
                            .out())
                    .contains("Lebih dari 10 hari, belum tertutup: ")
                    .contains("data tarikan tidak memuat label");
            // The server's checksum still fits: nothing is loaded anew.
            var sync = program.run(password, "sync", "--account-dir", account);
            assertThat(sync.code()).as(sync.err()).isZero();
            assertThat(program.run(password, "stats", "--account-dir", account, "--json")
                            .json()
                            .get("masuk"))
                    .isEqualTo(after.get("masuk"));

            var book = home.resolve("ekspor.xlsx").toString();
            var exported = program.run(password, "export", "--account-dir", account, "--out", book, "--json");
            assertThat(exported.code()).as(exported.err()).isZero();
            assertThat(exported.json().get("rows")).isEqualTo(after.get("masuk"));
            var own = program.run(password, "import", book, "--account-dir", account, "--preview", "--json")
                    .json();
            assertThat(own.get("shape").asText()).isEqualTo("penghubung");
            assertThat(own.get("zone").asText()).isEqualTo("WIB");
            assertThat(own.get("changed").asInt()).isZero();
            assertThat(own.get("same").asInt() + own.get("problem").asInt())
                    .isEqualTo(own.get("rows").asInt());
            var text = home.resolve("ekspor.csv").toString();
            assertThat(program.run(password, "export", "--account-dir", account, "--out", text)
                            .out())
                    .contains(after.get("masuk").asText() + " baris");
            assertThat(program.run(password, "export", "--account-dir", account, "--out", home.toString() + "/x.pdf")
                            .code())
                    .isEqualTo(ExitCode.USAGE.code());
            var failed = program.run(
                    password,
                    "export",
                    "--account-dir",
                    account,
                    "--out",
                    home.resolve("tiada/x.csv").toString());
            assertThat(failed.code()).isEqualTo(ExitCode.FILE.code());
            assertThat(failed.err()).contains("Folder tujuan");

            var nowhere = program.run(password, "import", sample(FIRST));
            assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE.code());
        }
    }
}
