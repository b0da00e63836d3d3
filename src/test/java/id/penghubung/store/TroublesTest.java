package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.store.StoreException.Trouble;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class TroublesTest {

    private static final String COMPLAINT = Samples.complaint(1, 0).id();

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, DISK_FULL",
        "SQLITE_READONLY, READ_ONLY",
        "SQLITE_READONLY_DIRECTORY, READ_ONLY",
        "SQLITE_IOERR_WRITE, UNREADABLE",
        "SQLITE_CANTOPEN, UNREADABLE",
        "SQLITE_CORRUPT_INDEX, UNREADABLE",
        "SQLITE_BUSY, FAILED"
    })
    void everyCodeOfSqliteIsToldAsWhatItIs(SQLiteErrorCode code, Trouble trouble) {
        var failure = new SQLiteException("x", code);
        assertThat(Troubles.of("x", failure).trouble()).isEqualTo(trouble);
        assertThat(Troubles.damaged(failure)).isEqualTo(code == SQLiteErrorCode.SQLITE_CORRUPT_INDEX);
    }

    @Test
    void aFolderWithoutPermissionIsReadOnly() {
        assertThat(Troubles.of("x", root, new AccessDeniedException("x")).trouble())
                .isEqualTo(Trouble.READ_ONLY);
        assertThat(Troubles.of("x", root, new IOException("x")).trouble()).isEqualTo(Trouble.UNREADABLE);
    }

    @Test
    void aFileThatMayNotBeWrittenIsReadOnlyAndCanStillBeRead() {
        try (var fixture = new StoreFixture(root)) {
            var draft = fixture.draft(COMPLAINT, "naskah");
            pragma(fixture, "query_only = ON");
            assertThatThrownBy(() -> fixture.draft(COMPLAINT, "lain"))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.READ_ONLY));
            assertThat(fixture.store.drafts().byId(draft)).isPresent();
        }
    }

    @Test
    void aFullDiskLosesNothingOfTheFormerDraft() {
        try (var fixture = new StoreFixture(root)) {
            var draft = fixture.draft(COMPLAINT, "naskah yang sudah tersimpan");
            pragma(fixture, "max_page_count = 1");
            var huge = StoreFixture.followUp("x".repeat(2_000_000));
            assertThatThrownBy(() -> fixture.store.drafts().save(draft, COMPLAINT, huge, 1))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL));
            assertThat(fixture.store.drafts().byId(draft).orElseThrow().body().text())
                    .isEqualTo("naskah yang sudah tersimpan");
            // Room again: the same save succeeds, and the former text is kept.
            pragma(fixture, "max_page_count = 1000000");
            fixture.store.drafts().save(draft, COMPLAINT, huge, 1);
            assertThat(fixture.store.drafts().byId(draft).orElseThrow().body()).isEqualTo(huge);
            assertThat(fixture.store.drafts().revisions(draft)).hasSize(1);
            fixture.reopen();
            assertThat(fixture.store.openingNotices()).isEmpty();
            assertThat(fixture.store.drafts().byId(draft).orElseThrow().body()).isEqualTo(huge);
        }
    }

    @Test
    void aFullDiskAtKirimKeepsTheDraftAndLeavesNoItem() {
        try (var fixture = new StoreFixture(root)) {
            var draft = fixture.draft(COMPLAINT, "y".repeat(200_000));
            pragma(fixture, "max_page_count = 1");
            assertThatThrownBy(() -> fixture.store.outbox().enqueue(draft))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL));
            assertThat(fixture.store.drafts().byId(draft)).isPresent();
            assertThat(fixture.store.outbox().waiting()).isEmpty();
            assertThat(fixture.folder.spool()).isEmptyDirectory();
            pragma(fixture, "max_page_count = 1000000");
            assertThat(fixture.store.outbox().enqueue(draft)).isPresent();
        }
    }

    private static void pragma(StoreFixture fixture, String pragma) {
        fixture.store.workDb().change(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA " + pragma);
            } catch (SQLException e) {
                throw new IllegalStateException(pragma, e);
            }
        });
    }
}
