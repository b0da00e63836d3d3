package id.penghubung.store;

import id.penghubung.domain.PersonalText;
import id.penghubung.domain.Reporter;
import java.util.regex.Pattern;

/// Keeps the identity of an anonymous or secret reporter out of what lists and search may show.
final class Shield {

    private static final String DOTS = "••••••";

    private Shield() {}

    /// Numbers of persons are masked for everybody, the reporter's own name where it is shielded.
    static String masked(String text, Reporter reporter) {
        return PersonalText.masked(withoutName(text, reporter));
    }

    /// What the search index may know of a text: everything, except for shielded reporters.
    static String indexable(String text, Reporter reporter) {
        return reporter.shielded() ? masked(text, reporter) : text;
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
}
