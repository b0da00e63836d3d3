package id.penghubung.ui.complaint;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.PersonalText;
import id.penghubung.domain.Reporter;
import id.penghubung.privacy.AuditLog;
import id.penghubung.store.AccountStore;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Which complaint is on screen and what is known about it. Reads off the FX thread; walking fast through the list
/// shows only the last one. A refresh that changes nothing tells nothing.
final class ComplaintViewModel {

    static final Duration REFRESH_PACE = Duration.ofMillis(150);

    sealed interface Shown {
        record Nothing() implements Shown {}

        record Present(ComplaintSheet sheet) implements Shown {}

        record Failed(Exception cause) implements Shown {}
    }

    private final AccountStore store;
    private final AuditLog audit;
    private final Background background;
    private final Delays delays;
    private final EditorViewModel editor;

    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private final BooleanProperty uncovered = new SimpleBooleanProperty();
    private String id;
    private long asked;
    private Delays.Appointment nextRefresh;

    ComplaintViewModel(
            AccountStore store, AuditLog audit, Background background, Delays delays, EditorViewModel editor) {
        this.store = store;
        this.audit = audit;
        this.background = background;
        this.delays = delays;
        this.editor = editor;
        uncovered.subscribe((_, open) -> {
            if (open) {
                note(AuditKind.UNCOVERED);
            }
        });
    }

    EditorViewModel editor() {
        return editor;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Numbers and addresses of persons stand uncovered in the texts of this one complaint; covered again with the
    /// next.
    BooleanProperty uncovered() {
        return uncovered;
    }

    /// A shielded reporter's name is covered with the numbers.
    String covered(String text) {
        return uncovered.get() ? text : PersonalText.masked(text, reporter());
    }

    /// Whoever comes back to the complaint uncovers it anew.
    void cover() {
        uncovered.set(false);
    }

    private Reporter reporter() {
        return shown.get() instanceof Shown.Present(var sheet) && !sheet.gone()
                ? sheet.complaint().reporter()
                : Reporter.unknown();
    }

    private void note(AuditKind kind) {
        if (shown.get() instanceof Shown.Present(var sheet) && !sheet.gone()) {
            var complaintId = sheet.id();
            background.run(
                    () -> {
                        audit.note(kind, complaintId, null, 1);
                        return null;
                    },
                    _ -> {},
                    null);
        }
    }

    /// @param complaintId null for none
    void show(String complaintId) {
        if (complaintId == null) {
            id = null;
            asked++;
            editor.leave();
            uncovered.set(false);
            shown.set(new Shown.Nothing());
        } else if (!complaintId.equals(id)) {
            id = complaintId;
            editor.flush();
            read();
        }
    }

    /// Something changed in the store.
    void storeChanged() {
        if (id != null && nextRefresh == null) {
            nextRefresh = delays.in(REFRESH_PACE, () -> {
                nextRefresh = null;
                refresh();
            });
        }
    }

    void refresh() {
        if (id != null) {
            read();
        }
    }

    private void read() {
        var mine = ++asked;
        var wanted = id;
        background.run(
                () -> ComplaintSheet.read(store, wanted),
                sheet -> {
                    if (mine == asked) {
                        present(sheet);
                    }
                },
                cause -> {
                    if (mine == asked) {
                        editor.leave();
                        shown.set(new Shown.Failed(cause));
                    }
                });
    }

    private void present(ComplaintSheet sheet) {
        var another = !(shown.get() instanceof Shown.Present(var before)
                && before.id().equals(sheet.id()));
        if (another) {
            cover();
        }
        editor.show(sheet);
        shown.set(new Shown.Present(sheet));
        if (another) {
            note(AuditKind.OPENED);
        }
    }

    void dispose() {
        asked++;
        editor.dispose();
    }
}
