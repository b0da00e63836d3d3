package id.penghubung.practice;

import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.AttachmentValue;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.CorrectionValue;
import id.penghubung.contract.Messages.DispositionValue;
import id.penghubung.contract.Messages.FollowUpValue;
import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.contract.Messages.UnitValue;
import id.penghubung.contract.ProblemType;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// What each kind of action makes of a complaint.
final class ActionEffects {

    /// Who does what, and when by the server's clock.
    record Deed(Staff staff, UUID id, ActionRequest request, List<AttachmentValue> files, Instant at) {

        String text() {
            return request.text();
        }

        boolean hasText() {
            return request.text() != null && !request.text().isBlank();
        }

        /// Ids of what an action makes follow from its own, so that they are the same wherever it is done again.
        String idOf(String what) {
            return UUID.nameUUIDFromBytes((what + ":" + id).getBytes(StandardCharsets.US_ASCII))
                    .toString();
        }
    }

    /// @param weighty an answer, a status or a disposition, against which another person's action conflicts
    record Effect(ComplaintEdit complaint, boolean weighty, String resultId) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int MAX_TITLE = 300;
    private static final int MAX_UNITS = 20;

    private final Organisation organisation;
    private final Sentences sentences;
    private final Checks checks;

    ActionEffects(Organisation organisation, Sentences sentences) {
        this.organisation = organisation;
        this.sentences = sentences;
        this.checks = new Checks(organisation);
    }

    /// @param kind one that [Offers] offers
    Effect of(ActionKind kind, Deed deed, ComplaintValue complaint) throws ProblemException {
        var edit = new ComplaintEdit(complaint);
        return switch (kind) {
            case INITIAL_RESPONSE ->
                answer(deed, complaint, edit, RawStatus.LABEL_INITIAL_RESPONSE, HistoryKind.INITIAL_RESPONSE);
            case FOLLOW_UP -> answer(deed, complaint, edit, RawStatus.LABEL_FOLLOW_UP, HistoryKind.FOLLOW_UP);
            case NOT_OUR_AUTHORITY -> handBack(deed, complaint, edit);
            case ACCEPT -> accept(deed, complaint, edit);
            case VERIFY -> verify(deed, complaint, edit);
            case DISPOSE -> dispose(deed, complaint, edit);
            case TAKE_BACK -> takeBack(deed, complaint, edit);
            case POSTPONE ->
                noted(
                        deed,
                        edit.status(RawStatus.POSTPONED).label(null),
                        true,
                        HistoryKind.POSTPONED,
                        "history.postponed",
                        deed.text());
            case ARCHIVE ->
                noted(
                        deed,
                        edit.status(RawStatus.ARCHIVED_BY_ADMIN).label(null).closed(deed.at()),
                        true,
                        HistoryKind.ARCHIVED,
                        "history.archived",
                        deed.text());
            case CLOSE ->
                noted(
                        deed,
                        edit.status(RawStatus.CLOSED_BY_ADMIN).label(null).closed(deed.at()),
                        true,
                        HistoryKind.CLOSED,
                        "history.closed-by-admin",
                        deed.text());
            case INTERVENE -> noted(deed, edit, false, HistoryKind.INTERVENTION, "history.intervention", deed.text());
            case INTERNAL_NOTE ->
                noted(deed, edit, false, HistoryKind.INTERNAL_NOTE, "history.internal-note", deed.text());
            case CORRECT -> correct(deed, complaint, edit);
            case REOPEN -> reopen(deed, complaint, edit);
            case ASK_CHECK -> askCheck(deed, complaint, edit);
            case APPROVE -> approve(deed, complaint, edit);
            case RETURN -> returnDraft(deed, complaint, edit);
            case ASK_MATERIAL -> askMaterial(deed, complaint, edit);
            case REGISTER,
                    REQUEST_NOTE,
                    REQUEST_TAKE,
                    REQUEST_HAND_OVER,
                    REQUEST_ANSWER,
                    REQUEST_CLOSE,
                    OBSTACLE_NOTE,
                    OBSTACLE_TRACK -> throw new IllegalArgumentException("never offered: " + kind);
        };
    }

