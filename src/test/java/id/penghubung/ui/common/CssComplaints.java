package id.penghubung.ui.common;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Listens to what the toolkit says about stylesheets: a colour it does not know, a rule it cannot read.
public final class CssComplaints implements AutoCloseable {

    // Kept: a logger that nobody holds is forgotten, and its handler with it.
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            heard.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public CssComplaints() {
        handler.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    public List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
