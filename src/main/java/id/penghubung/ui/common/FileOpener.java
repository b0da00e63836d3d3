package id.penghubung.ui.common;

import java.io.IOException;
import java.nio.file.Path;

/// Shows a file with the program that the system has for it.
public interface FileOpener {

    /// Returns at once; what the program does with the file nobody here knows.
    ///
    /// @throws IOException when there is nothing to open it with
    void open(Path file) throws IOException;

    static FileOpener ofThisSystem() {
        return file -> SystemOpener.ofThisSystem().open(file.toAbsolutePath().toString());
    }
}
