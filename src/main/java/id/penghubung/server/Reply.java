package id.penghubung.server;

import java.time.Instant;

/// What came back.
public sealed interface Reply<T> {

    /// @param epoch of the server's data; a change means that they were restored
    /// @param serverTime the server's clock; null when it did not say
    record Ok<T>(T value, String epoch, Instant serverTime) implements Reply<T> {}

    /// @param epoch null when the reply is not the server's own
    record Failed<T>(Failure failure, String epoch) implements Reply<T> {}
}
