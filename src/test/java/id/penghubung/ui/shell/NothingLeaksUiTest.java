package id.penghubung.ui.shell;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.app.DeskScreensForTests;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestAnswer;
import id.penghubung.domain.Role;
import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExtractExport;
import id.penghubung.store.AuditTrail;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Outbox;
import id.penghubung.store.Requests;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.settings.TestNetwork;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.PracticeAccount;
import id.penghubung.ui.signin.ScriptedGate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// DESIGN 5.8 and case E01 ("anonymous on screen, named on paper"): one secret report whose every text is full of
/// personal data, and a walk through every place of the program.
@UiTest
class NothingLeaksUiTest {

    private static final String NAME = "Maimunah Zulkarnain";
    private static final String NIK = "3271046512800003";
    private static final String PHONE = "081398765432";
    private static final String EMAIL = "maimunah.z@example.id";
    private static final List<String> SECRETS = List.of(NAME, NIK, PHONE, EMAIL);
    private static final String ALL = "Saya " + NAME + ", NIK " + NIK + ", telepon " + PHONE + ", surel " + EMAIL + ".";

    private static final String REQUEST = "permohonan-1";

    @TempDir
    static Path folder;

    private final ScriptedGate gate = new ScriptedGate();
    private final AtomicReference<Navigator> navigator = new AtomicReference<>();
    private SampleDesk sample;
    private ProgramWindow window;
    private Complaint secret;
    private Complaint unverified;
    private Path own;

