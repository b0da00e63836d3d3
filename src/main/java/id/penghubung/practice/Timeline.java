package id.penghubung.practice;

import id.penghubung.contract.Messages.DispositionValue;
import id.penghubung.contract.Messages.FollowUpValue;
import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.contract.Messages.UnitValue;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.OfficeZone;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Lets one invented complaint run its course: received, verified, disposed, answered, closed, each after the other
/// and in office hours. What would come after `end` has not happened yet.
final class Timeline {

    /// Ends the course where the past ends.
    private static final class NotYet extends Exception {
        NotYet() {
            super(null, null, false, false);
        }
    }

    private final Organisation organisation;
    private final Sentences sentences;
    private final StoryBook book;
    private final WorkHours hours;
    private final RandomGenerator random;
    private final Instant end;
    private final Story story;
    private final Blanks blanks;
    private final ComplaintEdit edit;
    private final Staff admin;
    private Instant now;

    /// @param hours of the office
    /// @param blanks of the story
    Timeline(
            Organisation organisation,
            Sentences sentences,
            StoryBook book,
            WorkHours hours,
            RandomGenerator random,
            Instant end,
            Story story,
            Blanks blanks,
            ComplaintEdit edit) {
        this.organisation = organisation;
        this.sentences = sentences;
        this.book = book;
        this.hours = hours;
        this.random = random;
        this.end = end;
        this.story = story;
        this.blanks = blanks;
        this.edit = edit;
        this.admin = Gazetteer.pick(organisation.admins(), random);
    }

    /// @param second a further unit that has the complaint at the same time; null for none
    void run(Course course, Instant receivedAt, String channel, String second) {
        now = receivedAt;
        try {
            enter(HistoryKind.RECEIVED, sentences.say("actor.reporter"), "history.received", channel);
            start(course, second);
        } catch (NotYet e) {
            // The rest of the course lies in the future.
        }
    }

    private void start(Course course, String second) throws NotYet {
        switch (course) {
            case LEFT_UNVERIFIED -> {}
            case ARCHIVED_AT_ONCE -> {
                works(random.nextInt(4));
                archive(RawStatus.ARCHIVED_BY_ADMIN, admin.name(), "alasan-arsip");
            }
            case BLOCKED -> {
                works(random.nextInt(2));
                archive(RawStatus.BLOCKED, sentences.say("actor.central"), "alasan-blokir");
            }
            case ARCHIVED_BY_REPORTER -> {
                passes(Duration.ofHours(2 + random.nextInt(60)));
                archive(RawStatus.ARCHIVED_BY_REPORTER, sentences.say("actor.reporter"), "alasan-batal");
            }
            default -> {
                verify();
                verified(course, second);
            }
        }
    }

    private void verified(Course course, String second) throws NotYet {
        switch (course) {
            case LEFT_VERIFIED -> {}
            case AWAITING_DATA -> {
                works(random.nextInt(2));
                postpone(RawStatus.AWAITING_DATA, admin.name());
            }
            case LEFT_RETURNED -> {
                var wrong = otherUnit();
                dispose(wrong);
                handBack(wrong);
            }
            default -> {
                if (random.nextInt(100) < 9) {
                    var wrong = otherUnit();
                    dispose(wrong);
                    if (random.nextInt(8) == 0) {
                        takeBack(wrong);
                    } else {
                        handBack(wrong);
                    }
                }
                dispose(story.unitId());
                if (second != null) {
                    dispose(second);
                }
                disposed(course, second);
            }
        }
    }

    private void disposed(Course course, String second) throws NotYet {
        if (random.nextInt(100) < 25) {
            accept();
        }
        switch (course) {
            case LEFT_UNANSWERED -> slowUnit();
            case POSTPONED -> {
                if (random.nextBoolean()) {
                    initialResponse();
                }
                works(1 + random.nextInt(5));
                postpone(RawStatus.POSTPONED, officer(story.unitId()).name());
            }
            case LEFT_WITH_INITIAL_RESPONSE -> initialResponse();
            case MOVED_TO_OMBUDSMAN -> {
                initialResponse();
                passes(Duration.ofDays(61 + random.nextInt(20)));
                edit.status(RawStatus.MOVED_TO_OMBUDSMAN).label(null);
                enter(
                        HistoryKind.FORWARDED,
                        sentences.say("actor.central"),
                        "history.forwarded",
                        organisation.institution("ombudsman").orElseThrow().name());
            }
            case CLOSED_BY_SYSTEM,
                    CLOSED_BY_ADMIN,
                    CLOSED_BY_REPORTER,
                    CLOSED_PLAINLY,
                    ARCHIVED_LATE,
                    ARCHIVED_BY_SYSTEM,
                    LEFT_FOLLOWED_UP,
                    REPORTER_REPLIED -> {
                if (random.nextInt(100) < 45) {
                    initialResponse();
                }
                if (second != null && random.nextInt(3) > 0) {
                    secondAnswer(second);
                }
                followUp();
                answered(course);
            }
            case LEFT_UNVERIFIED,
                    LEFT_VERIFIED,
                    LEFT_RETURNED,
                    AWAITING_DATA,
                    ARCHIVED_AT_ONCE,
                    ARCHIVED_BY_REPORTER,
                    BLOCKED -> throw new IllegalStateException("never disposed: " + course);
        }
    }