    private Effect answer(Deed deed, ComplaintValue complaint, ComplaintEdit edit, String label, String word)
            throws ProblemException {
        var own = ownDisposition(deed.staff(), complaint);
        var followUpId = deed.idOf("follow-up");
        edit.checks(checks.answered(deed, complaint, own.unitId()))
                .status(RawStatus.IN_PROCESS)
                .label(label)
                .eachDisposition(d -> d.id().equals(own.id()), d -> Dispositions.answered(d, deed.at()))
                .add(new FollowUpValue(
                        followUpId,
                        deed.request().kind(),
                        label,
                        deed.staff().name(),
                        own.unitId(),
                        deed.text(),
                        deed.at(),
                        deed.id(),
                        deed.files().isEmpty() ? null : deed.files()))
                .add(entry(deed, word, "history." + word, unitName(own.unitId())));
        return new Effect(edit, true, followUpId);
    }

    private Effect askCheck(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var own = ownDisposition(deed.staff(), complaint);
        var asked = checks.asked(deed, complaint, own.unitId());
        edit.checks(asked);
        return noted(
                deed,
                edit,
                false,
                HistoryKind.CHECK_ASKED,
                "history.check-asked",
                unitName(own.unitId()),
                asked.getLast().superior().name());
    }

    private Effect approve(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var check = checks.decidable(deed, complaint);
        edit.checks(checks.approved(deed, complaint, check));
        return noted(deed, edit, false, HistoryKind.CHECK_APPROVED, "history.check-approved", unitName(check.unitId()));
    }

    /// What the superior wrote stays in the unit.
    private Effect returnDraft(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var check = checks.decidable(deed, complaint);
        edit.checks(checks.returned(deed, complaint, check));
        return noted(deed, edit, false, HistoryKind.CHECK_RETURNED, "history.check-returned", unitName(check.unitId()));
    }

    private Effect askMaterial(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var own = ownDisposition(deed.staff(), complaint);
        var unit = targetUnit(deed);
        if (unit.id().equals(own.unitId())) {
            throw new ProblemException(ProblemType.REFUSED, "detail.target-own");
        }
        var dueOn = deed.request().dueOn();
        if (dueOn == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", "dueOn");
        }
        return noted(
                deed,
                edit,
                false,
                HistoryKind.MATERIAL_ASKED,
                "history.material-asked",
                unitName(own.unitId()),
                unit.name(),
                dueOn.format(DAY));
    }

    private Effect handBack(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var own = ownDisposition(deed.staff(), complaint);
        var proposed = proposed(deed, own);
        var proposedUnit = proposed == null
                ? null
                : organisation.unit(proposed.id()).map(UnitValue::id).orElse(null);
        edit.eachDisposition(
                d -> d.id().equals(own.id()), d -> Dispositions.handedBack(d, proposedUnit, deed.text(), deed.at()));
        withoutUnit(edit);
        return proposed == null
                ? noted(
                        deed,
                        edit,
                        true,
                        HistoryKind.NOT_OUR_AUTHORITY,
                        "history.not-our-authority",
                        unitName(own.unitId()),
                        deed.text())
                : noted(
                        deed,
                        edit,
                        true,
                        HistoryKind.NOT_OUR_AUTHORITY,
                        "history.not-our-authority-proposed",
                        unitName(own.unitId()),
                        proposed.name(),
                        deed.text());
    }

    private Effect accept(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var own = ownDisposition(deed.staff(), complaint);
        edit.eachDisposition(d -> d.id().equals(own.id()), d -> Dispositions.inState(d, Dispositions.ACCEPTED));
        return noted(deed, edit, false, HistoryKind.ACCEPTED, "history.accepted", unitName(own.unitId()));
    }

    private Effect verify(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        edit.status(RawStatus.VERIFIED);
        correction(deed, complaint).ifPresent(correction -> setRight(deed, correction, complaint, edit));
        return deed.hasText()
                ? noted(deed, edit, true, HistoryKind.VERIFIED, "history.verified-note", deed.text())
                : noted(deed, edit, true, HistoryKind.VERIFIED, "history.verified");
    }

