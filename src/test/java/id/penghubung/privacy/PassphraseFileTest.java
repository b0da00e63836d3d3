package id.penghubung.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.privacy.PassphraseFile.Opened;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PassphraseFileTest {

    private static final char[] PASSPHRASE = "kuda hijau di atap".toCharArray();
    private static final byte[] PLAIN = "Yth. Bapak Slamet".getBytes(StandardCharsets.UTF_8);

    private final PassphraseFile files = new PassphraseFile(new SecureRandom());
    private final byte[] sealed = files.seal(PLAIN, PASSPHRASE, "isi");

    private Opened open(byte[] file) {
        return files.open(file, PASSPHRASE, "isi");
    }

    @Test
    void theSamePassphraseOpensItAndNothingStandsInClear() {
        assertThat(((Opened.Content) open(sealed)).plain()).isEqualTo(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Slamet", "isi");
    }

    @Test
    void aWrongPassphraseIsToldFromADamagedFile() {
        assertThat(files.open(sealed, "kuda hijau di ataq".toCharArray(), "isi"))
                .isInstanceOf(Opened.WrongPassphrase.class);
        var changed = sealed.clone();
        changed[changed.length - 3] ^= 1;
        assertThat(open(changed)).isInstanceOf(Opened.Damaged.class);
    }

    @Test
    void noCutFileOpens() {
        for (var length : new int[] {4, 10, 16, 31, 40, 62, sealed.length - 17, sealed.length - 1}) {
            assertThat(open(Arrays.copyOf(sealed, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(Opened.Damaged.class);
        }
    }

    @Test
    void otherFilesAndLaterVersionsAreCalledSo() {
        assertThat(open(new byte[0])).isInstanceOf(Opened.OtherFile.class);
        assertThat(open("%PDF-1.7 tetapi bukan".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Opened.OtherFile.class);
        var later = sealed.clone();
        later[3] = '2';
        assertThat(open(later)).isInstanceOf(Opened.TooNew.class);
    }

    @Test
    void aFileCannotAskForAllMemoryOrHours() {
        var greedy = sealed.clone();
        ByteBuffer.wrap(greedy).putInt(4, 1024 * 1024);
        assertThat(open(greedy)).isInstanceOf(Opened.Damaged.class);
        var slow = sealed.clone();
        ByteBuffer.wrap(slow).putInt(8, Integer.MAX_VALUE);
        assertThat(open(slow)).isInstanceOf(Opened.Damaged.class);
        var weak = sealed.clone();
        ByteBuffer.wrap(weak).putInt(4, 8);
        assertThat(open(weak)).isInstanceOf(Opened.Damaged.class);
    }
}
