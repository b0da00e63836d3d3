package id.penghubung.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failed round: full jitter, `random(0, min(15 min, 2 s * 2^n))`, so that a whole office does
/// not come back in one second (sync protocol 1.5). `Retry-After` wins over it.
final class Retry {

    /// With so many faults of the server on one item it is parked, and the others go on.
    static final int MOST_FAULTS = 5;

    private static final Duration MOST = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final int HIGHEST_POWER = 9;

    private final RandomGenerator random;
    private int failures;

    Retry(RandomGenerator random) {
        this.random = random;
    }

    Duration afterFailure(Duration retryAfter) {
        var ceiling = STEP.multipliedBy(1L << Math.min(failures, HIGHEST_POWER));
        failures++;
        if (retryAfter != null) {
            return retryAfter;
        }
        return Duration.ofMillis(random.nextLong(Math.min(ceiling.toMillis(), MOST.toMillis()) + 1));
    }

    void reset() {
        failures = 0;
    }
}
