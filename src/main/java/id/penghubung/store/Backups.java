package id.penghubung.store;

import id.penghubung.privacy.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// Dated copies of `work.db`: one per day of use, the last seven are kept. A copy appears under its name only when
/// it is whole.
final class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class.getName());
    private static final int KEPT = 7;
    private static final Pattern DATED = Pattern.compile("work-(\\d{4}-\\d{2}-\\d{2})\\.db");

    private final Path folder;

    Backups(Path folder) {
        this.folder = folder;
    }

    /// A failure is logged and does not keep the officer from working.
    void makeDaily(Database workDb, LocalDate today) {
        var target = folder.resolve("work-" + today + ".db");
        try {
            if (!Files.exists(target)) {
                copy(workDb, target);
            }
            prune();
        } catch (IOException | StoreException e) {
            LOG.log(Level.WARNING, "no backup was made today", e);
        }
    }

    private static void copy(Database database, Path target) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + ".baru");
        Files.deleteIfExists(unfinished);
        database.copyTo(unfinished);
        DurableFiles.force(unfinished);
        DurableFiles.replace(unfinished, target);
    }

    private void prune() throws IOException {
        for (var old : dated().stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
    }

    /// Newest first.
    List<Path> dated() throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (DATED.matcher(file.getFileName().toString()).matches()) {
                    found.add(file);
                }
            }
        }
        found.sort(Comparator.comparing((Path file) -> file.getFileName().toString())
                .reversed());
        return found;
    }

    /// Before a migration, so that a step that goes wrong can be taken back by hand.
    ///
    /// @param database file name without ending
    Path beforeMigration(Connection connection, String database, int version) throws SQLException, IOException {
        var target = folder.resolve("%s-versi-%d.db".formatted(database, version));
        var unfinished = target.resolveSibling(target.getFileName() + ".baru");
        Files.deleteIfExists(unfinished);
        Database.vacuumInto(connection, unfinished);
        DurableFiles.force(unfinished);
        DurableFiles.replace(unfinished, target);
        return target;
    }
}
