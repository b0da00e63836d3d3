package id.penghubung.ui.queue;

import id.penghubung.store.Complaints;
import id.penghubung.ui.common.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableListBase;

/// The queue as a list that is as long as the query's answer and holds only the pages that were looked at, so that
/// 100,000 rows cost their keys and a few thousand rows. Used on the FX thread only; pages are read by the worker.
final class PagedRows extends ObservableListBase<QueueRow> {

    static final int PAGE = 200;
    static final int PAGES_KEPT = 20;

    /// Dragging the scroll bar asks for many pages in passing; only the last asked for are worth reading.
    private static final int PAGES_WANTED = 6;

    private final Function<long[], List<Complaints.Row>> source;
    private final Background background;
    private final Consumer<Exception> onFailure;

    private long[] keys = {};
    private long generation;
    private final Map<Integer, QueueRow[]> pages = new LinkedHashMap<>(32, 0.75f, true);
    /// Rows of the list before the last refresh, shown until their pages are read anew: no flicker.
    private Map<Long, QueueRow> former = Map.of();
    private final ArrayDeque<Integer> wanted = new ArrayDeque<>();
    private final Set<Integer> failed = new HashSet<>();
    private int underWay = -1;
    private boolean stopped;
    private Runnable onArrival = () -> {};

    /// @param source reads rows by key, in their order; called by the worker
    /// @param onFailure told when a page could not be read; it stays empty until the next refresh
    PagedRows(Function<long[], List<Complaints.Row>> source, Background background, Consumer<Exception> onFailure) {
        this.source = source;
        this.background = background;
        this.onFailure = onFailure;
    }

    /// @param action called after each page that arrived
    void onArrival(Runnable action) {
        onArrival = action;
    }

    /// Of the whole list, in its order.
    long[] keys() {
        return keys.clone();
    }

    /// Shows this list from now on. The same keys again mean: read the pages anew, the order stands.
    void show(long[] newKeys) {
        var same = Arrays.equals(keys, newKeys);
        keepFormer();
        generation++;
        pages.clear();
        wanted.clear();
        failed.clear();
        underWay = -1;
        beginChange();
        if (same) {
            // Only rows that were shown can need painting.
            for (var index = 0; index < keys.length; index++) {
                if (former.containsKey(keys[index])) {
                    nextUpdate(index);
                }
            }
        } else {
            var removed = unloaded(keys);
            keys = newKeys;
            if (removed.isEmpty()) {
                nextAdd(0, keys.length);
            } else if (keys.length == 0) {
                nextRemove(0, removed);
            } else {
                nextReplace(0, keys.length, removed);
            }
        }
        endChange();
    }

    /// Reads nothing any more.
    void stop() {
        generation++;
        stopped = true;
    }

    private void keepFormer() {
        var kept = new HashMap<Long, QueueRow>();
        for (var page : pages.values()) {
            for (var row : page) {
                if (row instanceof QueueRow.Loaded) {
                    kept.put(row.key(), row);
                }
            }
        }
        if (!kept.isEmpty()) {
            former = kept;
        }
    }

    private static List<QueueRow> unloaded(long[] keys) {
        var rows = new ArrayList<QueueRow>(keys.length);
        for (var key : keys) {
            rows.add(new QueueRow.Loading(key));
        }
        return rows;
    }

    @Override
    public int size() {
        return keys.length;
    }

    /// Never waits: a row whose page is not here yet is [QueueRow.Loading], and its page is asked for.
    @Override
    public QueueRow get(int index) {
        var key = keys[index];
        var page = index / PAGE;
        if (!pages.containsKey(page)) {
            ask(page);
        }
        askNeighbour(index, page);
        var rows = pages.get(page);
        if (rows != null) {
            return rows[index % PAGE];
        }
        var before = former.get(key);
        return before == null ? new QueueRow.Loading(key) : before;
    }

    /// Walking down with the arrow key should not meet an empty row at the end of a page.
    private void askNeighbour(int index, int page) {
        var within = index % PAGE;
        var neighbour = within > PAGE * 3 / 4 ? page + 1 : within < PAGE / 4 ? page - 1 : page;
        if (neighbour != page && neighbour >= 0 && neighbour * PAGE < keys.length && !pages.containsKey(neighbour)) {
            ask(neighbour);
        }
    }

    private void ask(int page) {
        if (page == underWay || failed.contains(page) || wanted.contains(page)) {
            return;
        }
        wanted.addFirst(page);
        if (wanted.size() > PAGES_WANTED) {
            wanted.removeLast();
        }
        readNext();
    }

    private void readNext() {
        if (stopped || underWay >= 0 || wanted.isEmpty()) {
            return;
        }
        int page = wanted.removeFirst();
        underWay = page;
        var asked = generation;
        var from = page * PAGE;
        var part = Arrays.copyOfRange(keys, from, Math.min(from + PAGE, keys.length));
        background.run(
                () -> source.apply(part),
                rows -> {
                    if (asked == generation) {
                        arrived(page, part, rows);
                    }
                },
                cause -> {
                    if (asked == generation) {
                        underWay = -1;
                        failed.add(page);
                        onFailure.accept(cause);
                        readNext();
                    }
                });
    }

    private void arrived(int page, long[] part, List<Complaints.Row> rows) {
        underWay = -1;
        var byKey = new HashMap<Long, QueueRow>();
        rows.forEach(row -> byKey.put(row.key(), new QueueRow.Loaded(row)));
        var filled = new QueueRow[part.length];
        for (var index = 0; index < part.length; index++) {
            filled[index] = byKey.getOrDefault(part[index], new QueueRow.Gone(part[index]));
        }
        pages.put(page, filled);
        if (pages.size() > PAGES_KEPT) {
            var eldest = pages.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        beginChange();
        for (var index = 0; index < part.length; index++) {
            nextUpdate(page * PAGE + index);
        }
        endChange();
        onArrival.run();
        readNext();
    }

    /// @return empty while the row's page is not here; asks for nothing
    java.util.Optional<Complaints.Row> peek(int index) {
        var rows = pages.get(index / PAGE);
        var row = rows == null ? former.get(keys[index]) : rows[index % PAGE];
        return row == null ? java.util.Optional.empty() : row.complaint();
    }

    long keyAt(int index) {
        return keys[index];
    }

    /// @return -1 when the list does not have it
    int indexOfKey(long key) {
        for (var index = 0; index < keys.length; index++) {
            if (keys[index] == key) {
                return index;
            }
        }
        return -1;
    }

    // The table looks rows up by equality; the inherited loops would read every page.

    @Override
    public int indexOf(Object row) {
        return row instanceof QueueRow known ? indexOfKey(known.key()) : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }
}
