package id.penghubung.notadinas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// Reads back what stands on paper: from a letter, from its PDF, from its DOCX, without any space, because lines break
/// differently in each.
final class MemoTexts {

    private MemoTexts() {}

    static String ofModel(PrintedMemo printed) {
        var text = new StringBuilder();
        Piece.of(printed.memo()).forEach(piece -> piece.words().forEach(text::append));
        return bare(text.toString());
    }

    static byte[] pdf(PrintedMemo printed) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfWriter().write(printed, out);
        return out.toByteArray();
    }

    static byte[] docx(PrintedMemo printed) throws IOException {
        var out = new ByteArrayOutputStream();
        new DocxWriter().write(printed, out);
        return out.toByteArray();
    }

    /// Page by page, what stands between the margins, bare.
    static List<String> pages(byte[] pdf, PageSetup setup) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                var stripper = new PDFTextStripperByArea();
                var box = page.getMediaBox();
                var top = (float) (setup.margins().top() / 25.4 * 72) - 1;
                var bottom = (float) (setup.margins().bottom() / 25.4 * 72) - 1;
                stripper.addRegion(
                        "body",
                        new java.awt.geom.Rectangle2D.Float(0, top, box.getWidth(), box.getHeight() - top - bottom));
                stripper.setSortByPosition(false);
                stripper.extractRegions(page);
                pages.add(bare(stripper.getTextForRegion("body")));
            }
        }
        return pages;
    }

    /// All of it as one text; heads that a table repeats on its further pages are taken out.
    static String ofPdf(byte[] pdf, PrintedMemo printed) throws IOException {
        var text = new StringBuilder();
        for (var page : pages(pdf, printed.page())) {
            var own = page;
            for (var piece : Piece.of(printed.memo())) {
                if (piece instanceof Piece.Table(var grid) && text.length() > 0) {
                    var head = bare(String.join(
                            "", grid.columns().stream().map(Block.Column::head).toList()));
                    if (own.startsWith(head) && text.indexOf(head) >= 0) {
                        own = own.substring(head.length());
                    }
                }
            }
            text.append(own);
        }
        return text.toString();
    }

    static String wholePdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String ofDocx(byte[] docx) throws IOException {
        var text = new StringBuilder();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> text.append(paragraph.getText());
                    case XWPFTable table ->
                        table.getRows()
                                .forEach(row -> row.getTableCells().forEach(cell -> text.append(cell.getText())));
                    default -> throw new IllegalStateException("unexpected " + element.getClass());
                }
            }
        }
        return bare(text.toString());
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