    private Effect correct(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var correction = correction(deed, complaint)
                .orElseThrow(() -> new ProblemException(ProblemType.REFUSED, "detail.correction-missing"));
        return new Effect(edit, false, setRight(deed, correction, complaint, edit));
    }

    /// Empty when nothing would become different.
    private Optional<CorrectionValue> correction(Deed deed, ComplaintValue complaint) throws ProblemException {
        var wanted = deed.request().correction();
        if (wanted == null) {
            return Optional.empty();
        }
        if (wanted.title() != null
                && (wanted.title().isBlank() || wanted.title().length() > MAX_TITLE)) {
            throw new ProblemException(ProblemType.REFUSED, "detail.correction-title", MAX_TITLE);
        }
        if (wanted.category() != null && !organisation.categories().contains(wanted.category())) {
            throw new ProblemException(ProblemType.REFUSED, "detail.correction-category", wanted.category());
        }
        var same = Objects.requireNonNullElse(wanted.title(), complaint.title()).equals(complaint.title())
                && Objects.requireNonNullElse(wanted.classification(), complaint.classification())
                        .equals(complaint.classification())
                && Objects.requireNonNullElse(wanted.category(), complaint.category())
                        .equals(complaint.category());
        return same ? Optional.empty() : Optional.of(wanted);
    }

    /// @return id of its line of riwayat
    private String setRight(Deed deed, CorrectionValue correction, ComplaintValue before, ComplaintEdit edit) {
        edit.corrected(correction);
        var what = new ArrayList<String>();
        change(what, "title", before.title(), correction.title());
        change(what, "classification", before.classification(), correction.classification());
        change(what, "category", before.category(), correction.category());
        if (deed.hasText() && deed.request().kind().equals(ActionKind.CORRECT.wireWord())) {
            what.add(deed.text());
        }
        var entry = new HistoryValue(
                deed.idOf("correction"),
                deed.at(),
                HistoryKind.CORRECTED,
                deed.staff().name(),
                String.join(" ", what));
        edit.add(entry);
        return entry.id();
    }

    private void change(List<String> what, String data, String before, String now) {
        if (now != null && !now.equals(before)) {
            what.add(sentences.say("history.corrected." + data, before.isBlank() ? "-" : before, now));
        }
    }

    private Effect reopen(Deed deed, ComplaintValue complaint, ComplaintEdit edit) {
        edit.reopened().label(null).status(statusOfReopened(complaint));
        return noted(deed, edit, true, HistoryKind.REOPENED, "history.reopened", deed.text());
    }

    /// As far as the work had come.
    private static String statusOfReopened(ComplaintValue complaint) {
        if (complaint.dispositions().stream()
                .anyMatch(held -> Dispositions.held(held) && held.firstAnsweredAt() != null)) {
            return RawStatus.IN_PROCESS;
        }
        if (complaint.dispositions().stream().anyMatch(Dispositions::held)) {
            return RawStatus.DISPOSED;
        }
        var verified =
                complaint.history().stream().anyMatch(entry -> entry.kind().equals(HistoryKind.VERIFIED));
        return verified ? RawStatus.VERIFIED : RawStatus.UNVERIFIED;
    }

    private Effect dispose(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var units = targetUnits(deed);
        for (var unit : units) {
            if (heldBy(complaint, unit.id())) {
                throw new ProblemException(ProblemType.REFUSED, "detail.target-has-it", unit.name());
            }
        }
        var inProcess = organisation.mapping().statusOf(complaint.status()) == Status.IN_PROCESS && edit.held();
        if (!inProcess) {
            edit.status(RawStatus.DISPOSED).label(null);
        }
        for (var unit : units) {
            var note = deed.hasText() ? deed.text() : null;
            edit.add(Dispositions.open(deed.idOf("disposition:" + unit.id()), unit.id(), deed.at(), note));
            edit.add(new HistoryValue(
                    deed.idOf("history:" + unit.id()),
                    deed.at(),
                    HistoryKind.DISPOSED,
                    deed.staff().name(),
                    note == null
                            ? sentences.say("history.disposed", unit.name())
                            : sentences.say("history.disposed-note", unit.name(), note)));
        }
        return new Effect(edit, true, deed.idOf("history:" + units.getFirst().id()));
    }

