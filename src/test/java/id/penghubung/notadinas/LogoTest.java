package id.penghubung.notadinas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// An emblem is what it is, not what it is called.
class LogoTest {

    @Test
    void pngAndJpegAreTaken() throws IOException, Logo.RefusedException {
        assertThat(Logo.of(picture(300, 100, "png")))
                .extracting(Logo::width, Logo::height)
                .containsExactly(300, 100);
        assertThat(Logo.of(picture(40, 60, "jpg")))
                .extracting(Logo::width, Logo::height)
                .containsExactly(40, 60);
    }

    @Test
    void anythingElseIsRefusedWithItsReason() throws IOException {
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                Logo.Refusal.NOT_A_PICTURE);
        refused(new byte[0], Logo.Refusal.NOT_A_PICTURE);
        refused(picture(10, 10, "gif"), Logo.Refusal.NOT_A_PICTURE);
        var broken = picture(300, 100, "png");
        refused(Arrays.copyOf(broken, 40), Logo.Refusal.NOT_A_PICTURE);
        refused(new byte[Logo.MAX_BYTES + 1], Logo.Refusal.TOO_LARGE);
        refused(picture(5_000, 10, "png"), Logo.Refusal.TOO_MANY_PIXELS);
    }

    private static void refused(byte[] bytes, Logo.Refusal refusal) {
        assertThatThrownBy(() -> Logo.of(bytes))
                .isInstanceOfSatisfying(
                        Logo.RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
