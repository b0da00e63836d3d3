package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    private static final String COMPLAINT = Samples.complaint(1, 0).id();

    @TempDir
    Path root;

    private StoreFixture fixture;
    private Drafts drafts;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        drafts = fixture.store.drafts();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void D1_tenDraftsComeBackByteForByte() {
        var bodies = new ArrayList<ActionBody>();
        for (var i = 0; i < 10; i++) {
            var text = "Naskah " + i + "\n\ttab “kutip” 🙏🏽 " + "x".repeat(i * 500) + "\r\n";
            bodies.add(
                    i % 3 == 0
                            ? new ActionBody.NotOurAuthority(i == 0 ? null : "unit-" + i, text)
                            : new ActionBody.Answer(
                                    i % 3 == 1 ? FollowUpKind.INITIAL_RESPONSE : FollowUpKind.FOLLOW_UP, text));
        }
        var saved = new ArrayList<Draft>();
        for (var body : bodies) {
            fixture.clock.advance(Duration.ofSeconds(1));
            saved.add(drafts.save(UUID.randomUUID(), COMPLAINT, body, 3));
        }
        drafts = fixture.reopen().drafts();
        assertThat(drafts.all()).isEqualTo(saved.reversed());
        assertThat(drafts.of(COMPLAINT)).extracting(Draft::body).containsExactlyElementsOf(bodies.reversed());
    }

    @Test
    void D2_aPullNeverWritesDrafts() {
        fixture.apply(List.of(Samples.complaint(1, 0)));
        var before = drafts.byId(fixture.draft(COMPLAINT, "Kami sampaikan …")).orElseThrow();
        var now = Samples.complaint(1, 0);
        fixture.apply(List.of(Change.of(now)
                .version(now.version() + 5)
                .rawStatus("Ditutup oleh Admin")
                .made()));
        assertThat(drafts.byId(before.id())).contains(before);
    }

    @Test
    void D6_discardingADraftThatWasSentDeletesNothing() {
        var draft = fixture.draft(COMPLAINT, "Sudah diperbaiki.");
        var item = fixture.store.outbox().enqueue(draft).orElseThrow();
        assertThat(drafts.discard(draft)).isFalse();
        assertThat(fixture.store.outbox().byId(item.action().id())).contains(item);
    }

    @Test
    void D6_aDraftIsDiscardedOnce() {
        var draft = fixture.draft(COMPLAINT, "Batal.");
        assertThat(drafts.discard(draft)).isTrue();
        assertThat(drafts.discard(draft)).isFalse();
        assertThat(drafts.byId(draft)).isEmpty();
        assertThat(drafts.revisions(draft)).isEmpty();
    }

    @Test
    void D13_draftsBelongToTheirComplaint() {
        var here = fixture.draft(COMPLAINT, "ini");
        var there = fixture.draft(Samples.complaint(1, 1).id(), "itu");
        assertThat(drafts.of(COMPLAINT)).extracting(Draft::id).containsExactly(here);
        assertThat(drafts.of(Samples.complaint(1, 1).id()))
                .extracting(Draft::id)
                .containsExactly(there);
    }

    @Test
    void everySaveIsARevisionAndTheLastTwentyFormerTextsAreKept() {
        var id = UUID.randomUUID();
        for (var i = 1; i <= 30; i++) {
            fixture.clock.advance(Duration.ofSeconds(1));
            assertThat(drafts.save(id, COMPLAINT, StoreFixture.followUp("teks " + i), 3)
                            .revision())
                    .isEqualTo(i);
        }
        var former = drafts.revisions(id);
        assertThat(former).hasSize(20);
        assertThat(former.getFirst().body().text()).isEqualTo("teks 29");
        assertThat(former.getLast().body().text()).isEqualTo("teks 10");
        assertThat(former.getFirst().savedAt())
                .isEqualTo(fixture.clock.instant().minusSeconds(1));
    }

    @Test
    void aSaveThatChangesNothingMakesNoFormerText() {
        var id = fixture.draft(COMPLAINT, "sama");
        drafts.save(id, COMPLAINT, StoreFixture.followUp("sama"), 3);
        assertThat(drafts.revisions(id)).isEmpty();
    }

    @Test
    void anEmptyTextNeverReplacesTheOnlyCopy() {
        var id = fixture.draft(COMPLAINT, "satu-satunya naskah");
        for (var i = 0; i < 40; i++) {
            drafts.save(id, COMPLAINT, StoreFixture.followUp(" ".repeat(i)), 3);
        }
        assertThat(drafts.byId(id).orElseThrow().body().text()).isBlank();
        assertThat(drafts.revisions(id))
                .hasSizeLessThanOrEqualTo(21)
                .extracting(former -> former.body().text())
                .contains("satu-satunya naskah");
    }

    @Test
    void S11_anAutosaveThatComesAfterKirimBringsNothingBack() {
        var id = fixture.draft(COMPLAINT, "Sudah diperbaiki.");
        fixture.store.outbox().enqueue(id);
        assertThatThrownBy(() -> drafts.save(id, COMPLAINT, StoreFixture.followUp("Sudah diperbaiki"), 3))
                .isInstanceOf(DraftEndedException.class);
        assertThat(drafts.all()).isEmpty();
        assertThat(fixture.store.outbox().waiting()).hasSize(1);
    }

    @Test
    void anAutosaveThatComesAfterDiscardingBringsNothingBack() {
        var id = fixture.draft(COMPLAINT, "Batal.");
        drafts.discard(id);
        assertThatThrownBy(() -> drafts.save(id, COMPLAINT, StoreFixture.followUp("Batal"), 3))
                .isInstanceOf(DraftEndedException.class);
    }

    @Test
    void theQueueShowsWhereDraftsAre() {
        fixture.apply(Samples.complaints(1, 3));
        var id = fixture.draft(COMPLAINT, "a");
        fixture.draft(COMPLAINT, "b");
        var complaints = fixture.store.complaints();
        assertThat(complaints.row(COMPLAINT).orElseThrow().drafts()).isEqualTo(2);
        assertThat(complaints.viewCounts(Complaints.Filter.all())).containsEntry(Complaints.View.DRAFT, 1L);
        drafts.discard(id);
        assertThat(complaints.row(COMPLAINT).orElseThrow().drafts()).isEqualTo(1);
        complaints = fixture.reopen().complaints();
        assertThat(complaints.row(COMPLAINT).orElseThrow().drafts()).isEqualTo(1);
    }

    @Test
    void aDraftForAComplaintThatComesLaterIsMarkedThen() {
        fixture.draft(COMPLAINT, "a");
        fixture.apply(Samples.complaints(1, 3));
        assertThat(fixture.store.complaints().row(COMPLAINT).orElseThrow().drafts())
                .isEqualTo(1);
    }
}
