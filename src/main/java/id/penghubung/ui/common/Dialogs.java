package id.penghubung.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Questions and plain messages. Called on the FX thread; returns when the person has answered. A fake stands in for it
/// in tests of view models.
public interface Dialogs {

    /// @param title what it is about
    /// @param sentence what follows from it
    /// @param verb the word on the button that does it; the other button is "Batal" and the default
    boolean confirm(String title, String sentence, String verb);

    /// @param verbs what may be done, the safest last
    /// @return which verb; empty for "Batal", which is the default
    OptionalInt choose(String title, String sentence, List<String> verbs);

    /// What happened, what was kept, what to do.
    void tell(String title, String sentence);

    /// A failure that nobody expected: plain sentence, short code, details to copy.
    void failure(Throwable cause);

    /// One line of text from the person; empty when cancelled.
    Optional<String> ask(String title, String sentence, String label);

    /// Where to write a text file; empty when cancelled.
    ///
    /// @param proposedName file name with extension
    Optional<Path> saveAs(String title, String proposedName);

    /// Where to write a file of any kind; empty when cancelled.
    Optional<Path> saveFile(String title, String proposedName);

    /// Which files to read; empty when cancelled.
    ///
    /// @param kind what the patterns stand for, as the person reads it
    /// @param patterns of file names, like `*.pdf`; empty for every file
    List<Path> open(String title, String kind, List<String> patterns);
}
