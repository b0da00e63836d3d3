package id.penghubung.ui.memo;

import javafx.scene.control.TextArea;

/// As high as its text, up to a limit: a form of many texts reads like the letter and not like a list of small windows.
final class GrowingArea extends TextArea {

    private static final int MOST_ROWS = 14;
    /// Letters of the usual size in a line; only how high the field stands depends on it.
    private static final double LETTER_WIDTH = 7.2;

    private final int leastRows;

    GrowingArea(String text, int leastRows) {
        super(text);
        this.leastRows = leastRows;
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().subscribe(this::fit);
        widthProperty().subscribe(this::fit);
    }

    private void fit() {
        var perLine = getWidth() < 80 ? 52 : (int) ((getWidth() - 24) / LETTER_WIDTH);
        var rows = getText()
                .lines()
                .mapToInt(line -> 1 + line.length() / Math.max(1, perLine))
                .sum();
        setPrefRowCount(Math.clamp(rows, leastRows, MOST_ROWS));
    }
}
