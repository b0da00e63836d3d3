package id.penghubung.privacy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/// Encrypts single values of a database. Record and column are bound to the value as associated data, so that a value
/// copied to another row or column cannot be read there. Safe for use by several threads.
///
/// Form: one byte version, 12 bytes random nonce, ciphertext, 16 bytes tag. Version 2 is version 1 of a deflated value
/// (RFC 1951): half the bytes to encipher, write and read for a long text.
public final class FieldCipher {

    private static final byte VERSION = 1;
    private static final byte VERSION_DEFLATED = 2;
    /// Shorter ones hardly become smaller.
    private static final int WORTH_DEFLATING = 200;
    private static final int OVERHEAD = 1 + AesGcm.NONCE_BYTES + AesGcm.TAG_BYTES;

    private final AesGcm aes;
    private final SecureRandom random;

    /// @param random a nonce is drawn from it for every value; must never repeat under one key
    public FieldCipher(SecretKey key, SecureRandom random) {
        this.aes = new AesGcm(key);
        this.random = random;
    }

    /// @param record the row's lasting identity
    /// @return null for null
    public byte[] encrypt(byte[] plain, String record, String column) {
        if (plain == null) {
            return null;
        }
        return seal(VERSION, plain, place(record, column));
    }

    /// As [#encrypt], for long values whose length may be told apart by how well they shrink.
    ///
    /// @return null for null
    public byte[] encryptLong(byte[] plain, String record, String column) {
        if (plain == null || plain.length < WORTH_DEFLATING) {
            return encrypt(plain, record, column);
        }
        return seal(VERSION_DEFLATED, Deflated.of(plain), deflatedPlace(record, column));
    }

    private byte[] seal(byte version, byte[] plain, byte[] place) {
        var nonce = new byte[AesGcm.NONCE_BYTES];
        random.nextBytes(nonce);
        var hidden = aes.seal(nonce, place, plain, 0, plain.length);
        var value = new byte[1 + nonce.length + hidden.length];
        value[0] = version;
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
        if (value.length < OVERHEAD) {
            throw new CipherException("not an encrypted value: " + column, null);
        }
        return switch (value[0]) {
            case VERSION -> open(value, place(record, column));
            case VERSION_DEFLATED -> Deflated.plain(open(value, deflatedPlace(record, column)));
            default -> throw new CipherException("not an encrypted value: " + column, null);
        };
    }

    private byte[] open(byte[] value, byte[] place) {
        var nonce = Arrays.copyOfRange(value, 1, 1 + AesGcm.NONCE_BYTES);
        var start = 1 + AesGcm.NONCE_BYTES;
        return aes.open(nonce, place, value, start, value.length - start);
    }

    public String decryptText(byte[] value, String record, String column) {
        return value == null ? null : new String(decrypt(value, record, column), StandardCharsets.UTF_8);
    }

    private static byte[] place(String record, String column) {
        // Column names have no line break, so no two places share these bytes.
        return (column + '\n' + record).getBytes(StandardCharsets.UTF_8);
    }

    /// Another place than that of version 1, so that neither can be passed off as the other.
    private static byte[] deflatedPlace(String record, String column) {
        return place(record, column + "\ndeflated");
    }
}
