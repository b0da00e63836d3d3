package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelTest {

    @TempDir
    Path root;

    @Test
    void Y18_pullingTypingSearchingAndCountingAtOnceNeverLock() throws InterruptedException, ExecutionException {
        try (var fixture = new StoreFixture(root);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var store = fixture.store;
            var pulling = new AtomicBoolean(true);
            var drafts = List.of(UUID.randomUUID(), UUID.randomUUID());
            var tasks = List.<Callable<Integer>>of(
                    () -> {
                        try {
                            for (var round = 0; round < 20; round++) {
                                store.cache()
                                        .apply(new Cache.Page(
                                                Samples.complaints(round % 4, 60), List.of(), "c" + round, "e", true));
                            }
                            return 20;
                        } finally {
                            pulling.set(false);
                        }
                    },
                    () -> typing(store, drafts.get(0), pulling),
                    () -> typing(store, drafts.get(1), pulling),
                    () -> {
                        var searches = 0;
                        do {
                            store.complaints()
                                    .keys(
                                            new Filter(View.ALL, null, null, null, "rusak", null),
                                            new Sort(SortColumn.DUE, true));
                            searches++;
                        } while (pulling.get());
                        return searches;
                    },
                    () -> {
                        var counts = 0;
                        do {
                            var views = store.complaints().viewCounts(Filter.all());
                            assertThat(views.get(View.ALL) % 60).isZero();
                            counts++;
                        } while (pulling.get());
                        return counts;
                    });
            var results = threads.invokeAll(tasks);
            for (var result : results) {
                assertThat(result.get()).isPositive();
            }
            for (var i = 0; i < 2; i++) {
                var typed = results.get(1 + i).get();
                assertThat(store.drafts().byId(drafts.get(i)).orElseThrow())
                        .returns((long) typed, Drafts.Draft::revision)
                        .returns("teks " + typed, draft -> draft.body().text());
            }
            assertThat(store.complaints().counts(Filter.all()).incoming()).isEqualTo(240);
        }
    }

    private static int typing(AccountStore store, UUID draft, AtomicBoolean pulling) {
        var saves = 0;
        do {
            saves++;
            store.drafts().save(draft, Samples.complaint(1, 0).id(), StoreFixture.followUp("teks " + saves), 1);
        } while (pulling.get());
        return saves;
    }

    @Test
    void aCallerThatIsInterruptedHasItsWriteCarriedOut() {
        try (var fixture = new StoreFixture(root)) {
            Thread.currentThread().interrupt();
            var draft = fixture.draft(Samples.complaint(1, 0).id(), "naskah");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(fixture.store.drafts().byId(draft)).isPresent();
        }
    }

    @Test
    void aListenerMayReadAndWrite() {
        try (var fixture = new StoreFixture(root)) {
            var done = new AtomicBoolean();
            fixture.store.subscribe(areas -> {
                if (areas.contains(AccountStore.Area.COMPLAINTS) && done.compareAndSet(false, true)) {
                    fixture.store.drafts().all();
                    fixture.store.cache().saveSyncTimes(new Cache.SyncTimes(Samples.NOW, Samples.NOW));
                }
            });
            fixture.apply(Samples.complaints(1, 3));
            assertThat(fixture.store.cache().syncTimes().lastPull()).isEqualTo(Samples.NOW);
        }
    }
}