    @Start
    void start(Stage stage) {
        own = folder.resolve(Long.toString(System.nanoTime()));
        // The admin instansi has every place there is.
        sample = new SampleDesk(own.resolve("akun"), 12, Role.ADMIN_INSTANSI);
        sample.store().news().look();
        secret = filled(sample.answerable(0));
        unverified = unverified(sample.answerable(1));
        sample.store()
                .cache()
                .apply(new Cache.Page(
                        List.of(secret, unverified), List.of(), "c2", "epoch", true, List.of(asked()), List.of()));
        park();
        gate.practises(new PracticeAccount("sari", "x", "Sari", "ADMIN_INSTANSI", null))
                .answers(new Entry.Opened(sample.desk(), null, List.of()));
        OnStage.reset(stage);
        var settings = new UiSettings(own, Runnable::run);
        settings.themeProperty().set(Theme.LIGHT);
        window = new ProgramWindow(
                stage,
                settings,
                gate,
                OnStage.background(),
                sample.clock(),
                TestNetwork.none(),
                (desk, dialogs, background) ->
                        DeskScreensForTests.of(desk, dialogs, background, settings, own, navigator::set));
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> window.close());
        sample.close();
    }

    /// Waits for verification, so that it stands in *Verifikasi & disposisi*.
    private static Complaint unverified(Complaint base) {
        var whole = filled(base);
        return new Complaint(
                whole.id(),
                whole.trackingId(),
                whole.version(),
                whole.title(),
                whole.text(),
                whole.reporter(),
                whole.classification(),
                whole.category(),
                whole.channel(),
                "Belum Terverifikasi",
                null,
                whole.receivedAt(),
                null,
                whole.incidentDate(),
                whole.location(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of("verify", "dispose"));
    }

    /// A question of somebody who is not to be named, taken by a colleague.
    private static InformationRequest asked() {
        return new InformationRequest(
                REQUEST,
                1,
                "Live chat PPID",
                "Mutasi",
                "taken",
                ALL,
                new Reporter(NAME, PHONE, EMAIL, false, true),
                AskerKind.PUBLIC,
                "MAPAN/1",
                "p-other",
                "Rekan",
                null,
                null,
                null,
                Samples.NOW.minusSeconds(7_200),
                null,
                null,
                null,
                List.of(new RequestAnswer("a-1", "Rekan", null, ALL, Samples.NOW, null)),
                List.of(new HistoryEntry("h-1", Samples.NOW, "taken", "Rekan", ALL)),
                Set.of());
    }

    private static Complaint filled(Complaint base) {
        return new Complaint(
                base.id(),
                base.trackingId(),
                base.version() + 1,
                ALL,
                ALL,
                new Reporter(NAME, PHONE, EMAIL, false, true),
                base.classification(),
                base.category(),
                base.channel(),
                base.rawStatus(),
                base.label(),
                base.receivedAt(),
                base.closedAt(),
                base.incidentDate(),
                "Rumah " + NAME + ", " + PHONE,
                base.dispositions(),
                List.of(new FollowUp(
                        "f-1", FollowUpKind.FOLLOW_UP, null, "Petugas", null, ALL, base.receivedAt(), null)),
                List.of(new HistoryEntry("h-1", base.receivedAt(), "intervention", "Petugas", ALL)),
                List.of(),
                base.allowedActions());
    }

    /// In conflict, so that the three panes show the report too.
    private void park() {
        var draft = sample.store()
                .drafts()
                .save(
                        UUID.randomUUID(),
                        secret.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Yth. Pelapor, sedang kami periksa."),
                        secret.version());
        var id = sample.store()
                .outbox()
                .enqueue(draft.id())
                .orElseThrow()
                .action()
                .id();
        sample.store().outbox().markSending(id);
        sample.store().outbox().markParked(id, Outbox.ParkReason.CONFLICT, "Sudah dijawab petugas lain");
    }

    private static boolean there(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private void enter(FxRobot robot) throws Exception {
        until(() -> there(robot, "#practice"));
        robot.clickOn("#practice");
        until(() -> there(robot, "#practice-sari"));
        robot.clickOn("#practice-sari");
        until(() -> there(robot, "#figure-incoming"));
    }

    private void go(FxRobot robot, Destination destination) {
        robot.interact(() -> navigator.get().go(destination));
    }

    /// Every word of every window, also those that only a tooltip, a title or a screen reader tells.
    private static String everything(FxRobot robot) {
        var words = new ArrayList<String>();
        robot.interact(() -> {
            for (var shown : Window.getWindows()) {
                if (shown instanceof Stage stage) {
                    words.add(stage.getTitle());
                }
                if (shown.getScene() != null) {
                    collect(shown.getScene().getRoot(), words);
                }
            }
        });
        return String.join("\n", words);
    }

    private static void collect(Node node, List<String> words) {
        words.add(node.getAccessibleText());
        words.add(node.getAccessibleHelp());
        switch (node) {
            case Labeled labeled -> words.add(labeled.getText());
            case TextInputControl input -> words.add(input.getText() + input.getPromptText());
            case Text text -> words.add(text.getText());
            default -> {
                // Only what it holds.
            }
        }
        if (node instanceof Control control && control.getTooltip() instanceof Tooltip tooltip) {
            words.add(tooltip.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private void nothingSecretOn(FxRobot robot, String place) {
        assertThat(everything(robot)).as(place).doesNotContain(SECRETS);
    }

    @Test
    void E01_noPlaceShowsPersonalDataBeforeItIsUncoveredAndUncoveringIsNoted(FxRobot robot) throws Exception {
        enter(robot);
        nothingSecretOn(robot, "Beranda");

        go(robot, new Destination.Complaint(secret.id()));
        until(() -> there(robot, "#complaint-text"));
        until(() -> everything(robot).contains(Words.MASK));
        nothingSecretOn(robot, "Antrean dan Laporan");
        for (var tab = 0; tab < 3; tab++) {
            var index = tab;
            robot.interact(() -> robot.lookup(".tab-pane")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(index));
            nothingSecretOn(robot, "tab " + tab);
        }
        assertThat(noted()).doesNotContain("uncovered");

        robot.push(KeyCode.CONTROL, KeyCode.U);
        until(() -> everything(robot).contains(NIK));
        until(() -> noted().contains("uncovered"));

        go(robot, new Destination.Outbox());
        until(() -> everything(robot).contains("#" + secret.trackingId()));
        nothingSecretOn(robot, "Kotak keluar");
        robot.clickOn("#compare");
        until(() -> there(robot, "#comparisonRoot"));
        nothingSecretOn(robot, "Kotak keluar, tiga panel");
        go(robot, new Destination.Complaint(secret.id()));
        until(() -> there(robot, "#complaint-text"));
        until(() -> !everything(robot).contains(NIK));
        nothingSecretOn(robot, "Laporan, kembali dari tempat lain");
        go(robot, new Destination.Settings());
        nothingSecretOn(robot, "Pengaturan dan jejak audit");
    }

    @Test
    void E01_neitherTheAdminsListsNorRequestsFiguresAndLettersNameTheReporter(FxRobot robot) throws Exception {
        enter(robot);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        until(() -> everything(robot).contains(unverified.trackingId()));
        nothingSecretOn(robot, "Verifikasi & disposisi");

        go(robot, new Destination.Request(REQUEST));
        until(() -> there(robot, "#channels-question"));
        until(() -> everything(robot).contains("MAPAN/1"));
        nothingSecretOn(robot, "Permohonan & kanal lain");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        until(() -> there(robot, ".recap-parts") || everything(robot).contains("Rekap"));
        nothingSecretOn(robot, "Rekap");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until(() -> everything(robot).contains("Pencocokan"));
        nothingSecretOn(robot, "Pencocokan");

        go(robot, new Destination.Letter("minta-bahan", secret.id()));
        until(() -> there(robot, "#letter-fields"));
        nothingSecretOn(robot, "Nota dinas yang terbuka");
        until(() -> !sample.store().memos().list(false).isEmpty());
        go(robot, new Destination.Home());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        until(() -> !everything(robot).isBlank());
        nothingSecretOn(robot, "Daftar nota dinas");
        assertThat(sample.store().memos().list(false).toString()).doesNotContain(SECRETS);
    }

    private List<String> noted() {
        return sample.store().audit().entries(AuditTrail.Filter.all(), 50).stream()
                .map(entry -> entry.kind())
                .toList();
    }

    @Test
    void E01_noSearchFindsAndNoFileNamesTheReporter() throws Exception {
        var store = sample.store();
        var sort = new Complaints.Sort(Complaints.SortColumn.RECEIVED, true);
        for (var word : List.of("Maimunah", "Zulkarnain", NIK, PHONE, EMAIL)) {
            assertThat(store.complaints().keys(Filter.all().withSearch(word), sort))
                    .as(word)
                    .isEmpty();
        }
        assertThat(store.complaints().keys(Filter.all().withSearch(secret.trackingId()), sort))
                .hasSize(1);
        var person = sample.desk().person();
        for (var word : List.of("Maimunah", "Zulkarnain", NIK, PHONE, EMAIL)) {
            assertThat(store.requests().list(new Requests.Filter(null, null, false, false, word), person))
                    .as(word)
                    .isEmpty();
        }

        var target = own.resolve("ekspor.csv");
        new ExtractExport(store, sample.clock())
                .toCsv(
                        target,
                        new ExtractExport.Request(
                                store.complaints().keys(Filter.all(), sort), "", "", "Sari", "Instansi", true, true),
                        Cancel.never());
        assertThat(Files.readString(target)).contains(secret.trackingId()).doesNotContain(SECRETS);

        var seen =
                store.outbox().seen(store.outbox().waiting().getFirst().action().id());
        assertThat(seen.orElseThrow().toString()).doesNotContain(NAME, NIK, PHONE, EMAIL);
    }

    private static final class Words {
        static final String MASK = "••••••";
    }
}
