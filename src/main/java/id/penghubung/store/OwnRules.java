package id.penghubung.store;

import id.penghubung.domain.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// What the office said about the tables of the rules, as it stands in `work.db`.
///
/// @param words raw word in the form of [id.penghubung.domain.StatusMapping#normalize] to its status
/// @param wordsVersion grows with every change of the words
record OwnRules(Map<String, Status> words, long wordsVersion) {

    static final String WORDS_VERSION = "own_words_version";

    OwnRules {
        words = Map.copyOf(words);
    }

    static OwnRules read(Connection connection) throws SQLException {
        return new OwnRules(words(connection), Meta.number(connection, WORDS_VERSION));
    }

    private static Map<String, Status> words(Connection connection) throws SQLException {
        var words = new HashMap<String, Status>();
        try (var select = connection.prepareStatement("SELECT word, status FROM own_word");
                var row = select.executeQuery()) {
            while (row.next()) {
                words.put(row.getString("word"), Status.valueOf(row.getString("status")));
            }
        }
        return words;
    }
}
