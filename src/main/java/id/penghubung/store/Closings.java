package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Writes when complaints were closed, also what was undone since (case C5).
final class Closings implements AutoCloseable {

    private static final String CLOSED = "closed";

    private final PreparedStatement keepSeen;
    private final PreparedStatement clearTold;
    private final PreparedStatement told;

    Closings(Connection connection) throws SQLException {
        this.keepSeen = connection.prepareStatement("""
            INSERT INTO closing (complaint_key, closed_at, told)
            SELECT key, closed_at, 0 FROM complaint
            WHERE id = ? AND version <= ? AND status = ? AND closed_at IS NOT NULL
            ON CONFLICT DO UPDATE SET told = 0
            """);
        this.clearTold = connection.prepareStatement("DELETE FROM closing WHERE complaint_key = ? AND told = 1");
        this.told = connection.prepareStatement(
                "INSERT INTO closing (complaint_key, closed_at, told) VALUES (?,?,1) ON CONFLICT DO NOTHING");
    }

    /// To be called before the row is overwritten: a source that tells only the present state forgets a closing as soon
    /// as it is undone.
    ///
    /// @param next what the complaint is going to be
    void beforeWriting(Complaint complaint, Status next) throws SQLException {
        if (next != Status.CLOSED) {
            Columns.bind(keepSeen, complaint.id(), complaint.version(), Columns.code(Status.CLOSED));
            keepSeen.executeUpdate();
        }
    }

    /// What riwayat tells takes the place of what it told before.
    void write(long key, Complaint complaint) throws SQLException {
        clearTold.setLong(1, key);
        clearTold.executeUpdate();
        for (var entry : complaint.history()) {
            if (CLOSED.equals(entry.kind()) && entry.at() != null) {
                Columns.bind(told, key, entry.at());
                told.executeUpdate();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        keepSeen.close();
        clearTold.close();
        told.close();
    }
}
