package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.Correction;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Intake;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.Reporter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodiesTest {

    private static final Intake INTAKE = new Intake(
            "letter",
            Instant.parse("2026-11-25T03:00:00Z"),
            new Reporter("Siti", "0812", null, false, true),
            AskerKind.PUBLIC,
            "Isi surat",
            "Kepegawaian",
            "ND-12");

    static Stream<ActionBody> bodies() {
        return Stream.concat(
                Stream.of(
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "a"),
                        new ActionBody.Answer(FollowUpKind.INITIAL_RESPONSE, "b"),
                        new ActionBody.InternalNote("c"),
                        new ActionBody.NotOurAuthority("u1", "d"),
                        new ActionBody.NotOurAuthority(null, "d"),
                        new ActionBody.Accept(),
                        new ActionBody.Verify(Correction.NONE, ""),
                        new ActionBody.Verify(new Correction("Judul", null, "Kategori"), "e"),
                        new ActionBody.Correct(new Correction(null, "Aspirasi", null), "f"),
                        new ActionBody.Dispose(List.of("u1", "u2"), "g"),
                        new ActionBody.TakeBack("u1", "h"),
                        new ActionBody.Intervene("i"),
                        new ActionBody.Register(INTAKE),
                        new ActionBody.NoteRequest(INTAKE),
                        new ActionBody.TakeRequest(),
                        new ActionBody.HandOverRequest("u1", "k"),
                        new ActionBody.HandOverRequest(null, ""),
                        new ActionBody.AnswerRequest("l"),
                        new ActionBody.CloseRequest("m"),
                        new ActionBody.AskCheck(FollowUpKind.FOLLOW_UP, "p-1", "n"),
                        new ActionBody.Approve("c-1", "o"),
                        new ActionBody.ReturnDraft("c-1", "p"),
                        new ActionBody.AskMaterial("u1", java.time.LocalDate.of(2026, 12, 1), "q"),
                        new ActionBody.AskMaterial(null, null, ""),
                        new ActionBody.NoteObstacle(
                                new Obstacle.Note(Instant.EPOCH, "status", "n", "v4", "8812345", "u1", "Biro")),
                        new ActionBody.NoteObstacle(
                                new Obstacle.Note(Instant.EPOCH, "langkah-baru", "n", null, null, null, null)),
                        new ActionBody.TrackObstacle(
                                new Obstacle.Track("answered", LocalDate.of(2026, 11, 20), "o", "g")),
                        new ActionBody.TrackObstacle(
                                new Obstacle.Track("noted", LocalDate.of(2026, 11, 20), "", null))),
                Stream.of(ActionBody.Turn.Step.values()).map(step -> new ActionBody.Turn(step, "j")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyComesBackFromTheDiskAsItWas(ActionBody body) {
        assertThat(BodyJson.body(BodyJson.ofBody(body))).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void withoutItsWordsItIsTheSameKindOfAction(ActionBody body) {
        assertThat(body.withoutText().text()).isEmpty();
        assertThat(body.withoutText().kind()).isEqualTo(body.kind());
    }

    @Test
    void everyKindHasABody() {
        assertThat(bodies().map(ActionBody::kind).distinct()).containsExactlyInAnyOrder(ActionKind.values());
    }
}
