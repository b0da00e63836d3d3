package id.penghubung.ui.memo;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// The program that this PC has for PDF files. Never on the FX thread: it waits for the system.
final class SystemViewer implements PrivateCopies.Viewer {

    @Override
    public boolean open(Path file) throws IOException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            // What desktops agree on; the toolkit's own way knows one of them only.
            return start("xdg-open", file.toString());
        }
        if (GraphicsEnvironment.isHeadless()
                || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
            return false;
        }
        Desktop.getDesktop().open(file.toFile());
        return true;
    }

    private static boolean start(String... command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException _) {
            // No such command on this system.
            return false;
        }
    }
}
