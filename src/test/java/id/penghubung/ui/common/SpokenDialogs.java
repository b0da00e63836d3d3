package id.penghubung.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Dialogs that answer by themselves and remember what was asked.
public final class SpokenDialogs implements Dialogs {

    private final List<String> asked = new ArrayList<>();
    private boolean yes;

    public SpokenDialogs says(boolean answer) {
        yes = answer;
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

    @Override
    public void tell(String title, String sentence) {
        asked.add(title + " | " + sentence);
    }

    @Override
    public void failure(Throwable cause) {
        throw new AssertionError(cause);
    }

    @Override
    public Optional<String> ask(String title, String sentence, String label) {
        asked.add(title + " | " + sentence + " | " + label);
        return Optional.empty();
    }
}
