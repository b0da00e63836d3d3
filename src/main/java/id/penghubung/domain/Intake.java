package id.penghubung.domain;

import java.time.Instant;

/// What an officer notes of something that came through another channel: the same for a report and for a question.
///
/// @param channel word of an [IntakeChannel], or one of a newer program
/// @param receivedAt when it came in, as the officer says
/// @param asker may be unknown or anonymous
/// @param text the question or the report, never null
/// @param topic empty when nobody said; never null
/// @param agendaNumber number in MAPAN or another agenda; empty for none
public record Intake(
        String channel,
        Instant receivedAt,
        Reporter asker,
        AskerKind askerKind,
        String text,
        String topic,
        String agendaNumber) {

    public Intake {
        asker = asker == null ? Reporter.unknown() : asker;
        askerKind = askerKind == null ? AskerKind.PUBLIC : askerKind;
        text = text == null ? "" : text;
        topic = topic == null ? "" : topic;
        agendaNumber = agendaNumber == null ? "" : agendaNumber;
    }

    /// Without words and person: what stays of it when texts are erased.
    Intake withoutText() {
        return new Intake(
                channel,
                receivedAt,
                new Reporter(null, null, null, asker.anonymous(), asker.secret()),
                askerKind,
                "",
                topic,
                "");
    }
}
