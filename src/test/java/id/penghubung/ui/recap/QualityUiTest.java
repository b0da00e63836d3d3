package id.penghubung.ui.recap;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.statistics.Group;
import id.penghubung.store.QualitySettings;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// *Mutu tindak lanjut*, as a part of the place *Rekap*.
@UiTest
class QualityUiTest {

    private static final int COMPLAINTS = 400;

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<Notice> said = new ArrayList<>();
    private SampleDesk sample;
    private RecapScreen recap;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        open(COMPLAINTS, Role.PENGAWAS);
    }

    private void open(int complaints, Role role) {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), complaints, role);
        sample.store().quality().judgeSome(complaints);
        recap = new RecapScreen(sample.desk(), OnStage.background(), new SpokenDialogs(), opened::add, said::add);
        OnStage.show(stage, (Parent) recap.node(), Theme.LIGHT, 1180, 660);
        recap.shown();
        var tabs = (TabPane) recap.node();
        tabs.getTabs().stream()
                .filter(tab -> "recap-tab-quality".equals(tab.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> recap.dispose());
        sample.close();
    }

    private static FigureButton figure(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(FigureButton.class);
    }

    private static long shown(FigureButton button) {
        return Long.parseLong(((Label) button.lookup(".figure")).getText().replace(".", ""));
    }

    private static boolean counted(FxRobot robot) {
        return !"-".equals(((Label) figure(robot, "quality-TOO_SHORT").lookup(".figure")).getText());
    }

    private void all(FxRobot robot) throws Exception {
        until(() -> counted(robot));
        var box = robot.lookup("#quality-kind").<ComboBox<PeriodChooser.Kind>>query();
        robot.interact(() -> box.setValue(PeriodChooser.Kind.ALL));
        until(() -> robot.lookup("#quality-table").<TableView<Group>>query().getItems().stream()
                        .mapToLong(group -> group.cases().size())
                        .sum()
                == COMPLAINTS);
    }

    @Test
    void everyNumberOpensExactlyItsRows(FxRobot robot) throws Exception {
        all(robot);
        robot.interact(() -> OnStage.picture(stage, "mutu"));

        for (var name : List.of("TOO_SHORT", "COPIED", "ONLY_INITIAL", "NO_REFERENCE", "LATE", "REOPENED", "unknown")) {
            opened.clear();
            var card = figure(robot, "quality-" + name);
            robot.interact(card::fire);
            var queue = (Destination.Queue) opened.getFirst();
            assertThat(sample.rows(queue.filter())).as(name).isEqualTo((int) shown(card));
        }
        assertThat(shown(figure(robot, "quality-ONLY_INITIAL"))).isPositive();
        robot.interact(() -> {
            var links = List.copyOf(robot.lookup("#quality-table .figure-link").queryAllAs(Hyperlink.class));
            assertThat(links).hasSizeGreaterThan(5);
            for (var link : links) {
                opened.clear();
                link.fire();
                var queue = (Destination.Queue) opened.getFirst();
                assertThat(sample.rows(queue.filter())).isEqualTo(Integer.parseInt(link.getText()));
            }
        });
    }

    @Test
    void anotherLimitCountsAnewAtOnceAndIsKept(FxRobot robot) throws Exception {
        all(robot);
        var before = shown(figure(robot, "quality-TOO_SHORT"));
        robot.clickOn("#quality-limits");
        var words = robot.lookup("#quality-words").<Spinner<Integer>>query();
        assertThat(words.getValue()).isEqualTo(QualitySettings.DEFAULT.fewestWords());

        robot.interact(() -> words.getValueFactory().setValue(2));

        until(() -> shown(figure(robot, "quality-TOO_SHORT")) == 0);
        assertThat(before).isPositive();
        assertThat(sample.store().quality().settings().fewestWords()).isEqualTo(2);

        robot.clickOn("#quality-defaults");
        until(() -> shown(figure(robot, "quality-TOO_SHORT")) == before);
        assertThat(sample.store().quality().settings()).isEqualTo(QualitySettings.DEFAULT);
        assertThat(words.getValue()).isEqualTo(QualitySettings.DEFAULT.fewestWords());
    }

    @Test
    void theTableIsByUnitOrByOfficerAndIsCopiedAsCells(FxRobot robot) throws Exception {
        all(robot);
        robot.clickOn("#quality-by-OFFICER");
        var rows = robot.lookup("#quality-table")
                .<TableView<Group>>query()
                .getItems()
                .size();
        assertThat(rows).isGreaterThan(10);

        robot.clickOn("#quality-copy");

        until(() -> !said.isEmpty());
        var lines = WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> Clipboard.getSystemClipboard().getString())
                .lines()
                .toList();
        assertThat(lines).hasSize(rows + 3);
        assertThat(lines.get(1).split("\t")).startsWith("Petugas", "Dijawab", "Pendek", "% pendek");
        assertThat(lines.getLast()).startsWith("Jumlah\t");
    }

    @Test
    void everythingCanBeNamedToAScreenReader(FxRobot robot) throws Exception {
        all(robot);
        robot.clickOn("#quality-limits");

        robot.interact(() ->
                assertThat(AccessibilityWalk.unnamed((Parent) recap.node())).isEmpty());
    }

    @Test
    void withoutReportsEveryFigureIsZero(FxRobot robot) throws Exception {
        robot.interact(() -> {
            recap.dispose();
            sample.close();
            open(0, Role.PEJABAT_PENGHUBUNG);
        });
        until(() -> counted(robot));

        for (var name : List.of("TOO_SHORT", "COPIED", "ONLY_INITIAL", "NO_REFERENCE", "LATE", "REOPENED", "unknown")) {
            assertThat(shown(figure(robot, "quality-" + name))).isZero();
        }
        robot.interact(() -> OnStage.picture(stage, "mutu-kosong"));
    }
}
