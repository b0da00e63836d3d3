package id.penghubung.ui.obstacle;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.ObstacleStep;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import id.penghubung.exchange.ObstacleFile;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.CentralServer;
import id.penghubung.server.file.NoServer;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Obstacles.Listed;
import id.penghubung.sync.SyncEngine;
import id.penghubung.sync.SyncService;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.obstacle.ObstaclesViewModel.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// *Daftar kendala* at the desk of a unit, of the *admin instansi* and of an office without a server.
@UiTest
class ObstaclesUiTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final WorkUnit UNIT = new WorkUnit("bkip", "Biro Komunikasi dan Informasi Publik");

    @TempDir
    static Path folder;

    private final List<Notice> said = new CopyOnWriteArrayList<>();
    private final List<Path> shown = new CopyOnWriteArrayList<>();
    private final SpokenDialogs dialogs = new SpokenDialogs().says(true);
    private final Clock clock = new MutableClock(Instant.parse("2026-11-20T03:15:00Z"));
    private Path own;
    private PracticeServer practice;
    private CentralServer server;
    private AccountStore store;
    private SyncService sync;
    private ObstaclesController screen;
    private Stage stage;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        own = Files.createDirectories(folder.resolve(Long.toString(System.nanoTime())));
        practice = PracticeServer.start(
                PracticeOptions.in(own.resolve("latihan"), LocalDate.of(2026, 11, 20))
                        .withComplaints(20),
                clock);
    }

    private void officer(FxRobot robot) {
        open(
                robot,
                new Person(
                        "p-bkip-1",
                        "kartika.bkip",
                        "Kartika Sulistyorini",
                        List.of(new Membership(Role.PEJABAT_PENGHUBUNG, UNIT))),
                serverOf("kartika.bkip"));
    }

    private void admin(FxRobot robot) {
        open(
                robot,
                new Person(
                        "p-adm-1",
                        "admin.ratih",
                        "Ratih Anggraini",
                        List.of(new Membership(Role.ADMIN_INSTANSI, null))),
                serverOf("admin.ratih"));
    }

    private void withoutServer(FxRobot robot) {
        open(
                robot,
                new Person("p", "petugas", "Petugas", List.of(new Membership(Role.PEJABAT_PENGHUBUNG, UNIT))),
                null);
    }

    private HttpCentralServer serverOf(String user) {
        var account = practice.accounts().stream()
                .filter(known -> known.user().equals(user))
                .findFirst()
                .orElseThrow();
        var made = new HttpCentralServer(ServerAddress.parse(practice.url()).orElseThrow());
        made.useCredentials(account.user(), account.password());
        return made;
    }

    private void open(FxRobot robot, Person person, HttpCentralServer http) {
        server = http == null ? new NoServer() : http;
        store = AccountStore.open(new AccountFolder(own.resolve(person.userName())), Accounts.keys(1), clock);
        sync = new SyncService(server, store, clock, new Random(1));
        sync.workOffline(true);
        if (http != null) {
            round();
        }
        var desk = new Desk(
                store,
                sync,
                person,
                "Kementerian Contoh",
                OfficeZone.WIB,
                clock,
                true,
                http == null ? null : practice.url());
        robot.interact(() -> {
            screen = new ObstaclesController(desk, OnStage.background(), dialogs, said::add, shown::add);
            OnStage.show(stage, (Parent) screen.node(), Theme.LIGHT, 1166, 600);
            screen.shown();
        });
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(() -> screen.dispose());
        sync.close();
        if (server instanceof HttpCentralServer http) {
            http.close();
        }
        store.close();
        practice.close();
    }

    private void round() {
        assertThat(new SyncEngine(server, store, clock)
                        .runOnce(SyncEngine.Progress.NONE)
                        .complete())
                .isTrue();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static TableView<Row> table(FxRobot robot) {
        return robot.lookup("#obstacles-table").query();
    }

    private static boolean visible(FxRobot robot, String id) {
        return robot.lookup(id).query().isVisible();
    }

    private void write(FxRobot robot, String words) {
        press(robot, "#obstacles-new");
        robot.interact(() -> {
            ComboBox<ObstacleStep> step = robot.lookup("#obstacle-step").queryComboBox();
            step.setValue(ObstacleStep.STATUS);
        });
        type(robot, "#obstacle-text", words);
    }

    private void menu(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#obstacles-file").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getId().equals(id))
                .forEach(item -> item.fire()));
    }

    private List<Listed> all() {
        return store.obstacles().all();
    }

    @Test
    void whatAnOfficerNotesIsADraftAtOnceAndReachesTheServerWithItsPicture(FxRobot robot) throws Exception {
        officer(robot);
        write(robot, "Label tetap respon awal");
        type(robot, "#obstacle-tracking-id", "#8812345");
        dialogs.opens(Files.write(own.resolve("layar.png"), PNG));
        press(robot, "#obstacle-attach");
        until(() -> text(robot, "#obstacle-picture").equals("layar.png"));
        until(() -> !store.obstacles().begun().isEmpty());
        robot.interact(() -> OnStage.picture(stage, "kendala-catat"));
        assertThat(AccessibilityWalk.unnamed((Parent) screen.node())).isEmpty();
        press(robot, "#obstacle-send");
        press(robot, "#obstacle-send");

        until(() -> !all().isEmpty() && visible(robot, "#obstacles-fault"));
        assertThat(all()).hasSize(1);
        assertThat(store.obstacles().begun()).isEmpty();
        assertThat(all().getFirst().obstacle().note().unitId()).isEqualTo("bkip");
        assertThat(all().getFirst().obstacle().note().trackingId()).isEqualTo("8812345");
        until(() -> visible(robot, "#obstacles-waiting"));

        round();
        until(() -> !visible(robot, "#obstacles-waiting"));
        assertThat(all().getFirst().obstacle().version()).isPositive();
        assertThat(visible(robot, "#obstacles-tracking")).isFalse();
        press(robot, "#obstacles-picture");
        until(() -> shown.size() == 1);
        assertThat(shown.getFirst()).hasBinaryContent(PNG);
        robot.interact(() -> OnStage.picture(stage, "kendala-petugas"));
    }

    @Test
    void aNumberOfAPersonIsSaidBeforeItIsSaved(FxRobot robot) throws Exception {
        officer(robot);
        write(robot, "Pelapor 0812-3456-7890 tidak terlihat");
        assertThat(visible(robot, "#obstacle-personal")).isTrue();
        assertThat(text(robot, "#obstacle-personal")).contains("nomor telepon");
        dialogs.says(false);
        press(robot, "#obstacle-send");
        assertThat(dialogs.asked()).singleElement().asString().contains("nomor telepon");
        until(() -> !store.obstacles().begun().isEmpty());
        assertThat(all()).isEmpty();
        type(robot, "#obstacle-text", "Nomor pelapor tidak terlihat");
        assertThat(visible(robot, "#obstacle-personal")).isFalse();
        press(robot, "#obstacle-send");
        until(() -> all().size() == 1);
    }

    @Test
    void anythingButAPictureIsRefused(FxRobot robot) throws Exception {
        officer(robot);
        write(robot, "Layar kosong");
        dialogs.opens(Files.writeString(own.resolve("layar.png"), "bukan gambar"));
        press(robot, "#obstacle-attach");
        until(() -> said.stream().anyMatch(notice -> notice.text().contains("rusak atau terpotong")));
        assertThat(text(robot, "#obstacle-picture")).isEqualTo("Tanpa tangkapan layar");
    }

    @Test
    void theAdminCarriesEqualOnesOnTogetherAndTheUnitsServerHasTheAnswer(FxRobot robot) throws Exception {
        admin(robot);
        for (var words :
                List.of("Label tetap respon awal", "label tetap \"respon awal\"", "Tertulis respon awal terus")) {
            store.outbox()
                    .enqueue(store.drafts()
                            .save(
                                    UUID.randomUUID(),
                                    UUID.randomUUID().toString(),
                                    new ActionBody.NoteObstacle(new Obstacle.Note(
                                            clock.instant(), "status", words, "", "", "bkip", UNIT.name())),
                                    0)
                            .id())
                    .orElseThrow();
        }
        round();
        until(() -> table(robot).getItems().size() == 2);
        robot.interact(() -> table(robot).getSelectionModel().selectAll());
        until(() -> visible(robot, "#obstacles-group"));
        press(robot, "#obstacles-group");
        until(() -> table(robot).getItems().size() == 1 && visible(robot, "#obstacles-tracking"));

        robot.interact(() -> {
            ComboBox<ObstacleState> state =
                    robot.lookup("#obstacles-track-state").queryComboBox();
            state.setValue(ObstacleState.ANSWERED);
            robot.lookup("#obstacles-answer").queryAs(TextArea.class).setText("Diperbaiki di rilis 4.3");
        });
        press(robot, "#obstacles-track");
        until(() -> all().stream().allMatch(one -> one.obstacle().state().equals(Optional.of(ObstacleState.ANSWERED))));
        round();
        assertThat(store.outbox().waiting()).isEmpty();
        assertThat(all()).hasSize(3).allSatisfy(one -> {
            assertThat(one.obstacle().answer()).isEqualTo("Diperbaiki di rilis 4.3");
            assertThat(one.obstacle().group()).isNotNull();
            assertThat(one.waiting()).isEmpty();
        });
        until(() -> text(robot, "#obstacles-members").startsWith("Dicatat 3 kali"));
        robot.interact(() -> OnStage.picture(stage, "kendala-admin"));

        var target = own.resolve("kendala.csv");
        robot.interact(() -> screen.chooseTargetBy(_ -> Optional.of(target)));
        press(robot, "#obstacles-export");
        until(() -> said.stream().anyMatch(notice -> notice.text().contains("kendala.csv")));
        assertThat(Files.readAllLines(target)).hasSize(4);
        press(robot, "#obstacles-apart");
        until(() -> table(robot).getItems().size() == 3);
    }

    private void shows(String text, String state) {
        var one = Obstacle.noted(
                UUID.randomUUID().toString(),
                new Obstacle.Note(clock.instant(), "status", text, "", "", "bkip", UNIT.name()),
                List.of(),
                clock.instant());
        var tracked = state == null
                ? one
                : one.withTrack(new Obstacle.Track(state, LocalDate.of(2026, 11, 18), "", null), clock.instant());
        store.obstacles().receive(List.of(tracked.withVersion(1)), List.of());
    }

    @Test
    void whatIsTypedStaysWhenAnotherKendalaComesAndAnUnknownStateIsKept(FxRobot robot) throws Exception {
        admin(robot);
        shows("Status salah", "of_tomorrow");
        until(() -> table(robot).getItems().size() == 1);
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        until(() -> visible(robot, "#obstacles-tracking"));
        type(robot, "#obstacles-answer", "Sedang saya tulis");

        shows("Dasbor kosong", null);
        until(() -> table(robot).getItems().size() == 2);
        assertThat(robot.lookup("#obstacles-answer").queryAs(TextArea.class).getText())
                .isEqualTo("Sedang saya tulis");

        press(robot, "#obstacles-track");
        until(() -> !said.isEmpty());
        assertThat(all()).anySatisfy(one -> {
            assertThat(one.obstacle().answer()).isEqualTo("Sedang saya tulis");
            assertThat(one.obstacle().stateWord()).isEqualTo("of_tomorrow");
        });
    }

    @Test
    void anOfficeWithoutServerKeepsItsListAndCarriesItByFile(FxRobot robot) throws Exception {
        withoutServer(robot);
        write(robot, "Dasbor kosong");
        press(robot, "#obstacle-send");
        until(() -> all().size() == 1 && visible(robot, "#obstacles-fault"));
        assertThat(store.outbox().waiting()).isEmpty();
        var file = own.resolve("unit" + ObstacleFile.ENDING);
        dialogs.saves(file);
        menu(robot, "obstacles-write-file");
        until(() -> Files.exists(file));
        until(() -> !said.isEmpty());

        try (var admins = AccountStore.open(new AccountFolder(own.resolve("admin")), Accounts.keys(2), clock)) {
            admins.obstacles().merge(ObstacleFile.read(file));
            var id = admins.obstacles().all().getFirst().obstacle().id();
            ((MutableClock) clock).advance(java.time.Duration.ofMinutes(5));
            admins.obstacles()
                    .track(List.of(id), new Obstacle.Track("solved", LocalDate.of(2026, 11, 22), "Sudah tampil", null));
            ObstacleFile.write(
                    file,
                    admins.obstacles().all().stream().map(Listed::obstacle).toList(),
                    clock.instant());
        }
        dialogs.opens(file);
        menu(robot, "obstacles-read-file");
        until(() -> text(robot, "#obstacles-state-chip").equals("Selesai"));
        assertThat(all()).hasSize(1);
        assertThat(said.getLast().text()).contains("0 baru, 1 diperbarui");

        Files.writeString(file, "{}");
        menu(robot, "obstacles-read-file");
        until(() -> said.getLast().text().contains("Tidak ada yang berubah"));
        assertThat(all()).hasSize(1);
    }
}
