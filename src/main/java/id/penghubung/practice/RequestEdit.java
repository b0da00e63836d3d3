package id.penghubung.practice;

import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.contract.Messages.InformationRequestValue;
import id.penghubung.contract.Messages.IntakeValue;
import id.penghubung.contract.Messages.ReporterValue;
import id.penghubung.contract.Messages.RequestAnswerValue;
import id.penghubung.contract.Messages.TakerValue;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.RequestState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An information request while something happens to it.
final class RequestEdit {

    private final InformationRequestValue start;
    private final List<RequestAnswerValue> answers;
    private final List<HistoryValue> history;
    private RequestState state;
    private TakerValue takenBy;
    private String unitId;
    private String contactUnitId;
    private String contactPerson;
    private Instant handedOverAt;
    private Instant answeredAt;
    private Instant closedAt;
    private String complaintId;
    private LocalDate dueOn;

    RequestEdit(InformationRequestValue start) {
        this.start = start;
        this.answers = new ArrayList<>(start.answers());
        this.history = new ArrayList<>(start.history());
        this.state = RequestState.ofWireWord(start.state());
        this.takenBy = start.takenBy();
        this.unitId = start.unitId();
        this.contactUnitId = start.contactUnitId();
        this.contactPerson = start.contactPerson();
        this.handedOverAt = start.handedOverAt();
        this.answeredAt = start.answeredAt();
        this.closedAt = start.closedAt();
        this.complaintId = start.complaintId();
        this.dueOn = start.dueOn();
    }

    static RequestEdit received(String id, IntakeValue intake, String question) {
        return new RequestEdit(new InformationRequestValue(
                id,
                0,
                intake.channel(),
                intake.topic() == null ? "" : intake.topic(),
                RequestState.OPEN.wireWord(),
                question,
                intake.asker() == null ? new ReporterValue(null, null, null, false, false) : intake.asker(),
                intake.askerKind() == null ? AskerKind.PUBLIC.wireWord() : intake.askerKind(),
                intake.agendaNumber() == null || intake.agendaNumber().isBlank() ? null : intake.agendaNumber(),
                null,
                null,
                null,
                null,
                intake.receivedAt(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null));
    }

    RequestEdit taken(Staff staff) {
        takenBy = new TakerValue(staff.id(), staff.name());
        unitId = staff.seats().stream()
                .map(Staff.Seat::unitId)
                .filter(unit -> unit != null)
                .findFirst()
                .orElse(null);
        state = RequestState.TAKEN;
        return this;
    }

    RequestEdit handedOver(String unit, String person, Instant at) {
        contactUnitId = unit;
        contactPerson = person;
        handedOverAt = at;
        answeredAt = null;
        state = RequestState.HANDED_OVER;
        return this;
    }

    /// A further answer to what is closed leaves it closed.
    RequestEdit answered(RequestAnswerValue answer) {
        answers.add(answer);
        if (state != RequestState.CLOSED) {
            state = RequestState.ANSWERED;
        }
        if (answeredAt == null) {
            answeredAt = answer.at();
        }
        if (dueOn != null && state != RequestState.CLOSED) {
            // Nobody outside has to be told.
            closed(answer.at());
        }
        return this;
    }

    /// A unit asks another one for what an answer to this complaint needs.
    RequestEdit forAnswerTo(String complaint, LocalDate due) {
        complaintId = complaint;
        dueOn = due;
        return this;
    }

    RequestEdit closed(Instant at) {
        closedAt = at;
        state = RequestState.CLOSED;
        return this;
    }

    RequestEdit add(HistoryValue entry) {
        history.add(entry);
        return this;
    }

    /// The request with the version that this change makes.
    InformationRequestValue at(long version) {
        return new InformationRequestValue(
                start.id(),
                version,
                start.channel(),
                start.topic(),
                state.wireWord(),
                start.question(),
                start.asker(),
                start.askerKind(),
                start.agendaNumber(),
                takenBy,
                unitId,
                contactUnitId,
                contactPerson,
                start.receivedAt(),
                handedOverAt,
                answeredAt,
                closedAt,
                List.copyOf(answers),
                List.copyOf(history),
                List.of(),
                complaintId,
                dueOn);
    }
}
