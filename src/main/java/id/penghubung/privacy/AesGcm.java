package id.penghubung.privacy;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// The JDK's AES-256-GCM (NIST SP 800-38D) with 96-bit nonces and 128-bit tags, for one key. Safe for use by several
/// threads: each has a cipher of its own, which keeps what was worked out from the key.
final class AesGcm {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private final Key key;
    private final ThreadLocal<Cipher> own = ThreadLocal.withInitial(AesGcm::newCipher);

    AesGcm(Key key) {
        this.key = key;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES/GCM", e);
        }
    }

    byte[] seal(byte[] nonce, byte[] associated, byte[] plain, int offset, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, associated).doFinal(plain, offset, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES/GCM", e);
        }
    }

    /// @throws CipherException when key, nonce, associated data or bytes do not belong together
    byte[] open(byte[] nonce, byte[] associated, byte[] hidden, int offset, int length) {
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, associated).doFinal(hidden, offset, length);
        } catch (AEADBadTagException e) {
            throw new CipherException("value does not fit key and place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES/GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        var cipher = own.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
