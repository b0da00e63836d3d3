package id.penghubung.practice;

import id.penghubung.contract.Messages.InformationRequestValue;
import id.penghubung.contract.Messages.ReporterValue;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.RequestState;
import id.penghubung.domain.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What one person sees of an information request and may do with it. Everybody of the agency sees the question, so
/// that
/// none is left lying between two units; the asker is shown only to those who have to reach the person.
final class RequestSight {

    private final Staff staff;

    RequestSight(Staff staff) {
        this.staff = staff;
    }

    InformationRequestValue show(InformationRequestValue r) {
        return new InformationRequestValue(
                r.id(),
                r.version(),
                r.channel(),
                r.topic(),
                r.state(),
                r.question(),
                asker(r),
                r.askerKind(),
                r.agendaNumber(),
                r.takenBy(),
                r.unitId(),
                r.contactUnitId(),
                r.contactPerson(),
                r.receivedAt(),
                r.handedOverAt(),
                r.answeredAt(),
                r.closedAt(),
                r.answers(),
                r.history(),
                offered(r),
                holds(r) ? r.complaintId() : null,
                r.dueOn());
    }

    private List<String> offered(InformationRequestValue request) {
        return offers(request).stream().map(ActionKind::wireWord).toList();
    }

    Set<ActionKind> offers(InformationRequestValue request) {
        var offered = EnumSet.noneOf(ActionKind.class);
        if (!staff.is(Role.ADMIN_INSTANSI) && !staff.is(Role.PEJABAT_PENGHUBUNG)) {
            return offered;
        }
        var holder = holds(request);
        var contact = request.contactUnitId() != null && staff.serves(request.contactUnitId());
        switch (RequestState.ofWireWord(request.state())) {
            case OPEN -> offered.add(ActionKind.REQUEST_TAKE);
            case TAKEN -> {
                if (holder) {
                    offered.add(ActionKind.REQUEST_HAND_OVER);
                    offered.add(ActionKind.REQUEST_ANSWER);
                    offered.add(ActionKind.REQUEST_CLOSE);
                }
            }
            case HANDED_OVER -> {
                if (holder || contact) {
                    offered.add(ActionKind.REQUEST_HAND_OVER);
                    offered.add(ActionKind.REQUEST_ANSWER);
                }
                if (holder) {
                    offered.add(ActionKind.REQUEST_CLOSE);
                }
            }
            case ANSWERED -> {
                if (holder || contact) {
                    offered.add(ActionKind.REQUEST_ANSWER);
                }
                if (holder) {
                    offered.add(ActionKind.REQUEST_HAND_OVER);
                    offered.add(ActionKind.REQUEST_CLOSE);
                }
            }
            case CLOSED -> {
                // Only a further answer: what was told is never taken back.
                if (holder) {
                    offered.add(ActionKind.REQUEST_ANSWER);
                }
            }
            case UNKNOWN -> {}
        }
        return offered;
    }

    /// Who took it, a colleague of that unit, or the admin who watches over all.
    private boolean holds(InformationRequestValue request) {
        return request.takenBy() != null
                && (request.takenBy().id().equals(staff.id())
                        || request.unitId() != null && staff.serves(request.unitId())
                        || staff.is(Role.ADMIN_INSTANSI));
    }

    private ReporterValue asker(InformationRequestValue request) {
        var asker = request.asker();
        return asker == null || holds(request)
                ? asker
                : new ReporterValue(null, null, null, asker.anonymous(), asker.secret());
    }
}
