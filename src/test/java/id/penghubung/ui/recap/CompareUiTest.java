package id.penghubung.ui.recap;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.recap.FigureSheet.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
class CompareUiTest {

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<Notice> said = new ArrayList<>();
    private SampleDesk sample;
    private CompareController compare;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        open(400, Theme.LIGHT, 1180, 640);
    }

    private void open(int complaints, Theme theme, double width, double height) {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), complaints, Role.ADMIN_INSTANSI);
        compare = new CompareController(sample.desk(), OnStage.background(), opened::add, said::add);
        OnStage.show(stage, (Parent) compare.node(), theme, width, height);
        compare.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> compare.dispose());
        sample.close();
    }

    private List<Line> lines(FxRobot robot) {
        return robot.lookup("#compare-table").<TableView<Line>>query().getItems();
    }

    private static void kind(FxRobot robot, String which, PeriodChooser.Kind kind) {
        robot.interact(() -> robot.lookup("#compare-" + which + "-kind")
                .<ComboBox<PeriodChooser.Kind>>query()
                .setValue(kind));
    }

    private static String caveats(FxRobot robot) {
        return robot.lookup("#compare-caveats").<Label>query().getText();
    }

    @Test
    void differencesAreOfTheNumbersBesideThemAndEachOpensItsRows(FxRobot robot) throws Exception {
        until(() -> !lines(robot).isEmpty());
        robot.clickOn("#compare-first-back");
        kind(robot, "second", PeriodChooser.Kind.YEAR);
        until(() -> caveats(robot).contains("beririsan"));
        assertThat(caveats(robot)).contains("92 dan 365 hari", "belum berakhir", "status sekarang");

        for (var line : lines(robot)) {
            var first = line.cells().get(0);
            var second = line.cells().get(1);
            if (first.figure() != null) {
                var difference = first.figure().value() - second.figure().value();
                assertThat(line.cells().get(2).words().replace(".", ""))
                        .isEqualTo(difference > 0 ? "+" + difference : Long.toString(difference));
            }
        }
        robot.interact(() -> {
            var links = List.copyOf(robot.lookup("#compare-table .figure-link").queryAllAs(Hyperlink.class));
            assertThat(links).hasSizeGreaterThan(4);
            for (var link : links) {
                opened.clear();
                link.fire();
                var queue = (Destination.Queue) opened.getFirst();
                assertThat(sample.rows(queue.filter())).isEqualTo(Integer.parseInt(link.getText()));
            }
        });
    }

    @Test
    void theComparisonIsCopiedAsCells(FxRobot robot) throws Exception {
        until(() -> !lines(robot).isEmpty());

        robot.clickOn("#compare-copy");

        until(() -> !said.isEmpty());
        var copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines().findFirst().orElseThrow())
                .contains("Triwulan IV 2026", "Triwulan IV 2025", "WIB", "DATA LATIHAN");
        assertThat(copied.lines().skip(1))
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(5));
        assertThat(copied).contains("% tepat waktu", "Median sampai tindak lanjut");
    }

    @ParameterizedTest
    @CsvSource({"0,LIGHT,1180,640", "1,DARK,1180,640", "400,LIGHT,1730,960", "400,DARK,1180,640"})
    void aFewReportsOrNoneAreShownInTheirPlace(int complaints, Theme theme, double width, double height, FxRobot robot)
            throws Exception {
        robot.interact(() -> {
            compare.dispose();
            sample.close();
            open(complaints, theme, width, height);
        });
        until(() -> !lines(robot).isEmpty());
        kind(robot, "first", PeriodChooser.Kind.YEAR);
        kind(robot, "second", PeriodChooser.Kind.ALL);

        until(() -> caveats(robot).contains("Semua waktu"));
        robot.interact(() -> OnStage.picture(stage, "bandingkan-%d-%s-%.0f".formatted(complaints, theme, width)));
        assertThat(compare.node().getLayoutBounds().getWidth()).isLessThanOrEqualTo(width);
    }
}
