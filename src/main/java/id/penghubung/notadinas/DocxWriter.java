package id.penghubung.notadinas;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// The letter as a Word file that can be edited: named styles, true tables with heads that repeat, page numbers.
///
/// Blocks for 0.1 to 1 s: never on the FX thread.
public final class DocxWriter {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    /// @throws IOException when the target cannot be written
    public void write(PrintedMemo printed, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createStyles().setStyles(styles(printed.page()));
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(printed.memo().addressed(MemoWords.of("field.SUBJECT")));
            properties.setCreator("Penghubung");
            page(document, printed);
            var content = new DocxContent(document, printed.page(), () -> document.createParagraph());
            for (var piece : Piece.of(printed.memo())) {
                content.add(piece);
            }
            document.write(out);
        }
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    /// The styles as a part of the file format, with the agency's size of type in it.
    static CTStyles styles(PageSetup page) throws IOException {
        try (var stream = DocxWriter.class.getResourceAsStream("/id/penghubung/notadinas/styles.xml")) {
            var xml = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@size@", String.valueOf(Math.round(page.fontSize() * 2)))
                    .replace("@smallSize@", String.valueOf(Math.round((page.fontSize() - 2.5) * 2)))
                    .replace("@line@", String.valueOf(Math.round(page.lineHeight() * 240 * 0.92)));
            return StylesDocument.Factory.parse(xml).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException("the packed styles are not well-formed", e);
        }
    }

    private static void page(XWPFDocument document, PrintedMemo printed) {
        var page = printed.page();
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(page.paper().width())));
        size.setH(BigInteger.valueOf(twips(page.paper().height())));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(twips(page.margins().top())));
        margin.setRight(BigInteger.valueOf(twips(page.margins().right())));
        margin.setBottom(BigInteger.valueOf(twips(page.margins().bottom())));
        margin.setLeft(BigInteger.valueOf(twips(page.margins().left())));
        margin.setHeader(BigInteger.valueOf(twips(8)));
        margin.setFooter(BigInteger.valueOf(twips(8)));
        // No number on the page with the letterhead.
        section.addNewTitlePg();
        for (var type : new HeaderFooterType[] {HeaderFooterType.FIRST, HeaderFooterType.DEFAULT}) {
            var header = document.createHeader(type);
            if (type == HeaderFooterType.DEFAULT) {
                var number = header.createParagraph();
                number.setAlignment(ParagraphAlignment.CENTER);
                number.createRun().setText("- ");
                number.getCTP().addNewFldSimple().setInstr("PAGE");
                number.createRun().setText(" -");
            }
            if (printed.marks().contains(PaperMark.DRAFT)) {
                mark(header.createParagraph(), PaperMark.DRAFT);
            }
            if (printed.marks().contains(PaperMark.PRACTICE)) {
                mark(document.createFooter(type).createParagraph(), PaperMark.PRACTICE);
            }
        }
    }

    static void mark(XWPFParagraph paragraph, PaperMark mark) {
        paragraph.setAlignment(
                switch (mark) {
                    case DRAFT -> ParagraphAlignment.RIGHT;
                    case PRACTICE -> ParagraphAlignment.CENTER;
                });
        paragraph.setStyle("Tanda");
        paragraph
                .createRun()
                .setText(MemoWords.of(
                        switch (mark) {
                            case DRAFT -> "mark.draft";
                            case PRACTICE -> "mark.practice";
                        }));
    }
}
