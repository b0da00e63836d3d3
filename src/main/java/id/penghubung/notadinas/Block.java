package id.penghubung.notadinas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// A piece of the letter's body.
///
/// What was composed has a key, by which it is found again when the figures are counted anew ([Recount]); what the
/// officer added has none (null).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Points.class, name = "points"),
    @JsonSubTypes.Type(value = Block.Grid.class, name = "grid"),
})
public sealed interface Block {

    /// Null when nothing is known of it but what the officer wrote.
    String key();

    record Heading(String key, String text) implements Block {}

    /// @param text line breaks inside are kept
    record Paragraph(String key, String text) implements Block {}

    /// Numbered 1., 2., 3.
    record Points(String key, List<String> items) implements Block {
        public Points {
            items = List.copyOf(items);
        }
    }

    /// A table whose head repeats on every page.
    ///
    /// @param caption above it; empty for none
    /// @param total last row, set apart; empty for none
    record Grid(String key, String caption, List<Column> columns, List<List<String>> rows, List<String> total)
            implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            total = List.copyOf(total);
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of %d in a table of %d columns".formatted(row.size(), columns.size()));
                }
            }
            if (!total.isEmpty() && total.size() != columns.size()) {
                throw new IllegalArgumentException("a total of " + total.size() + " columns");
            }
        }
    }

    /// @param width share of the table's width; what counts is its proportion to the others'
    record Column(String head, int width, Alignment alignment) {}

    enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }
}
