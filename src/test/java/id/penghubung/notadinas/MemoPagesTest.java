package id.penghubung.notadinas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.notadinas.PageSetup.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class MemoPagesTest {

    private final MemoPress press = new MemoPress();

    private static NotaDinas letter(int paragraphs) {
        return new NotaDinas(
                MemoKind.BLANK,
                new NotaDinas.Letterhead(List.of("KEMENTERIAN CONTOH"), null),
                "NOTA DINAS",
                "1",
                List.of(new NotaDinas.AddressLine("Hal", "Uji  halaman")),
                IntStream.range(0, paragraphs)
                        .<Block>mapToObj(i -> new Block.Paragraph(null, "Paragraf ke-" + i))
                        .toList(),
                "Penutup.",
                new NotaDinas.Signer("Kepala", "Budi", ""),
                List.of(),
                List.of());
    }

    private byte[] pdf(Paper paper) throws IOException {
        var usual = PageSetup.usual();
        return press.pdf(press.printed(
                letter(60),
                new PageSetup(paper, usual.fontSize(), usual.lineHeight(), usual.margins()),
                Set.of(PaperMark.DRAFT)));
    }

    @Test
    void x2ThePicturesAreThePagesOfTheFile() throws IOException {
        for (var paper : Paper.values()) {
            var pdf = pdf(paper);
            try (var pages = MemoPages.of(pdf);
                    var document = Loader.loadPDF(pdf)) {
                assertThat(pages.sizes()).hasSize(document.getNumberOfPages()).hasSizeGreaterThan(1);
                assertThat(pages.sizes().getFirst().width() / 72 * 25.4)
                        .isBetween(paper.width() - 0.5, paper.width() + 0.5);
                var picture = pages.picture(0, 2);
                assertThat(picture.width() / 2.0)
                        .isBetween(
                                pages.sizes().getFirst().width() - 1,
                                pages.sizes().getFirst().width() + 1);
                assertThat(picture.pixels()).hasSize(picture.width() * picture.height());
                assertThat(IntStream.of(picture.pixels()))
                        .contains(0xffffffff)
                        .anyMatch(pixel -> (pixel & 0xff) < 0x60);
                assertThat(IntStream.of(picture.pixels())).allMatch(pixel -> pixel >>> 24 == 0xff);
            }
        }
    }

    @Test
    void aLetterThatWasLetGoDrawsNothing() throws IOException {
        var pages = MemoPages.of(pdf(Paper.A4));
        pages.close();
        assertThatThrownBy(() -> pages.picture(0, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void x2ThePrinterGetsEveryPageInItsOwnSize() throws Exception {
        for (var paper : Paper.values()) {
            var out = new ByteArrayOutputStream();
            var service = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                    DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                    .getPrintService(out);
            try (var document = Loader.loadPDF(pdf(paper))) {
                var job = SystemPrinter.job(document, "Uji");
                job.setPrintService(service);
                job.print(SystemPrinter.wishes(paper, "Uji"));
                var script = out.toString(StandardCharsets.ISO_8859_1);
                assertThat(script.lines().filter(line -> line.startsWith("%%Page:")))
                        .hasSize(document.getNumberOfPages());
            }
        }
    }

    @Test
    void thePaperIsAskedForByItsName() {
        assertThat(SystemPrinter.wishes(Paper.A4, "x").containsValue(MediaSizeName.ISO_A4))
                .isTrue();
        assertThat(SystemPrinter.wishes(Paper.F4, "x").containsValue(MediaSizeName.FOLIO))
                .isTrue();
    }

    @Test
    void whatALetterIsAboutStandsInOneLine() {
        assertThat(MemoSubject.of(letter(1))).isEqualTo("Uji halaman");
    }
}
