package id.penghubung.store;

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

    public Trouble trouble() {
        return trouble;
    }
}
