package id.penghubung.app;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.OfficeZone;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.privacy.KeyVault;
import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.store.AccountFolder;
import id.penghubung.sync.SyncService;
import id.penghubung.ui.Desk;
import id.penghubung.ui.signin.Gate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Signs people in on this PC. At most one account is open at a time; it is closed by [#leave(Desk)].
final class LocalGate implements Gate, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LocalGate.class.getName());

    private final DataHome home;
    private final Accounts accounts;
    private final Clock clock;

    // Guarded by this.
    private PracticeServer practice;
    private OpenAccount open;
    private SyncService sync;
    private Housekeeping housekeeping;

    LocalGate(DataHome home, Clock clock, HttpNetwork network) {
        this.home = home;
        this.accounts = new Accounts(clock, network);
        this.clock = clock;
    }

    @Override
    public List<KnownAccount> knownAccounts() {
        if (!Files.isDirectory(home.accounts())) {
            return List.of();
        }
        record Found(AccountFile file, KnownAccount account) {}
        var found = new ArrayList<Found>();
        try (Stream<Path> folders = Files.list(home.accounts())) {
            for (var path : folders.toList()) {
                var folder = new AccountFolder(path);
                readable(folder)
                        .filter(_ -> Files.exists(folder.keys()))
                        .ifPresent(file -> found.add(new Found(
                                file,
                                new KnownAccount(
                                        path.toString(),
                                        file.serverUrl(),
                                        file.user(),
                                        file.practice(),
                                        KeyVault.read(folder.keys()).separatePassphrase()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing((Found one) -> one.file().lastUsed()).reversed());
        return found.stream().map(Found::account).toList();
    }

    /// One damaged file must not hide the other accounts.
    private static Optional<AccountFile> readable(AccountFolder folder) {
        try {
            return AccountFile.read(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an account folder is passed over", e);
            return Optional.empty();
        }
    }

    @Override
    public synchronized Practice startPractice() {
        if (practice == null) {
            try {
                practice = PracticeServer.start(
                        PracticeOptions.in(home.practice(), OfficeZone.WIB.dateOf(clock.instant())), clock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Practice(
                practice.url(),
                practice.accounts().stream()
                        .map(account -> new PracticeAccount(
                                account.user(), account.password(), account.name(), account.role(), account.unit()))
                        .toList());
    }

    @Override
    public synchronized Entry enterNew(String serverUrl, String user, char[] password, char[] passphrase) {
        var forPractice = practice != null && serverUrl.equals(practice.url());
        var folder = new AccountFolder(home.accounts().resolve(folderName(forPractice ? "latihan" : serverUrl, user)));
        if (Files.exists(folder.keys()) && Files.exists(folder.account())) {
            return entry(accounts.open(folder, serverUrl, password, passphrase), forPractice);
        }
        return entry(accounts.create(folder, serverUrl, user, password, passphrase, forPractice), forPractice);
    }

    @Override
    public synchronized Entry enterNewWithFiles(FileOfficer officer, char[] password) {
        var folder = new AccountFolder(home.accounts().resolve(folderName("berkas " + officer.unit(), officer.name())));
        if (Files.exists(folder.keys()) && Files.exists(folder.account())) {
            return entry(accounts.open(folder, null, password, null), false);
        }
        return entry(accounts.createForFiles(folder, officer, password), false);
    }

    @Override
    public synchronized Entry enterKnown(KnownAccount account, char[] password, char[] passphrase) {
        return entry(accounts.open(folderOf(account), addressOf(account), password, passphrase), account.practice());
    }

    @Override
    public synchronized Entry enterWithOldPassword(KnownAccount account, char[] newPassword, char[] oldPassword) {
        return entry(
                accounts.openWithOldPassword(folderOf(account), addressOf(account), newPassword, oldPassword),
                account.practice());
    }

    @Override
    public synchronized Entry enterWithRecoveryCode(KnownAccount account, String recoveryCode, char[] newSecret) {
        return entry(
                accounts.openWithRecoveryCode(folderOf(account), addressOf(account), recoveryCode, newSecret),
                account.practice());
    }

    @Override
    public synchronized Renewal renew(Desk desk, char[] password) {
        if (open == null || open.store() != desk.store()) {
            throw new IllegalStateException("this desk was left");
        }
        return accounts.renew(open, password);
    }

    @Override
    public boolean opens(Desk desk, char[] secret) {
        AccountFolder folder;
        synchronized (this) {
            if (open == null || open.store() != desk.store()) {
                throw new IllegalStateException("this desk was left");
            }
            folder = open.folder();
        }
        return Accounts.opens(KeyVault.read(folder.keys()), secret);
    }

    @Override
    public Path startAnew(KnownAccount account, boolean keepAside) {
        try {
            return accounts.startAnew(folderOf(account), keepAside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccountFolder folderOf(KnownAccount account) {
        return new AccountFolder(Path.of(account.folder()));
    }

    /// The practice server has another port at each start.
    private String addressOf(KnownAccount account) {
        return account.practice() ? startPractice().serverUrl() : account.serverUrl();
    }

    private Entry entry(Opening opening, boolean forPractice) {
        return switch (opening) {
            case Opening.Opened(var account, var recoveryCode) ->
                new Entry.Opened(
                        desk(account, forPractice),
                        recoveryCode,
                        account.store().openingNotices());
            case Opening.WrongPassword(var offline) -> new Entry.WrongPassword(offline);
            case Opening.WrongRecoveryCode _ -> new Entry.WrongRecoveryCode();
            case Opening.OldPasswordNeeded _ -> new Entry.OldPasswordNeeded();
            case Opening.ServerTrouble(var failure) -> new Entry.ServerTrouble(failure);
            case Opening.BadAddress _ -> new Entry.BadAddress();
            case Opening.StoreTrouble(var trouble) -> new Entry.StoreTrouble(trouble);
            case Opening.InUse _ -> new Entry.InUse();
            case Opening.NoAccount _ -> throw new IllegalStateException("the account's folder is gone");
        };
    }

    private Desk desk(OpenAccount account, boolean forPractice) {
        closeAccount();
        open = account;
        sync = new SyncService(account.server(), account.store(), clock, RandomGenerator.getDefault());
        sync.start();
        housekeeping = new Housekeeping(account.store(), clock).start();
        return new Desk(
                account.store(),
                sync,
                account.person(),
                account.institutionName(),
                account.store().cache().officeZone(),
                clock,
                forPractice,
                account.serverUrl());
    }

    @Override
    public synchronized Removed removeData(Desk desk, boolean workToo) {
        if (open == null || open.store() != desk.store()) {
            throw new IllegalStateException("this desk was left");
        }
        var folder = open.folder();
        var left = workToo ? null : desk.store().transfer().amount();
        var unsent = desk.store().attachments().unsent();
        desk.store().audit().note(AuditKind.DATA_REMOVED, null, workToo ? "all" : "cache", 1);
        closeAccount();
        try {
            if (workToo) {
                accounts.removeAll(folder);
                return new Removed(0, 0);
            }
            accounts.removeCache(folder, unsent);
            return new Removed(left.drafts(), left.items());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last rounds and writes end first.
    @Override
    public synchronized void leave(Desk desk) {
        if (open != null && open.store() == desk.store()) {
            closeAccount();
        }
    }

    private void closeAccount() {
        if (open != null) {
            sync.close();
            housekeeping.close();
            open.close();
            open = null;
            sync = null;
            housekeeping = null;
        }
    }

    @Override
    public synchronized void close() {
        closeAccount();
        if (practice != null) {
            try {
                practice.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the practice server did not close well", e);
            }
            practice = null;
        }
    }

    /// A folder name that any file system takes, different for each server and user.
    static String folderName(String server, String user) {
        var readable = (server.replaceFirst("^https?://", "") + "-" + user)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var distinct = Integer.toHexString((server + "\n" + user).hashCode());
        return readable.substring(0, Math.min(readable.length(), 60)) + "-" + distinct;
    }
}
