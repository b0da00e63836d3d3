package id.penghubung.notadinas;

import static id.penghubung.notadinas.DocxWriter.twips;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.function.Supplier;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// Puts pieces into a Word file, wherever the next paragraph goes.
final class DocxContent {

    private static final int LOGO_MM = 22;
    private static final String HEAD_COLOUR = "E6E6E6";
    private static final String TOTAL_COLOUR = "F3F3F3";

    private final XWPFDocument document;
    private final PageSetup page;
    private final Supplier<XWPFParagraph> place;

    /// @param place makes an empty paragraph where the text has come to
    DocxContent(XWPFDocument document, PageSetup page, Supplier<XWPFParagraph> place) {
        this.document = document;
        this.page = page;
        this.place = place;
    }

    void add(Piece piece) throws IOException {
        switch (piece) {
            case Piece.Letterhead letterhead -> letterhead(letterhead);
            case Piece.Title(var text) -> paragraph("JudulNaskah", text);
            case Piece.Number(var text) -> paragraph("NomorNaskah", text);
            case Piece.Address address -> address(address);
            case Piece.Heading(var text) -> paragraph("Heading2", text);
            case Piece.Paragraph(var text) -> paragraph("Isi", text);
            case Piece.Point(var label, var text) -> {
                var point = styled("Butir");
                var run = point.createRun();
                run.setText(label);
                run.addTab();
                lines(run, text);
            }
            case Piece.Table(var grid) -> table(grid);
            case Piece.Ending ending -> ending(ending);
            case Piece.Copies(var heading, var items) -> {
                var first = paragraph("Tembusan", heading);
                first.setSpacingBefore(twips(8));
                first.setKeepNext(!items.isEmpty());
                items.forEach(item -> paragraph("Tembusan", item));
            }
            case Piece.AnnexHead(var reference, var heading) -> {
                for (var i = 0; i < reference.size(); i++) {
                    var line = paragraph("KepalaLampiran", reference.get(i));
                    line.setPageBreak(i == 0);
                }
                paragraph("Heading1", heading);
            }
        }
    }

    private void letterhead(Piece.Letterhead letterhead) throws IOException {
        if (letterhead.logo() != null) {
            var holder = styled("Kop");
            picture(holder, letterhead.logo());
        }
        for (var i = 0; i < letterhead.lines().size(); i++) {
            var line =
                    paragraph(i == 0 ? "KopInstansi" : "Kop", letterhead.lines().get(i));
            if (i == letterhead.lines().size() - 1) {
                line.setStyle("KopAkhir");
            }
        }
    }

    private static void picture(XWPFParagraph holder, Logo logo) throws IOException {
        var scale = LOGO_MM / (double) Math.max(logo.width(), logo.height());
        try {
            holder.createRun()
                    .addPicture(
                            new ByteArrayInputStream(logo.bytes()),
                            logo.isPng() ? PictureType.PNG : PictureType.JPEG,
                            logo.isPng() ? "logo.png" : "logo.jpg",
                            Units.toEMU(logo.width() * scale / 25.4 * 72),
                            Units.toEMU(logo.height() * scale / 25.4 * 72));
        } catch (InvalidFormatException e) {
            throw new IOException("the logo cannot be put into the file", e);
        }
    }

    private void address(Piece.Address address) {
        var table = newTable(address.lines().size(), 3);
        table.removeBorders();
        var widths = new int[] {twips(24), twips(5), twips(page.textWidth() - 29)};
        fix(table, widths);
        for (var row = 0; row < address.lines().size(); row++) {
            var line = address.lines().get(row);
            cell(table.getRow(row).getCell(0), "Alamat", ParagraphAlignment.LEFT, line.label());
            cell(table.getRow(row).getCell(1), "Alamat", ParagraphAlignment.LEFT, Piece.COLON);
            var values = line.printed();
            var cell = table.getRow(row).getCell(2);
            cell(cell, "Alamat", ParagraphAlignment.LEFT, values.isEmpty() ? "" : values.getFirst());
            for (var value : values.subList(Math.min(1, values.size()), values.size())) {
                var paragraph = cell.addParagraph();
                paragraph.setStyle("Alamat");
                lines(paragraph.createRun(), value);
            }
        }
        styled("GarisTipis");
    }

