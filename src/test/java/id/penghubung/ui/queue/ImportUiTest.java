package id.penghubung.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.FileClock;
import id.penghubung.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A file on its way in, in the real window.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ImportUiTest {

    private static final int COUNT = 40;

    @TempDir
    private static Path temporary;

    private DeskOnScreen desk;

    @Start
    private void start(Stage stage) throws Exception {
        desk = new DeskOnScreen(temporary.resolve("akun-" + System.nanoTime())).with(Samples.complaints(7, COUNT));
        desk.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private static Path sample(String name) throws Exception {
        return Path.of(ImportUiTest.class
                .getResource("/id/penghubung/exchange/" + name)
                .toURI());
    }

    private void open(Path file) throws Exception {
        desk.onFx(() -> {
            desk.screen.preview(file);
            return null;
        });
    }

    private boolean shows(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private int listed() throws Exception {
        return desk.onFx(() -> desk.screen.rows().size());
    }

    @Test
    void aFileIsShownFirstAndSavedOnlyWhenConfirmed(FxRobot robot) throws Exception {
        desk.await(() -> listed() == COUNT);
        open(sample("01_laporan_ringkas_17kol_header_baris11.xlsx"));
        desk.await(() -> shows(robot, "#import-save"));

        assertThat(words(robot, "#import-counts")).startsWith("10 baris: 10 baru, 0 berubah");
        assertThat(words(robot, "#import-facts")).contains("17 kolom", "baris 11");
        assertThat(words(robot, "#import-pulled"))
                .contains("14 Nov 2025 00.00 WIB", "Tanggal Generate", "Pemerintah Kabupaten Rekaan");
        assertThat(words(robot, "#import-clock-reason")).contains("UTC");
        // Nothing differs in a first file: its rows are what there is to look at.
        assertThat(robot.lookup("#import-tabs")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .getSelectedItem()
                        .getText())
                .startsWith("Contoh baris");
        assertThat(desk.store.extracts().all()).isEmpty();

        robot.clickOn("#import-save");
        desk.await(() -> !desk.notices.isEmpty());

        assertThat(desk.notices.getLast().text()).contains("10 baru");
        desk.await(() -> listed() == COUNT + 10);
        assertThat(shows(robot, "#queue-table")).isTrue();
        assertThat(desk.store.complaints().byTrackingId("9000101")).isPresent();
    }

    @Test
    void theClockCanBeChosenAndTheFileIsReadAgainByIt(FxRobot robot) throws Exception {
        open(sample("06a_ringkas_titikkoma_bom_crlf_turunan.csv"));
        desk.await(() -> shows(robot, "#import-save"));
        desk.onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<FileClock> clock = robot.lookup("#import-clock").queryAs(ComboBox.class);
            clock.setValue(FileClock.WITA);
            return null;
        });
        desk.await(() -> shows(robot, "#import-save")
                && words(robot, "#import-clock-reason").contains("Anda"));
        robot.clickOn("#import-save");
        desk.await(() -> !desk.notices.isEmpty());
        assertThat(desk.store.complaints().byTrackingId("9000101").orElseThrow().receivedAt())
                .hasToString("2024-01-03T17:12:45Z");
    }

    @Test
    void whatIsNoDataTarikanIsRefusedInPlainWordsAndTheListComesBack(FxRobot robot) throws Exception {
        open(sample("07a_laporgub_titikkoma_lf.csv"));
        desk.await(() -> shows(robot, "#import-refused"));
        assertThat(words(robot, "#import-refused")).contains("Tracking ID", "Tidak ada yang berubah");
        assertThat(shows(robot, "#import-save")).isFalse();

        robot.clickOn("#import-cancel");
        desk.await(() -> shows(robot, "#queue-table"));
        assertThat(desk.store.extracts().all()).isEmpty();
    }

    @Test
    void differencesAndProblemsAreListedRowByRow(FxRobot robot) throws Exception {
        var known = desk
                .store
                .complaints()
                .rows(desk.onFx(() -> desk.screen.rows().keys()))
                .stream()
                .filter(row -> row.trackingId() != null)
                .findFirst()
                .orElseThrow();
        var file = Files.writeString(
                temporary.resolve("beda.csv"),
                "Tracking ID;Tanggal Laporan Masuk;Status Laporan\n" + known.trackingId()
                        + ";4 Jan 2024;Konten Terblokir\nabc;4 Jan 2024;Belum\n");
        open(file);
        desk.await(() -> shows(robot, "#import-save"));

        TableView<?> changes = robot.lookup("#import-changes").queryAs(TableView.class);
        assertThat(changes.getItems())
                .anySatisfy(line -> assertThat(line.toString())
                        .contains(known.trackingId(), "Status Laporan", "→ Konten Terblokir"));
        assertThat(words(robot, "#import-counts")).contains("1 berubah", "1 bermasalah");
        assertThat(shows(robot, "#import-save-problems")).isTrue();
        robot.clickOn("#import-cancel");
        desk.await(() -> shows(robot, "#queue-table"));
        assertThat(desk.store.extracts().all()).isEmpty();
    }
}
