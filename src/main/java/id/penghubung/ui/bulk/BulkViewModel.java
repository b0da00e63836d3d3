package id.penghubung.ui.bulk;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Reference;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints.Row;
import id.penghubung.ui.bulk.Bulk.Candidate;
import id.penghubung.ui.bulk.Bulk.Result;
import id.penghubung.ui.bulk.Bulk.Verdict;
import id.penghubung.ui.bulk.Bulk.Wish;
import id.penghubung.ui.common.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Asks once for all picked complaints, and then sends one after the other. Properties change on the UI executor only.
final class BulkViewModel {

    /// So many are put into the outbox before the screen hears of it again.
    private static final int STEP = 10;

    sealed interface Phase {
        record Idle() implements Phase {}

        record Looking(ActionKind kind, int count) implements Phase {}

        /// @param units to dispose to
        record Asking(ActionKind kind, List<Candidate> candidates, List<WorkUnit> units) implements Phase {
            long fitting() {
                return candidates.stream().filter(Candidate::fits).count();
            }
        }

        /// @param kind null while notes are written
        record Working(ActionKind kind, int done, int all) implements Phase {}

        /// @param cancelled the rest was left as it was
        record Done(ActionKind kind, List<Result> results, boolean cancelled) implements Phase {

            long queued() {
                return results.stream().filter(Result.Queued.class::isInstance).count();
            }

            /// What was not offered, and can be recorded as done elsewhere.
            List<Row> recordable() {
                return results.stream()
                        .filter(result -> result instanceof Result.Not(var _, Verdict.NotOffered(var note)) && note)
                        .map(Result::row)
                        .toList();
            }
        }

        record Failed(Exception cause) implements Phase {}
    }

    private final AccountStore store;
    private final Bulk bulk;
    private final Background background;
    private final Runnable onQueued;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<List<WorkUnit>> units = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Idle());
    private long round;
    private volatile boolean cancelled;

    /// @param onQueued told when items stand in the outbox
    BulkViewModel(AccountStore store, Background background, Runnable onQueued) {
        this.store = store;
        this.bulk = new Bulk(store);
        this.background = background;
        this.onQueued = onQueued;
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /// Reason, note or what was done: the same words for all.
    StringProperty text() {
        return text;
    }

    ObjectProperty<List<WorkUnit>> units() {
        return units;
    }

    /// @param keys of the picked rows, in the order of the list
    void ask(ActionKind kind, long[] keys) {
        if (phase.get() instanceof Phase.Working || keys.length == 0) {
            return;
        }
        var mine = ++round;
        text.set("");
        units.set(List.of());
        phase.set(new Phase.Looking(kind, keys.length));
        background.run(
                () -> new Phase.Asking(kind, bulk.look(kind, keys), knownUnits()),
                asking -> {
                    if (mine == round) {
                        phase.set(asking);
                    }
                },
                cause -> {
                    if (mine == round) {
                        phase.set(new Phase.Failed(cause));
                    }
                });
    }

    private List<WorkUnit> knownUnits() {
        return store.cache()
                .reference()
                .map(Cache.StoredReference::reference)
                .map(Reference::units)
                .orElse(List.of());
    }

    private Wish wish(ActionKind kind) {
        return new Wish(kind, text.get().strip(), units.get());
    }

    /// Everything is filled in and there is something to send.
    boolean maySend() {
        return phase.get() instanceof Phase.Asking asking
                && asking.fitting() > 0
                && wish(asking.kind()).complete();
    }

    /// Further calls do nothing.
    void send() {
        if (!maySend()) {
            return;
        }
        var asking = (Phase.Asking) phase.get();
        var wish = wish(asking.kind());
        var unfit = asking.candidates().stream()
                .filter(candidate -> !candidate.fits())
                .<Result>map(candidate -> new Result.Not(candidate.row(), candidate.verdict()))
                .toList();
        var rows = asking.candidates().stream()
                .filter(Candidate::fits)
                .map(Candidate::row)
                .toList();
        work(asking.kind(), rows, row -> bulk.send(wish, row), unfit);
    }

    /// Records of everything that was not offered that it was done in LAPOR! itself.
    ///
    /// @param words of the internal note
    void recordByHand(String words) {
        if (phase.get() instanceof Phase.Done done && !done.recordable().isEmpty()) {
            var recordable = done.recordable();
            var others = done.results().stream()
                    .filter(result -> !recordable.contains(result.row()))
                    .toList();
            work(done.kind(), recordable, row -> bulk.note(words, row), others);
        }
    }

    private void work(ActionKind kind, List<Row> rows, Function<Row, Result> step, List<Result> before) {
        var mine = ++round;
        cancelled = false;
        phase.set(new Phase.Working(kind, 0, rows.size()));
        background.run(
                () -> {
                    var results = new ArrayList<>(before);
                    for (var row : rows) {
                        if (cancelled) {
                            break;
                        }
                        results.add(step.apply(row));
                        var done = results.size() - before.size();
                        if (done % STEP == 0) {
                            background.ui().execute(() -> progress(mine, kind, done, rows.size()));
                        }
                    }
                    return new Phase.Done(kind, List.copyOf(results), results.size() - before.size() < rows.size());
                },
                done -> {
                    if (mine == round) {
                        phase.set(done);
                        onQueued.run();
                    }
                },
                cause -> {
                    if (mine == round) {
                        phase.set(new Phase.Failed(cause));
                    }
                });
    }

    private void progress(long mine, ActionKind kind, int done, int all) {
        if (mine == round && phase.get() instanceof Phase.Working) {
            phase.set(new Phase.Working(kind, done, all));
        }
    }

    /// While it works: the rest is left as it was. Otherwise the question or the results go.
    void close() {
        if (phase.get() instanceof Phase.Working) {
            cancelled = true;
        } else {
            round++;
            phase.set(new Phase.Idle());
        }
    }

    void dispose() {
        cancelled = true;
        round++;
    }
}
