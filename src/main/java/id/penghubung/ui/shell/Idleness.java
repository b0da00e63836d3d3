package id.penghubung.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/// Does one thing when nobody waits for the program: the window has been open for a while, no key and no button was
/// pressed lately, and no other work is under way. FX thread only.
final class Idleness {

    private static final Duration QUIET = Duration.seconds(3);

    private final BooleanSupplier busy;
    private final PauseTransition pause = new PauseTransition(QUIET);
    private boolean input;

    /// @param root whose input counts
    /// @param busy other work is under way
    Idleness(Node root, BooleanSupplier busy) {
        this.busy = busy;
        root.addEventFilter(InputEvent.ANY, _ -> input = true);
    }

    /// @param action on a thread of its own that takes no time from others
    void once(Runnable action) {
        pause.setOnFinished(_ -> {
            if (input || busy.getAsBoolean()) {
                input = false;
                pause.playFromStart();
            } else {
                Thread.ofPlatform()
                        .daemon()
                        .name("idle work")
                        .priority(Thread.MIN_PRIORITY)
                        .start(action);
            }
        });
        pause.playFromStart();
    }

    void stop() {
        pause.stop();
    }
}
