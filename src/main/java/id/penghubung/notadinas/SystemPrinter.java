package id.penghubung.notadinas;

import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.DialogOwner;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSize;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

/// The printers of this PC by its own dialog, in which also both sides and copies are chosen.
public final class SystemPrinter implements MemoPrinter {

    private static final double CLOSE_ENOUGH_MM = 2;

    @Override
    public Outcome print(byte[] pdf, PageSetup.Paper paper, String jobName) {
        if (GraphicsEnvironment.isHeadless() || PrinterJob.lookupPrintServices().length == 0) {
            return new Outcome.NoPrinter();
        }
        try (var document = Loader.loadPDF(pdf)) {
            var job = job(document, jobName);
            var wishes = wishes(paper, jobName);
            // On top, because its owner is no window that this toolkit knows.
            wishes.add(new DialogOwner());
            if (!job.printDialog(wishes)) {
                return new Outcome.Cancelled();
            }
            job.print(wishes);
            return new Outcome.Printed(job.getPrintService().getName());
        } catch (IOException | PrinterException e) {
            return new Outcome.Failed(e);
        }
    }

    /// Every page as large as it is: a printer that shrinks to its margins would not print what was shown (case X2).
    static PrinterJob job(PDDocument document, String jobName) {
        var job = PrinterJob.getPrinterJob();
        job.setJobName(jobName);
        job.setPageable(new PDFPageable(document, Orientation.PORTRAIT));
        return job;
    }

    static PrintRequestAttributeSet wishes(PageSetup.Paper paper, String jobName) {
        var wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName(jobName, null));
        var media = MediaSize.findMedia(paper.width(), paper.height(), MediaSize.MM);
        if (media != null && fits(MediaSize.getMediaSizeForName(media), paper)) {
            wishes.add(media);
            wishes.add(new MediaPrintableArea(0, 0, paper.width(), paper.height(), MediaPrintableArea.MM));
        }
        return wishes;
    }

    /// F4 is what the standard sizes call folio, to the millimetre. Where no name fits, the size in the pages stands
    /// alone.
    private static boolean fits(MediaSize size, PageSetup.Paper paper) {
        return size != null
                && Math.abs(size.getX(MediaSize.MM) - paper.width()) < CLOSE_ENOUGH_MM
                && Math.abs(size.getY(MediaSize.MM) - paper.height()) < CLOSE_ENOUGH_MM;
    }
}
