package id.penghubung.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeVisitor;

/// A web page with tables, called ".xls" by many report servers (case K06). Every row of every table counts as a row of
/// one sheet: the header decides which matter.
final class HtmlTable implements Table {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w-]+)");

    private final TextFile file;

    private HtmlTable(TextFile file) {
        this.file = file;
    }

    static HtmlTable open(TextFile file) throws IOException {
        var declared = CHARSET.matcher(file.start(4096));
        if (file.markLength() == 0 && declared.find() && Charset.isSupported(declared.group(1))) {
            return new HtmlTable(file.as(Charset.forName(declared.group(1))));
        }
        return new HtmlTable(file);
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public String encoding() {
        return file.encoding();
    }

    @Override
    public void read(int sheet, RowSink sink) throws RefusedFileException, IOException {
        try (var reader = file.open();
                var parser = new StreamParser(Parser.htmlParser()).parse(reader, "")) {
            var number = 0;
            for (var row = parser.selectNext("tr"); row != null; row = parser.selectNext("tr")) {
                number++;
                var goOn = sink.row(number, cells(row));
                row.remove();
                if (!goOn) {
                    return;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Cell> cells(Element row) {
        var cells = new ArrayList<Cell>();
        for (var cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                var text = text(cell);
                cells.add(text.isEmpty() ? null : new Cell.Text(text));
                for (var span = number(cell.attr("colspan")); span > 1; span--) {
                    cells.add(null);
                }
            }
        }
        return cells;
    }

    private static int number(String attribute) {
        return attribute.matches("\\d{1,4}") ? Integer.parseInt(attribute) : 1;
    }

    /// As a browser shows it, with its line breaks.
    private static String text(Element cell) {
        var text = new StringBuilder();
        NodeVisitor collect = (node, _) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && element.nameIs("br")) {
                text.append('\n');
            }
        };
        cell.traverse(collect);
        return text.toString().strip();
    }

    @Override
    public void close() {
        // Each reading opens and closes the file itself.
    }
}
