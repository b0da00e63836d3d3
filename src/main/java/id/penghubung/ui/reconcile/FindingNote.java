package id.penghubung.ui.reconcile;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleStep;
import id.penghubung.domain.PersonalText;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/// Makes a kendala of a finding, with its reason and its proof. The same finding of the same unit is the same kendala,
/// on whichever PC and however often it is asked for.
final class FindingNote {

    private final Desk desk;
    private final Texts texts = Texts.of(FindingNote.class);

    FindingNote(Desk desk) {
        this.desk = desk;
    }

    /// The Inspektorat reads only.
    boolean allowed() {
        return desk.person().is(Role.ADMIN_INSTANSI) || desk.person().is(Role.PEJABAT_PENGHUBUNG);
    }

    /// Blocking.
    ///
    /// @return false when it is in the list already
    boolean make(Entry entry) {
        var unit = unit();
        var id = UUID.nameUUIDFromBytes(("kendala " + (unit == null ? "" : unit.id()) + " " + entry.key())
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
        var store = desk.store();
        if (store.obstacles().byId(id).isPresent()) {
            return false;
        }
        var draft = store.drafts().of(id).stream()
                .findFirst()
                .orElseGet(() ->
                        store.drafts().save(UUID.randomUUID(), id, new ActionBody.NoteObstacle(note(entry, unit)), 0));
        return desk.withFiles()
                ? store.obstacles().keep(draft.id())
                : store.outbox().enqueue(draft.id()).isPresent();
    }

    private Obstacle.Note note(Entry entry, WorkUnit unit) {
        return new Obstacle.Note(
                desk.clock().instant(),
                ObstacleStep.STATUS.wireWord(),
                PersonalText.masked(texts.text(
                        "obstacle.text",
                        entry.reason(),
                        entry.proof().ours(),
                        entry.proof().theirs())),
                "",
                entry.trackingId().replace("#", ""),
                unit == null ? null : unit.id(),
                unit == null ? "" : unit.name());
    }

    private WorkUnit unit() {
        return desk.person().is(Role.ADMIN_INSTANSI)
                ? null
                : desk.person().memberships().stream()
                        .map(Membership::unit)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
