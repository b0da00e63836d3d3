package id.penghubung.store;

import com.sun.management.OperatingSystemMXBean;
import id.penghubung.domain.OfficeZone;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/// Times of the store by hand: `java -Xmx512m -cp … id.penghubung.store.StoreBenchmark FOLDER COUNT`. Not a test.
final class StoreBenchmark {

    private static final List<String> WORDS = List.of(
            "r",
            "ru",
            "rus",
            "rusak",
            "jalan rusak",
            "kerusakan jembatan",
            "90012",
            "pelayanan",
            "pungutan biaya",
            "siti",
            "drainase tersumbat",
            "RT 03/RW 09",
            "layanan loket lambat",
            "se",
            "mohon");

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Path root;
    private final int count;

    private StoreBenchmark(Path root, int count) {
        this.root = root;
        this.count = count;
    }

    public static void main(String[] args) throws IOException {
        new StoreBenchmark(Path.of(args[0]), Integer.parseInt(args[1])).run();
    }

    private AccountStore open() {
        return AccountStore.open(new AccountFolder(root), Accounts.keys(1), new MutableClock(Samples.NOW));
    }

    private void run() throws IOException {
        var first = open();
        first.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        timed(
                "making the samples alone",
                () -> Samples.stream(7, count)
                        .mapToLong(sample -> sample.text().length())
                        .sum());
        timed("apply in pages of 500", () -> {
            Samples.stream(7, count)
                    .gather(Gatherers.windowFixed(500))
                    .forEach(page -> first.cache().apply(new Cache.Page(page, List.of(), "c", "e", false)));
            return null;
        });
        timed("first search after it (index catches up)", () -> search(first, "rusak").length);
        first.cache().apply(new Cache.Page(List.of(), List.of(), "c", "e", true));
        figures(first);
        timed("recompute for another calendar", () -> {
            first.cache().saveOfficeZone(OfficeZone.WITA);
            return null;
        });
        memory();
        timed("close", () -> {
            first.close();
            return null;
        });
        var store = timed("open", this::open);
        timed("first list", () -> store.complaints().keys(Filter.all(), new Sort(SortColumn.RECEIVED, false)).length);
        timed("first search (index loaded)", () -> search(store, "rusak").length);
        figures(store);
        memory();
        store.close();
        for (var file : List.of("cache.db", "work.db", "search.idx")) {
            System.out.printf("%s %.1f MB%n", file, Files.size(root.resolve(file)) / 1e6);
        }
    }

    private void figures(AccountStore store) {
        var complaints = store.complaints();
        for (var column : SortColumn.values()) {
            for (var ascending : new boolean[] {true, false}) {
                median(
                        "keys " + column + (ascending ? " asc" : " desc"),
                        () -> complaints.keys(Filter.all(), new Sort(column, ascending)).length);
            }
        }
        for (var view : View.values()) {
            median(
                    "keys of view " + view,
                    () -> complaints.keys(
                                    new Filter(view, null, null, null, null, null), new Sort(SortColumn.DUE, true))
                            .length);
        }
        median(
                "keys of a unit",
                () -> complaints.keys(
                                new Filter(View.ALL, null, null, null, null, "unit-2"),
                                new Sort(SortColumn.RECEIVED, false))
                        .length);
        median("counts", () -> complaints.counts(Filter.all()).incoming());
        median(
                "counts of a unit",
                () -> complaints
                        .counts(new Filter(View.ALL, null, null, null, null, "unit-2"))
                        .incoming());
        median("viewCounts", () -> complaints.viewCounts(Filter.all()).get(View.OVERDUE));
        var keys = complaints.keys(Filter.all(), new Sort(SortColumn.RECEIVED, false));
        var page = Arrays.copyOfRange(keys, keys.length / 2, keys.length / 2 + 200);
        median("rows(200)", () -> complaints.rows(page).size());
        var times = WORDS.stream()
                .flatMap(word -> IntStream.range(0, 10).mapToObj(_ -> word))
                .mapToDouble(word -> {
                    var start = System.nanoTime();
                    search(store, word);
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        System.out.printf("search p50 %.1f ms, p95 %.1f ms%n", times[times.length / 2], times[times.length * 95 / 100]);
        for (var word : WORDS) {
            median("search " + word, () -> search(store, word).length);
        }
    }

    private static long[] search(AccountStore store, String word) {
        return store.complaints()
                .keys(new Filter(View.ALL, null, null, null, word, null), new Sort(SortColumn.RECEIVED, false));
    }

    private static void memory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .forEach(System.out::println);
        }
        var runtime = Runtime.getRuntime();
        System.out.printf("heap used %.0f MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var cpu = PROCESS.getProcessCpuTime();
        var result = work.get();
        System.out.printf(
                "%s: %.0f ms, cpu %.0f ms%s%n",
                what,
                (System.nanoTime() - start) / 1e6,
                (PROCESS.getProcessCpuTime() - cpu) / 1e6,
                result instanceof Number ? " (" + result + ")" : "");
        return result;
    }

    private static void median(String what, Supplier<? extends Number> work) {
        var times = new double[9];
        Number result = null;
        for (var i = 0; i < times.length; i++) {
            var start = System.nanoTime();
            result = work.get();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%s: %.1f ms (%s)%n", what, times[times.length / 2], result);
    }
}
