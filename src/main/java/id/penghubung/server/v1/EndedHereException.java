package id.penghubung.server.v1;

import id.penghubung.server.Failure;
import java.io.IOException;

/// The reading of a reply was ended on this side: no fault of the line.
final class EndedHereException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    EndedHereException(Failure failure, IOException cause) {
        super(cause);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
