package id.penghubung.ui.recap;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.statistics.Dimension;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.recap.FigureSheet.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
class ChartsUiTest {

    private static final int COMPLAINTS = 400;

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<Notice> said = new ArrayList<>();
    private SampleDesk sample;
    private RecapController recap;
    private Stage stage;
    private String suggested;
    private Path picture;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        picture = folder.resolve("gambar-" + System.nanoTime() + ".png");
        open(COMPLAINTS, Theme.LIGHT, 1180, 640);
    }

    private void open(int complaints, Theme theme, double width, double height) {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), complaints, Role.ADMIN_INSTANSI);
        recap = new RecapController(
                sample.desk(), OnStage.background(), new SpokenDialogs(), opened::add, said::add, name -> {
                    suggested = name;
                    return Optional.of(picture);
                });
        OnStage.show(stage, (Parent) recap.node(), theme, width, height);
        recap.shown();
    }

    private void reopen(FxRobot robot, int complaints, Theme theme, double width, double height) {
        robot.interact(() -> {
            recap.dispose();
            sample.close();
            open(complaints, theme, width, height);
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> recap.dispose());
        sample.close();
    }

    private void all(FxRobot robot, int complaints) throws Exception {
        robot.interact(() -> robot.lookup("#recap-kind")
                .<ComboBox<PeriodChooser.Kind>>query()
                .setValue(PeriodChooser.Kind.ALL));
        until(() -> ((Label) robot.lookup("#recap-incoming")
                        .queryAs(FigureButton.class)
                        .lookup(".figure"))
                .getText()
                .equals(Integer.toString(complaints)));
    }

    private void choose(FxRobot robot, Topic topic, boolean table) throws Exception {
        robot.interact(() -> {
            robot.lookup("#recap-topic-" + topic.name()).<ToggleButton>query().fire();
            robot.lookup(table ? "#recap-as-table" : "#recap-as-chart")
                    .<ToggleButton>query()
                    .fire();
        });
        until(() -> recap.drawn() != null
                && recap.drawn().topic() == topic
                && recap.drawn().table() == table);
    }

    private List<Line> lines(FxRobot robot) {
        return robot.lookup("#recap-chart-table").<TableView<Line>>query().getItems();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyPartOfAPictureOpensExactlyTheRowsOfItsNumber(Topic topic, FxRobot robot) throws Exception {
        all(robot, COMPLAINTS);
        choose(robot, topic, false);

        assertThat(robot.lookup("#recap-chart-rule").<Label>query().getText()).isNotBlank();
        robot.interact(() -> {
            for (var part : robot.lookup(".bar-part").queryAllAs(Button.class)) {
                opened.clear();
                part.fire();
                var rows = sample.rows(((Destination.Queue) opened.getFirst()).filter());
                assertThat(part.getAccessibleText())
                        .endsWith(": " + ((Label) part.getGraphic()).getText())
                        .endsWith(": " + rows);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Topic.class, names = "STAGES", mode = EnumSource.Mode.EXCLUDE)
    void theTableBehindAPictureHasTheSameNumbersAndOpensThem(Topic topic, FxRobot robot) throws Exception {
        all(robot, COMPLAINTS);
        choose(robot, topic, true);

        robot.interact(() -> {
            assertThat(lines(robot)).isNotEmpty();
            for (var link :
                    List.copyOf(robot.lookup("#recap-chart-table .figure-link").queryAllAs(Hyperlink.class))) {
                opened.clear();
                link.fire();
                assertThat(sample.rows(((Destination.Queue) opened.getFirst()).filter()))
                        .isEqualTo(Integer.parseInt(link.getText()));
            }
        });
    }

    @Test
    void agesAreTheOpenOnesAndCategoriesAreMasuk(FxRobot robot) throws Exception {
        all(robot, COMPLAINTS);
        choose(robot, Topic.AGES, true);
        var open = sample.store().complaints().facts().complaints().stream()
                .filter(one -> one.status().open())
                .count();
        assertThat(lines(robot).stream()
                        .mapToLong(line -> line.cells().getFirst().figure().value())
                        .sum())
                .isEqualTo(open);

        choose(robot, Topic.CATEGORIES, true);

        assertThat(lines(robot).stream()
                        .mapToLong(line -> line.cells().getFirst().figure().value())
                        .sum())
                .isEqualTo(COMPLAINTS);
    }

    @Test
    void theTableOfAChartIsCopiedAsCells(FxRobot robot) throws Exception {
        all(robot, COMPLAINTS);
        choose(robot, Topic.DURATIONS, false);

        robot.clickOn("#recap-copy");

        until(() -> !said.isEmpty());
        var copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines().findFirst().orElseThrow()).contains("Kementerian Contoh", "WIB", "DATA LATIHAN");
        assertThat(copied.lines()
                        .skip(1)
                        .map(line -> line.split("\t", -1).length)
                        .collect(Collectors.toSet()))
                .containsExactly(13);
        assertThat(copied).contains("Respon: median", "TL: P90", "Tutup: rata-rata", "Semua\t");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void aPictureIsWrittenAsPngInLightColoursWithItsOrigin(Topic topic, FxRobot robot) throws Exception {
        reopen(robot, COMPLAINTS, Theme.DARK, 1180, 640);
        all(robot, COMPLAINTS);
        choose(robot, topic, false);

        robot.clickOn("#recap-save-chart");

        until(() -> !said.isEmpty());
        assertThat(suggested).startsWith("Rekap ").endsWith("semua-waktu.png");
        var image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(2240);
        assertThat(image.getHeight()).isGreaterThan(300);
        assertThat(image.getRGB(4, 4)).as("paper is white").isEqualTo(0xffffffff);
        assertThat(Files.list(picture.getParent())
                        .filter(file -> file.toString().endsWith(".tmp")))
                .isEmpty();
        Files.createDirectories(Path.of("target/layar"));
        Files.copy(
                picture,
                Path.of("target/layar/gambar-" + topic + ".png"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aPictureThatCannotBeWrittenIsSaid(FxRobot robot) throws Exception {
        all(robot, COMPLAINTS);
        picture = folder.resolve("tidak ada").resolve("gambar.png");

        robot.clickOn("#recap-save-chart");

        until(() -> !said.isEmpty());
        assertThat(said.getFirst().text()).startsWith("Gambar tidak tersimpan");
    }

    @ParameterizedTest
    @CsvSource({
        "0,LIGHT,1180,640",
        "1,LIGHT,1180,640",
        "400,LIGHT,1180,640",
        "400,DARK,1180,640",
        "400,LIGHT,1730,960",
        "400,DARK,1730,960"
    })
    void everythingStandsInsideItsPlace(int complaints, Theme theme, double width, double height, FxRobot robot)
            throws Exception {
        reopen(robot, complaints, theme, width, height);
        all(robot, complaints);

        for (var topic : Topic.values()) {
            for (var table : List.of(false, true)) {
                choose(robot, topic, table);
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> OnStage.picture(
                        stage,
                        "rekap-%d-%s-%.0f-%s-%s"
                                .formatted(complaints, theme, width, topic, table ? "tabel" : "grafik")
                                .toLowerCase()));
                var root = recap.node().getLayoutBounds();
                assertThat(root.getWidth()).isLessThanOrEqualTo(width);
                for (var bar : robot.lookup(".table-view .scroll-bar:horizontal")
                        .queryAllAs(javafx.scene.control.ScrollBar.class)) {
                    assertThat(bar.isVisible())
                            .as("%s is wider than its place", topic)
                            .isFalse();
                }
                assertThat(robot.lookup("#recap-save-chart")
                                .queryAs(Button.class)
                                .isDisabled())
                        .isEqualTo(complaints == 0 && topic != Topic.TREND
                                || complaints == 1
                                        && robot.lookup("#recap-save-chart")
                                                .queryAs(Button.class)
                                                .isDisabled());
            }
        }
    }

    /// The FX thread only shows: while the worker is held nothing changes, and it is free all the time.
    @Test
    void nothingIsCountedOrPutIntoWordsOnTheFxThread(FxRobot robot) throws Exception {
        var held = new ArrayDeque<Runnable>();
        robot.interact(() -> {
            recap.dispose();
            recap = new RecapController(
                    sample.desk(),
                    new Background(Platform::runLater, work -> {
                        synchronized (held) {
                            held.add(work);
                        }
                    }),
                    new SpokenDialogs(),
                    opened::add,
                    said::add,
                    _ -> Optional.empty());
            OnStage.show(stage, (Parent) recap.node(), Theme.LIGHT, 1180, 640);
            recap.shown();
        });
        robot.interact(() -> {
            robot.lookup("#recap-topic-SHARES").<ToggleButton>query().fire();
            robot.lookup("#recap-by-CATEGORY").<ToggleButton>query().fire();
        });
        assertThat(recap.drawn()).isNull();

        workUntil(held, () -> recap.drawn() != null && recap.drawn().dimension() == Dimension.CATEGORY);
        assertThat(recap.drawn().topic()).isEqualTo(Topic.SHARES);
        robot.interact(
                () -> robot.lookup("#recap-topic-TREND").<ToggleButton>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(recap.drawn().topic()).as("still what was drawn").isEqualTo(Topic.SHARES);
        workUntil(held, () -> recap.drawn().topic() == Topic.TREND);
    }

    /// On this thread, which is not the FX thread.
    private static void workUntil(Deque<Runnable> held, BooleanSupplier done) throws Exception {
        for (var round = 0; round < 20 && !WaitForAsyncUtils.waitForAsyncFx(10_000, done::getAsBoolean); round++) {
            Runnable work;
            synchronized (held) {
                work = held.poll();
            }
            if (work != null) {
                work.run();
            }
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(WaitForAsyncUtils.waitForAsyncFx(10_000, done::getAsBoolean)).isTrue();
    }
}
