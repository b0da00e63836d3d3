package id.penghubung.testing;

import id.penghubung.privacy.DataKeys;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/// Keys for tests that need an open account and not the vault: no key derivation, the same keys for the same number.
public final class Accounts {

    private Accounts() {}

    public static DataKeys keys(int number) {
        return new DataKeys(key((byte) (2 * number)), key((byte) (2 * number + 1)));
    }

    private static SecretKeySpec key(byte filling) {
        var bytes = new byte[32];
        Arrays.fill(bytes, filling);
        return new SecretKeySpec(bytes, "AES");
    }
}
