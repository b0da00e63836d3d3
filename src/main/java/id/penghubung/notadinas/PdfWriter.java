package id.penghubung.notadinas;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The letter as PDF/A-2b: fonts inside, bookmarks, no address that could be fetched.
///
/// Blocks for 0.1 to 1 s: never on the FX thread.
public final class PdfWriter {

    // PDFBox tells of every system font it looks at; held strongly, or the setting is collected.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        PDFBOX.setLevel(Level.SEVERE);
        // The renderer would print its own log to the standard error.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /// @throws IOException when the target cannot be written or the renderer fails
    public void write(PrintedMemo printed, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        for (var face : MemoFont.values()) {
            builder.useFont(
                    face::open,
                    MemoFont.FAMILY,
                    face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    // Parts only: 30 kB instead of 1.6 MB.
                    true);
        }
        builder.useExternalResourceAccessControl(
                (uri, _) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, _) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Penghubung");
        builder.withHtmlContent(new MemoHtml(printed).text(), null);
        builder.toStream(out);
        builder.run();
    }
}
