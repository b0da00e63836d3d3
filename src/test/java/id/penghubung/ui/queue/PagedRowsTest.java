package id.penghubung.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Status;
import id.penghubung.store.Complaints;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.complaint.HandExecutor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedRowsTest {

    private final HandExecutor worker = new HandExecutor();
    private final List<long[]> asked = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private String title = "lama";
    private RuntimeException trouble;

    private final PagedRows rows = new PagedRows(this::read, new Background(Runnable::run, worker), failures::add);

    private List<Complaints.Row> read(long[] keys) {
        if (trouble != null) {
            throw trouble;
        }
        asked.add(keys);
        // Odd keys from 9000 on are gone by the time they are asked for.
        return Arrays.stream(keys)
                .filter(key -> key < 9000 || key % 2 == 0)
                .mapToObj(this::row)
                .toList();
    }

    private Complaints.Row row(long key) {
        return new Complaints.Row(
                key,
                "id-" + key,
                "" + key,
                title,
                null,
                false,
                false,
                Status.UNANSWERED,
                "Belum",
                null,
                null,
                null,
                null,
                null,
                Samples.NOW,
                null,
                false,
                0,
                0,
                null,
                false,
                false);
    }

    private static long[] keys(int from, int count) {
        return LongStream.range(from, from + count).toArray();
    }

    @Test
    void aHundredThousandRowsAreReadOnlyWhereOneLooks() {
        rows.show(keys(0, 100_000));
        assertThat(rows).hasSize(100_000);
        assertThat(asked).isEmpty();
        assertThat(rows.get(50_100)).isEqualTo(new QueueRow.Loading(50_100));
        worker.runAll();
        assertThat(rows.get(50_100)).isEqualTo(new QueueRow.Loaded(row(50_100)));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).hasSize(PagedRows.PAGE);
    }

    @Test
    void lookingARowUpReadsNothing() {
        rows.show(keys(10, 100_000));
        assertThat(rows.indexOf(new QueueRow.Loading(60_010))).isEqualTo(60_000);
        assertThat(rows.contains(new QueueRow.Loading(5))).isFalse();
        assertThat(worker.waiting()).isZero();
    }

    @Test
    void theNextPageIsReadBeforeItIsSeen() {
        rows.show(keys(0, 1000));
        rows.get(190);
        worker.runAll();
        assertThat(rows.peek(210)).isPresent();
    }

    @Test
    void draggingThroughAllPagesReadsOnlyTheLast() {
        rows.show(keys(0, 100_000));
        for (var index = 100; index < 100_000; index += PagedRows.PAGE) {
            rows.get(index);
        }
        worker.runAll();
        assertThat(asked).hasSizeLessThan(10);
        assertThat(rows.peek(99_900)).isPresent();
    }

    @Test
    void pagesLookedAtLongAgoAreLetGo() {
        rows.show(keys(0, 100_000));
        for (var page = 0; page < 60; page++) {
            rows.get(page * PagedRows.PAGE + 100);
            worker.runAll();
        }
        assertThat(rows.peek(100)).isEmpty();
        assertThat(rows.peek(59 * PagedRows.PAGE + 100)).isPresent();
        rows.get(100);
        worker.runAll();
        assertThat(rows.peek(100)).isPresent();
    }

    @Test
    void anAnswerForAFormerListIsDropped() {
        rows.show(keys(0, 1000));
        rows.get(100);
        rows.show(keys(5000, 1000));
        rows.get(100);
        worker.runLast();
        worker.runAll();
        assertThat(rows.get(100)).isEqualTo(new QueueRow.Loaded(row(5100)));
    }

    @Test
    void aRefreshShowsTheFormerRowsUntilTheNewOnesAreThere() {
        rows.show(keys(0, 1000));
        rows.get(100);
        worker.runAll();
        title = "baru";
        rows.show(keys(0, 1000));
        assertThat(rows.get(100).complaint()).map(Complaints.Row::title).hasValue("lama");
        worker.runAll();
        assertThat(rows.get(100).complaint()).map(Complaints.Row::title).hasValue("baru");
    }

    @Test
    void theSameListAnewIsAnUpdateAndNoReplacement() {
        rows.show(keys(0, 1000));
        rows.get(100);
        worker.runAll();
        var replaced = new ArrayList<Boolean>();
        rows.addListener((ListChangeListener<QueueRow>) change -> {
            while (change.next()) {
                replaced.add(!change.wasUpdated());
            }
        });
        rows.show(keys(0, 1000));
        assertThat(replaced).isNotEmpty().doesNotContain(true);
    }

    @Test
    void aRowThatIsGoneIsNotAskedForAgainAndAgain() {
        rows.show(keys(9000, 100));
        rows.get(1);
        worker.runAll();
        assertThat(rows.get(1)).isEqualTo(new QueueRow.Gone(9001));
        assertThat(rows.get(2)).isEqualTo(new QueueRow.Loaded(row(9002)));
        worker.runAll();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aPageThatCannotBeReadIsToldOnceAndTriedAgainWithTheNextRefresh() {
        trouble = new IllegalStateException("disk");
        rows.show(keys(0, 100));
        rows.get(1);
        worker.runAll();
        rows.get(1);
        worker.runAll();
        assertThat(failures).containsExactly(trouble);
        trouble = null;
        rows.show(keys(0, 100));
        rows.get(1);
        worker.runAll();
        assertThat(rows.peek(1)).isPresent();
    }
}