    private void answered(Course course) throws NotYet {
        switch (course) {
            case CLOSED_BY_SYSTEM -> {
                works(10);
                close(RawStatus.CLOSED_BY_SYSTEM, sentences.say("actor.system"), "history.closed-by-system");
            }
            case CLOSED_BY_ADMIN -> {
                works(4 + random.nextInt(14));
                close(RawStatus.CLOSED_BY_ADMIN, admin.name(), "history.closed-by-admin", shared("alasan-tutup"));
            }
            case CLOSED_BY_REPORTER -> {
                passes(Duration.ofHours(3 + random.nextInt(110)));
                close(RawStatus.CLOSED_BY_REPORTER, sentences.say("actor.reporter"), "history.closed-by-reporter");
            }
            case CLOSED_PLAINLY -> {
                works(10);
                close(RawStatus.CLOSED, sentences.say("actor.system"), "history.closed-by-system");
            }
            case ARCHIVED_LATE -> {
                works(11 + random.nextInt(12));
                archive(RawStatus.ARCHIVED_BY_ADMIN, admin.name(), "alasan-arsip-lama");
            }
            case ARCHIVED_BY_SYSTEM -> {
                works(15);
                archive(RawStatus.ARCHIVED_BY_SYSTEM, sentences.say("actor.system"), "alasan-arsip-lama");
            }
            case REPORTER_REPLIED -> {
                passes(Duration.ofHours(5 + random.nextInt(120)));
                edit.status(RawStatus.REPORTER_REPLIED);
                enter(
                        HistoryKind.REPORTER_REPLIED,
                        sentences.say("actor.reporter"),
                        "history.reporter-replied",
                        shared("tanggapan"));
            }
            case LEFT_FOLLOWED_UP -> {
                if (random.nextInt(3) == 0) {
                    // The fault of version 4: every answer is labelled respon awal, and nothing closes by itself.
                    edit.label(RawStatus.LABEL_INITIAL_RESPONSE);
                }
            }
            default -> throw new IllegalStateException("never answered: " + course);
        }
    }

    private void verify() throws NotYet {
        works(random.nextInt(12) == 0 ? 4 + random.nextInt(3) : random.nextInt(3));
        edit.status(RawStatus.VERIFIED);
        enter(HistoryKind.VERIFIED, admin.name(), "history.verified");
    }

    private void dispose(String unitId) throws NotYet {
        works(random.nextInt(4) == 0 ? 1 : 0);
        var note = random.nextInt(100) < 20 ? shared("catatan-disposisi") : null;
        edit.status(RawStatus.DISPOSED).add(Dispositions.open(id(), unitId, now, note));
        if (note == null) {
            enter(HistoryKind.DISPOSED, admin.name(), "history.disposed", unitName(unitId));
        } else {
            enter(HistoryKind.DISPOSED, admin.name(), "history.disposed-note", unitName(unitId), note);
        }
    }

    private void handBack(String unitId) throws NotYet {
        works(random.nextInt(4));
        var officer = officer(unitId).name();
        var reason = shared("alasan-bukan-wewenang");
        leave(unitId, d -> Dispositions.handedBack(d, story.unitId(), reason, now));
        enter(
                HistoryKind.NOT_OUR_AUTHORITY,
                officer,
                "history.not-our-authority-proposed",
                unitName(unitId),
                unitName(story.unitId()),
                reason);
    }

    private void takeBack(String unitId) throws NotYet {
        works(random.nextInt(3));
        leave(unitId, d -> Dispositions.ended(d, Dispositions.TAKEN_BACK, now));
        enter(
                HistoryKind.TAKEN_BACK,
                admin.name(),
                "history.taken-back",
                unitName(unitId),
                shared("alasan-bukan-wewenang"));
    }

    private void leave(String unitId, UnaryOperator<DispositionValue> ending) {
        edit.status(RawStatus.VERIFIED)
                .eachDisposition(d -> Dispositions.held(d) && d.unitId().equals(unitId), ending);
    }

