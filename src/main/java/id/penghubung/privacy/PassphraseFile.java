package id.penghubung.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/// One file that a passphrase opens, for a way outside of this PC. Slow on purpose (Argon2id): never on the FX thread.
///
/// Form: 4 bytes `PHX1`; memory in KiB, iterations and parallelism as 4 bytes each; 16 bytes salt; a check value that
/// tells a wrong passphrase from a damaged file; the content as [FileCipher] writes it. A changed header gives another
/// key, so it needs no seal of its own.
public final class PassphraseFile {

    private static final byte[] MAGIC = "PHX1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FAMILY = "PHX".getBytes(StandardCharsets.US_ASCII);
    private static final String CHECK = "passphrase check";
    private static final byte[] CHECKED = new byte[] {1};
    private static final int CHECK_BYTES = 1 + AesGcm.NONCE_BYTES + CHECKED.length + AesGcm.TAG_BYTES;
    private static final int SALT_BYTES = 16;

    /// More than this was not written by this program; a file must not be able to take the PC's memory or hours.
    private static final int MOST_KIB = 128 * 1024;

    private static final int MOST_ITERATIONS = 10;
    private static final int MOST_LANES = 4;

    /// What a file turned out to be.
    public sealed interface Opened {
        record Content(byte[] plain) implements Opened {}

        record WrongPassphrase() implements Opened {}

        /// The passphrase is right, the bytes are not those that were written.
        record Damaged() implements Opened {}

        /// Of a later version of the program.
        record TooNew() implements Opened {}

        record OtherFile() implements Opened {}
    }

    private final SecureRandom random;

    public PassphraseFile(SecureRandom random) {
        this.random = random;
    }

    /// @param name what the content is; must be said again to read it
    public byte[] seal(byte[] plain, char[] passphrase, String name) {
        var argon2 = Argon2.forCarriedFile(random);
        var key = argon2.derive(passphrase);
        var bytes = new ByteArrayOutputStream(plain.length + 256);
        try (var out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeInt(argon2.memoryKiB());
            out.writeInt(argon2.iterations());
            out.writeInt(argon2.parallelism());
            out.write(argon2.salt());
            out.write(new FieldCipher(key, random).encrypt(CHECKED, name, CHECK));
            out.write(new FileCipher(key, random).encrypt(plain, name));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    public Opened open(byte[] file, char[] passphrase, String name) {
        try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
            var magic = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(magic, MAGIC)) {
                return magic.length == MAGIC.length && Arrays.equals(Arrays.copyOf(magic, FAMILY.length), FAMILY)
                        ? new Opened.TooNew()
                        : new Opened.OtherFile();
            }
            var memory = in.readInt();
            var iterations = in.readInt();
            var lanes = in.readInt();
            var salt = whole(in, SALT_BYTES);
            if (memory > MOST_KIB || iterations > MOST_ITERATIONS || lanes > MOST_LANES) {
                return new Opened.Damaged();
            }
            var key = new Argon2(memory, iterations, lanes, salt).derive(passphrase);
            if (!fits(key, whole(in, CHECK_BYTES), name)) {
                return new Opened.WrongPassphrase();
            }
            return new Opened.Content(new FileCipher(key, random).decrypt(in.readAllBytes(), name));
        } catch (CipherException | EOFException | IllegalArgumentException e) {
            return new Opened.Damaged();
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private static byte[] whole(DataInputStream in, int length) throws IOException {
        var bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private boolean fits(SecretKey key, byte[] check, String name) {
        try {
            return Arrays.equals(new FieldCipher(key, random).decrypt(check, name, CHECK), CHECKED);
        } catch (CipherException e) {
            // The expected answer to a wrong passphrase.
            return false;
        }
    }
}
