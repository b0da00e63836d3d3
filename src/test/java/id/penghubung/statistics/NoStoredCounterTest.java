package id.penghubung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No count is kept: whatever came in whatever order, every figure is that of an account which was filled at once with
/// what stands in the end.
class NoStoredCounterTest {

    private static final List<String> WORDS = List.of(
            "Belum Terverifikasi",
            "Terdisposisi Belum Ditindaklanjuti",
            "Terdisposisi Sedang Diproses",
            "Ditutup oleh Sistem",
            "Laporan Tertunda",
            "Laporan Arsip",
            "kata baru");

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Samples.NOW);

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void C13_figuresAfterManyChangesAreThoseOfAnAccountFilledAtOnce(long seed) {
        var random = new SplittableRandom(seed);
        var present = new LinkedHashMap<String, Complaint>();
        try (var changed = open("changed");
                var filled = open("filled")) {
            for (var round = 0; round < 25; round++) {
                var page = new HashMap<String, Complaint>();
                for (var each = 0; each < 12; each++) {
                    var next = Samples.complaint(seed, random.nextInt(80));
                    var former = present.get(next.id());
                    page.put(next.id(), former == null ? next : moved(former, WORDS.get(random.nextInt(WORDS.size()))));
                }
                present.putAll(page);
                var removed = new HashSet<String>();
                if (round % 4 == 3) {
                    present.keySet().stream()
                            .filter(_ -> random.nextInt(20) == 0)
                            .forEach(removed::add);
                    removed.removeAll(page.keySet());
                    present.keySet().removeAll(removed);
                }
                changed.cache().apply(new Cache.Page(List.copyOf(page.values()), List.copyOf(removed), "c", "e", true));
            }
            filled.cache().apply(new Cache.Page(List.copyOf(present.values()), List.of(), "c", "e", true));

            assertThat(changed.complaints().counts(Filter.all()))
                    .isEqualTo(filled.complaints().counts(Filter.all()));
            assertThat(changed.complaints().counts(Filter.all()).incoming()).isEqualTo(present.size());
            assertThat(views(changed)).isEqualTo(views(filled));
            assertThat(figures(changed)).isEqualTo(figures(filled));
        }
    }

    private AccountStore open(String name) {
        var store = AccountStore.open(new AccountFolder(folder.resolve(name)), Accounts.keys(1), clock);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        return store;
    }

    private static Map<View, Long> views(AccountStore store) {
        return store.complaints().viewCounts(Filter.all());
    }

    /// By the server's ids: numbers of rows differ between the two.
    private Map<String, Object> figures(AccountStore store) {
        var snapshot = new Statistics(store, clock).take(new Scope.Agency(), new Period.AllTime(), OfficeZone.WIB);
        var found = new HashMap<String, Object>();
        Stream.of(Status.values())
                .forEach(status ->
                        found.put(status.name(), ids(snapshot.incoming().of(status))));
        Stream.of(Timeliness.values())
                .forEach(
                        value -> found.put(value.name(), ids(snapshot.incoming().of(value))));
        snapshot.ages().forEach(age -> found.put("age" + age.fromDays(), ids(age.open())));
        snapshot.by(Dimension.UNIT).forEach(group -> found.put("unit" + group.word(), ids(group.incoming())));
        return found;
    }

    private static Object ids(Figure figure) {
        return figure.cases().stream().map(one -> one.complaint().id()).collect(Collectors.toSet());
    }

    private static Complaint moved(Complaint former, String rawStatus) {
        var closed = rawStatus.startsWith("Ditutup");
        return new Complaint(
                former.id(),
                former.trackingId(),
                former.version() + 1,
                former.title(),
                former.text(),
                former.reporter(),
                former.classification(),
                former.category(),
                former.channel(),
                rawStatus,
                former.label(),
                former.receivedAt(),
                closed ? Samples.NOW.minusSeconds(3600) : null,
                former.incidentDate(),
                former.location(),
                former.dispositions(),
                former.followUps(),
                former.history(),
                former.attachments(),
                former.allowedActions());
    }
}
