package id.penghubung.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.testing.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CipherTest {

    private static final int FRAME = 64 * 1024;

    private final SecureRandom random = new SecureRandom();
    private final FieldCipher fields = new FieldCipher(Accounts.keys(1).cacheKey(), random);
    private final FileCipher files = new FileCipher(Accounts.keys(1).cacheKey(), random);

    @Test
    void aFieldIsReadBackWhereItWasWritten() {
        var value = fields.encrypt("Jalan rusak — 08123", "id-1", "title");
        assertThat(fields.decryptText(value, "id-1", "title")).isEqualTo("Jalan rusak — 08123");
        assertThat(fields.encrypt((String) null, "id-1", "title")).isNull();
        assertThat(fields.decryptText(null, "id-1", "title")).isNull();
    }

    @Test
    void equalTextsGiveDifferentValues() {
        assertThat(fields.encrypt("sama", "id-1", "title")).isNotEqualTo(fields.encrypt("sama", "id-1", "title"));
    }

    @Test
    void aFieldMovedToAnotherRowOrColumnIsNotRead() {
        var value = fields.encrypt("teks", "id-1", "title");
        assertThatThrownBy(() -> fields.decrypt(value, "id-2", "title")).isInstanceOf(CipherException.class);
        assertThatThrownBy(() -> fields.decrypt(value, "id-1", "text")).isInstanceOf(CipherException.class);
    }

    @Test
    void aFieldOfAnotherKeyOrWithAnyBitChangedIsNotRead() {
        var value = fields.encrypt("teks", "id-1", "title");
        var other = new FieldCipher(Accounts.keys(2).cacheKey(), random);
        assertThatThrownBy(() -> other.decrypt(value, "id-1", "title")).isInstanceOf(CipherException.class);
        for (var at = 0; at < value.length; at++) {
            var changed = value.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> fields.decrypt(changed, "id-1", "title")).isInstanceOf(CipherException.class);
        }
        assertThatThrownBy(() -> fields.decrypt(new byte[3], "id-1", "title")).isInstanceOf(CipherException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 5_000, 1_000_000})
    void aLongFieldOfAnySizeIsReadBack(int size) {
        for (var plain :
                List.of(bytes(size), "jalan rusak ".repeat(size / 12 + 1).getBytes(StandardCharsets.UTF_8))) {
            assertThat(fields.decrypt(fields.encryptLong(plain, "id-1", "rest"), "id-1", "rest"))
                    .isEqualTo(plain);
        }
        assertThat(fields.encryptLong(null, "id-1", "rest")).isNull();
    }

    @Test
    void aLongTextTakesLessRoomAndNoOtherFormIsTakenForIt() {
        var plain = "Jalan rusak di Kelurahan Rekaan. ".repeat(60).getBytes(StandardCharsets.UTF_8);
        var value = fields.encryptLong(plain, "id-1", "rest");
        assertThat(value.length).isLessThan(plain.length / 4);
        var other = value.clone();
        other[0] = 1;
        assertThatThrownBy(() -> fields.decrypt(other, "id-1", "rest")).isInstanceOf(CipherException.class);
        for (var at = 0; at < value.length; at++) {
            var changed = value.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> fields.decrypt(changed, "id-1", "rest")).isInstanceOf(CipherException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 200_001})
    void aFileOfAnySizeIsReadBack(int size) {
        var plain = bytes(size);
        var file = files.encrypt(plain, "berkas");
        assertThat(files.decrypt(file, "berkas")).isEqualTo(plain);
        assertThat(FileCipher.plainLength(file.length)).isEqualTo(size);
    }

    @Test
    void aFileCutAtTheEndOfAFrameIsNotTakenForWhole() {
        var file = files.encrypt(bytes(3 * FRAME), "berkas");
        var sealedFrame = FRAME + 16;
        var cut = Arrays.copyOf(file, 36 + 2 * sealedFrame);
        assertThatThrownBy(() -> files.decrypt(cut, "berkas")).isInstanceOf(CipherException.class);
        assertThatThrownBy(() -> files.decrypt(Arrays.copyOf(file, 36), "berkas"))
                .isInstanceOf(CipherException.class);
    }

    @Test
    void framesThatChangePlacesAreSeen() {
        var file = files.encrypt(bytes(3 * FRAME), "berkas");
        var sealedFrame = FRAME + 16;
        var swapped = file.clone();
        System.arraycopy(file, 36, swapped, 36 + sealedFrame, sealedFrame);
        System.arraycopy(file, 36 + sealedFrame, swapped, 36, sealedFrame);
        assertThatThrownBy(() -> files.decrypt(swapped, "berkas")).isInstanceOf(CipherException.class);
    }

    @Test
    void aFileOfAnotherNameOrKeyIsNotRead() {
        var file = files.encrypt(bytes(10), "berkas");
        var other = new FileCipher(Accounts.keys(2).cacheKey(), random);
        assertThatThrownBy(() -> files.decrypt(file, "lain")).isInstanceOf(CipherException.class);
        assertThatThrownBy(() -> other.decrypt(file, "berkas")).isInstanceOf(CipherException.class);
        assertThatThrownBy(() -> files.decrypt(bytes(100), "berkas")).isInstanceOf(CipherException.class);
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(5).nextBytes(bytes);
        return bytes;
    }
}
