package id.penghubung.practice;

import com.sun.net.httpserver.HttpServer;
import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A running practice server. It listens from the moment [#start] returns until [#close]; what it stored is there again
/// at the next start in the same folder.
public final class PracticeServer implements AutoCloseable {

    private static final String NODELAY = "sun.net.httpserver.nodelay";

    private final HttpServer http;
    private final ExecutorService threads;
    private final Database database;
    private final Sessions sessions;
    private final Front front;
    private final Organisation organisation;
    private final FileChannel lock;

    private PracticeServer(
            HttpServer http,
            ExecutorService threads,
            Database database,
            Sessions sessions,
            Front front,
            Organisation organisation,
            FileChannel lock) {
        this.http = http;
        this.threads = threads;
        this.database = database;
        this.sessions = sessions;
        this.front = front;
        this.organisation = organisation;
        this.lock = lock;
    }

    /// Starts a server; on the first start in an empty folder it invents the data, which takes a moment.
    ///
    /// @throws IOException the folder is used by another practice server or cannot be written, or the port is taken
    public static PracticeServer start(PracticeOptions options, Clock clock) throws IOException {
        return start(options, clock, Sessions.TOKEN_LIFE);
    }

    /// @param tokenLife how long a token is good before it must be refreshed
    public static PracticeServer start(PracticeOptions options, Clock clock, Duration tokenLife) throws IOException {
        if (System.getProperty(NODELAY) == null) {
            // Without it every reply waits 40 ms for the other side's acknowledgement. Read once, when the server's
            // class is loaded.
            System.setProperty(NODELAY, "true");
        }
        Files.createDirectories(options.data());
        var lock = lock(options.data());
        try {
            return launch(options, clock, tokenLife, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static PracticeServer launch(PracticeOptions options, Clock clock, Duration tokenLife, FileChannel lock)
            throws IOException {
        var organisation = new Organisation();
        var sentences = new Sentences();
        var file = options.data().resolve(Database.FILE_NAME);
        Database database = null;
        try {
            if (!Files.exists(file)) {
                new Seeder(organisation, sentences).seed(file, options);
            }
            database = new Database(file);
            InformationRequests.prepare(database);
            ObstacleList.prepare(database);
            var offers = new Offers(organisation);
            var sessions = new Sessions(database, organisation, clock, tokenLife);
            var uploads = new Uploads(database, offers, options.data().resolve("lampiran"));
            var actions = new Actions(database, organisation, offers, uploads, sentences, clock);
            var api = new Api(
                    database,
                    organisation,
                    offers,
                    sessions,
                    actions,
                    new PresenceBoard(clock),
                    uploads,
                    new AuditTrails(database, organisation),
                    clock);
            var front = new Front(api.routes(), sessions, sentences, database::epoch);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            var http = listen(options, threads, front);
            return new PracticeServer(http, threads, database, sessions, front, organisation, lock);
        } catch (SQLException e) {
            throw new IOException("practice data in " + file, e);
        } catch (IOException | RuntimeException e) {
            if (database != null) {
                closeAfter(e, database);
            }
            throw e;
        }
    }

    /// Address to reach it at from this machine, without a slash at the end.
    public String url() {
        var bound = http.getAddress().getAddress();
        var address = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        var host = address.getHostAddress();
        return "http://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":"
                + http.getAddress().getPort();
    }

    /// Accounts to sign in with; the same for every practice server.
    public List<PracticeAccount> accounts() {
        return organisation.accounts();
    }

    /// The server's data as they are now, as one file for [#restoreSnapshot].
    public void snapshot(Path target) throws IOException {
        try {
            database.copyTo(target);
        } catch (SQLException e) {
            throw new IOException("snapshot", e);
        }
    }

    /// What an operator does after a disaster: the data of an earlier time come back, and the epoch is a new one.
    public void restoreSnapshot(Path copy) throws IOException {
        try {
            database.restore(copy);
        } catch (SQLException e) {
            throw new IOException("restore", e);
        }
    }

    /// Every token runs out now; it can be refreshed.
    public void expireTokens() throws IOException {
        administrate(sessions::expireTokens);
    }

    /// Every session ends now: a refresh is refused too, and the password is needed.
    public void expireSessions() throws IOException {
        administrate(sessions::endAll);
    }

    /// As when the person changed the password on another PC: the open sessions end, the former password is refused.
    public void changePassword(String user, String password) throws IOException {
        sessions.changePassword(user, password);
        expireSessions();
    }

    /// Switches an account off or on again, as an administrator of the accounts does. Its sessions are refused at once.
    public void setActive(String user, boolean active) {
        sessions.setActive(user, active);
    }

    /// The next request is answered with this problem and does nothing: for faults that a healthy server does not show.
    ///
    /// @param retryAfterSeconds null for no such header
    public void answerNextWith(ProblemType type, Integer retryAfterSeconds) {
        var detail = switch (type) {
            case UNAVAILABLE -> "detail.unavailable";
            case TOO_MANY_REQUESTS -> "detail.too-many-requests";
            default -> "detail.fault";
        };
        front.answerNextWith(
                retryAfterSeconds == null
                        ? new ProblemException(type, detail)
                        : ProblemException.later(type, retryAfterSeconds, detail));
    }

    /// Stops listening and cuts connections; work that has begun is ended and the file closed.
    @Override
    public synchronized void close() throws IOException {
        // The JDK's server waits for ever when it is stopped a second time.
        if (!lock.isOpen()) {
            return;
        }
        http.stop(0);
        threads.close();
        try {
            database.close();
        } catch (SQLException e) {
            throw new IOException("close", e);
        } finally {
            lock.close();
        }
    }

    private static HttpServer listen(PracticeOptions options, ExecutorService threads, Front front) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(options.bind(), options.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", front);
        server.start();
        return server;
    }

    private static void closeAfter(Exception failure, Database database) {
        try {
            database.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("practice.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("in use by another practice server: " + folder, e);
        }
        channel.close();
        throw new IOException("in use by another practice server: " + folder);
    }

    private interface Administration {
        void run() throws SQLException, ProblemException;
    }

    private static void administrate(Administration task) throws IOException {
        try {
            task.run();
        } catch (SQLException | ProblemException e) {
            throw new IOException("administration", e);
        }
    }
}
