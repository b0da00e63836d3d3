package id.penghubung.ui.recap;

import id.penghubung.statistics.Figure;
import java.util.List;

/// What one chart or table says, in columns and lines. The picture, the table behind it and the cells for a spreadsheet
/// are all
/// made of this, so that they cannot differ.
///
/// @param title as it stands over a picture
/// @param rule how the numbers are made, formula included
/// @param lineTitle what the lines are
/// @param lines in the order they are shown
record FigureSheet(String title, String rule, String lineTitle, List<Column> columns, List<Line> lines) {

    /// @param scale what fills a bar: a share of one has 1, NaN takes the largest value of the column
    /// @param bar false where only the number is shown
    record Column(String name, double scale, boolean bar) {
        static Column counted(String name) {
            return new Column(name, Double.NaN, true);
        }
    }

    /// @param value length of a bar; NaN for what cannot be measured
    /// @param words as it is read
    /// @param figure what opens behind it; null for a measure
    record Cell(double value, String words, Figure figure) {}

    /// @param sum all of them together; stands in the table, and in a picture only where lengths are not added up
    record Line(String name, List<Cell> cells, boolean sum) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    FigureSheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    double scale(int column) {
        var fixed = columns.get(column).scale();
        return Double.isNaN(fixed)
                ? lines.stream()
                        .mapToDouble(line -> line.cells().get(column).value())
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(0)
                : fixed;
    }
}
