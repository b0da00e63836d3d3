package id.penghubung.tour;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.app.Inspection;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Disposition;
import id.penghubung.store.Outbox.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The morning of an *admin instansi* in the real window: new reports are verified and corrected without network,
/// what a unit handed back goes to the unit that it proposed, several are disposed at once, and all of it goes out
/// when the server is there again.
@Tag("tour")
class AdminTourTest {

    @TempDir
    private Path home;

    private final Path pictures = Path.of(System.getProperty("penghubung.pictures", "target/tour"));

    @Test
    void verifyingDisposingAndSeveralAtOnceWaitForTheServerAndGoOutInOrder() throws IOException, InterruptedException {
        Files.createDirectories(pictures);
        var serverData = home.resolve("practice").toString();
        try (var server = new Program(home)) {
            var practice = server.startPractice("--data", serverData, "--as-of", "2026-11-20");
            var port = practice.get("url").asText().replaceAll(".*:(\\d+)/?$", "$1");
            var seat = Seat.prepare(home, server, practice, "ADMIN_INSTANSI");
            String verified;
            try (var program = ProgramUnderTest.start(home)) {
                program.size(1366, 768);
                seat.signIn(program);
                program.awaitText("#connection", "Terhubung");
                server.endAll();

                program.press("CONTROL+DIGIT8");
                assertThat(program.awaitRows("#queue-table")).isPositive();
                program.clickRow("#queue-table", 0);
                program.awaitText("#offer-next", "Verifikasi");
                verified = program.text("#complaint-tracking-id").replaceAll("\\D", "");
                program.picture(pictures.resolve("21-verifikasi-disposisi.png"));
                program.click("#offer-next");
                program.await("#correct-title");
                program.set("#correct-title", "Judul yang lebih jelas bagi unit kerja");
                program.awaitText("#correct-title-before", "Semula");
                program.picture(pictures.resolve("22-verifikasi.png"));
                program.click("#editor-send");
                program.await("#confirm-send");
                program.click("#confirm-send");
                // Without network too: what was verified here can be disposed here.
                program.awaitText("#offer-next", "Disposisi");

                program.click("#view-RETURNED");
                program.awaitRows("#queue-table");
                program.clickRow("#queue-table", 0);
                program.awaitText("#offer-next", "Disposisi");
                program.picture(pictures.resolve("23-dikembalikan.png"));
                program.click("#offer-next");
                program.awaitText("#units-hint", "mengusulkan");
                program.awaitText("#units-ticked", "1 unit");
                program.picture(pictures.resolve("24-disposisi.png"));
                program.click("#editor-send");
                program.await("#confirm-send");
                program.picture(pictures.resolve("25-disposisi-kirim.png"));
                program.click("#confirm-send");
                program.awaitText("#complaint-waiting-mark", "Menunggu dikirim");

                program.click("#view-LATE_UNIT");
                program.awaitRows("#queue-table");
                program.click("#pick-all");
                program.awaitText("#queue-picked-count", "dipilih");
                program.picture(pictures.resolve("26-dipilih.png"));
                program.click("#picked-close");
                program.awaitText("#bulk-title", "Tutup laporan");
                program.set("#bulk-text", "Sudah dijawab unit melalui surat dan pelapor menerima.");
                program.picture(pictures.resolve("27-tutup-bersama.png"));
                program.click("#bulk-send");
                program.await("#bulk-copy");
                program.picture(pictures.resolve("28-hasil.png"));
                program.click("#bulk-close");
                program.kill();
            }
            server.startPractice("--data", serverData, "--port", port);
            try (var program = ProgramUnderTest.start(home)) {
                seat.signIn(program);
                program.press("F5");
                program.press("CONTROL+DIGIT3");
                program.click("#showSent");
                program.awaitRows("#sent");
                program.kill();
            }
            assertSent(seat, verified);
        }
    }

    private static void assertSent(Seat seat, String verified) {
        Inspection.with(seat.account(), seat.password(), store -> {
            var complaint = store.complaints().byTrackingId(verified).orElseThrow();
            assertThat(complaint.title()).isEqualTo("Judul yang lebih jelas bagi unit kerja");
            assertThat(complaint.original().title()).isNotEqualTo(complaint.title());
            var disposed = store.outbox().sent(500).stream()
                    .map(Item::action)
                    .filter(action -> action.body().kind() == ActionKind.DISPOSE)
                    .findFirst()
                    .orElseThrow();
            assertThat(store.complaints().byId(disposed.complaintId()).orElseThrow().dispositions().stream()
                            .filter(Disposition::current)
                            .map(Disposition::unitId))
                    .containsAll(disposed.body().unitIds());
            return complaint;
        });
    }
}
