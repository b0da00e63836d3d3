package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T01:00:00Z"));
    private final AtomicReference<Set<String>> addresses = new AtomicReference<>(Set.of("10.0.0.5"));
    private final Surroundings surroundings = new Surroundings(clock, addresses::get);

    @Test
    void aRegularBeatIsNoNews() {
        for (var beat = 0; beat < 5; beat++) {
            clock.advance(Surroundings.BEAT);

            assertThat(surroundings.changed()).isFalse();
        }
    }

    @Test
    void aBeatThatComesMuchTooLateMeansThatThePcSlept() {
        clock.advance(Duration.ofHours(1));

        assertThat(surroundings.changed()).isTrue();
        clock.advance(Surroundings.BEAT);
        assertThat(surroundings.changed()).isFalse();
    }

    @Test
    void aClockThatIsSetBackIsNoSleepAndTheNextSleepIsSeenAllTheSame() {
        clock.advance(Duration.ofHours(-5));
        assertThat(surroundings.changed()).isFalse();

        clock.advance(Duration.ofMinutes(10));
        assertThat(surroundings.changed()).isTrue();
    }

    @Test
    void aNetworkThatComesBackIsNewsAndOneThatGoesIsNot() {
        addresses.set(Set.of());
        assertThat(surroundings.changed()).isFalse();

        addresses.set(Set.of("10.0.0.5"));
        assertThat(surroundings.changed()).isTrue();
        assertThat(surroundings.changed()).isFalse();
    }
}
