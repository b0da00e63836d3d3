package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.WorkUnit;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Obstacles.Listed;
import id.penghubung.store.Outbox;
import id.penghubung.testing.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// *Daftar kendala* between a unit's desk and the desk of the *admin instansi*, over the practice server.
class ObstacleSyncTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path temporary;

    private Office office;
    private HttpCentralServer adminsServer;
    private AccountStore adminsStore;

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 40);
        assertThat(office.officer.user()).isEqualTo("kartika.bkip");
        adminsServer = office.colleague("admin.ratih");
        var folder = new AccountFolder(Files.createDirectories(temporary.resolve("admin")));
        adminsStore = AccountStore.open(folder, Accounts.keys(2), Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        adminsStore.close();
        adminsServer.close();
        office.close();
    }

    private void adminSyncs() {
        assertThat(new SyncEngine(adminsServer, adminsStore, Clock.systemUTC())
                        .runOnce(SyncEngine.Progress.NONE)
                        .complete())
                .isTrue();
    }

    private static ActionBody note(String text) {
        return new ActionBody.NoteObstacle(new Obstacle.Note(
                Instant.parse("2026-11-19T02:15:00Z"), "status", text, "v4.2", "8812345", "bkip", "Biro"));
    }

    private static UUID press(AccountStore store, String target, ActionBody body, long version) {
        var draft = store.drafts().save(UUID.randomUUID(), target, body, version);
        return store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    private static Listed of(AccountStore store, String id) {
        return store.obstacles().byId(id).orElseThrow();
    }

    @Test
    void whatAUnitNotesReachesTheAdminAndTheAnswerComesBack() {
        var id = UUID.randomUUID().toString();
        var action = press(office.store, id, note("Label tetap respon awal"), 0);
        assertThat(of(office.store, id).waiting()).hasSize(1);
        assertThat(office.sync().complete()).isTrue();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        var mine = of(office.store, id);
        assertThat(mine.waiting()).isEmpty();
        assertThat(mine.sent()).isFalse();
        assertThat(mine.obstacle().version()).isPositive();

        adminSyncs();
        assertThat(of(adminsStore, id)).isEqualTo(mine);
        var track = new Obstacle.Track(
                ObstacleState.ANSWERED.wireWord(), LocalDate.of(2026, 11, 23), "Diperbaiki di rilis 4.3", null);
        press(
                adminsStore,
                id,
                new ActionBody.TrackObstacle(track),
                mine.obstacle().version());
        assertThat(of(adminsStore, id).obstacle().state()).contains(ObstacleState.ANSWERED);
        adminSyncs();

        office.sync();
        assertThat(of(office.store, id).obstacle().state()).contains(ObstacleState.ANSWERED);
        assertThat(of(office.store, id).obstacle().answer()).isEqualTo("Diperbaiki di rilis 4.3");
        assertThat(of(office.store, id)).isEqualTo(of(adminsStore, id));
    }

    @Test
    void aLineCutBehindTheServerMakesOneKendala() {
        office.sync();
        var id = UUID.randomUUID().toString();
        press(office.store, id, note("Dasbor kosong"), 0);
        office.line.spoil("PUT /v1/actions", new FaultServer.Fault.CutAfter());
        office.sync();
        office.line.mend();
        office.sync();
        assertThat(office.store.outbox().waiting()).isEmpty();
        adminSyncs();
        assertThat(adminsStore.obstacles().all().stream()
                        .filter(one -> one.obstacle().note().text().equals("Dasbor kosong")))
                .hasSize(1);
    }

    @Test
    void itSurvivesARestartAndANewLoadOfTheCache() {
        var id = UUID.randomUUID().toString();
        press(office.store, id, note("Dasbor kosong"), 0);
        office.sync();
        var before = of(office.store, id);
        office.store.cache().reset(null);
        assertThat(of(office.store, id)).isEqualTo(before);
        office.restarted();
        office.newEngine();
        assertThat(of(office.store, id)).isEqualTo(before);
    }

    @Test
    void whatWasNotedBeforeThereWasAServerIsHandedToItOnce() {
        var id = UUID.randomUUID().toString();
        var note = new Obstacle.Note(
                Instant.parse("2026-11-19T02:15:00Z"), "status", "Dicatat tanpa server", "", "", null, "");
        var draft = office.store.drafts().save(UUID.randomUUID(), id, new ActionBody.NoteObstacle(note), 0);
        office.store.obstacles().keep(draft.id());
        office.sync();
        assertThat(of(office.store, id).hereOnly()).isTrue();

        var unit = new WorkUnit("bkip", "Biro");
        assertThat(office.store.obstacles().offer(unit, false, LocalDate.of(2026, 11, 20)))
                .isEqualTo(1);
        assertThat(office.store.obstacles().offer(unit, false, LocalDate.of(2026, 11, 20)))
                .isZero();
        office.sync();

        assertThat(office.store.outbox().waiting()).isEmpty();
        assertThat(of(office.store, id).obstacle().version()).isPositive();
        adminSyncs();
        assertThat(of(adminsStore, id).obstacle().note().unitId()).isEqualTo("bkip");
    }

    @Test
    void thePictureGoesWithIt() throws IOException {
        var file = Files.write(temporary.resolve("layar.png"), PNG);
        var id = UUID.randomUUID().toString();
        var draft = office.store.drafts().save(UUID.randomUUID(), id, note("Layar kosong"), 0);
        office.store
                .attachments()
                .attach(draft.id(), file, new AttachmentLimits(List.of("image/png", "image/jpeg"), 1_000_000, 1));
        office.store.outbox().enqueue(draft.id());
        office.sync();
        adminSyncs();

        var picture = of(adminsStore, id).obstacle().pictures().getFirst();
        assertThat(picture.name()).isEqualTo("layar.png");
        assertThat(picture.mediaType()).isEqualTo("image/png");
        var fetched = new FileFetch(adminsServer, adminsStore.downloads()).fetch(id, picture, _ -> {}, () -> false);
        assertThat(fetched).isInstanceOf(FileFetch.Fetched.Here.class);
        // Opening sweeps what belongs to nothing.
        adminsStore.close();
        adminsStore =
                AccountStore.open(new AccountFolder(temporary.resolve("admin")), Accounts.keys(2), Clock.systemUTC());
        assertThat(adminsStore.downloads().holds(id, picture)).isTrue();
    }
}
