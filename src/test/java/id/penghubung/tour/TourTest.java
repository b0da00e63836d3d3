package id.penghubung.tour;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.app.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An officer's day in the real window, with the server and the program as processes of their own: the answer is
/// written while the server is away, the program is killed, and in the end the answer has gone out once.
///
/// The pictures go to `target/tour`, or to the folder that the property `penghubung.pictures` names: those of the
/// README are made so.
@Tag("tour")
class TourTest {

    private static final String ANSWER =
            "Yth. Bapak/Ibu, terima kasih atas laporannya. Berkas telah kami periksa bersama"
                    + " unit pelaksana dan surat keputusan diterbitkan pada 18 November 2026.";

    private static final String FIGURE = "#figure-IN_PROCESS";

    @TempDir
    private Path home;

    private final Path pictures = Path.of(System.getProperty("penghubung.pictures", "target/tour"));

    @Test
    void anAnswerWrittenWithoutServerSurvivesAKillAndGoesOutOnce() throws IOException, InterruptedException {
        Files.createDirectories(pictures);
        var serverData = home.resolve("practice").toString();
        try (var server = new Program(home)) {
            var practice = server.startPractice("--data", serverData, "--as-of", "2026-11-20");
            var port = practice.get("url").asText().replaceAll(".*:(\\d+)/?$", "$1");
            var seat = Seat.first(home, practice, "PEJABAT_PENGHUBUNG");
            String trackingId;
            int before;
            try (var program = ProgramUnderTest.start(home)) {
                program.size(1366, 768);
                program.await("#server");
                assertThat(program.name()).isEqualTo("penghubung");
                program.picture(pictures.resolve("01-mulai.png"));
                firstSignIn(program, seat, practice.get("url").asText());
                program.awaitText("#connection", "Terhubung");
                before = card(program, FIGURE);
                program.picture(pictures.resolve("03-beranda.png"));

                program.press("CONTROL+DIGIT2");
                assertThat(program.awaitRows("#queue-table")).isPositive();
                trackingId = openUnanswered(program);
                program.picture(pictures.resolve("04-antrean.png"));
                Steps.openEditor(program);
                program.write("Yth. Bapak/Ibu, ");
                program.awaitText("#editor-saved", "Tersimpan");
                program.set("#editor-text", ANSWER);
                program.picture(pictures.resolve("05-editor.png"));

                server.endAll();
                program.click("#editor-send");
                program.await("#confirm-send");
                program.picture(pictures.resolve("06-kirim.png"));
                program.click("#confirm-send");
                program.press("CONTROL+DIGIT3");
                assertThat(program.awaitRows("#waiting")).isEqualTo(1);
                program.picture(pictures.resolve("07-kotak-keluar.png"));
                program.kill();
            }

            try (var program = ProgramUnderTest.start(home)) {
                program.size(1366, 768);
                seat.signIn(program);
                program.press("CONTROL+DIGIT3");
                assertThat(program.awaitRows("#waiting")).isEqualTo(1);
                assertThat(card(program, FIGURE))
                        .as("only the server's state counts")
                        .isEqualTo(before);

                server.startPractice("--data", serverData, "--port", port);
                program.press("F5");
                program.press("CONTROL+DIGIT3");
                program.click("#showSent");
                assertThat(program.awaitRows("#sent")).isEqualTo(1);
                program.awaitText("#state", "Terkirim");
                program.picture(pictures.resolve("08-terkirim.png"));

                program.press("CONTROL+DIGIT1");
                program.awaitText(FIGURE + " .figure", Integer.toString(before + 1));
                program.picture(pictures.resolve("09-beranda-sesudah.png"));
                program.click(FIGURE);
                assertThat(program.awaitRows("#queue-table")).isEqualTo(before + 1);
                program.press("CONTROL+DIGIT4");
                program.await("#recap-chart");
                program.picture(pictures.resolve("10-rekap.png"));
                program.click("#recap-as-table");
                assertThat(program.awaitRows("#recap-table")).isPositive();
                program.press("CONTROL+DIGIT9");
                program.picture(pictures.resolve("11-pengaturan.png"));
                program.press("F1");
                program.picture(pictures.resolve("12-bantuan.png"));
                program.kill();
            }
            assertSentOnce(seat, trackingId);
        }
    }

    private void firstSignIn(ProgramUnderTest program, Seat seat, String url) {
        program.click("#server");
        program.await("#address");
        program.set("#address", url);
        program.set("#user", seat.user());
        program.set("#password", seat.password());
        program.click("#enter");
        program.await("#code");
        assertThat(program.text("#code")).isNotBlank();
        program.picture(pictures.resolve("02-kode-pemulihan.png"));
        program.click("#kept");
        program.click("#go");
        program.await(FIGURE);
    }

    private static int card(ProgramUnderTest program, String query) {
        program.press("CONTROL+DIGIT1");
        program.await(query);
        // What is answered here may have come in before the present quarter.
        program.choose("#home-kind", "ALL");
        program.awaitText("#basis", "Semua waktu");
        return Integer.parseInt(program.text(query + " .figure"));
    }

    /// The first complaint of the view "Baru" that nobody has answered.
    private static String openUnanswered(ProgramUnderTest program) {
        program.click("#view-NEW");
        program.awaitRows("#queue-table");
        program.clickRow("#queue-table", 0);
        program.await("#offer-follow-up");
        return program.text("#complaint-tracking-id");
    }

    private void assertSentOnce(Seat seat, String trackingId) {
        Inspection.with(seat.account(), seat.password(), store -> {
            var complaint = store.complaints()
                    .byTrackingId(trackingId.replaceAll("\\D", ""))
                    .orElseThrow();
            assertThat(complaint.followUps().stream()
                            .filter(followUp -> followUp.text().equals(ANSWER)))
                    .hasSize(1);
            assertThat(store.outbox().waiting()).isEmpty();
            assertThat(store.outbox().sent(10)).hasSize(1);
            return complaint;
        });
    }
}
