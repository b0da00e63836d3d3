package id.penghubung.ui.complaint;

import id.penghubung.store.OwnAnswers.Copied;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the answer being written nearly repeats another one of this officer. Looked for when the typing rests, off
/// the FX thread; of several looks only the last one counts.
final class CopyWatch {

    static final Duration REST = Duration.ofMillis(600);

    private record Question(String complaintId, String text) {}

    private final DraftStore store;
    private final Background background;
    private final Delays delays;
    private final ReadOnlyObjectWrapper<Copied> found = new ReadOnlyObjectWrapper<>();
    private Question latest;
    private Delays.Appointment waiting;

    CopyWatch(DraftStore store, Background background, Delays delays) {
        this.store = store;
        this.background = background;
        this.delays = delays;
    }

    /// Null while nothing is known against the text.
    ReadOnlyObjectProperty<Copied> found() {
        return found.getReadOnlyProperty();
    }

    void look(String complaintId, String text) {
        var question = new Question(complaintId, text);
        if (question.equals(latest)) {
            return;
        }
        if (latest == null || !latest.complaintId().equals(complaintId)) {
            found.set(null);
        }
        latest = question;
        cancel();
        waiting = delays.in(REST, this::ask);
    }

    /// Nothing is being written to the public.
    void rest() {
        latest = null;
        cancel();
        found.set(null);
    }

    /// Does not wait for the typing to rest.
    void lookNow() {
        if (waiting != null) {
            cancel();
            ask();
        }
    }

    private void cancel() {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }

    private void ask() {
        waiting = null;
        var asked = latest;
        background.run(
                () -> store.copied(asked.complaintId(), asked.text()),
                copied -> {
                    if (asked.equals(latest)) {
                        found.set(copied.orElse(null));
                    }
                },
                // Advice only: what could not be looked at holds nobody up.
                null);
    }
}
