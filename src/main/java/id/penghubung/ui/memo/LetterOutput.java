package id.penghubung.ui.memo;

import id.penghubung.domain.AuditKind;
import id.penghubung.notadinas.DocxTemplate;
import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.MemoPrinter;
import id.penghubung.notadinas.MemoSubject;
import id.penghubung.notadinas.PaperMark;
import id.penghubung.notadinas.PrintedMemo;
import id.penghubung.privacy.AuditLog;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.store.Memos;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.memo.PreviewViewModel.Shown;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Brings what was shown to the printer, into a file, or before another program, and notes in the audit trail that it
/// left the program. One at a time; methods are for the UI executor.
final class LetterOutput {

    sealed interface Outcome {
        record Saved(Path file) implements Outcome {}

        record Viewed() implements Outcome {}

        record Printed(String printer) implements Outcome {}

        record NoPrinter() implements Outcome {}

        record Cancelled() implements Outcome {}

        /// Most often still open in Word; what stood there before still stands there.
        record InUse(Path file) implements Outcome {}

        record NotWritable(Path file) implements Outcome {}

        record NoViewer() implements Outcome {}

        record Failed(Exception cause) implements Outcome {}
    }

    private static final String LETTER = "nota-dinas";

    private final MemoPress press;
    private final MemoPrinter printer;
    private final PrivateCopies copies;
    private final Supplier<Optional<Memos.OwnForm>> ownForm;
    private final AuditLog audit;
    private final Supplier<String> complaintId;
    private final Background background;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param ownForm asked off the UI thread, each time a Word file is wanted
    /// @param complaintId which report the open letter is about, or null; asked on the UI thread
    LetterOutput(
            MemoPress press,
            MemoPrinter printer,
            PrivateCopies copies,
            Supplier<Optional<Memos.OwnForm>> ownForm,
            AuditLog audit,
            Supplier<String> complaintId,
            Background background) {
        this.ownForm = ownForm;
        this.audit = audit;
        this.complaintId = complaintId;
        this.press = press;
        this.printer = printer;
        this.copies = copies;
        this.background = background;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The very file that was shown.
    void savePdf(Shown shown, Path target, Consumer<Outcome> onEnd) {
        run(() -> write(target, shown.pdf()), onEnd);
    }

    void saveDocx(Shown shown, Path target, Consumer<Outcome> onEnd) {
        run(() -> write(target, docx(shown.printed())), onEnd);
    }

    /// With SRIKANDI's own tokens where it fills in number, date and signer. Without the mark of a draft, because it is
    /// signed there.
    void saveForSrikandi(Shown shown, Path target, Consumer<Outcome> onEnd) {
        run(
                () -> {
                    var wanted = shown.wanted();
                    var marks = new HashSet<>(wanted.marks());
                    marks.remove(PaperMark.DRAFT);
                    return write(target, docx(press.printed(wanted.memo().forSrikandi(), wanted.page(), marks)));
                },
                onEnd);
    }

    /// In the agency's own form when it has one.
    private byte[] docx(PrintedMemo printed) throws IOException {
        var form = ownForm.get();
        return form.isPresent()
                ? press.docx(printed, new DocxTemplate(form.get().content()))
                : press.docx(printed);
    }

    void view(Shown shown, Consumer<Outcome> onEnd) {
        run(() -> copies.open(shown.pdf()) ? new Outcome.Viewed() : new Outcome.NoViewer(), onEnd);
    }

    /// The system's dialog asks which printer, how many and whether on both sides.
    void print(Shown shown, Consumer<Outcome> onEnd) {
        run(
                () -> switch (printer.print(
                        shown.pdf(),
                        shown.wanted().page().paper(),
                        MemoSubject.of(shown.wanted().memo()))) {
                    case MemoPrinter.Outcome.Printed(var name) -> new Outcome.Printed(name);
                    case MemoPrinter.Outcome.Cancelled _ -> new Outcome.Cancelled();
                    case MemoPrinter.Outcome.NoPrinter _ -> new Outcome.NoPrinter();
                    case MemoPrinter.Outcome.Failed(var cause) -> new Outcome.Failed(cause);
                },
                onEnd);
    }

    private void run(Callable<Outcome> work, Consumer<Outcome> onEnd) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        var about = complaintId.get();
        background.run(
                () -> {
                    var outcome = work.call();
                    note(outcome, about);
                    return outcome;
                },
                outcome -> end(outcome, onEnd),
                cause -> end(new Outcome.Failed(cause), onEnd));
    }

    private void note(Outcome outcome, String about) {
        switch (outcome) {
            case Outcome.Printed _ -> audit.note(AuditKind.PRINTED, about, LETTER, 1);
            // The viewer's copy is as good as a file: it can be printed and kept there.
            case Outcome.Saved _, Outcome.Viewed _ -> audit.note(AuditKind.EXPORTED, about, LETTER, 1);
            case Outcome.NoPrinter _,
                    Outcome.Cancelled _,
                    Outcome.InUse _,
                    Outcome.NotWritable _,
                    Outcome.NoViewer _,
                    Outcome.Failed _ -> {}
        }
    }

    private void end(Outcome outcome, Consumer<Outcome> onEnd) {
        busy.set(false);
        onEnd.accept(outcome);
    }

    private static Outcome write(Path target, byte[] content) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new Outcome.NotWritable(target);
        }
        try {
            DurableFiles.write(target, content);
            return new Outcome.Saved(target);
        } catch (FileSystemException e) {
            // Windows does not let a file be replaced that another program has open; then two files are named.
            return e.getOtherFile() == null ? new Outcome.NotWritable(target) : new Outcome.InUse(target);
        }
    }

    /// Copies for other programs are taken away.
    void dispose() {
        copies.close();
    }
}
