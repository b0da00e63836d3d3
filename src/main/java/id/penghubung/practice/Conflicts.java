package id.penghubung.practice;

import id.penghubung.contract.Messages.ActionRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Has another person's answer, status or disposition come later than what this person had before the eyes?
final class Conflicts {

    private final Organisation organisation;
    private final Sentences sentences;

    Conflicts(Organisation organisation, Sentences sentences) {
        this.organisation = organisation;
        this.sentences = sentences;
    }

    /// @param id of the complaint or information request
    /// @param version that it has now
    /// @param detail key of the sentence, which names the other person
    void check(Connection connection, Staff staff, String id, long version, ActionRequest request, String detail)
            throws SQLException, ProblemException {
        if (request.override()) {
            return;
        }
        var base = Math.max(request.baseVersion(), seqOfOwn(connection, staff, id, request.after()));
        try (var statement = connection.prepareStatement("""
            SELECT person_id FROM change
            WHERE complaint_id = ? AND seq > ? AND weighty = 1 AND person_id IS NOT ?
            ORDER BY seq DESC LIMIT 1\
            """)) {
            statement.setString(1, id);
            statement.setLong(2, base);
            statement.setString(3, staff.id());
            try (var rows = statement.executeQuery()) {
                if (rows.next()) {
                    var who = organisation
                            .person(rows.getString(1))
                            .map(Staff::name)
                            .orElseGet(() -> sentences.say("detail.conflict-other"));
                    throw ProblemException.conflict(version, detail, who);
                }
            }
        }
    }

    /// The change that the person's own previous action made; 0 when there is no such action of this person here.
    private static long seqOfOwn(Connection connection, Staff staff, String id, UUID after) throws SQLException {
        if (after == null) {
            return 0;
        }
        try (var statement = connection.prepareStatement(
                "SELECT seq FROM action WHERE id = ? AND person_id = ? AND complaint_id = ? AND seq IS NOT NULL")) {
            statement.setString(1, after.toString());
            statement.setString(2, staff.id());
            statement.setString(3, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
