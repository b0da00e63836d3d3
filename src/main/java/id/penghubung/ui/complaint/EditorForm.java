package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Correction;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.WorkUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The fields of the editor. Being filled from a draft is no edit.
final class EditorForm {

    private final ObjectProperty<ActionKind> kind = new SimpleObjectProperty<>(ActionKind.FOLLOW_UP);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<WorkUnit> unit = new SimpleObjectProperty<>();
    private final ObjectProperty<List<WorkUnit>> units = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<LocalDate> dueOn = new SimpleObjectProperty<>();
    private final ObjectProperty<Correction> correction = new SimpleObjectProperty<>(Correction.NONE);
    /// Of a decision on a draft; null for every other kind.
    private String checkId;
    private boolean filling;

    /// @param onEdit called for each change that the officer makes
    EditorForm(Runnable onEdit) {
        kind.addListener((_, _, _) -> edited(onEdit));
        text.addListener((_, _, _) -> edited(onEdit));
        unit.addListener((_, _, _) -> edited(onEdit));
        units.addListener((_, _, _) -> edited(onEdit));
        dueOn.addListener((_, _, _) -> edited(onEdit));
        correction.addListener((_, _, _) -> edited(onEdit));
    }

    private void edited(Runnable onEdit) {
        if (!filling) {
            onEdit.run();
        }
    }

    ObjectProperty<ActionKind> kind() {
        return kind;
    }

    StringProperty text() {
        return text;
    }

    /// The one unit of *bukan wewenang*, *tarik disposisi* and *minta bahan*; nullable.
    ObjectProperty<WorkUnit> unit() {
        return unit;
    }

    /// The units of *disposisi*, in the order in which they were chosen.
    ObjectProperty<List<WorkUnit>> units() {
        return units;
    }

    /// Of *minta bahan*: last day; nullable.
    ObjectProperty<LocalDate> dueOn() {
        return dueOn;
    }

    /// Of *verifikasi* and *perbaikan data*.
    ObjectProperty<Correction> correction() {
        return correction;
    }

    /// A text may change its kind only among the public answers: a note to colleagues must never become one (case D17).
    static boolean sameSort(ActionKind one, ActionKind other) {
        return one == other || isAnswer(one) && isAnswer(other);
    }

    static boolean isAnswer(ActionKind kind) {
        return kind == ActionKind.FOLLOW_UP || kind == ActionKind.INITIAL_RESPONSE;
    }

    FollowUpKind answerKind() {
        return kind.get() == ActionKind.INITIAL_RESPONSE ? FollowUpKind.INITIAL_RESPONSE : FollowUpKind.FOLLOW_UP;
    }

    /// What the officer has chosen and typed, as it would be sent.
    ActionBody body() {
        if (kind.get().target() != ActionKind.Target.COMPLAINT || kind.get() == ActionKind.REGISTER) {
            throw new IllegalStateException("not written on a complaint: " + kind.get());
        }
        return switch (kind.get()) {
            case APPROVE -> new ActionBody.Approve(checkId, text.get());
            case ASK_MATERIAL ->
                new ActionBody.AskMaterial(
                        unit.get() == null ? null : unit.get().id(), dueOn.get(), text.get());
            case RETURN -> new ActionBody.ReturnDraft(checkId, text.get());
            default -> ActionBody.of(kind.get(), text.get(), unitIds(), correction.get());
        };
    }

    private List<String> unitIds() {
        if (kind.get() == ActionKind.DISPOSE) {
            return units.get().stream().map(WorkUnit::id).toList();
        }
        return unit.get() == null ? List.of() : List.of(unit.get().id());
    }

    void empty(ActionKind newKind) {
        fill(newKind, "", List.of(), Correction.NONE);
    }

    /// As the form begins: the unit that was proposed is chosen already.
    void begin(ActionKind newKind, List<WorkUnit> chosen) {
        fill(newKind, "", chosen, Correction.NONE);
    }

    /// As the form begins: to approve the words as they were asked about, or to say why not.
    void begin(ActionKind decision, DraftCheck check) {
        fill(decision, decision == ActionKind.APPROVE ? check.text() : "", List.of(), Correction.NONE);
        checkId = check.id();
    }

    /// @param byId the unit of an id
    void fill(ActionBody body, Function<String, WorkUnit> byId) {
        fill(body.kind(), body.text(), body.unitIds().stream().map(byId).toList(), body.corrected());
        filling = true;
        try {
            dueOn.set(body instanceof ActionBody.AskMaterial(var _, var due, var _) ? due : null);
        } finally {
            filling = false;
        }
        checkId = switch (body) {
            case ActionBody.Approve(var id, var _) -> id;
            case ActionBody.ReturnDraft(var id, var _) -> id;
            default -> null;
        };
    }

    private void fill(ActionKind newKind, String newText, List<WorkUnit> chosen, Correction right) {
        filling = true;
        try {
            kind.set(newKind);
            text.set(newText);
            unit.set(newKind == ActionKind.DISPOSE || chosen.isEmpty() ? null : chosen.getFirst());
            units.set(newKind == ActionKind.DISPOSE ? List.copyOf(chosen) : List.of());
            correction.set(right);
            checkId = null;
            dueOn.set(null);
        } finally {
            filling = false;
        }
    }
}
