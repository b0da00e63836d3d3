package id.penghubung.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Classification;
import id.penghubung.domain.ClockKind;
import id.penghubung.domain.Role;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class CalendarUiTest {

    @TempDir
    static Path folder;

    private SampleDesk sample;
    private CalendarController calendar;
    private LimitsController limits;
    private VBox both;
    private Path file;

    @Start
    void start(Stage stage) {
        var own = folder.resolve(Long.toString(System.nanoTime()));
        sample = new SampleDesk(own.resolve("akun"), 30, Role.ADMIN_INSTANSI);
        file = own.resolve("libur 2027.csv");
        var desk = sample.desk();
        var moments = new Moments(desk.zone(), desk.clock());
        calendar = new CalendarController(
                sample.store().calendarBook(), moments, OnStage.background(), _ -> file.toFile());
        limits = new LimitsController(sample.store().limitBook(), desk.person(), moments, OnStage.background());
        both = new VBox(10, calendar.node(), limits.node());
        OnStage.show(stage, both, Theme.LIGHT, 860, 700);
        calendar.shown();
        limits.shown();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    private static void write(FxRobot robot, String id, String words) {
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(words));
    }

    private void file(String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aListIsShownWithItsBadRowsBeforeItIsTakenOver(FxRobot robot) throws Exception {
        OnStage.until(() -> words(robot, "#calendar-summary").contains("hari kerja"));
        press(robot, "#calendar-next");
        OnStage.until(() -> words(robot, "#calendar-summary").contains("belum lengkap"));

        file("Tanggal;Nama\n2027-01-01;Tahun Baru\n2027-13-01;Keliru\n");
        press(robot, "#calendar-import");
        OnStage.until(() -> words(robot, "#calendar-preview").contains("Tahun 2027: 1 hari libur, 1 belum ada"));
        assertThat(words(robot, "#calendar-preview")).contains("Baris 3: \"2027-13-01\" tidak terbaca");
        assertThat(sample.store().calendarBook().year(2027).days()).isEmpty();

        write(robot, "#calendar-decree", "SKB 5/2026");
        robot.interact(
                () -> robot.lookup("#calendar-complete").queryAs(CheckBox.class).setSelected(true));
        press(robot, "#calendar-take");
        OnStage.until(() -> words(robot, "#calendar-result").startsWith("Daftar tersimpan"));

        assertThat(words(robot, "#calendar-summary")).contains("lengkap").contains("SKB 5/2026");
        assertThat(sample.store().cache().calendar().completeYears()).contains(2027);
        press(robot, "#calendar-open");
        assertThat(AccessibilityWalk.unnamed(both)).isEmpty();
    }

    @Test
    void aFileThatIsNoListIsRefusedWithAReason(FxRobot robot) throws Exception {
        file("apa saja\n");
        press(robot, "#calendar-import");

        OnStage.until(() -> words(robot, "#calendar-result").contains("bukan daftar hari libur"));
    }

    @Test
    void aDayOfTheAgencyIsAddedAndRemoved(FxRobot robot) throws Exception {
        press(robot, "#calendar-open");
        robot.interact(
                () -> robot.lookup("#calendar-new-day").queryAs(DateField.class).setValue(LocalDate.of(2026, 12, 30)));
        write(robot, "#calendar-new-name", "Hari jadi daerah");
        press(robot, "#calendar-add");
        OnStage.until(() -> words(robot, "#calendar-result").startsWith("Libur kantor ditambahkan"));
        assertThat(sample.store().cache().calendar().workingDay(LocalDate.of(2026, 12, 30)))
                .isFalse();

        press(robot, "#calendar-remove-2026-12-30");
        OnStage.until(() -> words(robot, "#calendar-result").startsWith("Libur kantor dihapus"));
        assertThat(sample.store().cache().calendar().workingDay(LocalDate.of(2026, 12, 30)))
                .isTrue();
    }

    @Test
    void anAdminAddsALimitWithItsDateAndSource(FxRobot robot) throws Exception {
        robot.interact(() -> {
            ComboBox<ClockKind> clock = robot.lookup("#limits-clock").query();
            clock.setValue(ClockKind.FOLLOW_UP);
            ComboBox<Classification> classification =
                    robot.lookup("#limits-class").query();
            classification.setValue(Classification.ASPIRATION);
            Spinner<Integer> days = robot.lookup("#limits-days").query();
            days.getValueFactory().setValue(4);
            robot.lookup("#limits-from").queryAs(DateField.class).setValue(LocalDate.of(2026, 1, 1));
        });
        write(robot, "#limits-source", "SK Sekjen 12/2025");
        press(robot, "#limits-add");
        OnStage.until(() -> words(robot, "#limits-result").startsWith("Tersimpan"));

        assertThat(robot.lookup("SK Sekjen 12/2025 (kantor)").tryQuery()).isPresent();
        assertThat(sample.store().limitBook().limits())
                .anyMatch(limit -> limit.number() != null && limit.row().workingDays() == 4);
        assertThat(AccessibilityWalk.unnamed((Parent) limits.node())).isEmpty();
    }
}
