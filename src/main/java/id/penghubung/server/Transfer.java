package id.penghubung.server;

/// A file on its way, as whoever waits for it sees it. Called from the thread that moves it.
public interface Transfer {

    /// @param bytes of the file that are there by now, those of former tries too
    void moved(long bytes);

    /// Asked between parts; when it is so, the call ends with [Failure.Stopped].
    boolean stopped();
}
