package id.penghubung.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for work that another thread carries out in any case.
final class Waiting {

    private Waiting() {}

    /// An interrupted caller waits for the end all the same and is interrupted then: what was handed over happens.
    static <T> T uninterruptibly(Future<T> future) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            // Again, so that the log shows who asked and who failed.
            case StoreException store -> new StoreException(store.trouble(), store.getMessage(), store);
            case RuntimeException runtime -> runtime;
            case Error error -> throw error;
            case Throwable other -> new IllegalStateException(other);
        };
    }
}
