package id.penghubung.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program is started by three lists of options for the Java runtime, in three notations. They say the same.
class LaunchersTest {

    private static final Path SCRIPT = Path.of("src/main/dist/bin/penghubung");
    private static final String PROGRAM_NAME = "penghubung";
    private static final Pattern OPTION = Pattern.compile(
            "-Xm[sx]\\w+|-XX:\\+Use\\w+|-D(?!org\\.sqlite)[\\w.]+=\\w+|--(?:add-(?:opens|exports|modules)|enable-native-access)[="
                + " ][\\w./=,-]+");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/dist/bin/penghubung.bat", "installer/program.options"})
    void startTheRuntimeAlike(Path other) throws IOException {
        assertThat(options(other)).isEqualTo(options(SCRIPT));
    }

    @Test
    void theOptionsAreFound() throws IOException {
        assertThat(options(SCRIPT))
                .contains("-Xmx512m", "--enable-native-access=javafx.graphics,ALL-UNNAMED", "-Duser.language=id")
                .hasSizeGreaterThan(10);
    }

    /// Else the desktop would show the window as a second, unknown program beside the entry that started it.
    @Test
    void theDesktopEntryNamesTheWindowsClass() throws IOException {
        assertThat(Files.readString(Path.of("installer/linux/penghubung.desktop")))
                .contains("StartupWMClass=" + PROGRAM_NAME);
        assertThat(Files.readString(Path.of("src/main/java/id/penghubung/app/Window.java")))
                .contains("NAME = \"" + PROGRAM_NAME + "\"");
    }

    private static Set<String> options(Path file) throws IOException {
        var options = new TreeSet<String>();
        OPTION.matcher(Files.readString(file))
                .results()
                .map(match -> match.group().replace(' ', '='))
                .forEach(options::add);
        return options;
    }
}
