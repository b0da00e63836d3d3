package id.penghubung.ui.lock;

import id.penghubung.ui.common.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Dialogs that wait while the window is locked, since they may say what nobody may see then. When the account is left
/// instead, they are answered as by "Batal". FX thread only.
public final class PatientDialogs implements Dialogs {

    private final Dialogs dialogs;
    private final List<Object> waiting = new ArrayList<>();
    private boolean locked;

    public PatientDialogs(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    public void lock() {
        locked = true;
    }

    /// What waits is shown now.
    public void open() {
        locked = false;
        release(true);
    }

    /// What waits is answered with "Batal".
    public void left() {
        locked = false;
        release(false);
    }

    private void release(boolean show) {
        var released = List.copyOf(waiting);
        waiting.clear();
        released.forEach(key -> Platform.exitNestedEventLoop(key, show));
    }

    private <T> T whenOpen(Supplier<T> show, T otherwise) {
        while (locked) {
            var key = new Object();
            waiting.add(key);
            if (!Boolean.TRUE.equals(Platform.enterNestedEventLoop(key))) {
                return otherwise;
            }
        }
        return show.get();
    }

    @Override
    public boolean confirm(String title, String sentence, String verb) {
        return whenOpen(() -> dialogs.confirm(title, sentence, verb), false);
    }

    @Override
    public OptionalInt choose(String title, String sentence, List<String> verbs) {
        return whenOpen(() -> dialogs.choose(title, sentence, verbs), OptionalInt.empty());
    }

    @Override
    public void tell(String title, String sentence) {
        whenOpen(
                () -> {
                    dialogs.tell(title, sentence);
                    return null;
                },
                null);
    }

    @Override
    public void failure(Throwable cause) {
        whenOpen(
                () -> {
                    dialogs.failure(cause);
                    return null;
                },
                null);
    }

    @Override
    public Optional<String> ask(String title, String sentence, String label) {
        return whenOpen(() -> dialogs.ask(title, sentence, label), Optional.empty());
    }

    @Override
    public Optional<Path> saveAs(String title, String proposedName) {
        return whenOpen(() -> dialogs.saveAs(title, proposedName), Optional.empty());
    }

    @Override
    public Optional<Path> saveFile(String title, String proposedName) {
        return whenOpen(() -> dialogs.saveFile(title, proposedName), Optional.empty());
    }

    @Override
    public List<Path> open(String title, String kind, List<String> patterns) {
        return whenOpen(() -> dialogs.open(title, kind, patterns), List.of());
    }
}
