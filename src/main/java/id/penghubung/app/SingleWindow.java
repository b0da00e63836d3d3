package id.penghubung.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One window per user of the PC: the first start holds a lock and listens on a local socket, a second start asks it to
/// come to the front and ends. A file lock decides and not the socket, because a killed program leaves its socket
/// behind.
final class SingleWindow implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SingleWindow.class.getName());
    private static final String RAISE = "tampilkan";

    private final ExclusiveFile lock;
    private final ServerSocketChannel socket;

    private SingleWindow(ExclusiveFile lock, ServerSocketChannel socket) {
        this.lock = lock;
        this.socket = socket;
    }

    /// @param raise called from the listening thread when a second start asks for the window
    /// @return empty when another window is open; it has been asked to come to the front
    static Optional<SingleWindow> claim(DataHome home, Runnable raise) throws IOException {
        DataHome.createPrivate(home.root());
        var lock = ExclusiveFile.take(home.root().resolve("window.lock"));
        if (lock.isEmpty()) {
            askToRaise(home);
            return Optional.empty();
        }
        return Optional.of(new SingleWindow(lock.get(), listen(home, raise)));
    }

    private static void askToRaise(DataHome home) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(home.windowSocket()))) {
            channel.write(ByteBuffer.wrap(RAISE.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the open window could not be asked to come to the front", e);
        }
    }

    /// Null where the system has no such sockets or the path is too long for one: then a second start just ends.
    private static ServerSocketChannel listen(DataHome home, Runnable raise) {
        try {
            Files.deleteIfExists(home.windowSocket());
            var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(home.windowSocket()));
            Thread.ofPlatform().daemon().name("second-start").start(() -> accept(socket, raise));
            return socket;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "no local socket for second starts", e);
            return null;
        }
    }

    private static void accept(ServerSocketChannel socket, Runnable raise) {
        while (socket.isOpen()) {
            try (var caller = socket.accept()) {
                var word = ByteBuffer.allocate(RAISE.length());
                caller.read(word);
                if (RAISE.equals(new String(word.array(), StandardCharsets.US_ASCII))) {
                    raise.run();
                }
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "second start", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        lock.close();
    }
}
