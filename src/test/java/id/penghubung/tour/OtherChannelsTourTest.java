package id.penghubung.tour;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.app.Inspection;
import id.penghubung.domain.ActionBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is noted at the counter while the person waits, in the program as it is installed.
@Tag("tour")
class OtherChannelsTourTest {

    private static final String QUESTION = "Apakah surat peralihan jabatan dapat diambil di loket?";

    @TempDir
    private Path home;

    private final Path pictures = Path.of(System.getProperty("penghubung.pictures", "target/tour"));

    @Test
    void aNoteThatIsBeingWrittenSurvivesAKill() throws IOException, InterruptedException {
        Files.createDirectories(pictures);
        try (var server = new Program(home)) {
            var practice = server.startPractice("--as-of", "2026-11-20");
            var seat = Seat.prepare(home, server, practice, "PEJABAT_PENGHUBUNG");
            try (var program = ProgramUnderTest.start(home)) {
                program.size(1366, 768);
                seat.signIn(program);
                program.press("CONTROL+DIGIT7");
                assertThat(program.awaitRows("#channels-table")).isPositive();
                program.picture(pictures.resolve("13-permohonan.png"));
                program.click("#channels-new-note");
                program.await("#note-text");
                program.click("#note-text");
                program.write(QUESTION);
                program.awaitText("#note-kept", "Tersimpan");
                program.picture(pictures.resolve("14-catat.png"));
                program.kill();
            }
            Inspection.with(seat.account(), seat.password(), store -> {
                assertThat(store.drafts().all()).singleElement().satisfies(draft -> {
                    assertThat(draft.body()).isInstanceOf(ActionBody.NoteRequest.class);
                    assertThat(draft.body().text()).isEqualTo(QUESTION);
                });
                assertThat(store.outbox().waiting()).isEmpty();
                return null;
            });
        }
    }
}
