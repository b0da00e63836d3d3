package id.penghubung.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Roots that an Indonesian word may be built on, without a dictionary: particles, possessives, prefixes with their
/// sound changes, suffixes, and which of them go together (Tata Bahasa Baku Bahasa Indonesia, word formation of verbs
/// and nouns). Where the form alone does not decide (`perusakan`: pe+rusak or per+usak) every reading is given: the
/// wrong ones are no words, so nobody searches for them.
final class IndonesianStems {

    private static final int SHORTEST_ROOT = 3;
    private static final int SHORTEST_WORD = 5;

    /// A shorter root is searched as a whole word only: as a beginning it would find too much.
    static final int SHORTEST_BEGINNING = 4;

    private static final String VOWELS = "aeiou";

    /// A prefix and the suffixes that may end a word begun by it.
    private enum Group {
        /// meN-, di-, ter-: verbs; -kan or -i.
        VERB("kan", "i"),
        /// peN-, pe-, per-, ke-: nouns; -an.
        NOUN("an"),
        /// ber-: -an or -kan.
        BER("an", "kan"),
        /// se-: -an or -nya (taken before).
        SE("an"),
        NONE("an", "kan");

        private final List<String> suffixes;

        Group(String... suffixes) {
            this.suffixes = List.of(suffixes);
        }
    }

    private record Split(String rest, Group group) {}

    private IndonesianStems() {}

    /// What is kept in the index beside the word: the forms that its prefixes stand before, suffixes kept (`kerusakan`
    /// gives `rusakan`, so that the beginning `rusak` finds it), and roots too short to be searched as beginnings
    /// (`diadukan` gives `adu`).
    ///
    /// @param word lower case; one with other letters than a to z has no forms
    static Set<String> forms(String word) {
        var forms = new LinkedHashSet<String>();
        if (known(word)) {
            addShortRoots(word, Group.NONE, forms);
            for (var first : prefixes(word)) {
                forms.add(first.rest());
                addShortRoots(first.rest(), first.group(), forms);
                innerPrefixes(first.rest()).forEach(second -> forms.add(second.rest()));
            }
        }
        return forms;
    }

    private static void addShortRoots(String word, Group group, Set<String> forms) {
        for (var suffix : group.suffixes) {
            if (word.endsWith(suffix) && word.length() - suffix.length() < SHORTEST_BEGINNING) {
                var root = cut(word, suffix);
                if (possible(root)) {
                    forms.add(root);
                }
            }
        }
    }

    /// What a typed word may be built on, without the word itself.
    ///
    /// @param word lower case; one with other letters than a to z has no roots
    static Set<String> roots(String word) {
        var roots = new LinkedHashSet<String>();
        if (!known(word)) {
            return roots;
        }
        for (var bare : withoutEnclitics(word)) {
            roots.add(bare);
            addWithoutSuffix(bare, Group.NONE, roots);
            for (var first : prefixes(bare)) {
                roots.add(first.rest());
                addWithoutSuffix(first.rest(), first.group(), roots);
                for (var second : innerPrefixes(first.rest())) {
                    roots.add(second.rest());
                    addWithoutSuffix(second.rest(), first.group(), roots);
                    addWithoutSuffix(second.rest(), second.group(), roots);
                }
            }
        }
        roots.removeIf(root -> !possible(root));
        roots.remove(word);
        return roots;
    }

    private static boolean known(String word) {
        return word.length() >= SHORTEST_WORD && latin(word);
    }

    /// -lah, -kah, -tah, -pun, then -ku, -mu, -nya.
    private static List<String> withoutEnclitics(String word) {
        var forms = new ArrayList<String>();
        forms.add(word);
        var rest = word;
        for (var particle : List.of("lah", "kah", "tah", "pun")) {
            if (rest.endsWith(particle) && possible(cut(rest, particle))) {
                rest = cut(rest, particle);
                forms.add(rest);
                break;
            }
        }
        for (var owner : List.of("nya", "ku", "mu")) {
            if (rest.endsWith(owner) && possible(cut(rest, owner))) {
                forms.add(cut(rest, owner));
                break;
            }
        }
        return forms;
    }

