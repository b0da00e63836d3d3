package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.tour.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `penghubung stats` as a process: periods and the figures of the screens.
class StatsCommandTest {

    @TempDir
    private Path home;

    @Test
    void aPeriodIsNamedAndItsFiguresAddUp() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var practice = program.startPractice("--complaints", "300", "--as-of", "2026-11-20");
            var admin = StreamSupport.stream(practice.get("accounts").spliterator(), false)
                    .filter(one -> one.get("role").asText().equals("ADMIN_INSTANSI"))
                    .findFirst()
                    .orElseThrow();
            var account = home.resolve("admin").toString();
            var password = admin.get("password").asText();
            program.run(
                    password,
                    "sync",
                    "--account-dir",
                    account,
                    "--server",
                    practice.get("url").asText(),
                    "--user",
                    admin.get("user").asText());

            var all = stats(program, password, account, "semua-waktu");
            assertThat(all.get("masuk").asInt()).isPositive();
            assertThat(all.has("sebelumnya")).isFalse();
            var quarter = stats(program, password, account, "2026-Q3");
            assertThat(quarter.get("periodFrom").asText()).isEqualTo("2026-07-01");
            assertThat(quarter.get("periodTo").asText()).isEqualTo("2026-09-30");
            assertThat(quarter.get("cakupan").asText()).isEqualTo("instansi");
            assertThat(quarter.get("masuk").asInt()).isPositive();
            assertThat(quarter.get("tren")).hasSize(12);
            var months = List.of(
                    stats(program, password, account, "2026-07"),
                    stats(program, password, account, "2026-08"),
                    stats(program, password, account, "2026-09"));
            var days = stats(program, password, account, "2026-07-01..2026-09-30");
            for (var key : List.of("masuk", "proses", "selesai")) {
                assertThat(months.stream()
                                .mapToInt(month -> month.get(key).asInt())
                                .sum())
                        .as(key)
                        .isEqualTo(quarter.get(key).asInt());
                assertThat(days.get(key)).as(key).isEqualTo(quarter.get(key));
            }
            for (var rows : List.of("perUnit", "perKlasifikasi", "perKategori", "perKanal")) {
                assertThat(StreamSupport.stream(quarter.get(rows).spliterator(), false)
                                .mapToInt(row -> row.get("masuk").asInt())
                                .sum())
                        .as(rows)
                        .isEqualTo(quarter.get("masuk").asInt());
            }

            var wrong = program.run(password, "stats", "--account-dir", account, "--period", "triwulan3", "--json");
            assertThat(wrong.code()).isEqualTo(ExitCode.USAGE.code());
            assertThat(wrong.err()).contains("bukan periode");
        }
    }

    private static JsonNode stats(Program program, String password, String account, String period)
            throws IOException, InterruptedException {
        var json = program.run(password, "stats", "--account-dir", account, "--period", period, "--json")
                .json();
        assertThat(json.get("period").asText()).isEqualTo(period);
        return json;
    }
}
