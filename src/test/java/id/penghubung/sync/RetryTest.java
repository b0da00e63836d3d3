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

    @Test
    void twoHundredClientsComingBackAfterAnOutageDoNotComeTogether() {
        var outage = Duration.ofMinutes(20).toMillis();
        var perSecond = new java.util.TreeMap<Long, Integer>();
        for (var client = 0; client < 200; client++) {
            var retry = new Retry(new Random(client));
            var now = 0L;
            while (now < outage) {
                now += Math.max(1, retry.afterFailure(null).toMillis());
            }
            perSecond.merge(now / 1_000, 1, Integer::sum);
        }

        assertThat(perSecond.values())
                .allSatisfy(requests -> assertThat(requests).isLessThanOrEqualTo(10));
        assertThat(perSecond.lastKey())
                .isLessThanOrEqualTo((outage + Duration.ofMinutes(15).toMillis()) / 1_000);
    }
}
