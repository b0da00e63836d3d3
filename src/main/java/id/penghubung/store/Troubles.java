package id.penghubung.store;

import id.penghubung.store.StoreException.Trouble;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a failure of SQLite or of the file system means for the officer. "Cannot check" is never taken for "broken".
final class Troubles {

    /// Less than this left on the disk: a failed write is told as a full disk, whatever the system called it.
    private static final long NEARLY_FULL_BYTES = 1024 * 1024;

    private Troubles() {}

    static StoreException of(String message, SQLException cause) {
        return new StoreException(troubleOf(cause), message, cause);
    }

    /// @param place of the database: on a full disk SQLite tells of it in other words too, for one when its shared
    /// memory
    /// cannot grow
    static StoreException of(String message, Path place, SQLException cause) {
        var trouble = troubleOf(cause);
        return new StoreException(
                trouble == Trouble.UNREADABLE && !damaged(cause) && nearlyFull(place) ? Trouble.DISK_FULL : trouble,
                message,
                cause);
    }

    static StoreException of(String message, Path place, IOException cause) {
        return new StoreException(troubleOf(place, cause), message, cause);
    }

    /// The bytes of the database are wrong, seen by SQLite itself.
    static boolean damaged(SQLException e) {
        return switch (primaryCode(e)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    private static Trouble troubleOf(SQLException e) {
        return switch (primaryCode(e)) {
            case SQLITE_FULL -> Trouble.DISK_FULL;
            case SQLITE_READONLY, SQLITE_PERM -> Trouble.READ_ONLY;
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR, SQLITE_CANTOPEN -> Trouble.UNREADABLE;
            default -> Trouble.FAILED;
        };
    }

    private static SQLiteErrorCode primaryCode(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            // Extended codes carry the primary one in their low byte (sqlite.org/rescode.html).
            return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static Trouble troubleOf(Path place, IOException e) {
        if (e instanceof AccessDeniedException) {
            return Trouble.READ_ONLY;
        }
        if (nearlyFull(place)) {
            return Trouble.DISK_FULL;
        }
        if (e instanceof FileSystemException && (readOnly(place) || !Files.exists(place))) {
            return Trouble.READ_ONLY;
        }
        return Trouble.UNREADABLE;
    }

    private static boolean readOnly(Path place) {
        try {
            return Files.getFileStore(nearestExisting(place)).isReadOnly();
        } catch (IOException | ReadOnlyFileSystemException e) {
            return false;
        }
    }

    private static boolean nearlyFull(Path place) {
        try {
            var disk = Files.getFileStore(nearestExisting(place));
            // What is no disk at all (like /proc) has no room either.
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() < NEARLY_FULL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path nearestExisting(Path place) {
        var path = place.toAbsolutePath();
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }
}
