package id.penghubung.ui.complaint;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.store.Attachments;
import id.penghubung.store.Attachments.Outcome;
import id.penghubung.store.Attachments.Refusal;
import id.penghubung.store.DraftEndedException;
import id.penghubung.ui.common.Background;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The files of the draft in the editor. They are copied one after the other off the FX thread, for the draft that was
/// open when they were chosen, whatever is on screen when a copy is done. Methods are for the FX thread.
final class FilesViewModel {

    /// @param left how many wait behind this one
    /// @param part of it that is done, from 0 to 1
    record Copying(String name, int left, double part) {}

    /// What became of a file, where the list does not say it.
    sealed interface Remark {
        String name();

        record Refused(String name, Refusal reason) implements Remark {}

        /// The draft has this content already.
        record Again(String name) implements Remark {}

        /// This PC could not keep the copy, or could not take the file off.
        record Failed(String name, Exception cause) implements Remark {}

        /// The draft was sent or discarded before the copy was done.
        record TooLate(String name) implements Remark {}
    }

    private record Wanted(UUID draft, Path file) {
        String name() {
            var last = file.getFileName();
            return last == null ? file.toString() : last.toString();
        }
    }

    private final Attachments store;
    private final Background background;
    private final Supplier<AttachmentLimits> limits;
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private Wanted copied;
    private UUID draft;
    private long asked;

    private final ReadOnlyObjectWrapper<List<Attachment>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Copying> copying = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Remark>> remarks = new ReadOnlyObjectWrapper<>(List.of());

    /// @param limits as the server has told them last
    FilesViewModel(Attachments store, Background background, Supplier<AttachmentLimits> limits) {
        this.store = store;
        this.background = background;
        this.limits = limits;
    }

    /// Of the open draft, in the order of attaching.
    ReadOnlyObjectProperty<List<Attachment>> files() {
        return files.getReadOnlyProperty();
    }

    /// For the open draft; null while nothing is copied for it.
    ReadOnlyObjectProperty<Copying> copying() {
        return copying.getReadOnlyProperty();
    }

    /// About the files chosen last.
    ReadOnlyObjectProperty<List<Remark>> remarks() {
        return remarks.getReadOnlyProperty();
    }

    AttachmentLimits limits() {
        return limits.get();
    }

    /// @param draftId null when none is open
    void show(UUID draftId) {
        draft = draftId;
        files.set(List.of());
        remarks.set(List.of());
        showCopying(0);
        read();
    }

    private void read() {
        var mine = ++asked;
        var wanted = draft;
        if (wanted == null) {
            return;
        }
        background.run(
                () -> store.of(wanted),
                found -> {
                    if (mine == asked) {
                        files.set(found);
                    }
                },
                null);
    }

    void add(List<Path> chosen) {
        if (draft == null) {
            return;
        }
        remarks.set(List.of());
        chosen.forEach(file -> waiting.add(new Wanted(draft, file)));
        copyNext();
    }

    private void copyNext() {
        if (copied != null || waiting.isEmpty()) {
            showCopying(0);
            return;
        }
        copied = waiting.removeFirst();
        showCopying(0);
        var wanted = copied;
        background.run(
                () -> attach(wanted),
                remark -> copiedWith(wanted, remark),
                cause -> copiedWith(wanted, List.of(new Remark.Failed(wanted.name(), cause))));
    }

    /// @return what is to be said of it
    private List<Remark> attach(Wanted wanted) {
        var shown = new double[1];
        Attachments.Progress progress = part -> {
            // A picture per twentieth is enough, and the window stays free.
            if (part - shown[0] > 0.05) {
                shown[0] = part;
                background.ui().execute(() -> {
                    if (wanted.equals(copied)) {
                        showCopying(part);
                    }
                });
            }
        };
        try {
            return switch (store.attach(wanted.draft(), wanted.file(), limits.get(), progress)) {
                case Outcome.Refused(var reason) -> List.of(new Remark.Refused(wanted.name(), reason));
                case Outcome.Attached(var _, var again) -> again ? List.of(new Remark.Again(wanted.name())) : List.of();
            };
        } catch (DraftEndedException _) {
            return List.of(new Remark.TooLate(wanted.name()));
        }
    }

    private void copiedWith(Wanted wanted, List<Remark> said) {
        copied = null;
        // A draft that ended has gone from the screen, and what it did not take is said all the same.
        var shown = wanted.draft().equals(draft);
        var all = new ArrayList<>(remarks.get());
        said.stream()
                .filter(remark -> shown || remark instanceof Remark.TooLate)
                .forEach(all::add);
        remarks.set(List.copyOf(all));
        if (shown) {
            read();
        }
        copyNext();
    }

    private void showCopying(double part) {
        copying.set(
                copied == null || !copied.draft().equals(draft)
                        ? null
                        : new Copying(copied.name(), waiting.size(), part));
    }

    void remove(Attachment file) {
        var from = draft;
        if (from == null) {
            return;
        }
        remarks.set(List.of());
        Callable<Boolean> work = () -> {
            store.remove(from, file);
            return true;
        };
        background.run(work, _ -> read(), cause -> {
            if (from.equals(draft)) {
                remarks.set(List.of(new Remark.Failed(file.name(), cause)));
            }
        });
    }
}
