package id.penghubung.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Status;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.complaint.HandDelays;
import id.penghubung.ui.complaint.HandExecutor;
import id.penghubung.ui.queue.QueueViewModel.Listing;
import id.penghubung.ui.queue.QueueViewModel.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueViewModelTest {

    @TempDir
    private Path folder;

    private final HandDelays delays = new HandDelays();
    private final HandExecutor worker = new HandExecutor();
    private AccountStore store;
    private QueueViewModel queue;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), new MutableClock(Samples.NOW));
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        queue = new QueueViewModel(
                store, new Background(Runnable::run, worker), delays, QueueSettings.initial(), View.ALL);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void fill(int count) {
        store.cache().apply(new Cache.Page(Samples.complaints(7, count), List.of(), "c", "e", true));
    }

    private void shown() {
        queue.shown();
        worker.runAll();
    }

    private void changed(Area... areas) {
        queue.storeChanged(EnumSet.copyOf(List.of(areas)));
        delays.pass(QueueViewModel.REFRESH_PACE);
        worker.runAll();
    }

    private int listed() {
        return queue.listing().get() instanceof Listing.Rows(var count, var _) ? count : 0;
    }

    @Test
    void anEmptyAccountSaysThatThereIsNothingYet() {
        shown();
        assertThat(queue.listing().get()).isEqualTo(new Listing.NoData());
    }

    @Test
    void theFirstComplaintOpensByItself() {
        fill(50);
        shown();
        assertThat(queue.listing().get()).isEqualTo(new Listing.Rows(50, false));
        assertThat(queue.selectedIndex()).isZero();
        assertThat(queue.selectedId().get())
                .isEqualTo(queue.rows().peek(0).orElseThrow().id());
    }

    @Test
    void whileTheFirstPullRunsTheListSaysThatItIsNotWhole() {
        store.cache().apply(new Cache.Page(Samples.complaints(7, 20), List.of(), "c", "e", false));
        shown();
        assertThat(queue.listing().get()).isEqualTo(new Listing.Rows(20, true));
    }

    @Test
    void everyViewOpensAsManyRowsAsItsNumberSays() {
        fill(300);
        store.drafts()
                .save(
                        UUID.randomUUID(),
                        Samples.complaint(7, 5).id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Yth."),
                        1);
        shown();
        for (var search : List.of("", "jalan")) {
            queue.search().set(search);
            delays.pass(QueueViewModel.SEARCH_PAUSE);
            worker.runAll();
            for (var view : View.values()) {
                queue.showView(view);
                worker.runAll();
                assertThat((long) listed())
                        .as(view + " " + search)
                        .isEqualTo(queue.viewCounts().get().get(view));
            }
        }
    }

    @Test
    void aNumberOfAnotherScreenOpensItsRowsUnderItsLabel() {
        fill(300);
        shown();
        var filter = new Filter(View.ALL, Status.CLOSED, null, null, null, null);
        queue.open(filter, "Selesai");
        worker.runAll();
        assertThat(queue.scope().get()).isEqualTo(new Scope.Opened(filter, "Selesai"));
        assertThat((long) listed())
                .isEqualTo(store.complaints().counts(Filter.all()).of(Status.CLOSED));
        queue.showView(View.ALL);
        worker.runAll();
        assertThat(listed()).isEqualTo(300);
    }

    @Test
    void theSearchFollowsAShortPauseAndOnlyTheLastWordsCount() {
        fill(300);
        shown();
        for (var words : List.of("j", "ja", "jal", "jalan")) {
            queue.search().set(words);
            delays.pass(50);
        }
        assertThat(worker.waiting()).isZero();
        delays.pass(QueueViewModel.SEARCH_PAUSE);
        assertThat(worker.waiting()).isOne();
        worker.runAll();
        assertThat(listed())
                .isEqualTo(store.complaints()
                        .keys(new Filter(View.ALL, null, null, null, "jalan", null), QueueSettings.NEWEST_FIRST)
                        .length);
    }

    @Test
    void anAnswerThatWasOvertakenIsDropped() {
        fill(300);
        shown();
        queue.showView(View.NEW);
        queue.showView(View.ALL);
        worker.runLast();
        worker.runAll();
        assertThat(listed()).isEqualTo(300);
        assertThat(queue.scope().get()).isEqualTo(new Scope.Saved(View.ALL));
    }

    @Test
    void nothingFoundIsSaidWithTheWords() {
        fill(30);
        shown();
        queue.search().set("zzzz");
        delays.pass(QueueViewModel.SEARCH_PAUSE);
        worker.runAll();
        assertThat(queue.listing().get()).isEqualTo(new Listing.NothingFound("zzzz"));
        queue.clearSearch();
        worker.runAll();
        assertThat(listed()).isEqualTo(30);
    }

    @Test
    void searchingLeavesOpenWhatIsBeingRead() {
        fill(300);
        shown();
        var open = queue.selectedId().get();
        queue.search().set("zzzz");
        delays.pass(QueueViewModel.SEARCH_PAUSE);
        worker.runAll();
        assertThat(queue.selectedId().get()).isEqualTo(open);
        assertThat(queue.selectedIndex()).isEqualTo(-1);
    }

    @Test
    void theOpenComplaintSurvivesARefreshAtItsNewPlace() {
        fill(100);
        shown();
        queue.selectIndex(40);
        worker.runAll();
        var open = queue.selectedId().get();
        var newer = Samples.stream(9, 30).toList();
        store.cache().apply(new Cache.Page(newer, List.of(), "c2", "e", true));
        changed(Area.COMPLAINTS);
        assertThat(listed()).isEqualTo(130);
        assertThat(queue.selectedId().get()).isEqualTo(open);
        queue.rows().get(queue.selectedIndex());
        worker.runAll();
        assertThat(queue.rows().peek(queue.selectedIndex()))
                .map(Complaints.Row::id)
                .hasValue(open);
    }

    @Test
    void aComplaintThatLeavesTheViewStaysOpenAndTheNextOneTakesItsPlace() {
        fill(300);
        shown();
        queue.showView(View.NEW);
        worker.runAll();
        queue.selectIndex(3);
        worker.runAll();
        var open = queue.selectedId().get();
        store.cache().apply(new Cache.Page(List.of(), List.of(open), "c2", "e", true));
        changed(Area.COMPLAINTS);
        assertThat(queue.selectedId().get()).isEqualTo(open);
        assertThat(queue.selectedIndex()).isEqualTo(-1);
        assertThat(queue.indexAfter(1)).isEqualTo(3);
        assertThat(queue.indexAfter(-1)).isEqualTo(2);
    }

    @Test
    void aComplaintAskedForByNameOpensAlsoWhenTheListDoesNotHaveIt() {
        fill(100);
        shown();
        queue.showView(View.DRAFT);
        worker.runAll();
        var wanted = Samples.complaint(7, 11).id();
        queue.select(wanted);
        worker.runAll();
        assertThat(queue.selectedId().get()).isEqualTo(wanted);
        changed(Area.COMPLAINTS);
        assertThat(queue.selectedId().get()).isEqualTo(wanted);
    }

    @Test
    void aRowBeyondThePagesOpensWhenItArrives() {
        fill(900);
        shown();
        queue.selectIndex(899);
        var before = queue.selectedId().get();
        worker.runAll();
        assertThat(queue.selectedId().get())
                .isNotEqualTo(before)
                .isEqualTo(queue.rows().peek(899).orElseThrow().id());
    }

    @Test
    void theStoreSortsAndTheOpenComplaintStaysOpen() {
        fill(300);
        shown();
        queue.selectIndex(7);
        worker.runAll();
        var open = queue.selectedId().get();
        queue.sortBy(new Sort(SortColumn.TRACKING_ID, true));
        worker.runAll();
        var ids = new ArrayList<String>();
        for (var index = 0; index < 5; index++) {
            queue.rows().get(index);
            worker.runAll();
            queue.rows().peek(index).map(Complaints.Row::trackingId).ifPresent(ids::add);
        }
        assertThat(ids).hasSize(5).isSorted();
        assertThat(queue.selectedId().get()).isEqualTo(open);
    }

    @Test
    void manyChangesInARowAreOneRefresh() {
        fill(30);
        shown();
        for (var change = 0; change < 50; change++) {
            queue.storeChanged(EnumSet.of(Area.COMPLAINTS));
        }
        delays.pass(QueueViewModel.REFRESH_PACE);
        assertThat(worker.waiting()).isOne();
    }

    @Test
    void aHiddenListWaitsUntilItIsSeenAgain() {
        fill(30);
        shown();
        queue.hidden();
        store.cache().apply(new Cache.Page(Samples.complaints(9, 5), List.of(), "c2", "e", true));
        changed(Area.COMPLAINTS);
        assertThat(listed()).isEqualTo(30);
        shown();
        assertThat(listed()).isEqualTo(35);
    }

    @Test
    void unitsHaveTheirNames() {
        fill(5);
        shown();
        assertThat(queue.unitName("unit-2")).isEqualTo("Direktorat Jalan");
        assertThat(queue.unitName("unit-lama")).isEqualTo("unit-lama");
    }
}
