package id.penghubung.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks the system where a file is to be written. The name always ends as its kind does: some systems do not add the
/// ending of the kind that was chosen.
public final class TargetFile {

    private TargetFile() {}

    /// @param words as the person reads it
    /// @param ending with its dot, in lower case
    public record Kind(String words, String ending) {}

    /// FX thread; the window waits meanwhile.
    ///
    /// @param kinds at least one; the first is proposed
    /// @return empty when the person changed their mind
    public static Optional<Path> ask(Window owner, String title, String suggestedName, List<Kind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        kinds.forEach(
                kind -> chooser.getExtensionFilters().add(new ExtensionFilter(kind.words(), "*" + kind.ending())));
        var chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        var at = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
        return Optional.of(complete(chosen.toPath(), kinds, kinds.get(Math.max(0, at))));
    }

    static Path complete(Path chosen, List<Kind> kinds, Kind wanted) {
        var name = chosen.getFileName().toString();
        var lower = name.toLowerCase(Locale.ROOT);
        return kinds.stream().anyMatch(kind -> lower.endsWith(kind.ending()))
                ? chosen
                : chosen.resolveSibling(name + wanted.ending());
    }
}
