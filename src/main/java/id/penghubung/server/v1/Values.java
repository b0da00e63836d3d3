package id.penghubung.server.v1;

import static id.penghubung.server.v1.UnreadableReplyException.present;

import id.penghubung.contract.Messages;
import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AnswerLimits;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Classification;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Officer;
import id.penghubung.domain.Original;
import id.penghubung.domain.Person;
import id.penghubung.domain.Receipt;
import id.penghubung.domain.Reference;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.Team;
import id.penghubung.domain.WorkUnit;
import id.penghubung.domain.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Between the messages of the wire and the values of the domain. A word that is not known is kept raw where the domain
/// can hold it, and left out where it cannot (a role, a limit's class): never turned into another.
final class Values {

    private Values() {}

    static Complaint complaint(Messages.ComplaintValue value) {
        return new Complaint(
                present(value.id(), "id"),
                value.trackingId(),
                value.version(),
                orEmpty(value.title()),
                orEmpty(value.text()),
                reporter(value.reporter()),
                value.classification(),
                value.category(),
                value.channel(),
                present(value.status(), "status"),
                value.label(),
                present(value.receivedAt(), "receivedAt"),
                value.closedAt(),
                value.incidentDate(),
                value.location(),
                each(value.dispositions(), Values::disposition),
                each(value.followUps(), Values::followUp),
                each(
                        value.history(),
                        entry -> new HistoryEntry(entry.id(), entry.at(), entry.kind(), entry.actor(), entry.text())),
                each(value.attachments(), Values::attachment),
                value.allowedActions() == null ? Set.of() : new HashSet<>(value.allowedActions()),
                value.original() == null
                        ? null
                        : new Original(
                                orEmpty(value.original().title()),
                                value.original().classification(),
                                value.original().category()),
                each(value.checks(), Values::check));
    }

    private static DraftCheck check(Messages.CheckValue value) {
        return new DraftCheck(
                value.id(),
                value.unitId(),
                followUpKind(value.kind()).orElse(null),
                orEmpty(value.text()),
                each(value.attachments(), Values::attachment),
                value.askedBy() == null ? null : value.askedBy().id(),
                value.askedBy() == null ? null : value.askedBy().name(),
                value.askedAt(),
                value.superior() == null ? null : value.superior().id(),
                value.superior() == null ? null : value.superior().name(),
                value.state(),
                value.decidedBy(),
                value.decidedAt(),
                value.note(),
                value.approvedText());
    }

    private static Reporter reporter(Messages.ReporterValue value) {
        return value == null
                ? Reporter.unknown()
                : new Reporter(value.name(), value.phone(), value.email(), value.anonymous(), value.secret());
    }

    private static Disposition disposition(Messages.DispositionValue value) {
        return new Disposition(
                value.id(),
                value.unitId(),
                value.state(),
                value.disposedAt(),
                value.firstAnsweredAt(),
                value.endedAt(),
                value.note(),
                value.handBack() == null
                        ? null
                        : new Disposition.HandBack(
                                value.handBack().unitId(), value.handBack().reason()));
    }

    static Attachment attachment(Messages.AttachmentValue file) {
        return new Attachment(file.sha256(), file.name(), file.mediaType(), file.size());
    }

    private static FollowUp followUp(Messages.FollowUpValue value) {
        return new FollowUp(
                value.id(),
                followUpKind(value.kind()).orElse(null),
                value.label(),
                value.author(),
                value.unitId(),
                orEmpty(value.text()),
                value.at(),
                value.actionId(),
                each(value.attachments(), Values::attachment));
    }

    private static Optional<FollowUpKind> followUpKind(String word) {
        return ActionKind.ofWireWord(word).flatMap(kind -> switch (kind) {
            case INITIAL_RESPONSE -> Optional.of(FollowUpKind.INITIAL_RESPONSE);
            case FOLLOW_UP -> Optional.of(FollowUpKind.FOLLOW_UP);
            default -> Optional.empty();
        });
    }

    static Messages.ActionRequest request(Action action) {
        var body = action.body();
        var target = body.kind().target();
        return new Messages.ActionRequest(
                target == ActionKind.Target.COMPLAINT ? action.complaintId() : null,
                body.kind().wireWord(),
                body.text(),
                action.files().stream().map(Attachment::sha256).distinct().toList(),
                target(body),
                action.baseVersion(),
                action.after(),
                action.override(),
                action.draftedAt(),
                correction(body),
                target == ActionKind.Target.INFORMATION_REQUEST ? action.complaintId() : null,
                intake(body),
                check(body),
                body instanceof ActionBody.AskMaterial(var _, var dueOn, var _) ? dueOn : null,
                target == ActionKind.Target.OBSTACLE ? action.complaintId() : null,
                body instanceof ActionBody.NoteObstacle(var note) ? ObstacleValues.note(note) : null,
                body instanceof ActionBody.TrackObstacle(var track) ? ObstacleValues.track(track) : null);
    }

