package id.penghubung.notadinas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The faces of Liberation Sans, which is as wide as Arial: a page breaks alike with either.
enum MemoFont {
    REGULAR("Regular", 400, false),
    BOLD("Bold", 700, false),
    ITALIC("Italic", 400, true),
    BOLD_ITALIC("BoldItalic", 700, true);

    /// The name under which letters ask for it; Word has the original.
    static final String FAMILY = "Arial";

    private final String face;
    private final int weight;
    private final boolean italic;

    MemoFont(String face, int weight, boolean italic) {
        this.face = face;
        this.weight = weight;
        this.italic = italic;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    /// The caller closes it.
    InputStream open() {
        var name = "/liberation/LiberationSans-" + face + ".ttf";
        var stream = MemoFont.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("not packed: " + name);
        }
        return stream;
    }

    byte[] bytes() {
        try (var stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
