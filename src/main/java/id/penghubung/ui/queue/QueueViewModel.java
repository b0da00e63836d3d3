package id.penghubung.ui.queue;

import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Cache.ViewDays;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Row;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.View;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which complaints are listed, in which order, and which one is open. Everything is asked of the store off the FX
/// thread; an answer that was overtaken by a newer question is dropped. The open complaint is known by its id, so that
/// no refresh changes it.
final class QueueViewModel {

    static final Duration SEARCH_PAUSE = Duration.ofMillis(200);
    /// A first pull commits several pages a second; the list follows at this pace.
    static final Duration REFRESH_PACE = Duration.ofMillis(300);

    /// What is listed, apart from the search.
    sealed interface Scope {
        record Saved(View view) implements Scope {}

        /// The rows behind a number of another screen.
        ///
        /// @param label what the number counts; nullable
        record Opened(Filter filter, String label) implements Scope {}
    }

    sealed interface Listing {
        /// Nothing was read yet.
        record Reading() implements Listing {}

        /// @param partial the first pull is not through: there will be more
        record Rows(int count, boolean partial) implements Listing {}

        /// Not one complaint is kept on this PC.
        record NoData() implements Listing {}

        /// @param search the words that found nothing; empty when none were given
        record NothingFound(String search) implements Listing {}

        record Failed(Exception cause) implements Listing {}
    }

    /// What is asked of the store: two equal questions may differ in their answer only because the data changed.
    private record Question(Filter filter, Sort sort) {}

    /// @param units names by id; empty when they were not asked for
    private record Answer(
            long[] keys,
            Map<View, Long> counts,
            Optional<Row> selected,
            boolean complete,
            Optional<Map<String, String>> units) {}

    private final AccountStore store;
    private final Background background;
    private final Delays delays;
    private final PagedRows rows;

    private final View home;
    private final ReadOnlyObjectWrapper<Scope> scope;
    private final ReadOnlyObjectWrapper<Sort> sort;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(new Listing.Reading());
    private final ReadOnlyObjectWrapper<Map<View, Long>> viewCounts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<String> selectedId = new ReadOnlyObjectWrapper<>();

    private int selectedIndex = -1;
    /// Where the open complaint stood when the list last had it.
    private int lastIndex;

    private Long openKey;
    /// Key of a row that was chosen before its page arrived.
    private Long awaitedKey;
    /// The open complaint was asked for by name and stays open although the list may not have it.
    private boolean pinned;

    private long asked;
    private boolean chooseFirst;
    private boolean listChanging;
    private Delays.Appointment searchPause = () -> {};
    private Delays.Appointment nextRefresh;
    private boolean shown;
    private boolean stale;
    private View lastView;
    private Runnable onListing = () -> {};
    private Consumer<Boolean> onListed = _ -> {};
    private Question answered;
    private Map<String, String> unitNames = Map.of();
    private boolean unitsStale = true;

    /// @param home what *Tampilkan semua* leads to
    QueueViewModel(AccountStore store, Background background, Delays delays, QueueSettings settings, View home) {
        this.home = home;
        this.store = store;
        this.background = background;
        this.delays = delays;
        this.rows = new PagedRows(this::page, background, this::failed);
        this.scope = new ReadOnlyObjectWrapper<>(new Scope.Saved(settings.view()));
        this.lastView = settings.view();
        this.sort = new ReadOnlyObjectWrapper<>(settings.sort());
        rows.onArrival(this::openAwaited);
        search.addListener((_, _, _) -> {
            searchPause.cancel();
            searchPause = delays.in(SEARCH_PAUSE, this::read);
        });
    }

    private List<Row> page(long[] keys) {
        return scope.get() instanceof Scope.Opened(var filter, var _) && filter.only() != null
                ? store.complaints().rowsOfFigure(keys)
                : store.complaints().rows(keys);
    }

