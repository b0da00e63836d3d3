package id.penghubung.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Officer;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Role;
import id.penghubung.domain.Team;
import id.penghubung.store.Cache;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.SpokenDoor;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class SettingsUiTest {

    @TempDir
    static Path folder;

    private final List<Navigator.Destination> opened = new ArrayList<>();
    private SampleDesk sample;
    private UiSettings settings;
    private Look look;
    private Stage stage;
    private Path own;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        own = folder.resolve(Long.toString(System.nanoTime()));
        sample = new SampleDesk(own.resolve("akun"), 5, Role.PEJABAT_PENGHUBUNG);
        sample.store().cache().saveReference(new Cache.StoredReference(reference(), "t2"));
        settings = new UiSettings(own, Runnable::run);
        settings.themeProperty().set(Theme.LIGHT);
        var screen = new SettingsController(
                sample.desk(),
                settings,
                TestNetwork.none(),
                OnStage.background(),
                new SpokenDialogs(),
                new SpokenDoor(),
                opened::add,
                "0.1.0");
        OnStage.show(stage, (Parent) screen.node(), Theme.LIGHT, 1000, 640);
        screen.shown();
        look = new Look(settings);
        look.dress(stage.getScene());
    }

    /// Two units with an officer each, the others with none.
    private static Reference reference() {
        var known = Samples.reference();
        var units = known.units();
        return new Reference(
                known.institutionName(),
                units,
                known.templates(),
                known.mapping(),
                known.limits(),
                known.calendar(),
                known.maxAnswerLength(),
                known.attachmentLimits(),
                known.contacts(),
                known.categories(),
                known.requestLimits(),
                new Team(
                        List.of(
                                new Officer(
                                        "p1",
                                        "Sari",
                                        "PEJABAT_PENGHUBUNG",
                                        units.get(0).id(),
                                        false),
                                new Officer(
                                        "p2",
                                        "Budi",
                                        "PEJABAT_PENGHUBUNG",
                                        units.get(1).id(),
                                        true),
                                new Officer("p3", "Ratih", "ADMIN_INSTANSI", null, false),
                                new Officer("p4", "Tono", "PERAN_BARU", null, false)),
                        List.of(units.get(1).id())));
    }

    @Test
    void unitsThatNobodyAnswersForStandFirstAndALetterIsOffered(FxRobot robot) throws Exception {
        robot.clickOn("#settings-team");
        var units = robot.lookup("#team-units").<TableView<TeamSeats.Unit>>query();
        OnStage.until(() -> !units.getItems().isEmpty());
        robot.interact(() -> OnStage.picture(stage, "tim-unit"));

        var empty = units.getItems().size() - 2;
        assertThat(robot.lookup("#team-summary").<Labeled>query().getText())
                .contains(empty + " belum mempunyai pejabat penghubung");
        assertThat(units.getItems().subList(0, empty)).allMatch(TeamSeats.Unit::unmanned);
        assertThat(units.getItems().subList(empty, empty + 2))
                .flatExtracting(TeamSeats.Unit::officers)
                .containsExactlyInAnyOrder("Sari", "Budi");
        assertThat(units.getItems())
                .filteredOn(TeamSeats.Unit::checked)
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.superiors()).containsExactly("Budi");
                });
        assertThat(robot.lookup("#team-agency").<Labeled>query().getText())
                .isEqualTo("Admin Instansi: Ratih. PERAN_BARU: Tono");
        robot.clickOn("#team-assignment");
        assertThat(opened).containsExactly(new Navigator.Destination.Letter("penugasan", null));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aThemeWorksAtOnceAndIsRemembered(FxRobot robot) {
        robot.clickOn("#themeDark");

        assertThat(look.darkProperty().get()).isTrue();
        assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
        assertThat(new UiSettings(own, Runnable::run).themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void largerLettersReachEveryWord(FxRobot robot) {
        var name = robot.lookup("#name").<Labeled>query();
        var before = name.getFont().getSize();

        robot.interact(() -> robot.lookup("#fontSize").queryAs(Slider.class).requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.interact(() -> stage.getScene().getRoot().applyCss());

        assertThat(name.getFont().getSize()).isEqualTo(before + 2);
        assertThat(new UiSettings(own, Runnable::run).fontSizeProperty().get()).isEqualTo(UiSettings.DEFAULT_FONT + 2);
    }

    @Test
    void itSaysWhoIsSignedInAndWhichProgramThisIs(FxRobot robot) {
        assertThat(robot.lookup("#duties").<Labeled>query().getText()).startsWith("Pejabat Penghubung, ");
        assertThat(robot.lookup("#server").<Labeled>query().getText()).contains("data latihan");
        assertThat(robot.lookup("#version").<Labeled>query().getText()).isEqualTo("0.1.0");
    }
}
