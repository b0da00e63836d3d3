package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimerDelaysTest {

    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final List<String> ran = new ArrayList<>();

    private Runnable posted() throws InterruptedException {
        return ui.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void whatIsDueRunsOnTheUi() throws Exception {
        try (var delays = new TimerDelays("uji", ui::add)) {
            delays.in(Duration.ofMillis(1), () -> ran.add("satu"));
            posted().run();
        }
        assertThat(ran).containsExactly("satu");
    }

    @Test
    void whatIsCalledOffWhileItStandsInTheQueueDoesNotRun() throws Exception {
        try (var delays = new TimerDelays("uji", ui::add)) {
            var appointment = delays.in(Duration.ofMillis(1), () -> ran.add("satu"));
            var task = posted();
            appointment.cancel();
            task.run();
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void nothingRunsAfterTheEnd() throws Exception {
        Runnable task;
        try (var delays = new TimerDelays("uji", ui::add)) {
            delays.in(Duration.ofMillis(1), () -> ran.add("satu"));
            task = posted();
        }
        task.run();
        assertThat(ran).isEmpty();
    }
}
