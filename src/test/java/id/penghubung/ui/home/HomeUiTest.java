package id.penghubung.ui.home;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.statistics.Group;
import id.penghubung.store.Cache;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class HomeUiTest {

    private static final int COMPLAINTS = 120;

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private SampleDesk sample;
    private HomeController home;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        open(Role.ADMIN_INSTANSI, COMPLAINTS, Theme.LIGHT);
    }

    private void open(Role role, int complaints, Theme theme) {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), complaints, role);
        home = new HomeController(sample.desk(), OnStage.background(), opened::add);
        OnStage.show(stage, (Parent) home.node(), theme, 1180, 640);
        home.shown();
    }

    private void reopen(FxRobot robot, Role role, int complaints, Theme theme) {
        robot.interact(() -> {
            home.dispose();
            sample.close();
            open(role, complaints, theme);
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> home.dispose());
        sample.close();
    }

    private static long shown(FigureButton button) {
        return Long.parseLong(((Label) button.lookup(".figure")).getText().replace(".", ""));
    }

    private static FigureButton figure(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(FigureButton.class);
    }

    private void loaded(FxRobot robot) throws Exception {
        robot.interact(() ->
                robot.lookup("#home-kind").<ComboBox<PeriodChooser.Kind>>query().setValue(PeriodChooser.Kind.ALL));
        until(() -> robot.lookup("#basis").<Labeled>query().getText().startsWith("Semua waktu"));
    }

    @Test
    void everyFigureOpensExactlyAsManyRowsAsItSays(FxRobot robot) throws Exception {
        loaded(robot);

        for (var button : robot.lookup(FigureButton.class::isInstance).queryAllAs(FigureButton.class)) {
            opened.clear();
            robot.interact(button::fire);
            if (opened.getFirst() instanceof Destination.Queue(var filter, var _)) {
                assertThat(sample.rows(filter)).as(button.getId()).isEqualTo((int) shown(button));
            } else {
                assertThat(button.getId()).startsWith("outbox-");
                assertThat(opened).containsExactly(new Destination.Outbox());
            }
        }
    }

    @Test
    void incomingIsTheSumOfAllTheOthers(FxRobot robot) throws Exception {
        loaded(robot);
        var sum = 0L;
        for (var status : Status.values()) {
            sum += shown(figure(robot, "figure-" + status.name()));
        }

        assertThat(shown(figure(robot, "figure-incoming"))).isEqualTo(sum).isEqualTo(COMPLAINTS);
    }

    @Test
    void whatWaitsHereStandsBesideTheFiguresAndDoesNotChangeThem(FxRobot robot) throws Exception {
        loaded(robot);
        var before = shown(figure(robot, "figure-IN_PROCESS"));

        sample.send(0);

        until(() -> shown(figure(robot, "outbox-waiting")) == 1);
        assertThat(shown(figure(robot, "figure-IN_PROCESS"))).isEqualTo(before);
    }

    @Test
    void aChangeFromTheServerIsCountedWithoutBeingAskedFor(FxRobot robot) throws Exception {
        loaded(robot);
        var one = Samples.complaints(7, COMPLAINTS + 1).getLast();

        sample.store().cache().apply(new Cache.Page(List.of(one), List.of(), "cursor2", "epoch", true));

        until(() -> shown(figure(robot, "figure-incoming")) == COMPLAINTS + 1);
    }

    @Test
    void aDifferenceToTheServersOwnCountsIsSaid(FxRobot robot) throws Exception {
        loaded(robot);
        assertThat(robot.lookup("#differenceState").<Labeled>query().getText()).startsWith("Cocok");

        sample.store().cache().saveServerCounts(new Cache.ServerCounts(Map.of("Proses", 3L), 3, Samples.NOW));

        until(() -> robot.lookup("#differenceState").<Labeled>query().getText().startsWith("Berbeda"));
        assertThat(robot.lookup(".differs").queryAllAs(Label.class)).isNotEmpty();
    }

    @Test
    void beforeTheFirstLoadHasEndedTheFiguresSaySo(FxRobot robot) throws Exception {
        sample.store().cache().reset(null);
        sample.store().cache().apply(new Cache.Page(Samples.complaints(7, 20), List.of(), "cursor", "epoch", false));

        until(() -> robot.lookup("#partial").<Labeled>query().getText().contains("baru 20 laporan"));
        assertThat(robot.lookup("#partialBox").query().isVisible()).isTrue();
        assertThat(robot.lookup("#differenceState").<Labeled>query().getText()).startsWith("Belum dapat dibandingkan");
    }

    @Test
    void theTrendCanBeReadAloud(FxRobot robot) throws Exception {
        loaded(robot);

        assertThat(robot.lookup("#trend").query().getAccessibleText()).contains("Nov 2026 masuk", "selesai");
    }

    /// Cases C1, C3: for every role, what a card says is what its list shows.
    @ParameterizedTest
    @EnumSource(Role.class)
    void C1_theCardsOfEveryRoleOpenTheirRows(Role role, FxRobot robot) throws Exception {
        reopen(robot, role, 400, Theme.DARK);
        loaded(robot);
        robot.interact(() -> OnStage.picture(stage, "beranda-" + role));

        everyFigureOpensExactlyAsManyRowsAsItSays(robot);
    }

    @Test
    void aCardStandsBesideTheQuarterBefore(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#basis").<Labeled>query().getText().startsWith("1 Okt 2026"));

        assertThat(robot.lookup("#figure-incoming").queryAs(FigureButton.class).lookupAll(".quiet-text").stream()
                        .map(text -> ((Text) text).getText()))
                .anyMatch(words -> words.contains("dibanding Triwulan III 2026"));
    }

    @Test
    void aFigureSaysWhereItComesFromAndOpensItsRowsFromThere(FxRobot robot) throws Exception {
        loaded(robot);

        robot.interact(() -> robot.lookup("#figure-origin-CLOSED").queryButton().fire());

        until(() -> robot.lookup("#origin").tryQuery().isPresent());
        assertThat(robot.lookup("#origin .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(words -> words.startsWith("Masuk dalam periode dan berstatus ini"))
                .anyMatch(words -> words.startsWith("Semua waktu"))
                .anyMatch(words -> words.equals("Tanggal laporan masuk"));
        robot.interact(() -> robot.lookup("#origin-open").<Hyperlink>query().fire());
        assertThat(sample.rows(((Destination.Queue) opened.getFirst()).filter()))
                .isEqualTo((int) shown(figure(robot, "figure-CLOSED")));
    }

    @Test
    void theUnitThatIsLatestStandsFirst(FxRobot robot) throws Exception {
        reopen(robot, Role.ADMIN_INSTANSI, 400, Theme.LIGHT);
        loaded(robot);

        var table = robot.lookup("#home-groups").<TableView<Group>>query();
        until(() -> table.getItems().size() > 3);

        assertThat(table.getItems())
                .extracting(group -> -group.of(Timeliness.OVERDUE).value())
                .isSorted();
        robot.interact(() ->
                robot.lookup("#home-by-OFFICER").queryAs(ToggleButton.class).fire());
        assertThat(table.getItems().stream()
                        .mapToLong(group -> group.incoming().value())
                        .sum())
                .isEqualTo(400);
    }

    @Test
    void theRowsAmongWhichADifferenceLiesAreOneClickAway(FxRobot robot) throws Exception {
        loaded(robot);
        sample.store().cache().saveServerCounts(new Cache.ServerCounts(Map.of("Proses", 3L), 3, Samples.NOW));
        until(() -> robot.lookup("#difference-CLOSED").tryQuery().isPresent());

        robot.interact(
                () -> robot.lookup("#difference-CLOSED").<Hyperlink>query().fire());

        assertThat(sample.rows(((Destination.Queue) opened.getFirst()).filter()))
                .isEqualTo((int) shown(figure(robot, "figure-CLOSED")));
    }
}
