package id.penghubung.notadinas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.notadinas.NotaDinas.AddressLine;
import id.penghubung.notadinas.NotaDinas.Annex;
import id.penghubung.notadinas.NotaDinas.Letterhead;
import id.penghubung.notadinas.NotaDinas.Signer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// The agency's own Word form.
class DocxTemplateTest {

    private final XWPFDocument form = new XWPFDocument();

    @Test
    void aTagThatWordHasCutIntoRunsIsFilledAndKeepsTheLookOfItsBeginning() throws IOException {
        var paragraph = form.createParagraph();
        for (var part : List.of("Hal: {", "{ha", "l}", "} selesai, {{nomor}}")) {
            var run = paragraph.createRun();
            run.setText(part);
            run.setBold(part.startsWith("Hal"));
        }
        line("{{isi}}");

        var filled = fill();

        assertThat(filled.text).contains("Hal: Laporan selesai, 7/2026");
        try (var document = new XWPFDocument(new ByteArrayInputStream(filled.bytes))) {
            var run = document.getParagraphs().getFirst().getRuns().getFirst();
            assertThat(run.text()).isEqualTo("Hal: Laporan");
            assertThat(run.isBold()).isTrue();
        }
    }

    @Test
    void theTextStandsWhereTheFormWantsItWithItsTables() throws IOException {
        line("Sebelum");
        line("{{isi}}");
        line("{{penutup}}");
        line("{{jabatan}} {{nama}} NIP {{nip}}");
        line("{{tembusan}}");
        line("{{lampiran_isi}}");

        var filled = fill();

        assertThat(MemoTexts.bare(filled.text)).isEqualTo(MemoTexts.bare("""
            Sebelum Isi surat & <tanda>. Tabel No. Nama 1 Satu Penutup. Kepala Biro Budi NIP 123
            Tembusan: Arsip Lampiran Nota Dinas Nomor : 7/2026 Daftar Isi lampiran.\
            """));
        assertThat(filled.report.bodyMissing()).isFalse();
        assertThat(filled.report.unknownTags()).isEmpty();
        assertThat(filled.report.misplacedTags()).isEmpty();
    }

    @Test
    void headersFootersAndCellsAreFilledToo() throws IOException {
        form.createTable(1, 1).getRow(0).getCell(0).setText("Yth. {{yth}}");
        form.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("{{kop}}");
        line("{{isi}}");

        var filled = fill();

        assertThat(filled.text).contains("Yth. Inspektur");
        try (var document = new XWPFDocument(new ByteArrayInputStream(filled.bytes))) {
            assertThat(document.getHeaderList().getFirst().getText()).contains("KEMENTERIAN CONTOH");
        }
    }

    @Test
    void srikandisTokensAndUnknownTagsStayAndAreTold() throws IOException {
        line("${nomor_naskah} {{bukan_tag_kami}} {{isi}} di tengah kalimat");

        var filled = fill();

        assertThat(filled.text).contains("${nomor_naskah} {{bukan_tag_kami}} {{isi}} di tengah kalimat");
        assertThat(filled.report.unknownTags()).containsExactly("bukan_tag_kami");
        assertThat(filled.report.misplacedTags()).containsExactly("isi");
        assertThat(filled.report.bodyMissing()).isTrue();
    }

    @Test
    void wordsThatLookLikeATagAreNotFilledASecondTime() throws IOException {
        line("{{hal}}");
        line("{{isi}}");
        var memo = memo("{{nama}} {{isi}}");

        assertThat(fill(memo).text).contains("{{nama}} {{isi}}");
    }

    @Test
    void aDraftAndPracticeDataAreMarkedOnEveryPageOfAnyForm() throws IOException {
        line("{{isi}}");
        var own = form.createHeader(HeaderFooterType.FIRST);
        own.createParagraph().createRun().setText("Kop");

        var bytes = fill(memo("Laporan"), Set.of(PaperMark.DRAFT, PaperMark.PRACTICE)).bytes;

        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getHeaderList())
                    .hasSize(2)
                    .allSatisfy(header -> assertThat(header.getText()).contains("DRAF", "DATA LATIHAN"))
                    .anySatisfy(header -> assertThat(header.getText()).startsWith("Kop"));
        }
    }

    @Test
    void whatIsNoWordFileIsRefused() {
        var printed = PrintedMemo.of(memo("Hal"), PageSetup.usual(), Set.of(), Glyphs.load());
        assertThatThrownBy(() -> new DocxTemplate("bukan berkas Word".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .write(printed, new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
    }

    private record Filled(byte[] bytes, String text, DocxTemplate.Report report) {}

    private void line(String words) {
        form.createParagraph().createRun().setText(words);
    }

    private Filled fill() throws IOException {
        return fill(memo("Laporan"));
    }

    private Filled fill(NotaDinas memo) throws IOException {
        return fill(memo, Set.of());
    }

    private Filled fill(NotaDinas memo, Set<PaperMark> marks) throws IOException {
        var template = new ByteArrayOutputStream();
        form.write(template);
        var out = new ByteArrayOutputStream();
        var report = new DocxTemplate(template.toByteArray())
                .write(PrintedMemo.of(memo, PageSetup.usual(), marks, Glyphs.load()), out);
        var text = new StringBuilder();
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            document.getBodyElements().forEach(element -> {
                switch (element) {
                    case org.apache.poi.xwpf.usermodel.XWPFParagraph paragraph ->
                        text.append(paragraph.getText()).append('\n');
                    case org.apache.poi.xwpf.usermodel.XWPFTable table ->
                        text.append(table.getText()).append('\n');
                    default -> throw new IllegalStateException();
                }
            });
        }
        return new Filled(out.toByteArray(), text.toString(), report);
    }

    private static NotaDinas memo(String subject) {
        return new NotaDinas(
                MemoKind.BLANK,
                new Letterhead(List.of("KEMENTERIAN CONTOH"), null),
                "NOTA DINAS",
                "7/2026",
                List.of(new AddressLine("Yth.", "Inspektur"), new AddressLine("Hal", subject)),
                List.of(
                        new Block.Paragraph("a", "Isi surat & <tanda>."),
                        new Block.Grid(
                                "t",
                                "Tabel",
                                List.of(
                                        new Block.Column("No.", 1, Block.Alignment.CENTRE),
                                        new Block.Column("Nama", 4, Block.Alignment.LEFT)),
                                List.of(List.of("1", "Satu")),
                                List.of())),
                "Penutup.",
                new Signer("Kepala Biro", "Budi", "123"),
                List.of("Arsip"),
                List.of(new Annex("Daftar", List.of(new Block.Paragraph("z", "Isi lampiran.")))));
    }
}
