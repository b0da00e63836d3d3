package id.penghubung.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Dialogs that answer by themselves and remember what was asked.
public class SpokenDialogs implements Dialogs {

    private final List<String> asked = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private boolean yes;
    private Path file;
    private List<Path> files = List.of();

    public SpokenDialogs says(boolean answer) {
        yes = answer;
        return this;
    }

    /// The next questions for a line of text are answered by these; "Batal" when there are none left.
    public SpokenDialogs types(String... words) {
        lines.addAll(List.of(words));
        return this;
    }

    public SpokenDialogs saves(Path to) {
        file = to;
        return this;
    }

    public SpokenDialogs opens(Path... chosen) {
        files = List.of(chosen);
        return this;
    }

    public List<String> asked() {
        return asked;
    }

    @Override
    public boolean confirm(String title, String sentence, String verb) {
        asked.add(title + " | " + sentence + " | " + verb);
        return yes;
    }

    /// The next questions with several verbs are answered by these numbers; "Batal" when there are none left.
    public SpokenDialogs chooses(Integer... verbs) {
        choices.addAll(List.of(verbs));
        return this;
    }

    @Override
    public OptionalInt choose(String title, String sentence, List<String> verbs) {
        asked.add(title + " | " + sentence + " | " + String.join(" | ", verbs));
        return choices.isEmpty() ? OptionalInt.empty() : OptionalInt.of(choices.removeFirst());
    }

    @Override
    public void tell(String title, String sentence) {
        asked.add(title + " | " + sentence);
    }

    @Override
    public void failure(Throwable cause) {
        throw new AssertionError(cause);
    }

    @Override
    public Optional<Path> saveAs(String title, String proposedName) {
        asked.add(title + " | " + proposedName);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> saveFile(String title, String proposedName) {
        return saveAs(title, proposedName);
    }

    @Override
    public List<Path> open(String title, String kind, List<String> patterns) {
        asked.add(title + " | " + kind + " | " + String.join(" ", patterns));
        return files;
    }

    @Override
    public Optional<String> ask(String title, String sentence, String label) {
        asked.add(title + " | " + sentence + " | " + label);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.removeFirst());
    }
}
