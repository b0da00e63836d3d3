package id.penghubung.ui.common;

/// Text for the cells of a sheet that is pasted from the clipboard.
public final class Cells {

    private Cells() {}

    /// A sheet would read a leading sign as a formula, and a tab or a line break as the next cell.
    public static String text(String words) {
        var flat = words.replaceAll("[\\t\\r\\n]+", " ");
        return flat.matches("[=+@-].*") ? "'" + flat : flat;
    }
}
