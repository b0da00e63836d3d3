package id.penghubung.app;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Status;
import id.penghubung.privacy.KeyVault;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// Looks into an account that no process has open.
public final class Inspection {

    private Inspection() {}

    /// Where the window puts the account of this user of this server.
    public static Path accountFolder(Path home, String serverUrl, String user) {
        return new DataHome(home).accounts().resolve(LocalGate.folderName(serverUrl, user));
    }

    public static <T> T with(Path account, String password, Function<AccountStore, T> look) {
        var folder = new AccountFolder(account);
        try (var store = AccountStore.open(
                folder, KeyVault.read(folder.keys()).unlock(password.toCharArray()), Clock.systemUTC())) {
            return look.apply(store);
        } catch (KeyVault.WrongSecretException e) {
            throw new AssertionError(e);
        }
    }

    /// Complaints nobody has answered and this person may.
    public static List<Complaint> unanswered(AccountStore store) {
        var filter = new Complaints.Filter(Complaints.View.ALL, Status.UNANSWERED, null, null, null, null);
        var keys = store.complaints().keys(filter, new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true));
        return store.complaints().rows(keys).stream()
                .map(row -> store.complaints().byId(row.id()).orElseThrow())
                .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                .toList();
    }
}
