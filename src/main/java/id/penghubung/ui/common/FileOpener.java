package id.penghubung.ui.common;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Shows a file with the program that the system has for it.
public interface FileOpener {

    /// Returns at once; what the program does with the file nobody here knows.
    ///
    /// @throws IOException when there is nothing to open it with
    void open(Path file) throws IOException;

    /// @param osName as in the system property `os.name`
    static FileOpener of(String osName) {
        var command = command(osName.toLowerCase(Locale.ROOT));
        return file -> {
            var words = new java.util.ArrayList<>(command);
            // An argument of its own: no shell ever reads the name.
            words.add(file.toAbsolutePath().toString());
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        };
    }

    static FileOpener ofThisSystem() {
        return of(System.getProperty("os.name"));
    }

    private static List<String> command(String os) {
        if (os.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open");
    }
}
