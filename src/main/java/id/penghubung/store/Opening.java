package id.penghubung.store;

import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.AccountStore.OpeningNotice;
import id.penghubung.store.StoreException.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Opens both files: creates what is missing, migrates what is older, sets aside what is damaged. "Cannot check" (full
/// disk, no permission, I/O error) is never "damaged": then nothing is moved and the trouble is told.
final class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final AccountFolder folder;
    private final Clock clock;
    private final boolean checkFirst;
    private final Backups backups;
    private final List<OpeningNotice> notices = new ArrayList<>();

    /// @param checkFirst the last run did not end well
    Opening(AccountFolder folder, Clock clock, boolean checkFirst) {
        this.folder = folder;
        this.clock = clock;
        this.checkFirst = checkFirst;
        this.backups = new Backups(folder.backup());
    }

    /// Whole files were checked, not only their first pages.
    boolean checked() {
        return checkFirst;
    }

    List<OpeningNotice> notices() {
        return List.copyOf(notices);
    }

    /// SQLite found the bytes of the file wrong.
    private static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;

        DamagedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    Database cache(FieldCipher cipher) {
        try {
            return open(folder.cacheDb(), Migrations.cache(), false, cipher);
        } catch (DamagedException | CipherException e) {
            LOG.log(Level.WARNING, "cache.db is not usable and is made anew", e);
            var aside = setAside(folder.cacheDb());
            var fresh = openFresh(folder.cacheDb(), Migrations.cache(), false, cipher);
            notices.add(new OpeningNotice.CacheRebuilt(aside));
            return fresh;
        }
    }

    /// @param spool gives back what was queued after the last backup
    Database work(FieldCipher cipher, SpoolMerge spool) {
        try {
            if (Files.exists(folder.workDb()) || !backupsOrSpool(spool)) {
                return openedAndReconciled(cipher, spool);
            }
            LOG.log(Level.WARNING, "work.db is gone and is restored");
        } catch (DamagedException e) {
            LOG.log(Level.WARNING, "work.db is damaged and is restored", e);
        } catch (CipherException e) {
            // Another key is no damage: the officer's work stays where it is.
            throw new StoreException(Trouble.UNREADABLE, "work.db does not fit the key", e);
        }
        return restoreWork(cipher, spool);
    }

    private boolean backupsOrSpool(SpoolMerge spool) {
        return !datedBackups().isEmpty() || spool.holdsAny();
    }

    private List<Path> datedBackups() {
        try {
            return backups.dated();
        } catch (IOException e) {
            throw Troubles.of("backups cannot be listed", folder.backup(), e);
        }
    }

    private Database openedAndReconciled(FieldCipher cipher, SpoolMerge spool) throws DamagedException {
        var database = open(folder.workDb(), Migrations.work(), true, cipher);
        try {
            spool.reconcile(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            if (database.damageSeen()) {
                throw new DamagedException("work.db is damaged", e);
            }
            throw e;
        }
    }

    private Database restoreWork(FieldCipher cipher, SpoolMerge spool) {
        var copy = folder.workDb().resolveSibling("work.db.baru");
        var backup = newestUsable(copy, cipher, spool);
        var aside = setAside(folder.workDb());
        if (backup != null) {
            try {
                DurableFiles.replace(copy, folder.workDb());
            } catch (IOException e) {
                throw Troubles.of("work.db cannot be restored", folder.workDb(), e);
            }
        }
        var database = openFresh(folder.workDb(), Migrations.work(), true, cipher);
        try {
            notices.add(new OpeningNotice.WorkRestored(aside, backup, spool.addWhatIsMissing(database)));
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Before anything is moved, the copy is checked, and nothing in it can be sent unasked any more: neither a full
    /// disk nor a kill leaves a half-restored file.
    ///
    /// @return the backup that `copy` was made of; null when none is usable
    private Path newestUsable(Path copy, FieldCipher cipher, SpoolMerge spool) {
        for (var backup : datedBackups()) {
            try {
                Files.deleteIfExists(companion(copy, "-wal"));
                Files.deleteIfExists(companion(copy, "-shm"));
                Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
                try (var connection = Database.connect(copy, true)) {
                    check(connection, copy);
                    migrate(connection, copy, Migrations.work());
                    Generation.of(connection, cipher);
                    spool.parkWhatWaits(connection);
                }
                DurableFiles.force(copy);
                return backup;
            } catch (SQLException e) {
                if (!Troubles.damaged(e)) {
                    throw Troubles.of("a backup cannot be read", e);
                }
                LOG.log(Level.WARNING, "damaged backup: " + backup.getFileName(), e);
            } catch (DamagedException | CipherException e) {
                LOG.log(Level.WARNING, "backup not usable: " + backup.getFileName(), e);
            } catch (IOException e) {
                throw Troubles.of("a backup cannot be copied", copy, e);
            }
        }
        return null;
    }

    private Database openFresh(Path file, Migrations migrations, boolean durable, FieldCipher cipher) {
        try {
            return open(file, migrations, durable, cipher);
        } catch (DamagedException e) {
            throw new StoreException(Trouble.UNREADABLE, "a new " + file.getFileName() + " is damaged at once", e);
        }
    }

    private Database open(Path file, Migrations migrations, boolean durable, FieldCipher cipher)
            throws DamagedException {
        try {
            prepare(file, migrations, durable, cipher);
            return Database.open(file, durable);
        } catch (SQLException e) {
            if (Troubles.damaged(e)) {
                throw new DamagedException(file.getFileName() + " is damaged", e);
            }
            throw Troubles.of(file.getFileName() + " cannot be opened", file, e);
        } catch (IOException e) {
            throw Troubles.of(file.getFileName() + " cannot be opened", file, e);
        }
    }

    private void prepare(Path file, Migrations migrations, boolean durable, FieldCipher cipher)
            throws SQLException, IOException, DamagedException {
        try (var connection = Database.connect(file, durable)) {
            var version = Migrations.versionOf(connection);
            if (checkFirst && version > 0) {
                check(connection, file);
            }
            if (version > 0 && version < migrations.newest()) {
                var name = file.getFileName().toString().replace(".db", "");
                backups.beforeMigration(connection, name, version);
            }
            migrate(connection, file, migrations);
            Transaction.WRITE.run(connection, _ -> {
                Generation.require(connection, cipher);
                return null;
            });
        }
    }

    private static void migrate(Connection connection, Path file, Migrations migrations) throws SQLException {
        var version = Migrations.versionOf(connection);
        if (version > migrations.newest()) {
            throw new StoreException(Trouble.TOO_NEW, "%s has form %d".formatted(file.getFileName(), version), null);
        }
        migrations.apply(connection, version);
    }

    private static void check(Connection connection, Path file) throws SQLException, DamagedException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA quick_check(1)")) {
            var answer = row.next() ? row.getString(1) : "no answer";
            if (!"ok".equals(answer)) {
                throw new DamagedException(file.getFileName() + ": " + answer, null);
            }
        }
    }

    /// The file and its journal, which belong together; a journal left behind would be taken for one of the next file.
    ///
    /// @return null when there was no file
    private Path setAside(Path file) {
        try {
            Files.createDirectories(folder.aside());
            var target = free(STAMP.format(clock.instant()) + "-" + file.getFileName());
            var there = Files.exists(file);
            if (there) {
                Files.move(file, target);
            }
            for (var ending : List.of("-wal", "-shm")) {
                if (Files.exists(companion(file, ending))) {
                    Files.move(companion(file, ending), companion(target, ending));
                }
            }
            return there ? target : null;
        } catch (IOException e) {
            throw Troubles.of(file.getFileName() + " cannot be set aside", file, e);
        }
    }

    private static Path companion(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private Path free(String name) {
        var target = folder.aside().resolve(name);
        for (var number = 2; Files.exists(target); number++) {
            target = folder.aside().resolve(name.replace(".db", "-" + number + ".db"));
        }
        return target;
    }
}
