package id.penghubung.ui.memo;

import id.penghubung.notadinas.MemoSubject;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.memo.LetterOutput.Outcome;
import id.penghubung.ui.memo.PreviewViewModel.Shown;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Asks where a letter goes and tells what became of it.
final class OutputReport {

    private static final int LONGEST_NAME = 80;

    /// Where a file is to be written.
    interface Chooser {
        /// @param ending `pdf` or `docx`
        /// @return empty when the person changed their mind
        Optional<Path> choose(String suggestedName, String ending);
    }

    private final Chooser chooser;
    private final Notices notices;
    private final Dialogs dialogs;
    private final Texts texts = Texts.of(OutputReport.class);

    OutputReport(Chooser chooser, Notices notices, Dialogs dialogs) {
        this.chooser = chooser;
        this.notices = notices;
        this.dialogs = dialogs;
    }

    Optional<Path> choose(Shown shown, String ending) {
        return chooser.choose(name(MemoSubject.of(shown.wanted().memo())) + "." + ending, ending)
                .map(file -> complete(file, ending));
    }

    /// What no file system refuses.
    private String name(String subject) {
        var words = texts.text("output.name", subject.isBlank() ? texts.text("subject.none") : subject)
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME).strip() : words;
    }

    /// Some systems do not add the ending.
    private static Path complete(Path file, String ending) {
        var name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending) ? file : file.resolveSibling(name + "." + ending);
    }

    void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Saved(var file) -> notices.say(Notice.done(texts.text("output.saved", file.getFileName())));
            case Outcome.Printed(var printer) -> notices.say(Notice.done(texts.text("output.printed", printer)));
            case Outcome.NoPrinter _ ->
                dialogs.tell(texts.text("output.no_printer.title"), texts.text("output.no_printer"));
            case Outcome.InUse(var file) ->
                dialogs.tell(texts.text("output.in_use.title"), texts.text("output.in_use", file.getFileName()));
            case Outcome.NotWritable(var file) ->
                dialogs.tell(
                        texts.text("output.not_writable.title"), texts.text("output.not_writable", file.getFileName()));
            case Outcome.NoViewer _ ->
                dialogs.tell(texts.text("output.no_viewer.title"), texts.text("output.no_viewer"));
            case Outcome.Failed(var cause) -> dialogs.failure(cause);
            case Outcome.Viewed _, Outcome.Cancelled _ -> {
                // The person saw it happen.
            }
        }
    }
}
