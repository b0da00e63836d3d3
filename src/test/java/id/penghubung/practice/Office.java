package id.penghubung.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;

/// A practice server in a folder, and the people who use it.
final class Office implements AutoCloseable {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);

    private final Path folder;
    private final SettableClock clock = new SettableClock();
    private PracticeServer server;
    private Wiretap wire;

    Office(Path folder, int complaints) throws IOException {
        this.folder = folder;
        open(complaints);
    }

    PracticeServer server() {
        return server;
    }

    SettableClock clock() {
        return clock;
    }

    Wiretap wire() {
        return wire;
    }

    /// Signed in.
    Person person(String user) {
        return stranger(user).signIn();
    }

    Person stranger(String user) {
        return server.accounts().stream()
                .filter(account -> account.user().equals(user))
                .findFirst()
                .map(account -> new Person(wire, account))
                .orElseThrow();
    }

    void restart(int complaints) throws IOException {
        close();
        open(complaints);
    }

    private void open(int complaints) throws IOException {
        server = PracticeServer.start(
                new PracticeOptions(folder, 0, complaints, 7, AS_OF, InetAddress.getLoopbackAddress()), clock);
        wire = new Wiretap(server.url());
    }

    @Override
    public void close() throws IOException {
        wire.close();
        server.close();
    }
}
