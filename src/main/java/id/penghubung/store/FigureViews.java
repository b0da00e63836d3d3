package id.penghubung.store;

import id.penghubung.privacy.FieldCipher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Views of the figures that the officer has named, in `work.db`: the account's own, and lost with no cache. Names may
/// say anything and are therefore encrypted. What the settings of a view mean is known to the screen alone.
public final class FigureViews {

    private static final String META = "figure_views";

    /// @param name as the officer gave it; unique without regard to case
    public record View(String name, Map<String, String> settings) {
        public View {
            name = name.strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a view without a name");
            }
            settings = Map.copyOf(settings);
        }

        private boolean named(String wanted) {
            return name.equalsIgnoreCase(wanted.strip());
        }
    }

    private record Stored(List<View> views) {}

    private final Database workDb;
    private final FieldCipher cipher;

    FigureViews(Database workDb, FieldCipher cipher) {
        this.workDb = workDb;
        this.cipher = cipher;
    }

    /// In the order in which they were saved.
    public List<View> all() {
        return workDb.read(this::read);
    }

    /// One of the same name is replaced in its place.
    public void save(View view) {
        change(views -> {
            var at = indexOf(views, view.name());
            if (at < 0) {
                views.add(view);
            } else {
                views.set(at, view);
            }
            return views;
        });
    }

    /// Nothing happens when there is none of this name.
    public void delete(String name) {
        change(views -> {
            views.removeIf(view -> view.named(name));
            return views;
        });
    }

    /// @return false when another view has the new name, or there is none of the old one: then nothing has changed
    public boolean rename(String from, String to) {
        return workDb.write(connection -> {
            var views = new ArrayList<>(read(connection));
            var at = indexOf(views, from);
            var taken = indexOf(views, to);
            if (at < 0 || taken >= 0 && taken != at) {
                return false;
            }
            views.set(at, new View(to, views.get(at).settings()));
            write(connection, views);
            return true;
        });
    }

    public Optional<View> byName(String name) {
        return all().stream().filter(view -> view.named(name)).findFirst();
    }

    private static int indexOf(List<View> views, String name) {
        for (var at = 0; at < views.size(); at++) {
            if (views.get(at).named(name)) {
                return at;
            }
        }
        return -1;
    }

    private void change(UnaryOperator<List<View>> change) {
        workDb.change(connection -> write(connection, change.apply(new ArrayList<>(read(connection)))));
    }

    private List<View> read(Connection connection) throws SQLException {
        var bytes = Meta.bytes(connection, META);
        return bytes == null
                ? List.of()
                : BodyJson.read(cipher.decrypt(bytes, META, META), Stored.class).views();
    }

    private void write(Connection connection, List<View> views) throws SQLException {
        Meta.put(connection, META, cipher.encrypt(BodyJson.write(new Stored(views)), META, META));
    }
}
