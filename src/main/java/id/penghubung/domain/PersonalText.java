package id.penghubung.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Personal numbers and addresses inside free text: found for the check before sending, and masked wherever a text is
/// shown outside the detail screen (list, search snippet, print, export).
public final class PersonalText {

    public enum Kind {
        /// Sixteen digits, spaces, dots or hyphens between them allowed.
        NIK("(?<![\\d.-])\\d(?:[ .-]?\\d){15}(?![\\d-])"),
        /// Indonesian mobile and land line numbers: +62 or 0, then 8 to 12 digits.
        PHONE("(?<![\\d+])(?:\\+?62|0)(?:[ .\\u00a0-]?\\d){8,12}(?!\\d)"),
        EMAIL("[\\p{Alnum}._%+-]+@[\\p{Alnum}.-]+\\.\\p{Alpha}{2,}");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private static final String DOTS = "••••••";

    private PersonalText() {}

    public static Set<Kind> kindsIn(String text) {
        var found = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) {
            if (kind.pattern.matcher(text).find()) {
                found.add(kind);
            }
        }
        return found;
    }

    /// The text with each find replaced by dots of a fixed length, so that not even the length is told.
    public static String masked(String text) {
        if (!mayHoldAny(text)) {
            return text;
        }
        var result = text;
        for (var kind : Kind.values()) {
            result = kind.pattern.matcher(result).replaceAll(DOTS);
        }
        return result;
    }

    /// As [#masked(String)], and the name of a reporter whose identity is shielded too (DESIGN 5.8).
    public static String masked(String text, Reporter reporter) {
        return masked(withoutName(text, reporter));
    }

    private static String withoutName(String text, Reporter reporter) {
        if (!reporter.shielded() || reporter.name() == null || reporter.name().isBlank()) {
            return text;
        }
        var words = reporter.name().strip().split("\\s+");
        var name = new StringBuilder();
        for (var word : words) {
            name.append(name.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        }
        return Pattern.compile("(?<!\\p{L})" + name + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(DOTS);
    }

    /// A quick look that spares most texts the patterns: an address has its sign, the shortest number nine digits.
    private static boolean mayHoldAny(String text) {
        return text.indexOf('@') >= 0 || text.chars().filter(Character::isDigit).count() >= 9;
    }
}
