package id.penghubung.ui.complaint;

import id.penghubung.domain.Attachment;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.server.Failure;
import id.penghubung.store.Downloads;
import id.penghubung.sync.FileFetch;
import id.penghubung.sync.FileFetch.Fetched;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FileOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The files of complaints on their way to this PC, to another program or to a place of the officer's choice. Methods
/// are for the FX thread.
final class DownloadsViewModel {

    /// What is to be said of one file.
    sealed interface State {
        record Quiet() implements State {}

        /// @param part from 0 to 1
        record Coming(double part) implements State {}

        /// It was never downloaded, and the server did not give it now.
        record NotHere(Failure failure) implements State {}

        /// What the server sent is another file.
        record Other() implements State {}

        /// No program here shows this kind of file for certain: it can be saved.
        record OnlySaving() implements State {}

        record NotOpened() implements State {}

        record NotSaved(Path place) implements State {}

        record Saved(Path place) implements State {}
    }

    private record Key(String complaintId, String sha256) {}

    private static final class Entry {
        private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Quiet());
        private AtomicBoolean stopped = new AtomicBoolean();
    }

    private interface After {
        State with(Downloads store) throws IOException;
    }

    private final FileFetch fetch;
    private final Downloads store;
    private final FileOpener opener;
    private final Background background;
    private final Map<Key, Entry> entries = new HashMap<>();

    /// @param background whose worker may block for long
    DownloadsViewModel(FileFetch fetch, Downloads store, FileOpener opener, Background background) {
        this.fetch = fetch;
        this.store = store;
        this.opener = opener;
        this.background = background;
    }

    ReadOnlyObjectProperty<State> state(String complaintId, Attachment file) {
        return entry(complaintId, file).state.getReadOnlyProperty();
    }

    private Entry entry(String complaintId, Attachment file) {
        return entries.computeIfAbsent(new Key(complaintId, file.sha256()), _ -> new Entry());
    }

    void open(String complaintId, Attachment file) {
        begin(complaintId, file, downloads -> {
            var copy = downloads.readableCopy(complaintId, file);
            if (copy.isEmpty()) {
                return new State.OnlySaving();
            }
            try {
                opener.open(copy.get());
                return new State.Quiet();
            } catch (IOException _) {
                return new State.NotOpened();
            }
        });
    }

    void save(String complaintId, Attachment file, Path place) {
        begin(complaintId, file, downloads -> {
            try {
                DurableFiles.write(place, out -> downloads.writeTo(complaintId, file, out));
                return new State.Saved(place);
            } catch (IOException _) {
                return new State.NotSaved(place);
            }
        });
    }

    private void begin(String complaintId, Attachment file, After after) {
        var entry = entry(complaintId, file);
        if (entry.state.get() instanceof State.Coming) {
            return;
        }
        var stopped = new AtomicBoolean();
        entry.stopped = stopped;
        entry.state.set(new State.Coming(0));
        background.run(
                () -> {
                    var shown = new double[1];
                    var fetched = fetch.fetch(
                            complaintId,
                            file,
                            part -> {
                                if (part - shown[0] > 0.02) {
                                    shown[0] = part;
                                    tell(entry, stopped, new State.Coming(part));
                                }
                            },
                            stopped::get);
                    return switch (fetched) {
                        case Fetched.NotHere(var failure) -> new State.NotHere(failure);
                        case Fetched.Other _ -> new State.Other();
                        case Fetched.Here _ -> stopped.get() ? new State.Quiet() : after.with(store);
                    };
                },
                state -> set(entry, stopped, state),
                cause -> set(
                        entry,
                        stopped,
                        new State.NotHere(new Failure.NotKept(cause.getClass().getName()))));
    }

    private void tell(Entry entry, AtomicBoolean stopped, State state) {
        background.ui().execute(() -> set(entry, stopped, state));
    }

    private static void set(Entry entry, AtomicBoolean stopped, State state) {
        if (entry.stopped == stopped && !stopped.get()) {
            entry.state.set(state);
        }
    }

    /// What came so far is kept for the next time.
    void cancel(String complaintId, Attachment file) {
        var entry = entry(complaintId, file);
        entry.stopped.set(true);
        entry.state.set(new State.Quiet());
    }

    /// The window closes: nothing more is fetched.
    void dispose() {
        entries.values().forEach(entry -> entry.stopped.set(true));
    }
}
