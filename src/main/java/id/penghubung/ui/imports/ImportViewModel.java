package id.penghubung.ui.imports;

import id.penghubung.domain.FileClock;
import id.penghubung.exchange.ExportFailedException;
import id.penghubung.exchange.ExtractImport;
import id.penghubung.exchange.ProblemFile;
import id.penghubung.exchange.RefusedFileException;
import id.penghubung.ui.common.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One file on its way in: read, shown, confirmed, taken over. Used on the FX thread; answers of a step that was left
/// mean nothing any more.
final class ImportViewModel {

    sealed interface Step {
        /// No file, or the person has turned away from it.
        record Nothing() implements Step {}

        record Reading(Path file) implements Step {}

        record Shown(Path file, ExtractImport.Preview preview) implements Step {}

        record Saving(Shown shown) implements Step {}

        record Saved(ExtractImport.Result result) implements Step {}

        /// @param sentence for the officer
        record Refused(String sentence) implements Step {}

        record Failed(Exception cause) implements Step {}
    }

    private final ExtractImport importing;
    private final Background background;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Nothing());
    private AtomicBoolean left = new AtomicBoolean();

    ImportViewModel(ExtractImport importing, Background background) {
        this.importing = importing;
        this.background = background;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    void open(Path file) {
        read(file, null);
    }

    /// Reads the shown file again by another clock.
    void useClock(FileClock clock) {
        if (step.get() instanceof Step.Shown(var file, var preview)
                && preview.summary().head().clock() != clock) {
            read(file, clock);
        }
    }

    private void read(Path file, FileClock clock) {
        begin(new Step.Reading(file), stop -> new Step.Shown(file, importing.preview(file, clock, stop::get)));
    }

    /// Only what was shown can be confirmed, and by the clock it was shown with.
    void confirm() {
        if (step.get() instanceof Step.Shown shown) {
            var clock = shown.preview().summary().head().clock();
            begin(new Step.Saving(shown), stop -> new Step.Saved(importing.run(shown.file(), clock, stop::get)));
        }
    }

    /// Ends whatever goes on; nothing is changed then.
    void cancel() {
        left.set(true);
        step.set(new Step.Nothing());
    }

    /// Writes the list of rows that are not in order.
    ///
    /// @param onEnd told a sentence when it could not be written, and nothing when it could
    void saveProblems(Path target, Consumer<Optional<String>> onEnd) {
        if (step.get() instanceof Step.Shown(var _, var preview)) {
            background.run(() -> problemsWritten(target, preview), onEnd, null);
        }
    }

    private static Optional<String> problemsWritten(Path target, ExtractImport.Preview preview) {
        try {
            ProblemFile.write(target, preview.summary().problems());
            return Optional.empty();
        } catch (ExportFailedException e) {
            return Optional.of(e.sentence());
        }
    }

    private interface Work {
        Step until(AtomicBoolean stop) throws Exception;
    }

    private void begin(Step now, Work work) {
        left.set(true);
        var mine = new AtomicBoolean();
        left = mine;
        step.set(now);
        Callable<Step> guarded = () -> {
            try {
                return work.until(mine);
            } catch (CancellationException _) {
                return new Step.Nothing();
            } catch (RefusedFileException e) {
                return new Step.Refused(e.sentence());
            }
        };
        background.run(
                guarded,
                next -> {
                    if (!mine.get()) {
                        step.set(next);
                    }
                },
                cause -> {
                    if (!mine.get()) {
                        step.set(new Step.Failed(cause));
                    }
                });
    }
}
