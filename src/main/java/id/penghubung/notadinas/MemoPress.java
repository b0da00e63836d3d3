package id.penghubung.notadinas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Puts letters on paper, as PDF and as DOCX, and keeps what both need for it. Safe for use by several threads; every
/// call takes 0.1 to 1 s: never on the FX thread.
public final class MemoPress {

    private Glyphs glyphs;

    /// The letter as it will stand on paper.
    public PrintedMemo printed(NotaDinas memo, PageSetup page, Set<PaperMark> marks) {
        return PrintedMemo.of(memo, page, marks, glyphs());
    }

    private synchronized Glyphs glyphs() {
        if (glyphs == null) {
            glyphs = Glyphs.load();
        }
        return glyphs;
    }

    /// @throws IOException when the renderer fails
    public byte[] pdf(PrintedMemo printed) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfWriter().write(printed, out);
        return out.toByteArray();
    }

    /// @throws IOException when the writer fails
    public byte[] docx(PrintedMemo printed) throws IOException {
        var out = new ByteArrayOutputStream();
        new DocxWriter().write(printed, out);
        return out.toByteArray();
    }

    /// @param form the agency's own
    /// @throws IOException when the form is no Word file any more, or the writer fails
    public byte[] docx(PrintedMemo printed, DocxTemplate form) throws IOException {
        var out = new ByteArrayOutputStream();
        form.write(printed, out);
        return out.toByteArray();
    }

    /// The first letter of a run takes seconds, because fonts and classes are read: this is that first letter, for
    /// nobody.
    public void warmUp() throws IOException {
        try (var pages = MemoPages.of(pdf(printed(specimen(), PageSetup.usual(), Set.of(PaperMark.DRAFT))))) {
            pages.picture(0, 1);
        }
    }

    /// The shortest letter that has every kind of part that letters mostly have.
    static NotaDinas specimen() {
        return new NotaDinas(
                MemoKind.BLANK,
                new NotaDinas.Letterhead(List.of("A"), null),
                "A",
                "1",
                List.of(new NotaDinas.AddressLine("A", "A")),
                List.of(
                        new Block.Paragraph(null, "A"),
                        new Block.Grid(
                                null,
                                "",
                                List.of(new Block.Column("A", 1, Block.Alignment.LEFT)),
                                List.of(List.of("1")),
                                List.of())),
                "A",
                new NotaDinas.Signer("A", "A", "1"),
                List.of(),
                List.of());
    }
}
