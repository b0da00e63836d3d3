package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.WorkUnit;
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
    private boolean filling;

    /// @param onEdit called for each change that the officer makes
    EditorForm(Runnable onEdit) {
        kind.addListener((_, _, _) -> edited(onEdit));
        text.addListener((_, _, _) -> edited(onEdit));
        unit.addListener((_, _, _) -> edited(onEdit));
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

    ObjectProperty<WorkUnit> unit() {
        return unit;
    }

    /// *Bukan wewenang*, which has a text of its own and never takes over that of an answer.
    boolean handsBack() {
        return handsBack(kind.get());
    }

    static boolean handsBack(ActionKind kind) {
        return kind == ActionKind.NOT_OUR_AUTHORITY;
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

    ActionBody body() {
        if (kind.get() == ActionKind.INTERNAL_NOTE) {
            return new ActionBody.InternalNote(text.get());
        }
        return handsBack()
                ? new ActionBody.NotOurAuthority(
                        unit.get() == null ? null : unit.get().id(), text.get())
                : new ActionBody.Answer(answerKind(), text.get());
    }

    void empty(ActionKind newKind) {
        fill(newKind, "", null);
    }

    /// @param units the unit of an id
    void fill(ActionBody body, Function<String, WorkUnit> units) {
        switch (body) {
            case ActionBody.Answer answer -> fill(answer.kind(), answer.text(), null);
            case ActionBody.InternalNote(var words) -> fill(ActionKind.INTERNAL_NOTE, words, null);
            case ActionBody.NotOurAuthority(var unitId, var reason) ->
                fill(ActionKind.NOT_OUR_AUTHORITY, reason, unitId == null ? null : units.apply(unitId));
            case ActionBody.Register _, ActionBody.RequestWork _ ->
                throw new IllegalArgumentException("not written on a complaint: " + body.kind());
        }
    }

    private void fill(ActionKind newKind, String newText, WorkUnit newUnit) {
        filling = true;
        try {
            kind.set(newKind);
            text.set(newText);
            unit.set(newUnit);
        } finally {
            filling = false;
        }
    }
}
