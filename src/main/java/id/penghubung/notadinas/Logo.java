package id.penghubung.notadinas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// The agency's emblem, checked by what it is and not by its name: a picture of a sane size, held as bytes, never as an
/// address that could be fetched while printing.
///
/// @param bytes PNG or JPEG
/// @param width pixels
/// @param height pixels
public record Logo(byte[] bytes, int width, int height) {

    public static final int MAX_BYTES = 1_000_000;
    private static final int MAX_PIXELS = 4_000;

    /// Why a file is no logo.
    public enum Refusal {
        TOO_LARGE,
        NOT_A_PICTURE,
        TOO_MANY_PIXELS
    }

    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;
        private final Refusal refusal;

        RefusedException(Refusal refusal, Throwable cause) {
            super(refusal.name(), cause);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    public static Logo of(byte[] bytes) throws RefusedException {
        if (bytes.length > MAX_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE, null);
        }
        if (!png(bytes) && !jpeg(bytes)) {
            throw new RefusedException(Refusal.NOT_A_PICTURE, null);
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new RefusedException(Refusal.NOT_A_PICTURE, null);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                // The size stands in the head: a picture that unpacks to gigabytes is refused before it is unpacked.
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if (width > MAX_PIXELS || height > MAX_PIXELS) {
                    throw new RefusedException(Refusal.TOO_MANY_PIXELS, null);
                }
                if (reader.read(0) == null) {
                    throw new RefusedException(Refusal.NOT_A_PICTURE, null);
                }
                return new Logo(bytes.clone(), width, height);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(Refusal.NOT_A_PICTURE, e);
        }
    }

    String mediaType() {
        return png(bytes) ? "image/png" : "image/jpeg";
    }

    boolean isPng() {
        return png(bytes);
    }

    private static boolean png(byte[] bytes) {
        return startsWith(bytes, 0x89, 'P', 'N', 'G');
    }

    private static boolean jpeg(byte[] bytes) {
        return startsWith(bytes, 0xff, 0xd8, 0xff);
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (var i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Logo[" + width + "x" + height + "]";
    }
}
