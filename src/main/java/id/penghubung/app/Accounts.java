package id.penghubung.app;

import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExtractImport;
import id.penghubung.privacy.DataKeys;
import id.penghubung.privacy.KeyVault;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.server.SignedIn;
import id.penghubung.server.file.NoServer;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.StoreException;
import id.penghubung.ui.signin.Gate.FileOfficer;
import id.penghubung.ui.signin.Gate.Renewal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Opens and creates accounts, for the window and for the command line alike. Blocking.
final class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final HttpNetwork network;

    Accounts(Clock clock, HttpNetwork network) {
        this.clock = clock;
        this.network = network;
    }

    /// First sign-in on this PC. Needs the server; nothing is left on the disk when it does not let the person in.
    ///
    /// @param passphrase null to let the password open the data
    Opening create(
            AccountFolder folder, String serverUrl, String user, char[] password, char[] passphrase, boolean practice) {
        var address = ServerAddress.parse(serverUrl);
        if (address.isEmpty()) {
            return new Opening.BadAddress();
        }
        var server = new HttpCentralServer(address.get(), network);
        var opening = guarded(folder, () -> switch (server.signIn(user, new String(password))) {
            case Reply.Failed<SignedIn>(var failure, var _) -> refused(failure);
            case Reply.Ok<SignedIn>(var signedIn, var _, var _) -> {
                DataHome.createPrivate(folder.root());
                var lock = ExclusiveFile.take(folder.lock());
                if (lock.isEmpty()) {
                    yield new Opening.InUse();
                }
                new AccountFile(serverUrl, user, practice, clock.instant()).write(folder);
                var created =
                        KeyVault.create(folder.keys(), passphrase == null ? password : passphrase, passphrase != null);
                var store = openStore(folder, created.keys(), lock.get());
                store.cache().savePerson(signedIn.person());
                yield new Opening.Opened(
                        new OpenAccount(
                                lock.get(),
                                folder,
                                user,
                                created.keys(),
                                store,
                                server,
                                signedIn.person(),
                                signedIn.institutionName(),
                                serverUrl),
                        created.recoveryCode());
            }
        });
        return closedUnlessOpened(opening, server);
    }

    /// An account that works with files: nobody has to be asked, and nothing leaves this PC.
    Opening createForFiles(AccountFolder folder, FileOfficer officer, char[] password) {
        return guarded(folder, () -> {
            DataHome.createPrivate(folder.root());
            var lock = ExclusiveFile.take(folder.lock());
            if (lock.isEmpty()) {
                return new Opening.InUse();
            }
            new AccountFile(null, officer.name(), false, clock.instant()).write(folder);
            var created = KeyVault.create(folder.keys(), password, false);
            var store = openStore(folder, created.keys(), lock.get());
            store.cache().savePerson(officer.person());
            store.cache().saveOffice(new Cache.Office(officer.institution(), ""));
            return new Opening.Opened(
                    new OpenAccount(
                            lock.get(),
                            folder,
                            officer.name(),
                            created.keys(),
                            store,
                            new NoServer(),
                            officer.person(),
                            officer.institution(),
                            null),
                    created.recoveryCode());
        });
    }

    private static Opening refused(Failure failure) {
        return failure instanceof Failure.WrongCredentials
                ? new Opening.WrongPassword(false)
                : new Opening.ServerTrouble(failure);
    }

    /// With the server or without: the data open with the secret alone, the session comes later.
    ///
    /// @param serverUrl null to take the one of the last time
    /// @param passphrase null when the account has none of its own
    Opening open(AccountFolder folder, String serverUrl, char[] password, char[] passphrase) {
        return withVault(folder, serverUrl, (file, vault, server) -> {
            var secret = vault.separatePassphrase() && passphrase != null ? passphrase : password;
            try {
                return unlocked(folder, file, vault.unlock(secret), server, password);
            } catch (KeyVault.WrongSecretException _) {
                return vault.separatePassphrase()
                        ? new Opening.WrongPassword(true)
                        : doubted(server, file.user(), password);
            }
        });
    }

    /// The data refuse the password. Perhaps it was changed elsewhere: the server knows.
    private static Opening doubted(CentralServer server, String user, char[] password) {
        return switch (server.signIn(user, new String(password))) {
            case Reply.Ok<SignedIn> _ -> new Opening.OldPasswordNeeded();
            case Reply.Failed<SignedIn>(Failure.Unreachable _, var _) -> new Opening.WrongPassword(true);
            case Reply.Failed<SignedIn>(var failure, var _) -> refused(failure);
        };
    }

    /// The open account goes on with this password. The server judges it first: only a password that it takes may open
    /// the data.
    Renewal renew(OpenAccount account, char[] password) {
        return switch (account.server().signIn(account.user(), new String(password))) {
            case Reply.Failed<SignedIn>(Failure.WrongCredentials _, var _) -> new Renewal.WrongPassword();
            case Reply.Failed<SignedIn>(var failure, var _) -> new Renewal.ServerTrouble(failure);
            case Reply.Ok<SignedIn> _ ->
                new Renewal.Renewed(wrapAnew(KeyVault.read(account.folder().keys()), account.keys(), password));
        };
    }

    /// @return whether there was need for it
    private static boolean wrapAnew(KeyVault vault, DataKeys keys, char[] password) {
        if (vault.separatePassphrase() || opens(vault, password)) {
            return false;
        }
        vault.rewrap(keys, password, false);
        return true;
    }

    static boolean opens(KeyVault vault, char[] password) {
        try {
            vault.unlock(password);
            return true;
        } catch (KeyVault.WrongSecretException _) {
            return false;
        }
    }

    /// The password was changed elsewhere; the data are wrapped anew with it.
    Opening openWithOldPassword(AccountFolder folder, String serverUrl, char[] newPassword, char[] oldPassword) {
        return withVault(folder, serverUrl, (file, vault, server) -> {
            var signedIn = server.signIn(file.user(), new String(newPassword));
            if (signedIn instanceof Reply.Failed<SignedIn>(var failure, var _)) {
                return refused(failure);
            }
            try {
                var keys = vault.unlock(oldPassword);
                vault.rewrap(keys, newPassword, false);
                return unlocked(folder, file, keys, server, newPassword);
            } catch (KeyVault.WrongSecretException _) {
                return new Opening.WrongPassword(true);
            }
        });
    }

    /// @param newSecret opens the data from now on
    Opening openWithRecoveryCode(AccountFolder folder, String serverUrl, String code, char[] newSecret) {
        return withVault(folder, serverUrl, (file, vault, server) -> {
            try {
                var keys = vault.unlockWithRecoveryCode(code);
                vault.rewrap(keys, newSecret, vault.separatePassphrase());
                return unlocked(folder, file, keys, server, newSecret);
            } catch (KeyVault.WrongSecretException _) {
                return new Opening.WrongRecoveryCode();
            }
        });
    }

    private interface WithVault {
        Opening apply(AccountFile file, KeyVault vault, CentralServer server) throws IOException;
    }

    private Opening withVault(AccountFolder folder, String serverUrl, WithVault work) {
        return guarded(folder, () -> {
            var file = AccountFile.read(folder);
            if (file.isEmpty() || !Files.exists(folder.keys())) {
                return new Opening.NoAccount();
            }
            var wanted = serverUrl == null ? file.get().serverUrl() : serverUrl;
            if (wanted == null) {
                var again = new AccountFile(null, file.get().user(), false, clock.instant());
                return guarded(folder, () -> work.apply(again, KeyVault.read(folder.keys()), new NoServer()));
            }
            var address = ServerAddress.parse(wanted);
            if (address.isEmpty()) {
                return new Opening.BadAddress();
            }
            var server = new HttpCentralServer(address.get(), network);
            var present = new AccountFile(wanted, file.get().user(), file.get().practice(), clock.instant());
            return closedUnlessOpened(
                    guarded(folder, () -> work.apply(present, KeyVault.read(folder.keys()), server)), server);
        });
    }

    private Opening unlocked(
            AccountFolder folder, AccountFile file, DataKeys keys, CentralServer server, char[] password)
            throws IOException {
        var lock = ExclusiveFile.take(folder.lock());
        if (lock.isEmpty()) {
            return new Opening.InUse();
        }
        var store = openStore(folder, keys, lock.get());
        server.useCredentials(file.user(), new String(password));
        var person = store.cache().person();
        if (person.isEmpty() && !server.exists()) {
            // The work file was lost with who we are: the name stands in the account's file, the rest is asked of
            // nobody.
            LOG.warning("an account without a server has lost its person");
            store.cache().savePerson(new FileOfficer(file.user(), Role.PEJABAT_PENGHUBUNG, "", "").person());
        } else if (person.isEmpty()) {
            // The work file was lost with who we are: only the server can say.
            switch (server.signIn(file.user(), new String(password))) {
                case Reply.Ok<SignedIn>(var signedIn, var _, var _) ->
                    store.cache().savePerson(signedIn.person());
                case Reply.Failed<SignedIn>(var failure, var _) -> {
                    store.close();
                    lock.get().close();
                    return refused(failure);
                }
            }
        }
        file.write(folder);
        Person present = store.cache().person().orElseThrow();
        var institution = store.cache()
                .reference()
                .map(stored -> stored.reference().institutionName())
                .orElseGet(() -> store.cache().office().institution());
        return new Opening.Opened(
                new OpenAccount(
                        lock.get(), folder, file.user(), keys, store, server, present, institution, file.serverUrl()),
                null);
    }

    private AccountStore openStore(AccountFolder folder, DataKeys keys, ExclusiveFile lock) throws IOException {
        try {
            var store = AccountStore.open(folder, keys, clock);
            if (store.extracts().rebuildNeeded()) {
                new ExtractImport(store, clock).rebuild(Cancel.never());
            }
            return store;
        } catch (StoreException e) {
            lock.close();
            throw e;
        }
    }

    /// The secret and the code are lost. The cached complaints become unreadable for ever; the encrypted work is kept
    /// aside when wished, since the code may turn up.
    ///
    /// @return where the work lies; null when it was not kept
    Path startAnew(AccountFolder folder, boolean keepAside) throws IOException {
        destroyCache(folder);
        var own = new Path[] {folder.workDb(), folder.keys(), folder.spool(), folder.backup(), folder.attachments()};
        if (!keepAside) {
            for (var path : own) {
                deleteWithCompanions(path);
            }
            return null;
        }
        var aside = folder.aside().resolve("lupa-sandi-" + STAMP.format(clock.instant()));
        DataHome.createPrivate(aside);
        for (var path : own) {
            for (var companion : companions(path)) {
                Files.move(companion, aside.resolve(companion.getFileName()));
            }
        }
        return aside;
    }

    /// The key first: what is still on the disk when the power goes is unreadable already.
    private static void destroyCache(AccountFolder folder) throws IOException {
        KeyVault.read(folder.keys()).destroyCacheKey();
        for (var path : new Path[] {
            folder.cacheDb(), folder.searchIndex(), folder.imports(), folder.downloads(), folder.opened()
        }) {
            deleteWithCompanions(path);
        }
        for (var copies : new Path[] {folder.backup(), folder.aside()}) {
            if (Files.isDirectory(copies)) {
                for (var copy : filesOf(copies)) {
                    if (copy.getFileName().toString().contains("cache")) {
                        Files.delete(copy);
                    }
                }
            }
        }
    }

    /// The cached data of the agency go; the officer's own work stays, with the files that it needs.
    ///
    /// @param neededFiles SHA-256 of the files of drafts and of what waits
    void removeCache(AccountFolder folder, Set<String> neededFiles) throws IOException {
        destroyCache(folder);
        for (var file : filesOf(folder.attachments())) {
            if (neededFiles.stream().noneMatch(file.getFileName().toString()::startsWith)) {
                Files.delete(file);
            }
        }
    }

    /// Everything of the account. The keys go first; without them nothing else can be read.
    void removeAll(AccountFolder folder) throws IOException {
        KeyVault.read(folder.keys()).destroyCacheKey();
        deleteWithCompanions(folder.keys());
        deleteTree(folder.root());
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void deleteWithCompanions(Path path) throws IOException {
        for (var companion : companions(path)) {
            deleteTree(companion);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (var entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    /// The file itself and what stands beside it under its name (`-wal`, `-shm`, `.old`, `.tmp`).
    private static List<Path> companions(Path path) throws IOException {
        var name = path.getFileName().toString();
        try (Stream<Path> siblings = Files.list(path.getParent())) {
            return siblings.filter(sibling -> sibling.getFileName().toString().startsWith(name))
                    .toList();
        }
    }

    private interface Step {
        Opening run() throws IOException;
    }

    /// Turns what the disk may do into a value.
    private static Opening guarded(AccountFolder folder, Step step) {
        try {
            return step.run();
        } catch (StoreException e) {
            return told(e);
        } catch (UncheckedIOException e) {
            return told(StoreException.of("keys", folder.root(), e.getCause()));
        } catch (IOException e) {
            return told(StoreException.of("account", folder.root(), e));
        }
    }

    private static Opening told(StoreException trouble) {
        LOG.log(Level.WARNING, "the account's data could not be opened", trouble);
        return new Opening.StoreTrouble(trouble.trouble());
    }

    private static Opening closedUnlessOpened(Opening opening, CentralServer server) {
        if (!(opening instanceof Opening.Opened)) {
            server.close();
        }
        return opening;
    }
}
