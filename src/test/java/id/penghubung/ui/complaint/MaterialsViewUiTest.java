package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.AskerKind;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.Status;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Questions to other units whose last day is over, to come, or was not given.
@UiTest
class MaterialsViewUiTest {

    @Start
    void start(Stage stage) {
        var view = new MaterialsView(new Moments(OfficeZone.WIB, new MutableClock(Samples.NOW)), _ -> {}, _ -> {});
        var today = Samples.NOW.atZone(OfficeZone.WIB.id()).toLocalDate();
        var sheet = new ComplaintSheet(
                "c",
                null,
                null,
                Status.UNKNOWN,
                Samples.reference(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(asked("late", today.minusDays(1)), asked("waits", today), asked("undated", null)));
        OnStage.show(stage, new VBox(view.of(sheet).toArray(VBox[]::new)), Theme.LIGHT, 820, 520);
    }

    private static InformationRequest asked(String id, LocalDate dueOn) {
        return new InformationRequest(
                id,
                1,
                "material",
                "",
                "handed-over",
                "Mohon data gangguan.",
                new Reporter(null, null, null, false, false),
                AskerKind.PUBLIC,
                "",
                "p-1",
                "Petugas Satu",
                "u1",
                Samples.UNITS.getFirst().id(),
                "Galih",
                Samples.NOW,
                Samples.NOW,
                null,
                null,
                List.of(),
                List.of(),
                Set.of(),
                "c",
                dueOn);
    }

    @Test
    void eachSaysHowItStandsWithItsDay(FxRobot robot) {
        assertThat(robot.lookup(".chip").queryAllAs(Label.class))
                .extracting(Label::getText)
                .satisfiesExactly(
                        late -> assertThat(late).startsWith("Belum dijawab, lewat"),
                        waits -> assertThat(waits).startsWith("Belum dijawab, paling lambat"),
                        undated -> assertThat(undated).isEqualTo("Belum dijawab, tanpa hari batas"));
        assertThat(asked("undated", null).material()).isTrue();
    }
}
