package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.domain.Stay;
import id.penghubung.domain.Timeliness;
import id.penghubung.domain.WorkClock;
import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Questions about the cached complaints. Every figure and every list is answered by the same filter, so that a number
/// opens exactly its rows.
public final class Complaints {

    private static final String ROWS = """
        SELECT c.*, t.title, t.reporter, coalesce(m.drafts, 0) AS drafts, coalesce(m.waiting, 0) AS waiting,
          e.erased_at
        FROM complaint c LEFT JOIN complaint_text t USING (key) LEFT JOIN work_mark m ON m.complaint_id = c.id
          LEFT JOIN erased e ON e.complaint_id = c.id
        """;

    private final Database cacheDb;
    private final ComplaintReader reader;
    private final SearchIndex search;
    private final Supplier<Rules> rules;
    private final Clock clock;

    Complaints(Database cacheDb, FieldCipher cipher, SearchIndex search, Supplier<Rules> rules, Clock clock) {
        this.cacheDb = cacheDb;
        this.reader = new ComplaintReader(cipher);
        this.search = search;
        this.rules = rules;
        this.clock = clock;
    }

    /// The saved views of the queue.
    public enum View {
        ALL,
        /// Belum terverifikasi or belum ditindaklanjuti.
        NEW,
        /// Open, unanswered by a follow-up, and due within the working days of [ClockSettings#reminderDays].
        DUE_SOON,
        /// Open, unanswered by a follow-up, and the last day has passed.
        OVERDUE,
        /// A draft is kept here.
        DRAFT,
        /// An action waits in the outbox.
        WAITING,
        /// Open, the last disposition was handed back, and no unit has it now (for the admin).
        RETURNED,
        /// Open, and the reporter wrote after the last answer.
        REPLIED,
        /// A follow-up is older than ten working days and the complaint is not closed.
        TO_CLOSE,
        /// Waits for the admin to verify it.
        UNVERIFIED,
        /// Verified, and no unit has it or had it last: waits for the admin to dispose it.
        UNDISPOSED,
        /// As [#OVERDUE], while a unit has it.
        LATE_UNIT,
        /// Open, and a draft waits for this person to check it.
        TO_CHECK,
        /// Open, and a superior has decided on a draft of the unit that is not sent yet.
        CHECKED,
        /// Open, the admin intervened, and the unit has not acted since.
        INTERVENED
    }

    /// @param status null for every status
    /// @param receivedFrom inclusive; null for no limit
    /// @param receivedBefore exclusive; null for no limit
    /// @param search as typed; null or blank for no search
    /// @param unitId only complaints with a disposition to this unit; null for all
    /// @param only keys behind a figure, also of what left this account's list; null for all that is in it
    public record Filter(
            View view,
            Status status,
            Instant receivedFrom,
            Instant receivedBefore,
            String search,
            String unitId,
            List<Long> only) {

        public Filter {
            only = only == null ? null : List.copyOf(only);
        }

        public Filter(
                View view, Status status, Instant receivedFrom, Instant receivedBefore, String search, String unitId) {
            this(view, status, receivedFrom, receivedBefore, search, unitId, null);
        }

        public static Filter onlyThese(List<Long> keys) {
            return new Filter(View.ALL, null, null, null, null, null, keys);
        }

        public Filter withSearch(String words) {
            return new Filter(view, status, receivedFrom, receivedBefore, words, unitId, only);
        }

        Filter withoutStatus() {
            return new Filter(view, null, receivedFrom, receivedBefore, search, unitId, only);
        }

        public static Filter all() {
            return new Filter(View.ALL, null, null, null, null, null);
        }
    }

    public enum SortColumn {
        RECEIVED,
        DUE,
        TRACKING_ID,
        STATUS,
        UNIT,
        CLASSIFICATION,
        CATEGORY,
        CHANNEL
    }

    public record Sort(SortColumn column, boolean ascending) {}

    /// @param title masked (numbers of persons, and the name of a shielded reporter), decrypted
    /// @param reporterName null when unknown or shielded
    /// @param unitId of the newest standing disposition, or of the one it ended with; nullable
    /// @param due null when no limit is known
    /// @param overdue judged now; false when answered or closed
    /// @param drafts kept here
    /// @param waiting actions in the outbox
    /// @param erasedAt when its texts were erased by the rule of retention; null while they are here
    /// @param removed no longer in this account's list: its texts are gone
    /// @param intervened open, and the unit has not acted since the admin intervened
    public record Row(
            long key,
            String id,
            String trackingId,
            String title,
            String reporterName,
            boolean anonymous,
            boolean secret,
            Status status,
            String rawStatus,
            String label,
            String classification,
            String category,
            String channel,
            String unitId,
            Instant receivedAt,
            DueDate due,
            boolean overdue,
            int drafts,
            int waiting,
            Instant erasedAt,
            boolean removed,
            boolean intervened) {}

