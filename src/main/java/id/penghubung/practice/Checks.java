package id.penghubung.practice;

import id.penghubung.contract.Messages.AttachmentValue;
import id.penghubung.contract.Messages.CheckValue;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.TakerValue;
import id.penghubung.contract.ProblemType;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.DraftCheck.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Drafts that go to a superior before they are answers: asked, approved or returned, and what a unit's rule demands.
final class Checks {

    private final Organisation organisation;

    Checks(Organisation organisation) {
        this.organisation = organisation;
    }

    /// A draft of somebody else waits for this person.
    static boolean waiting(ComplaintValue complaint, Staff staff, String unitId) {
        return all(complaint).stream()
                .anyMatch(check -> isAsked(check)
                        && check.unitId().equals(unitId)
                        && !check.askedBy().id().equals(staff.id()));
    }

    /// The person's own earlier drafts are replaced by this one.
    List<CheckValue> asked(ActionEffects.Deed deed, ComplaintValue complaint, String unitId) throws ProblemException {
        var part = deed.request().check();
        if (part == null || !isAnswer(part.answerKind())) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", "check");
        }
        var superior = organisation.superiors(unitId, deed.staff()).stream()
                .filter(staff -> staff.id().equals(part.superiorId()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.REFUSED, "detail.check-superior"));
        var checks = changed(complaint, check -> isOpen(check) && isBy(check, deed.staff(), unitId), Checks::replaced);
        checks.add(new CheckValue(
                deed.id().toString(),
                unitId,
                part.answerKind(),
                deed.text(),
                deed.files().isEmpty() ? null : deed.files(),
                new TakerValue(deed.staff().id(), deed.staff().name()),
                deed.at(),
                new TakerValue(superior.id(), superior.name()),
                State.ASKED.wireWord(),
                null,
                null,
                null,
                null));
        return checks;
    }

    /// The one that the action is about, if it still waits for this person.
    CheckValue decidable(ActionEffects.Deed deed, ComplaintValue complaint) throws ProblemException {
        var part = deed.request().check();
        if (part == null || part.id() == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", "check");
        }
        var check = all(complaint).stream()
                .filter(one -> one.id().equals(part.id()) && deed.staff().checks(one.unitId()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.REFUSED, "detail.check-unknown"));
        if (!isAsked(check)) {
            throw new ProblemException(ProblemType.REFUSED, "detail.check-over");
        }
        if (check.askedBy().id().equals(deed.staff().id())) {
            throw new ProblemException(ProblemType.REFUSED, "detail.check-own");
        }
        return check;
    }

    List<CheckValue> approved(ActionEffects.Deed deed, ComplaintValue complaint, CheckValue check) {
        return decided(complaint, check, State.APPROVED, deed.staff(), deed.at(), null, deed.text());
    }

    List<CheckValue> returned(ActionEffects.Deed deed, ComplaintValue complaint, CheckValue check) {
        return decided(complaint, check, State.RETURNED, deed.staff(), deed.at(), deed.text(), null);
    }

    /// After an answer: the approval that it used is sent, and what else this person had asked for is over.
    ///
    /// @return null where there never was one
    List<CheckValue> answered(ActionEffects.Deed deed, ComplaintValue complaint, String unitId)
            throws ProblemException {
        var approval = approval(deed, complaint, unitId);
        if (approval.isEmpty()
                && deed.request().kind().equals(ActionKind.FOLLOW_UP.wireWord())
                && organisation.demandsCheck(unitId, deed.staff())) {
            throw new ProblemException(ProblemType.REFUSED, "detail.check-demanded");
        }
        if (complaint.checks() == null) {
            return null;
        }
        var checks = changed(
                complaint,
                check ->
                        approval.isPresent() && check.id().equals(approval.get().id()),
                check -> inState(check, State.SENT));
        checks.replaceAll(check -> isOpen(check) && isBy(check, deed.staff(), unitId) ? replaced(check) : check);
        return checks;
    }

    /// Exactly these words and files, as this kind of answer, were approved for the unit.
    private static Optional<CheckValue> approval(ActionEffects.Deed deed, ComplaintValue complaint, String unitId) {
        return all(complaint).stream()
                .filter(check -> check.state().equals(State.APPROVED.wireWord()))
                .filter(check -> check.unitId().equals(unitId))
                .filter(check -> check.kind().equals(deed.request().kind()))
                .filter(check -> check.approvedText().equals(deed.text()))
                .filter(check -> hashes(check.attachments()).equals(hashes(deed.files())))
                .findFirst();
    }

    private static List<String> hashes(List<AttachmentValue> files) {
        return files == null
                ? List.of()
                : files.stream().map(AttachmentValue::sha256).distinct().toList();
    }

    private static List<CheckValue> decided(
            ComplaintValue complaint,
            CheckValue decided,
            State state,
            Staff by,
            Instant at,
            String note,
            String approvedText) {
        return changed(
                complaint,
                check -> check.id().equals(decided.id()),
                check -> new CheckValue(
                        check.id(),
                        check.unitId(),
                        check.kind(),
                        check.text(),
                        check.attachments(),
                        check.askedBy(),
                        check.askedAt(),
                        check.superior(),
                        state.wireWord(),
                        by.name(),
                        at,
                        note,
                        approvedText));
    }

    private static List<CheckValue> changed(
            ComplaintValue complaint, Predicate<CheckValue> which, UnaryOperator<CheckValue> change) {
        var checks = new ArrayList<>(all(complaint));
        checks.replaceAll(check -> which.test(check) ? change.apply(check) : check);
        return checks;
    }

    private static CheckValue replaced(CheckValue check) {
        return inState(check, State.REPLACED);
    }

    private static CheckValue inState(CheckValue check, State state) {
        return new CheckValue(
                check.id(),
                check.unitId(),
                check.kind(),
                check.text(),
                check.attachments(),
                check.askedBy(),
                check.askedAt(),
                check.superior(),
                state.wireWord(),
                check.decidedBy(),
                check.decidedAt(),
                check.note(),
                check.approvedText());
    }

    private static boolean isAnswer(String kind) {
        return ActionKind.FOLLOW_UP.wireWord().equals(kind)
                || ActionKind.INITIAL_RESPONSE.wireWord().equals(kind);
    }

    private static boolean isAsked(CheckValue check) {
        return check.state().equals(State.ASKED.wireWord());
    }

    private static boolean isOpen(CheckValue check) {
        return isAsked(check)
                || check.state().equals(State.APPROVED.wireWord())
                || check.state().equals(State.RETURNED.wireWord());
    }

    private static boolean isBy(CheckValue check, Staff staff, String unitId) {
        return check.unitId().equals(unitId) && check.askedBy().id().equals(staff.id());
    }

    private static List<CheckValue> all(ComplaintValue complaint) {
        return complaint.checks() == null ? List.of() : complaint.checks();
    }
}
