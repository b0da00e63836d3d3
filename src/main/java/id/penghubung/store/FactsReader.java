package id.penghubung.store;

import id.penghubung.domain.Status;
import id.penghubung.domain.Stay;
import id.penghubung.store.ComplaintFacts.Share;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads all complaints with their dispositions and closings in passes that go along side by side, inside one
/// transaction.
final class FactsReader {

    private static final String COMPLAINTS = """
        SELECT key, id, status, coalesce(classification, '') AS classification, coalesce(category, '') AS category,
          coalesce(channel, '') AS channel, received_at, closed_at, responded_at, answered_at, last_follow_up_at, due_on, officer_key,
          removed_at
        FROM complaint ORDER BY key
        """;

    private static final String SHARES = """
        SELECT complaint_key, unit_id, state, disposed_at, first_answered_at, ended_at
        FROM disposition ORDER BY complaint_key, position
        """;

    private static final String CLOSINGS =
            "SELECT complaint_key, closed_at FROM closing ORDER BY complaint_key, closed_at";

    /// Words that repeat in every row stand in memory once.
    private final Map<String, String> words = new HashMap<>();

    List<ComplaintFacts> read(Connection connection) throws SQLException {
        var all = new ArrayList<ComplaintFacts>();
        try (var complaints = connection.prepareStatement(COMPLAINTS);
                var shares = connection.prepareStatement(SHARES);
                var closings = connection.prepareStatement(CLOSINGS);
                var row = complaints.executeQuery();
                var share = shares.executeQuery();
                var closing = closings.executeQuery()) {
            var more = share.next();
            var moreClosings = closing.next();
            while (row.next()) {
                var key = row.getLong("key");
                var own = new ArrayList<Share>(2);
                while (more && share.getLong("complaint_key") == key) {
                    own.add(share(share));
                    more = share.next();
                }
                var closed = new TreeSet<Instant>();
                while (moreClosings && closing.getLong("complaint_key") == key) {
                    closed.add(Columns.instant(closing, "closed_at"));
                    moreClosings = closing.next();
                }
                all.add(facts(row, key, closed, own));
            }
        }
        return all;
    }

    private ComplaintFacts facts(ResultSet row, long key, SortedSet<Instant> closings, List<Share> shares)
            throws SQLException {
        row.getLong("removed_at");
        var present = row.wasNull();
        var officer = row.getLong("officer_key");
        var officerKey = row.wasNull() ? null : Long.valueOf(officer);
        var status = Columns.status(row.getInt("status"));
        var closedAt = Columns.instant(row, "closed_at");
        if (status == Status.CLOSED && closedAt != null) {
            closings.add(closedAt);
        }
        return new ComplaintFacts(
                key,
                row.getString("id"),
                status,
                once(row.getString("classification")),
                once(row.getString("category")),
                once(row.getString("channel")),
                Columns.instant(row, "received_at"),
                closedAt,
                List.copyOf(closings),
                Columns.instant(row, "responded_at"),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "last_follow_up_at"),
                Columns.date(row, "due_on"),
                officerKey,
                !present,
                shares);
    }

    private Share share(ResultSet row) throws SQLException {
        return new Share(
                once(row.getString("unit_id")),
                Stay.givenUp(row.getString("state")),
                Columns.instant(row, "disposed_at"),
                Columns.instant(row, "first_answered_at"),
                Columns.instant(row, "ended_at"));
    }

    private String once(String word) {
        return word == null ? null : words.computeIfAbsent(word, same -> same);
    }
}
