package id.penghubung.notadinas;

import id.penghubung.domain.Membership;
import id.penghubung.domain.Period;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The quarterly letter with 12 and 500 reports: composed, as PDF, its first page as a picture, as DOCX; the first one
/// of
/// a process apart. By hand: `java -cp … id.penghubung.notadinas.MemoBenchmark`.
final class MemoBenchmark {

    private static final int ROUNDS = 11;
    private static final int PREVIEW_DPI = 96;

    private MemoBenchmark() {}

    private record Times(long compose, long pdf, long picture, long docx, int pdfBytes, int docxBytes, int pages) {}

    public static void main(String[] args) throws IOException {
        for (var reports : new int[] {12, 500}) {
            var folder = new AccountFolder(Files.createTempDirectory("penghubung-nota"));
            try (var store = AccountStore.open(folder, Accounts.keys(1), new MutableClock(Samples.NOW))) {
                store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
                store.cache()
                        .savePerson(
                                new Person("a", "admin", "Admin", List.of(new Membership(Role.ADMIN_INSTANSI, null))));
                store.cache().apply(new Cache.Page(Samples.stream(7, reports).toList(), List.of(), "c", "e", true));
                var glyphs = Glyphs.load();
                var times = new Times[ROUNDS];
                for (var round = 0; round < ROUNDS; round++) {
                    times[round] = once(store, glyphs);
                    if (round == 0) {
                        print(reports + " reports, the first in the process or with so many", times[0]);
                    }
                }
                Arrays.sort(times, java.util.Comparator.comparingLong(time -> time.pdf() + time.picture()));
                print(reports + " reports, median of " + ROUNDS, times[ROUNDS / 2]);
            }
        }
    }

    private static Times once(AccountStore store, Glyphs glyphs) throws IOException {
        var composer = new MemoComposer(store, new MutableClock(Samples.NOW));
        var started = System.nanoTime();
        var memo =
                composer.compose(new MemoRequest(MemoKind.QUARTER, new Period.AllTime(), null), composer.usualAgency());
        var printed = PrintedMemo.of(memo, PageSetup.usual(), Set.of(PaperMark.DRAFT), glyphs);
        var composed = System.nanoTime();
        var pdf = MemoTexts.pdf(printed);
        var written = System.nanoTime();
        int pages;
        try (var document = Loader.loadPDF(pdf)) {
            pages = document.getNumberOfPages();
            if (new PDFRenderer(document).renderImageWithDPI(0, PREVIEW_DPI).getWidth() == 0) {
                throw new IllegalStateException("no picture");
            }
        }
        var drawn = System.nanoTime();
        var docx = MemoTexts.docx(printed);
        var ended = System.nanoTime();
        return new Times(
                millis(composed - started),
                millis(written - composed),
                millis(drawn - written),
                millis(ended - drawn),
                pdf.length,
                docx.length,
                pages);
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    private static void print(String what, Times times) {
        System.out.printf(
                "nota dinas, %s: composed %d ms, PDF %d ms (%d pages, %,d bytes), first page drawn %d ms, DOCX %d ms"
                        + " (%,d bytes)%n",
                what,
                times.compose(),
                times.pdf(),
                times.pages(),
                times.pdfBytes(),
                times.picture(),
                times.docx(),
                times.docxBytes());
    }
}