    private void table(Block.Grid grid) {
        if (!grid.caption().isEmpty()) {
            paragraph("JudulTabel", grid.caption());
        }
        var hasTotal = !grid.total().isEmpty();
        var table = newTable(
                1 + grid.rows().size() + (hasTotal ? 1 : 0), grid.columns().size());
        var whole = grid.columns().stream().mapToInt(Block.Column::width).sum();
        fix(
                table,
                grid.columns().stream()
                        .mapToInt(column -> twips(page.textWidth() * column.width() / (double) whole))
                        .toArray());
        var rows = table.getRows();
        for (var row = 0; row < rows.size(); row++) {
            var words = row == 0
                    ? grid.columns().stream().map(Block.Column::head).toList()
                    : row <= grid.rows().size() ? grid.rows().get(row - 1) : grid.total();
            var total = row > grid.rows().size();
            rows.get(row).setCantSplitRow(true);
            rows.get(row).setRepeatHeader(row == 0);
            var cells = rows.get(row).getTableCells();
            for (var column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                if (row == 0 || total) {
                    cell.setColor(row == 0 ? HEAD_COLOUR : TOTAL_COLOUR);
                }
                cell(
                        cell,
                        row == 0 || total ? "TabelTebal" : "Tabel",
                        row == 0
                                ? ParagraphAlignment.CENTER
                                : alignment(grid.columns().get(column).alignment()),
                        words.get(column));
            }
        }
        styled("SetelahTabel");
    }

    private static ParagraphAlignment alignment(Block.Alignment alignment) {
        return switch (alignment) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }

    private void ending(Piece.Ending ending) {
        var split = EndingSplit.of(ending.closing());
        if (!split.before().isEmpty()) {
            paragraph("Isi", split.before());
        }
        if (!split.kept().isEmpty()) {
            var kept = paragraph("Isi", split.kept());
            kept.setKeepNext(true);
            kept.getCTP().getPPr().addNewKeepLines();
            if (!split.before().isEmpty()) {
                kept.setIndentationFirstLine(0);
            }
        }
        var position = paragraph("TandaTangan", ending.positionLine());
        position.setSpacingBefore(twips(6));
        position.setSpacingAfter(twips(22));
        position.setKeepNext(true);
        var name = paragraph("TandaTangan", ending.signer().name());
        if (!ending.employeeLine().isEmpty()) {
            name.setKeepNext(true);
            paragraph("TandaTangan", ending.employeeLine());
        }
    }

    private XWPFTable newTable(int rows, int columns) {
        var paragraph = place.get();
        XWPFTable table;
        try (var cursor = paragraph.getCTP().newCursor()) {
            table = document.insertNewTbl(cursor);
        }
        // The place was only a mark; a table may stand without it.
        document.removeBodyElement(document.getPosOfParagraph(paragraph));
        for (var column = 1; column < columns; column++) {
            table.getRow(0).addNewTableCell();
        }
        for (var row = 1; row < rows; row++) {
            table.createRow();
        }
        return table;
    }

    /// Fixed widths: Word and others would lay the table out anew by its content, each in its own way.
    private static void fix(XWPFTable table, int[] widths) {
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(java.util.stream.IntStream.of(widths).sum());
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (var width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (var row : table.getRows()) {
            for (var column = 0; column < widths.length; column++) {
                row.getCell(column).setWidth(String.valueOf(widths[column]));
            }
        }
    }

    private static void cell(XWPFTableCell cell, String style, ParagraphAlignment alignment, String words) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        paragraph.setAlignment(alignment);
        lines(paragraph.createRun(), words);
    }

    private XWPFParagraph styled(String style) {
        var paragraph = place.get();
        paragraph.setStyle(style);
        return paragraph;
    }

    private XWPFParagraph paragraph(String style, String words) {
        var paragraph = styled(style);
        lines(paragraph.createRun(), words);
        return paragraph;
    }

    static void lines(org.apache.poi.xwpf.usermodel.XWPFRun run, String words) {
        var lines = words.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], run.getCTR().sizeOfTArray());
        }
    }
}
