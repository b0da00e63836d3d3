package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Status;
import id.penghubung.store.News.Item;
import id.penghubung.store.News.Kind;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTest {

    @TempDir
    Path folder;

    private StoreFixture fixture;
    private final List<Complaint> unanswered = new ArrayList<>();

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
        fixture.store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        var mapping = Samples.reference().mapping();
        for (var number = 0; unanswered.size() < 4; number++) {
            var one = Samples.complaint(7, number);
            if (mapping.statusOf(one.rawStatus()) == Status.UNANSWERED) {
                unanswered.add(one);
            }
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<Item> look(Kind kind) {
        return fixture.store.news().look().stream()
                .filter(item -> item.kind() == kind)
                .toList();
    }

    @Test
    void whatWasHereAtTheFirstLookIsNoNews() {
        assertThat(fixture.store.news().look()).isEmpty();
        fixture.apply(unanswered.subList(0, 3));

        assertThat(fixture.store.news().look()).isEmpty();
    }

    @Test
    void aNewReportIsToldOnceAlsoAfterARestartAndANewLoad() {
        fixture.apply(unanswered.subList(0, 3));
        fixture.store.news().look();
        fixture.apply(unanswered);

        var found = look(Kind.NEW);
        assertThat(found).singleElement().satisfies(item -> {
            assertThat(item.count()).isEqualTo(1);
            assertThat(item.trackingId()).isEqualTo(unanswered.getLast().trackingId());
            assertThat(fixture.store.complaints().rows(new long[] {item.keys().getFirst()}))
                    .extracting(Complaints.Row::id)
                    .containsExactly(unanswered.getLast().id());
        });
        assertThat(look(Kind.NEW)).isEmpty();
        fixture.reopen();
        fixture.store.cache().reset("e2");
        fixture.apply(unanswered);
        assertThat(look(Kind.NEW)).isEmpty();
    }

    @Test
    void aSubmissionThatWasSetAsideIsToldOnce() {
        fixture.apply(unanswered);
        fixture.store.news().look();
        var id = fixture.sendable(unanswered.getFirst().id(), "Yth. Pelapor");
        fixture.store.outbox().markSending(id);
        fixture.store.outbox().markParked(id, Outbox.ParkReason.REFUSED, "Teks terlalu panjang");

        assertThat(look(Kind.FAILED))
                .singleElement()
                .satisfies(item -> assertThat(item.trackingId())
                        .isEqualTo(unanswered.getFirst().trackingId()));
        assertThat(look(Kind.FAILED)).isEmpty();
    }

    @Test
    void aKindThatIsOffIsNotToldNowNorLater() {
        fixture.apply(unanswered.subList(0, 3));
        fixture.store.news().look();
        fixture.store.news().saveSettings(NewsSettings.DEFAULT.with(Kind.NEW, false));
        fixture.apply(unanswered);
        assertThat(look(Kind.NEW)).isEmpty();

        fixture.reopen();
        assertThat(fixture.store.news().settings().tells(Kind.NEW)).isFalse();
        fixture.store.news().saveSettings(fixture.store.news().settings().with(Kind.NEW, true));
        assertThat(look(Kind.NEW)).isEmpty();
    }

    @Test
    void nothingIsLookedAtBeforeTheFirstLoadHasEnded() {
        fixture.store.cache().apply(new Cache.Page(unanswered, List.of(), "c", "e", false));
        assertThat(fixture.store.news().look()).isEmpty();
        fixture.apply(List.of());
        assertThat(fixture.store.news().look()).isEmpty();
        assertThat(look(Kind.NEW)).isEmpty();
    }
}
