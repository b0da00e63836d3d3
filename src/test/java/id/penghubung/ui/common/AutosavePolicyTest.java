package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.ui.complaint.HandDelays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutosavePolicyTest {

    private final HandDelays delays = new HandDelays();
    private final List<Integer> saves = new ArrayList<>();
    private int typed;
    private final AutosavePolicy policy = new AutosavePolicy(delays, () -> saves.add(typed));

    @Test
    void theLimitLeavesRoomForTheDiskWithinOneSecond() {
        assertThat(AutosavePolicy.LATEST).isLessThanOrEqualTo(Duration.ofMillis(800));
    }

    @Test
    void typingWithoutAPauseIsSavedAllTheSame() {
        for (var key = 0; key < 100; key++) {
            type();
            delays.pass(100);
        }
        // Ten seconds of typing, a key every 100 ms: no edit ever waits longer than the limit.
        assertThat(saves).hasSizeGreaterThanOrEqualTo(14);
        for (var i = 1; i < saves.size(); i++) {
            assertThat(saves.get(i) - saves.get(i - 1)).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void theFirstUnsavedKeyIsSavedWithinTheLimit() {
        type();
        delays.pass(AutosavePolicy.LATEST.minusMillis(1));
        assertThat(saves).isEmpty();
        delays.pass(1);
        assertThat(saves).containsExactly(1);
    }

    @Test
    void nothingIsSavedWhileNothingIsTyped() {
        type();
        delays.pass(10_000);
        assertThat(saves).hasSize(1);
    }

    @Test
    void leavingTheFieldSavesAtOnceAndOnce() {
        type();
        policy.flush();
        policy.flush();
        delays.pass(10_000);
        assertThat(saves).containsExactly(1);
    }

    @Test
    void whatIsForgottenIsNotSaved() {
        type();
        policy.forget();
        delays.pass(10_000);
        assertThat(saves).isEmpty();
    }

    private void type() {
        typed++;
        policy.edited();
    }
}
