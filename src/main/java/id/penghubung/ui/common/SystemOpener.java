package id.penghubung.ui.common;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The system's own command that opens a file or an address with whatever program stands for it.
///
/// @param command without what is opened
record SystemOpener(List<String> command) {

    SystemOpener {
        command = List.copyOf(command);
    }

    static SystemOpener ofThisSystem() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return new SystemOpener(
                os.startsWith("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler")
                        : List.of(os.startsWith("mac") ? "open" : "xdg-open"));
    }

    /// Returns at once; what the program does with it nobody here knows.
    ///
    /// @throws IOException when there is no such command
    void open(String what) throws IOException {
        var words = new ArrayList<>(command);
        // An argument of its own: no shell ever reads it.
        words.add(what);
        new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
