package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.privacy.KeyVault;
import id.penghubung.server.Failure;
import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.store.AccountFolder;
import id.penghubung.sync.SyncEngine;
import id.penghubung.ui.signin.Gate.Renewal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who gets in, with and without the server, and what is on the disk afterwards.
class AccountsTest {

    @TempDir
    private static Path serverFolder;

    private static PracticeServer practice;
    private static PracticeAccount officer;

    @TempDir
    private Path temporary;

    private final Accounts accounts = new Accounts(Clock.systemUTC(), HttpNetwork.ofSystem());
    private AccountFolder folder;

    @BeforeAll
    static void startServer() throws IOException {
        practice = PracticeServer.start(
                PracticeOptions.in(serverFolder, LocalDate.of(2026, 11, 20)).withComplaints(30), Clock.systemUTC());
        officer = practice.accounts().stream()
                .filter(account -> account.role().equals("PEJABAT_PENGHUBUNG"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stopServer() throws IOException {
        practice.close();
    }

    @BeforeEach
    void chooseFolder() {
        folder = new AccountFolder(temporary.resolve("akun"));
    }

    private String create() {
        var opened = (Opening.Opened) accounts.create(
                folder, practice.url(), officer.user(), officer.password().toCharArray(), null, false);
        opened.account().close();
        return opened.recoveryCode();
    }

    private Opening open(String password) {
        return accounts.open(folder, null, password.toCharArray(), null);
    }

    private static OpenAccount opened(Opening opening) {
        return ((Opening.Opened) opening).account();
    }

    /// Nobody listens there.
    private static String deadAddress() {
        return "http://127.0.0.1:1";
    }

    @Test
    void theFirstSignInMakesAnAccountAndShowsTheRecoveryCodeOnce() {
        var code = create();

        assertThat(code).isNotBlank();
        var again = (Opening.Opened) open(officer.password());
        again.account().close();
        assertThat(again.recoveryCode()).isNull();
        assertThat(again.account().person().name()).isEqualTo(officer.name());
    }

    @Test
    void aWrongPasswordAtTheFirstSignInLeavesNothingOnTheDisk() {
        var opening = accounts.create(folder, practice.url(), officer.user(), "salah".toCharArray(), null, false);

        assertThat(opening).isEqualTo(new Opening.WrongPassword(false));
        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void aServerThatIsDownAtTheFirstSignInIsToldAndLeavesNothing() {
        var opening = accounts.create(folder, deadAddress(), officer.user(), "x".toCharArray(), null, false);

        assertThat(opening)
                .isInstanceOfSatisfying(
                        Opening.ServerTrouble.class,
                        trouble -> assertThat(trouble.failure()).isInstanceOf(Failure.Unreachable.class));
        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void whoHasSignedInBeforeGetsInWithoutTheServer() {
        create();

        try (var account =
                opened(accounts.open(folder, deadAddress(), officer.password().toCharArray(), null))) {
            assertThat(account.person().name()).isEqualTo(officer.name());
        }
    }

    @Test
    void aWrongPasswordIsRefusedWithAndWithoutTheServer() {
        create();

        assertThat(open("salah")).isEqualTo(new Opening.WrongPassword(false));
        assertThat(accounts.open(folder, deadAddress(), "salah".toCharArray(), null))
                .isEqualTo(new Opening.WrongPassword(true));
    }

    @Test
    void aPasswordChangedElsewhereAsksOnceForTheOldOne() throws KeyVault.WrongSecretException {
        create();
        // As if the account had been made under another password than the server's present one.
        var vault = KeyVault.read(folder.keys());
        vault.rewrap(vault.unlock(officer.password().toCharArray()), "lama".toCharArray(), false);

        assertThat(open(officer.password())).isEqualTo(new Opening.OldPasswordNeeded());
        opened(accounts.openWithOldPassword(folder, null, officer.password().toCharArray(), "lama".toCharArray()))
                .close();
        opened(open(officer.password())).close();
    }

    /// Case K19: nothing is closed, and the old password is not asked for: the data are open.
    @Test
    void aPasswordChangedWhileTheAccountIsOpenIsTakenInPlaceAndOpensTheDataFromThenOn() throws IOException {
        var other = practice.accounts().stream()
                .filter(account -> account.role().equals("PEJABAT_PENGHUBUNG"))
                .toList()
                .get(1);
        var account = opened(accounts.create(
                folder, practice.url(), other.user(), other.password().toCharArray(), null, false));
        var store = account.store();
        var engine = new SyncEngine(account.server(), store, Clock.systemUTC());
        assertThat(engine.runOnce(_ -> {}).complete()).isTrue();
        practice.changePassword(other.user(), "baru sekali");
        assertThat(engine.runOnce(_ -> {}).failure()).isInstanceOf(Failure.WrongCredentials.class);

        assertThat(accounts.renew(account, "salah".toCharArray())).isEqualTo(new Renewal.WrongPassword());
        assertThat(accounts.renew(account, "baru sekali".toCharArray())).isEqualTo(new Renewal.Renewed(true));
        assertThat(engine.runOnce(_ -> {}).complete()).isTrue();
        assertThat(accounts.renew(account, "baru sekali".toCharArray())).isEqualTo(new Renewal.Renewed(false));
        account.close();

        assertThat(accounts.open(folder, deadAddress(), other.password().toCharArray(), null))
                .isEqualTo(new Opening.WrongPassword(true));
        opened(accounts.open(folder, deadAddress(), "baru sekali".toCharArray(), null))
                .close();
        practice.changePassword(other.user(), other.password());
    }

    @Test
    void aPassphraseOfItsOwnGoesOnOpeningTheDataWhenThePasswordIsRenewed() {
        var account = opened(accounts.create(
                folder,
                practice.url(),
                officer.user(),
                officer.password().toCharArray(),
                "frasa sendiri".toCharArray(),
                false));

        assertThat(accounts.renew(account, officer.password().toCharArray())).isEqualTo(new Renewal.Renewed(false));
        account.close();
        opened(accounts.open(folder, null, officer.password().toCharArray(), "frasa sendiri".toCharArray()))
                .close();
    }

    @Test
    void theRecoveryCodeOpensTheDataUnderANewSecretAndStaysValid() {
        var code = create();

        assertThat(accounts.openWithRecoveryCode(folder, null, "AAAA-BBBB", "baru".toCharArray()))
                .isEqualTo(new Opening.WrongRecoveryCode());
        opened(accounts.openWithRecoveryCode(folder, null, code, "baru".toCharArray()))
                .close();
        opened(accounts.open(folder, null, "baru".toCharArray(), null)).close();
        opened(accounts.openWithRecoveryCode(folder, null, code, "lagi".toCharArray()))
                .close();
    }

    @Test
    void aSeparatePassphraseOpensTheDataAndThePasswordAloneDoesNot() {
        var opened = (Opening.Opened) accounts.create(
                folder,
                practice.url(),
                officer.user(),
                officer.password().toCharArray(),
                "frasa panjang".toCharArray(),
                false);
        opened.account().close();

        assertThat(open(officer.password())).isEqualTo(new Opening.WrongPassword(true));
        opened(accounts.open(folder, null, officer.password().toCharArray(), "frasa panjang".toCharArray()))
                .close();
    }

    @Test
    void S5_anAccountIsOpenOnlyOnce() {
        create();

        try (var _ = opened(open(officer.password()))) {
            assertThat(open(officer.password())).isEqualTo(new Opening.InUse());
        }
        opened(open(officer.password())).close();
    }

    @Test
    void startingAnewKeepsTheEncryptedWorkAsideAndTheCodeStillReadsIt() throws Exception {
        var code = create();
        var draft = UUID.randomUUID();
        try (var account = opened(open(officer.password()))) {
            account.store()
                    .drafts()
                    .save(draft, "c1", new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "tulisan berharga"), 1);
            account.store().attachments().attach(draft, letter(), AttachmentLimits.bundled());
        }

        var aside = accounts.startAnew(folder, true);

        assertThat(folder.cacheDb()).doesNotExist();
        assertThat(open(officer.password())).isEqualTo(new Opening.NoAccount());
        create();
        opened(open(officer.password())).close();
        // The code turned up: the work set aside opens with it.
        var kept = new AccountFolder(aside);
        var keys = KeyVault.read(kept.keys()).unlockWithRecoveryCode(code);
        try (var store = id.penghubung.store.AccountStore.open(kept, keys, Clock.systemUTC())) {
            assertThat(store.drafts().byId(draft).orElseThrow().body().text()).isEqualTo("tulisan berharga");
            var file = store.attachments().of(draft).getFirst();
            var content = new ByteArrayOutputStream();
            store.attachments().writeTo(file.sha256(), content);
            assertThat(content.toByteArray()).isEqualTo(Files.readAllBytes(letter()));
        }
    }

    private Path letter() throws IOException {
        return Files.writeString(temporary.resolve("surat.pdf"), "%PDF-1.4 surat balasan");
    }

    @Test
    void startingAnewWithoutKeepingLeavesNoFileOfTheWork() throws IOException {
        create();

        assertThat(accounts.startAnew(folder, false)).isNull();

        try (var files = Files.list(folder.root())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf("account.json", "account.lock", "disisihkan");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAPlainTrouble() throws IOException {
        Files.writeString(temporary.resolve("berkas"), "bukan folder");
        var inside = new AccountFolder(temporary.resolve("berkas").resolve("akun"));

        assertThat(accounts.create(
                        inside,
                        practice.url(),
                        officer.user(),
                        officer.password().toCharArray(),
                        null,
                        false))
                .isInstanceOf(Opening.StoreTrouble.class);
    }

    @Test
    void folderNamesAreSafeAndDifferPerServerAndUser() {
        assertThat(LocalGate.folderName("https://a.example/../x", "Sari Ayu é"))
                .matches("[a-z0-9-]+")
                .isNotEqualTo(LocalGate.folderName("https://a.example/../x", "Sari Ayu e"));
    }
}
