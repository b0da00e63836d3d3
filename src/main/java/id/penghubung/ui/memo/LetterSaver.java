package id.penghubung.ui.memo;

import id.penghubung.store.Memos;
import id.penghubung.store.Memos.Content;
import id.penghubung.store.Memos.Memo;
import id.penghubung.store.Memos.Occasion;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Writes letters down off the FX thread, one at a time and never an older form over a newer one. What could not be
/// written is kept and tried again until it is. Methods are for the UI executor.
final class LetterSaver {

    private static final Logger LOG = Logger.getLogger(LetterSaver.class.getName());
    static final Duration RETRY = Duration.ofSeconds(2);

    interface Listener {
        void saved(Memo memo);

        /// It is kept and will be tried again.
        void failed(Exception cause);
    }

    /// @param content asked for off the UI executor: making a text of a long letter takes some milliseconds
    private record Edit(UUID id, Supplier<Content> content, Occasion occasion, long number) {}

    private final Memos memos;
    private final Background background;
    private final Delays delays;
    private final Listener listener;
    private final Map<UUID, Edit> waiting = new LinkedHashMap<>();
    /// Held while the store is called.
    private final Object order = new Object();
    private final Map<UUID, Long> written = new HashMap<>();
    private long lastNumber;
    private boolean busy;
    private boolean finished;

    LetterSaver(Memos memos, Background background, Delays delays, Listener listener) {
        this.memos = memos;
        this.background = background;
        this.delays = delays;
        this.listener = listener;
    }

    void save(UUID id, Supplier<Content> content, Occasion occasion) {
        var before = waiting.get(id);
        // What waits to replace something still does: the form before it must be kept.
        var kept = before != null && before.occasion() == Occasion.REPLACEMENT ? Occasion.REPLACEMENT : occasion;
        waiting.put(id, new Edit(id, content, kept, ++lastNumber));
        writeNext();
    }

    private void writeNext() {
        if (finished || busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        var edit = waiting.values().iterator().next();
        background.run(
                () -> write(edit),
                memo -> {
                    busy = false;
                    waiting.remove(edit.id(), edit);
                    memo.ifPresent(listener::saved);
                    writeNext();
                },
                cause -> {
                    listener.failed(cause);
                    delays.in(RETRY, () -> {
                        busy = false;
                        writeNext();
                    });
                });
    }

    private Optional<Memo> write(Edit edit) {
        synchronized (order) {
            if (written.getOrDefault(edit.id(), 0L) >= edit.number()) {
                return memos.byId(edit.id());
            }
            var memo = memos.save(edit.id(), edit.content().get(), edit.occasion());
            written.put(edit.id(), edit.number());
            return memo;
        }
    }

    /// What has to happen off the UI executor before this letter is read, so that it is read as it was typed.
    Runnable writeFirst(UUID id) {
        var edit = waiting.get(id);
        return edit == null ? () -> {} : () -> write(edit);
    }

    /// Writes what waits, in the calling thread: the window closes.
    void finish() {
        for (var edit : waiting.values()) {
            try {
                write(edit);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "a letter could not be saved while closing", e);
            }
        }
        waiting.clear();
        finished = true;
    }
}
