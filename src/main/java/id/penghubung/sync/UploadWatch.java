package id.penghubung.sync;

import id.penghubung.domain.Attachment;
import id.penghubung.server.Transfer;
import id.penghubung.store.AccountStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// How far the upload that is under way has come, and who wants it to end. In memory only: nothing is written down for
/// every part. Any thread.
final class UploadWatch {

    private final List<Consumer<Optional<Uploading>>> observers = new CopyOnWriteArrayList<>();
    private final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();
    private volatile Optional<Uploading> now = Optional.empty();
    private volatile boolean paused;

    /// Told at once and after each part, from the thread of the round.
    AccountStore.Subscription observe(Consumer<Optional<Uploading>> observer) {
        observers.add(observer);
        observer.accept(now);
        return () -> observers.remove(observer);
    }

    /// Nobody wants this item's files on the server any more.
    void cancel(UUID actionId) {
        cancelled.add(actionId);
    }

    void cancelNot(UUID actionId) {
        cancelled.remove(actionId);
    }

    boolean cancelled(UUID actionId) {
        return cancelled.contains(actionId);
    }

    /// What is under way stops where it is, and goes on from there in a later round.
    void pause() {
        paused = true;
    }

    void roundBegins() {
        paused = false;
    }

    void roundEnds() {
        cancelled.clear();
    }

    /// @param number from 1
    Transfer of(UUID actionId, int number, Attachment file) {
        return new Transfer() {
            @Override
            public void moved(long bytes) {
                tell(Optional.of(new Uploading(actionId, number, bytes, file.size())));
            }

            @Override
            public boolean stopped() {
                return paused || cancelled(actionId);
            }
        };
    }

    void ended() {
        if (now.isPresent()) {
            tell(Optional.empty());
        }
    }

    private void tell(Optional<Uploading> state) {
        now = state;
        observers.forEach(observer -> observer.accept(state));
    }
}
