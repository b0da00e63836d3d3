package id.penghubung.testing;

import id.penghubung.domain.AskerKind;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.IntakeChannel;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Information requests of the year before [Samples#NOW], the same for the same seed: every channel and state, at every
/// hour, with and without topic and unit.
public final class InventedRequests {

    private static final List<String> TOPICS = List.of("Mutasi", "Jabatan fungsional", "Pensiun", "Bisa Tanya", "");
    private static final List<String> STATES = List.of("open", "taken", "handed-over", "answered", "closed", "baru");

    private InventedRequests() {}

    public static List<InformationRequest> requests(long seed, int count) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(number -> request(number, random))
                .toList();
    }

    private static InformationRequest request(int number, SplittableRandom random) {
        var state = STATES.get(random.nextInt(STATES.size()));
        var receivedAt = Samples.NOW.minus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
        var answered = Set.of("answered", "closed").contains(state);
        return new InformationRequest(
                "00000000-0000-0003-0000-%012d".formatted(number),
                1,
                random.nextInt(20) == 0
                        ? "Kanal baru"
                        : IntakeChannel.values()[random.nextInt(IntakeChannel.values().length)].word(),
                TOPICS.get(random.nextInt(TOPICS.size())),
                state,
                "Pertanyaan nomor " + number + " tentang surat keputusan?",
                Reporter.unknown(),
                AskerKind.values()[random.nextInt(AskerKind.values().length)],
                "",
                null,
                null,
                random.nextInt(4) == 0 ? null : unit(random),
                state.equals("handed-over") ? unit(random) : null,
                null,
                receivedAt,
                state.equals(RequestState.HANDED_OVER.wireWord()) ? receivedAt.plusSeconds(3600) : null,
                answered ? at(receivedAt, random) : null,
                state.equals("closed") ? receivedAt.plus(Duration.ofDays(40)) : null,
                List.of(),
                List.of(),
                Set.of(),
                null,
                null);
    }

    private static Instant at(Instant receivedAt, SplittableRandom random) {
        return receivedAt.plus(Duration.ofHours(random.nextInt(1, 900)));
    }

    private static String unit(SplittableRandom random) {
        return Samples.UNITS.get(random.nextInt(Samples.UNITS.size())).id();
    }
}
