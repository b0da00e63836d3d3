package id.penghubung.notadinas;

/// Puts a letter on real paper, after the person has chosen a printer.
public interface MemoPrinter {

    /// Blocks while the system's dialog is open: never on the FX thread.
    ///
    /// @param pdf as it was shown
    /// @param paper what it was made for
    /// @param jobName what the queue of the printer shows
    Outcome print(byte[] pdf, PageSetup.Paper paper, String jobName);

    sealed interface Outcome {
        /// Handed to the printer's queue.
        record Printed(String printer) implements Outcome {}

        record Cancelled() implements Outcome {}

        /// This PC knows no printer.
        record NoPrinter() implements Outcome {}

        record Failed(Exception cause) implements Outcome {}
    }
}
