package id.penghubung.notadinas;

import id.penghubung.notadinas.NotaDinas.AddressLine;
import id.penghubung.notadinas.NotaDinas.Letterhead;
import id.penghubung.notadinas.NotaDinas.Signer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The program's own form as a Word file with every tag in its place, for an agency to begin its own from.
public final class FormSample {

    private FormSample() {}

    /// Takes 0.1 to 1 s: never on the FX thread.
    ///
    /// @throws IOException when the writer fails
    public static byte[] docx(Agency agency) throws IOException {
        var written = new ByteArrayOutputStream();
        new DocxWriter().write(new PrintedMemo(tags(agency), agency.page(), Set.of(), 0), written);
        try (var document = new XWPFDocument(new ByteArrayInputStream(written.toByteArray()))) {
            for (var tag : List.of(DocxTemplate.COPIES, DocxTemplate.ANNEXES)) {
                document.createParagraph().createRun().setText(tag(tag));
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static NotaDinas tags(Agency agency) {
        return new NotaDinas(
                MemoKind.BLANK,
                new Letterhead(List.of(tag("kop")), agency.logo()),
                tag("judul_naskah"),
                tag("nomor"),
                agency.addressOrder().stream()
                        .map(field ->
                                new AddressLine(MemoWords.of("field." + field.name()), tag(DocxTemplate.tagOf(field))))
                        .toList(),
                List.of(new Block.Paragraph(null, tag(DocxTemplate.BODY))),
                tag("penutup"),
                new Signer(tag("jabatan"), tag("nama"), tag("nip")),
                List.of(),
                List.of());
    }

    private static String tag(String name) {
        return "{{" + name + "}}";
    }
}
