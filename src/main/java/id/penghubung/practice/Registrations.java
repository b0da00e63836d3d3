package id.penghubung.practice;

import id.penghubung.contract.Messages.ActionReply;
import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.contract.Messages.IntakeValue;
import id.penghubung.contract.Messages.ReporterValue;
import id.penghubung.contract.Messages.UnitValue;
import id.penghubung.contract.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// *Catat laporan*: a complaint that comes from a desk. It has no tracking ID until the central system gives it one.
final class Registrations {

    private static final int TITLE = 90;

    private final Organisation organisation;
    private final Sentences sentences;

    Registrations(Organisation organisation, Sentences sentences) {
        this.organisation = organisation;
        this.sentences = sentences;
    }

    ActionReply store(Connection connection, ActionEffects.Deed deed) throws SQLException, ProblemException {
        var request = deed.request();
        var id = request.complaintId();
        if (id == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", "complaintId");
        }
        checkNew(connection, id);
        var edit = received(id, deed);
        var complaint = Complaints.add(connection, id, deed.staff().id(), seq -> edit.at(seq));
        return new ActionReply(deed.id(), id, request.kind(), deed.at(), complaint.version(), deed.idOf("history"));
    }

    private ComplaintEdit received(String id, ActionEffects.Deed deed) throws ProblemException {
        var intake = intake(deed.request());
        var asker = intake.asker() == null ? new ReporterValue(null, null, null, false, false) : intake.asker();
        var edit = ComplaintEdit.received(
                        id,
                        null,
                        title(deed.text()),
                        deed.text(),
                        asker,
                        "",
                        intake.topic() == null ? "" : intake.topic(),
                        intake.channel(),
                        intake.receivedAt(),
                        null,
                        null)
                .add(new HistoryValue(
                        deed.idOf("history"),
                        deed.at(),
                        HistoryKind.RECEIVED,
                        deed.staff().name(),
                        intake.agendaNumber() == null || intake.agendaNumber().isBlank()
                                ? sentences.say("history.registered", intake.channel())
                                : sentences.say("history.registered-agenda", intake.channel(), intake.agendaNumber())));
        // Who notes it at the desk of a unit has it before the eyes: it is with that unit, and can be handed back like
        // any other. What the admin notes waits for verification like any other.
        deed.staff().seats().stream()
                .map(Staff.Seat::unitId)
                .filter(unit -> unit != null)
                .findFirst()
                .flatMap(organisation::unit)
                .ifPresent(unit -> withUnit(edit, unit, deed));
        return edit;
    }

    private void withUnit(ComplaintEdit edit, UnitValue unit, ActionEffects.Deed deed) {
        edit.status(RawStatus.DISPOSED)
                .add(Dispositions.open(deed.idOf("disposition"), unit.id(), deed.at(), null))
                .add(new HistoryValue(
                        deed.idOf("disposed"),
                        deed.at(),
                        HistoryKind.DISPOSED,
                        deed.staff().name(),
                        sentences.say("history.disposed", unit.name())));
    }

    /// The id was made at the desk: whoever sends one that is taken has made a mistake.
    static void checkNew(Connection connection, String id) throws SQLException, ProblemException {
        try {
            UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            var problem = new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-uuid");
            problem.initCause(e);
            throw problem;
        }
        if (Complaints.find(connection, id).isPresent()
                || InformationRequests.find(connection, id).isPresent()) {
            throw new ProblemException(ProblemType.REFUSED, "detail.noted-before");
        }
    }

    static IntakeValue intake(ActionRequest request) throws ProblemException {
        var intake = request.intake();
        if (intake == null || intake.channel() == null || intake.channel().isBlank() || intake.receivedAt() == null) {
            throw new ProblemException(ProblemType.REFUSED, "detail.intake-incomplete");
        }
        return intake;
    }

    /// The admin who verifies gives it a better one.
    private static String title(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= TITLE) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, TITLE));
        var space = cut.lastIndexOf(' ');
        return (space > TITLE / 2 ? cut.substring(0, space) : cut) + " …";
    }
}
