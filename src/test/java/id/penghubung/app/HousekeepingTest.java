package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Memos;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HousekeepingTest {

    @TempDir
    private Path root;

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private AccountStore store;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(root.resolve("akun")), Accounts.keys(1), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withoutAnybodyAskingEverythingThatIsDueGoesPieceByPiece() throws Exception {
        store.cache().apply(new Cache.Page(Samples.complaints(1, 600), List.of(), "c1", "e1", true));
        var letter = store.memos()
                .create(
                        UUID.randomUUID(),
                        new Memos.Basis("kosong", null, null),
                        new Memos.Content("Hal", false, "isi", "isi", clock.instant()));
        store.memos().delete(letter.id());
        clock.advance(Duration.ofDays(365));
        assertThat(store.retention().due(store.retention().days())).isGreaterThan(Housekeeping.PIECE);
        var gone = new CountDownLatch(1);

        // The letters come after the last piece of reports.
        try (var _ = store.subscribe(_ -> {
                    if (store.memos().byId(letter.id()).isEmpty()) {
                        gone.countDown();
                    }
                });
                var _ = new Housekeeping(store, clock, Duration.ZERO).start()) {
            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(store.retention().due(store.retention().days())).isZero();
    }

    @Test
    void nothingRunsBeforeItsTimeAndClosingDoesNotWaitForIt() {
        store.cache().apply(new Cache.Page(Samples.complaints(1, 50), List.of(), "c1", "e1", true));
        clock.advance(Duration.ofDays(365));
        var due = store.retention().due(store.retention().days());

        new Housekeeping(store, clock).start().close();

        assertThat(due).isPositive();
        assertThat(store.retention().due(store.retention().days())).isEqualTo(due);
    }
}
