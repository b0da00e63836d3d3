package id.penghubung.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Role;
import id.penghubung.store.ClockSettings;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.View;
import id.penghubung.ui.common.AccessibilityWalk;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class ClocksUiTest {

    private static final Filter SOON = new Filter(View.DUE_SOON, null, null, null, null, null);

    @TempDir
    static Path folder;

    private SampleDesk sample;
    private ClocksController card;

    @Start
    void start(Stage stage) {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 400, Role.PEJABAT_PENGHUBUNG);
        card = new ClocksController(sample.store(), OnStage.background());
        OnStage.show(stage, (Parent) card.node(), Theme.LIGHT, 820, 260);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static void saved(FxRobot robot) throws Exception {
        OnStage.until(() -> robot.lookup("#rules-clocks-result")
                .queryAs(Labeled.class)
                .getText()
                .startsWith("Tersimpan"));
    }

    @Test
    void anEarlierReminderIsAtOnceInTheViewThatIsNearItsLimit(FxRobot robot) throws Exception {
        var before = sample.rows(SOON);

        robot.interact(() -> {
            Spinner<Integer> days = robot.lookup("#rules-reminder-days").query();
            days.increment(1);
            days.increment(6);
        });
        saved(robot);

        assertThat(sample.store().cache().clockSettings()).isEqualTo(new ClockSettings(true, 10));
        assertThat(sample.store().cache().viewDays().reminder()).isEqualTo(10);
        assertThat(sample.rows(SOON)).isGreaterThan(before);
        assertThat(AccessibilityWalk.unnamed((Parent) card.node())).isEmpty();
    }

    @Test
    void thePauseRuleIsKept(FxRobot robot) throws Exception {
        robot.interact(() ->
                robot.lookup("#rules-postponed-pauses").queryAs(CheckBox.class).setSelected(false));
        saved(robot);

        assertThat(sample.store().cache().clockSettings()).isEqualTo(new ClockSettings(false, 3));
    }
}
