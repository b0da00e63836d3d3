package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.server.v1.ProxyChoice;
import id.penghubung.ui.settings.ProxySettings.Chosen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void theSystemsProxyIsUsedUntilSomebodyChooses() {
        assertThat(new NetworkSettings(folder).get()).isEqualTo(new ProxyChoice.OfSystem());
    }

    @Test
    void aManualProxyIsRememberedWithoutItsPassword() throws IOException {
        var settings = new NetworkSettings(folder);

        settings.choose(new Chosen.Manual("proxy.kantor", 8080, "sari", "rahasia-proxy"));

        assertThat(settings.get())
                .isEqualTo(
                        new ProxyChoice.Manual("proxy.kantor", 8080, new ProxyChoice.Login("sari", "rahasia-proxy")));
        assertThat(new NetworkSettings(folder).chosen()).isEqualTo(new Chosen.Manual("proxy.kantor", 8080, "sari", ""));
        assertThat(Files.readString(folder.resolve("network.properties"))).doesNotContain("rahasia-proxy");
    }

    @Test
    void aBrokenFileMeansTheSystemsProxy() throws IOException {
        Files.writeString(folder.resolve("network.properties"), "proxy=manual\nhost=\nport=abc\n");

        assertThat(new NetworkSettings(folder).chosen()).isEqualTo(new Chosen.OfSystem());
    }
}
