package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.sync.SyncEngine;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.shell.ProgramWindow;
import id.penghubung.ui.signin.Gate.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole program on the test's stage, with a practice server of its own and one person who has signed in before.
final class ProgramOnStage {

    final PracticeServer practice;
    final PracticeAccount person;
    /// Of a complaint that the person may answer; null when there is none.
    final String trackingId;
    private final LocalGate gate;
    private final ProgramWindow window;

    /// On the FX thread.
    ///
    /// @param clock of the PC; the server's is right
    /// @param who word of [id.penghubung.domain.Role], whose first person it is, or a user name
    ProgramOnStage(Path folder, Stage stage, Clock clock, String who) throws IOException {
        practice = PracticeServer.start(
                PracticeOptions.in(folder.resolve("server"), LocalDate.of(2026, 11, 20))
                        .withComplaints(400)
                        .withSeed(7),
                Clock.systemUTC());
        person = practice.accounts().stream()
                .filter(account -> account.role().equals(who) || account.user().equals(who))
                .findFirst()
                .orElseThrow();
        var home = new DataHome(folder.resolve("home"));
        var network = new NetworkSettings(home.preferences());
        gate = new LocalGate(home, clock, HttpNetwork.by(network));
        var first = (Entry.Opened)
                gate.enterNew(practice.url(), person.user(), person.password().toCharArray(), null);
        var pulled = new CompletableFuture<SyncEngine.Result>();
        first.desk().sync().syncNow(pulled::complete);
        assertThat(pulled.orTimeout(30, TimeUnit.SECONDS).join().complete()).isTrue();
        trackingId = Inspection.unanswered(first.desk().store()).stream()
                .findFirst()
                .map(complaint -> complaint.trackingId())
                .orElse(null);
        gate.leave(first.desk());
        OnStage.reset(stage);
        var settings = new UiSettings(home.preferences(), Runnable::run);
        settings.themeProperty().set(Theme.LIGHT);
        var way = new Network(network, new ConnectionChecks(HttpNetwork.by(network)));
        window = new ProgramWindow(
                stage,
                settings,
                gate,
                OnStage.background(),
                clock,
                way,
                new DeskScreens(settings, way, home.preferences()));
        window.show();
    }

    /// Until the first round with the server has ended well.
    void signIn(FxRobot robot) throws Exception {
        until(() -> shown(robot, "#password"));
        set(robot, "#password", person.password());
        robot.clickOn("#enter");
        until(() -> shown(robot, "#figure-incoming"));
        robot.push(KeyCode.F5);
        until(() -> text(robot, "#connection").equals("Terhubung"));
    }

    static void until(BooleanSupplier condition) throws Exception {
        // On the FX thread: a scene that changes while it is searched throws.
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    static void set(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).queryAs(TextInputControl.class).setText(text));
    }

    void close(FxRobot robot) throws IOException {
        robot.interact(window::close);
        gate.close();
        practice.close();
    }
}
