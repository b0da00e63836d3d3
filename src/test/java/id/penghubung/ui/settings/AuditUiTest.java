package id.penghubung.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Role;
import id.penghubung.store.AuditTrail;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import id.penghubung.ui.settings.AuditViewModel.Line;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class AuditUiTest {

    @TempDir
    static Path folder;

    private SampleDesk sample;
    private Path target;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        var own = folder.resolve(Long.toString(System.nanoTime()));
        sample = new SampleDesk(own, 5, Role.PEJABAT_PENGHUBUNG);
        target = folder.resolve("jejak.csv");
        var audit = sample.store().audit();
        audit.note(AuditKind.OPENED, sample.answerable(0).id(), null, 1);
        sample.clock().advance(Duration.ofDays(1));
        audit.note(AuditKind.EXPORTED, null, "xlsx", 25);
        audit.note(AuditKind.OPENED, sample.answerable(0).id(), null, 1);
        var card = new AuditController(sample.desk(), OnStage.background(), _ -> target);
        OnStage.show(stage, card.node(), Theme.LIGHT, 820, 520);
        card.shown();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static TableView<Line> table(FxRobot robot) {
        return robot.lookup("#table").queryTableView();
    }

    private static String message(FxRobot robot) {
        return robot.lookup("#message").<Labeled>query().getText();
    }

    @Test
    void theOfficerReadsOnesOwnTrailByDayAndKind(FxRobot robot) throws Exception {
        OnStage.until(() -> table(robot).getItems().size() == 3);
        var newest = table(robot).getItems().getFirst();
        robot.interact(() -> OnStage.picture(stage, "jejak-audit"));
        assertThat(newest.kind()).isEqualTo("Laporan dibuka");
        assertThat(newest.complaint()).isEqualTo("#" + sample.answerable(0).trackingId());
        assertThat(table(robot).getItems().get(1).detail()).isEqualTo("xlsx, 25 baris");
        assertThat(robot.lookup("#others").<Node>query().isVisible()).isFalse();

        ComboBox<Optional<AuditKind>> kind = robot.lookup("#kind").queryComboBox();
        robot.interact(() -> kind.setValue(Optional.of(AuditKind.OPENED)));
        OnStage.until(() -> table(robot).getItems().size() == 2);

        var today = sample.desk().zone().dateOf(sample.clock().instant());
        robot.interact(() -> robot.lookup("#day").queryAs(DatePicker.class).setValue(today.minusDays(1)));
        OnStage.until(() -> table(robot).getItems().size() == 1);
        robot.clickOn("#allDays");
        OnStage.until(() -> table(robot).getItems().size() == 2);
    }

    @Test
    void aCheckSaysThatItIsWholeAndHowMuchTheServerHas(FxRobot robot) throws Exception {
        robot.clickOn("#verify");
        OnStage.until(() -> message(robot).startsWith("Utuh: 3 catatan"));
        assertThat(message(robot)).contains("0 dari 3 catatan sudah ada di server");
    }

    @Test
    void anExportHoldsEveryRowWithItsHashAndIsNotedItself(FxRobot robot) throws Exception {
        robot.clickOn("#export");
        OnStage.until(() -> message(robot).startsWith("3 catatan ditulis"));

        var lines = Files.readAllLines(target, StandardCharsets.UTF_8);
        var entries = sample.store().audit().entries(AuditTrail.Filter.all(), 10);
        assertThat(lines).hasSize(4);
        assertThat(lines.getLast()).contains(entries.get(1).hash());
        assertThat(entries.getFirst().kind()).isEqualTo("trail-exported");
    }
}
