package id.penghubung.server.v1;

import static id.penghubung.server.v1.UnreadableReplyException.present;

import id.penghubung.contract.Messages;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.ContactPerson;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Intake;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestAnswer;
import id.penghubung.domain.RequestLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// As [Values], for information requests.
final class RequestValues {

    private RequestValues() {}

    static InformationRequest request(Messages.InformationRequestValue value) {
        var taker = value.takenBy();
        return new InformationRequest(
                present(value.id(), "id"),
                value.version(),
                value.channel(),
                orEmpty(value.topic()),
                present(value.state(), "state"),
                orEmpty(value.question()),
                reporter(value.asker()),
                // An unknown kind is treated as everybody: the contact of a PIC stays inside.
                AskerKind.ofWireWord(value.askerKind()).orElse(AskerKind.PUBLIC),
                orEmpty(value.agendaNumber()),
                taker == null ? null : taker.id(),
                taker == null ? null : taker.name(),
                value.unitId(),
                value.contactUnitId(),
                value.contactPerson(),
                present(value.receivedAt(), "receivedAt"),
                value.handedOverAt(),
                value.answeredAt(),
                value.closedAt(),
                orEmpty(value.answers()).stream()
                        .map(answer -> new RequestAnswer(
                                answer.id(),
                                answer.author(),
                                answer.unitId(),
                                orEmpty(answer.text()),
                                answer.at(),
                                answer.actionId()))
                        .toList(),
                orEmpty(value.history()).stream()
                        .map(entry ->
                                new HistoryEntry(entry.id(), entry.at(), entry.kind(), entry.actor(), entry.text()))
                        .toList(),
                value.allowedActions() == null ? Set.of() : new HashSet<>(value.allowedActions()),
                value.complaintId(),
                value.dueOn());
    }

    static Messages.IntakeValue intake(Intake intake) {
        var asker = intake.asker();
        return new Messages.IntakeValue(
                intake.channel(),
                intake.receivedAt(),
                intake.topic(),
                intake.agendaNumber(),
                new Messages.ReporterValue(
                        asker.name(), asker.phone(), asker.email(), asker.anonymous(), asker.secret()),
                intake.askerKind().wireWord());
    }

    static List<ContactPerson> contacts(List<Messages.ContactValue> values) {
        return orEmpty(values).stream()
                .map(contact -> new ContactPerson(contact.unitId(), contact.name(), contact.channel()))
                .toList();
    }

    /// A clock that the server says nothing of keeps its bundled rows.
    static RequestLimits limits(List<Messages.LimitValue> values) {
        var rows = new ArrayList<RequestLimits.Row>();
        for (var clock : RequestLimits.Clock.values()) {
            var told = values.stream()
                    .filter(value -> clock.wireWord().equals(value.clock()))
                    .map(value -> new RequestLimits.Row(clock, value.workingDays(), value.validFrom(), value.source()))
                    .toList();
            rows.addAll(
                    told.isEmpty()
                            ? RequestLimits.bundled().rows().stream()
                                    .filter(row -> row.clock() == clock)
                                    .toList()
                            : told);
        }
        return new RequestLimits(rows);
    }

    private static Reporter reporter(Messages.ReporterValue value) {
        return value == null
                ? Reporter.unknown()
                : new Reporter(value.name(), value.phone(), value.email(), value.anonymous(), value.secret());
    }

    private static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : values;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
