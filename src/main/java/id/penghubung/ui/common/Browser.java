package id.penghubung.ui.common;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Opens an address in the person's browser.
public interface Browser {

    /// Starts it and does not wait. Blocks for some milliseconds.
    void open(URI address) throws IOException;

    /// The system's own command for it; the address is an argument of its own and no shell reads it.
    static Browser ofThisPc() {
        return address -> {
            var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            var opener = system.startsWith("windows")
                    ? List.of("rundll32", "url.dll,FileProtocolHandler")
                    : List.of(system.startsWith("mac") ? "open" : "xdg-open");
            var command = new ArrayList<>(opener);
            command.add(address.toString());
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        };
    }
}
