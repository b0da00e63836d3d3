package id.penghubung.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Where a file's bytes come from: the disk, or the memory for a copy that was deciphered, so that no clear text goes
/// back to the disk.
sealed interface FileSource {

    /// From the beginning, as often as wished.
    InputStream open() throws IOException;

    long size() throws IOException;

    /// When the content was last changed.
    Instant time() throws IOException;

    record OnDisk(Path path) implements FileSource {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public Instant time() throws IOException {
            return Files.getLastModifiedTime(path).toInstant();
        }
    }

    /// Only for what passed every check when it came from the disk.
    record InMemory(byte[] content, Instant time) implements FileSource {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public long size() {
            return content.length;
        }
    }
}
