package id.penghubung.store;

import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The status words, with the office's own rows in `work.db`. The stored columns follow each change at once.
///
/// **Whose row of the status words wins:** the office's own row, then the server's table as a whole, then, while no
/// server has told one, the bundled table. An own row is the decision of an *admin instansi*, since it moves the
/// figures
/// of the whole agency; it holds in this account until it is reset. An officer gets the agency's table from the server
/// and changes nothing here, or two officers of one unit would report different figures; what an officer can do is to
/// tell the admin the words that nobody has given a meaning yet.
public final class RuleBook {

    private final Database workDb;
    private final Database cacheDb;
    private final Cache cache;
    private final Clock clock;

    RuleBook(Database workDb, Database cacheDb, Cache cache, Clock clock) {
        this.workDb = workDb;
        this.cacheDb = cacheDb;
        this.cache = cache;
        this.clock = clock;
    }

    /// Who may change what holds for the whole agency: status words and limits.
    public static boolean mayChangeForAgency(Person person) {
        return person.is(Role.ADMIN_INSTANSI);
    }

    /// One raw word.
    ///
    /// @param word as it is written in this account, or in the table where no complaint has it
    /// @param inherited what the server's or the bundled table says; null where it does not list the word
    /// @param own the office's row; null for none
    /// @param count complaints that have this word now
    public record Word(String word, Status inherited, Status own, long count) {

        /// What the word means now.
        public Status status() {
            if (own != null) {
                return own;
            }
            return inherited == null ? Status.UNKNOWN : inherited;
        }
    }

    /// @param version names the table in every figure that was counted with it
    /// @param fromServer the inherited rows are the server's
    /// @param unnamed complaints without any word: no table can give them a status
    public record Words(String version, boolean fromServer, List<Word> words, long unnamed) {
        public Words {
            words = List.copyOf(words);
        }
    }

    /// Complaints that a change would move.
    public record Move(Status from, Status to, long count) {}

    /// Words nobody has given a meaning first, then by their number of complaints.
    public Words words() {
        var counts = rawCounts();
        var reference = cache.storedReference();
        var base = Rules.baseMapping(reference);
        var own = workDb.read(OwnRules::read).words();
        var written = new HashMap<String, String>();
        base.words().keySet().forEach(word -> written.put(word, word));
        own.keySet().forEach(word -> written.put(word, word));
        var perKey = new HashMap<String, Long>();
        counts.forEach((word, count) -> {
            var key = StatusMapping.normalize(word);
            // The most frequent spelling is shown.
            if (perKey.merge(key, count, Long::sum).equals(count)) {
                written.put(key, word.strip());
            }
        });
        var unnamed = perKey.getOrDefault("", 0L);
        written.remove("");
        var words = written.entrySet().stream()
                .map(entry -> new Word(
                        entry.getValue(),
                        base.words().get(entry.getKey()),
                        own.get(entry.getKey()),
                        perKey.getOrDefault(entry.getKey(), 0L)))
                .sorted(Comparator.comparing((Word word) -> word.status() != Status.UNKNOWN)
                        .thenComparing(Word::count, Comparator.reverseOrder())
                        .thenComparing(Word::word, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Words(cache.mapping().version(), reference != null, words, unnamed);
    }

    /// What [#changeWords] would move, largest first; nothing is stored.
    ///
    /// @param changes raw word to its new own status; empty takes the own row back
    public List<Move> preview(Map<String, Optional<Status>> changes) {
        var now = cache.mapping();
        var next = Rules.baseMapping(cache.storedReference())
                .with(changed(workDb.read(OwnRules::read).words(), changes), 0);
        record Way(Status from, Status to) {}
        var moves = new HashMap<Way, Long>();
        rawCounts().forEach((word, count) -> {
            var way = new Way(now.statusOf(word), next.statusOf(word));
            if (way.from() != way.to()) {
                moves.merge(way, count, Long::sum);
            }
        });
        return moves.entrySet().stream()
                .map(entry -> new Move(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                .sorted(Comparator.comparing(Move::count).reversed())
                .toList();
    }

    /// All rows and the new version in one transaction; then every stored status is counted anew.
    ///
    /// @param by an *admin instansi*, see [#mayChangeForAgency]
    /// @param changes raw word to its new own status; empty takes the own row back
    public void changeWords(Person by, Map<String, Optional<Status>> changes) {
        requireAdmin(by);
        if (changes.keySet().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("no word");
        }
        var now = clock.instant();
        workDb.change(connection -> {
            for (var change : changes.entrySet()) {
                var word = StatusMapping.normalize(change.getKey());
                if (change.getValue().isEmpty()) {
                    delete(connection, word);
                    continue;
                }
                try (var insert = connection.prepareStatement(
                        "INSERT OR REPLACE INTO own_word (word, status, changed_at) VALUES (?,?,?)")) {
                    Columns.bind(insert, word, change.getValue().get().name(), now);
                    insert.executeUpdate();
                }
            }
            Meta.put(connection, OwnRules.WORDS_VERSION, Meta.number(connection, OwnRules.WORDS_VERSION) + 1);
        });
        cache.ownRulesChanged();
    }

    private static void delete(Connection connection, String word) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM own_word WHERE word = ?")) {
            delete.setString(1, word);
            delete.executeUpdate();
        }
    }

    private static Map<String, Status> changed(Map<String, Status> own, Map<String, Optional<Status>> changes) {
        var next = new HashMap<>(own);
        changes.forEach((word, status) -> {
            var key = StatusMapping.normalize(word);
            status.ifPresentOrElse(to -> next.put(key, to), () -> next.remove(key));
        });
        return next;
    }

    static void requireAdmin(Person by) {
        if (!mayChangeForAgency(by)) {
            throw new IllegalStateException("only an admin instansi changes what holds for the agency");
        }
    }

    /// Complaints that are here now, per raw word as it is written, most frequent first; none is the empty word.
    private Map<String, Long> rawCounts() {
        return cacheDb.read(connection -> {
            var counts = new LinkedHashMap<String, Long>();
            try (var select = connection.prepareStatement("""
                SELECT coalesce(raw_status, '') AS word, count(*) AS uses FROM complaint WHERE removed_at IS NULL
                GROUP BY 1 ORDER BY uses DESC
                """);
                    var row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString("word"), row.getLong("uses"));
                }
            }
            return counts;
        });
    }
}
