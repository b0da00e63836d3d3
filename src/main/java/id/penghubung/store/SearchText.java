package id.penghubung.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One form for what is indexed and what is typed: case, accents, apostrophes inside words and look-alike letters of
/// other alphabets do not matter; numbers written in groups are also one number.
final class SearchText {

    /// Letters that stand in copied Latin words although they belong to another alphabet (measured: U+0648 and U+043E
    /// in names).
    private static final Map<Character, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry('а', 'a'),
            Map.entry('в', 'b'),
            Map.entry('е', 'e'),
            Map.entry('к', 'k'),
            Map.entry('м', 'm'),
            Map.entry('н', 'h'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('т', 't'),
            Map.entry('у', 'y'),
            Map.entry('х', 'x'),
            Map.entry('і', 'i'),
            Map.entry('ј', 'j'),
            Map.entry('ѕ', 's'),
            Map.entry('و', 'o'));

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’‘`´ʼ](?=\\p{L})");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern MIXED_WORD = Pattern.compile("\\p{L}*[a-z]\\p{L}*");
    private static final Pattern NUMBER_IN_GROUPS = Pattern.compile("\\d(?:[ .\\u00a0-]?\\d){6,}");
    private static final int SHORTEST_NUMBER = 7;
    private static final Pattern GROUP_GAPS = Pattern.compile("[ .\\u00a0-]");

    private SearchText() {}

    static String normal(String text) {
        if (text == null) {
            return "";
        }
        var result = text.indexOf('\'') < 0 && ascii(text)
                ? text
                : APOSTROPHE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
        if (!ascii(result)) {
            result = MARKS.matcher(Normalizer.normalize(result, Normalizer.Form.NFKD))
                    .replaceAll("");
        }
        result = result.toLowerCase(Locale.ROOT);
        return ascii(result) ? result : MIXED_WORD.matcher(result).replaceAll(word -> withoutLookAlikes(word.group()));
    }

    private static boolean ascii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String withoutLookAlikes(String word) {
        var letters = word.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            letters[i] = LOOK_ALIKES.getOrDefault(letters[i], letters[i]);
        }
        return new String(letters);
    }

    /// The words as the index cuts them.
    static List<String> words(String normal) {
        var words = new ArrayList<String>();
        var start = -1;
        for (var at = 0; at <= normal.length(); ) {
            var letter = at < normal.length() ? normal.codePointAt(at) : ' ';
            if (Character.isLetterOrDigit(letter)) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                words.add(normal.substring(start, at));
                start = -1;
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    /// What is indexed beside the words themselves: words without their prefixes, and numbers without their gaps.
    ///
    /// @param forms [IndonesianStems#forms], or a memory of it
    static Set<String> extras(String normal, Function<String, Set<String>> forms) {
        var extras = new LinkedHashSet<String>();
        for (var word : new LinkedHashSet<>(words(normal))) {
            extras.addAll(forms.apply(word));
        }
        if (!hasLongNumber(normal)) {
            return extras;
        }
        var numbers = NUMBER_IN_GROUPS.matcher(normal);
        while (numbers.find()) {
            extras.addAll(numberForms(GROUP_GAPS.matcher(numbers.group()).replaceAll("")));
        }
        return extras;
    }

    /// A quick look for what [#NUMBER_IN_GROUPS] needs, which is slow over a text that has none.
    private static boolean hasLongNumber(String normal) {
        var digits = 0;
        var gap = 0;
        for (var at = 0; at < normal.length(); at++) {
            var letter = normal.charAt(at);
            if (letter >= '0' && letter <= '9') {
                digits = gap > 1 ? 1 : digits + 1;
                gap = 0;
                if (digits >= SHORTEST_NUMBER) {
                    return true;
                }
            } else {
                gap++;
            }
        }
        return false;
    }

    /// A telephone number is found by its national and its international form.
    static List<String> numberForms(String digits) {
        return digits.startsWith("62") && digits.length() > 2
                ? List.of(digits, "0" + digits.substring(2))
                : List.of(digits);
    }
}
