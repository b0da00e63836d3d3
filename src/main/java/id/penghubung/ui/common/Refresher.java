package id.penghubung.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Loads again when something changed: one load at a time, and however many changes come meanwhile, exactly one more
/// follows. What is shown last was therefore loaded after the last change.
public final class Refresher<T> {

    private enum State {
        IDLE,
        LOADING,
        LOADING_AND_CHANGED,
        STOPPED
    }

    private final Background background;
    private final Callable<T> load;
    private final Consumer<T> show;
    private final Consumer<Exception> failed;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    /// @param load on the worker
    /// @param show on the UI executor
    /// @param failed on the UI executor
    public Refresher(Background background, Callable<T> load, Consumer<T> show, Consumer<Exception> failed) {
        this.background = background;
        this.load = load;
        this.show = show;
        this.failed = failed;
    }

    /// From any thread.
    public void request() {
        var before = state.getAndUpdate(now -> switch (now) {
            case IDLE -> State.LOADING;
            case LOADING, LOADING_AND_CHANGED -> State.LOADING_AND_CHANGED;
            case STOPPED -> State.STOPPED;
        });
        if (before == State.IDLE) {
            start();
        }
    }

    /// Nothing is shown any more, not even what is being loaded now.
    public void stop() {
        state.set(State.STOPPED);
    }

    private void start() {
        background.run(load, loaded -> end(show, loaded), failure -> end(failed, failure));
    }

    private <V> void end(Consumer<V> sink, V value) {
        try {
            if (state.get() != State.STOPPED) {
                sink.accept(value);
            }
        } finally {
            ended();
        }
    }

    private void ended() {
        var before = state.getAndUpdate(now -> switch (now) {
            case IDLE, LOADING -> State.IDLE;
            case LOADING_AND_CHANGED -> State.LOADING;
            case STOPPED -> State.STOPPED;
        });
        if (before == State.LOADING_AND_CHANGED) {
            start();
        }
    }
}
