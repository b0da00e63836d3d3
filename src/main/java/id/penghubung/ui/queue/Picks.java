package id.penghubung.ui.queue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The complaints that were picked for an action on several at once, by the store's keys: a refresh, another order or
/// a page that is not read yet changes nothing of it.
final class Picks {

    private final ReadOnlyObjectWrapper<Set<Long>> keys = new ReadOnlyObjectWrapper<>(Set.of());

    ReadOnlyObjectProperty<Set<Long>> keys() {
        return keys.getReadOnlyProperty();
    }

    boolean has(long key) {
        return keys.get().contains(key);
    }

    void turn(long key) {
        var now = new HashSet<>(keys.get());
        if (!now.remove(key)) {
            now.add(key);
        }
        keys.set(now);
    }

    void all(long[] listed) {
        var now = HashSet.<Long>newHashSet(listed.length);
        for (var key : listed) {
            now.add(key);
        }
        keys.set(now);
    }

    void none() {
        keys.set(Set.of());
    }

    /// What the list does not have any more is picked no more: nobody could see it.
    void keepOnly(long[] listed) {
        if (keys.get().isEmpty()) {
            return;
        }
        var now = inOrder(listed);
        if (now.length != keys.get().size()) {
            all(now);
        }
    }

    /// @param listed keys of the list, in its order
    long[] inOrder(long[] listed) {
        return Arrays.stream(listed).filter(this::has).toArray();
    }
}