    private Effect takeBack(Deed deed, ComplaintValue complaint, ComplaintEdit edit) throws ProblemException {
        var unit = targetUnit(deed);
        if (!heldBy(complaint, unit.id())) {
            throw new ProblemException(ProblemType.REFUSED, "detail.target-has-not", unit.name());
        }
        edit.eachDisposition(
                d -> Dispositions.held(d) && d.unitId().equals(unit.id()),
                d -> Dispositions.ended(d, Dispositions.TAKEN_BACK, deed.at()));
        withoutUnit(edit);
        return noted(deed, edit, true, HistoryKind.TAKEN_BACK, "history.taken-back", unit.name(), deed.text());
    }

    /// A report that no unit has any more waits for the admin again.
    private static void withoutUnit(ComplaintEdit edit) {
        if (!edit.held()) {
            edit.status(RawStatus.VERIFIED).label(null);
        }
    }

    private Effect noted(
            Deed deed, ComplaintEdit edit, boolean weighty, String word, String sentence, Object... values) {
        var entry = entry(deed, word, sentence, values);
        return new Effect(edit.add(entry), weighty, entry.id());
    }

    private HistoryValue entry(Deed deed, String word, String sentence, Object... values) {
        return new HistoryValue(
                deed.idOf("history"), deed.at(), word, deed.staff().name(), sentences.say(sentence, values));
    }

    private static DispositionValue ownDisposition(Staff staff, ComplaintValue complaint) throws ProblemException {
        return complaint.dispositions().stream()
                .filter(Dispositions::held)
                .filter(disposition -> staff.serves(disposition.unitId()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_YOURS, "detail.complaint-not-yours"));
    }

    private static boolean heldBy(ComplaintValue complaint, String unitId) {
        Predicate<DispositionValue> ofUnit = disposition -> disposition.unitId().equals(unitId);
        return complaint.dispositions().stream().anyMatch(ofUnit.and(Dispositions::held));
    }

    /// One or several.
    private List<UnitValue> targetUnits(Deed deed) throws ProblemException {
        var target = deed.request().target();
        if (target == null || target.unitIds() == null || target.unitIds().isEmpty()) {
            return List.of(targetUnit(deed));
        }
        if (target.unitIds().size() > MAX_UNITS) {
            throw new ProblemException(ProblemType.REFUSED, "detail.target-many", MAX_UNITS);
        }
        var units = new ArrayList<UnitValue>();
        for (var unitId : new LinkedHashSet<>(target.unitIds())) {
            units.add(organisation.unit(unitId).orElseThrow(ActionEffects::unknownTarget));
        }
        return units;
    }

    private UnitValue targetUnit(Deed deed) throws ProblemException {
        var target = deed.request().target();
        if (target == null || target.unitId() == null) {
            throw new ProblemException(ProblemType.REFUSED, "detail.target-missing");
        }
        return organisation.unit(target.unitId()).orElseThrow(ActionEffects::unknownTarget);
    }

    /// Null when the officer knows none.
    private UnitValue proposed(Deed deed, DispositionValue own) throws ProblemException {
        var target = deed.request().target();
        if (target == null) {
            return null;
        }
        if (target.unitId() != null) {
            if (target.unitId().equals(own.unitId())) {
                throw new ProblemException(ProblemType.REFUSED, "detail.target-own");
            }
            return organisation.unit(target.unitId()).orElseThrow(ActionEffects::unknownTarget);
        }
        return target.institutionId() == null
                ? null
                : organisation.institution(target.institutionId()).orElseThrow(ActionEffects::unknownTarget);
    }

    private static ProblemException unknownTarget() {
        return new ProblemException(ProblemType.REFUSED, "detail.target-unknown");
    }

    private String unitName(String unitId) {
        return organisation.unit(unitId).map(UnitValue::name).orElse(unitId);
    }
}
