package id.penghubung.ui.signin;

import id.penghubung.domain.Membership;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import id.penghubung.server.Failure;
import id.penghubung.store.AccountStore;
import id.penghubung.store.StoreException;
import id.penghubung.ui.Desk;
import java.nio.file.Path;
import java.util.List;

/// The way from "nobody" to a [Desk]; implemented by the composition root. Every method blocks (network, key
/// derivation, disk): call it off the FX thread.
public interface Gate {

    /// An account that has signed in on this PC before.
    ///
    /// @param separatePassphrase the data have a secret of their own beside the password
    /// @param serverUrl null for an account that works with files
    record KnownAccount(String folder, String serverUrl, String user, boolean practice, boolean separatePassphrase) {
        public boolean withFiles() {
            return serverUrl == null;
        }
    }

    /// Who works without a server, in their own words.
    ///
    /// @param unit as LAPOR! names it; empty for the whole agency
    record FileOfficer(String name, Role role, String unit, String institution) {

        /// The unit goes by its name, as it does in the files.
        public Person person() {
            var own = unit.isBlank() ? null : new WorkUnit(unit, unit);
            return new Person(name, name, name, List.of(new Membership(role, own)));
        }
    }

    /// One account of the practice server, password included: they are invented.
    record PracticeAccount(String user, String password, String name, String role, String unit) {}

    record Practice(String serverUrl, List<PracticeAccount> accounts) {}

    /// Most recently used first.
    List<KnownAccount> knownAccounts();

    /// Starts the practice server inside the program, or finds it running already.
    Practice startPractice();

    /// Signs in for the first time on this PC: needs the server.
    ///
    /// @param passphrase null to let the password open the data
    Entry enterNew(String serverUrl, String user, char[] password, char[] passphrase);

    /// Begins an account that works with files. Needs nobody.
    Entry enterNewWithFiles(FileOfficer officer, char[] password);

    /// Signs in again, with the server or without.
    ///
    /// @param passphrase null when the account has none of its own
    Entry enterKnown(KnownAccount account, char[] password, char[] passphrase);

    /// The password was changed elsewhere: the server takes `newPassword`, the data still need the old secret.
    Entry enterWithOldPassword(KnownAccount account, char[] newPassword, char[] oldPassword);

    /// @param newSecret wraps the data from now on
    Entry enterWithRecoveryCode(KnownAccount account, String recoveryCode, char[] newSecret);

    /// The server takes the password of the open account no more (session over, or changed elsewhere): goes on with
    /// this
    /// one, and nothing is closed. Where the password opens the data, they open with the new one from now on.
    ///
    /// @param password left as it is; the caller wipes it
    Renewal renew(Desk desk, char[] password);

    /// Whether this secret opens the data of the open account.
    ///
    /// @param secret left as it is; the caller wipes it
    boolean opens(Desk desk, char[] secret);

    /// The secret is lost and so is the code: the cache is destroyed, the encrypted work is set aside where `keepAside`
    /// says (readable again if the code turns up), and the account starts empty.
    ///
    /// @return where the encrypted work lies now; null when it was not kept
    Path startAnew(KnownAccount account, boolean keepAside);

    /// *Hapus data instansi*: lets the account go, destroys the key of its cached data and deletes them. Blocking.
    ///
    /// @param workToo everything of the account goes, and it is known here no more
    Removed removeData(Desk desk, boolean workToo);

    /// @param drafts and items that are still here
    record Removed(int drafts, int items) {}

    /// The way back: stops the sync, closes the databases and lets the account go. What waits in the outbox stays there
    /// and goes out after the next sign-in.
    void leave(Desk desk);

    sealed interface Renewal {
        /// @param dataToo the data on this PC were wrapped anew
        record Renewed(boolean dataToo) implements Renewal {}

        record WrongPassword() implements Renewal {}

        record ServerTrouble(Failure failure) implements Renewal {}
    }

    sealed interface Entry {
        /// @param recoveryCode to be shown once; null when the account was known already
        record Opened(Desk desk, String recoveryCode, List<AccountStore.OpeningNotice> notices) implements Entry {}

        /// The server (or, without network, the vault) does not accept the password.
        record WrongPassword(boolean offline) implements Entry {}

        record WrongRecoveryCode() implements Entry {}

        /// The server accepts the password, the vault does not.
        record OldPasswordNeeded() implements Entry {}

        /// First sign-in without a usable server.
        record ServerTrouble(Failure failure) implements Entry {}

        /// The address is not an http(s) address, or plain http to another PC.
        record BadAddress() implements Entry {}

        record StoreTrouble(StoreException.Trouble trouble) implements Entry {}

        /// Another window or command has this account open.
        record InUse() implements Entry {}
    }
}
