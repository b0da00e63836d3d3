package id.penghubung.ui.common;

import java.util.Optional;

/// Questions and plain messages. Called on the FX thread; returns when the person has answered. A fake stands in for it
/// in tests of view models.
public interface Dialogs {

    /// @param title what it is about
    /// @param sentence what follows from it
    /// @param verb the word on the button that does it; the other button is "Batal" and the default
    boolean confirm(String title, String sentence, String verb);

    /// What happened, what was kept, what to do.
    void tell(String title, String sentence);

    /// A failure that nobody expected: plain sentence, short code, details to copy.
    void failure(Throwable cause);

    /// One line of text from the person; empty when cancelled.
    Optional<String> ask(String title, String sentence, String label);
}
