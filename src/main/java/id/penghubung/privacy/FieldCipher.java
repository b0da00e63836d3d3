package id.penghubung.privacy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/// Encrypts single values of a database. Record and column are bound to the value as associated data, so that a value
/// copied to another row or column cannot be read there. Safe for use by several threads.
///
/// Form: one byte version, 12 bytes random nonce, ciphertext, 16 bytes tag.
public final class FieldCipher {

    private static final byte VERSION = 1;
    private static final int OVERHEAD = 1 + AesGcm.NONCE_BYTES + AesGcm.TAG_BYTES;

    private final SecretKey key;
    private final SecureRandom random;

    /// @param random a nonce is drawn from it for every value; must never repeat under one key
    public FieldCipher(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /// @param record the row's lasting identity
    /// @return null for null
    public byte[] encrypt(byte[] plain, String record, String column) {
        if (plain == null) {
            return null;
        }
        var nonce = new byte[AesGcm.NONCE_BYTES];
        random.nextBytes(nonce);
        var hidden = AesGcm.seal(key, nonce, place(record, column), plain, 0, plain.length);
        var value = new byte[1 + nonce.length + hidden.length];
        value[0] = VERSION;
        System.arraycopy(nonce, 0, value, 1, nonce.length);
        System.arraycopy(hidden, 0, value, 1 + nonce.length, hidden.length);
        return value;
    }

    public byte[] encrypt(String plain, String record, String column) {
        return plain == null ? null : encrypt(plain.getBytes(StandardCharsets.UTF_8), record, column);
    }

    /// @return null for null
    /// @throws CipherException when the value was not written by this key for this record and column
    public byte[] decrypt(byte[] value, String record, String column) {
        if (value == null) {
            return null;
        }
        if (value.length < OVERHEAD || value[0] != VERSION) {
            throw new CipherException("not an encrypted value: " + column, null);
        }
        var nonce = Arrays.copyOfRange(value, 1, 1 + AesGcm.NONCE_BYTES);
        var start = 1 + AesGcm.NONCE_BYTES;
        return AesGcm.open(key, nonce, place(record, column), value, start, value.length - start);
    }

    public String decryptText(byte[] value, String record, String column) {
        return value == null ? null : new String(decrypt(value, record, column), StandardCharsets.UTF_8);
    }

    private static byte[] place(String record, String column) {
        // Column names have no line break, so no two places share these bytes.
        return (column + '\n' + record).getBytes(StandardCharsets.UTF_8);
    }
}
