package id.penghubung.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A start for an answer; `{{…}}` marks what the officer must fill in.
///
/// @param kind which kind of answer it is for; null for both
/// @param classification raw word of the class it is meant for; null for every class
/// @param unitId the unit it is meant for; null for every unit
public record ReplyTemplate(
        String id, String title, FollowUpKind kind, String classification, String unitId, String text) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^}]*}}");

    /// For every class and unit.
    public ReplyTemplate(String id, String title, FollowUpKind kind, String text) {
        this(id, title, kind, null, null, text);
    }

    /// The text between the variable parts, in its order; what is blank is left out.
    public List<String> fixedParts() {
        var parts = new ArrayList<String>();
        for (var part : VARIABLE.split(text)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// How near it is to a complaint: the smaller, the nearer. Made for its class and unit, for one of both, for all,
    /// and last what was made for others.
    ///
    /// @param ofClass raw word; nullable
    /// @param units that have the complaint
    public int distance(String ofClass, Set<String> units) {
        var forOtherClass = classification != null && !sameWord(classification, ofClass);
        var forOtherUnit = unitId != null && !units.contains(unitId);
        if (forOtherClass || forOtherUnit) {
            return 3;
        }
        return 2 - (classification == null ? 0 : 1) - (unitId == null ? 0 : 1);
    }

    private static boolean sameWord(String one, String other) {
        return other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}
