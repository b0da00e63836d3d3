package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatusCountsTest {

    @Test
    void K26_masukIsTheSumOfAllStatusesWhateverTheyAre() {
        var random = new Random(26);
        for (var round = 0; round < 1_000; round++) {
            var counts = new EnumMap<Status, Long>(Status.class);
            var sum = 0L;
            for (var status : Status.values()) {
                if (random.nextBoolean()) {
                    var some = random.nextLong(10_000);
                    counts.put(status, some);
                    sum += some;
                }
            }

            assertThat(new StatusCounts(counts).incoming()).isEqualTo(sum);
        }
    }

    @Test
    void aStatusWithoutComplaintsIsZeroAndNotAbsent() {
        assertThat(new StatusCounts(Map.of(Status.CLOSED, 3L)).byStatus())
                .containsOnlyKeys(Status.values())
                .containsEntry(Status.UNKNOWN, 0L);
    }

    @Test
    void publishedFiguresAddUpUnderOurRule() {
        // Jawa Timur January to June 2024 and Gresik May 2023, as published by the offices.
        assertThat(new StatusCounts(Map.of(
                                Status.IN_PROCESS,
                                48L,
                                Status.CLOSED,
                                905L,
                                Status.POSTPONED,
                                51L,
                                Status.ARCHIVED,
                                7L))
                        .incoming())
                .isEqualTo(1_011);
        assertThat(new StatusCounts(Map.of(Status.IN_PROCESS, 23L, Status.UNANSWERED, 8L, Status.CLOSED, 100L))
                        .incoming())
                .isEqualTo(131);
    }
}
