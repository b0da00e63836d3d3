package id.penghubung.app;

/// Ends a command with a plain sentence on stderr and a documented code.
final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    CommandFailure(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
