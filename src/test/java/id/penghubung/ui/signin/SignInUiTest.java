package id.penghubung.ui.signin;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.CssComplaints;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.settings.ChosenProxy;
import id.penghubung.ui.settings.ConnectionCheck;
import id.penghubung.ui.settings.ConnectionCheck.Report;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.settings.ProxySettings.Chosen;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.KnownAccount;
import id.penghubung.ui.signin.Gate.PracticeAccount;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class SignInUiTest {

    private static final KnownAccount DIAN = new KnownAccount("1", "https://lapor.contoh.go.id", "dian", false, false);

    private final ScriptedGate gate = new ScriptedGate();
    private final SpokenDialogs dialogs = new SpokenDialogs();
    private final List<Entry.Opened> opened = new CopyOnWriteArrayList<>();
    private final ChosenProxy proxy = new ChosenProxy();
    private final List<String> tested = new CopyOnWriteArrayList<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Deque<Report> reports = new ArrayDeque<>();
    private final Network network = new Network(proxy, this::begin);
    private SignIn signIn;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        signIn = new SignIn(gate, OnStage.background(), dialogs, network, opened::add);
        OnStage.show(stage, signIn.root(), Theme.LIGHT, 1280, 690);
    }

    /// A test of the way that ends with the next report, or, when there is none, only by being cancelled.
    private ConnectionCheck.Attempt begin(String server) {
        tested.add(server);
        return new ConnectionCheck.Attempt() {
            @Override
            public Report run() {
                if (!reports.isEmpty()) {
                    return reports.remove();
                }
                try {
                    cancelled.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new Report(null, false, false, null, new Failure.Unreachable(Trouble.CUT, true, "cancelled"));
            }

            @Override
            public void cancel() {
                cancelled.countDown();
            }
        };
    }

    private List<String> stepsShown(FxRobot robot) {
        return robot.lookup("#network-steps .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    /// A PC behind a proxy with a login cannot sign in for the first time without this.
    @Test
    void theProxyIsSetAndTestedBeforeTheFirstSignIn(FxRobot robot) throws Exception {
        started(robot, "#practice");
        robot.clickOn("#server");
        until(() -> robot.lookup("#address").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#address").queryAs(TextInputControl.class).setText("https://lapor.contoh.go.id");
            robot.lookup("#network").queryAs(TitledPane.class).setExpanded(true);
        });
        robot.clickOn("#proxyManual");
        robot.interact(() -> {
            robot.lookup("#host").queryAs(TextInputControl.class).setText("proxy.kantor");
            robot.lookup("#port").queryAs(TextInputControl.class).setText("8080");
        });
        reports.add(new Report(
                "proxy.kantor:8080", true, false, null, new Failure.Unreachable(Trouble.PROXY_LOGIN, false, "407")));
        robot.interact(
                () -> robot.lookup("#network-apply").queryAs(Button.class).fire());
        until(() -> stepsShown(robot).size() == 2);
        assertThat(stepsShown(robot).getLast()).contains("proxy.kantor:8080", "meminta nama pengguna");

        robot.interact(() -> {
            robot.lookup("#proxyUser").queryAs(TextInputControl.class).setText("sari");
            robot.lookup("#proxyPassword").queryAs(TextInputControl.class).setText("rahasia");
        });
        reports.add(new Report("proxy.kantor:8080", true, true, "Pengawas Jaringan", null));
        robot.interact(() -> robot.lookup("#proxyPassword").query().requestFocus());
        robot.type(KeyCode.ENTER);
        until(() -> stepsShown(robot).size() == 4);

        assertThat(stepsShown(robot))
                .containsExactly(
                        "Nama proxy ditemukan.",
                        "Proxy proxy.kantor:8080 menjawab dan meneruskan.",
                        "Sertifikat dipercaya, diterbitkan oleh Pengawas Jaringan.",
                        "Server Penghubung menjawab.");
        assertThat(proxy.chosen()).isEqualTo(new Chosen.Manual("proxy.kantor", 8080, "sari", "rahasia"));
        assertThat(tested).containsOnly("https://lapor.contoh.go.id");
        assertThat(gate.asked()).as("nobody was signed in by it").isEmpty();
        robot.interact(() -> OnStage.picture(stage, "masuk-jaringan"));
    }

    @Test
    void aTestOfTheConnectionCanBeCancelled(FxRobot robot) throws Exception {
        started(robot, "#practice");
        robot.clickOn("#server");
        until(() -> robot.lookup("#address").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#address").queryAs(TextInputControl.class).setText("https://lapor.contoh.go.id");
            robot.lookup("#network").queryAs(TitledPane.class).setExpanded(true);
            robot.lookup("#network-apply").queryAs(Button.class).fire();
        });
        until(() -> robot.lookup("#network-cancel").query().isVisible() && !tested.isEmpty());
        robot.interact(
                () -> robot.lookup("#network-cancel").queryAs(Button.class).fire());

        assertThat(cancelled.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(robot.lookup("#network-apply").query().isDisabled()).isFalse();
        assertThat(stepsShown(robot)).isEmpty();
    }

    private void started(FxRobot robot, String firstField) throws Exception {
        robot.interact(() -> signIn.start());
        until(() -> robot.lookup(firstField).tryQuery().filter(Node::isFocused).isPresent());
    }

    private static Entry.Opened opens(boolean practice, String code) {
        var desk = new Desk(
                null,
                null,
                new Person("p", "dian", "Dian", List.of()),
                "Kementerian Contoh",
                OfficeZone.WIB,
                new MutableClock(Samples.NOW),
                practice,
                DIAN.serverUrl());
        return new Entry.Opened(desk, code, List.of());
    }

    private void named(FxRobot robot, String picture) {
        robot.interact(() -> {
            assertThat(AccessibilityWalk.unnamed(signIn.root())).isEmpty();
            assertThat(AccessibilityWalk.asked(signIn.root())).isPositive();
            OnStage.picture(stage, "masuk-" + picture);
        });
    }

    @Test
    void twoClicksLeadFromTheFirstStartIntoPractice(FxRobot robot) throws Exception {
        gate.practises(
                        new PracticeAccount("rangga", "a", "Rangga", "ADMIN_INSTANSI", null),
                        new PracticeAccount("dian", "b", "Dian", "PEJABAT_PENGHUBUNG", "Biro Umum"))
                .answers(opens(true, "ABCD"));
        started(robot, "#practice");
        named(robot, "selamat-datang");

        robot.clickOn("#practice");
        until(() -> robot.lookup("#practice-dian").tryQuery().isPresent());
        named(robot, "latihan");
        robot.clickOn("#practice-dian");

        until(() -> opened.size() == 1);
        assertThat(gate.asked()).containsExactly("practice", "new http://127.0.0.1:8080 dian b -");
    }

    @Test
    void theKeyboardAloneSignsIn(FxRobot robot) throws Exception {
        gate.knows(DIAN).answers(opens(false, null));
        started(robot, "#password");
        named(robot, "akun");

        robot.write("rahasia").push(KeyCode.ENTER);

        until(() -> opened.size() == 1);
        assertThat(gate.asked()).containsExactly("known dian rahasia -");
    }

    @Test
    void aWrongPasswordIsSaidAndWhatWasTypedStays(FxRobot robot) throws Exception {
        gate.knows(DIAN).answers(new Entry.WrongPassword(true));
        started(robot, "#password");

        robot.write("salah").push(KeyCode.ENTER);
        until(() -> robot.lookup("#troubleBox").query().isVisible());

        assertThat(robot.lookup("#trouble").<Labeled>query().getText()).contains("server sedang tidak terjangkau");
        assertThat(robot.lookup("#password").<TextInputControl>query().getText())
                .isEqualTo("salah");
        named(robot, "salah");
    }

    @Test
    void theRecoveryCodeMustBeKeptBeforeGoingOn(FxRobot robot) throws Exception {
        gate.answers(opens(false, "ABCD-EFGH-JKLM"));
        started(robot, "#practice");
        robot.clickOn("#server");
        robot.interact(() -> {
            robot.lookup("#address").<TextInputControl>query().setText("https://lapor.contoh.go.id");
            robot.lookup("#user").<TextInputControl>query().setText("dian");
            robot.lookup("#password").<TextInputControl>query().setText("rahasia");
        });
        named(robot, "server");
        robot.clickOn("#enter");
        until(() -> robot.lookup("#code").tryQuery().isPresent());
        named(robot, "kode");

        assertThat(robot.lookup("#go").query().isDisabled()).isTrue();
        robot.clickOn("#copy");
        var copied = new ArrayList<String>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).containsExactly("ABCD-EFGH-JKLM");
        assertThat(opened).isEmpty();

        robot.clickOn("#kept").clickOn("#go");
        assertThat(opened).hasSize(1);
    }

    @Test
    void aPassphraseOfItsOwnMustBeTypedTwiceAlike(FxRobot robot) throws Exception {
        started(robot, "#practice");
        robot.clickOn("#server");
        robot.interact(() -> {
            robot.lookup("#address").<TextInputControl>query().setText("https://lapor.contoh.go.id");
            robot.lookup("#user").<TextInputControl>query().setText("dian");
            robot.lookup("#password").<TextInputControl>query().setText("rahasia");
        });
        robot.clickOn("#advanced");
        robot.clickOn("#separate");
        robot.interact(() -> {
            robot.lookup("#passphrase").<TextInputControl>query().setText("satu dua tiga");
            robot.lookup("#passphraseAgain").<TextInputControl>query().setText("satu dua");
        });
        assertThat(robot.lookup("#mismatch").query().isVisible()).isTrue();
        assertThat(robot.lookup("#enter").query().isDisabled()).isTrue();

        robot.interact(
                () -> robot.lookup("#passphraseAgain").<TextInputControl>query().setText("satu dua tiga"));
        assertThat(robot.lookup("#enter").query().isDisabled()).isFalse();
        named(robot, "frasa-sandi");
    }

    @Test
    void startingAnewAsksFirstAndKeepsTheLockedWorkByDefault(FxRobot robot) throws Exception {
        gate.knows(DIAN).setsAside(Path.of("disisihkan", "dian"));
        started(robot, "#password");
        robot.clickOn("#forgotten");
        named(robot, "lupa");

        robot.clickOn("#startAnew");
        assertThat(gate.asked()).isEmpty();
        assertThat(dialogs.asked()).singleElement().asString().contains("dian", "disisihkan");

        dialogs.says(true);
        robot.clickOn("#startAnew");
        until(() -> gate.asked().contains("anew dian true"));
        until(() -> dialogs.asked().getLast().contains("disisihkan"));
        assertThat(robot.lookup("#address").<TextInputControl>query().getText()).isEqualTo(DIAN.serverUrl());
    }

    @Test
    void anOldPasswordIsAskedForWithAWayOut(FxRobot robot) throws Exception {
        gate.knows(DIAN).answers(new Entry.OldPasswordNeeded());
        started(robot, "#password");
        robot.write("baru").push(KeyCode.ENTER);
        until(() -> robot.lookup("#oldPassword").tryQuery().isPresent());
        named(robot, "sandi-lama");

        robot.clickOn("#forgotten");

        until(() -> robot.lookup("#code").tryQuery().isPresent());
    }

    @Test
    void theSignInKnowsItsColoursInBothThemes(FxRobot robot) throws Exception {
        gate.knows(DIAN);
        try (var css = new CssComplaints()) {
            started(robot, "#password");
            robot.interact(() -> {
                stage.getScene().setRoot(new Pane());
                OnStage.show(stage, signIn.root(), Theme.DARK, 1280, 690);
                OnStage.picture(stage, "masuk-gelap");
            });

            assertThat(css.heard()).isEmpty();
        }
    }
}
