package id.penghubung.privacy;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Parameters of one Argon2id run (RFC 9106), stored beside what it protects, so that later versions may raise them.
record Argon2(int memoryKiB, int iterations, int parallelism, byte[] salt) {

    /// Least parameters accepted from a file: anything lower was not written by this program.
    private static final int FLOOR_KIB = 19 * 1024;

    private static final int FLOOR_ITERATIONS = 2;

    Argon2 {
        if (memoryKiB < FLOOR_KIB || memoryKiB > 1024 * 1024 || iterations < FLOOR_ITERATIONS || parallelism < 1) {
            throw new IllegalArgumentException("Argon2 parameters out of range");
        }
    }

    static Argon2 fresh(SecureRandom random) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return new Argon2(32 * 1024, FLOOR_ITERATIONS, 1, salt);
    }

    /// Stronger than what opens the PC's own data: a file on a stick can be tried anywhere, for as long as one likes.
    static Argon2 forCarriedFile(SecureRandom random) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return new Argon2(64 * 1024, 3, 1, salt);
    }

    SecretKey derive(char[] secret) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        var bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        var key = new byte[32];
        generator.generateBytes(bytes, key);
        Arrays.fill(bytes, (byte) 0);
        return new SecretKeySpec(key, "AES");
    }
}
