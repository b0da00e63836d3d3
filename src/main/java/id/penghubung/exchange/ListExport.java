package id.penghubung.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A list of a screen as xlsx or CSV, exactly its rows in their order. Blocking; not for the FX thread. The file is
/// written under another name first and takes its place when it is whole.
public final class ListExport {

    private ListExport() {}

    /// @param rows cells as [ExportBook] knows them: text, number, date, time or null for what is unknown
    /// @param explanations label to value, for the sheet *Keterangan*; a CSV has no place for them
    /// @param practice invented data: every sheet says so
    public record Sheet(
            List<String> headers, List<List<Object>> rows, Map<String, Object> explanations, boolean practice) {}

    /// A name that ends with `.csv` makes a CSV, every other one an xlsx.
    public static void write(Path target, Sheet sheet) throws ExportFailedException {
        var csv = target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        ExtractExport.write(target, out -> {
            if (csv) {
                try (var file = new ExportCsv(out, true)) {
                    file.header(sheet.headers());
                    sheet.rows().forEach(file::add);
                }
            } else {
                try (var book = new ExportBook(out)) {
                    book.beginData(sheet.headers(), sheet.practice());
                    for (var row : sheet.rows()) {
                        book.add(row);
                    }
                    book.endData(sheet.headers().size());
                    book.explanations(sheet.explanations(), sheet.practice());
                }
            }
        });
    }
}
