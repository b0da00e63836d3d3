package id.penghubung.ui.recap;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.statistics.RequestReport.Group;
import id.penghubung.store.Cache;
import id.penghubung.testing.InventedRequests;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class RequestsUiTest {

    private static final int REQUESTS = 250;

    @TempDir
    static Path folder;

    private final List<Destination> opened = new CopyOnWriteArrayList<>();
    private final List<Notice> said = new CopyOnWriteArrayList<>();
    private SampleDesk sample;
    private RequestsController requests;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 0, Role.PENGAWAS);
        sample.store()
                .cache()
                .apply(new Cache.Page(
                        List.of(), List.of(), "c2", "epoch", true, InventedRequests.requests(4, REQUESTS), List.of()));
        requests = new RequestsController(sample.desk(), OnStage.background(), opened::add, said::add);
        OnStage.show(stage, (Parent) requests.node(), Theme.LIGHT, 1180, 630);
        requests.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> requests.dispose());
        sample.close();
    }

    private static FigureButton figure(FxRobot robot, String name) {
        return robot.lookup("#requests-" + name).queryAs(FigureButton.class);
    }

    private static String shown(FxRobot robot, String name) {
        return ((Label) figure(robot, name).lookup(".figure")).getText();
    }

    private static void all(FxRobot robot) throws Exception {
        var box = robot.lookup("#requests-kind").<ComboBox<PeriodChooser.Kind>>query();
        robot.interact(() -> box.setValue(PeriodChooser.Kind.ALL));
        until(() -> shown(robot, "incoming").equals(Integer.toString(REQUESTS)));
    }

    private static List<Group> rows(FxRobot robot) {
        return robot.lookup("#requests-table").<TableView<Group>>query().getItems();
    }

    private int opens(Runnable fire) {
        opened.clear();
        fire.run();
        return ((Destination.Requests) opened.getFirst()).ids().size();
    }

    @Test
    void everyNumberOpensExactlyItsRequests(FxRobot robot) throws Exception {
        all(robot);
        robot.interact(() -> OnStage.picture(stage, "rekap-permohonan"));

        robot.interact(() -> {
            for (var name : List.of("incoming", "unanswered", "awaiting", "answered", "closed")) {
                assertThat(opens(figure(robot, name)::fire)).hasToString(shown(robot, name));
            }
            for (var link :
                    List.copyOf(robot.lookup("#requests-table .figure-link").queryAllAs(Hyperlink.class))) {
                assertThat(opens(link::fire)).hasToString(link.getText());
            }
        });
        for (var by : List.of("TOPIC", "UNIT", "WEEKDAY", "HOUR")) {
            robot.clickOn("#requests-by-" + by);
            assertThat(rows(robot).stream()
                            .mapToLong(group -> group.incoming().value())
                            .sum())
                    .as(by)
                    .isEqualTo(REQUESTS);
        }
        robot.clickOn("#requests-by-week");
        robot.interact(() -> {
            OnStage.picture(stage, "rekap-permohonan-jam");
            var links = List.copyOf(robot.lookup("#requests-week .figure-link").queryAllAs(Hyperlink.class));
            assertThat(links).hasSizeGreaterThan(20);
            for (var link : links) {
                assertThat(opens(link::fire)).hasToString(link.getText());
            }
        });
    }

    /// The minutes: is Bisa Tanya's schedule the right one?
    @Test
    void oneChannelIsJudgedByItsDays(FxRobot robot) throws Exception {
        all(robot);
        var channel = robot.lookup("#requests-channel").<ComboBox<Object>>query();

        robot.interact(() -> channel.getSelectionModel().select(3));

        until(() -> !shown(robot, "incoming").equals(Integer.toString(REQUESTS)));
        robot.clickOn("#requests-by-WEEKDAY");
        assertThat(rows(robot)).hasSizeBetween(1, 7);
        robot.interact(() -> figure(robot, "incoming").fire());
        assertThat(((Destination.Requests) opened.getLast()).label()).contains("lewat Bisa Tanya", "Semua waktu");
    }

    @Test
    void theTablesAreWrittenIntoOneFile(FxRobot robot) throws Exception {
        all(robot);
        for (var ending : List.of(".xlsx", ".csv")) {
            said.clear();
            var target = folder.resolve("angka" + System.nanoTime() + ending);
            requests.chooseTargetBy(_ -> Optional.of(target));

            robot.clickOn("#requests-export");

            until(() -> !said.isEmpty());
            assertThat(target).isNotEmptyFile();
            if (ending.equals(".csv")) {
                assertThat(Files.readString(target, StandardCharsets.UTF_8))
                        .contains("Menurut", "Kanal;", "Senin;", "Jumlah;;" + REQUESTS);
            }
        }
    }

    @Test
    void everythingCanBeNamedToAScreenReader(FxRobot robot) throws Exception {
        all(robot);

        robot.interact(() ->
                assertThat(AccessibilityWalk.unnamed((Parent) requests.node())).isEmpty());
    }
}
