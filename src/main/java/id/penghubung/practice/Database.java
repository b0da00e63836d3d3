package id.penghubung.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/// The SQLite file. One writer at a time, so that the number of a change is given in commit order; readers see
/// one commit and never wait for the writer.
final class Database implements AutoCloseable {

    static final String FILE_NAME = "practice.db";

    private static final int READERS = 4;

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException, ProblemException;
    }

    private final Path file;
    private final ReentrantLock writerLock = new ReentrantLock();
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private Connection writer;
    private volatile String epoch;

    /// @param file made by [Seeder] before
    Database(Path file) throws SQLException {
        this.file = file;
        open();
    }

    /// A fresh file without any safety against a power cut: it is filled under another name and moved when complete.
    static Connection create(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setCacheSize(-64_000);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            for (var sql : Schema.STATEMENTS) {
                statement.execute(sql);
            }
            for (var sql : Schema.FILES) {
                statement.execute(sql);
            }
            for (var sql : Schema.REQUESTS) {
                statement.execute(sql);
            }
        }
        Meta.put(connection, Meta.EPOCH, UUID.randomUUID().toString());
        return connection;
    }

    String epoch() {
        return epoch;
    }

    /// One transaction; rolled back when the work throws.
    <T> T write(Work<T> work) throws SQLException, ProblemException {
        writerLock.lock();
        try {
            return inTransaction(writer, work);
        } finally {
            writerLock.unlock();
        }
    }

    /// One snapshot.
    <T> T read(Work<T> work) throws SQLException, ProblemException {
        var connection = takeReader();
        try {
            return inTransaction(connection, work);
        } finally {
            readers.add(connection);
        }
    }

    /// Copies the data as they are now.
    void copyTo(Path target) throws SQLException {
        writerLock.lock();
        try {
            // VACUUM runs outside of any transaction.
            writer.setAutoCommit(true);
            try (var statement = writer.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, target.toString());
                statement.execute();
            } finally {
                writer.setAutoCommit(false);
            }
        } finally {
            writerLock.unlock();
        }
    }

    /// Puts an earlier copy in place of the data, which makes a new epoch.
    void restore(Path copy) throws SQLException, IOException {
        writerLock.lock();
        try {
            closeConnections();
            Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
            open();
            try {
                write(connection -> {
                    Meta.put(connection, Meta.EPOCH, UUID.randomUUID().toString());
                    return null;
                });
            } catch (ProblemException e) {
                throw new IllegalStateException(e);
            }
            epoch = Meta.get(writer, Meta.EPOCH);
        } finally {
            writerLock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        writerLock.lock();
        try {
            closeConnections();
        } finally {
            writerLock.unlock();
        }
    }

    private void open() throws SQLException {
        writer = connect(false);
        for (var i = 0; i < READERS; i++) {
            readers.add(connect(true));
        }
        epoch = Meta.get(writer, Meta.EPOCH);
    }

    private Connection connect(boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        config.setTransactionMode(
                readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        if (readOnly) {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private void closeConnections() throws SQLException {
        var all = new ArrayList<Connection>();
        for (var i = 0; i < READERS; i++) {
            all.add(takeReader());
        }
        all.add(writer);
        closeAll(all);
    }

    private static void closeAll(List<Connection> connections) throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private Connection takeReader() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a reader", e);
        }
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException, ProblemException {
        var committed = false;
        try {
            var result = work.on(connection);
            connection.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                connection.rollback();
            }
        }
    }
}
