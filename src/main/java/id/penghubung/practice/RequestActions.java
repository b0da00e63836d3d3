package id.penghubung.practice;

import id.penghubung.contract.Messages.ActionReply;
import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.contract.Messages.InformationRequestValue;
import id.penghubung.contract.Messages.IntakeValue;
import id.penghubung.contract.Messages.RequestAnswerValue;
import id.penghubung.contract.ProblemType;
import id.penghubung.domain.ActionKind;
import java.sql.Connection;
import java.sql.SQLException;

/// What each kind of action makes of an information request.
final class RequestActions {

    /// The channel of a question from inside.
    private static final String MATERIAL = "Unit kerja";

    private final Organisation organisation;
    private final Sentences sentences;
    private final Conflicts conflicts;

    RequestActions(Organisation organisation, Sentences sentences, Conflicts conflicts) {
        this.organisation = organisation;
        this.sentences = sentences;
        this.conflicts = conflicts;
    }

    /// @param deed with a kind that is about an information request
    ActionReply store(Connection connection, ActionKind kind, ActionEffects.Deed deed)
            throws SQLException, ProblemException {
        var id = deed.request().requestId();
        if (id == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", "requestId");
        }
        var known = InformationRequests.find(connection, id);
        var edit = kind == ActionKind.REQUEST_NOTE
                ? noted(connection, id, deed)
                : changed(
                        connection,
                        kind,
                        deed,
                        known.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-request")));
        var entry = entry(kind, deed, edit);
        var stored = InformationRequests.change(
                connection, id, deed.staff().id(), seq -> edit.add(entry).at(seq));
        return new ActionReply(
                deed.id(), null, deed.request().kind(), deed.at(), stored.version(), entry.id(), id, null);
    }

    /// @param deed `ask-material` on that complaint
    void ask(Connection connection, ActionEffects.Deed deed, ComplaintValue complaint)
            throws SQLException, ProblemException {
        var id = deed.idOf("material");
        var intake = new IntakeValue(MATERIAL, deed.at(), complaint.category(), null, null, null);
        var edit = RequestEdit.received(id, intake, deed.text()).taken(deed.staff());
        var asked = handedOver(deed, edit.at(0), edit)
                .forAnswerTo(complaint.id(), deed.request().dueOn());
        var now = asked.at(0);
        asked.add(new HistoryValue(
                deed.idOf("material-history"),
                deed.at(),
                ActionKind.REQUEST_HAND_OVER.wireWord(),
                deed.staff().name(),
                sentences.say(
                        "history.request-handed-over",
                        organisation.unit(now.contactUnitId()).orElseThrow().name(),
                        now.contactPerson())));
        InformationRequests.change(connection, id, deed.staff().id(), asked::at);
    }

    private RequestEdit noted(Connection connection, String id, ActionEffects.Deed deed)
            throws SQLException, ProblemException {
        Registrations.checkNew(connection, id);
        return RequestEdit.received(id, Registrations.intake(deed.request()), deed.text())
                .taken(deed.staff());
    }

    private RequestEdit changed(
            Connection connection, ActionKind kind, ActionEffects.Deed deed, InformationRequestValue present)
            throws SQLException, ProblemException {
        conflicts.check(
                connection,
                deed.staff(),
                present.id(),
                present.version(),
                deed.request(),
                kind == ActionKind.REQUEST_TAKE ? "detail.request-taken" : "detail.request-conflict");
        if (!new RequestSight(deed.staff()).offers(present).contains(kind)) {
            throw new ProblemException(ProblemType.REFUSED, "detail.request-not-offered", kind.wireWord());
        }
        var edit = new RequestEdit(present);
        return switch (kind) {
            case REQUEST_TAKE -> edit.taken(deed.staff());
            case REQUEST_HAND_OVER -> handedOver(deed, present, edit);
            case REQUEST_ANSWER ->
                edit.answered(new RequestAnswerValue(
                        deed.idOf("answer"),
                        deed.staff().name(),
                        unitOf(deed.staff(), present),
                        deed.text(),
                        deed.at(),
                        deed.id()));
            case REQUEST_CLOSE -> edit.closed(deed.at());
            default -> throw new IllegalArgumentException("not about an information request: " + kind);
        };
    }

    private RequestEdit handedOver(ActionEffects.Deed deed, InformationRequestValue present, RequestEdit edit)
            throws ProblemException {
        var unitId = targetUnit(deed.request());
        if (unitId.equals(present.unitId())) {
            throw new ProblemException(ProblemType.REFUSED, "detail.target-own");
        }
        var contact = organisation
                .contact(unitId)
                .orElseThrow(() -> new ProblemException(ProblemType.REFUSED, "detail.no-contact"));
        return edit.handedOver(unitId, contact.name(), deed.at());
    }

    private static String targetUnit(ActionRequest request) throws ProblemException {
        if (request.target() == null || request.target().unitId() == null) {
            throw new ProblemException(ProblemType.REFUSED, "detail.target-missing");
        }
        return request.target().unitId();
    }

    /// The unit in whose name it is answered: that of the PIC when the person serves it, else that of whoever took it.
    private static String unitOf(Staff staff, InformationRequestValue request) {
        return request.contactUnitId() != null && staff.serves(request.contactUnitId())
                ? request.contactUnitId()
                : request.unitId();
    }

    private HistoryValue entry(ActionKind kind, ActionEffects.Deed deed, RequestEdit edit) {
        var now = edit.at(0);
        var sentence = switch (kind) {
            case REQUEST_NOTE -> sentences.say("history.request-noted", now.channel());
            case REQUEST_TAKE -> sentences.say("history.request-taken");
            case REQUEST_HAND_OVER -> {
                var unit = organisation.unit(now.contactUnitId()).orElseThrow().name();
                yield deed.hasText()
                        ? sentences.say("history.request-handed-over-note", unit, now.contactPerson(), deed.text())
                        : sentences.say("history.request-handed-over", unit, now.contactPerson());
            }
            case REQUEST_ANSWER -> sentences.say("history.request-answered");
            case REQUEST_CLOSE -> sentences.say("history.request-closed", deed.text());
            default -> throw new IllegalArgumentException("not about an information request: " + kind);
        };
        return new HistoryValue(
                deed.idOf("history"), deed.at(), kind.wireWord(), deed.staff().name(), sentence);
    }
}
