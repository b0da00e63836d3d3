package id.penghubung.practice;

import id.penghubung.contract.Messages.ActionReply;
import id.penghubung.contract.Messages.AttachmentValue;
import id.penghubung.contract.Messages.ObstacleNoteValue;
import id.penghubung.contract.Messages.ObstacleProgressValue;
import id.penghubung.contract.Messages.ObstacleTrackValue;
import id.penghubung.contract.Messages.ObstacleValue;
import id.penghubung.contract.ProblemType;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What each kind of action makes of a kendala: units note them, the *admin instansi* tells what became of them.
final class ObstacleActions {

    private final Organisation organisation;
    private final Conflicts conflicts;

    ObstacleActions(Organisation organisation, Conflicts conflicts) {
        this.organisation = organisation;
        this.conflicts = conflicts;
    }

    /// @param deed with a kind that is about a kendala
    ActionReply store(Connection connection, ActionKind kind, ActionEffects.Deed deed)
            throws SQLException, ProblemException {
        var id = deed.request().obstacleId();
        if (id == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", "obstacleId");
        }
        var stored = kind == ActionKind.OBSTACLE_NOTE ? noted(connection, id, deed) : tracked(connection, id, deed);
        return new ActionReply(deed.id(), null, deed.request().kind(), deed.at(), stored.version(), id, null, id);
    }

    private ObstacleValue noted(Connection connection, String id, ActionEffects.Deed deed)
            throws SQLException, ProblemException {
        var note = deed.request().obstacle();
        if (note == null
                || note.seenAt() == null
                || note.step() == null
                || note.step().isBlank()) {
            throw new ProblemException(ProblemType.REFUSED, "detail.obstacle-incomplete");
        }
        checkUnit(deed.staff(), note.unitId());
        var known = ObstacleList.find(connection, id);
        if (known.isEmpty()) {
            Registrations.checkNew(connection, id);
        } else if (!ObstacleList.visible(deed.staff(), known.get())) {
            throw new ProblemException(ProblemType.NOT_YOURS, "detail.obstacle-not-yours");
        }
        var files =
                deed.files().isEmpty() ? known.map(ObstacleValue::attachments).orElse(null) : deed.files();
        var stored = ObstacleList.change(connection, id, deed.staff().id(), false, seq -> {
            var next = of(id, seq, note, deed.text(), files, deed.at());
            return known.isEmpty() ? next : progressed(next, known.get());
        });
        Uploads.carry(connection, id, deed.files());
        return stored;
    }

    private void checkUnit(Staff staff, String unitId) throws ProblemException {
        var own = unitId != null && staff.serves(unitId);
        var any = staff.is(Role.ADMIN_INSTANSI)
                && (unitId == null || organisation.unit(unitId).isPresent());
        if (!own && !any) {
            throw new ProblemException(ProblemType.REFUSED, "detail.obstacle-unit");
        }
    }

    private ObstacleValue tracked(Connection connection, String id, ActionEffects.Deed deed)
            throws SQLException, ProblemException {
        var track = deed.request().tracking();
        if (track == null || track.state() == null || track.state().isBlank() || track.on() == null) {
            throw new ProblemException(ProblemType.REFUSED, "detail.obstacle-incomplete");
        }
        if (!deed.staff().is(Role.ADMIN_INSTANSI)) {
            throw new ProblemException(ProblemType.REFUSED, "detail.obstacle-admin");
        }
        var known = ObstacleList.find(connection, id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-obstacle"));
        conflicts.check(connection, deed.staff(), id, known.version(), deed.request(), "detail.obstacle-conflict");
        return ObstacleList.change(
                connection, id, deed.staff().id(), true, seq -> with(known, seq, track, deed.text(), deed.at()));
    }

    private static ObstacleValue of(
            String id, long seq, ObstacleNoteValue note, String text, List<AttachmentValue> files, Instant at) {
        return new ObstacleValue(
                id,
                seq,
                note.seenAt(),
                note.step(),
                text,
                note.siteVersion(),
                note.trackingId(),
                note.unitId(),
                note.unit(),
                List.of(),
                null,
                null,
                files == null || files.isEmpty() ? null : files,
                at,
                null);
    }

    private static ObstacleValue progressed(ObstacleValue note, ObstacleValue known) {
        return with(note, note.version(), known.progress(), known.answer(), known.group(), known.trackedAt());
    }

    private static ObstacleValue with(
            ObstacleValue known, long seq, ObstacleTrackValue track, String answer, Instant at) {
        var progress = new ArrayList<>(known.progress());
        if (!progress.isEmpty() && progress.getLast().state().equals(track.state())) {
            progress.removeLast();
        }
        if (!progress.isEmpty() || !track.state().equals(ObstacleState.NOTED.wireWord())) {
            progress.add(new ObstacleProgressValue(track.state(), track.on()));
        }
        return with(known, seq, progress, answer == null || answer.isBlank() ? null : answer, track.group(), at);
    }

    private static ObstacleValue with(
            ObstacleValue note,
            long seq,
            List<ObstacleProgressValue> progress,
            String answer,
            String group,
            Instant trackedAt) {
        return new ObstacleValue(
                note.id(),
                seq,
                note.seenAt(),
                note.step(),
                note.text(),
                note.siteVersion(),
                note.trackingId(),
                note.unitId(),
                note.unit(),
                progress,
                answer,
                group,
                note.attachments(),
                note.notedAt(),
                trackedAt);
    }
}
