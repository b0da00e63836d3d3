package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.Observation;
import id.penghubung.domain.Stay;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Notes what a server changed of a complaint's status, label or unit: what it had shown before, once, and what it
/// shows now. So a pull writes two rows for each change at most, and the first load, which changes nothing, none.
final class ServerWatch implements AutoCloseable {

    private record Looks(String rawStatus, String label, String unit) {}

    private final PreparedStatement select;
    private final Instant before;
    private final Instant now;
    private final List<Observation> former = new ArrayList<>();
    private final List<Observation> fresh = new ArrayList<>();

    /// @param before when the server showed what the cache holds; null when that is not known
    ServerWatch(Connection cache, Instant before, Instant now) throws SQLException {
        this.select = cache.prepareStatement(
                "SELECT raw_status, label, unit_id FROM complaint WHERE id = ? AND removed_at IS NULL");
        this.before = before == null ? Instant.EPOCH : Columns.stored(before);
        this.now = Columns.stored(now);
    }

    interface Write {
        /// @return whether the row was taken
        boolean run() throws SQLException;
    }

    void around(Complaint complaint, Write write) throws SQLException {
        var known = looks(complaint.id());
        if (!write.run() || known == null) {
            return;
        }
        var shown = new Looks(
                complaint.rawStatus(),
                complaint.label(),
                Stay.standing(complaint.dispositions()).map(Disposition::unitId).orElse(null));
        if (!shown.equals(known)) {
            former.add(observation(complaint, known, before));
            fresh.add(observation(complaint, shown, now));
        }
    }

    /// What the cache holds of these complaints.
    ///
    /// @param at when the server showed it; null when that is not known
    static List<Observation> looks(Connection cache, Collection<String> ids, Instant at) throws SQLException {
        var found = new ArrayList<Observation>();
        try (var select = cache.prepareStatement("""
            SELECT id, tracking_id, raw_status, label, unit_id FROM complaint
            WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(?))
            """)) {
            select.setString(1, new String(BodyJson.write(ids), StandardCharsets.UTF_8));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Observation(
                            Observation.Source.SERVER,
                            0,
                            Objects.requireNonNullElse(row.getString("tracking_id"), row.getString("id")),
                            Objects.requireNonNullElse(row.getString("unit_id"), ""),
                            row.getString("raw_status"),
                            row.getString("label"),
                            at == null ? Instant.EPOCH : Columns.stored(at)));
                }
            }
        }
        return found;
    }

    private Looks looks(String id) throws SQLException {
        select.setString(1, id);
        try (var row = select.executeQuery()) {
            return row.next()
                    ? new Looks(row.getString("raw_status"), row.getString("label"), row.getString("unit_id"))
                    : null;
        }
    }

    private static Observation observation(Complaint complaint, Looks looks, Instant at) {
        return new Observation(
                Observation.Source.SERVER,
                0,
                Objects.requireNonNullElse(complaint.trackingId(), complaint.id()),
                Objects.requireNonNullElse(looks.unit(), ""),
                looks.rawStatus(),
                looks.label(),
                at);
    }

    boolean sawChanges() {
        return !fresh.isEmpty();
    }

    /// What was shown before is noted only where nothing is: else it is what was noted last.
    void note(Connection work) throws SQLException {
        var noted = ObservationRows.seenOnServer(
                work, former.stream().map(Observation::trackingId).toList());
        var all = new ArrayList<>(former.stream()
                .filter(seen -> !noted.contains(seen.trackingId()))
                .toList());
        all.addAll(fresh);
        ObservationRows.insert(work, all);
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
