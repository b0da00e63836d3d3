package id.penghubung.notadinas;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.notadinas.FormCheck.Refusal;
import id.penghubung.notadinas.FormCheck.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Which Word files become the form of an agency's letters.
class FormCheckTest {

    private final XWPFDocument form = new XWPFDocument();

    private void line(String words) {
        form.createParagraph().createRun().setText(words);
    }

    private byte[] file() throws IOException {
        var out = new ByteArrayOutputStream();
        form.write(out);
        return out.toByteArray();
    }

    private static void refused(byte[] content, Refusal why) {
        assertThat(FormCheck.of(content)).isEqualTo(new Verdict.Refused(why));
    }

    @Test
    void aFormWithAPlaceForTheTextFits() throws IOException {
        line("{{kop}}");
        line("{{isi}}");
        form.createParagraph().createHyperlinkRun("https://www.lapor.go.id").setText("LAPOR!");

        assertThat(FormCheck.of(file())).isEqualTo(new Verdict.Fit(List.of()));
    }

    @Test
    void tagsThatWillBeLeftAloneAreNamed() throws IOException {
        line("{{isi}}");
        line("Dengan {{tembusan}} dan {{tidak_ada}}");

        assertThat(FormCheck.of(file())).isEqualTo(new Verdict.Fit(List.of("tidak_ada", "tembusan")));
    }

    @Test
    void withoutAPlaceForTheTextItIsRefused() throws IOException {
        line("{{kop}}");

        refused(file(), Refusal.NO_PLACE_FOR_TEXT);
    }

    @Test
    void whatIsNoWordFileIsRefused() throws IOException {
        line("{{isi}}");
        refused("bukan Word".getBytes(StandardCharsets.UTF_8), Refusal.NO_WORD_FILE);
        refused(new byte[0], Refusal.NO_WORD_FILE);
        refused(Arrays.copyOf(file(), 900), Refusal.NO_WORD_FILE);
        refused(new byte[FormCheck.MAX_BYTES + 1], Refusal.TOO_LARGE);
    }

    @Test
    void macrosAndPartsFromElsewhereAreRefused() throws Exception {
        line("{{isi}}");
        form.getPackagePart()
                .addRelationship(
                        java.net.URI.create("https://contoh.example/kop.dotx"),
                        TargetMode.EXTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
        refused(file(), Refusal.REMOTE_PARTS);

        form.getPackage()
                .createPart(
                        PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                        "application/vnd.ms-office.vbaProject");
        refused(file(), Refusal.MACROS);
    }

    /// The sample says all that the program's own form says.
    @Test
    void theSampleFitsAndLosesNoWord() throws IOException {
        var agency = Agency.usual("Kementerian Contoh", "Biro Hukum");
        var sample = FormSample.docx(agency);

        assertThat(FormCheck.of(sample)).isEqualTo(new Verdict.Fit(List.of()));
        var printed = PrintedMemo.of(letter(), agency.page(), Set.of(), Glyphs.load());
        var out = new ByteArrayOutputStream();
        new DocxTemplate(sample).write(printed, out);
        assertThat(MemoTexts.ofDocx(out.toByteArray())).isEqualTo(MemoTexts.ofModel(printed));
    }

    private static NotaDinas letter() {
        return new NotaDinas(
                MemoKind.BLANK,
                new NotaDinas.Letterhead(List.of("KEMENTERIAN CONTOH", "BIRO HUKUM"), null),
                "NOTA DINAS",
                "7/2026",
                List.of(
                        new NotaDinas.AddressLine("Yth.", "Inspektur"),
                        new NotaDinas.AddressLine("Dari", "Kepala Biro"),
                        new NotaDinas.AddressLine("Hal", "Laporan"),
                        new NotaDinas.AddressLine("Lampiran", "Satu berkas"),
                        new NotaDinas.AddressLine("Tanggal", "5 Oktober 2026")),
                List.of(new Block.Paragraph("a", "Isi surat."), new Block.Points("b", List.of("Satu", "Dua"))),
                "Penutup.",
                new NotaDinas.Signer("Kepala Biro", "Budi", "123"),
                List.of("Arsip"),
                List.of(new NotaDinas.Annex("Daftar", List.of(new Block.Paragraph("z", "Isi lampiran.")))));
    }
}
