package id.penghubung.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 768);
    private static final Rectangle2D MONITOR = new Rectangle2D(1366, 0, 1920, 1080);

    @Test
    void aWindowOnTheSecondMonitorComesBackThere() {
        assertThat(WindowMemory.reachable(new Rectangle2D(1500, 100, 1280, 720), List.of(LAPTOP, MONITOR)))
                .isTrue();
    }

    @Test
    void whenTheMonitorIsUnpluggedItsPlaceIsNotTaken() {
        assertThat(WindowMemory.reachable(new Rectangle2D(1500, 100, 1280, 720), List.of(LAPTOP)))
                .isFalse();
    }

    @Test
    void aTitleBarAboveTheScreenCannotBeTakenHoldOf() {
        assertThat(WindowMemory.reachable(new Rectangle2D(50, -40, 1280, 720), List.of(LAPTOP)))
                .isFalse();
    }

    @Test
    void aCornerWideEnoughToGrabIsEnough() {
        assertThat(WindowMemory.reachable(new Rectangle2D(1260, 100, 1280, 720), List.of(LAPTOP)))
                .isTrue();
        assertThat(WindowMemory.reachable(new Rectangle2D(1300, 100, 1280, 720), List.of(LAPTOP)))
                .isFalse();
    }
}
