package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncaughtErrorsTest {

    private final List<Throwable> shown = new ArrayList<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final UncaughtErrors errors = new UncaughtErrors(
            new SpokenDialogs() {
                @Override
                public void failure(Throwable cause) {
                    shown.add(cause);
                }
            },
            ui::add);

    private void happens(String name) {
        errors.uncaughtException(Thread.currentThread(), new IllegalStateException(name));
    }

    @Test
    void aFaultInARepeatedTaskOpensOneWindow() {
        happens("a");
        happens("b");
        happens("c");
        while (!ui.isEmpty()) {
            ui.remove().run();
        }

        assertThat(shown).extracting(Throwable::getMessage).containsExactly("a");
    }

    @Test
    void afterTheWindowIsClosedTheNextFaultIsShownAgain() {
        happens("a");
        ui.remove().run();
        happens("b");
        ui.remove().run();

        assertThat(shown).extracting(Throwable::getMessage).containsExactly("a", "b");
    }
}