    private static Messages.CheckPart check(ActionBody body) {
        return switch (body) {
            case ActionBody.AskCheck(var answerKind, var superiorId, var text) ->
                new Messages.CheckPart(
                        null, new ActionBody.Answer(answerKind, text).kind().wireWord(), superiorId);
            case ActionBody.Approve(var checkId, var _) -> new Messages.CheckPart(checkId, null, null);
            case ActionBody.ReturnDraft(var checkId, var _) -> new Messages.CheckPart(checkId, null, null);
            default -> null;
        };
    }

    /// Absent when nothing is set right.
    private static Messages.CorrectionValue correction(ActionBody body) {
        var correction = body.corrected();
        return correction.nothing()
                ? null
                : new Messages.CorrectionValue(correction.title(), correction.classification(), correction.category());
    }

    private static Messages.Target target(ActionBody body) {
        if (body instanceof ActionBody.Dispose(var units, var _)) {
            return new Messages.Target(null, null, units);
        }
        var units = body.unitIds();
        return units.isEmpty() ? null : new Messages.Target(units.getFirst(), null);
    }

    private static Messages.IntakeValue intake(ActionBody body) {
        return switch (body) {
            case ActionBody.Register(var intake) -> RequestValues.intake(intake);
            case ActionBody.NoteRequest(var intake) -> RequestValues.intake(intake);
            default -> null;
        };
    }

    static Receipt receipt(Messages.ActionReply reply) {
        return new Receipt(
                present(reply.id(), "id"), present(reply.storedAt(), "storedAt"), reply.version(), reply.resultId());
    }

    static Person person(Messages.SessionReply reply) {
        var memberships = new ArrayList<Membership>();
        for (var membership : orEmpty(reply.memberships())) {
            named(Role.values(), Enum::name, membership.role())
                    .ifPresent(role -> memberships.add(new Membership(role, unit(membership.unit()))));
        }
        var person = reply.person();
        return new Person(person.id(), person.user(), person.name(), memberships);
    }

    private static WorkUnit unit(Messages.UnitValue value) {
        return value == null ? null : new WorkUnit(value.id(), value.name());
    }

    static Reference reference(Messages.ReferenceReply reply) {
        return new Reference(
                reply.institutionName(),
                each(reply.units(), Values::unit),
                each(
                        reply.templates(),
                        template -> new ReplyTemplate(
                                template.id(),
                                template.title(),
                                followUpKind(template.kind()).orElse(null),
                                template.classification(),
                                template.unitId(),
                                template.text())),
                mapping(reply.mapping()),
                limits(orEmpty(reply.limits())),
                calendar(reply.calendar()),
                reply.maxAnswerLength(),
                attachmentLimits(reply.attachmentLimits()),
                RequestValues.contacts(reply.contacts()),
                orEmpty(reply.categories()),
                RequestValues.limits(orEmpty(reply.limits())),
                team(reply));
    }

    private static Team team(Messages.ReferenceReply reply) {
        return new Team(
                each(
                        reply.officers(),
                        officer -> new Officer(
                                officer.id(),
                                officer.name(),
                                officer.role(),
                                officer.unitId(),
                                orEmpty(officer.rights()).contains("check"))),
                orEmpty(reply.checkedUnits()));
    }

    private static AttachmentLimits attachmentLimits(Messages.AttachmentLimits value) {
        return value == null
                ? AttachmentLimits.bundled()
                : new AttachmentLimits(orEmpty(value.mediaTypes()), value.maxBytes(), value.maxFiles());
    }

    private static StatusMapping mapping(Messages.MappingValue value) {
        if (value == null) {
            return StatusMapping.bundled();
        }
        var words = new HashMap<String, Status>();
        value.words()
                .forEach((word, name) ->
                        named(Status.values(), Values::hyphened, name).ifPresent(status -> words.put(word, status)));
        return new StatusMapping(value.version(), words);
    }

    private static AnswerLimits limits(List<Messages.LimitValue> values) {
        var rows = new ArrayList<AnswerLimits.Row>();
        for (var value : values) {
            if ("follow-up".equals(value.clock())) {
                Classification.ofWord(value.classification())
                        .ifPresent(classification -> rows.add(new AnswerLimits.Row(
                                classification, value.workingDays(), value.validFrom(), value.source())));
            }
        }
        return rows.isEmpty() ? AnswerLimits.bundled() : new AnswerLimits(rows);
    }

    private static WorkingCalendar calendar(Messages.CalendarValue value) {
        if (value == null) {
            return new WorkingCalendar("kosong", Map.of(), Set.of());
        }
        var holidays = new HashMap<LocalDate, String>();
        for (var holiday : orEmpty(value.holidays())) {
            holidays.put(holiday.date(), holiday.name());
        }
        return new WorkingCalendar(value.version(), holidays, new HashSet<>(orEmpty(value.completeYears())));
    }

    private static String hyphened(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Optional<T> named(T[] values, Function<T, String> name, String wanted) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(wanted))
                .findFirst();
    }

    private static <A, B> List<B> each(List<A> values, Function<A, B> change) {
        return orEmpty(values).stream().map(change).toList();
    }

    private static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : values;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
