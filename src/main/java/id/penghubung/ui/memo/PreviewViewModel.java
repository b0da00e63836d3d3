package id.penghubung.ui.memo;

import id.penghubung.notadinas.MemoPages;
import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.notadinas.PagePicture;
import id.penghubung.notadinas.PageSetup;
import id.penghubung.notadinas.PaperMark;
import id.penghubung.notadinas.PrintedMemo;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.FailureWords;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The letter as the pages that will be printed: made a moment after the last key, one at a time, off the UI executor;
/// what became old on the way is dropped. A picture of a page is made when it is asked for.
final class PreviewViewModel {

    /// Typing goes on: a page that jumps at every key helps nobody.
    static final Duration PAUSE = Duration.ofMillis(400);

    private static final Logger LOG = Logger.getLogger(PreviewViewModel.class.getName());

    /// @param marks on every page
    record Wanted(NotaDinas memo, PageSetup page, Set<PaperMark> marks) {}

    /// @param pdf the file that was shown: what is printed and saved is this one
    record Shown(Wanted wanted, PrintedMemo printed, byte[] pdf, MemoPages pages) {}

    private record Picture(int page, double scale, Consumer<PagePicture> onDone) {}

    private final MemoPress press;
    private final Background background;
    private final Delays delays;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    /// Newest request per page.
    private final Map<Integer, Picture> pictures = new LinkedHashMap<>();
    private boolean drawing;
    private boolean making;
    private volatile Wanted wanted;
    private Delays.Appointment due;

    PreviewViewModel(MemoPress press, Background background, Delays delays) {
        this.press = press;
        this.background = background;
        this.delays = delays;
    }

    /// Null until the first letter is ready.
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What is shown is not yet what was asked for.
    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    /// The person has a page of the present text before the eyes (case X4: nothing is printed unseen).
    ReadOnlyBooleanProperty seen() {
        return seen.getReadOnlyProperty();
    }

    /// Why there is no preview; null when there is one.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// @param soon without waiting for a pause: a letter was opened, a switch was turned
    void show(Wanted now, boolean soon) {
        if (now.equals(wanted)) {
            return;
        }
        wanted = now;
        seen.set(false);
        working.set(true);
        cancelDue();
        if (soon) {
            make();
        } else {
            due = delays.in(PAUSE, this::make);
        }
    }

    private void cancelDue() {
        if (due != null) {
            due.cancel();
            due = null;
        }
    }

    private void make() {
        due = null;
        if (making || wanted == null) {
            return;
        }
        making = true;
        var mine = wanted;
        background.run(() -> make(mine), made -> made(mine, made), failure -> failed(mine, failure));
    }

    /// @return null when the text changed on the way
    private Shown make(Wanted mine) throws IOException {
        var printed = press.printed(mine.memo(), mine.page(), mine.marks());
        if (!mine.equals(wanted)) {
            return null;
        }
        var pdf = press.pdf(printed);
        return mine.equals(wanted) ? new Shown(mine, printed, pdf, MemoPages.of(pdf)) : null;
    }

    private void made(Wanted mine, Shown made) {
        making = false;
        if (made == null || !mine.equals(wanted)) {
            letGo(made);
            again();
            return;
        }
        trouble.set(null);
        working.set(false);
        pictures.clear();
        letGo(shown.get());
        shown.set(made);
    }

    private void failed(Wanted mine, Exception failure) {
        making = false;
        if (mine.equals(wanted)) {
            working.set(false);
            trouble.set(FailureWords.of(failure));
        } else {
            again();
        }
    }

    /// The text changed on the way; while the person types, the pause that runs decides.
    private void again() {
        if (wanted != null && due == null) {
            make();
        }
    }

    private void letGo(Shown old) {
        if (old != null) {
            background.worker().execute(() -> {
                try {
                    old.pages().close();
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "a preview was not let go", e);
                }
            });
        }
    }

    /// Draws a page of what is shown. A newer request for the same page replaces an older one that still waits, and the
    /// last request is served first.
    ///
    /// @param page from 0
    /// @param scale pixels per point
    /// @param onDone not called when the text changed meanwhile
    void draw(int page, double scale, Consumer<PagePicture> onDone) {
        pictures.remove(page);
        pictures.put(page, new Picture(page, scale, onDone));
        drawNext();
    }

    /// Pages that are not in sight any more need no picture.
    void forgetUndrawn() {
        pictures.clear();
    }

    private void drawNext() {
        if (drawing || pictures.isEmpty() || shown.get() == null) {
            return;
        }
        drawing = true;
        var picture = pictures.values().stream().reduce((_, last) -> last).orElseThrow();
        pictures.remove(picture.page());
        var of = shown.get();
        background.run(
                () -> of == shown.get() ? of.pages().picture(picture.page(), picture.scale()) : null,
                drawn -> {
                    drawing = false;
                    if (of == shown.get() && drawn != null) {
                        picture.onDone().accept(drawn);
                        if (of.wanted().equals(wanted)) {
                            seen.set(true);
                        }
                    }
                    drawNext();
                },
                failure -> {
                    drawing = false;
                    if (of == shown.get()) {
                        trouble.set(FailureWords.of(failure));
                    }
                    drawNext();
                });
    }

    /// No letter is open.
    void clear() {
        cancelDue();
        wanted = null;
        seen.set(false);
        working.set(false);
        trouble.set(null);
        pictures.clear();
        letGo(shown.get());
        shown.set(null);
    }
}
