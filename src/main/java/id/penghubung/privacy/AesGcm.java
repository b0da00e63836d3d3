package id.penghubung.privacy;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// The JDK's AES-256-GCM (NIST SP 800-38D) with 96-bit nonces and 128-bit tags.
final class AesGcm {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private AesGcm() {}

    static byte[] seal(Key key, byte[] nonce, byte[] associated, byte[] plain, int offset, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain, offset, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES/GCM", e);
        }
    }

    /// @throws CipherException when key, nonce, associated data or bytes do not belong together
    static byte[] open(Key key, byte[] nonce, byte[] associated, byte[] hidden, int offset, int length) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(hidden, offset, length);
        } catch (AEADBadTagException e) {
            throw new CipherException("value does not fit key and place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES/GCM", e);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
