package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataHomeTest {

    private static final Path USER = Path.of("/home/sari");

    @Test
    void windowsKeepsTheDataLocalAndNeverRoaming() {
        assertThat(DataHome.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", USER)
                        .root())
                .isEqualTo(Path.of("/local/Penghubung"));
    }

    @Test
    void linuxFollowsTheXdgFolder() {
        assertThat(DataHome.of(Map.of("XDG_DATA_HOME", "/xdg"), "Linux", USER).root())
                .isEqualTo(Path.of("/xdg/penghubung"));
        assertThat(DataHome.of(Map.of(), "Linux", USER).root()).isEqualTo(USER.resolve(".local/share/penghubung"));
    }

    @Test
    void anAdministratorMayNameTheFolder() {
        assertThat(DataHome.of(Map.of("PENGHUBUNG_HOME", "/data"), "Linux", USER)
                        .root())
                .isEqualTo(Path.of("/data"));
    }
}
