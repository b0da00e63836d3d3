package id.penghubung.store;

import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Likeness;
import id.penghubung.privacy.FieldCipher;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The table `answer`: what is told of each answer of a complaint, in the order of the server.
final class AnswerRows implements AutoCloseable {

    private static final String LIKENESS = "answer.likeness";

    /// An answer whose text is already encrypted; that needs no transaction.
    private record Sealed(FollowUp followUp, int words, int sharedRoots, byte[] likeness) {}

    /// All of one complaint.
    static final class Prepared {
        private final List<Sealed> answers;
        private final boolean reopenedAfterAnswer;

        private Prepared(List<Sealed> answers, boolean reopenedAfterAnswer) {
            this.answers = answers;
            this.reopenedAfterAnswer = reopenedAfterAnswer;
        }

        static Prepared of(TextFeatures.Found found, String complaintId, FieldCipher cipher) {
            var sealed = new ArrayList<Sealed>(found.answers().size());
            for (var answer : found.answers()) {
                sealed.add(new Sealed(
                        answer.followUp(),
                        answer.likeness().words(),
                        answer.sharedRoots(),
                        cipher.encrypt(
                                bytes(answer.likeness().hashes()), record(complaintId, sealed.size()), LIKENESS)));
            }
            return new Prepared(sealed, found.reopenedAfterAnswer());
        }
    }

    private final PreparedStatement clear;
    private final PreparedStatement insert;
    private final PreparedStatement mark;

    AnswerRows(Connection connection) throws SQLException {
        this.clear = connection.prepareStatement("DELETE FROM answer WHERE complaint_key = ?");
        this.insert = connection.prepareStatement("""
            INSERT INTO answer (complaint_key, position, answered_at, kind, officer_key, unit_id, words, shared_roots,
              likeness) VALUES (?,?,?,?,?,?,?,?,?)
            """);
        this.mark = connection.prepareStatement(
                "UPDATE complaint SET features_rule = ?, reopened_after_answer = ? WHERE key = ?");
    }

    private static String record(String complaintId, int position) {
        return complaintId + "/" + position;
    }

    /// @param prepared null when the texts are looked at later
    void write(long key, Prepared prepared, Officers officers) throws SQLException {
        clear.setLong(1, key);
        clear.executeUpdate();
        if (prepared == null) {
            return;
        }
        var position = 0;
        for (var answer : prepared.answers) {
            var followUp = answer.followUp();
            Columns.bind(
                    insert,
                    key,
                    position++,
                    followUp.at(),
                    code(followUp.kind()),
                    officers.keyOf(followUp.author()),
                    followUp.unitId(),
                    answer.words(),
                    answer.sharedRoots(),
                    answer.likeness());
            insert.executeUpdate();
        }
        Columns.bind(mark, TextFeatures.RULE, prepared.reopenedAfterAnswer, key);
        mark.executeUpdate();
    }

    /// Of every complaint, by its key and in the order of the answers.
    static List<AnswerFacts> all(Connection connection, FieldCipher cipher) throws SQLException {
        var found = new ArrayList<AnswerFacts>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                    SELECT a.*, c.id FROM answer a JOIN complaint c ON c.key = a.complaint_key
                    ORDER BY a.complaint_key, a.position
                    """)) {
            while (row.next()) {
                found.add(facts(row, cipher));
            }
        }
        return found;
    }

    private static AnswerFacts facts(ResultSet row, FieldCipher cipher) throws SQLException {
        var officer = row.getLong("officer_key");
        var officerKey = row.wasNull() ? null : Long.valueOf(officer);
        var position = row.getInt("position");
        return new AnswerFacts(
                row.getLong("complaint_key"),
                position,
                Columns.instant(row, "answered_at"),
                kind(row.getInt("kind")),
                officerKey,
                row.getString("unit_id"),
                row.getInt("words"),
                row.getInt("shared_roots"),
                Likeness.of(
                        row.getInt("words"),
                        hashes(cipher.decrypt(
                                row.getBytes("likeness"), record(row.getString("id"), position), LIKENESS))));
    }

    private static byte[] bytes(int[] hashes) {
        var bytes = ByteBuffer.allocate(Integer.BYTES * hashes.length);
        bytes.asIntBuffer().put(hashes);
        return bytes.array();
    }

    private static int[] hashes(byte[] bytes) {
        var hashes = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
        return hashes;
    }

    private static Integer code(FollowUpKind kind) {
        return switch (kind) {
            case null -> null;
            case INITIAL_RESPONSE -> 1;
            case FOLLOW_UP -> 2;
        };
    }

    private static FollowUpKind kind(int code) {
        return switch (code) {
            case 1 -> FollowUpKind.INITIAL_RESPONSE;
            case 2 -> FollowUpKind.FOLLOW_UP;
            default -> null;
        };
    }

    @Override
    public void close() throws SQLException {
        clear.close();
        insert.close();
        mark.close();
    }
}
