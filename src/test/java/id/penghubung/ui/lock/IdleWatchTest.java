package id.penghubung.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.complaint.HandDelays;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdleWatchTest {

    private static final Duration TEN = Duration.ofMinutes(10);

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private final HandDelays delays = new HandDelays();
    private final AtomicInteger idle = new AtomicInteger();
    private Duration limit = TEN;
    private final IdleWatch watch = new IdleWatch(clock, delays, () -> limit, idle::incrementAndGet);

    private void pass(Duration duration) {
        clock.advance(duration);
        delays.pass(IdleWatch.BEAT);
    }

    @Test
    void itTellsOnceWhenNobodyTouchedForTheWholeTime() {
        watch.start();
        pass(TEN.minusSeconds(1));
        assertThat(idle).hasValue(0);

        pass(Duration.ofSeconds(1));
        pass(TEN);

        assertThat(idle).hasValue(1);
    }

    @Test
    void eachTouchBeginsTheTimeAnew() {
        watch.start();
        for (var minute = 0; minute < 30; minute++) {
            pass(Duration.ofMinutes(1));
            watch.touched();
        }
        assertThat(idle).hasValue(0);
    }

    @Test
    void theFirstTouchAfterThePcHasSleptComesTooLate() {
        watch.start();
        clock.advance(Duration.ofHours(8));

        watch.touched();

        assertThat(idle).hasValue(1);
    }

    @Test
    void neverIsNeverAndAnotherChoiceHoldsAtOnce() {
        limit = null;
        watch.start();
        pass(Duration.ofDays(1));
        assertThat(idle).hasValue(0);

        limit = TEN;
        pass(Duration.ZERO);
        assertThat(idle).hasValue(1);
    }

    @Test
    void aClockThatWasSetBackBeginsTheTimeAnew() {
        watch.start();
        pass(Duration.ofHours(-5));
        pass(TEN.minusSeconds(1));
        assertThat(idle).hasValue(0);

        pass(Duration.ofSeconds(1));
        assertThat(idle).hasValue(1);
    }
}
