package id.penghubung.notadinas;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a printed letter as pictures: those of the very file that goes to the printer (case X2). One picture at
/// a time; never on the FX thread.
public final class MemoPages implements AutoCloseable {

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Size> sizes;
    private boolean closed;

    private MemoPages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        this.sizes = StreamSupport.stream(document.getPages().spliterator(), false)
                .map(page ->
                        new Size(page.getCropBox().getWidth(), page.getCropBox().getHeight()))
                .toList();
    }

    /// Points, 1/72 inch.
    public record Size(double width, double height) {}

    public static MemoPages of(byte[] pdf) throws IOException {
        return new MemoPages(Loader.loadPDF(pdf));
    }

    public List<Size> sizes() {
        return sizes;
    }

    /// @param page from 0
    /// @param scale pixels per point
    /// @throws IOException also when the letter was closed meanwhile
    public synchronized PagePicture picture(int page, double scale) throws IOException {
        if (closed) {
            throw new IOException("the letter was let go");
        }
        var drawn = renderer.renderImage(page, (float) scale, ImageType.RGB);
        var image = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            graphics.drawImage(drawn, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return new PagePicture(
                image.getWidth(),
                image.getHeight(),
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        document.close();
    }
}
