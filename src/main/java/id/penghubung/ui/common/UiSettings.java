package id.penghubung.ui.common;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the window looked last: theme, letter size, place on the screen, columns. Never anything of an account. Kept in
/// `ui.properties`; a missing or broken file means the defaults, and a file that cannot be written is no reason to
/// stop working.
public final class UiSettings {

    public static final int SMALLEST_FONT = 12;
    public static final int LARGEST_FONT = 20;
    public static final int DEFAULT_FONT = 13;

    /// Minutes without a touch until the window locks; 0 for never.
    public static final List<Integer> LOCK_CHOICES = List.of(5, 10, 15, 30, 0);

    public static final int DEFAULT_LOCK = 10;

    private static final Logger LOG = Logger.getLogger(UiSettings.class.getName());
    private static final String THEME = "theme";
    private static final String FONT_SIZE = "font.size";
    private static final String LOCK_MINUTES = "lock.minutes";

    private final Path file;
    private final Executor worker;
    private final Properties values = new Properties();
    private final AtomicBoolean saveWaits = new AtomicBoolean();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final IntegerProperty fontSize = new SimpleIntegerProperty();
    private final IntegerProperty lockMinutes = new SimpleIntegerProperty();

    /// Reads the file now: it is small, and the first frame needs it.
    ///
    /// @param folder made when the first value is saved
    /// @param worker writes the file
    public UiSettings(Path folder, Executor worker) {
        this.file = folder.resolve("ui.properties");
        this.worker = worker;
        load();
        theme.set(storedTheme());
        fontSize.set(number(FONT_SIZE)
                .map(size -> Math.clamp(size, SMALLEST_FONT, LARGEST_FONT))
                .orElse(DEFAULT_FONT));
        lockMinutes.set(number(LOCK_MINUTES).filter(LOCK_CHOICES::contains).orElse(DEFAULT_LOCK));
        lockMinutes.subscribe((_, now) -> put(LOCK_MINUTES, now.toString()));
        theme.subscribe((_, now) -> put(THEME, now.name()));
        fontSize.subscribe((_, now) -> put(FONT_SIZE, now.toString()));
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Pixels, between the smallest and the largest.
    public IntegerProperty fontSizeProperty() {
        return fontSize;
    }

    /// One of [#LOCK_CHOICES].
    public IntegerProperty lockMinutesProperty() {
        return lockMinutes;
    }

    public Optional<String> text(String key) {
        synchronized (values) {
            return Optional.ofNullable(values.getProperty(key));
        }
    }

    public Optional<Integer> number(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(Integer.valueOf(text.strip()));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        });
    }

    /// Remembers the value and saves soon; several changes at once make one file.
    public void put(String key, String value) {
        synchronized (values) {
            if (value.equals(values.setProperty(key, value))) {
                return;
            }
        }
        if (saveWaits.compareAndSet(false, true)) {
            worker.execute(this::save);
        }
    }

    private synchronized void save() {
        saveWaits.set(false);
        try {
            Files.createDirectories(file.getParent());
            var temporary = file.resolveSibling(file.getFileName() + ".tmp");
            try (var out = Files.newBufferedWriter(temporary)) {
                synchronized (values) {
                    values.store(out, null);
                }
            }
            replace(temporary);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "window settings were not saved", e);
        }
    }

    private void replace(Path temporary) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "window settings could not be read; the defaults are used", e);
            values.clear();
        }
    }

    private Theme storedTheme() {
        return text(THEME)
                .flatMap(name -> {
                    for (var candidate : Theme.values()) {
                        if (candidate.name().equals(name)) {
                            return Optional.of(candidate);
                        }
                    }
                    return Optional.empty();
                })
                .orElse(Theme.SYSTEM);
    }
}
