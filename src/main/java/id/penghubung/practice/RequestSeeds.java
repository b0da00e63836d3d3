package id.penghubung.practice;

import com.fasterxml.jackson.core.type.TypeReference;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.contract.Messages.IntakeValue;
import id.penghubung.contract.Messages.ReporterValue;
import id.penghubung.contract.Messages.RequestAnswerValue;
import id.penghubung.domain.OfficeZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// A handful of invented information requests, in every state. Their dates count back from the day that the invented
/// past
/// ends with.
final class RequestSeeds {

    private record Seed(
            String channel,
            String topic,
            String question,
            ReporterValue asker,
            String askerKind,
            String agendaNumber,
            int daysAgo,
            LocalTime at,
            List<Step> steps) {}

    /// @param kind wire word of an action about a request
    /// @param by user name
    /// @param unitId with a hand-over
    private record Step(String kind, String by, String unitId, String text, int daysAgo, LocalTime at) {}

    private final Organisation organisation;
    private final Sentences sentences;
    private final LocalDate asOf;

    RequestSeeds(Organisation organisation, Sentences sentences, LocalDate asOf) {
        this.organisation = organisation;
        this.sentences = sentences;
        this.asOf = asOf;
    }

    void addTo(Connection connection) throws SQLException {
        for (var seed : read()) {
            var id = id("request:" + seed.channel() + seed.question());
            var edit = RequestEdit.received(
                            id,
                            new IntakeValue(
                                    seed.channel(),
                                    moment(seed.daysAgo(), seed.at()),
                                    seed.topic(),
                                    seed.agendaNumber(),
                                    seed.asker(),
                                    seed.askerKind()),
                            seed.question())
                    .add(new HistoryValue(
                            id("arrived:" + id),
                            moment(seed.daysAgo(), seed.at()),
                            HistoryKind.RECEIVED,
                            null,
                            sentences.say("history.request-arrived", seed.channel())));
            for (var step : seed.steps()) {
                take(edit, id, step);
            }
            var last = seed.steps().isEmpty()
                    ? null
                    : person(seed.steps().getLast()).id();
            InformationRequests.change(connection, id, last, edit::at);
        }
    }

    private void take(RequestEdit edit, String id, Step step) {
        var who = person(step);
        var at = moment(step.daysAgo(), step.at());
        var sentence = switch (step.kind()) {
            case "request-take" -> {
                edit.taken(who);
                yield sentences.say("history.request-taken");
            }
            case "request-hand-over" -> {
                var contact = organisation.contact(step.unitId()).orElseThrow();
                edit.handedOver(step.unitId(), contact.name(), at);
                yield sentences.say(
                        "history.request-handed-over-note",
                        organisation.unit(step.unitId()).orElseThrow().name(),
                        contact.name(),
                        step.text());
            }
            case "request-answer" -> {
                edit.answered(new RequestAnswerValue(
                        id("answer:" + id + at),
                        who.name(),
                        who.seats().getFirst().unitId(),
                        step.text(),
                        at,
                        null));
                yield sentences.say("history.request-answered");
            }
            case "request-close" -> {
                edit.closed(at);
                yield sentences.say("history.request-closed", step.text());
            }
            default -> throw new IllegalStateException("requests.json: " + step.kind());
        };
        edit.add(new HistoryValue(id(step.kind() + id + at), at, step.kind(), who.name(), sentence));
    }

    private Staff person(Step step) {
        return organisation.personByUser(step.by()).orElseThrow();
    }

    private Instant moment(int daysAgo, LocalTime at) {
        return asOf.minusDays(daysAgo).atTime(at).atZone(OfficeZone.WIB.id()).toInstant();
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<Seed> read() {
        try (var in = RequestSeeds.class.getResourceAsStream("requests.json")) {
            return Json.MAPPER.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("resource requests.json", e);
        }
    }
}
