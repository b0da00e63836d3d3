package id.penghubung.ui.channels;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.ContactPerson;
import id.penghubung.domain.IntakeChannel;
import id.penghubung.domain.Membership;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.RequestState;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Outbox;
import id.penghubung.store.Requests.Entry;
import id.penghubung.store.Requests.Filter;
import id.penghubung.sync.SyncEngine;
import id.penghubung.sync.SyncService;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The desk of the live chat over the practice server's requests.
@UiTest
class ChannelsUiTest {

    private static final String QUESTION = "Apakah formulir mutasi harus dibubuhi meterai?";

    @TempDir
    static Path folder;

    private final List<Destination> opened = new CopyOnWriteArrayList<>();
    private final List<Notice> said = new CopyOnWriteArrayList<>();
    private final SpokenDialogs dialogs = new SpokenDialogs().says(true);
    private final Person me = new Person(
            "p-bkip-1",
            "kartika.bkip",
            "Kartika Sulistyorini",
            List.of(new Membership(
                    Role.PEJABAT_PENGHUBUNG, new WorkUnit("bkip", "Biro Komunikasi dan Informasi Publik"))));
    private final Clock clock = new MutableClock(Instant.parse("2026-11-20T03:15:00Z"));
    private PracticeServer practice;
    private HttpCentralServer server;
    private AccountStore store;
    private SyncService sync;
    private ChannelsController channels;
    private Stage stage;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        var own = Files.createDirectories(folder.resolve(Long.toString(System.nanoTime())));
        practice = PracticeServer.start(
                PracticeOptions.in(own.resolve("latihan"), LocalDate.of(2026, 11, 20))
                        .withComplaints(20),
                clock);
        store = AccountStore.open(new AccountFolder(own.resolve("akun")), Accounts.keys(1), clock);
        server = new HttpCentralServer(ServerAddress.parse(practice.url()).orElseThrow());
        var account = practice.accounts().stream()
                .filter(known -> known.user().equals(me.userName()))
                .findFirst()
                .orElseThrow();
        server.useCredentials(account.user(), account.password());
        sync = new SyncService(server, store, clock, new Random(1));
        sync.workOffline(true);
        round();
        channels = new ChannelsController(
                new Desk(store, sync, me, "Kementerian Contoh", OfficeZone.WIB, clock, true, practice.url()),
                OnStage.background(),
                dialogs,
                opened::add,
                said::add);
        OnStage.show(stage, (Parent) channels.node(), Theme.LIGHT, 1176, 640);
        channels.shown();
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(() -> channels.dispose());
        sync.close();
        server.close();
        store.close();
        practice.close();
    }

    private void round() {
        assertThat(new SyncEngine(server, store, clock)
                        .runOnce(SyncEngine.Progress.NONE)
                        .complete())
                .isTrue();
    }

    private static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(ChannelsUiTest::inSight).isPresent();
    }

    private static boolean inSight(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void set(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).queryAs(TextInputControl.class).setText(text));
    }

    private static <T> void choose(FxRobot robot, String query, T value) {
        robot.interact(() -> robot.lookup(query).<ComboBox<T>>query().setValue(value));
    }

    private static TableView<Entry> table(FxRobot robot) {
        return robot.lookup("#channels-table").query();
    }

    /// Selects the request with this question.
    private Entry.Held select(FxRobot robot, String words) throws Exception {
        until(() -> !table(robot).getItems().isEmpty());
        var found = store.requests().list(new Filter(null, null, false, false, words), me).stream()
                .map(Entry.Held.class::cast)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> channels.select(found.id()));
        until(() -> visible(robot, "#channels-question")
                && text(robot, "#channels-question").equals(found.request().question()));
        return found;
    }

    private List<Entry> list() {
        return store.requests().list(Filter.all(), me);
    }

    @Test
    void whatIsNotedIsADraftFromTheFirstKeyOnAndBecomesARequest(FxRobot robot) throws Exception {
        until(() -> !table(robot).getItems().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> visible(robot, "#note-text"));
        robot.interact(() -> OnStage.picture(stage, "kanal-catat"));
        assertThat(AccessibilityWalk.unnamed((Parent) channels.node())).isEmpty();

        set(robot, "#note-text", QUESTION);
        until(() -> text(robot, "#note-kept").startsWith("Tersimpan "));

        assertThat(store.drafts().all())
                .singleElement()
                .satisfies(draft -> assertThat(draft.body().text()).isEqualTo(QUESTION));
        robot.interact(() -> robot.lookup("#note-send").queryButton().fire());
        assertThat(text(robot, "#note-trouble")).contains("kanal");
        choose(robot, "#note-channel", IntakeChannel.PHONE);
        set(robot, "#note-agenda", "MAPAN/2026/11/0777");
        set(robot, "#note-time", "25.99");
        robot.interact(() -> robot.lookup("#note-send").queryButton().fire());
        assertThat(text(robot, "#note-trouble")).contains("jam");
        set(robot, "#note-time", "9.05");
        until(() -> !visible(robot, "#note-trouble"));
        robot.interact(() -> robot.lookup("#note-text").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        until(() -> visible(robot, "#channels-question")
                && text(robot, "#channels-question").equals(QUESTION));
        assertThat(text(robot, "#channels-state")).isEqualTo("Menunggu terkirim");
        assertThat(store.drafts().all()).isEmpty();
        assertThat(store.outbox().waiting())
                .singleElement()
                .satisfies(item -> assertThat(item.action().body())
                        .isInstanceOfSatisfying(ActionBody.NoteRequest.class, note -> {
                            assertThat(note.intake().channel()).isEqualTo("Telepon");
                            assertThat(note.intake().receivedAt()).isEqualTo(Instant.parse("2026-11-20T02:05:00Z"));
                        }));

        round();
        until(() -> text(robot, "#channels-state").equals("Diambil"));
        assertThat(visible(robot, "#channels-hand-over")).isTrue();
    }

    @Test
    void whatAFigureCountedIsShownAloneUntilAllIsAskedFor(FxRobot robot) throws Exception {
        until(() -> !table(robot).getItems().isEmpty());
        var all = table(robot).getItems().size();
        var counted = store.requests().facts().stream()
                .map(facts -> facts.id())
                .limit(3)
                .collect(java.util.stream.Collectors.toSet());

        robot.interact(() -> channels.open(counted, "Masuk, Triwulan IV 2026"));

        until(() -> table(robot).getItems().size() == 3);
        assertThat(table(robot).getItems()).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(counted);
        assertThat(text(robot, "#channels-only-words")).isEqualTo("Masuk, Triwulan IV 2026");
        robot.clickOn("#channels-only-end");
        until(() -> table(robot).getItems().size() == all);
        assertThat(visible(robot, "#channels-only")).isFalse();
    }

    @Test
    void aDraftOfANoteIsOpenedAgainWithAllItsFields(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> visible(robot, "#note-text"));
        robot.interact(() ->
                robot.lookup("#note-as-report").queryAs(ToggleButton.class).setSelected(true));
        choose(robot, "#note-channel", IntakeChannel.VISIT);
        choose(robot, "#note-asker-kind", AskerKind.PERSONNEL_OFFICE);
        set(robot, "#note-name", "Bapak Suryanto");
        set(robot, "#note-text", "Loket tutup sebelum waktunya.");
        until(() -> text(robot, "#note-kept").startsWith("Tersimpan "));
        var draft = store.drafts().all().getFirst();

        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> robot.lookup("#note-text")
                .queryAs(TextInputControl.class)
                .getText()
                .isEmpty());
        robot.interact(() -> channels.select(draft.complaintId()));

        until(() -> robot.lookup("#note-text")
                .queryAs(TextInputControl.class)
                .getText()
                .equals("Loket tutup sebelum waktunya."));
        assertThat(robot.lookup("#note-name").queryAs(TextInputControl.class).getText())
                .isEqualTo("Bapak Suryanto");
        assertThat(robot.lookup("#note-as-report").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(store.drafts().byId(draft.id()).orElseThrow().body().kind()).isEqualTo(ActionKind.REGISTER);
    }

    @Test
    void aRequestIsHandedToThePicByKeyboardAndShowsThatItWaits(FxRobot robot) throws Exception {
        var open = select(robot, "formulir daring");
        assertThat(text(robot, "#channels-fact-asker")).startsWith("Tidak diketahui");
        robot.push(KeyCode.ALT, KeyCode.A);
        until(() -> visible(robot, "#channels-hand-over"));
        assertThat(text(robot, "#channels-state")).isEqualTo("Menunggu terkirim");

        robot.push(KeyCode.ALT, KeyCode.T);
        until(() -> visible(robot, "#channels-contact"));
        robot.interact(() -> robot.lookup("#channels-send").queryButton().fire());
        assertThat(text(robot, "#channels-trouble")).contains("PIC tujuan");
        var contacts = robot.lookup("#channels-contact").<ComboBox<ContactPerson>>query();
        assertThat(contacts.getItems())
                .extracting(ContactPerson::unitId)
                .contains("digital")
                .doesNotContain("bkip");
        choose(
                robot,
                "#channels-contact",
                contacts.getItems().stream()
                        .filter(one -> one.unitId().equals("digital"))
                        .findFirst()
                        .orElseThrow());
        set(robot, "#channels-text", "Penanya menunggu di live chat.");
        until(() -> text(robot, "#channels-kept").startsWith("Tersimpan "));
        robot.interact(() -> OnStage.picture(stage, "kanal-teruskan"));
        assertThat(AccessibilityWalk.unnamed((Parent) channels.node())).isEmpty();
        robot.interact(() -> robot.lookup("#channels-text").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> store.outbox().waiting().size() == 2);

        round();
        until(() -> text(robot, "#channels-state").equals("Diteruskan ke PIC"));
        assertThat(text(robot, "#channels-fact-contact")).contains("Meja Bantuan Layanan Digital");
        assertThat(store.requests().byId(open.id(), me).orElseThrow().request().state())
                .isEqualTo(RequestState.HANDED_OVER);
    }

    @Test
    void writingOnARequestSurvivesLookingAtAnother(FxRobot robot) throws Exception {
        select(robot, "peralihan jabatan");
        robot.push(KeyCode.ALT, KeyCode.J);
        until(() -> visible(robot, "#channels-editor"));
        set(robot, "#channels-text", "Sementara ini masih diperiksa.");
        select(robot, "formulir daring");
        assertThat(visible(robot, "#channels-editor")).isFalse();

        select(robot, "peralihan jabatan");

        until(() -> visible(robot, "#channels-editor")
                && robot.lookup("#channels-text")
                        .queryAs(TextInputControl.class)
                        .getText()
                        .equals("Sementara ini masih diperiksa."));
    }

    /// The rule of the minutes: an individual is sent to the own personnel office, and gets no number of a PIC.
    @Test
    void anIndividualIsSentToTheOwnOfficeAndGetsNoContactOfAPic(FxRobot robot) throws Exception {
        select(robot, "peralihan jabatan");
        robot.interact(() -> OnStage.picture(stage, "kanal-rincian"));
        assertThat(text(robot, "#channels-advice-text")).contains("kepegawaian instansinya");
        assertThat(visible(robot, "#channels-copy-contact")).isFalse();

        robot.push(KeyCode.ALT, KeyCode.U);
        until(() -> visible(robot, "#channels-editor"));
        assertThat(text(robot, "#channels-hint")).contains("Rukmini Sasongko");
        robot.interact(() -> robot.lookup("#channels-send").queryButton().fire());
        assertThat(text(robot, "#channels-trouble")).contains("isi");
        set(robot, "#channels-text", "Hubungi Galih di pesawat 2104.");
        assertThat(text(robot, "#channels-trouble")).contains("kontak PIC");
        robot.interact(() ->
                robot.lookup("#channels-text").queryAs(TextInputControl.class).clear());
        robot.interact(
                () -> robot.lookup("#channels-use-referral").queryButton().fire());
        until(() -> !visible(robot, "#channels-trouble"));
        robot.interact(() -> robot.lookup("#channels-send").queryButton().fire());

        until(() -> store.outbox().waiting().size() == 1);
        round();
        until(() -> text(robot, "#channels-state").equals("Ditutup"));
    }

    @Test
    void filtersShowWhatThePicHasNotAnsweredAndSearchKnowsNoNames(FxRobot robot) throws Exception {
        until(() -> table(robot).getItems().size() == list().size());
        var awaiting = robot.lookup("#channels-awaiting").queryAs(ToggleButton.class);
        assertThat(awaiting.getText()).isEqualTo("Belum dijawab PIC (3)");

        robot.interact(() -> awaiting.setSelected(true));
        until(() -> table(robot).getItems().size() == 3);
        robot.interact(() -> awaiting.setSelected(false));
        set(robot, "#channels-search", "0417");
        until(() -> table(robot).getItems().size() == 1);
        set(robot, "#channels-search", "Rukmini");
        until(() -> table(robot).getItems().isEmpty());
        robot.interact(() -> OnStage.picture(stage, "kanal-kosong"));
        set(robot, "#channels-search", "");
        robot.interact(
                () -> robot.lookup("#channels-mine").queryAs(ToggleButton.class).setSelected(true));
        until(() ->
                !table(robot).getItems().isEmpty() && table(robot).getItems().size() < list().size());
        assertThat(table(robot).getItems())
                .allSatisfy(entry ->
                        assertThat(((Entry.Held) entry).request().takerId()).isEqualTo("p-bkip-1"));
    }

    @Test
    void theExportHoldsTheListedRequestsAndNobodysName(FxRobot robot) throws Exception {
        until(() -> table(robot).getItems().size() == list().size());
        var target = folder.resolve("permohonan-" + System.nanoTime() + ".csv");
        channels.chooseTargetBy(_ -> Optional.of(target));

        robot.interact(() -> robot.lookup("#channels-export").queryButton().fire());

        until(() -> !said.isEmpty());
        var lines = Files.readString(target).lines().toList();
        assertThat(lines).hasSize(1 + list().size());
        assertThat(lines.getFirst()).startsWith("\ufeffTanggal Diterima;Jam Diterima;Hari;Kanal;Topik;Keadaan");
        assertThat(String.join("\n", lines))
                .contains("MAPAN/2026/11/0417", "DATA LATIHAN", "Diteruskan ke PIC")
                .doesNotContain("Rukmini", "0812-0000-0041", "Lembaga Kajian");
    }

    /// Case E02: refused after it was written without network; the text is a draft again, on the request as it is now.
    @Test
    void E02_aRefusedHandOverIsAnnouncedAndItsTextCanBeGoneOnWith(FxRobot robot) throws Exception {
        var request = select(robot, "peralihan jabatan");
        var draft = store.drafts()
                .save(
                        java.util.UUID.randomUUID(),
                        request.id(),
                        new ActionBody.HandOverRequest("pensiun", "Catatan yang tidak boleh hilang."),
                        request.request().version());
        var id = store.outbox().enqueue(draft.id()).orElseThrow().action().id();
        store.outbox().markSending(id);
        store.outbox()
                .markParked(id, Outbox.ParkReason.CONFLICT, "Setelah Anda membaca permohonan ini, ia telah ditutup.");

        until(() -> text(robot, "#channels-state").equals("Ditahan"));
        assertThat(visible(robot, "#channels-offers")).isFalse();
        robot.interact(() -> robot.lookup("#channels-to-outbox").queryButton().fire());
        assertThat(opened).containsExactly(new Destination.Outbox());

        store.outbox().withdrawnToDraft(id, request.request().version());
        robot.interact(() -> channels.select(list().getLast().id()));
        select(robot, "peralihan jabatan");
        until(() -> visible(robot, "#channels-editor")
                && robot.lookup("#channels-text")
                        .queryAs(TextInputControl.class)
                        .getText()
                        .equals("Catatan yang tidak boleh hilang."));
    }

    @Test
    void itFitsASmallScreenInTheDarkToo(FxRobot robot) throws Exception {
        robot.interact(() -> OnStage.show(stage, newRoot(), Theme.DARK, 1176, 560));
        select(robot, "pensiun janda");
        robot.interact(() -> OnStage.picture(stage, "kanal-gelap"));

        for (var id : List.of("#channels-new-note", "#channels-hand-over", "#channels-table")) {
            var node = robot.lookup(id).query();
            if (inSight(node)) {
                var bounds = node.localToScene(node.getBoundsInLocal());
                assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(1176.5);
                assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(560.5);
            }
        }
    }

    /// A node may stand in one scene only.
    private Parent newRoot() {
        var node = (Parent) channels.node();
        if (node.getScene() != null) {
            node.getScene().setRoot(new javafx.scene.layout.StackPane());
        }
        return node;
    }
}
