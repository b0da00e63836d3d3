package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A question from another channel as the server last showed it: shared work of the whole agency.
///
/// @param id UUID, made where it was noted
/// @param channel word of an [IntakeChannel], kept raw
/// @param topic may be empty
/// @param stateWord the server's own word
/// @param asker without name and contact for whoever need not reach the person
/// @param agendaNumber empty for none
/// @param takerId person who took it; null while nobody has
/// @param taker that person's name; nullable
/// @param unitId unit of whoever took it; null for the agency's own desk and while nobody has taken it
/// @param picUnitId unit it was handed over to; nullable
/// @param contactPerson PIC it was handed over to; nullable
/// @param handedOverAt newest hand-over; nullable
/// @param answeredAt first answer since the newest hand-over, or the first one; nullable
/// @param answers in the order in which they came
/// @param complaintId the report for whose answer another unit was asked; null for every other request and for whoever
/// need not know
/// @param dueOn last day that was given with the question; null where none was given and the clocks decide
/// @param allowedActions wire words of what this person may do with it now
public record InformationRequest(
        String id,
        long version,
        String channel,
        String topic,
        String stateWord,
        String question,
        Reporter asker,
        AskerKind askerKind,
        String agendaNumber,
        String takerId,
        String taker,
        String unitId,
        String picUnitId,
        String contactPerson,
        Instant receivedAt,
        Instant handedOverAt,
        Instant answeredAt,
        Instant closedAt,
        List<RequestAnswer> answers,
        List<HistoryEntry> history,
        Set<String> allowedActions,
        String complaintId,
        LocalDate dueOn) {

    public InformationRequest {
        answers = List.copyOf(answers);
        history = List.copyOf(history);
        allowedActions = Set.copyOf(allowedActions);
    }

    /// From a channel to the outside.
    public InformationRequest(
            String id,
            long version,
            String channel,
            String topic,
            String stateWord,
            String question,
            Reporter asker,
            AskerKind askerKind,
            String agendaNumber,
            String takerId,
            String taker,
            String unitId,
            String picUnitId,
            String contactPerson,
            Instant receivedAt,
            Instant handedOverAt,
            Instant answeredAt,
            Instant closedAt,
            List<RequestAnswer> answers,
            List<HistoryEntry> history,
            Set<String> allowedActions) {
        this(
                id,
                version,
                channel,
                topic,
                stateWord,
                question,
                asker,
                askerKind,
                agendaNumber,
                takerId,
                taker,
                unitId,
                picUnitId,
                contactPerson,
                receivedAt,
                handedOverAt,
                answeredAt,
                closedAt,
                answers,
                history,
                allowedActions,
                null,
                null);
    }

    /// *Permintaan bahan*: asked by a unit, not by somebody outside. Each of its two marks may be missing: the report
    /// for whoever need not know it, the day because none was given.
    public boolean material() {
        return complaintId != null || dueOn != null;
    }

    public RequestState state() {
        return RequestState.ofWireWord(stateWord);
    }

    public boolean allows(ActionKind kind) {
        return allowedActions.contains(kind.wireWord());
    }

    /// This person took it, or it waits for an answer of this person's unit.
    public boolean concerns(Person person) {
        return person.id().equals(takerId)
                || state() == RequestState.HANDED_OVER
                        && person.memberships().stream()
                                .anyMatch(membership -> membership.unit() != null
                                        && membership.unit().id().equals(picUnitId));
    }
}
