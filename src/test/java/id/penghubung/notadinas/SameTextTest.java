package id.penghubung.notadinas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.penghubung.notadinas.NotaDinas.AddressLine;
import id.penghubung.notadinas.NotaDinas.Annex;
import id.penghubung.notadinas.NotaDinas.Letterhead;
import id.penghubung.notadinas.NotaDinas.Signer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is signed and what is edited say the same, whatever is in it.
class SameTextTest {

    private static final Glyphs GLYPHS = Glyphs.load();

    static Stream<String> awkwardTexts() {
        return Stream.of(
                "",
                "Satu.",
                "Kalimat dengan & dan <b>bukan tebal</b> serta \"kutip\" dan 'apostrof' ; &amp; &nbsp;",
                "Emoji \ud83d\ude4f\ud83c\udffd\u200d\u2642\ufe0f, huruf Arab \u0648, Kiril \u043e, tanda arah"
                        + " \u202a\u202c, nol \u0000\u0001\ufffe",
                "baris satu\nbaris dua\r\nbaris tiga\rbaris empat\tsetelah tab",
                "kata".repeat(90),
                "Aduan panjang dengan kata biasa. ".repeat(1_212),
                "huruf".repeat(8_000));
    }

    @ParameterizedTest
    @MethodSource("awkwardTexts")
    void everyTextIsTheSameInBothFormsAtEveryPlace(String text) throws IOException {
        check(printed(memo(text, text, 3)));
    }

    @ParameterizedTest
    @MethodSource("awkwardTexts")
    void aLongClosingLosesNothing(String text) throws IOException {
        check(printed(memo("Isi.", text, 1)));
    }

    @Test
    void tablesOfAnyLengthAreWhole() throws IOException {
        for (var rows : new int[] {0, 1, 12, 500}) {
            check(printed(memo("Isi.", "Penutup.", rows)));
        }
    }

    @Test
    void theHeadOfATableRepeatsOnEachOfItsPages() throws IOException {
        var printed = printed(memo("Isi.", "Penutup.", 200));
        var head = MemoTexts.bare("NoIDJudulJumlah");
        var pages = MemoTexts.pages(MemoTexts.pdf(printed), printed.page());
        var withTable = pages.stream()
                .filter(page -> page.contains("LaporanuntukBaris"))
                .toList();
        assertThat(withTable).hasSizeGreaterThan(5).allMatch(page -> page.contains(head));
    }

    @Test
    void theSignatureIsNeverAloneOnAPage() throws IOException {
        // Grown line by line over more than a page, so that every place of the break occurs.
        for (var lines = 20; lines < 75; lines++) {
            var blocks = new ArrayList<Block>();
            for (var line = 0; line < lines; line++) {
                blocks.add(new Block.Paragraph(null, "Baris ke-" + line));
            }
            var printed = printed(memo("Isi.", "Penutup yang pendek.", 0)
                    .edit()
                    .body(blocks)
                    .annexes(List.of())
                    .made());
            var pages = MemoTexts.pages(MemoTexts.pdf(printed), printed.page());
            assertThat(pages)
                    .as("%d lines", lines)
                    .filteredOn(page -> page.contains("BudiPenandaTangan"))
                    .singleElement()
                    .satisfies(page -> assertThat(page).contains("Penutupyangpendek.", "KepalaBiro"));
        }
    }

