package id.penghubung.app;

import static id.penghubung.app.ProgramOnStage.set;
import static id.penghubung.app.ProgramOnStage.shown;
import static id.penghubung.app.ProgramOnStage.text;
import static id.penghubung.app.ProgramOnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.testing.MutableClock;
import id.penghubung.ui.common.Drop;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.shell.ProgramWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The way of an officer without a server, in the program's own window.
@UiTest
class ByFilesUiTest {

    @TempDir
    private static Path temporary;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T03:00:00Z"));
    private LocalGate gate;
    private ProgramWindow window;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        var home = new DataHome(temporary.resolve("home"));
        var network = new NetworkSettings(home.preferences());
        gate = new LocalGate(home, clock, HttpNetwork.by(network));
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
        stage.setWidth(1366);
        stage.setHeight(740);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        gate.close();
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> OnStage.picture(stage, name));
    }

    private static Path sample(String name) throws Exception {
        return Path.of(ByFilesUiTest.class
                .getResource("/id/penghubung/exchange/" + name)
                .toURI());
    }

    /// A pull that was made a minute after whatever was done before.
    private Path csv(String name, String status) throws Exception {
        clock.advance(Duration.ofMinutes(1));
        var file = Files.writeString(
                temporary.resolve(name),
                "Tracking ID;Tanggal Laporan Masuk;Status Laporan\n9000110;1 Nov 2024;" + status + "\n");
        return Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /// As a drop on the window does.
    private void drop(FxRobot robot, Path file) throws Exception {
        robot.interact(() -> Drop.on(stage.getScene().lookup("#connection"), file));
        until(() -> shown(robot, "#import-save"));
    }

    @Test
    void fromTheFirstRunToThePullThatConfirms(FxRobot robot) throws Exception {
        until(() -> shown(robot, "#welcome-files"));
        picture(robot, "berkas-1-mulai");
        robot.clickOn("#welcome-files");
        until(() -> shown(robot, "#files-name"));
        set(robot, "#files-name", "Sari Ayu Lestari");
        set(robot, "#files-institution", "Pemerintah Kabupaten Rekaan");
        set(robot, "#files-unit", "Dinas Sosial Kab. Rekaan");
        set(robot, "#files-password", "sandi-uji");
        set(robot, "#files-again", "sandi-uji");
        picture(robot, "berkas-2-akun");
        robot.clickOn("#files-enter");
        until(() -> shown(robot, "#kept"));
        robot.interact(() -> robot.lookup("#kept").queryAs(CheckBox.class).setSelected(true));
        robot.clickOn("#go");
        until(() -> shown(robot, "#connection"));
        assertThat(text(robot, "#connection")).isEqualTo("Tanpa server");
        assertThat(shown(robot, "#sync")).isFalse();

        drop(robot, sample("01_laporan_ringkas_17kol_header_baris11.xlsx"));
        picture(robot, "berkas-3-impor");
        robot.clickOn("#import-save");
        until(() -> shown(robot, "#queue-count") && text(robot, "#queue-count").equals("10 laporan"));
        set(robot, "#queue-search", "9000110");
        until(() -> text(robot, "#queue-count").equals("1 laporan"));
        robot.clickOn("#queue-table");
        robot.push(KeyCode.HOME);
        until(() -> shown(robot, "#offer-follow-up"));
        picture(robot, "berkas-4-laporan");
        assertThat(text(robot, "#complaint-tracking-id")).isEqualTo("#9000110");

        robot.clickOn("#offer-follow-up");
        until(() -> shown(robot, "#editor-text"));
        set(robot, "#editor-text", "Yth. Pelapor, laporan Saudara telah kami tangani bersama unit terkait.");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> shown(robot, "#confirm-send"));
        picture(robot, "berkas-5-siapkan");
        robot.clickOn("#confirm-send");
        until(() -> shown(robot, "#hand-copy"));
        picture(robot, "berkas-6-kirim-sendiri");
        robot.interact(() -> {
            var other = new ClipboardContent();
            other.putString("lain");
            Clipboard.getSystemClipboard().setContent(other);
        });
        robot.clickOn("#hand-copy");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Yth. Pelapor, laporan Saudara"));
        set(robot, "#hand-time", "24.77");
        robot.clickOn("#hand-sent");
        until(() -> shown(robot, "#hand-trouble"));
        set(robot, "#hand-time", "00.00");
        robot.clickOn("#hand-sent");
        until(() -> !shown(robot, "#hand-sent"));
        picture(robot, "berkas-7-tercatat");

        drop(robot, csv("dua.csv", "Terdisposisi Belum Ditindaklanjuti"));
        robot.clickOn("#import-save");
        until(() -> !shown(robot, "#import-save"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until(() -> rows(robot).size() > 0);
        assertThat(rows(robot).toString()).contains("#9000110", "Sudah kami kirim, masih belum ditindaklanjuti");
        picture(robot, "berkas-8-pencocokan-tidak-cocok");

        drop(robot, csv("tiga.csv", "Terdisposisi Sedang Diproses"));
        robot.clickOn("#import-save");
        until(() -> !shown(robot, "#import-save"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until(() -> !rows(robot).toString().contains("masih belum ditindaklanjuti"));
        picture(robot, "berkas-9-pencocokan-cocok");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        picture(robot, "berkas-10-kotak-keluar");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        picture(robot, "berkas-11-pengaturan");
    }

    private static List<?> rows(FxRobot robot) {
        return robot.lookup("#reconcile-table").queryAs(TableView.class).getItems();
    }
}
