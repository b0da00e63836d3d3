package id.penghubung.ui.signin;

import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.KnownAccount;
import id.penghubung.ui.signin.Gate.PracticeAccount;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The way from nobody to a desk. Everything that may take time goes to the worker; while it runs, `busy` says what,
/// and a second order is not taken. Passwords are wiped when the gate is done with them.
final class SignInViewModel {

    private final Gate gate;
    private final Background background;
    private final Consumer<Entry.Opened> onOpened;
    private final Texts texts = Texts.of(SignInViewModel.class);

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper busyWords = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private List<KnownAccount> known = List.of();

    /// @param onOpened on the UI executor, at the very end
    SignInViewModel(Gate gate, Background background, Consumer<Entry.Opened> onOpened) {
        this.gate = gate;
        this.background = background;
        this.onOpened = onOpened;
    }

    /// Null until the known accounts were read.
    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty busyWordsProperty() {
        return busyWords.getReadOnlyProperty();
    }

    /// What went wrong last: what happened, what was kept, what to do. Null when nothing did.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void start() {
        work("busy.accounts", gate::knownAccounts, accounts -> {
            known = accounts;
            back();
        });
    }

    /// To the first page: the known accounts, or the welcome when there are none.
    void back() {
        var accounts = real();
        show(accounts.isEmpty() ? new Step.Welcome() : new Step.Known(accounts, accounts.getFirst()));
    }

    /// Practice accounts are picked from the practice server's own list, without a password to type.
    private List<KnownAccount> real() {
        return known.stream().filter(account -> !account.practice()).toList();
    }

    void chooseServer() {
        show(new Step.NewServer("", ""));
    }

    void chooseFiles() {
        show(new Step.NewFiles(""));
    }

    void chooseForgotten(KnownAccount account) {
        show(new Step.Forgotten(account));
    }

    void choosePractice() {
        work("busy.practice", gate::startPractice, practice -> show(new Step.PracticeAccounts(practice)));
    }

    /// @param passphrase empty to let the password open the data
    void enterNew(String address, String user, char[] password, char[] passphrase) {
        enter(
                null,
                () -> gate.enterNew(address.strip(), user.strip(), password, nullWhenEmpty(passphrase)),
                password,
                passphrase);
    }

    void enterNewWithFiles(Gate.FileOfficer officer, char[] password) {
        work("busy.entering", () -> gate.enterNewWithFiles(officer, password), entry -> {
            Arrays.fill(password, '\0');
            if (entry instanceof Entry.WrongPassword) {
                // This name and unit have an account here already.
                trouble.set(texts.text("trouble.password_here"));
            } else {
                take(entry, null);
            }
        });
    }

    /// @param passphrase empty when the account has none of its own
    void enterKnown(KnownAccount account, char[] password, char[] passphrase) {
        work("busy.entering", () -> gate.enterKnown(account, password, nullWhenEmpty(passphrase)), entry -> {
            Arrays.fill(passphrase, '\0');
            if (entry instanceof Entry.OldPasswordNeeded) {
                show(new Step.OldPassword(account, password));
            } else {
                Arrays.fill(password, '\0');
                take(entry, account);
            }
        });
    }

    void enterPractice(String serverUrl, PracticeAccount account) {
        var password = account.password().toCharArray();
        known.stream()
                .filter(candidate -> candidate.practice() && candidate.user().equals(account.user()))
                .findFirst()
                .ifPresentOrElse(
                        candidate -> enter(candidate, () -> gate.enterKnown(candidate, password, null), password),
                        () -> enter(null, () -> gate.enterNew(serverUrl, account.user(), password, null), password));
    }

    void enterWithOldPassword(Step.OldPassword at, char[] oldPassword) {
        // The new password stays until it has worked: the old one may be mistyped.
        work("busy.entering", () -> gate.enterWithOldPassword(at.account(), at.newPassword(), oldPassword), entry -> {
            Arrays.fill(oldPassword, '\0');
            if (entry instanceof Entry.WrongPassword) {
                trouble.set(texts.text("trouble.old_password"));
            } else {
                Arrays.fill(at.newPassword(), '\0');
                take(entry, at.account());
            }
        });
    }

    void enterWithRecoveryCode(KnownAccount account, String code, char[] newSecret) {
        enter(account, () -> gate.enterWithRecoveryCode(account, code, newSecret), newSecret);
    }

    /// The caller has asked the person already.
    ///
    /// @param told on the UI executor: where the encrypted work lies now, or null
    void startAnew(KnownAccount account, boolean keepAside, Consumer<Path> told) {
        work("busy.starting_anew", () -> new Anew(gate.startAnew(account, keepAside), gate.knownAccounts()), anew -> {
            known = anew.accounts();
            show(
                    account.withFiles()
                            ? new Step.NewFiles(account.user())
                            : new Step.NewServer(account.serverUrl(), account.user()));
            told.accept(anew.aside());
        });
    }

    private record Anew(Path aside, List<KnownAccount> accounts) {}

    /// The recovery code was seen and kept.
    void open(Entry.Opened opened) {
        onOpened.accept(opened);
    }

    private void enter(KnownAccount account, Callable<Entry> attempt, char[]... secrets) {
        work("busy.entering", attempt, entry -> {
            for (var secret : secrets) {
                Arrays.fill(secret, '\0');
            }
            take(entry, account);
        });
    }

    private void take(Entry entry, KnownAccount account) {
        switch (entry) {
            case Entry.Opened opened -> {
                // The practice passwords are known to everybody: no code is needed to find them again.
                if (opened.recoveryCode() == null || opened.desk().practice()) {
                    onOpened.accept(opened);
                } else {
                    show(new Step.RecoveryCode(opened));
                }
            }
            case Entry.WrongPassword _
            when account != null && account.withFiles() -> trouble.set(texts.text("trouble.password_here"));
            case Entry.WrongPassword(var offline) ->
                trouble.set(texts.text(
                        offline
                                ? account != null && account.separatePassphrase()
                                        ? "trouble.passphrase_offline"
                                        : "trouble.password_offline"
                                : "trouble.password"));
            case Entry.WrongRecoveryCode _ -> trouble.set(texts.text("trouble.recovery_code"));
            case Entry.OldPasswordNeeded _ -> trouble.set(texts.text("trouble.old_password_needed"));
            case Entry.ServerTrouble(var failure) ->
                trouble.set(texts.text("trouble.server", FailureWords.plain(failure)));
            case Entry.BadAddress _ -> trouble.set(texts.text("trouble.address"));
            case Entry.StoreTrouble(var what) -> trouble.set(FailureWords.of(what));
            case Entry.InUse _ -> trouble.set(texts.text("trouble.in_use"));
        }
    }

    private void show(Step next) {
        trouble.set(null);
        step.set(next);
    }

    private <T> void work(String words, Callable<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        busyWords.set(texts.text(words));
        trouble.set(null);
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    trouble.set(FailureWords.of(failure));
                });
    }

    private static char[] nullWhenEmpty(char[] secret) {
        return secret.length == 0 ? null : secret;
    }
}
