package id.penghubung.exchange;

import java.util.concurrent.CancellationException;

/// Asked often while a file is read or written, from the thread that does it.
@FunctionalInterface
public interface Cancel {

    boolean wanted();

    static Cancel never() {
        return () -> false;
    }

    /// @throws CancellationException when the person does not want it any more
    default void check() {
        if (wanted()) {
            throw new CancellationException();
        }
    }
}
