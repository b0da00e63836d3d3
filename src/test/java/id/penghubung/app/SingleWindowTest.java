package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleWindowTest {

    /// Short, because a local socket's path may have about 100 characters only.
    @TempDir
    private Path folder;

    @Test
    void aSecondStartRaisesTheFirstWindowAndGetsNone() throws IOException, InterruptedException {
        var raised = new CountDownLatch(1);
        var home = new DataHome(folder);
        try (var _ = SingleWindow.claim(home, raised::countDown).orElseThrow()) {
            assertThat(SingleWindow.claim(home, () -> {})).isEmpty();
            assertThat(raised.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatAKilledProgramLeftBehindDoesNotKeepTheNextOut() throws IOException {
        Files.createFile(folder.resolve("window.lock"));
        Files.createFile(folder.resolve("window.sock"));

        SingleWindow.claim(new DataHome(folder), () -> {}).orElseThrow().close();
        SingleWindow.claim(new DataHome(folder), () -> {}).orElseThrow().close();
    }
}
