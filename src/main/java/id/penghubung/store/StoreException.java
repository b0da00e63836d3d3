package id.penghubung.store;

import java.io.IOException;
import java.nio.file.Path;

/// The disk or the database refused. `trouble` is what the officer is told; the cause is for the log.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Trouble {
        READ_ONLY,
        DISK_FULL,
        /// Written by a newer version of the program.
        TOO_NEW,
        /// Could not be opened or read although it may be whole.
        UNREADABLE,
        FAILED
    }

    private final Trouble trouble;

    public StoreException(Trouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    /// What a failed access to files means for the person.
    ///
    /// @param place the folder or file; it need not exist
    public static StoreException of(String message, Path place, IOException cause) {
        return Troubles.of(message, place, cause);
    }

    public Trouble trouble() {
        return trouble;
    }
}
