package id.penghubung.ui.common;

import java.util.List;

/// The shortcuts of one place.
///
/// @param place its name in the navigation
public record ShortcutGroup(String place, List<Shortcut> shortcuts) {

    public ShortcutGroup {
        shortcuts = List.copyOf(shortcuts);
    }
}
