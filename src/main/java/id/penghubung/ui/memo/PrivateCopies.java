package id.penghubung.ui.memo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Copies of a letter for another program to show, in a folder that only this user can read; gone when the desk is
/// left.
final class PrivateCopies implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PrivateCopies.class.getName());
    private static final String PREFIX = "penghubung-naskah-";

    /// Opens a file with the program that the system has for it.
    interface Viewer {
        /// @return false when the system has no such program
        boolean open(Path file) throws IOException;
    }

    private final Path parent;
    private final Viewer viewer;
    private final List<Path> folders = new ArrayList<>();

    /// @param parent for temporary files
    PrivateCopies(Path parent, Viewer viewer) {
        this.parent = parent;
        this.viewer = viewer;
    }

    /// Blocks until the other program was started.
    synchronized boolean open(byte[] pdf) throws IOException {
        if (folders.isEmpty()) {
            sweep();
        }
        // A folder each: a viewer may still hold the copy before.
        var folder = Files.createTempDirectory(parent, PREFIX);
        folders.add(folder);
        var file = Files.write(folder.resolve("nota-dinas.pdf"), pdf);
        return viewer.open(file);
    }

    /// What a run left behind that was killed.
    private void sweep() throws IOException {
        try (var old = Files.newDirectoryStream(parent, PREFIX + "*")) {
            old.forEach(PrivateCopies::delete);
        }
    }

    @Override
    public synchronized void close() {
        folders.forEach(PrivateCopies::delete);
        folders.clear();
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            files.forEach(PrivateCopies::deleteFile);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a copy of a letter cannot be listed", e);
        }
        deleteFile(folder);
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException e) {
            // A viewer that still shows it; swept when the next copy is made.
            LOG.log(Level.WARNING, "a copy of a letter stays for now", e);
        }
    }
}
