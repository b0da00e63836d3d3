package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.contract.Checksum;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Cache.Page;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    Path root;

    private StoreFixture fixture;
    private Cache cache;
    private Complaints complaints;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        cache = fixture.store.cache();
        complaints = fixture.store.complaints();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatWasAppliedIsReadBackWhole() {
        var samples = Samples.complaints(1, 200);
        fixture.apply(samples);
        for (var sample : samples) {
            assertThat(complaints.byId(sample.id())).contains(sample);
            if (sample.trackingId() != null) {
                assertThat(complaints.byTrackingId(sample.trackingId())).contains(sample);
            }
        }
    }

    @Test
    void rowsCursorAndEpochMoveTogether() {
        assertThat(cache.position()).isEqualTo(new Cache.Position(null, null, false));
        cache.apply(new Page(Samples.complaints(1, 10), List.of(), "c1", "e1", false));
        assertThat(cache.position()).isEqualTo(new Cache.Position("c1", "e1", false));
        cache.apply(new Page(List.of(), List.of(), "c2", "e1", true));
        assertThat(cache.position()).isEqualTo(new Cache.Position("c2", "e1", true));
        fixture.reopen();
        assertThat(fixture.store.cache().position()).isEqualTo(new Cache.Position("c2", "e1", true));
    }

    @Test
    void aPageThatFailsChangesNothing() {
        cache.apply(new Page(Samples.complaints(1, 10), List.of(), "c1", "e1", true));
        var broken = new ArrayList<>(Samples.complaints(2, 3));
        broken.add(null);
        assertThatThrownBy(() -> cache.apply(new Page(broken, List.of(), "c2", "e1", true)))
                .isInstanceOf(NullPointerException.class);
        assertThat(cache.position().cursor()).isEqualTo("c1");
        assertThat(complaints.counts(Filter.all()).incoming()).isEqualTo(10);
    }

    @Test
    void aKeyStaysWhenItsComplaintChanges() {
        var first = Samples.complaint(1, 0);
        fixture.apply(Samples.complaints(1, 3));
        var key = complaints.row(first.id()).orElseThrow().key();
        cache.put(Change.of(first)
                .title("Judul baru")
                .version(first.version() + 1)
                .made());
        var row = complaints.row(first.id()).orElseThrow();
        assertThat(row.key()).isEqualTo(key);
        assertThat(row.title()).isEqualTo("Judul baru");
    }

    @Test
    void anOlderVersionChangesNothing() {
        var now = Change.of(Samples.complaint(1, 0)).version(7).made();
        fixture.apply(List.of(now));
        var late = Change.of(now).version(6).title("usang").made();
        cache.put(late);
        fixture.apply(List.of(late));
        assertThat(complaints.byId(now.id())).contains(now);
    }

    @Test
    void aRemovedComplaintIsInNoListAndItsTextsAreGone() {
        var samples = Samples.complaints(1, 5);
        fixture.apply(samples);
        var key = complaints.row(samples.getFirst().id()).orElseThrow().key();
        fixture.remove(samples.getFirst().id());
        assertThat(complaints.byId(samples.getFirst().id())).isEmpty();
        assertThat(complaints.rows(new long[] {key})).isEmpty();
        assertThat(complaints.counts(Filter.all()).incoming()).isEqualTo(4);
        assertThat(ids()).hasSize(4);
        var texts = fixture.store.cacheDb().read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT count(*) FROM complaint_text WHERE key = " + key)) {
                row.next();
                return row.getInt(1);
            }
        });
        assertThat(texts).isZero();
    }

    @Test
    void aComplaintThatComesBackHasItsOldKey() {
        var sample = Samples.complaint(1, 0);
        fixture.apply(List.of(sample));
        var key = complaints.row(sample.id()).orElseThrow().key();
        fixture.remove(sample.id());
        fixture.apply(List.of(sample));
        assertThat(complaints.row(sample.id()).orElseThrow().key()).isEqualTo(key);
        assertThat(complaints.byId(sample.id())).contains(sample);
    }

    @Test
    void theChecksumIsFedInOrderOfId() {
        var samples = Samples.complaints(3, 100);
        fixture.apply(samples.reversed());
        var expected = new Checksum();
        samples.stream()
                .sorted(Comparator.comparing(Complaint::id))
                .forEach(sample -> expected.add(sample.id(), sample.version()));
        var actual = new Checksum();
        cache.forEachIdVersion(actual::add);
        assertThat(actual.hex()).isEqualTo(expected.hex());
    }

    @Test
    void Y16_aResetForgetsTheCacheAndNeverTheWork() {
        fixture.apply(Samples.complaints(1, 20));
        var sample = Samples.complaint(1, 0);
        var draft = fixture.draft(sample.id(), "Kami sampaikan …");
        fixture.sendable(sample.id(), "Sudah diperbaiki.");
        cache.saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        cache.reset(null);
        assertThat(cache.position()).isEqualTo(new Cache.Position(null, null, false));
        assertThat(complaints.counts(Filter.all()).incoming()).isZero();
        assertThat(cache.reference()).isPresent();
        assertThat(fixture.store.drafts().byId(draft)).isPresent();
        assertThat(fixture.store.outbox().waiting()).hasSize(1);
    }

    @Test
    void Y16_removalsNeverTouchDraftsAndWaitingItems() {
        fixture.apply(Samples.complaints(1, 20));
        var sample = Samples.complaint(1, 0);
        var draft = fixture.draft(sample.id(), "Kami sampaikan …");
        var item = fixture.sendable(sample.id(), "Sudah diperbaiki.");
        fixture.remove(Samples.complaints(1, 20).stream().map(Complaint::id).toArray(String[]::new));
        assertThat(fixture.store.drafts().all()).extracting(Drafts.Draft::id).containsExactly(draft);
        assertThat(fixture.store.outbox().byId(item)).isPresent();
    }

    @Test
    void whatTheServerSaidIsRemembered() {
        var counts =
                new Cache.ServerCounts(Map.of("Selesai", 3L, "Proses", 4L), 7, Instant.parse("2026-11-24T01:02:03Z"));
        cache.saveServerCounts(counts);
        var times = new Cache.SyncTimes(Instant.parse("2026-11-24T01:02:03Z"), null);
        cache.saveSyncTimes(times);
        var reference = new Cache.StoredReference(Samples.reference(), "\"tag\"");
        assertThat(reference.usableTag()).contains("\"tag\"");
        var older = new String(BodyJson.write(reference), StandardCharsets.UTF_8).replaceFirst(",\"form\":\\d+", "");
        assertThat(BodyJson.read(older.getBytes(StandardCharsets.UTF_8), Cache.StoredReference.class))
                .as("kept before there were forms")
                .isEqualTo(new Cache.StoredReference(Samples.reference(), "\"tag\"", 0))
                .satisfies(kept -> assertThat(kept.usableTag()).isEmpty());
        cache.saveReference(reference);
        var person = new Person(
                "p1", "siti", "Siti", List.of(new Membership(Role.PEJABAT_PENGHUBUNG, Samples.UNITS.getFirst())));
        cache.savePerson(person);
        cache = fixture.reopen().cache();
        assertThat(cache.serverCounts()).contains(counts);
        assertThat(cache.syncTimes()).isEqualTo(times);
        assertThat(cache.reference()).contains(reference);
        assertThat(cache.person()).contains(person);
    }

    @Test
    void listenersHearAfterTheCommitWhatChanged() {
        var heard = EnumSet.noneOf(Area.class);
        var seen = new ArrayList<Long>();
        try (var subscription = fixture.store.subscribe(areas -> {
            heard.addAll(areas);
            seen.add(complaints.counts(Filter.all()).incoming());
        })) {
            assertThat(subscription).isNotNull();
            fixture.apply(Samples.complaints(1, 4));
            assertThat(heard).containsExactlyInAnyOrder(Area.COMPLAINTS, Area.SYNC);
            assertThat(seen).containsExactly(4L);
            heard.clear();
            var draft = fixture.draft(Samples.complaint(1, 0).id(), "a");
            assertThat(heard).containsExactly(Area.DRAFTS);
            heard.clear();
            fixture.store.outbox().enqueue(draft);
            assertThat(heard).containsExactlyInAnyOrder(Area.DRAFTS, Area.OUTBOX);
        }
        heard.clear();
        fixture.apply(Samples.complaints(1, 4));
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatFailsDisturbsNobody() {
        var heard = new ArrayList<Set<Area>>();
        fixture.store.subscribe(_ -> {
            throw new IllegalStateException("bad listener");
        });
        fixture.store.subscribe(heard::add);
        fixture.apply(Samples.complaints(1, 4));
        assertThat(heard).hasSize(1);
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        cache.forEachIdVersion((id, _) -> ids.add(id));
        return ids;
    }
}
