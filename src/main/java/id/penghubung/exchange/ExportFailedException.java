package id.penghubung.exchange;

/// The export was not written; what stood under the name before is still there.
public final class ExportFailedException extends Exception {

    private static final long serialVersionUID = 1;

    public enum Reason {
        /// Most often: still open in Excel.
        TARGET_IN_USE,
        FOLDER_NOT_WRITABLE,
        NO_FOLDER,
        NOT_A_FILE,
        /// Full, or gone.
        DISK,
        /// More than a sheet holds; a CSV holds them.
        TOO_MANY_ROWS
    }

    private final Reason reason;

    ExportFailedException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// The sentence for the officer.
    public String sentence() {
        return ExchangeWords.of("exportFailed." + reason.name());
    }
}
