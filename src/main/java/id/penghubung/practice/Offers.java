package id.penghubung.practice;

import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.DispositionValue;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import java.util.EnumSet;
import java.util.Set;

/// Who may do what with a complaint in its present state. Depends on nothing but the complaint and the person, never on
/// the time, so that what a client has cached stays right until the complaint changes.
final class Offers {

    private final Organisation organisation;
    private final StatusMapping mapping;

    Offers(Organisation organisation) {
        this.organisation = organisation;
        this.mapping = organisation.mapping();
    }

    Set<ActionKind> to(Staff staff, ComplaintValue complaint) {
        var offered = EnumSet.noneOf(ActionKind.class);
        var status = mapping.statusOf(complaint.status());
        if (staff.is(Role.ADMIN_INSTANSI)) {
            offered.addAll(toAdmin(complaint, status));
        }
        complaint.dispositions().stream()
                .filter(disposition -> disposition.endedAt() == null && staff.serves(disposition.unitId()))
                .forEach(disposition -> {
                    offered.addAll(toOfficer(complaint, status, disposition));
                    if (offered.contains(ActionKind.FOLLOW_UP)) {
                        offered.addAll(amongColleagues(staff, complaint, disposition.unitId()));
                    }
                });
        return offered;
    }

    private Set<ActionKind> amongColleagues(Staff staff, ComplaintValue complaint, String unitId) {
        var offered = EnumSet.of(ActionKind.ASK_MATERIAL);
        if (!organisation.superiors(unitId, staff).isEmpty()) {
            offered.add(ActionKind.ASK_CHECK);
        }
        if (staff.checks(unitId) && Checks.waiting(complaint, staff, unitId)) {
            offered.add(ActionKind.APPROVE);
            offered.add(ActionKind.RETURN);
        }
        return offered;
    }

    /// Everything that a role is ever offered.
    static Set<ActionKind> ever(Role role) {
        return switch (role) {
            case PEJABAT_PENGHUBUNG ->
                EnumSet.of(
                        ActionKind.INITIAL_RESPONSE,
                        ActionKind.FOLLOW_UP,
                        ActionKind.NOT_OUR_AUTHORITY,
                        ActionKind.ACCEPT,
                        ActionKind.POSTPONE,
                        ActionKind.ARCHIVE,
                        ActionKind.CLOSE,
                        ActionKind.INTERNAL_NOTE,
                        ActionKind.ASK_CHECK,
                        ActionKind.ASK_MATERIAL,
                        ActionKind.REGISTER,
                        ActionKind.REQUEST_NOTE,
                        ActionKind.REQUEST_TAKE,
                        ActionKind.REQUEST_HAND_OVER,
                        ActionKind.REQUEST_ANSWER,
                        ActionKind.REQUEST_CLOSE,
                        ActionKind.OBSTACLE_NOTE);
            case ADMIN_INSTANSI ->
                EnumSet.of(
                        ActionKind.VERIFY,
                        ActionKind.CORRECT,
                        ActionKind.DISPOSE,
                        ActionKind.TAKE_BACK,
                        ActionKind.POSTPONE,
                        ActionKind.ARCHIVE,
                        ActionKind.CLOSE,
                        ActionKind.REOPEN,
                        ActionKind.INTERVENE,
                        ActionKind.INTERNAL_NOTE,
                        ActionKind.REGISTER,
                        ActionKind.REQUEST_NOTE,
                        ActionKind.REQUEST_TAKE,
                        ActionKind.REQUEST_HAND_OVER,
                        ActionKind.REQUEST_ANSWER,
                        ActionKind.REQUEST_CLOSE,
                        ActionKind.OBSTACLE_NOTE,
                        ActionKind.OBSTACLE_TRACK);
            case PENGAWAS -> EnumSet.noneOf(ActionKind.class);
        };
    }

    private static Set<ActionKind> toOfficer(ComplaintValue complaint, Status status, DispositionValue disposition) {
        var offered = EnumSet.of(ActionKind.INTERNAL_NOTE);
        switch (status) {
            case UNANSWERED, IN_PROCESS, POSTPONED -> {
                offered.add(ActionKind.FOLLOW_UP);
                if (!followedUp(complaint, disposition.unitId())) {
                    // After a substantive answer the report is ours, and "received, being coordinated" is no answer.
                    offered.add(ActionKind.INITIAL_RESPONSE);
                    offered.add(ActionKind.NOT_OUR_AUTHORITY);
                }
                if (disposition.state().equals(Dispositions.OPEN)) {
                    offered.add(ActionKind.ACCEPT);
                }
                if (status != Status.POSTPONED) {
                    offered.add(ActionKind.POSTPONE);
                }
                if (status == Status.IN_PROCESS && followedUp(complaint, disposition.unitId())) {
                    offered.add(ActionKind.CLOSE);
                    offered.add(ActionKind.ARCHIVE);
                }
            }
            case UNVERIFIED, CLOSED, ARCHIVED, UNKNOWN -> {}
        }
        return offered;
    }

    private static Set<ActionKind> toAdmin(ComplaintValue complaint, Status status) {
        var offered = EnumSet.of(ActionKind.INTERNAL_NOTE);
        var held = complaint.dispositions().stream().anyMatch(Dispositions::held);
        switch (status) {
            case UNVERIFIED -> {
                offered.add(ActionKind.VERIFY);
                offered.add(ActionKind.POSTPONE);
                offered.add(ActionKind.ARCHIVE);
            }
            case UNANSWERED, IN_PROCESS, POSTPONED -> {
                offered.add(ActionKind.CORRECT);
                offered.add(ActionKind.DISPOSE);
                offered.add(ActionKind.ARCHIVE);
                if (held) {
                    offered.add(ActionKind.TAKE_BACK);
                    offered.add(ActionKind.INTERVENE);
                }
                if (status == Status.POSTPONED) {
                    if (!held) {
                        offered.add(ActionKind.VERIFY);
                    }
                } else {
                    offered.add(ActionKind.POSTPONE);
                }
                if (status == Status.IN_PROCESS) {
                    offered.add(ActionKind.CLOSE);
                }
            }
            case CLOSED, ARCHIVED -> offered.add(ActionKind.REOPEN);
            case UNKNOWN -> {}
        }
        return offered;
    }

    private static boolean followedUp(ComplaintValue complaint, String unitId) {
        return complaint.followUps().stream()
                .anyMatch(answer ->
                        answer.kind().equals(ActionKind.FOLLOW_UP.wireWord()) && unitId.equals(answer.unitId()));
    }
}
