package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefresherTest {

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private int loads;
    private RuntimeException trouble;

    private final Refresher<Integer> refresher =
            new Refresher<>(new Background(Runnable::run, worker::add), this::load, shown::add, failures::add);

    private int load() {
        if (trouble != null) {
            throw trouble;
        }
        return ++loads;
    }

    private void work() {
        worker.remove().run();
    }

    @Test
    void manyChangesDuringOneLoadMakeExactlyOneMore() {
        refresher.request();
        refresher.request();
        refresher.request();
        refresher.request();

        work();
        work();

        assertThat(shown).containsExactly(1, 2);
        assertThat(worker).isEmpty();
    }

    @Test
    void aChangeAfterTheLoadLoadsAgain() {
        refresher.request();
        work();
        refresher.request();
        work();

        assertThat(shown).containsExactly(1, 2);
    }

    @Test
    void aFailureIsToldAndTheNextChangeTriesAgain() {
        trouble = new IllegalStateException("disk");
        refresher.request();
        work();
        trouble = null;
        refresher.request();
        work();

        assertThat(failures).hasSize(1);
        assertThat(shown).containsExactly(1);
    }

    @Test
    void afterTheEndNothingIsShownAnyMore() {
        refresher.request();
        refresher.stop();
        work();
        refresher.request();

        assertThat(shown).isEmpty();
        assertThat(worker).isEmpty();
    }
}
