package id.penghubung.ui.shell;

import id.penghubung.ui.common.Notices;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// Two places for words: what passes floats over the lower edge and moves nothing that somebody is reading; what stays
/// has a line of its own under the header until it is closed.
final class NoticeArea implements Notices {

    private static final Duration PASSING = Duration.seconds(8);

    private final NoticeLine passing = new NoticeLine("toast", this::endPassing);
    private final NoticeLine staying = new NoticeLine("notice", this::closeStaying);
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private final PauseTransition pause = new PauseTransition(PASSING);

    NoticeArea() {
        pause.setOnFinished(_ -> endPassing());
    }

    Node passing() {
        return passing;
    }

    Node staying() {
        return staying;
    }

    @Override
    public void say(Notice notice) {
        if (notice.stays()) {
            // What is said again comes to the front instead of piling up.
            waiting.remove(notice);
            waiting.push(notice);
            staying.show(notice);
            endPassing();
        } else {
            passing.show(notice);
            pause.playFromStart();
        }
    }

    private void endPassing() {
        pause.stop();
        passing.show(null);
    }

    private void closeStaying() {
        waiting.poll();
        staying.show(waiting.peek());
    }
}