    private static void addWithoutSuffix(String word, Group group, Set<String> roots) {
        for (var suffix : group.suffixes) {
            if (word.endsWith(suffix)) {
                roots.add(cut(word, suffix));
            }
        }
    }

    private static List<Split> prefixes(String word) {
        var splits = new ArrayList<Split>();
        if (word.startsWith("me")) {
            nasal(word.substring(2), Group.VERB, splits);
        }
        if (word.startsWith("pe")) {
            nasal(word.substring(2), Group.NOUN, splits);
        }
        if (word.startsWith("di")) {
            splits.add(new Split(word.substring(2), Group.VERB));
        }
        if (word.startsWith("ke")) {
            splits.add(new Split(word.substring(2), Group.NOUN));
        }
        if (word.startsWith("se")) {
            splits.add(new Split(word.substring(2), Group.SE));
        }
        splits.addAll(innerPrefixes(word));
        splits.removeIf(split -> !possible(split.rest()));
        return splits;
    }

    /// per-, ber-, ter-: the r is the prefix's own or the root's (`be-rasa`), or falls before another r (`be-kerja`).
    private static List<Split> innerPrefixes(String word) {
        var splits = new ArrayList<Split>();
        rPrefix(word, "per", Group.NOUN, splits);
        rPrefix(word, "ber", Group.BER, splits);
        rPrefix(word, "ter", Group.VERB, splits);
        if (word.startsWith("belajar") || word.startsWith("pelajar")) {
            splits.add(new Split(word.substring(3), word.charAt(0) == 'b' ? Group.BER : Group.NOUN));
        }
        if (word.startsWith("se")) {
            splits.add(new Split(word.substring(2), Group.SE));
        }
        splits.removeIf(split -> !possible(split.rest()));
        return splits;
    }

    private static void rPrefix(String word, String prefix, Group group, List<Split> splits) {
        if (word.startsWith(prefix)) {
            splits.add(new Split(word.substring(3), group));
            if (word.length() > 3 && vowel(word.charAt(3))) {
                splits.add(new Split(word.substring(2), group));
            }
        } else if (word.startsWith(prefix.substring(0, 2)) && word.startsWith("er", 3)) {
            splits.add(new Split(word.substring(2), group));
        }
    }

    /// meN- and peN-: what the nasal hides is given back.
    ///
    /// @param rest after `me` or `pe`
    private static void nasal(String rest, Group group, List<Split> splits) {
        if (rest.startsWith("ny") && vowelAt(rest, 2)) {
            splits.add(new Split("s" + rest.substring(2), group));
        } else if (rest.startsWith("ng")) {
            splits.add(new Split(rest.substring(2), group));
            if (vowelAt(rest, 2)) {
                splits.add(new Split("k" + rest.substring(2), group));
            }
        } else if (rest.startsWith("n")) {
            if (vowelAt(rest, 1)) {
                splits.add(new Split("t" + rest.substring(1), group));
                splits.add(new Split(rest, group));
            } else {
                splits.add(new Split(rest.substring(1), group));
            }
        } else if (rest.startsWith("m")) {
            if (vowelAt(rest, 1)) {
                splits.add(new Split("p" + rest.substring(1), group));
                splits.add(new Split(rest, group));
            } else {
                splits.add(new Split(rest.substring(1), group));
            }
        } else if (!rest.isEmpty() && "lrwy".indexOf(rest.charAt(0)) >= 0) {
            if (vowelAt(rest, 1)) {
                splits.add(new Split(rest, group));
            }
        } else if (group == Group.NOUN && !rest.isEmpty() && !vowelAt(rest, 0)) {
            // pe- without a nasal: petani, pekerja, pedagang.
            splits.add(new Split(rest, group));
        }
    }

    private static boolean possible(String root) {
        if (root.length() < SHORTEST_ROOT) {
            return false;
        }
        var vowels = 0;
        for (var i = 0; i < root.length(); i++) {
            if (vowel(root.charAt(i))) {
                vowels++;
            }
        }
        return vowels >= 2;
    }

    private static boolean latin(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean vowelAt(String word, int index) {
        return index < word.length() && vowel(word.charAt(index));
    }

    private static boolean vowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    private static String cut(String word, String suffix) {
        return word.substring(0, word.length() - suffix.length());
    }
}
