package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AnswerCheck;
import id.penghubung.domain.AnswerCheck.Finding;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands against sending a text, and what should be looked at before.
///
/// @param findings of the check, warnings included
/// @param obstacles empty when *Kirim* may be pressed
record Judgement(List<Finding> findings, List<Obstacle> obstacles) {

    static final Judgement NOTHING = new Judgement(List.of(), List.of());

    /// Why *Kirim* is not offered.
    sealed interface Obstacle {
        record Text(Finding finding) implements Obstacle {}

        /// The server does not allow this kind for this complaint now.
        record NotAllowed(ActionKind kind) implements Obstacle {}

        /// No unit was chosen where one is needed.
        record NoUnit(ActionKind kind) implements Obstacle {}

        /// No last day was chosen for a question to another unit.
        record NoDueDay() implements Obstacle {}

        /// *Perbaikan data* that changes nothing.
        record NothingCorrected() implements Obstacle {}

        /// The unit demands that a superior approves the tindak lanjut first, and this one is not approved.
        record NotApproved() implements Obstacle {}

        /// The draft to be decided on was decided, replaced or sent meanwhile.
        record CheckOver() implements Obstacle {}

        /// The complaint is no longer in this account's list.
        record ComplaintGone() implements Obstacle {}
    }

    Judgement {
        findings = List.copyOf(findings);
        obstacles = List.copyOf(obstacles);
    }

    /// @param files that go along
    static Judgement of(ActionBody body, List<Attachment> files, ComplaintSheet sheet) {
        var kind = body.kind();
        var findings = find(kind, body.text(), sheet);
        var obstacles = new ArrayList<Obstacle>();
        if (sheet.gone()) {
            obstacles.add(new Obstacle.ComplaintGone());
        } else if (!sheet.offered().contains(kind)) {
            obstacles.add(new Obstacle.NotAllowed(kind));
        }
        if (needsUnit(kind) && body.unitIds().isEmpty()) {
            obstacles.add(new Obstacle.NoUnit(kind));
        }
        if (body instanceof ActionBody.AskMaterial(var _, var dueOn, var _) && dueOn == null) {
            obstacles.add(new Obstacle.NoDueDay());
        }
        if (kind == ActionKind.CORRECT && body.corrected().nothing()) {
            obstacles.add(new Obstacle.NothingCorrected());
        }
        if (kind == ActionKind.FOLLOW_UP && sheet.demandsCheck() && !approved(body, files, sheet)) {
            obstacles.add(new Obstacle.NotApproved());
        }
        if (checkId(body).filter(id -> !decidable(id, sheet)).isPresent()) {
            obstacles.add(new Obstacle.CheckOver());
        }
        findings.stream().filter(Finding::blocking).map(Obstacle.Text::new).forEach(obstacles::add);
        return new Judgement(findings, obstacles);
    }

    private static boolean approved(ActionBody body, List<Attachment> files, ComplaintSheet sheet) {
        return sheet.complaint().checks().stream()
                .anyMatch(check -> check.approves(FollowUpKind.FOLLOW_UP, body.text(), CheckStanding.hashes(files)));
    }

    private static Optional<String> checkId(ActionBody body) {
        return switch (body) {
            case ActionBody.Approve(var checkId, var _) -> Optional.of(checkId);
            case ActionBody.ReturnDraft(var checkId, var _) -> Optional.of(checkId);
            default -> Optional.empty();
        };
    }

    private static boolean decidable(String checkId, ComplaintSheet sheet) {
        return !sheet.gone()
                && sheet.complaint().checks().stream()
                        .anyMatch(check -> check.id().equals(checkId) && check.state() == DraftCheck.State.ASKED);
    }

    private static List<Finding> find(ActionKind kind, String text, ComplaintSheet sheet) {
        var limit = sheet.knownReference().map(Reference::maxAnswerLength).orElse(Integer.MAX_VALUE);
        var all = AnswerCheck.findings(text, limit);
        // A reason or a note is read by colleagues, not by the public.
        return EditorForm.isAnswer(kind) || kind == ActionKind.APPROVE
                ? all
                : all.stream()
                        .filter(Finding::blocking)
                        .filter(finding -> finding != Finding.EMPTY || kind.needsText())
                        .toList();
    }

    private static boolean needsUnit(ActionKind kind) {
        return kind == ActionKind.DISPOSE || kind == ActionKind.TAKE_BACK || kind == ActionKind.ASK_MATERIAL;
    }

    List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.blocking()).toList();
    }

    boolean maySend() {
        return obstacles.isEmpty();
    }
}
