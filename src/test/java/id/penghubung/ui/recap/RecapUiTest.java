package id.penghubung.ui.recap;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.statistics.Group;
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
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
class RecapUiTest {

    private static final int COMPLAINTS = 400;

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<Notice> said = new ArrayList<>();
    private final SpokenDialogs dialogs = new SpokenDialogs();
    private SampleDesk sample;
    private RecapController recap;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        open(Role.ADMIN_INSTANSI);
    }

    private void open(Role role) {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), COMPLAINTS, role);
        recap = new RecapController(sample.desk(), OnStage.background(), dialogs, opened::add, said::add);
        OnStage.show(stage, (Parent) recap.node(), Theme.LIGHT, 1180, 660);
        recap.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> recap.dispose());
        sample.close();
    }

    private static long shown(FigureButton button) {
        return Long.parseLong(((Label) button.lookup(".figure")).getText().replace(".", ""));
    }

    private static FigureButton figure(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(FigureButton.class);
    }

    private static void choose(FxRobot robot, PeriodChooser.Kind kind) throws Exception {
        var box = robot.lookup("#recap-kind").<ComboBox<PeriodChooser.Kind>>query();
        robot.interact(() -> box.setValue(kind));
        until(() -> !"-".equals(((Label) figure(robot, "recap-incoming").lookup(".figure")).getText()));
    }

    @Test
    void everyNumberOpensExactlyAsManyRowsAsItSays(FxRobot robot) throws Exception {
        choose(robot, PeriodChooser.Kind.ALL);
        until(() -> shown(figure(robot, "recap-incoming")) == COMPLAINTS);
        robot.interact(() -> OnStage.picture(stage, "rekap"));
        robot.clickOn("#recap-as-table");
        until(() -> robot.lookup("#recap-table").tryQuery().isPresent());

        var buttons = robot.lookup(FigureButton.class::isInstance).queryAllAs(FigureButton.class);
        assertThat(buttons).hasSizeGreaterThan(10);
        for (var button : buttons) {
            opened.clear();
            robot.interact(button::fire);
            var queue = (Destination.Queue) opened.getFirst();
            assertThat(sample.rows(queue.filter())).as(button.getId()).isEqualTo((int) shown(button));
        }
        // On the FX thread: firing makes cells anew.
        robot.interact(() -> {
            var links = List.copyOf(robot.lookup("#recap-table .figure-link").queryAllAs(Hyperlink.class));
            assertThat(links).hasSizeGreaterThan(10);
            for (var link : links) {
                opened.clear();
                link.fire();
                var queue = (Destination.Queue) opened.getFirst();
                assertThat(sample.rows(queue.filter())).isEqualTo(Integer.parseInt(link.getText()));
            }
        });
    }

    @Test
    void theRowsOfEveryTableAreMasuk(FxRobot robot) throws Exception {
        choose(robot, PeriodChooser.Kind.YEAR);
        until(() -> shown(figure(robot, "recap-incoming")) > 100);
        robot.clickOn("#recap-as-table");
        until(() -> robot.lookup("#recap-table").tryQuery().isPresent());

        for (var dimension : List.of("UNIT", "CLASSIFICATION", "CATEGORY", "CHANNEL", "OFFICER")) {
            robot.clickOn("#recap-by-" + dimension);
            until(() -> recap.drawn().dimension().name().equals(dimension));
            var table = robot.lookup("#recap-table").<TableView<Group>>query();
            assertThat(table.getItems().stream()
                            .mapToLong(group -> group.incoming().value())
                            .sum())
                    .as(dimension)
                    .isEqualTo(shown(figure(robot, "recap-incoming")));
        }
    }

    @Test
    void aStepBackShowsTheQuarterBeforeAndNothingLiesAhead(FxRobot robot) throws Exception {
        until(() -> "Triwulan IV 2026".equals(words(robot, "#recap-period")));
        assertThat(robot.lookup("#recap-forward").query().isDisabled()).isTrue();
        assertThat(words(robot, "#recap-change")).contains("Triwulan III 2026").endsWith("belum berakhir.");

        robot.clickOn("#recap-back");

        until(() -> words(robot, "#recap-change").contains("Triwulan II 2026"));
        assertThat(words(robot, "#recap-period")).isEqualTo("Triwulan III 2026");
        assertThat(words(robot, "#recap-change")).doesNotContain("belum berakhir");
        assertThat(robot.lookup("#recap-forward").query().isDisabled()).isFalse();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    @Test
    void theTableIsCopiedAsCellsWithItsSumAndItsOrigin(FxRobot robot) throws Exception {
        choose(robot, PeriodChooser.Kind.ALL);
        until(() -> shown(figure(robot, "recap-incoming")) == COMPLAINTS);
        until(() -> recap.drawn() != null);
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#recap-copy");

        until(() -> !said.isEmpty());
        var lines = WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> Clipboard.getSystemClipboard().getString())
                .lines()
                .toList();
        assertThat(lines.getFirst()).contains("Kementerian Contoh", "Semua waktu", "WIB", "DATA LATIHAN");
        assertThat(lines.get(1).split("\t")).hasSize(14).startsWith("Unit", "Masuk");
        assertThat(lines.getLast()).startsWith("Jumlah\t" + COMPLAINTS + "\t");
        assertThat(said).hasSize(1);
    }

    @Test
    void anOfficerSeesWhatWasDisposedToTheUnit(FxRobot robot) throws Exception {
        robot.interact(() -> {
            recap.dispose();
            sample.close();
            open(Role.PEJABAT_PENGHUBUNG);
        });
        choose(robot, PeriodChooser.Kind.ALL);
        until(() -> shown(figure(robot, "recap-incoming")) > 0);

        assertThat(shown(figure(robot, "recap-incoming"))).isLessThan(COMPLAINTS);
        assertThat(robot.lookup("#recap-by-UNIT").tryQuery()).isEmpty();
        opened.clear();
        robot.interact(() -> figure(robot, "recap-incoming").fire());
        var queue = (Destination.Queue) opened.getFirst();
        assertThat(sample.rows(queue.filter())).isEqualTo((int) shown(figure(robot, "recap-incoming")));
    }

    private void view(FxRobot robot, String... path) {
        robot.interact(() -> {
            var items = robot.lookup("#recap-views").<MenuButton>query().getItems();
            MenuItem found = null;
            for (var name : path) {
                found = items.stream()
                        .filter(item -> name.equals(item.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(name));
                items = found instanceof Menu menu ? menu.getItems() : items;
            }
            found.fire();
        });
    }

    private List<String> views(FxRobot robot) {
        return robot.lookup("#recap-views").<MenuButton>query().getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    @Test
    void aSavedViewIsThereAfterARestartAndIsRenamedAndDeleted(FxRobot robot) throws Exception {
        choose(robot, PeriodChooser.Kind.YEAR);
        robot.clickOn("#recap-topic-SHARES");
        robot.clickOn("#recap-by-CHANNEL");
        robot.clickOn("#recap-as-table");
        dialogs.types("Rapat _triwulan");
        view(robot, "Simpan tampilan ini…");
        until(() -> views(robot).contains("Rapat _triwulan"));

        robot.interact(() -> {
            recap.dispose();
            recap = new RecapController(sample.desk(), OnStage.background(), dialogs, opened::add, said::add);
            OnStage.show(stage, (Parent) recap.node(), Theme.LIGHT, 1180, 660);
            recap.shown();
        });
        until(() -> views(robot).contains("Rapat _triwulan"));
        view(robot, "Rapat _triwulan");

        until(() -> "Tahun 2026".equals(words(robot, "#recap-period")));
        until(() -> robot.lookup("#recap-chart-table").tryQuery().isPresent());
        assertThat(robot.lookup("#recap-by-CHANNEL").<ToggleButton>query().isSelected())
                .isTrue();

        dialogs.types("Tahunan");
        view(robot, "Ganti nama", "Rapat _triwulan");
        until(() -> views(robot).contains("Tahunan"));
        assertThat(views(robot)).doesNotContain("Rapat _triwulan");

        dialogs.says(false);
        view(robot, "Hapus", "Tahunan");
        assertThat(views(robot)).contains("Tahunan");
        dialogs.says(true);
        view(robot, "Hapus", "Tahunan");
        until(() -> !views(robot).contains("Tahunan"));
        assertThat(sample.store().figureViews().all()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsAskedForBeforeItIsReplaced(FxRobot robot) throws Exception {
        dialogs.types("Saya", "saya");
        view(robot, "Simpan tampilan ini…");
        until(() -> views(robot).contains("Saya"));
        var first = sample.store().figureViews().byName("Saya").orElseThrow();
        robot.clickOn("#recap-topic-TREND");

        dialogs.says(false);
        view(robot, "Simpan tampilan ini…");

        until(() -> dialogs.asked().getLast().startsWith("Ganti tampilan?"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sample.store().figureViews().all()).containsExactly(first);
    }
}
