package id.penghubung.ui.settings;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Role;
import id.penghubung.store.News;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.SpokenDoor;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class PrivacyUiTest {

    @TempDir
    static Path folder;

    private final SpokenDoor door = new SpokenDoor();
    private final Typing dialogs = new Typing();
    private SampleDesk sample;
    private UiSettings settings;

    /// Types a word where one is asked for.
    private static final class Typing extends SpokenDialogs {
        private String word;

        @Override
        public Optional<String> ask(String title, String sentence, String label) {
            super.ask(title, sentence, label);
            return Optional.ofNullable(word);
        }
    }

    @Start
    void start(Stage stage) {
        var own = folder.resolve(Long.toString(System.nanoTime()));
        sample = new SampleDesk(own.resolve("akun"), 60, Role.PEJABAT_PENGHUBUNG);
        settings = new UiSettings(own, Runnable::run);
        var background = OnStage.background();
        var privacy = new PrivacyController(sample.desk(), settings, background, dialogs, door);
        var news = new NewsController(sample.store().news(), OfficeZone.WIB, background);
        OnStage.show(stage, new VBox(12, privacy.node(), news.node()), Theme.LIGHT, 820, 620);
        OnStage.picture(stage, "privasi");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static <T> ComboBox<T> box(FxRobot robot, String id) {
        return robot.lookup(id).queryComboBox();
    }

    private static String outcome(FxRobot robot) {
        return robot.lookup("#outcome").<Labeled>query().getText();
    }

    @Test
    void theTimeUntilTheLockIsRememberedOnThisPc(FxRobot robot) {
        assertThat(PrivacyUiTest.<Integer>box(robot, "#lockAfter").getValue()).isEqualTo(10);
        robot.interact(() -> PrivacyUiTest.<Integer>box(robot, "#lockAfter").setValue(0));

        assertThat(settings.lockMinutesProperty().get()).isZero();
        robot.clickOn("#lockNow");
        assertThat(door.asked()).containsExactly("lock");
    }

    @Test
    void aShorterTimeSaysHowManyTextsGoAndDoesItOnlyWhenAgreed(FxRobot robot) throws Exception {
        until(() -> !box(robot, "#retention").isDisabled());
        var due = sample.store().retention().due(30);
        assertThat(due).isPositive();

        robot.interact(() -> PrivacyUiTest.<Integer>box(robot, "#retention").setValue(30));
        until(() -> dialogs.asked().size() == 1);
        assertThat(dialogs.asked().getFirst()).contains(due + " laporan", "30 hari");
        until(() -> PrivacyUiTest.<Integer>box(robot, "#retention").getValue() == 90);
        assertThat(sample.store().retention().days()).isEqualTo(90);

        dialogs.says(true);
        robot.interact(() -> PrivacyUiTest.<Integer>box(robot, "#retention").setValue(30));
        until(() -> outcome(robot).contains(due + " laporan"));
        assertThat(sample.store().retention().due(30)).isZero();
        assertThat(sample.store().retention().days()).isEqualTo(30);
    }

    @Test
    void removingNamesTheUnsentWorkAndKeepsItUnlessTheWordIsTyped(FxRobot robot) throws Exception {
        sample.send(0);
        robot.clickOn("#remove");
        until(() -> dialogs.asked().size() == 1);
        assertThat(dialogs.asked().getFirst()).contains("1 kiriman dan 0 draf");
        assertThat(door.asked()).isEmpty();

        dialogs.chooses(1);
        robot.clickOn("#remove");
        until(() -> !door.asked().isEmpty());
        assertThat(door.asked()).containsExactly("remove false");

        dialogs.chooses(0);
        dialogs.word = "ya";
        robot.clickOn("#remove");
        until(() -> outcome(robot).contains("HAPUS"));
        assertThat(door.asked()).hasSize(1);

        dialogs.chooses(0);
        dialogs.word = "hapus";
        robot.clickOn("#remove");
        until(() -> door.asked().size() == 2);
        assertThat(door.asked()).last().isEqualTo("remove true");
    }

    @Test
    void aKindOfNewsCanBeSwitchedOff(FxRobot robot) throws Exception {
        var box = robot.lookup("#news-NEW").queryAs(CheckBox.class);
        until(() -> !box.isDisabled());
        robot.clickOn("#news-NEW");

        until(() -> !sample.store().news().settings().tells(News.Kind.NEW));
        assertThat(sample.store().news().settings().tells(News.Kind.FAILED)).isTrue();
    }
}
