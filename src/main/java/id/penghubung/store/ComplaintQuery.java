package id.penghubung.store;

import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.domain.Stay;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.View;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one place where a filter becomes SQL: lists, counts per status and counts per view are made of the same
/// conditions, so that they cannot differ.
///
/// @param hits keys found by the search; null for no search
/// @param lastSoonDay last day of "mendekati batas"
record ComplaintQuery(Filter filter, long[] hits, LocalDate today, LocalDate lastSoonDay) {

    /// @param values of its parameters, in order
    private record Condition(String sql, List<Object> values) {
        static Condition of(String sql, Object... values) {
            return new Condition(sql, List.of(values));
        }
    }

    /// The temporary table lives as long as the connection and is filled anew for each search.
    private static final String HITS = "temp.hit";

    long[] keys(Connection connection, Sort sort) throws SQLException {
        fillHits(connection);
        var condition = matching(filter.view());
        var keys = new Keys();
        try (var select = prepare(
                        connection,
                        "SELECT c.key FROM " + source(sort) + " WHERE " + condition.sql() + " ORDER BY " + order(sort),
                        condition.values());
                var row = select.executeQuery()) {
            while (row.next()) {
                keys.add(row.getLong(1));
            }
        }
        return keys.toArray();
    }

    StatusCounts statusCounts(Connection connection) throws SQLException {
        fillHits(connection);
        var condition = matching(filter.view());
        var counts = new EnumMap<Status, Long>(Status.class);
        try (var select = prepare(
                        connection,
                        "SELECT c.status, count(*) FROM complaint c WHERE " + condition.sql() + " GROUP BY c.status",
                        condition.values());
                var row = select.executeQuery()) {
            while (row.next()) {
                counts.merge(Columns.status(row.getInt(1)), row.getLong(2), Long::sum);
            }
        }
        return new StatusCounts(counts);
    }

