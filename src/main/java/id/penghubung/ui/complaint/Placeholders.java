package id.penghubung.ui.complaint;

import java.util.Optional;
import java.util.regex.Pattern;

/// The `{{…}}` of a template that the officer has to fill in (M1 of the cases).
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");

    /// @param start index of the first brace
    /// @param end behind the last brace
    record Place(int start, int end) {}

    private Placeholders() {}

    /// The first one at or behind `from`, else the first of the whole text.
    static Optional<Place> next(String text, int from) {
        var matcher = PLACEHOLDER.matcher(text);
        if (matcher.find(Math.clamp(from, 0, text.length())) || matcher.find(0)) {
            return Optional.of(new Place(matcher.start(), matcher.end()));
        }
        return Optional.empty();
    }
}