    private void accept() throws NotYet {
        works(random.nextInt(2));
        edit.eachDisposition(
                d -> Dispositions.held(d) && d.unitId().equals(story.unitId()),
                d -> Dispositions.inState(d, Dispositions.ACCEPTED));
        enter(HistoryKind.ACCEPTED, officer(story.unitId()).name(), "history.accepted", unitName(story.unitId()));
    }

    private void slowUnit() throws NotYet {
        works(8 + random.nextInt(10));
        enter(HistoryKind.INTERVENTION, admin.name(), "history.intervention", shared("intervensi"));
        if (random.nextInt(3) == 0) {
            works(1 + random.nextInt(4));
            enter(
                    HistoryKind.INTERNAL_NOTE,
                    officer(story.unitId()).name(),
                    "history.internal-note",
                    shared("catatan-internal"));
        }
    }

    private void initialResponse() throws NotYet {
        works(random.nextInt(5));
        answer(story.unitId(), ActionKind.INITIAL_RESPONSE, shared("respon-awal"));
    }

    private void secondAnswer(String unitId) throws NotYet {
        works(1 + random.nextInt(4));
        answer(unitId, ActionKind.INITIAL_RESPONSE, shared("respon-awal"));
    }

    private void followUp() throws NotYet {
        works(random.nextInt(10) == 0 ? 14 + random.nextInt(25) : 1 + random.nextInt(9));
        if (random.nextInt(12) == 0) {
            enter(
                    HistoryKind.INTERNAL_NOTE,
                    officer(story.unitId()).name(),
                    "history.internal-note",
                    shared("catatan-internal"));
            works(random.nextInt(2));
        }
        blanks.answeredOn(OfficeZone.WIB.dateOf(now));
        var words = shared("pembuka-jawaban") + "\n\n" + blanks.fill(String.join("\n\n", story.answer())) + "\n\n"
                + shared("penutup-jawaban");
        answer(story.unitId(), ActionKind.FOLLOW_UP, words);
    }

    private void answer(String unitId, ActionKind kind, String text) {
        var officer = officer(unitId);
        var initial = kind == ActionKind.INITIAL_RESPONSE;
        var label = initial ? RawStatus.LABEL_INITIAL_RESPONSE : RawStatus.LABEL_FOLLOW_UP;
        edit.status(RawStatus.IN_PROCESS)
                .label(label)
                .eachDisposition(
                        d -> Dispositions.held(d) && d.unitId().equals(unitId), d -> Dispositions.answered(d, now))
                .add(new FollowUpValue(
                        id(), kind.wireWord(), label, officer.name(), unitId, signed(text, unitId), now, null));
        enter(
                initial ? HistoryKind.INITIAL_RESPONSE : HistoryKind.FOLLOW_UP,
                officer.name(),
                initial ? "history.initial-response" : "history.follow-up",
                unitName(unitId));
    }

    private String signed(String text, String unitId) {
        return text + "\n\n" + unitName(unitId) + "\n" + organisation.institutionName();
    }

    private void postpone(String status, String actor) {
        edit.status(status).label(null);
        enter(HistoryKind.POSTPONED, actor, "history.postponed", shared("alasan-tunda"));
    }

    private void close(String status, String actor, String sentence, Object... values) {
        edit.status(status).label(null).closed(now);
        enter(HistoryKind.CLOSED, actor, sentence, values);
    }

    private void archive(String status, String actor, String reason) {
        edit.status(status).label(null).closed(now);
        enter(HistoryKind.ARCHIVED, actor, "history.archived", shared(reason));
    }

    private void enter(String kind, String actor, String sentence, Object... values) {
        edit.add(new HistoryValue(id(), now, kind, actor, sentences.say(sentence, values)));
    }

    private void works(int workingDays) throws NotYet {
        goTo(hours.after(now, workingDays, random));
    }

    private void passes(Duration time) throws NotYet {
        goTo(now.plus(time));
    }

    private void goTo(Instant next) throws NotYet {
        if (!next.isBefore(end)) {
            throw new NotYet();
        }
        now = next;
    }

    private String shared(String key) {
        return blanks.fill(Gazetteer.pick(book.shared(key), random));
    }

    private Staff officer(String unitId) {
        return Gazetteer.pick(organisation.officersOf(unitId), random);
    }

    private String otherUnit() {
        var others = organisation.units().stream()
                .map(UnitValue::id)
                .filter(id -> !id.equals(story.unitId()))
                .toList();
        return Gazetteer.pick(others, random);
    }

    private String unitName(String unitId) {
        return organisation.unit(unitId).orElseThrow().name();
    }

    private String id() {
        return Ids.random(random).toString();
    }
}
