package id.penghubung.app;

/// What a command ends with; documented in `--help`.
enum ExitCode {
    OK(0),
    /// Something nobody foresaw; the log has it.
    FAILED(1),
    /// The command line was not understood (picocli's own code).
    USAGE(2),
    /// Password, passphrase or recovery code do not fit.
    WRONG_SECRET(3),
    /// The window or another command has the account open.
    IN_USE(4),
    /// The server could not be reached or ended the round early; nothing is lost.
    SERVER(5),
    /// Disk or database refused.
    STORE(6),
    /// No account in the folder, or no such complaint.
    NOT_FOUND(7),
    /// There is no display for the window.
    NO_DISPLAY(8),
    /// A file that was named cannot be read, written or used; nothing was changed.
    FILE(9);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
