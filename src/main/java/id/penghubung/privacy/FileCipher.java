package id.penghubung.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Encrypts whole files in frames of 64 kB, so that a file of any size passes through little memory and no frame can be
/// changed, moved or cut off unseen.
///
/// Form: 4 bytes `PHF1`, 32 bytes salt, then the frames. Each file has a key of its own, derived (HKDF, RFC 5869) from
/// the data key, the salt and the file's name; a frame's nonce is its number and a mark on the last one.
public final class FileCipher {

    private static final byte[] MAGIC = "PHF1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 32;
    private static final int FRAME = 64 * 1024;

    private final SecretKey key;
    private final SecureRandom random;

    public FileCipher(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /// @param name what the content is; must be said again to read it
    public void encrypt(InputStream plain, OutputStream out, String name) throws IOException {
        try (var sealing = encrypting(out, name)) {
            plain.transferTo(sealing);
        }
    }

    /// What is written to it goes encrypted to `out`. The file is whole only after `close`, which leaves `out` open.
    ///
    /// @param name what the content is; must be said again to read it
    public OutputStream encrypting(OutputStream out, String name) throws IOException {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        out.write(MAGIC);
        out.write(salt);
        return new Frames(out, new AesGcm(fileKey(salt, name)));
    }

    /// A full frame is held back until more comes, because only then it is known not to be the last.
    private static final class Frames extends OutputStream {
        private final OutputStream out;
        private final AesGcm aes;
        private final byte[] frame = new byte[FRAME];
        private int filled;
        private int number;
        private boolean closed;

        Frames(OutputStream out, AesGcm aes) {
            this.out = out;
            this.aes = aes;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (var at = from; at < from + length; ) {
                if (filled == FRAME) {
                    seal(false);
                }
                var taken = Math.min(from + length - at, FRAME - filled);
                System.arraycopy(bytes, at, frame, filled, taken);
                filled += taken;
                at += taken;
            }
        }

        private void seal(boolean last) throws IOException {
            out.write(aes.seal(nonce(number, last), MAGIC, frame, 0, filled));
            number++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal(true);
            }
        }
    }

    /// Writes as it reads: after an exception the output is not to be used.
    ///
    /// @throws CipherException when this is not a whole file of this key and name
    public void decrypt(InputStream in, OutputStream plain, String name) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new CipherException("not an encrypted file: " + name, null);
        }
        var aes = new AesGcm(fileKey(in.readNBytes(SALT_BYTES), name));
        var sealedFrame = FRAME + AesGcm.TAG_BYTES;
        var frame = in.readNBytes(sealedFrame);
        for (var number = 0; ; number++) {
            var following = frame.length < sealedFrame ? new byte[0] : in.readNBytes(sealedFrame);
            var last = following.length == 0;
            plain.write(aes.open(nonce(number, last), MAGIC, frame, 0, frame.length));
            if (last) {
                return;
            }
            frame = following;
        }
    }

    /// Length of the content of a file of `fileLength` bytes, as far as the form tells.
    public static long plainLength(long fileLength) {
        var sealedFrames = Math.max(0, fileLength - MAGIC.length - SALT_BYTES);
        var frames = Math.ceilDiv(sealedFrames, FRAME + AesGcm.TAG_BYTES);
        return Math.max(0, sealedFrames - frames * AesGcm.TAG_BYTES);
    }

    public byte[] encrypt(byte[] plain, String name) {
        try {
            var out = new ByteArrayOutputStream(plain.length + 256);
            encrypt(new ByteArrayInputStream(plain), out, name);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    public byte[] decrypt(byte[] file, String name) {
        try {
            var out = new ByteArrayOutputStream(file.length);
            decrypt(new ByteArrayInputStream(file), out, name);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private SecretKey fileKey(byte[] salt, String name) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .addSalt(salt)
                    .thenExpand(("penghubung file " + name).getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 runtime has HKDF-SHA256", e);
        }
    }

    private static byte[] nonce(int number, boolean last) {
        return ByteBuffer.allocate(AesGcm.NONCE_BYTES)
                .putInt(last ? 1 : 0)
                .putLong(number)
                .array();
    }
}
