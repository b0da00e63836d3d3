package id.penghubung.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What has to be kept of a text to tell how alike another one is: hashes of its triples of words. Case, punctuation
/// and line breaks do not matter. Of a long text only the smallest [#MOST] are kept, which are the same ones for the
/// same
/// words. It is no secret: whoever has a text can tell whether it is this one.
public final class Likeness {

    static final int MOST = 128;

    private static final int TRIPLE = 3;

    private final int words;
    private final int[] hashes;

    /// @param hashes ascending, none twice
    private Likeness(int words, int[] hashes) {
        this.words = words;
        this.hashes = hashes;
    }

    public static Likeness of(String text) {
        var words = words(text);
        return new Likeness(
                words.size(),
                Arrays.stream(triples(words)).sorted().distinct().limit(MOST).toArray());
    }

    /// All of a text, however long it is.
    static Set<Integer> allTriples(String text) {
        return Arrays.stream(triples(words(text))).boxed().collect(Collectors.toSet());
    }

    private static int[] triples(List<String> words) {
        var triples = Math.max(words.size() - TRIPLE + 1, words.isEmpty() ? 0 : 1);
        var hashes = new int[triples];
        for (var at = 0; at < triples; at++) {
            var hash = 0L;
            // A text of one or two words is one incomplete triple.
            for (var word = at; word < Math.min(at + TRIPLE, words.size()); word++) {
                hash = mixed(hash * 31 + words.get(word).hashCode());
            }
            hashes[at] = (int) (hash >>> 32);
        }
        return hashes;
    }

    /// Letters and digits that stand together, in lower case, in their order.
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var start = -1;
        for (var at = 0; at <= text.length(); ) {
            var letter = at < text.length() ? text.codePointAt(at) : ' ';
            if (Character.isLetterOrDigit(letter)) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
                start = -1;
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    /// Spreads what differs in few bits over all of them (the finishing step of MurmurHash3).
    private static long mixed(long hash) {
        var mixed = hash;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /// Which part of all triples of both stands in both (Jaccard index): 1 for the same words in the same order, 0 for
    /// nothing in common and for a text without words.
    public double to(Likeness other) {
        var both = 0;
        var mine = 0;
        var its = 0;
        while (mine < hashes.length && its < other.hashes.length) {
            var order = Integer.compare(hashes[mine], other.hashes[its]);
            both += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        var all = hashes.length + other.hashes.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /// How many words the text has.
    public int words() {
        return words;
    }

    /// Ascending, none twice; a copy.
    public int[] hashes() {
        return hashes.clone();
    }

    /// As it was kept.
    ///
    /// @param hashes as [#hashes] gave them
    public static Likeness of(int words, int[] hashes) {
        return new Likeness(words, hashes.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Likeness same && words == same.words && Arrays.equals(hashes, same.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
