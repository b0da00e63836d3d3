package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObstacleGroupsTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    private static Obstacle one(String id, ObstacleStep step, String text, String group) {
        return new Obstacle(
                id,
                0,
                new Obstacle.Note(AT, step.wireWord(), text, null, null, null, null),
                List.of(),
                null,
                group,
                null,
                AT,
                null);
    }

    private static List<List<String>> ids(Obstacle... obstacles) {
        return ObstacleGroups.of(List.of(obstacles)).stream()
                .map(group -> group.stream().map(Obstacle::id).toList())
                .toList();
    }

    @Test
    void theSameWordsAtTheSameStepAreOneFault() {
        assertThat(ids(
                        one("a", ObstacleStep.STATUS, "Label tetap \"respon awal\".", null),
                        one("b", ObstacleStep.ANSWER, "label tetap respon awal", null),
                        one("c", ObstacleStep.STATUS, "  LABEL tetap respon  awal", null)))
                .containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void whoHasTheWordsOfAMemberBelongsToTheHandMadeGroup() {
        assertThat(ids(
                        one("a", ObstacleStep.STATUS, "Label salah", "a"),
                        one("b", ObstacleStep.ANSWER, "Tertulis respon awal", "a"),
                        one("c", ObstacleStep.ANSWER, "tertulis respon awal!", null)))
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void oneSetApartByHandStaysApart() {
        assertThat(ids(
                        one("a", ObstacleStep.STATUS, "Label salah", "a"),
                        one("b", ObstacleStep.STATUS, "Label salah", null)))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void theSameStateTwiceStandsOnceWithItsNewDay() {
        var day = LocalDate.of(2026, 11, 20);
        var tracked = one("a", ObstacleStep.STATUS, "x", null)
                .withTrack(new Obstacle.Track("reported-central", day, "", null), AT)
                .withTrack(new Obstacle.Track("reported-central", day.plusDays(1), "", null), AT)
                .withTrack(new Obstacle.Track("answered", day.plusDays(5), "Ya", null), AT);
        assertThat(tracked.progress())
                .containsExactly(
                        new Obstacle.Progress("reported-central", day.plusDays(1)),
                        new Obstacle.Progress("answered", day.plusDays(5)));
        assertThat(tracked.state()).contains(ObstacleState.ANSWERED);
    }
}
