package id.penghubung.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers what [IndonesianStems] made of a word: the same few thousand words stand in all complaints. Safe for use
/// by
/// several threads.
final class WordForms {

    /// A word and its forms take some 300 bytes. Rare words (names, numbers) fill it slowly; then it begins anew.
    private static final int MOST = 20_000;

    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    Set<String> of(String word) {
        var forms = known.get(word);
        if (forms == null) {
            forms = Set.copyOf(IndonesianStems.forms(word));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(word, forms);
        }
        return forms;
    }
}
