package id.penghubung.notadinas;

/// How much of a long closing stays with the signature. A closing of forty pages cannot be kept on one page with it;
/// its
/// last sentences can.
///
/// @param before printed as text that may break anywhere; empty for a closing of usual length
/// @param kept on one page with the signature
record EndingSplit(String before, String kept) {

    private static final int MOST_KEPT = 1_200;
    private static final int WISHED = 400;

    static EndingSplit of(String closing) {
        if (closing.length() <= MOST_KEPT && closing.lines().count() <= 12) {
            return new EndingSplit("", closing);
        }
        var from = Math.max(0, closing.length() - WISHED);
        var sentence = closing.indexOf(". ", from);
        var line = closing.lastIndexOf('\n');
        var cut = line >= from ? line + 1 : sentence >= 0 ? sentence + 2 : wordAt(closing, from);
        return new EndingSplit(closing.substring(0, cut).stripTrailing(), closing.substring(cut));
    }

    private static int wordAt(String closing, int from) {
        var space = closing.indexOf(' ', from);
        if (space >= 0) {
            return space + 1;
        }
        return Character.isLowSurrogate(closing.charAt(from)) ? from + 1 : from;
    }
}
