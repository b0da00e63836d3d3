package id.penghubung.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Work that must not run on the FX thread, and its way back. Tests pass `Runnable::run` for both.
///
/// @param ui runs on the FX thread
/// @param worker runs elsewhere
public record Background(Executor ui, Executor worker) {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    /// @param onDone on the UI executor, with the result
    /// @param onFailure on the UI executor; null to log only
    public <T> void run(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailure) {
        worker.execute(() -> {
            try {
                var result = work.call();
                ui.execute(() -> onDone.accept(result));
            } catch (Exception e) {
                LOG.log(Level.WARNING, "background work failed", e);
                if (onFailure != null) {
                    ui.execute(() -> onFailure.accept(e));
                }
            }
        });
    }
}
