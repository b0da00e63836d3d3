package id.penghubung.store;

import java.util.EnumSet;
import java.util.Set;

/// Of which events an officer wants to be told.
///
/// @param silent kinds that are switched off
public record NewsSettings(Set<News.Kind> silent) {

    public static final NewsSettings DEFAULT = new NewsSettings(Set.of());

    public NewsSettings {
        silent = silent == null ? Set.of() : Set.copyOf(silent);
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
        return new NewsSettings(changed);
    }
}
