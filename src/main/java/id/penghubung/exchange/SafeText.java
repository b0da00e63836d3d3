package id.penghubung.exchange;

import java.util.regex.Pattern;

/// Texts as cells of a file that other programs open.
final class SafeText {

    /// What a cell of a spreadsheet holds, in UTF-16 units.
    static final int LONGEST = 32_767;

    /// Signs by which spreadsheets take a text for a formula (case K29).
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    /// Spreadsheets read `_x0041_` as the letter A, and write a literal underscore so (ECMA-376, 22.4.2.4).
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SafeText() {}

    static boolean likeFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }

    /// Not longer than a cell holds; what was cut says so at its end.
    static String fitting(String text) {
        if (!tooLong(text)) {
            return text;
        }
        var end = LONGEST - OwnColumns.CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + OwnColumns.CUT;
    }

    static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
