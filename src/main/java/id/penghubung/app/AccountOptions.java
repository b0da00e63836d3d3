package id.penghubung.app;

import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.store.AccountFolder;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Option;

/// Which account a command works on, and how it is opened.
final class AccountOptions {

    @Option(names = "--account-dir", required = true, paramLabel = "DIR")
    private Path folder;

    /// For commands that need an account only sometimes.
    static AccountOptions of(Path folder) {
        var options = new AccountOptions();
        options.folder = folder;
        return options;
    }

    /// Opens the account; secrets come from the environment or a prompt, never from an argument.
    OpenAccount open(Clock clock) throws CommandFailure {
        return opened(accounts(clock).open(account(), null, password(), passphrase()));
    }

    /// As [#open], or signs in for the first time when the folder has no account yet.
    ///
    /// @param serverUrl null to take the stored one
    /// @param user null when the account is there already
    OpenAccount openOrCreate(Clock clock, String serverUrl, String user) throws CommandFailure {
        var accounts = accounts(clock);
        var password = password();
        var passphrase = passphrase();
        var opening = accounts.open(account(), serverUrl, password, passphrase);
        if (opening instanceof Opening.NoAccount && serverUrl != null && user != null) {
            opening = accounts.create(account(), serverUrl, user, password, passphrase, false);
        }
        return opened(opening);
    }

    /// By the way that was chosen in the window, without its password.
    private static Accounts accounts(Clock clock) {
        return new Accounts(
                clock,
                HttpNetwork.by(new NetworkSettings(DataHome.ofThisProcess().preferences())));
    }

    /// The account holds invented data.
    boolean practice() {
        try {
            return AccountFile.read(account()).map(AccountFile::practice).orElse(false);
        } catch (IOException _) {
            // It was just read to open the account; unreadable now, it says nothing.
            return false;
        }
    }

    private AccountFolder account() {
        return new AccountFolder(folder.toAbsolutePath());
    }

    private static OpenAccount opened(Opening opening) throws CommandFailure {
        return switch (opening) {
            case Opening.Opened(var account, var recoveryCode) -> {
                if (recoveryCode != null) {
                    System.err.println(Words.of("recoveryCode", recoveryCode));
                }
                yield account;
            }
            case Opening.WrongPassword(var offline) ->
                throw new CommandFailure(
                        ExitCode.WRONG_SECRET, Words.of(offline ? "wrongPasswordOffline" : "wrongPassword"));
            case Opening.WrongRecoveryCode _ ->
                throw new CommandFailure(ExitCode.WRONG_SECRET, Words.of("wrongRecoveryCode"));
            case Opening.OldPasswordNeeded _ ->
                throw new CommandFailure(ExitCode.WRONG_SECRET, Words.of("oldPasswordNeeded"));
            case Opening.ServerTrouble(var failure) ->
                throw new CommandFailure(
                        ExitCode.SERVER,
                        Words.of("serverTrouble", failure.getClass().getSimpleName()));
            case Opening.BadAddress _ -> throw new CommandFailure(ExitCode.USAGE, Words.of("badAddress"));
            case Opening.StoreTrouble(var trouble) ->
                throw new CommandFailure(ExitCode.STORE, Words.of("store." + trouble.name()));
            case Opening.InUse _ -> throw new CommandFailure(ExitCode.IN_USE, Words.of("inUse"));
            case Opening.NoAccount _ -> throw new CommandFailure(ExitCode.NOT_FOUND, Words.of("noAccount"));
        };
    }

    private static char[] password() throws CommandFailure {
        var given = secretOf(System.getenv(), "PENGHUBUNG_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = System.console();
        var typed = console == null ? null : console.readPassword("%s", Words.of("passwordPrompt"));
        if (typed == null) {
            throw new CommandFailure(ExitCode.WRONG_SECRET, Words.of("noPassword"));
        }
        return typed;
    }

    /// Null when the account has no secret of its own.
    private static char[] passphrase() {
        return secretOf(System.getenv(), "PENGHUBUNG_PASSPHRASE");
    }

    private static char[] secretOf(Map<String, String> environment, String name) {
        var value = environment.get(name);
        return value == null || value.isEmpty() ? null : value.toCharArray();
    }
}