    PagedRows rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Scope> scope() {
        return scope.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sort> sort() {
        return sort.getReadOnlyProperty();
    }

    /// As typed; the list follows after a short pause.
    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /// Of the rules of the views, as they are now.
    ViewDays viewDays() {
        return store.cache().viewDays();
    }

    /// The saved view that is on, or was before a number of another screen was opened.
    View lastView() {
        return lastView;
    }

    /// Everything can be shown here, and not only what this place is for.
    boolean listsEverything() {
        return home == View.ALL;
    }

    /// For the present search: each count is the length of the list that the view opens.
    ReadOnlyObjectProperty<Map<View, Long>> viewCounts() {
        return viewCounts.getReadOnlyProperty();
    }

    /// Of the open complaint; null for none.
    ReadOnlyObjectProperty<String> selectedId() {
        return selectedId.getReadOnlyProperty();
    }

    /// Place of the open complaint in the list; -1 when the list does not have it.
    int selectedIndex() {
        return selectedIndex;
    }

    /// While true the table's own selection events mean nothing.
    boolean listChanging() {
        return listChanging;
    }

    /// @param before called when the list is about to change
    /// @param after called when it has, and [#selectedIndex] is right; with true when only the data changed and the
    /// question is the same as before
    void onListing(Runnable before, Consumer<Boolean> after) {
        onListing = before;
        onListed = after;
    }

    /// @param unitId nullable
    String unitName(String unitId) {
        return unitId == null ? null : unitNames.getOrDefault(unitId, unitId);
    }

    void showView(View view) {
        scope.set(new Scope.Saved(view));
        lastView = view;
        pinned = false;
        ask();
    }

    void showEverything() {
        showView(home);
    }

    /// Shows exactly the rows of `filter`. Its search, if any, appears in the search field.
    void open(Filter filter, String label) {
        var plain = filter.status() == null
                && filter.receivedFrom() == null
                && filter.receivedBefore() == null
                && filter.unitId() == null
                && filter.only() == null
                && label == null;
        scope.set(plain ? new Scope.Saved(filter.view()) : new Scope.Opened(filter, label));
        search.set(filter.search() == null ? "" : filter.search());
        searchPause.cancel();
        pinned = false;
        ask();
    }

    void sortBy(Sort wanted) {
        if (!wanted.equals(sort.get())) {
            sort.set(wanted);
            read();
        }
    }

    void clearSearch() {
        search.set("");
        searchPause.cancel();
        read();
    }

    /// Opens this complaint whether or not the list has it.
    void select(String complaintId) {
        pinned = true;
        awaitedKey = null;
        openKey = null;
        selectedId.set(complaintId);
        read();
    }

    /// The row at `index` becomes the open complaint, as soon as it is read.
    void selectIndex(int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        pinned = false;
        selectedIndex = index;
        lastIndex = index;
        awaitedKey = rows.keyAt(index);
        openAwaited();
        if (awaitedKey != null) {
            rows.get(index);
        }
    }

    /// The row that is `steps` further down (negative: up). When the open complaint has left the list, the row that
    /// took its place is the next one.
    ///
    /// @return -1 when the list is empty
    int indexAfter(int steps) {
        if (rows.size() == 0) {
            return -1;
        }
        var from = selectedIndex >= 0 ? selectedIndex : steps > 0 ? lastIndex - 1 : lastIndex;
        return Math.clamp((long) from + steps, 0, rows.size() - 1);
    }

    private void openAwaited() {
        if (awaitedKey == null) {
            return;
        }
        var index = rows.indexOfKey(awaitedKey);
        if (index < 0) {
            awaitedKey = null;
            return;
        }
        rows.peek(index).ifPresent(row -> {
            openKey = awaitedKey;
            awaitedKey = null;
            selectedId.set(row.id());
        });
    }

    /// Another list was asked for, and its first row opens unless it has the one that is open. (Not so while searching:
    /// what is being read stays.)
    private void ask() {
        chooseFirst = true;
        read();
    }

    /// Something changed in the store.
    void storeChanged(Set<Area> areas) {
        unitsStale |= areas.contains(Area.REFERENCE);
        if (!shown) {
            stale = true;
        } else if (nextRefresh == null) {
            nextRefresh = delays.in(REFRESH_PACE, () -> {
                nextRefresh = null;
                read();
            });
        }
    }

    void shown() {
        shown = true;
        if (stale || listing.get() instanceof Listing.Reading) {
            stale = false;
            if (listing.get() instanceof Listing.Reading) {
                ask();
            } else {
                read();
            }
        }
    }

    void hidden() {
        shown = false;
    }

    void refresh() {
        read();
    }

    /// Answers that are still on their way mean nothing any more.
    void dispose() {
        asked++;
        rows.stop();
    }

    private Filter filter() {
        var words = search.get().isBlank() ? null : search.get();
        return switch (scope.get()) {
            case Scope.Saved(var view) -> new Filter(view, null, null, null, words, null);
            case Scope.Opened(var filter, var _) -> filter.withSearch(words);
        };
    }

    private void read() {
        var mine = ++asked;
        var question = new Question(filter(), sort.get());
        var open = selectedId.get();
        var withUnits = unitsStale;
        background.run(
                () -> answer(question, open, withUnits),
                answer -> {
                    if (mine == asked) {
                        show(answer, question, open);
                    }
                },
                cause -> {
                    if (mine == asked) {
                        failed(cause);
                    }
                });
    }

    private Answer answer(Question question, String open, boolean withUnits) {
        var complaints = store.complaints();
        var everything =
                new Filter(View.ALL, null, null, null, question.filter().search(), null);
        return new Answer(
                complaints.keys(question.filter(), question.sort()),
                complaints.viewCounts(everything),
                open == null ? Optional.empty() : complaints.row(open),
                store.cache().position().complete(),
                withUnits ? Optional.of(store.cache().unitNames()) : Optional.empty());
    }

    private void show(Answer answer, Question question, String open) {
        answer.units().ifPresent(names -> {
            unitNames = names;
            unitsStale = false;
        });
        onListing.run();
        listChanging = true;
        try {
            rows.show(answer.keys());
        } finally {
            listChanging = false;
        }
        viewCounts.set(answer.counts());
        listing.set(listingOf(answer, question.filter()));
        // Otherwise the person walked on while the store was asked, and the key is known from the list.
        if (open != null && open.equals(selectedId.get())) {
            openKey = answer.selected().map(Row::key).orElse(null);
        }
        openAwaited();
        var key = awaitedKey == null ? openKey : awaitedKey;
        selectedIndex = key == null ? -1 : rows.indexOfKey(key);
        if (selectedIndex >= 0) {
            lastIndex = selectedIndex;
        }
        if (chooseFirst) {
            chooseFirst = false;
            if (selectedIndex < 0 && !pinned && rows.size() > 0) {
                selectIndex(0);
            }
        }
        var same = question.equals(answered);
        answered = question;
        onListed.accept(same);
    }

    private static Listing listingOf(Answer answer, Filter filter) {
        if (answer.keys().length > 0) {
            return new Listing.Rows(answer.keys().length, !answer.complete());
        }
        var everything = filter.equals(Filter.all());
        return everything
                ? new Listing.NoData()
                : new Listing.NothingFound(filter.search() == null ? "" : filter.search());
    }

    private void failed(Exception cause) {
        listing.set(new Listing.Failed(cause));
    }
}
