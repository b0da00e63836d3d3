package id.penghubung.app;

import id.penghubung.domain.Person;
import id.penghubung.privacy.DataKeys;
import id.penghubung.server.CentralServer;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// An account that is unlocked in this process, and in no other: one sender per database (case S5).
///
/// @param keys of the open data, to wrap them anew when the password changes meanwhile
record OpenAccount(
        ExclusiveFile lock,
        AccountFolder folder,
        String user,
        DataKeys keys,
        AccountStore store,
        CentralServer server,
        Person person,
        String institutionName,
        String serverUrl)
        implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OpenAccount.class.getName());

    @Override
    public void close() {
        server.close();
        store.close();
        try {
            lock.close();
        } catch (IOException e) {
            // The process ends or the file is gone: the system releases the lock.
            LOG.log(Level.FINE, "lock", e);
        }
    }
}
