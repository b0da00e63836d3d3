package id.penghubung.ui;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.store.AccountStore;
import id.penghubung.sync.SyncService;
import java.time.Clock;

/// Everything a screen may use once somebody is signed in.
///
/// @param serverUrl null where the account works with files
/// @param practice DATA LATIHAN must stand on every window
public record Desk(
        AccountStore store,
        SyncService sync,
        Person person,
        String institutionName,
        OfficeZone zone,
        Clock clock,
        boolean practice,
        String serverUrl) {

    /// No server is there: nothing goes out by itself.
    public boolean withFiles() {
        return serverUrl == null;
    }
}
