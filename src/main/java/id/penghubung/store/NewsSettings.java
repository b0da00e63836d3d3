package id.penghubung.store;

import id.penghubung.domain.OfficeHours;
import java.util.EnumSet;
import java.util.Set;

/// Of which events an officer wants to be told.
///
/// @param silent kinds that are switched off
/// @param hours in which reminders of limits are told
public record NewsSettings(Set<News.Kind> silent, OfficeHours hours) {

    public static final NewsSettings DEFAULT = new NewsSettings(Set.of(), OfficeHours.USUAL);

    public NewsSettings {
        silent = silent == null ? Set.of() : Set.copyOf(silent);
        hours = hours == null ? OfficeHours.USUAL : hours;
    }

    public boolean tells(News.Kind kind) {
        return !silent.contains(kind);
    }

    public NewsSettings with(News.Kind kind, boolean told) {
        var changed = EnumSet.noneOf(News.Kind.class);
        changed.addAll(silent);
        if (told) {
            changed.remove(kind);
        } else {
            changed.add(kind);
        }
        return new NewsSettings(changed, hours);
    }

    public NewsSettings with(OfficeHours other) {
        return new NewsSettings(silent, other);
    }
}
