package id.penghubung.practice;

import id.penghubung.contract.Messages.CheckValue;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.ReporterValue;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Role;
import java.util.List;

/// What one person sees of a complaint: the same report, with the actions offered to this person, and without what
/// this person need not know of the reporter.
final class Sight {

    private final Staff staff;
    private final Scope scope;
    private final Offers offers;

    Sight(Staff staff, Offers offers) {
        this.staff = staff;
        this.scope = staff.scope();
        this.offers = offers;
    }

    Scope scope() {
        return scope;
    }

    boolean sees(ComplaintValue complaint) {
        return switch (scope) {
            case Scope.Agency() -> true;
            case Scope.Units(var unitIds) ->
                complaint.dispositions().stream()
                        .anyMatch(
                                disposition -> disposition.endedAt() == null && unitIds.contains(disposition.unitId()));
        };
    }

    ComplaintValue show(ComplaintValue c) {
        return new ComplaintValue(
                c.id(),
                c.trackingId(),
                c.version(),
                c.title(),
                c.text(),
                reporter(c.reporter()),
                c.classification(),
                c.category(),
                c.channel(),
                c.status(),
                c.label(),
                c.receivedAt(),
                c.closedAt(),
                c.incidentDate(),
                c.location(),
                c.dispositions(),
                c.followUps(),
                c.history(),
                c.attachments(),
                offered(c),
                c.original(),
                checks(c));
    }

    /// A draft is the unit's own until it is sent.
    private List<CheckValue> checks(ComplaintValue complaint) {
        if (complaint.checks() == null) {
            return null;
        }
        var own = complaint.checks().stream()
                .filter(check -> staff.serves(check.unitId()))
                .toList();
        return own.isEmpty() ? null : own;
    }

    private List<String> offered(ComplaintValue complaint) {
        return offers.to(staff, complaint).stream().map(ActionKind::wireWord).toList();
    }

    /// Perpres 76/2013: who asked not to be named stays unnamed for those who answer; the admin who verifies may ask
    /// back.
    private ReporterValue reporter(ReporterValue reporter) {
        return reporter.anonymous() && !staff.is(Role.ADMIN_INSTANSI)
                ? new ReporterValue(null, null, null, true, reporter.secret())
                : reporter;
    }
}
