package id.penghubung.notadinas;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// The letter as XHTML for the PDF renderer. All words go through [#escaped]: text from outside is never markup.
final class MemoHtml {

    private final PrintedMemo printed;
    private final StringBuilder html = new StringBuilder();
    private int anchors;

    MemoHtml(PrintedMemo printed) {
        this.printed = printed;
    }

    String text() {
        var pieces = Piece.of(printed.memo());
        html.append("<html lang=\"id\"><head><title>")
                .append(escaped(printed.memo().title() + " " + printed.memo().addressed(MemoWords.of("field.SUBJECT"))))
                .append("</title>");
        bookmarks(pieces);
        html.append("<style>").append(style()).append("</style></head><body>");
        anchors = 0;
        pieces.forEach(this::piece);
        return html.append("</body></html>").toString();
    }

    private void bookmarks(List<Piece> pieces) {
        html.append("<bookmarks>");
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Heading(var text) -> bookmark(text);
                case Piece.AnnexHead(var _, var heading) -> bookmark(heading);
                case Piece.Title(var text) -> bookmark(text);
                case Piece.Letterhead _,
                        Piece.Number _,
                        Piece.Address _,
                        Piece.Paragraph _,
                        Piece.Point _,
                        Piece.Table _,
                        Piece.Ending _,
                        Piece.Copies _ -> {
                    // Nobody looks for these by name.
                }
            }
        }
        html.append("</bookmarks>");
    }

    private void bookmark(String name) {
        html.append("<bookmark name=\"")
                .append(escaped(name))
                .append("\" href=\"#b")
                .append(anchors++)
                .append("\"/>");
    }

    private String anchor() {
        return " id=\"b" + anchors++ + "\"";
    }

    private void piece(Piece piece) {
        switch (piece) {
            case Piece.Letterhead letterhead -> letterhead(letterhead);
            case Piece.Title(var text) -> element("div class=\"title\"" + anchor(), text);
            case Piece.Number(var text) -> element("div class=\"number\"", text);
            case Piece.Address address -> address(address);
            case Piece.Heading(var text) -> element("h2" + anchor(), text);
            case Piece.Paragraph(var text) -> element("p", text);
            case Piece.Point(var label, var text) -> {
                html.append("<table class=\"point\"><tr>");
                element("td class=\"label\"", label);
                element("td", text);
                html.append("</tr></table>");
            }
            case Piece.Table(var grid) -> table(grid);
            case Piece.Ending ending -> ending(ending);
            case Piece.Copies(var heading, var items) -> {
                html.append("<div class=\"copies\">");
                element("div", heading);
                items.forEach(item -> element("div", item));
                html.append("</div>");
            }
            case Piece.AnnexHead(var reference, var heading) -> {
                html.append("<div class=\"annex\">");
                reference.forEach(line -> element("div class=\"reference\"", line));
                element("h1" + anchor(), heading);
                html.append("</div>");
            }
        }
    }

    private void letterhead(Piece.Letterhead letterhead) {
        html.append("<table class=\"letterhead\"><tr>");
        var logo = letterhead.logo();
        if (logo != null) {
            // Fixed by its longer side, so that no picture pushes the words off the page.
            var side = logo.width() > logo.height() ? "width" : "height";
            html.append("<td class=\"logo\"><img style=\"")
                    .append(side)
                    .append(": 22mm\" alt=\"\" src=\"data:")
                    .append(logo.mediaType())
                    .append(";base64,")
                    .append(Base64.getEncoder().encodeToString(logo.bytes()))
                    .append("\"/></td>");
        }
        html.append("<td>");
        for (var i = 0; i < letterhead.lines().size(); i++) {
            element(i == 0 ? "div class=\"agency\"" : "div", letterhead.lines().get(i));
        }
        html.append("</td></tr></table>");
    }

    private void address(Piece.Address address) {
        html.append("<table class=\"address\">");
        for (var line : address.lines()) {
            html.append("<tr>");
            element("td class=\"name\"", line.label());
            element("td class=\"colon\"", Piece.COLON);
            html.append("<td>");
            line.printed().forEach(value -> element("div", value));
            html.append("</td></tr>");
        }
        html.append("</table>");
    }

    private void table(Block.Grid grid) {
        if (!grid.caption().isEmpty()) {
            element("div class=\"caption\"", grid.caption());
        }
        var whole = grid.columns().stream().mapToInt(Block.Column::width).sum();
        html.append("<table class=\"grid\"><colgroup>");
        grid.columns()
                .forEach(column -> html.append("<col style=\"width: ")
                        .append(String.format(Locale.ROOT, "%.3f", column.width() * 100.0 / whole))
                        .append("%\"/>"));
        // One row only: a second one loses its lines on the next page in this renderer (its issue 214).
        html.append("</colgroup><thead><tr>");
        grid.columns().forEach(column -> element("th", column.head()));
        html.append("</tr></thead><tbody>");
        grid.rows().forEach(row -> row(grid, row, ""));
        if (!grid.total().isEmpty()) {
            row(grid, grid.total(), " class=\"total\"");
        }
        html.append("</tbody></table>");
    }

    private void row(Block.Grid grid, List<String> cells, String attributes) {
        html.append("<tr").append(attributes).append(">");
        for (var i = 0; i < cells.size(); i++) {
            var alignment = grid.columns().get(i).alignment().name().toLowerCase(Locale.ROOT);
            element("td class=\"" + alignment + "\"", cells.get(i));
        }
        html.append("</tr>");
    }

    private void ending(Piece.Ending ending) {
        var split = EndingSplit.of(ending.closing());
        if (!split.before().isEmpty()) {
            element("p", split.before());
        }
        html.append("<div class=\"ending\">");
        if (!split.kept().isEmpty()) {
            element(split.before().isEmpty() ? "p" : "p class=\"flush\"", split.kept());
        }
        html.append("<div class=\"signature\">");
        element("div", ending.positionLine());
        html.append("<div class=\"room\"></div>");
        element("div", ending.signer().name());
        if (!ending.employeeLine().isEmpty()) {
            element("div", ending.employeeLine());
        }
        html.append("</div></div>");
    }

    /// @param tag with its attributes, all of them ours
    private void element(String tag, String words) {
        var space = tag.indexOf(' ');
        html.append('<').append(tag).append('>');
        html.append(escaped(words).replace("\n", "<br/>"));
        html.append("</").append(space < 0 ? tag : tag.substring(0, space)).append('>');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String style() {
        var page = printed.page();
        var margins = page.margins();
        var marks = printed.marks();
        return """
            @page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm; font-family: Arial; font-size: 9pt;
              @top-center { content: '- ' counter(page) ' -'; font-family: Arial; font-size: 10pt; }
              @top-right { content: '%s'; font-family: Arial; font-size: 9pt; color: #555; }
              @bottom-center { content: '%s'; font-family: Arial; font-size: 9pt; font-weight: bold; color: #555; } }
            @page:first { @top-center { content: none; } }
            html { font-family: Arial; }
                body { font-family: Arial; font-size: %spt; line-height: %s; margin: 0; }
            table { border-collapse: collapse; width: 100%%; }
            .letterhead { border-bottom: 2.5px solid #000; margin-bottom: 8mm; }
            .letterhead td { text-align: center; vertical-align: middle; padding-bottom: 2mm; line-height: 1.15; }
            .letterhead .logo { width: 26mm; }
            .agency { font-weight: bold; font-size: 115%%; }
            .title { text-align: center; font-weight: bold; }
            .number { text-align: center; }
            .address { margin: 6mm 0 4mm 0; border-bottom: 1px solid #000; }
            .address td { vertical-align: top; padding: 0 0 1mm 0; word-wrap: break-word; }
            .address .name { width: 24mm; }
            .address .colon { width: 4mm; }
            h1 { font-size: 100%%; text-align: center; margin: 6mm 0 4mm 0; page-break-after: avoid; }
            h2 { font-size: 100%%; margin: 4mm 0 2mm 0; page-break-after: avoid; }
            p { text-align: justify; text-indent: 12.5mm; margin: 0 0 2.5mm 0; word-wrap: break-word;
              orphans: 2; widows: 2; }
            p.flush { text-indent: 0; }
            .point { table-layout: fixed; margin-bottom: 1.5mm; }
            .point td { text-align: justify; vertical-align: top; word-wrap: break-word; }
            .point .label { width: 8mm; }
            .caption { margin: 3mm 0 1.5mm 0; font-weight: bold; page-break-after: avoid; }
            .grid { table-layout: fixed; font-size: %spt; line-height: 1.2; margin-bottom: 4mm;
              -fs-table-paginate: paginate; -fs-page-break-min-height: 20mm; }
            .grid th { border: 1px solid #000; background-color: #e6e6e6; padding: 1.2mm; text-align: center;
              vertical-align: middle; word-wrap: break-word; }
            .grid td { border: 1px solid #000; padding: 1mm 1.2mm; vertical-align: top; word-wrap: break-word; }
            .grid tr { page-break-inside: avoid; }
            .grid .left { text-align: left; }
            .grid .centre { text-align: center; }
            .grid .right { text-align: right; }
            .grid .total td { font-weight: bold; background-color: #f3f3f3; }
            .ending { page-break-inside: avoid; }
            .signature { margin: 6mm 0 0 50%%; }
            .room { height: 22mm; }
            .copies { margin-top: 8mm; page-break-inside: avoid; }
            .annex { page-break-before: always; }
            .reference { margin-left: 50%%; }
            """.formatted(
                        page.paper().width(),
                        page.paper().height(),
                        margins.top(),
                        margins.right(),
                        margins.bottom(),
                        margins.left(),
                        marks.contains(PaperMark.DRAFT) ? MemoWords.of("mark.draft") : "",
                        marks.contains(PaperMark.PRACTICE) ? MemoWords.of("mark.practice") : "",
                        page.fontSize(),
                        page.lineHeight(),
                        page.fontSize() - 2.5);
    }
}
