package id.penghubung.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Transactions by SQL on a connection in auto-commit mode. The driver's own mode begins the next transaction at once
/// after each end, which would hold the write lock all day and get lost when SQLite rolls back by itself (full disk).
enum Transaction {
    READ("BEGIN"),
    WRITE("BEGIN IMMEDIATE");

    private final String begin;

    Transaction(String begin) {
        this.begin = begin;
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// After an exception nothing of `work` is stored.
    <T> T run(Connection connection, Work<T> work) throws SQLException {
        execute(connection, begin);
        try {
            var result = work.in(connection);
            execute(connection, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // After some failures (a full disk) SQLite has rolled back by itself.
            failure.addSuppressed(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
