package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractValues;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Original;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestAnswer;
import java.util.LinkedHashMap;
import java.util.List;

/// What is left of a report or a request after retention: everything that counts (ids, dates, status, units, kinds),
/// and no text, no
/// name and no file (DESIGN 7).
final class Erasure {

    private Erasure() {}

    static Complaint of(Complaint whole) {
        var reporter = whole.reporter();
        return new Complaint(
                whole.id(),
                whole.trackingId(),
                whole.version(),
                "",
                "",
                new Reporter(null, null, null, reporter.anonymous(), reporter.secret()),
                whole.classification(),
                whole.category(),
                whole.channel(),
                whole.rawStatus(),
                whole.label(),
                whole.receivedAt(),
                whole.closedAt(),
                whole.incidentDate(),
                null,
                whole.dispositions().stream().map(Erasure::of).toList(),
                whole.followUps().stream().map(Erasure::of).toList(),
                whole.history().stream().map(Erasure::of).toList(),
                List.of(),
                whole.allowedActions(),
                of(whole.original()));
    }

    private static Disposition of(Disposition whole) {
        return new Disposition(
                whole.id(),
                whole.unitId(),
                whole.state(),
                whole.disposedAt(),
                whole.firstAnsweredAt(),
                whole.endedAt(),
                null,
                whole.handBack() == null
                        ? null
                        : new Disposition.HandBack(whole.handBack().proposedUnitId(), ""));
    }

    private static Original of(Original before) {
        return before == null ? null : new Original("", before.classification(), before.category());
    }

    private static FollowUp of(FollowUp whole) {
        return new FollowUp(
                whole.id(),
                whole.kind(),
                whole.label(),
                null,
                whole.unitId(),
                "",
                whole.at(),
                whole.actionId(),
                List.of());
    }

    /// The number of its letter stays: it is how the agency finds the paper again, and names nobody.
    static InformationRequest of(InformationRequest whole) {
        var asker = whole.asker();
        return new InformationRequest(
                whole.id(),
                whole.version(),
                whole.channel(),
                whole.topic(),
                whole.stateWord(),
                "",
                asker == null ? null : new Reporter(null, null, null, asker.anonymous(), asker.secret()),
                whole.askerKind(),
                whole.agendaNumber(),
                whole.takerId(),
                null,
                whole.unitId(),
                whole.picUnitId(),
                null,
                whole.receivedAt(),
                whole.handedOverAt(),
                whole.answeredAt(),
                whole.closedAt(),
                whole.answers().stream()
                        .map(answer -> new RequestAnswer(
                                answer.id(), null, answer.unitId(), "", answer.at(), answer.actionId()))
                        .toList(),
                whole.history().stream().map(Erasure::of).toList(),
                whole.allowedActions(),
                whole.complaintId(),
                whole.dueOn());
    }

    private static HistoryEntry of(HistoryEntry whole) {
        return new HistoryEntry(whole.id(), whole.at(), whole.kind(), null, null);
    }

    static ExtractValues of(ExtractValues whole) {
        var values = new LinkedHashMap<>(whole.values());
        values.keySet().removeIf(word -> !ExtractColumn.counts(word));
        return new ExtractValues(
                whole.receivedAt(),
                whole.timeKnown(),
                values,
                whole.importId(),
                whole.earlier(),
                whole.formerOffices());
    }
}
