package id.penghubung.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which of the two ways of drawing windows the UI tests take, checked and said once per run.
@Tag("ui")
class DisplayTest {

    @Test
    void theBuildChoseADisplayThatIsThere() {
        switch (System.getProperty("penghubung.test.display")) {
            case "window" -> {
                var display = System.getenv("DISPLAY");
                assertThat(System.getProperty("glass.platform")).isNull();
                System.out.println("UI tests: real windows on the display " + (display == null ? "" : display));
            }
            case "monocle" -> {
                assertThat(System.getProperty("glass.platform")).isEqualTo("Monocle");
                System.out.println(
                        "UI tests: no display, drawn into memory (Monocle); tests that need a real window are skipped");
            }
            case String other -> throw new AssertionError(other);
        }
    }
}
