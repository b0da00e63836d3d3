package id.penghubung.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The look at an answer before it goes out: an answer is public.
public final class AnswerCheck {

    /// What was found. Blocking findings forbid sending; the others warn.
    public enum Finding {
        EMPTY(true),
        UNRESOLVED_PLACEHOLDER(true),
        TOO_LONG(true),
        NIK(false),
        PHONE(false),
        EMAIL(false),
        NO_GREETING(false);

        private final boolean blocking;

        Finding(boolean blocking) {
            this.blocking = blocking;
        }

        public boolean blocking() {
            return blocking;
        }
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern GREETING = Pattern.compile(
            "\\b(yth|terima kasih|selamat (pagi|siang|sore|malam)|salam|assalamu)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AnswerCheck() {}

    /// @param maxLength the server's limit in code points
    public static List<Finding> findings(String text, int maxLength) {
        var found = new ArrayList<Finding>();
        if (text.isBlank()) {
            found.add(Finding.EMPTY);
            return found;
        }
        if (PLACEHOLDER.matcher(text).find()) {
            found.add(Finding.UNRESOLVED_PLACEHOLDER);
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            found.add(Finding.TOO_LONG);
        }
        for (var kind : PersonalText.kindsIn(text)) {
            found.add(
                    switch (kind) {
                        case NIK -> Finding.NIK;
                        case PHONE -> Finding.PHONE;
                        case EMAIL -> Finding.EMAIL;
                    });
        }
        if (!GREETING.matcher(text).find()) {
            found.add(Finding.NO_GREETING);
        }
        return found;
    }
}
