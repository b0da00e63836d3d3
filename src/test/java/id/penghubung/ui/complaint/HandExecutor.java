package id.penghubung.ui.complaint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Keeps tasks until a test runs them, in the order the test wants.
public final class HandExecutor implements Executor {

    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.addLast(task);
    }

    public int waiting() {
        return tasks.size();
    }

    public void runFirst() {
        tasks.removeFirst().run();
    }

    public void runLast() {
        tasks.removeLast().run();
    }

    /// Also what is handed in on the way.
    public void runAll() {
        while (!tasks.isEmpty()) {
            runFirst();
        }
    }
}
