package id.penghubung.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsReplacedWhole() throws IOException {
        var file = folder.resolve("a");
        DurableFiles.write(file, new byte[] {1, 2, 3});
        DurableFiles.write(file, new byte[] {4});
        assertThat(file).hasBinaryContent(new byte[] {4});
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void aWriteThatFailsLeavesTheFormerFileAndNoRest() throws IOException {
        var file = folder.resolve("a");
        DurableFiles.write(file, new byte[] {1});
        assertThatThrownBy(() -> DurableFiles.write(file, out -> {
                    out.write(2);
                    throw new IOException("disk");
                }))
                .hasMessage("disk");
        assertThat(file).hasBinaryContent(new byte[] {1});
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
