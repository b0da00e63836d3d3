package id.penghubung.privacy;

import java.security.SecureRandom;
import java.util.Locale;

/// Eight groups of four letters and digits, 157 bits. The alphabet leaves out what is misread on paper (0 O, 1 I L, U).
final class RecoveryCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 8;
    private static final int GROUP = 4;

    private RecoveryCode() {}

    static String draw(SecureRandom random) {
        var code = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// As a secret for key derivation: case, spaces and hyphens do not matter.
    static char[] secret(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–]", "").toCharArray();
    }
}
