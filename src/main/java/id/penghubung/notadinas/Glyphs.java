package id.penghubung.notadinas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Which characters the font of the letters can draw. What it cannot is printed as a box in both forms and counted, so
/// that the officer hears of it before the letter is signed: a renderer alone would print `#`, or leave it out.
public final class Glyphs {

    /// WHITE SQUARE
    public static final String REPLACEMENT = "\u25a1";

    private static final int TAB_WIDTH = 4;

    private final IntPredicate known;

    private Glyphs(IntPredicate known) {
        this.known = known;
    }

    /// @param replaced how many signs became a box; an emoji of several code points is one
    record Printable(String text, int replaced) {}

    /// Reads the font's table of characters, about 50 ms: once per program.
    public static Glyphs load() {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(MemoFont.REGULAR.bytes()))) {
            var table = font.getUnicodeCmapLookup();
            var shapes = new java.util.BitSet();
            for (var code = 0; code <= 0xffff; code++) {
                if (table.getGlyphId(code) != 0) {
                    shapes.set(code);
                }
            }
            return new Glyphs(shapes::get);
        } catch (IOException e) {
            throw new UncheckedIOException("the font of the letters cannot be read", e);
        }
    }

    /// Line breaks stay; other control characters, invisible marks of direction and joiners go.
    Printable printable(String words) {
        var text = new StringBuilder(words.length());
        var replaced = 0;
        var inSign = false;
        for (var code :
                words.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray()) {
            if (code == '\n' || known.test(code) && !invisible(code)) {
                text.appendCodePoint(code);
                inSign = false;
            } else if (code == '\t') {
                text.append(" ".repeat(TAB_WIDTH));
                inSign = false;
            } else if (Character.isSpaceChar(code)) {
                text.append(' ');
                inSign = false;
            } else if (!invisible(code) && !inSign) {
                text.append(REPLACEMENT);
                replaced++;
                inSign = true;
            }
        }
        return new Printable(text.toString(), replaced);
    }

    private static boolean invisible(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                code != '\n' && !combiningAccent(code);
            // The skin colours of an emoji belong to the sign before them.
            case Character.MODIFIER_SYMBOL -> code >= 0x1f3fb && code <= 0x1f3ff;
            default -> false;
        };
    }

    private static boolean combiningAccent(int code) {
        return code >= 0x300 && code <= 0x36f;
    }
}
