package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.Receipt;
import id.penghubung.privacy.DataKeys;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.store.AccountStore.OpeningNotice;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.StoreException.Trouble;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    private static final String COMPLAINT = Samples.complaint(1, 0).id();

    @TempDir
    Path root;

    private StoreFixture fixture;
    private AccountFolder folder;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        folder = fixture.folder;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void overwriteStart(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[200]);
        }
    }

    /// Damages pages in the middle, which only a check finds.
    private void overwriteMiddle(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            var pages = (int) (bytes.length() / 4096);
            for (var page = 2; page < pages; page += 2) {
                bytes.seek(page * 4096L);
                bytes.write("rusak".repeat(100).getBytes());
            }
        }
    }

    /// As after a kill: the mark that the account is open was not removed.
    private void pretendKilled() throws IOException {
        Files.createFile(folder.openMark());
    }

    private <T> List<T> items(Predicate<Outbox.Item> which, Function<Outbox.Item, T> what) {
        return fixture.store.outbox().waiting().stream().filter(which).map(what).toList();
    }

    @Test
    void aCleanEndLeavesNoJournalAndNoMark() {
        fixture.apply(Samples.complaints(1, 50));
        fixture.store.close();
        assertThat(root.resolve("cache.db-wal")).doesNotExist();
        assertThat(root.resolve("work.db-wal")).doesNotExist();
        assertThat(folder.openMark()).doesNotExist();
        fixture.store = fixture.open();
        assertThat(folder.openMark()).exists();
        assertThat(fixture.store.openingNotices()).isEmpty();
    }

    @Test
    void aDamagedCacheIsSetAsideAndTheWorkIsUntouched() throws IOException {
        fixture.apply(Samples.complaints(1, 50));
        var draft = fixture.draft(COMPLAINT, "naskah");
        var item = fixture.sendable(COMPLAINT, "kirim");
        fixture.store.close();
        overwriteStart(folder.cacheDb());
        var damaged = Files.readAllBytes(folder.cacheDb());
        fixture.store = fixture.open();
        assertThat(fixture.store.openingNotices())
                .singleElement()
                .isInstanceOfSatisfying(
                        OpeningNotice.CacheRebuilt.class,
                        notice -> assertThat(notice.aside())
                                .hasParent(folder.aside())
                                .hasBinaryContent(damaged));
        assertThat(fixture.store.cache().position()).isEqualTo(new Cache.Position(null, null, false));
        assertThat(fixture.store.complaints().counts(Filter.all()).incoming()).isZero();
        assertThat(fixture.store.drafts().byId(draft)).isPresent();
        assertThat(fixture.store.outbox().byId(item)).isPresent();
        fixture.apply(Samples.complaints(1, 50));
        var row = fixture.store.complaints().row(COMPLAINT).orElseThrow();
        assertThat(row.drafts()).isEqualTo(1);
        assertThat(row.waiting()).isEqualTo(1);
    }

    @Test
    void Y17_hiddenDamageIsFoundAfterAKill() throws IOException {
        fixture.apply(Samples.complaints(1, 200));
        fixture.store.close();
        overwriteMiddle(folder.cacheDb());
        pretendKilled();
        fixture.store = fixture.open();
        assertThat(fixture.store.openingNotices()).singleElement().isInstanceOf(OpeningNotice.CacheRebuilt.class);
    }

    @Test
    void Y17_damageThatIsMetWhileOpeningIsMendedAtOnce() throws IOException {
        fixture.apply(Samples.complaints(1, 200));
        fixture.store.close();
        overwriteMiddle(folder.cacheDb());
        fixture.store = fixture.open();
        assertThat(fixture.store.openingNotices()).singleElement().isInstanceOf(OpeningNotice.CacheRebuilt.class);
        fixture.apply(Samples.complaints(1, 200));
    }

    @Test
    void Y17_damageThatIsMetWhileWorkingIsToldAndCheckedAtTheNextStart() throws IOException, SQLException {
        fixture.apply(Samples.complaints(1, 200));
        fixture.store.close();
        overwriteTexts();
        Files.deleteIfExists(folder.searchIndex());
        fixture.store = fixture.open();
        assertThat(fixture.store.openingNotices()).isEmpty();
        assertThatThrownBy(() -> fixture.store.complaints().byId(COMPLAINT))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.UNREADABLE));
        fixture.reopen();
        assertThat(fixture.store.openingNotices()).singleElement().isInstanceOf(OpeningNotice.CacheRebuilt.class);
    }

    private void overwriteTexts() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.cacheDb());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT pgoffset FROM dbstat WHERE name = 'complaint_text' AND pagetype = 'leaf'");
                var bytes = new RandomAccessFile(folder.cacheDb().toFile(), "rw")) {
            while (row.next()) {
                bytes.seek(row.getLong(1));
                bytes.write(new byte[100]);
            }
        }
    }

    @Test
    void aDamagedWorkIsRestoredFromTheNewestBackupAndTheSpool() throws IOException {
        fixture.apply(Samples.complaints(1, 3));
        var oldDraft = fixture.draft(COMPLAINT, "naskah lama");
        var inBackup = fixture.sendable(COMPLAINT, "sudah di cadangan");
        fixture.clock.advance(Duration.ofDays(1));
        fixture.reopen();
        var later = fixture.sendable(Samples.complaint(1, 1).id(), "setelah cadangan");
        fixture.store.close();
        overwriteStart(folder.workDb());
        var damaged = Files.readAllBytes(folder.workDb());
        fixture.store = fixture.open();
        assertThat(fixture.store.openingNotices())
                .singleElement()
                .isInstanceOfSatisfying(OpeningNotice.WorkRestored.class, notice -> {
                    assertThat(notice.aside()).hasBinaryContent(damaged);
                    assertThat(notice.backup()).hasFileName("work-2026-11-26.db");
                    assertThat(notice.fromSpool()).isEqualTo(1);
                });
        assertThat(fixture.store.drafts().byId(oldDraft)).isPresent();
        assertThat(items(_ -> true, item -> item.action().id())).containsExactly(inBackup, later);
        assertThat(fixture.store.complaints().row(COMPLAINT).orElseThrow().waiting())
                .isEqualTo(1);
    }

    @Test
    void S16_afterARestoreNothingIsSentBeforeTheOfficerDecides() throws IOException {
        var waiting = fixture.sendable(COMPLAINT, "menunggu");
        fixture.clock.advance(Duration.ofDays(1));
        fixture.reopen();
        // Sent after the backup was made: the restored file does not know.
        fixture.store.outbox().markSending(waiting);
        fixture.store.outbox().markSent(waiting, new Receipt(waiting, fixture.clock.instant(), 5, null));
        var onlySpool = fixture.sendable(COMPLAINT, "hanya di antrean berkas");
        fixture.store.close();
        overwriteStart(folder.workDb());
        fixture.store = fixture.open();
        var outbox = fixture.store.outbox();
        assertThat(outbox.ready()).isEmpty();
        for (var id : List.of(waiting, onlySpool)) {
            assertThat(outbox.byId(id).orElseThrow().state()).isEqualTo(new State.Parked(ParkReason.CHECK_FIRST, ""));
            assertThat(outbox.cancelToDraft(id)).isFalse();
        }
        assertThat(outbox.byId(onlySpool).orElseThrow().action().body().text()).isEqualTo("hanya di antrean berkas");
    }

    @Test
    void S16_aRestoredDraftThatWasFrozenSinceIsNotOfferedASecondTime() throws IOException {
        var draft = fixture.draft(COMPLAINT, "naskah");
        fixture.clock.advance(Duration.ofDays(1));
        fixture.reopen();
        var item = fixture.store.outbox().enqueue(draft).orElseThrow().action().id();
        fixture.store.close();
        overwriteStart(folder.workDb());
        fixture.store = fixture.open();
        assertThat(fixture.store.drafts().all()).isEmpty();
        assertThat(items(_ -> true, waiting -> waiting.action().id())).containsExactly(item);
        assertThat(fixture.store.drafts().revisions(draft)).hasSize(1);
    }

    @Test
    void aDamagedBackupIsPassedOver() throws IOException {
        var draft = fixture.draft(COMPLAINT, "naskah");
        for (var day = 0; day < 2; day++) {
            fixture.clock.advance(Duration.ofDays(1));
            fixture.reopen();
        }
        fixture.store.close();
        overwriteStart(folder.workDb());
        overwriteStart(folder.backup().resolve("work-2026-11-27.db"));
        fixture.store = fixture.open();
        assertThat(fixture.store.openingNotices())
                .singleElement()
                .isInstanceOfSatisfying(
                        OpeningNotice.WorkRestored.class,
                        notice -> assertThat(notice.backup()).hasFileName("work-2026-11-26.db"));
        assertThat(fixture.store.drafts().byId(draft)).isPresent();
    }

    @Test
    void withoutAnyBackupTheSpoolAloneIsGivenBack() throws IOException {
        var item = fixture.sendable(COMPLAINT, "menunggu");
        fixture.store.close();
        overwriteStart(folder.workDb());
        try (var backups = Files.list(folder.backup())) {
            for (var backup : backups.toList()) {
                Files.delete(backup);
            }
        }
        fixture.store = fixture.open();
        assertThat(fixture.store.openingNotices())
                .singleElement()
                .isInstanceOfSatisfying(OpeningNotice.WorkRestored.class, notice -> {
                    assertThat(notice.backup()).isNull();
                    assertThat(notice.fromSpool()).isEqualTo(1);
                });
        assertThat(items(_ -> true, waiting -> waiting.action().id())).containsExactly(item);
    }

    @Test
    void aWorkFileThatIsGoneIsRestoredToo() throws IOException {
        var draft = fixture.draft(COMPLAINT, "naskah");
        fixture.clock.advance(Duration.ofDays(1));
        fixture.reopen();
        fixture.store.close();
        Files.delete(folder.workDb());
        fixture.store = fixture.open();
        assertThat(fixture.store.openingNotices())
                .singleElement()
                .isInstanceOfSatisfying(
                        OpeningNotice.WorkRestored.class,
                        notice -> assertThat(notice.aside()).isNull());
        assertThat(fixture.store.drafts().byId(draft)).isPresent();
    }

    @Test
    void aJournalLeftBehindIsNotTakenForOneOfTheRestoredFile() throws IOException {
        var draft = fixture.draft(COMPLAINT, "naskah");
        fixture.clock.advance(Duration.ofDays(1));
        fixture.reopen();
        fixture.draft(COMPLAINT, "naskah baru");
        var journal = Files.readAllBytes(root.resolve("work.db-wal"));
        assertThat(journal).isNotEmpty();
        fixture.store.close();
        Files.delete(folder.workDb());
        Files.write(root.resolve("work.db-wal"), journal);
        pretendKilled();
        fixture.store = fixture.open();
        assertThat(fixture.store.drafts().all()).extracting(Drafts.Draft::id).containsExactly(draft);
        assertThat(folder.aside()).isDirectoryContaining(file -> file.toString().endsWith("work.db-wal"));
    }

    @Test
    void aValueThatCannotBeDecipheredIsToldAndTheSearchGoesOn() {
        fixture.apply(Samples.complaints(1, 5));
        fixture.store.cacheDb().change(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("UPDATE complaint_text SET rest = x'00' WHERE key ="
                        + " (SELECT key FROM complaint WHERE id = '" + COMPLAINT + "')");
                statement.execute("UPDATE complaint SET change_no = change_no + 100");
                statement.execute("UPDATE meta SET value = 200 WHERE name = 'change_no'");
            }
        });
        assertThatThrownBy(() -> fixture.store.complaints().byId(COMPLAINT))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.UNREADABLE));
        var filter = new Filter(Complaints.View.ALL, null, null, null, "lapor", null);
        assertThat(fixture.store.complaints().counts(filter).incoming()).isEqualTo(4);
    }

    @Test
    void afterClosingACallIsRefusedPlainly() {
        fixture.store.close();
        assertThatThrownBy(() -> fixture.draft(COMPLAINT, "terlambat")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> fixture.store.drafts().all()).isInstanceOf(StoreException.class);
        fixture.store.close();
        fixture.store = fixture.open();
    }

    @Test
    void aRequestThatWasUnderWayIsUncertainAfterAStart() {
        var item = fixture.sendable(COMPLAINT, "menunggu");
        fixture.store.outbox().markSending(item);
        fixture.reopen();
        assertThat(fixture.store.outbox().byId(item).orElseThrow())
                .returns(new State.Uncertain(), Outbox.Item::state)
                .returns(1, Outbox.Item::tries);
    }

    @Test
    void aSpoolFileWhoseTransactionDidNotHappenGoesAndTheDraftStays() throws IOException {
        var draft = fixture.draft(COMPLAINT, "naskah");
        fixture.store.close();
        var before = copyOfAccount();
        fixture.store = fixture.open();
        var item = fixture.store.outbox().enqueue(draft).orElseThrow().action().id();
        fixture.store.close();
        // The database of before, the spool of after.
        Files.copy(before.resolve("work.db"), folder.workDb(), StandardCopyOption.REPLACE_EXISTING);
        fixture.store = fixture.open();
        assertThat(fixture.store.drafts().byId(draft)).isPresent();
        assertThat(fixture.store.outbox().byId(item)).isEmpty();
        assertThat(folder.spool()).isEmptyDirectory();
    }

    @Test
    void aSpoolFileThatIsMissingIsWrittenAgain() throws IOException {
        fixture.sendable(COMPLAINT, "menunggu");
        fixture.store.close();
        try (var files = Files.list(folder.spool())) {
            Files.delete(files.findFirst().orElseThrow());
        }
        fixture.store = fixture.open();
        assertThat(folder.spool()).isNotEmptyDirectory();
    }

    private Path copyOfAccount() throws IOException {
        var copy = Files.createTempDirectory(root.getParent(), "salinan");
        try (var files = Files.list(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void oneBackupADayAndSevenAreKept() {
        for (var day = 0; day < 10; day++) {
            fixture.clock.advance(Duration.ofDays(1));
            fixture.reopen();
            fixture.reopen();
        }
        assertThat(folder.backup().toFile().list())
                .containsExactlyInAnyOrder(
                        "work-2026-11-29.db",
                        "work-2026-11-30.db",
                        "work-2026-12-01.db",
                        "work-2026-12-02.db",
                        "work-2026-12-03.db",
                        "work-2026-12-04.db",
                        "work-2026-12-05.db");
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() throws SQLException, IOException {
        fixture.store.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.workDb());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        var before = Files.readAllBytes(folder.workDb());
        assertTrouble(Trouble.TOO_NEW);
        assertThat(folder.workDb()).hasBinaryContent(before);
        assertThat(folder.aside()).doesNotExist();
    }

    @Test
    void filesOfTheFirstFormAreMigratedAndCopiedFirst() throws SQLException, IOException {
        var old = new AccountFolder(root.resolve("lama"));
        Files.createDirectories(old.root());
        try (var work = Database.connect(old.workDb(), true);
                var cache = Database.connect(old.cacheDb(), false)) {
            Migrations.work().upTo(1).apply(work, 0);
            Migrations.cache().upTo(1).apply(cache, 0);
            insertDraftOfTheFirstForm(work);
        }
        try (var store = AccountStore.open(old, Accounts.keys(1), fixture.clock)) {
            assertThat(store.openingNotices()).isEmpty();
            assertThat(store.drafts().all())
                    .extracting(draft -> draft.body().text())
                    .containsExactly("naskah lama");
            var draft = store.drafts().all().getFirst();
            assertThat(store.outbox().enqueue(draft.id())).isPresent();
            store.cache().apply(new Cache.Page(Samples.complaints(1, 5), List.of(), "c", "e", true));
            assertThat(store.complaints().row(COMPLAINT).orElseThrow().waiting())
                    .isEqualTo(1);
        }
        assertThat(old.backup().resolve("work-versi-1.db")).isNotEmptyFile();
        assertThat(old.backup().resolve("cache-versi-1.db")).isNotEmptyFile();
        try (var copy =
                DriverManager.getConnection("jdbc:sqlite:" + old.backup().resolve("work-versi-1.db"))) {
            assertThat(Migrations.versionOf(copy)).isEqualTo(1);
        }
    }

    private void insertDraftOfTheFirstForm(Connection work) throws SQLException {
        var cipher = new FieldCipher(Accounts.keys(1).workKey(), new SecureRandom());
        var id = UUID.randomUUID();
        try (var insert = work.prepareStatement("INSERT INTO draft VALUES (?,?,?,?,?,?,?,?)")) {
            Columns.bind(
                    insert,
                    id,
                    COMPLAINT,
                    "follow-up",
                    cipher.encrypt(
                            "{\"v\":1,\"kind\":\"follow-up\",\"text\":\"naskah lama\"}", id.toString(), "draft.body"),
                    1,
                    1,
                    0,
                    0);
            insert.executeUpdate();
        }
    }

    @Test
    void anotherCacheKeyMakesANewCacheAndAnotherWorkKeyMovesNothing() throws IOException {
        fixture.apply(Samples.complaints(1, 5));
        var draft = fixture.draft(COMPLAINT, "naskah");
        fixture.store.close();
        var before = Files.readAllBytes(folder.workDb());
        var keys = Accounts.keys(1);
        var other = Accounts.keys(2);
        assertThatThrownBy(
                        () -> AccountStore.open(folder, new DataKeys(keys.cacheKey(), other.workKey()), fixture.clock))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.UNREADABLE));
        assertThat(folder.workDb()).hasBinaryContent(before);
        fixture.store = AccountStore.open(folder, new DataKeys(other.cacheKey(), keys.workKey()), fixture.clock);
        assertThat(fixture.store.openingNotices()).singleElement().isInstanceOf(OpeningNotice.CacheRebuilt.class);
        assertThat(fixture.store.drafts().byId(draft)).isPresent();
    }

    @Test
    void whatCannotBeOpenedIsNotTakenForDamaged() throws IOException {
        fixture.store.close();
        Files.delete(folder.cacheDb());
        Files.createDirectory(folder.cacheDb());
        assertTrouble(Trouble.UNREADABLE);
        assertThat(folder.cacheDb()).isDirectory();
        assertThat(folder.aside()).doesNotExist();
        Files.delete(folder.cacheDb());
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        var file = Files.createFile(root.resolve("berkas"));
        assertThatThrownBy(() ->
                        AccountStore.open(new AccountFolder(file.resolve("akun")), Accounts.keys(1), fixture.clock))
                .isInstanceOf(StoreException.class);
    }

    private void assertTrouble(Trouble trouble) {
        assertThatThrownBy(fixture::open)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
