package id.penghubung.store;

import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.AccountStore.Area;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the quality of answers is judged by: stored features of their texts, and the account's own limits.
public final class Quality {

    private static final String SETTINGS = "quality_settings";

    /// Texts that are there and were not looked at by the present rule. Erased ones keep what was found before.
    private static final String PENDING = """
        FROM complaint c
        WHERE c.features_rule IS NOT ?1 AND c.removed_at IS NULL
          AND EXISTS (SELECT 1 FROM complaint_text t WHERE t.key = c.key)
          AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.complaint_id = c.id)
        """;

    private final Database cacheDb;
    private final FieldCipher cacheCipher;
    private final Database workDb;
    private final TextFeatures features;
    private final Events events;

    Quality(Database cacheDb, FieldCipher cacheCipher, Database workDb, TextFeatures features, Events events) {
        this.cacheDb = cacheDb;
        this.cacheCipher = cacheCipher;
        this.workDb = workDb;
        this.features = features;
        this.events = events;
    }

    /// All of one moment.
    ///
    /// @param answers by complaint and in their order
    /// @param judged keys of the complaints whose answers are all among `answers`
    /// @param reopened keys of those that were opened again after an answer
    /// @param pending how many are still to be looked at
    public record Facts(
            Complaints.Facts facts, List<AnswerFacts> answers, Set<Long> judged, Set<Long> reopened, long pending) {
        public Facts {
            answers = List.copyOf(answers);
            judged = Set.copyOf(judged);
            reopened = Set.copyOf(reopened);
        }
    }

    public QualitySettings settings() {
        var json = workDb.read(connection -> Meta.bytes(connection, SETTINGS));
        return json == null ? QualitySettings.DEFAULT : BodyJson.read(json, QualitySettings.class);
    }

    /// Kept in `work.db`, since they are the person's choice.
    public void saveSettings(QualitySettings settings) {
        workDb.change(connection -> Meta.put(connection, SETTINGS, BodyJson.write(settings)));
        events.publish(Area.QUALITY);
    }

    /// In one read transaction.
    public Facts facts() {
        return cacheDb.read(connection -> {
            var judged = new HashSet<Long>();
            var reopened = new HashSet<Long>();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT key, id, reopened_after_answer FROM complaint WHERE features_rule IS NOT NULL")) {
                while (row.next()) {
                    // A file shows no answers: that there are none is not known.
                    if (!FileBorn.is(row.getString("id"))) {
                        judged.add(row.getLong("key"));
                    }
                    if (row.getBoolean("reopened_after_answer")) {
                        reopened.add(row.getLong("key"));
                    }
                }
            }
            return new Facts(
                    new Complaints.Facts(new FactsReader().read(connection), Cache.complete(connection)),
                    AnswerRows.all(connection, cacheCipher),
                    judged,
                    reopened,
                    pending(connection));
        });
    }

    private static long pending(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) " + PENDING)) {
            Columns.bind(select, TextFeatures.RULE);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Looks at some texts that came before the present rule.
    ///
    /// @param limit at most so many, to keep the writer free for others
    /// @return how many; fewer than `limit` when nothing is left
    public int judgeSome(int limit) {
        var ids = cacheDb.read(connection -> pending(connection, limit));
        if (ids.isEmpty()) {
            return 0;
        }
        cacheDb.change(connection -> {
            var reader = new ComplaintReader(cacheCipher);
            var officers = new Officers(connection, cacheCipher);
            try (var rows = new AnswerRows(connection);
                    var select = connection.prepareStatement("SELECT key FROM complaint WHERE id = ?")) {
                for (var id : ids) {
                    var whole = reader.byId(connection, id).orElse(null);
                    if (whole != null) {
                        select.setString(1, id);
                        try (var row = select.executeQuery()) {
                            row.next();
                            rows.write(
                                    row.getLong(1),
                                    AnswerRows.Prepared.of(features.of(whole), id, cacheCipher),
                                    officers);
                        }
                    }
                }
            }
        });
        events.publish(Area.QUALITY);
        return ids.size();
    }

    private static List<String> pending(Connection connection, int limit) throws SQLException {
        var found = new ArrayList<String>();
        try (var select = connection.prepareStatement("SELECT c.id " + PENDING + " LIMIT ?2")) {
            Columns.bind(select, TextFeatures.RULE, limit);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
