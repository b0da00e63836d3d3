package id.penghubung.store;

import id.penghubung.domain.Attachment;
import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.privacy.FileCipher;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A file that is coming in, under a temporary name and in encrypted pieces, so that it can go on after a cut, a cancel
/// or a kill. One thread.
///
/// Form of the temporary file: for each piece its sealed length in 4 bytes and the piece as [FileCipher] writes it.
public final class Receiving implements AutoCloseable {

    private static final String TEMPORARY = ".sebagian";
    private static final int PIECE = 256 * 1024;
    private static final int MOST_SEALED = PIECE + 4096;

    private final Path target;
    private final Path partial;
    private final Attachment file;
    private final FileCipher cipher;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int pieces;
    private long sealed;

    Receiving(Path target, Attachment file, FileCipher cipher) throws IOException {
        this.target = target;
        this.partial = target.resolveSibling(target.getFileName() + TEMPORARY);
        this.file = file;
        this.cipher = cipher;
        takeUp();
    }

    static String name(Attachment file) {
        return "download " + file.sha256();
    }

    /// Counts what is whole; a piece that was being written when the program ended is cut off.
    private void takeUp() throws IOException {
        if (!Files.exists(partial)) {
            return;
        }
        var good = new long[1];
        forEachPiece((plain, end) -> {
            pieces++;
            sealed += plain.length;
            good[0] = end;
        });
        try (var raw = new RandomAccessFile(partial.toFile(), "rw")) {
            raw.setLength(good[0]);
        }
    }

    private interface Piece {
        void at(byte[] plain, long end) throws IOException;
    }

    private void forEachPiece(Piece use) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(partial))) {
            var end = 0L;
            for (var number = 0; ; number++) {
                var length = in.readInt();
                if (length <= 0 || length > MOST_SEALED) {
                    return;
                }
                var bytes = in.readNBytes(length);
                end += Integer.BYTES + length;
                use.at(cipher.decrypt(bytes, pieceName(number)), end);
            }
        } catch (EOFException | CipherException _) {
            // The end, or a piece that is not whole: what came before it counts.
        }
    }

    private String pieceName(int number) {
        return name(file) + " piece " + number;
    }

    /// How many bytes are here.
    public long have() {
        return sealed + filled;
    }

    /// What came so far does not count.
    public void restart() throws IOException {
        Files.deleteIfExists(partial);
        filled = 0;
        pieces = 0;
        sealed = 0;
    }

    /// @throws IOException also when more comes than was said
    public void write(byte[] bytes, int length) throws IOException {
        if (have() + length > file.size()) {
            restart();
            throw new IOException("a file longer than it was said to be");
        }
        for (var at = 0; at < length; ) {
            var taken = Math.min(length - at, PIECE - filled);
            System.arraycopy(bytes, at, piece, filled, taken);
            filled += taken;
            at += taken;
            if (filled == PIECE) {
                seal();
            }
        }
    }

    private void seal() throws IOException {
        if (filled == 0) {
            return;
        }
        var plain = Arrays.copyOf(piece, filled);
        var bytes = cipher.encrypt(plain, pieceName(pieces));
        try (var out = new DataOutputStream(
                Files.newOutputStream(partial, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        pieces++;
        sealed += filled;
        filled = 0;
    }

    /// Everything came: the file gets its name when it is what it was said to be.
    ///
    /// @return false when it is something else; then nothing of it is kept
    public boolean finish() throws IOException {
        seal();
        var digest = sha256();
        try {
            DurableFiles.write(target, out -> {
                try (var encrypted = cipher.encrypting(out, name(file));
                        var digested = new DigestOutputStream(encrypted, digest)) {
                    if (Files.exists(partial)) {
                        forEachPiece((plain, _) -> digested.write(plain));
                    }
                }
                if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                    throw new OtherContentException();
                }
            });
        } catch (OtherContentException _) {
            restart();
            return false;
        }
        Files.deleteIfExists(partial);
        return true;
    }

    private static final class OtherContentException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// What came so far is kept for the next time.
    @Override
    public void close() throws IOException {
        seal();
    }
}
