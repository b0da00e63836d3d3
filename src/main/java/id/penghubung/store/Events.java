package id.penghubung.store;

import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.AccountStore.Subscription;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Tells listeners what changed, after the commit. A listener that fails is logged and disturbs nobody.
final class Events {

    private static final Logger LOG = Logger.getLogger(Events.class.getName());

    private final List<Consumer<Set<Area>>> listeners = new CopyOnWriteArrayList<>();

    Subscription subscribe(Consumer<Set<Area>> listener) {
        // Wrapped, so that one listener registered twice is two subscriptions.
        Consumer<Set<Area>> own = areas -> listener.accept(areas);
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void publish(Area first, Area... more) {
        publish(EnumSet.of(first, more));
    }

    void publish(EnumSet<Area> areas) {
        for (var listener : listeners) {
            try {
                listener.accept(EnumSet.copyOf(areas));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a listener of the store failed", e);
            }
        }
    }
}
