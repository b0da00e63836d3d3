package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Receipt;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the officer saw when a draft was begun, and what becomes of items that the server refused.
class PicturesTest {

    @TempDir
    private Path root;

    private StoreFixture fixture;
    private Complaint complaint;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root.resolve("akun"));
        complaint = Samples.complaints(7, 20).stream()
                .filter(candidate -> !candidate.followUps().isEmpty())
                .findFirst()
                .orElseThrow();
        fixture.apply(List.of(complaint));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private UUID draft(String text) {
        var id = UUID.randomUUID();
        fixture.store
                .drafts()
                .save(
                        id,
                        complaint.id(),
                        StoreFixture.followUp(text),
                        complaint.version(),
                        SeenComplaint.of(complaint));
        return id;
    }

    private UUID parked(ParkReason reason) {
        var id = fixture.store
                .outbox()
                .enqueue(draft("Yth. Saudara Pelapor, jalan sudah diperbaiki."))
                .orElseThrow()
                .action()
                .id();
        fixture.store.outbox().markSending(id);
        fixture.store.outbox().markParked(id, reason, "kata server");
        return id;
    }

    private Outbox.Item item(UUID id) {
        return fixture.store.outbox().byId(id).orElseThrow();
    }

    @Test
    void thePictureStaysWithTheItemThroughPullsAndARestart() {
        var id = parked(ParkReason.CONFLICT);
        fixture.remove(complaint.id());

        fixture.reopen();

        assertThat(fixture.store.outbox().seen(id)).contains(SeenComplaint.of(complaint));
    }

    @Test
    void aSaveWithoutAPictureTakesItFromTheCacheOnlyAtTheSameVersion() {
        var same = UUID.randomUUID();
        var other = UUID.randomUUID();
        var text = StoreFixture.followUp("tulisan");
        fixture.store.drafts().save(same, complaint.id(), text, complaint.version());
        fixture.store.drafts().save(other, complaint.id(), text, complaint.version() - 1);

        assertThat(fixture.store.drafts().seen(same)).contains(SeenComplaint.of(complaint));
        assertThat(fixture.store.drafts().seen(other)).isEmpty();
    }

    @Test
    void thePictureGoesWithADiscardedDraft() {
        var id = draft("tulisan");
        fixture.store.drafts().discard(id);

        assertThat(fixture.store.drafts().seen(id)).isEmpty();
    }

    @Test
    void nothingOfThePictureStandsInClearOnTheDisk() throws IOException {
        draft("tulisan");
        fixture.store.close();
        var clear = complaint.title().getBytes(StandardCharsets.UTF_8);
        try (var files = Files.walk(fixture.folder.root())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.getFileName().toString())
                        .doesNotContain(new String(clear, StandardCharsets.ISO_8859_1));
            }
        }
        fixture.store = fixture.open();
    }

    @Test
    void aFileOfTheSecondFormOpensWithItsDraftsAndItems() throws SQLException, IOException {
        var old = new AccountFolder(root.resolve("lama"));
        Files.createDirectories(old.root());
        try (var work = Database.connect(old.workDb(), true)) {
            Migrations.work().upTo(2).apply(work, 0);
        }
        try (var store = AccountStore.open(old, Accounts.keys(1), fixture.clock)) {
            var id = UUID.randomUUID();
            store.drafts().save(id, complaint.id(), StoreFixture.followUp("baru"), 1, null);
            assertThat(store.drafts().seen(id)).isEmpty();
            assertThat(store.outbox().enqueue(id)).isPresent();
            assertThat(store.outbox().setAside()).isEmpty();
        }
        assertThat(old.backup().resolve("work-versi-2.db")).isNotEmptyFile();
    }

    @Test
    void editingAnewStandsOnThePictureThatWasJustRead() {
        var id = parked(ParkReason.CONFLICT);
        var now = SeenComplaint.of(
                Change.of(complaint).version(complaint.version() + 3).made());

        fixture.store.outbox().withdrawnToDraft(id, now);

        var draft = fixture.store.drafts().of(complaint.id()).getFirst();
        assertThat(draft.baseVersion()).isEqualTo(complaint.version() + 3);
        assertThat(draft.body()).isEqualTo(item(id).action().body());
        assertThat(fixture.store.drafts().seen(draft.id())).contains(now);
    }

    /// Case Y13: the decision survives the window and the program.
    @Test
    void settingAsideSurvivesARestartAndEndsWithTheNextDecision() {
        var id = parked(ParkReason.CONFLICT);
        fixture.store.outbox().setAside(id);

        fixture.reopen();
        assertThat(fixture.store.outbox().setAside()).containsOnlyKeys(id);
        assertThat(item(id).state()).isInstanceOf(State.Parked.class);

        fixture.store.outbox().requeue(id, true);
        assertThat(fixture.store.outbox().setAside()).isEmpty();
        assertThat(item(id).action().override()).isTrue();
        assertThat(item(id).action().id()).isEqualTo(id);
    }

    /// Cases Y7, I7: given up is not deleted.
    @Test
    void aDiscardedItemKeepsItsTextForNinetyDaysAndItsRowForEver() {
        var id = parked(ParkReason.REFUSED);
        var text = item(id).action().body().text();
        assertThat(fixture.store.outbox().discard(id)).isTrue();
        assertThat(fixture.store.outbox().waiting()).isEmpty();

        fixture.clock.advance(Outbox.TEXT_KEPT.minus(Duration.ofHours(1)));
        fixture.reopen();
        assertThat(fixture.store.outbox().discarded())
                .extracting(item -> item.action().body().text())
                .containsExactly(text);
        assertThat(fixture.store.outbox().seen(id)).isPresent();

        fixture.clock.advance(Duration.ofHours(2));
        fixture.reopen();
        assertThat(fixture.store.outbox().discarded())
                .extracting(item -> item.action().body())
                .containsExactly(StoreFixture.followUp(""));
        assertThat(fixture.store.outbox().seen(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatTheServerRefusedCanBeGivenUpHere(ParkReason reason) {
        var id = parked(reason);
        var certain = switch (reason) {
            case REFUSED, NOT_YOURS, CONFLICT, WITHDRAWN_ELSEWHERE -> true;
            case SERVER_FAULT, CHECK_FIRST, COPY_LOST -> false;
        };

        assertThat(fixture.store.outbox().discard(id)).isEqualTo(certain);
        assertThat(item(id).state() instanceof State.Discarded).isEqualTo(certain);
    }

    @Test
    void aSentItemCannotBeGivenUp() {
        var id = parked(ParkReason.CONFLICT);
        fixture.store.outbox().markSent(id, new Receipt(id, Samples.NOW, 9, "f"));

        assertThat(fixture.store.outbox().discard(id)).isFalse();
        assertThat(item(id).state()).isInstanceOf(State.Sent.class);
    }

    @Test
    void handingOverEndsTheRefusedItemAndQueuesANoteThatWaitsForNothing() {
        var id = parked(ParkReason.REFUSED);

        var note = fixture.store
                .outbox()
                .handOver(id, "Mohon ditindaklanjuti admin.")
                .orElseThrow();

        assertThat(item(id).state()).isEqualTo(new State.Discarded());
        assertThat(note.action().body()).isEqualTo(new ActionBody.InternalNote("Mohon ditindaklanjuti admin."));
        assertThat(fixture.store.outbox().ready()).containsExactly(note);
        assertThat(fixture.store.outbox().handOver(id, "lagi")).isEmpty();
        fixture.reopen();
        assertThat(fixture.store.outbox().waiting()).containsExactly(note);
    }

    @Test
    void givenUpItemsHoldBackNothing() {
        var first = parked(ParkReason.REFUSED);
        var second = fixture.store.outbox().enqueue(draft("kedua")).orElseThrow();
        assertThat(fixture.store.outbox().ready()).isEmpty();

        fixture.store.outbox().discard(first);

        assertThat(fixture.store.outbox().ready())
                .extracting(item -> item.action().id())
                .containsExactly(second.action().id());
        assertThat(item(second.action().id()).action().after()).isNull();
    }
}
