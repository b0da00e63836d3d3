package id.penghubung.ui.queue;

import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The looks of one place that lists complaints: written to a temporary file and renamed, so that a crash leaves the
/// former one. A missing or
/// broken file, and every value in it that is not understood, means the initial setting.
final class QueueSettingsFile {

    private static final Logger LOG = Logger.getLogger(QueueSettingsFile.class.getName());
    private static final double NARROWEST = 20;
    private static final double WIDEST = 2_000;

    private final Path file;

    /// @param name of the place
    QueueSettingsFile(Path folder, String name) {
        this.file = folder.resolve(name + ".properties");
    }

    QueueSettings load() {
        var initial = QueueSettings.initial();
        if (!Files.exists(file)) {
            return initial;
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "queue settings not readable, starting with the initial ones", e);
            return initial;
        }
        return new QueueSettings(
                oneOf(View.class, values.getProperty("view")).orElse(initial.view()),
                oneOf(SortColumn.class, values.getProperty("sort"))
                        .map(column -> new Sort(column, Boolean.parseBoolean(values.getProperty("sort.ascending"))))
                        .orElse(initial.sort()),
                columns(values),
                number(values.getProperty("divider"), 0.1, 0.9).orElse(initial.divider()));
    }

    private static List<QueueSettings.Column> columns(Properties values) {
        var columns = new ArrayList<QueueSettings.Column>();
        for (var id : values.getProperty("columns", "").split(",")) {
            number(values.getProperty("column." + id + ".width"), NARROWEST, WIDEST)
                    .ifPresent(width -> columns.add(new QueueSettings.Column(
                            id, width, Boolean.parseBoolean(values.getProperty("column." + id + ".visible")))));
        }
        return columns;
    }

    private static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String word) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Optional<Double> number(String word, double least, double most) {
        try {
            var value = word == null ? Double.NaN : Double.parseDouble(word);
            return value >= least && value <= most ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Never throws: a lost column width must not disturb the work.
    void save(QueueSettings settings) {
        var values = new Properties();
        values.setProperty("view", settings.view().name());
        values.setProperty("sort", settings.sort().column().name());
        values.setProperty("sort.ascending", Boolean.toString(settings.sort().ascending()));
        values.setProperty("divider", Double.toString(settings.divider()));
        values.setProperty(
                "columns",
                String.join(
                        ",",
                        settings.columns().stream()
                                .map(QueueSettings.Column::id)
                                .toList()));
        for (var column : settings.columns()) {
            values.setProperty("column." + column.id() + ".width", Double.toString(column.width()));
            values.setProperty("column." + column.id() + ".visible", Boolean.toString(column.visible()));
        }
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "queue", ".tmp");
            try (var writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            rename(fresh);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "queue settings not saved", e);
        }
    }

    private void rename(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
