package id.penghubung.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps its things: per Windows or Unix user, on the local disk, never roaming.
///
/// @param root `PENGHUBUNG_HOME` when set; else `%LOCALAPPDATA%\Penghubung`, `$XDG_DATA_HOME/penghubung` or
///     `~/.local/share/penghubung`
public record DataHome(Path root) {

    /// @param environment of the process
    /// @param userHome folder of the user
    public static DataHome of(Map<String, String> environment, String osName, Path userHome) {
        var own = environment.get("PENGHUBUNG_HOME");
        if (own != null && !own.isBlank()) {
            return new DataHome(Path.of(own).toAbsolutePath());
        }
        if (osName.toLowerCase(Locale.ROOT).startsWith("windows")) {
            var local = environment.get("LOCALAPPDATA");
            var base = local == null ? userHome.resolve("AppData").resolve("Local") : Path.of(local);
            return new DataHome(base.resolve("Penghubung"));
        }
        var xdg = environment.get("XDG_DATA_HOME");
        var base = xdg == null || xdg.isBlank() ? userHome.resolve(".local").resolve("share") : Path.of(xdg);
        return new DataHome(base.resolve("penghubung"));
    }

    public static DataHome ofThisProcess() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    public Path accounts() {
        return root.resolve("accounts");
    }

    /// The practice server's own data.
    public Path practice() {
        return root.resolve("practice");
    }

    /// Window places, theme, column widths: nothing personal.
    public Path preferences() {
        return root.resolve("preferences");
    }

    public Path log() {
        return root.resolve("log");
    }

    /// The SQLite library is unpacked here and not in the common temporary folder, which office PCs often lock.
    public Path nativeLibraries() {
        return root.resolve("native");
    }

    public Path windowSocket() {
        return root.resolve("window.sock");
    }

    /// Creates the folder and its parents, readable by this user only where the file system can say so.
    static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