    @Test
    void aDraftSaysSoOnEveryPageAndNeverClaimsASignature() throws IOException {
        var printed = PrintedMemo.of(
                memo("Isi. ".repeat(900), "Penutup.", 3),
                PageSetup.usual(),
                Set.of(PaperMark.DRAFT, PaperMark.PRACTICE),
                GLYPHS);
        try (var document = Loader.loadPDF(MemoTexts.pdf(printed))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new org.apache.pdfbox.text.PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("DRAF – belum ditandatangani", "DATA LATIHAN")
                        .doesNotContain("BSrE", "Sertifikasi Elektronik");
            }
        }
        var page = printed(memo("Isi.", "Penutup.", 1));
        assertThat(MemoTexts.wholePdf(MemoTexts.pdf(page))).doesNotContain("DRAF", "LATIHAN");
    }

    @Test
    void k27SignsWithoutAShapeAreCountedSoThatTheOfficerHears() {
        assertThat(printed(memo("Tidak ada yang aneh.", "Penutup.", 1)).replaced())
                .isZero();
        var printable = GLYPHS.printable("\ud83d\ude4f\ud83c\udffd dan \u0648");
        assertThat(printable.text()).isEqualTo("\u25a1 dan \u25a1");
        assertThat(printable.replaced()).isEqualTo(2);
    }

    @Test
    void x5TheLetterheadStandsOnTheFirstPageOnly() throws IOException {
        var pages =
                MemoTexts.pages(MemoTexts.pdf(printed(memo("Isi. ".repeat(2_000), "Penutup.", 3))), PageSetup.usual());
        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.getFirst()).startsWith("KEMENTERIANCONTOH");
        assertThat(pages.subList(1, pages.size())).noneMatch(page -> page.contains("KEMENTERIANCONTOH"));
    }

    @Test
    void x6TheLogoIsInBothFilesAndNoFontIsMissing() throws IOException, Logo.RefusedException {
        var plain = memo("Isi.", "Penutup.", 1);
        var memo = plain.edit()
                .letterhead(new Letterhead(plain.letterhead().lines(), Logo.of(picture())))
                .made();
        check(printed(memo));
        try (var document = Loader.loadPDF(MemoTexts.pdf(printed(memo)))) {
            var resources = document.getPage(0).getResources();
            var pictures = 0;
            for (var name : resources.getXObjectNames()) {
                pictures += resources.isImageXObject(name) ? 1 : 0;
            }
            assertThat(pictures).isEqualTo(1);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(MemoTexts.docx(printed(memo))))) {
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void noRequestLeavesTheMachineWhileALetterIsMade() throws IOException {
        var requests = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var words = "<img src=\"" + address + "/a.png\"/><link rel=\"stylesheet\" href=\"" + address
                    + "/b.css\"/> <style>@import url('" + address + "/c.css');</style> \"/><object data='" + address
                    + "'/>";
            check(printed(memo(words, words, 2)));
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    /// 300 by 100 pixels.
    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void randomLettersAreTheSameInBothForms() throws IOException {
        var random = new Random(20_261_125);
        for (var round = 0; round < 12; round++) {
            var text = random.ints(1 + random.nextInt(2_000), 0x20, 0x2fff)
                    .filter(code -> Character.isDefined(code))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            check(printed(memo(text, "Penutup " + round, random.nextInt(30))));
        }
    }

    private static void check(PrintedMemo printed) throws IOException {
        var model = MemoTexts.ofModel(printed);
        assertThat(MemoTexts.ofDocx(MemoTexts.docx(printed))).isEqualTo(model);
        assertThat(MemoTexts.ofPdf(MemoTexts.pdf(printed), printed)).isEqualTo(model);
    }

    private static PrintedMemo printed(NotaDinas memo) {
        return PrintedMemo.of(memo, PageSetup.usual(), Set.of(), GLYPHS);
    }

    private static NotaDinas memo(String text, String closing, int rows) {
        var table = new Block.Grid(
                "t",
                "Tabel 1",
                List.of(
                        new Block.Column("No", 1, Block.Alignment.CENTRE),
                        new Block.Column("ID", 3, Block.Alignment.LEFT),
                        new Block.Column("Judul", 8, Block.Alignment.LEFT),
                        new Block.Column("Jumlah", 2, Block.Alignment.RIGHT)),
                Stream.iterate(1, row -> row + 1)
                        .limit(rows)
                        .map(row -> List.of(
                                row.toString(), "900" + row, "Laporan untuk Baris " + row, String.valueOf(row * 7)))
                        .toList(),
                List.of("", "", "Jumlah", "99"));
        var cut = text.length() > 300 ? text.substring(0, 300) : text;
        return new NotaDinas(
                MemoKind.BLANK,
                new Letterhead(List.of("KEMENTERIAN CONTOH", "Jalan Melati 1, Jakarta"), null),
                "NOTA DINAS",
                "…/…/2026",
                List.of(
                        new AddressLine("Yth.", List.of("Inspektur", "Kepala Biro")),
                        new AddressLine("Hal", cut.isBlank() ? "Hal" : cut.replace("\n", " "))),
                List.of(
                        new Block.Paragraph("a", text),
                        new Block.Heading("h", "Rekapitulasi"),
                        table,
                        new Block.Points("p", List.of("Butir pertama", cut, "Butir terakhir"))),
                closing,
                new Signer("Kepala Biro", "Budi Penanda Tangan", "198001012005011001"),
                List.of("Sekretaris", "Arsip"),
                List.of(
                        new Annex("Daftar", List.of(table)),
                        new Annex("Lain", List.of(new Block.Paragraph("z", cut)))));
    }
}
