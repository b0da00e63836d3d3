package id.penghubung.store;

import java.nio.file.Path;

/// The places of one account on the disk.
public record AccountFolder(Path root) {

    public Path cacheDb() {
        return root.resolve("cache.db");
    }

    public Path workDb() {
        return root.resolve("work.db");
    }

    public Path spool() {
        return root.resolve("spool");
    }

    public Path attachments() {
        return root.resolve("attachments");
    }

    /// Files of complaints that were downloaded, encrypted: they can be downloaded again.
    public Path downloads() {
        return root.resolve("downloads");
    }

    /// Readable copies for other programs, only while this account is open.
    public Path opened() {
        return root.resolve("dibuka");
    }

    /// Imported files, encrypted: the cache can be rebuilt from them.
    public Path imports() {
        return root.resolve("imports");
    }

    public Path backup() {
        return root.resolve("backup");
    }

    /// Damaged files are moved here, never deleted.
    public Path aside() {
        return root.resolve("disisihkan");
    }

    public Path keys() {
        return root.resolve("keys.json");
    }

    public Path searchIndex() {
        return root.resolve("search.idx");
    }

    /// Server address and user name: the only clear data about the account.
    public Path account() {
        return root.resolve("account.json");
    }

    /// Stands while the account is open; found at an opening, it says that the last run was killed.
    Path openMark() {
        return root.resolve("terbuka");
    }

    public Path lock() {
        return root.resolve("account.lock");
    }
}
