package id.penghubung.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.ui.common.Background;
import id.penghubung.ui.complaint.HandDelays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LockViewModelTest {

    private final HandDelays delays = new HandDelays();
    private final List<String> tried = new ArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final LockViewModel model = new LockViewModel(
            secret -> {
                tried.add(new String(secret));
                return Arrays.equals(secret, "benar".toCharArray());
            },
            new Background(Runnable::run, Runnable::run),
            delays,
            opened::incrementAndGet);

    private void enter(String secret) {
        model.enter(secret.toCharArray());
    }

    @Test
    void theRightSecretOpensAndIsWiped() {
        var secret = "benar".toCharArray();
        model.enter(secret);

        assertThat(opened).hasValue(1);
        assertThat(secret).containsOnly('\0');
    }

    @Test
    void aWrongSecretIsSaid() {
        enter("salah");

        assertThat(opened).hasValue(0);
        assertThat(model.troubleProperty().get()).contains("tidak cocok");
        assertThat(model.pausedProperty().get()).isFalse();
    }

    @Test
    void afterThreeWrongOnesTheNextHasToWaitLongerEachTime() {
        enter("a");
        enter("b");
        enter("c");
        assertThat(model.troubleProperty().get()).contains("setelah 5 detik");
        enter("benar");
        assertThat(tried).containsExactly("a", "b", "c");

        delays.pass(LockViewModel.FIRST_PAUSE);
        enter("d");
        assertThat(model.troubleProperty().get()).contains("setelah 10 detik");
        delays.pass(LockViewModel.FIRST_PAUSE);
        assertThat(model.pausedProperty().get()).isTrue();
        for (var time = 0; time < 20; time++) {
            delays.pass(LockViewModel.LONGEST_PAUSE);
            enter("e");
        }
        assertThat(model.troubleProperty().get())
                .contains("setelah " + LockViewModel.LONGEST_PAUSE.toSeconds() + " detik");

        delays.pass(Duration.ofMinutes(2));
        enter("benar");
        assertThat(opened).hasValue(1);
    }

    @Test
    void nothingTypedIsNoTry() {
        enter("");
        assertThat(tried).isEmpty();
    }
}
