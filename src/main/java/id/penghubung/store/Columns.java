package id.penghubung.store;

import id.penghubung.domain.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// How values stand in the columns of both databases.
final class Columns {

    private Columns() {}

    /// Instants are kept to the microsecond.
    static Instant stored(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    static Long micros(Instant instant) {
        return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var micros = row.getLong(column);
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    /// The numbers of the statuses are those of the files, in the order a complaint takes; they never change.
    static int code(Status status) {
        return switch (status) {
            case UNVERIFIED -> 1;
            case UNANSWERED -> 2;
            case IN_PROCESS -> 3;
            case POSTPONED -> 4;
            case CLOSED -> 5;
            case ARCHIVED -> 6;
            case UNKNOWN -> 9;
        };
    }

    static Status status(int code) {
        for (var status : Status.values()) {
            if (code(status) == code) {
                return status;
            }
        }
        return Status.UNKNOWN;
    }

    /// Sets the parameters of a statement by position; null, numbers, texts, times, bytes and booleans.
    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            var at = i + 1;
            switch (values[i]) {
                case null -> statement.setNull(at, Types.NULL);
                case Integer number -> statement.setInt(at, number);
                case Long number -> statement.setLong(at, number);
                case String text -> statement.setString(at, text);
                case byte[] bytes -> statement.setBytes(at, bytes);
                case Boolean flag -> statement.setInt(at, flag ? 1 : 0);
                case Instant instant -> statement.setLong(at, micros(instant));
                case LocalDate date -> statement.setString(at, date.toString());
                case UUID id -> statement.setString(at, id.toString());
                case Object other -> throw new IllegalArgumentException("no column form for " + other.getClass());
            }
        }
    }
}