    /// The keys of all rows that match, in order: the list as it stands now. Rows are fetched in pages by key, so that
    /// 100,000 rows can be scrolled and the count is the list's own length.
    public long[] keys(Filter filter, Sort sort) {
        var query = query(filter);
        return cacheDb.read(connection -> query.keys(connection, sort));
    }

    /// In the order of `keys`; a key that is gone by now is left out.
    public List<Row> rows(long[] keys) {
        return rows(keys, "c.removed_at IS NULL AND ");
    }

    /// As [#rows], with those that left this account's list: they have their dates and status only.
    public List<Row> rowsOfFigure(long[] keys) {
        return rows(keys, "");
    }

    private List<Row> rows(long[] keys, String condition) {
        var today = rules.get().today(clock);
        return cacheDb.read(connection -> {
            var found = HashMap.<Long, Row>newHashMap(keys.length);
            try (var select = connection.prepareStatement(
                    ROWS + "WHERE " + condition + "c.key IN (SELECT value FROM json_each(?))")) {
                select.setString(1, Arrays.toString(keys));
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.put(row.getLong("key"), row(row, today));
                    }
                }
            }
            var ordered = new ArrayList<Row>(found.size());
            for (var key : keys) {
                var row = found.get(key);
                if (row != null) {
                    ordered.add(row);
                }
            }
            return ordered;
        });
    }

    /// What a file for others may say of a complaint.
    ///
    /// @param text masked as the title is
    /// @param officer who answered last; null when nobody did
    /// @param firstResponseAt first *respon awal*; nullable
    /// @param firstFollowUpAt first *tindak lanjut*; nullable
    /// @param disposedAt when the unit got it; null when the source does not say
    public record Listed(
            Row row,
            String text,
            String officer,
            Instant firstResponseAt,
            Instant firstFollowUpAt,
            Instant disposedAt) {}

    /// As [#rowsOfFigure], with what only the whole complaint knows.
    public List<Listed> listed(long[] keys) {
        var rows = rowsOfFigure(keys);
        return cacheDb.read(connection -> {
            var found = new ArrayList<Listed>(rows.size());
            try (var select = connection.prepareStatement(
                    "SELECT c.id, c.disposed_at, t.reporter, t.rest FROM complaint c LEFT JOIN complaint_text t USING"
                            + " (key) WHERE c.key = ?")) {
                for (var row : rows) {
                    select.setLong(1, row.key());
                    try (var whole = select.executeQuery()) {
                        if (whole.next()) {
                            found.add(listed(row, whole));
                        }
                    }
                }
            }
            return found;
        });
    }

    private Listed listed(Row row, ResultSet whole) throws SQLException {
        if (whole.getBytes("rest") == null) {
            return new Listed(row, "", null, null, null, Columns.instant(whole, "disposed_at"));
        }
        var hidden = reader.hidden(whole, row.id());
        return new Listed(
                row,
                Shield.masked(hidden.text(), reader.reporter(whole, row.id())),
                hidden.followUps().stream()
                        .max(Comparator.comparing(FollowUp::at))
                        .map(FollowUp::author)
                        .orElse(null),
                firstOf(hidden.followUps(), FollowUpKind.INITIAL_RESPONSE),
                firstOf(hidden.followUps(), FollowUpKind.FOLLOW_UP),
                Columns.instant(whole, "disposed_at"));
    }

    private static Instant firstOf(List<FollowUp> answers, FollowUpKind kind) {
        return answers.stream()
                .filter(answer -> answer.kind() == kind)
                .map(FollowUp::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Per status for all that match `filter` (its own status is ignored), in one read transaction.
    public StatusCounts counts(Filter filter) {
        var query = query(filter.withoutStatus());
        return cacheDb.read(query::statusCounts);
    }

    /// How many rows each view has (the filter's own view is ignored), in one read transaction.
    public Map<View, Long> viewCounts(Filter filter) {
        var query = query(filter);
        return cacheDb.read(query::viewCounts);
    }

    /// Of every complaint that was ever here, in one read transaction; also those that are in no list any more.
    ///
    /// @param complete everything was loaded once; before that all figures are partial
    public record Facts(List<ComplaintFacts> complaints, boolean complete) {}

    public Facts facts() {
        return cacheDb.read(connection -> new Facts(new FactsReader().read(connection), Cache.complete(connection)));
    }

    /// Who answered, by the number in [ComplaintFacts#officerKey].
    public Map<Long, String> officerNames() {
        return cacheDb.read(connection -> Officers.names(connection, reader.cipher()));
    }

    /// The id of a complaint that only files had shown finds the server's row that has taken its place.
    public Optional<Complaint> byId(String id) {
        return cacheDb.read(connection -> {
            var found = reader.byId(connection, id);
            return found.isPresent() || !FileBorn.is(id)
                    ? found
                    : reader.byTrackingId(connection, FileBorn.trackingId(id));
        });
    }

    public Optional<Complaint> byTrackingId(String trackingId) {
        return cacheDb.read(connection -> reader.byTrackingId(connection, trackingId));
    }

    /// As [#byId].
    public Optional<Row> row(String id) {
        return cacheDb.read(connection -> {
            var found = row(connection, "c.id = ?1", id);
            return found.isPresent() || !FileBorn.is(id)
                    ? found
                    : row(
                            connection,
                            "length(c.tracking_id) = length(?1) AND c.tracking_id = ?1",
                            FileBorn.trackingId(id));
        });
    }

    private Optional<Row> row(Connection connection, String condition, String value) throws SQLException {
        var today = rules.get().today(clock);
        try (var select = connection.prepareStatement(ROWS + "WHERE c.removed_at IS NULL AND " + condition)) {
            select.setString(1, value);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row(row, today)) : Optional.empty();
            }
        }
    }

    /// @param unit whose clocks `ofUnit` are: the newest standing disposition, or the one it ended with; nullable
    public record Clocks(List<WorkClock> legal, Disposition unit, List<WorkClock> ofUnit) {}

    /// The clocks as they stand now.
    public Clocks clocks(Complaint complaint) {
        var current = rules.get();
        var status = current.status(complaint.rawStatus());
        var now = clock.instant();
        var standing = Stay.standing(complaint.dispositions()).orElse(null);
        return new Clocks(
                current.clocks().legal(complaint, status, now),
                standing,
                standing == null ? List.of() : current.clocks().ofUnit(complaint, standing, status, now));
    }

    public Status statusOf(Complaint complaint) {
        return rules.get().status(complaint.rawStatus());
    }

    private Row row(ResultSet row, LocalDate today) throws SQLException {
        var id = row.getString("id");
        row.getLong("removed_at");
        var removed = !row.wasNull();
        var erased = row.getBytes("title") == null;
        var reporter = erased ? Reporter.unknown() : reader.reporter(row, id);
        var status = Columns.status(row.getInt("status"));
        var dueOn = Columns.date(row, "due_on");
        return new Row(
                row.getLong("key"),
                id,
                row.getString("tracking_id"),
                erased ? "" : Shield.masked(reader.title(row, id), reporter),
                reporter.shielded() ? null : reporter.name(),
                row.getBoolean("anonymous"),
                row.getBoolean("secret"),
                status,
                row.getString("raw_status"),
                row.getString("label"),
                row.getString("classification"),
                row.getString("category"),
                row.getString("channel"),
                row.getString("unit_id"),
                Columns.instant(row, "received_at"),
                dueOn == null ? null : new DueDate(dueOn, row.getBoolean("due_estimated")),
                !removed
                        && Timeliness.OVERDUE
                                == Timeliness.of(
                                        dueOn,
                                        Columns.instant(row, "answered_at"),
                                        status,
                                        null,
                                        rules.get().zone(),
                                        today),
                row.getInt("drafts"),
                row.getInt("waiting"),
                Columns.instant(row, "erased_at"),
                removed,
                status.open() && row.getBoolean("intervened"));
    }

    private ComplaintQuery query(Filter filter) {
        var typed = filter.search();
        // Before the read transaction: the search catches up to what is committed now.
        var hits = typed == null || typed.isBlank() ? null : search.hits(typed);
        var current = rules.get();
        var today = current.today(clock);
        return new ComplaintQuery(filter, hits, today, current.lastSoonDay(today));
    }
}
