package id.penghubung.app;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The log: three files of 1 MB in the data folder, nothing on the console. No personal data goes into it.
final class LogSetup {

    private static final int FILE_BYTES = 1 << 20;
    private static final int FILES = 3;

    private LogSetup() {}

    /// Of a log that cannot be written any more (full disk) the person is told once, and not with a stack trace.
    private static final class SaidOnce extends ErrorManager {
        private final AtomicBoolean said = new AtomicBoolean();

        @Override
        public void error(String message, Exception cause, int code) {
            if (!said.getAndSet(true)) {
                System.err.println(Words.of("noLog"));
            }
        }
    }

    /// A folder that cannot be written means no log, and must not keep anybody from working.
    static void start(DataHome home) {
        LogManager.getLogManager().reset();
        var root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        try {
            DataHome.createPrivate(home.log());
            var file =
                    new FileHandler(home.log().resolve("penghubung.%u.%g.log").toString(), FILE_BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            file.setErrorManager(new SaidOnce());
            root.addHandler(file);
        } catch (IOException e) {
            System.err.println(Words.of("noLog"));
        }
    }
}
