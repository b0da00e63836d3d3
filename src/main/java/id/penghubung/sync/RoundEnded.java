package id.penghubung.sync;

import id.penghubung.server.Failure;

/// Ends a round early; never leaves this package.
final class RoundEnded extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    RoundEnded(Failure failure) {
        super(failure.getClass().getSimpleName());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
