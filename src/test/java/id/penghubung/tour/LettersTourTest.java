package id.penghubung.tour;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.app.Inspection;
import id.penghubung.notadinas.MemoJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The quarter's letter in the program as it is installed.
@Tag("tour")
class LettersTourTest {

    private static final String CLOSING = "Demikian disampaikan, atas perhatian Bapak kami ucapkan terima kasih.";

    @TempDir
    private Path home;

    private final Path pictures = Path.of(System.getProperty("penghubung.pictures", "target/tour"));

    @Test
    void aLetterThatIsBeingWrittenSurvivesAKill() throws IOException, InterruptedException {
        Files.createDirectories(pictures);
        try (var server = new Program(home)) {
            var practice = server.startPractice("--as-of", "2026-11-20");
            var seat = Seat.prepare(home, server, practice, "ADMIN_INSTANSI");
            try (var program = ProgramUnderTest.start(home)) {
                program.size(1366, 768);
                seat.signIn(program);
                program.press("CONTROL+DIGIT6");
                program.click("#memo-new");
                program.await("#memo-create");
                program.picture(pictures.resolve("29-nota-dinas-baru.png"));
                program.click("#memo-create");
                program.set("#letter-closing", CLOSING);
                program.awaitText("#letter-saved", "Tersimpan");
                program.await("#preview-page-0");
                program.awaitText("#preview-position", "Halaman 1");
                program.click("#preview-fit");
                program.picture(pictures.resolve("30-nota-dinas.png"));
                program.kill();
            }
            try (var program = ProgramUnderTest.start(home)) {
                program.size(1366, 768);
                seat.signIn(program);
                program.press("CONTROL+DIGIT6");
                assertThat(program.awaitRows("#memo-table")).isEqualTo(1);
                program.click("#memo-open");
                assertThat(program.awaitText("#letter-closing", "Demikian")).isEqualTo(CLOSING);
                program.kill();
            }
            Inspection.with(seat.account(), seat.password(), store -> {
                var letter = store.memos().list(false).getFirst();
                var kept = store.memos().byId(letter.id()).orElseThrow().content();
                assertThat(MemoJson.memo(kept.edited()).closing()).isEqualTo(CLOSING);
                return null;
            });
        }
    }
}
