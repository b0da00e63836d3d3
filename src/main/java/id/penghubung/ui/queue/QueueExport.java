package id.penghubung.ui.queue;

import id.penghubung.exchange.ExportFailedException;
import id.penghubung.exchange.ExtractExport;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Writes the list as it stands into a file. One at a time; used on the FX thread.
final class QueueExport {

    sealed interface Outcome {
        record Done(int rows, Path file) implements Outcome {}

        /// @param sentence for the officer
        record Refused(String sentence) implements Outcome {}

        record Cancelled() implements Outcome {}

        record Failed(Exception cause) implements Outcome {}
    }

    private final Desk desk;
    private final Background background;
    private final Consumer<Outcome> onEnd;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private AtomicBoolean cancelled = new AtomicBoolean();

    QueueExport(Desk desk, Background background, Consumer<Outcome> onEnd) {
        this.desk = desk;
        this.background = background;
        this.onEnd = onEnd;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// @param keys of the rows, in order
    /// @param filter by which they were found, in the officer's words
    /// @param period in the officer's words
    /// @param target a name that ends with `.csv` makes a CSV, every other one an xlsx
    void start(long[] keys, String filter, String period, Path target) {
        if (running.get()) {
            return;
        }
        var mine = new AtomicBoolean();
        cancelled = mine;
        running.set(true);
        var request = new ExtractExport.Request(
                keys, filter, period, desk.person().name(), desk.institutionName(), desk.practice(), true);
        background.run(() -> write(target, request, mine), this::end, cause -> end(new Outcome.Failed(cause)));
    }

    private Outcome write(Path target, ExtractExport.Request request, AtomicBoolean stop) {
        var export = new ExtractExport(desk.store(), desk.clock());
        try {
            var csv = target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
            var written = csv ? export.toCsv(target, request, stop::get) : export.toXlsx(target, request, stop::get);
            return new Outcome.Done(written.rows(), target);
        } catch (CancellationException _) {
            return new Outcome.Cancelled();
        } catch (ExportFailedException e) {
            return new Outcome.Refused(e.sentence());
        }
    }

    private void end(Outcome outcome) {
        running.set(false);
        onEnd.accept(outcome);
    }

    /// Nothing is written then; what stood under the name stays.
    void cancel() {
        cancelled.set(true);
    }
}
