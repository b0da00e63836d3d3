package id.penghubung.privacy;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes made shorter and whole again (RFC 1951, quickest level).
final class Deflated {

    private static final int STEP = 4096;

    private Deflated() {}

    static byte[] of(byte[] plain) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream(plain.length / 2);
            var step = new byte[STEP];
            while (!deflater.finished()) {
                out.write(step, 0, deflater.deflate(step));
            }
            return out.toByteArray();
        }
    }

    /// @param deflated authentic: what we wrote ourselves, so its size needs no limit
    /// @throws CipherException when it is not whole
    static byte[] plain(byte[] deflated) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(deflated);
            var out = new ByteArrayOutputStream(deflated.length * 3);
            var step = new byte[STEP];
            while (!inflater.finished()) {
                var count = inflater.inflate(step);
                if (count == 0 && inflater.needsInput()) {
                    throw new CipherException("a deflated value ends too early", null);
                }
                out.write(step, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new CipherException("not a deflated value", e);
        }
    }
}
