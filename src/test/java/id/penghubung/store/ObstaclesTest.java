package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.ObstacleStep;
import id.penghubung.domain.Receipt;
import id.penghubung.store.Obstacles.Listed;
import id.penghubung.store.Obstacles.Merged;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// *Daftar kendala* in a real account.
class ObstaclesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path root;

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private AccountFolder folder;
    private AccountStore store;

    @BeforeEach
    void open() {
        folder = new AccountFolder(root.resolve("akun"));
        store = AccountStore.open(folder, Accounts.keys(1), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = AccountStore.open(folder, Accounts.keys(1), clock);
    }

    static Obstacle.Note note(String text) {
        return new Obstacle.Note(
                Samples.NOW.minus(Duration.ofHours(2)),
                ObstacleStep.STATUS.wireWord(),
                text,
                "v4.2",
                "8812345",
                "unit-1",
                "Biro");
    }

    private static Obstacle.Track track(ObstacleState state, String answer) {
        return new Obstacle.Track(state.wireWord(), TODAY, answer, null);
    }

    private UUID draft(String id, Obstacle.Note note) {
        return store.drafts()
                .save(UUID.randomUUID(), id, new ActionBody.NoteObstacle(note), 0)
                .id();
    }

    private String kept(String text) {
        var id = UUID.randomUUID().toString();
        assertThat(store.obstacles().keep(draft(id, note(text)))).isTrue();
        return id;
    }

    private Listed only() {
        assertThat(store.obstacles().all()).hasSize(1);
        return store.obstacles().all().getFirst();
    }

    @Test
    void aNoteIsADraftUntilItIsKeptAndASecondClickKeepsNothing() {
        var id = UUID.randomUUID().toString();
        var draft = draft(id, note("Status tetap belum terverifikasi"));
        reopen();
        assertThat(store.obstacles().begun()).hasSize(1);
        assertThat(store.obstacles().all()).isEmpty();

        assertThat(store.obstacles().keep(draft)).isTrue();
        assertThat(store.obstacles().keep(draft)).isFalse();

        reopen();
        assertThat(store.obstacles().begun()).isEmpty();
        assertThat(only().obstacle())
                .isEqualTo(Obstacle.noted(id, note("Status tetap belum terverifikasi"), List.of(), clock.instant()));
        assertThat(only().hereOnly()).isTrue();
    }

    @Test
    void aCorrectionKeepsWhatBecameOfIt() {
        var id = kept("Status salah");
        store.obstacles().track(List.of(id), track(ObstacleState.REPORTED_CENTRAL, ""));
        store.obstacles().track(List.of(id), track(ObstacleState.ANSWERED, "Diperbaiki di rilis berikutnya"));

        store.obstacles().keep(draft(id, note("Status salah setelah tindak lanjut")));

        assertThat(only().obstacle().note().text()).isEqualTo("Status salah setelah tindak lanjut");
        assertThat(only().obstacle().state()).contains(ObstacleState.ANSWERED);
        assertThat(only().obstacle().on(ObstacleState.REPORTED_CENTRAL)).contains(TODAY);
        assertThat(only().obstacle().answer()).isEqualTo("Diperbaiki di rilis berikutnya");
    }

    @Test
    void noTextStandsReadableOnTheDisk() throws IOException {
        kept("Kalimat rahasia tentang dasbor");
        store.close();
        assertThat(new String(Files.readAllBytes(folder.workDb()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Kalimat rahasia");
        store = AccountStore.open(folder, Accounts.keys(1), clock);
    }

    @Test
    void aPictureStaysAsLongAsTheKendala() throws IOException {
        var png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var file = Files.write(root.resolve("layar.png"), png);
        var id = UUID.randomUUID().toString();
        var draft = draft(id, note("Layar kosong"));
        var limits = new AttachmentLimits(List.of("image/png", "image/jpeg"), 1_000_000, 1);
        assertThat(store.attachments().attach(draft, file, limits)).isInstanceOf(Attachments.Outcome.Attached.class);
        store.obstacles().keep(draft);

        clock.advance(Duration.ofDays(90));
        for (var copy : Files.newDirectoryStream(folder.attachments())) {
            Files.setLastModifiedTime(copy, java.nio.file.attribute.FileTime.from(Samples.NOW));
        }
        assertThat(store.attachments().sweep()).isZero();

        var picture = only().obstacle().pictures().getFirst();
        var out = new ByteArrayOutputStream();
        store.attachments().writeTo(picture.sha256(), out);
        assertThat(out.toByteArray()).isEqualTo(png);

        assertThat(store.obstacles().remove(id)).isTrue();
        assertThat(store.attachments().sweep()).isEqualTo(1);
        assertThat(store.obstacles().all()).isEmpty();
    }

    @Test
    void thePictureOfWhatTheServerTookAwayMayGo() throws IOException {
        var png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var file = Files.write(root.resolve("layar.png"), png);
        var id = UUID.randomUUID().toString();
        var draft = draft(id, note("Layar kosong"));
        var limits = new AttachmentLimits(List.of("image/png", "image/jpeg"), 1_000_000, 1);
        assertThat(store.attachments().attach(draft, file, limits)).isInstanceOf(Attachments.Outcome.Attached.class);
        store.obstacles().keep(draft);

        store.obstacles().receive(List.of(), List.of(id, "no-uuid"));
        clock.advance(Duration.ofDays(90));
        for (var copy : Files.newDirectoryStream(folder.attachments())) {
            Files.setLastModifiedTime(copy, java.nio.file.attribute.FileTime.from(Samples.NOW));
        }
        assertThat(store.attachments().sweep()).isEqualTo(1);
    }

    @Test
    void whatWaitsLiesOverWhatTheServerShowed() {
        var id = UUID.randomUUID().toString();
        var item = store.outbox().enqueue(draft(id, note("Dasbor kosong"))).orElseThrow();
        assertThat(only().waiting()).hasSize(1);
        assertThat(only().obstacle().version()).isZero();

        store.outbox().markSent(item.action().id(), new Receipt(item.action().id(), clock.instant(), 7, id));
        assertThat(only().sent()).isTrue();

        var shown = Obstacle.noted(id, note("Dasbor kosong"), List.of(), clock.instant())
                .withVersion(7);
        store.obstacles().receive(List.of(shown), List.of());
        assertThat(only()).isEqualTo(new Listed(shown, List.of(), false));

        var change = store.drafts()
                .save(
                        UUID.randomUUID(),
                        id,
                        new ActionBody.TrackObstacle(track(ObstacleState.REPORTED_MINISTRY, "")),
                        7);
        var waiting = store.outbox().enqueue(change.id()).orElseThrow();
        assertThat(only().obstacle().state()).contains(ObstacleState.REPORTED_MINISTRY);

        assertThat(store.outbox().cancelToDraft(waiting.action().id())).isTrue();
        assertThat(only().obstacle()).isEqualTo(shown);
    }

    @Test
    void aServersKendalaIsNeitherRemovedNorOverruledByAFile() {
        var shown = Obstacle.noted(UUID.randomUUID().toString(), note("Sama"), List.of(), clock.instant())
                .withVersion(3);
        store.obstacles().receive(List.of(shown), List.of());

        assertThat(store.obstacles().remove(shown.id())).isFalse();
        var later = shown.withNote(note("Lain"), List.of(), clock.instant().plusSeconds(9));
        assertThat(store.obstacles().merge(List.of(later))).isEqualTo(new Merged(0, 0, 1));
        assertThat(only().obstacle()).isEqualTo(shown);
    }

    @Test
    void sameIdsMergeAndTheNewerPartStays() {
        var id = kept("Versi unit");
        var mine = only().obstacle();
        var admins = mine.withTrack(
                track(ObstacleState.ANSWERED, "Sudah diperbaiki"),
                clock.instant().plusSeconds(60));

        assertThat(store.obstacles().merge(List.of(admins, admins))).isEqualTo(new Merged(0, 1, 1));
        assertThat(store.obstacles().merge(List.of(admins))).isEqualTo(new Merged(0, 0, 1));
        assertThat(store.obstacles().merge(List.of(mine))).isEqualTo(new Merged(0, 0, 1));
        assertThat(only().obstacle().id()).isEqualTo(id);
        assertThat(only().obstacle().answer()).isEqualTo("Sudah diperbaiki");
    }

    @Test
    void aKendalaIsOfferedOnceWithItsWholeProgress() {
        var id = kept("Status salah");
        store.obstacles().track(List.of(id), track(ObstacleState.REPORTED_CENTRAL, ""));
        store.obstacles().track(List.of(id), track(ObstacleState.ANSWERED, "Dicatat"));

        assertThat(store.obstacles().offer(null, true, TODAY)).isEqualTo(1);
        assertThat(store.obstacles().offer(null, true, TODAY)).isZero();
        assertThat(store.outbox().of(id)).hasSize(3);
        assertThat(store.drafts().of(id)).isEmpty();
    }

    @Test
    void aGroupWithoutProgressIsOfferedToo() {
        var id = kept("Status salah");
        store.obstacles().track(List.of(id), new Obstacle.Track(ObstacleState.NOTED.wireWord(), TODAY, "", "kelompok"));

        store.obstacles().offer(null, true, TODAY);

        assertThat(store.outbox().of(id))
                .last()
                .extracting(item -> item.action().body())
                .isEqualTo(new ActionBody.TrackObstacle(
                        new Obstacle.Track(ObstacleState.NOTED.wireWord(), TODAY, "", "kelompok")));
    }

    @Test
    void whatTheServerTookAwayDoesNotComeBackOutOfTheJournal() {
        var id = UUID.randomUUID().toString();
        var item = store.outbox().enqueue(draft(id, note("Dasbor kosong"))).orElseThrow();
        store.outbox().markSent(item.action().id(), new Receipt(item.action().id(), clock.instant(), 7, id));
        var shown = Obstacle.noted(id, note("Dasbor kosong"), List.of(), clock.instant())
                .withVersion(7);
        store.obstacles().receive(List.of(shown), List.of());

        store.obstacles().receive(List.of(), List.of(id));
        reopen();
        assertThat(store.obstacles().all()).isEmpty();

        store.obstacles().receive(List.of(shown.withVersion(8)), List.of());
        assertThat(only().obstacle().version()).isEqualTo(8);
    }

    @Test
    void aFileOfTheTwelfthFormGetsTheList() throws SQLException, IOException {
        var old = new AccountFolder(root.resolve("lama"));
        Files.createDirectories(old.root());
        try (var work = Database.connect(old.workDb(), true)) {
            Migrations.work().upTo(12).apply(work, 0);
        }
        try (var older = AccountStore.open(old, Accounts.keys(1), clock)) {
            assertThat(older.openingNotices()).isEmpty();
            assertThat(older.obstacles().all()).isEmpty();
            var draft = older.drafts()
                    .save(UUID.randomUUID(), UUID.randomUUID().toString(), new ActionBody.NoteObstacle(note("a")), 0);
            assertThat(older.obstacles().keep(draft.id())).isTrue();
            assertThat(older.obstacles().all()).hasSize(1);
        }
    }

    /// The killed process: keeps note after note and says so after each.
    public static final class Child {
        private Child() {}

        public static void main(String[] args) {
            var store = AccountStore.open(
                    new AccountFolder(Path.of(args[0])), Accounts.keys(1), new MutableClock(Samples.NOW));
            for (var i = 1; ; i++) {
                var id = new UUID(5, i).toString();
                var draft = store.drafts()
                        .save(UUID.randomUUID(), id, new ActionBody.NoteObstacle(note("kendala " + i)), 0);
                store.obstacles().keep(draft.id());
                System.out.println("kept " + i);
            }
        }
    }

    @Test
    @Timeout(60)
    void whatWasKeptIsThereAfterAKillAndNeverDraftAndKendalaAtOnce() throws IOException, InterruptedException {
        store.close();
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.root().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = 0;
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            while (said < 12) {
                said = Integer.parseInt(out.readLine().split(" ")[1]);
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        store = AccountStore.open(folder, Accounts.keys(1), clock);
        var ids =
                store.obstacles().all().stream().map(one -> one.obstacle().id()).toList();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(said).contains(new UUID(5, said).toString());
        assertThat(store.obstacles().begun()).allMatch(draft -> !ids.contains(draft.complaintId()));
    }
}
