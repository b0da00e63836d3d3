package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryTest {

    @Test
    void theCeilingDoublesUpToFifteenMinutesAndTheWaitIsAnywhereBelow() {
        var retry = new Retry(new Random(1));
        for (var failure = 0; failure < 40; failure++) {
            var ceiling = Math.min(Duration.ofMinutes(15).toMillis(), 2_000L << Math.min(failure, 20));

            assertThat(retry.afterFailure(null).toMillis()).isBetween(0L, ceiling);
        }
    }

    @Test
    void theServersOwnWishWins() {
        assertThat(new Retry(new Random(1)).afterFailure(Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void successStartsFromTheBottomAgain() {
        var retry = new Retry(new Random(1));
        for (var failure = 0; failure < 10; failure++) {
            retry.afterFailure(null);
        }
        retry.reset();

        assertThat(retry.afterFailure(null)).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }
}
