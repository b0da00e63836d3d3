package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusInvariantTest {

    private static final Sort NEWEST = new Sort(SortColumn.RECEIVED, false);

    @TempDir
    private Path root;

    /// The counts are compared with the rows that each figure opens, over random raw words: known ones in any case and
    /// with spaces around, unknown ones, empty and none.
    @ParameterizedTest
    @ValueSource(longs = {1, 26, 2025, 77_003})
    void K26_masukIsTheSumOfAllStatusesAndEveryFigureOpensExactlyItsRows(long seed) {
        var random = new SplittableRandom(seed);
        var words = new ArrayList<>(StatusMapping.bundled().words().keySet());
        words.sort(String::compareTo);
        words.addAll(Arrays.asList("Diteruskan ke Lembaga Lain", "selesai?", "", "  ", null));
        try (var fixture = new StoreFixture(root)) {
            fixture.apply(Samples.stream(seed, 400)
                    .map(complaint -> withStatus(complaint, written(words.get(random.nextInt(words.size())), random)))
                    .toList());
            var complaints = fixture.store.complaints();
            for (var view : View.values()) {
                var from = random.nextBoolean() ? null : Samples.NOW.minus(Duration.ofDays(random.nextInt(400)));
                var filter = new Filter(view, null, from, null, null, null);
                var counts = complaints.counts(filter);

                assertThat(counts.incoming()).isEqualTo(complaints.keys(filter, NEWEST).length);
                for (var status : Status.values()) {
                    assertThat(complaints.keys(new Filter(view, status, from, null, null, null), NEWEST))
                            .hasSize(Math.toIntExact(counts.of(status)));
                }
            }
            assertThat(complaints.counts(Filter.all()).incoming()).isEqualTo(400);
            assertThat(complaints.counts(Filter.all()).of(Status.UNKNOWN)).isPositive();
        }
    }

    private static String written(String word, SplittableRandom random) {
        if (word == null) {
            return null;
        }
        return switch (random.nextInt(3)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> " " + word + "\t";
            default -> word;
        };
    }

    private static Complaint withStatus(Complaint base, String rawStatus) {
        return new Complaint(
                base.id(),
                base.trackingId(),
                base.version(),
                base.title(),
                base.text(),
                base.reporter(),
                base.classification(),
                base.category(),
                base.channel(),
                rawStatus,
                base.label(),
                base.receivedAt(),
                base.closedAt(),
                base.incidentDate(),
                base.location(),
                base.dispositions(),
                base.followUps(),
                base.history(),
                base.attachments(),
                base.allowedActions());
    }
}
