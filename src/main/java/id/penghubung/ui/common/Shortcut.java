package id.penghubung.ui.common;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/// One line of the list of shortcuts (F1). A screen that reacts to a key declares it here, so that the list cannot
/// promise a key that nobody listens to.
///
/// @param keys any of these
/// @param words what it does, in the words of the screen
public record Shortcut(List<KeyCombination> keys, String words) {

    public Shortcut {
        keys = List.copyOf(keys);
    }

    public Shortcut(KeyCombination key, String words) {
        this(List.of(key), words);
    }

    /// As printed on the keyboard: `Ctrl+Enter`. The toolkit draws some keys as signs that not every font has.
    public String display() {
        return keys.stream().map(Shortcut::display).collect(Collectors.joining(" / "));
    }

    public static String display(KeyCombination key) {
        return key.getDisplayText().replace("\u21b5", "Enter").replace("Escape", "Esc");
    }
}
