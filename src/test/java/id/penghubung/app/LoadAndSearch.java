package id.penghubung.app;

import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.Complaints;
import id.penghubung.sync.SyncEngine;
import java.nio.file.Path;
import java.time.Clock;

/// The first load of an account up to the first search, in one process: what a window has done when everything works,
/// without the window. `sync` ends before the index is made and must not be compared with something that makes one.
public final class LoadAndSearch {

    private LoadAndSearch() {}

    /// @param args folder, server, user; the password comes from the environment as for the commands
    public static void main(String[] args) {
        var clock = Clock.systemUTC();
        var password = System.getenv("PENGHUBUNG_PASSWORD").toCharArray();
        var opening = new Accounts(clock, HttpNetwork.ofSystem())
                .create(new AccountFolder(Path.of(args[0])), args[1], args[2], password, null, false);
        try (var account = ((Opening.Opened) opening).account()) {
            var result = new SyncEngine(account.server(), account.store(), clock).runOnce(SyncEngine.Progress.NONE);
            var filter = new Complaints.Filter(Complaints.View.ALL, null, null, null, "surat", null);
            var found = account.store()
                    .complaints()
                    .keys(filter, new Complaints.Sort(Complaints.SortColumn.RECEIVED, false));
            if (!result.complete() || found.length == 0) {
                throw new IllegalStateException("incomplete: " + result.failure() + ", found " + found.length);
            }
        }
    }
}
