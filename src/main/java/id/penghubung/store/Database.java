package id.penghubung.store;

import id.penghubung.privacy.CipherException;
import id.penghubung.store.StoreException.Trouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;

/// One SQLite file: one writer thread with one connection, and a few read-only connections. All writes are whole
/// transactions handed to the writer, so that no two ever wait for each other's lock.
final class Database implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final int READERS = 3;
    private static final int BUSY_MILLIS = 5000;
    private static final int JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024;
    private static final int WRITER_CACHE_KIB = 16 * 1024;
    private static final int READER_CACHE_KIB = 4 * 1024;

    interface Change {
        void in(Connection connection) throws SQLException;
    }

    private final Path file;
    private final Connection writer;
    private final Thread writerThread;
    private final ExecutorService writerQueue;
    private final BlockingQueue<Connection> idleReaders;
    private volatile boolean damageSeen;

    private Database(Path file, Connection writer, List<Connection> readers) {
        this.file = file;
        this.writer = writer;
        this.idleReaders = new ArrayBlockingQueue<>(readers.size(), true, readers);
        var threads = new ArrayList<Thread>();
        this.writerQueue = Executors.newSingleThreadExecutor(task -> {
            var thread = Thread.ofPlatform()
                    .daemon()
                    .name("store writer " + file.getFileName())
                    .unstarted(task);
            threads.add(thread);
            return thread;
        });
        Waiting.uninterruptibly(writerQueue.submit(() -> null));
        this.writerThread = threads.getFirst();
    }

    /// The file's structure is expected to be right: see [Opening].
    ///
    /// @param durable a commit is on the disk when it returns (`synchronous=FULL`); else at the next checkpoint
    static Database open(Path file, boolean durable) throws SQLException {
        var opened = new ArrayList<Connection>();
        try {
            var writer = connect(file, durable);
            opened.add(writer);
            var readers = new ArrayList<Connection>();
            for (var i = 0; i < READERS; i++) {
                var reader = connectReader(file);
                opened.add(reader);
                readers.add(reader);
            }
            return new Database(file, writer, readers);
        } catch (SQLException e) {
            for (var connection : opened) {
                connection.close();
            }
            throw e;
        }
    }

    /// A connection that may write.
    static Connection connect(Path file, boolean durable) throws SQLException {
        var config = config(WRITER_CACHE_KIB);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(durable ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.NORMAL);
        config.setJournalSizeLimit(JOURNAL_LIMIT_BYTES);
        config.enforceForeignKeys(true);
        var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection connectReader(Path file) throws SQLException {
        var config = config(READER_CACHE_KIB);
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static SQLiteConfig config(int cacheKib) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-cacheKib);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }

    /// Runs `work` as one transaction on the writer thread and returns after the commit. After an exception nothing of
    /// it is stored. Not to be called from inside another write.
    <T> T write(Transaction.Work<T> work) {
        if (Thread.currentThread() == writerThread) {
            throw new IllegalStateException("a write inside a write");
        }
        return onWriter(() -> {
            try {
                return Transaction.WRITE.run(writer, work);
            } catch (SQLException e) {
                throw failed("write", e);
            } catch (CipherException e) {
                throw undecipherable(e);
            }
        });
    }

    void change(Change change) {
        write(connection -> {
            change.in(connection);
            return null;
        });
    }

    private <T> T onWriter(Callable<T> task) {
        try {
            return Waiting.uninterruptibly(writerQueue.submit(task));
        } catch (RejectedExecutionException e) {
            throw new StoreException(Trouble.FAILED, file.getFileName() + " is closed", e);
        }
    }

    /// Runs `work` in one read transaction: everything it sees is of one moment.
    <T> T read(Transaction.Work<T> work) {
        var reader = borrow();
        try {
            // Ends with the work: an old reader would keep the journal from shrinking.
            return Transaction.READ.run(reader, work);
        } catch (SQLException e) {
            throw failed("read", e);
        } catch (CipherException e) {
            throw undecipherable(e);
        } finally {
            idleReaders.add(reader);
        }
    }

    private Connection borrow() {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return idleReaders.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private StoreException failed(String what, SQLException e) {
        damageSeen |= Troubles.damaged(e);
        return Troubles.of(what + " failed in " + file.getFileName(), file, e);
    }

    private StoreException undecipherable(CipherException e) {
        return new StoreException(Trouble.UNREADABLE, "a value cannot be deciphered in " + file.getFileName(), e);
    }

    /// SQLite answered that the file is damaged: it is to be checked at the next start.
    boolean damageSeen() {
        return damageSeen;
    }

    /// Copies everything that is committed into a new, compact file.
    void copyTo(Path target) {
        onWriter(() -> {
            try {
                vacuumInto(writer, target);
                return null;
            } catch (SQLException e) {
                throw failed("copy", e);
            }
        });
    }

    static void vacuumInto(Connection connection, Path target) throws SQLException {
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, target.toAbsolutePath().toString());
            statement.execute();
        }
    }

    /// Waits for what was handed over and for running reads, empties the journal and closes.
    @Override
    public void close() {
        if (writerQueue.isShutdown()) {
            return;
        }
        // The readers first: an open one would keep its part of the journal.
        var closed = new ArrayList<Connection>();
        for (var i = 0; i < READERS; i++) {
            var reader = borrow();
            closeQuietly(reader);
            closed.add(reader);
        }
        // Back in the pool, so that a late reader is refused instead of waiting for ever.
        idleReaders.addAll(closed);
        onWriter(() -> {
            checkpoint();
            closeQuietly(writer);
            return null;
        });
        writerQueue.shutdown();
    }

    private void checkpoint() {
        try (var statement = writer.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            // Nothing is lost: the journal is read at the next start.
            LOG.log(Level.WARNING, "checkpoint failed in " + file.getFileName(), e);
        }
    }

    private void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "could not close " + file.getFileName(), e);
        }
    }
}