    /// Of what the server gave: what only files have shown is not in it, so that it can be laid beside the server's own
    /// counts.
    static StatusCounts serverStatusCounts(Connection connection) throws SQLException {
        var counts = new EnumMap<Status, Long>(Status.class);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT status, count(*) FROM complaint WHERE removed_at IS NULL AND"
                        + " NOT " + FileBorn.CONDITION + " GROUP BY status")) {
            while (row.next()) {
                counts.merge(Columns.status(row.getInt(1)), row.getLong(2), Long::sum);
            }
        }
        return new StatusCounts(counts);
    }

    Map<View, Long> viewCounts(Connection connection) throws SQLException {
        fillHits(connection);
        var counts = new EnumMap<View, Long>(View.class);
        for (var view : View.values()) {
            var condition = matching(view);
            try (var select = prepare(
                            connection,
                            "SELECT count(*) FROM complaint c WHERE " + condition.sql(),
                            condition.values());
                    var row = select.executeQuery()) {
                row.next();
                counts.put(view, row.getLong(1));
            }
        }
        return counts;
    }

    private PreparedStatement prepare(Connection connection, String sql, List<Object> values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            Columns.bind(statement, values.toArray());
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private void fillHits(Connection connection) throws SQLException {
        if (hits == null) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE IF NOT EXISTS hit (key INTEGER PRIMARY KEY)");
            statement.execute("DELETE FROM " + HITS);
        }
        try (var insert = connection.prepareStatement("INSERT INTO " + HITS + " SELECT value FROM json_each(?)")) {
            insert.setString(1, Arrays.toString(hits));
            insert.executeUpdate();
        }
    }

    private Condition matching(View view) {
        var all = new ArrayList<Condition>();
        // A figure of a past period counts what has left the list since, and its list shows it.
        all.add(Condition.of(filter.only() == null ? "c.removed_at IS NULL" : "1"));
        if (view != View.ALL) {
            all.add(view(view));
        }
        if (filter.status() != null) {
            all.add(Condition.of("c.status = ?", Columns.code(filter.status())));
        }
        if (filter.receivedFrom() != null) {
            all.add(Condition.of("c.received_at >= ?", filter.receivedFrom()));
        }
        if (filter.receivedBefore() != null) {
            all.add(Condition.of("c.received_at < ?", filter.receivedBefore()));
        }
        if (filter.unitId() != null) {
            all.add(Condition.of(
                    "c.key IN (SELECT complaint_key FROM disposition WHERE unit_id = ?)", filter.unitId()));
        }
        if (filter.only() != null) {
            all.add(Condition.of(
                    "c.key IN (SELECT value FROM json_each(?))", filter.only().toString()));
        }
        if (hits != null) {
            all.add(Condition.of("c.key IN (SELECT key FROM " + HITS + ")"));
        }
        return new Condition(
                all.stream().map(Condition::sql).collect(Collectors.joining(" AND ")),
                all.stream().flatMap(condition -> condition.values().stream()).toList());
    }

    private Condition view(View view) {
        return switch (view) {
            case ALL -> Condition.of("1");
            case NEW ->
                Condition.of("c.status IN (?, ?)", Columns.code(Status.UNVERIFIED), Columns.code(Status.UNANSWERED));
            case DUE_SOON ->
                Condition.of(
                        "(" + OPEN + " AND c.answered_at IS NULL AND c.due_on BETWEEN ? AND ?)", today, lastSoonDay);
            // As `Timeliness` judges it.
            case OVERDUE -> Condition.of("(" + OPEN + " AND c.answered_at IS NULL AND c.due_on < ?)", today);
            case DRAFT -> Condition.of("c.id IN (SELECT complaint_id FROM work_mark WHERE drafts > 0)");
            case WAITING -> Condition.of("c.id IN (SELECT complaint_id FROM work_mark WHERE waiting > 0)");
            case RETURNED -> Condition.of("(" + OPEN + " AND c.returned = 1)");
            case REPLIED -> Condition.of("(" + OPEN + " AND c.replied = 1)");
            case UNVERIFIED -> Condition.of("c.status = ?", Columns.code(Status.UNVERIFIED));
            case UNDISPOSED ->
                Condition.of(
                        "(c.status IN (?, ?) AND c.returned = 0 AND NOT " + HELD + ")",
                        Columns.code(Status.UNANSWERED),
                        Columns.code(Status.IN_PROCESS));
            case LATE_UNIT ->
                Condition.of("(" + OPEN + " AND c.answered_at IS NULL AND c.due_on < ? AND " + HELD + ")", today);
            case TO_CHECK -> Condition.of("(" + OPEN + " AND c.to_check = 1)");
            case CHECKED -> Condition.of("(" + OPEN + " AND c.checked = 1)");
            case INTERVENED -> Condition.of("(" + OPEN + " AND c.intervened = 1)");
            case TO_CLOSE -> Condition.of("(" + OPEN + " AND c.close_by < ?)", today);
        };
    }

    /// On the column `status` of a complaint `c`.
    static final String OPEN = Stream.of(Status.values())
            .filter(Status::open)
            .map(status -> String.valueOf(Columns.code(status)))
            .collect(Collectors.joining(", ", "c.status IN (", ")"));

    /// As [Stay#current].
    private static final String HELD = Stay.GIVEN_UP.stream()
            .sorted()
            .map("'%s'"::formatted)
            .collect(Collectors.joining(
                    ", ",
                    "EXISTS (SELECT 1 FROM disposition d WHERE d.complaint_key = c.key AND d.ended_at IS NULL"
                            + " AND coalesce(d.state, '') NOT IN (",
                    "))"));

    private static String source(Sort sort) {
        return switch (sort.column()) {
            case UNIT -> "complaint c LEFT JOIN unit u ON u.id = c.unit_id";
            case RECEIVED, DUE, TRACKING_ID, STATUS, CLASSIFICATION, CATEGORY, CHANNEL -> "complaint c";
        };
    }

    /// What is unknown stands last in both directions; equals stand newest first.
    private static String order(Sort sort) {
        var direction = sort.ascending() ? " ASC NULLS LAST" : " DESC NULLS LAST";
        return switch (sort.column()) {
            case RECEIVED -> "c.received_at" + direction + ", c.key" + (sort.ascending() ? "" : " DESC");
            case DUE -> "c.due_on" + direction + NEWEST_FIRST;
            case TRACKING_ID ->
                // Digits of any length, in numeric order.
                "length(c.tracking_id)" + direction + ", c.tracking_id" + direction + NEWEST_FIRST;
            case STATUS -> "c.status" + direction + NEWEST_FIRST;
            case UNIT -> "coalesce(u.name, c.unit_id) COLLATE NOCASE" + direction + NEWEST_FIRST;
            case CLASSIFICATION -> text("c.classification", direction);
            case CATEGORY -> text("c.category", direction);
            case CHANNEL -> text("c.channel", direction);
        };
    }

    private static final String NEWEST_FIRST = ", c.received_at DESC, c.key DESC";

    private static String text(String column, String direction) {
        return "nullif(" + column + ", '') COLLATE NOCASE" + direction + NEWEST_FIRST;
    }

    /// A growing array without boxing: 100,000 keys are 0.8 MB.
    private static final class Keys {
        private long[] values = new long[1024];
        private int size;

        void add(long key) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = key;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
