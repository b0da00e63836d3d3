package id.penghubung.exchange;

import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// A workbook of Excel 2007 and later.
final class XlsxTable implements Table {

    private static final int BUFFER = 64 * 1024;

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final boolean from1904;

    private XlsxTable(ReadableWorkbook workbook) {
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        this.from1904 = workbook.isDate1904();
    }

    static XlsxTable open(FileSource file, Limits limits, Cancel cancel) throws RefusedFileException, IOException {
        if (file instanceof FileSource.OnDisk(var path)) {
            check(path, limits, cancel);
        }
        try {
            return new XlsxTable(
                    switch (file) {
                        case FileSource.OnDisk(var path) -> new ReadableWorkbook(path.toFile());
                        case FileSource.InMemory memory -> new ReadableWorkbook(memory.open());
                    });
        } catch (ExcelReaderException | IOException | IndexOutOfBoundsException e) {
            throw new RefusedFileException(Refusal.BROKEN, e);
        }
    }

    /// Unpacks every part once without keeping it: sizes written in an archive are claims, and a part that is cut off
    /// is found before anything is read from the others.
    private static void check(Path file, Limits limits, Cancel cancel) throws RefusedFileException, IOException {
        var unpacked = 0L;
        var buffer = new byte[BUFFER];
        try (var zip = new ZipFile(file.toFile())) {
            refuseOtherKinds(zip);
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var own = 0L;
                try (var in = zip.getInputStream(entry)) {
                    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        cancel.check();
                        own += read;
                        unpacked += read;
                        if (unpacked > limits.unpackedBytes() || packsTooWell(entry, own, limits)) {
                            throw new RefusedFileException(Refusal.UNPACKS_TOO_LARGE, null);
                        }
                    }
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new RefusedFileException(Refusal.BROKEN, e);
        }
    }

    private static boolean packsTooWell(ZipEntry entry, long unpacked, Limits limits) {
        return unpacked > Limits.RATIO_FROM && unpacked > Math.max(1, entry.getCompressedSize()) * limits.ratio();
    }

    private static void refuseOtherKinds(ZipFile zip) throws RefusedFileException {
        if (zip.getEntry("xl/workbook.xml") != null) {
            return;
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new RefusedFileException(Refusal.BINARY_WORKBOOK, null);
        }
        if (zip.getEntry("word/document.xml") != null) {
            throw new RefusedFileException(Refusal.DOCUMENT, null);
        }
        throw new RefusedFileException(
                zip.getEntry("META-INF/manifest.xml") != null && zip.getEntry("content.xml") != null
                        ? Refusal.OPEN_DOCUMENT
                        : Refusal.NOT_A_TABLE,
                null);
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public String encoding() {
        return null;
    }

    @Override
    public void read(int sheet, RowSink sink) throws RefusedFileException, IOException {
        try (var rows = sheets.get(sheet).openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                if (!sink.row(row.getRowNum(), cells(row))) {
                    return;
                }
            }
        } catch (ExcelReaderException | UncheckedIOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new RefusedFileException(Refusal.BROKEN, e);
        }
    }

    private List<Cell> cells(Row row) {
        var count = row.getCellCount();
        var cells = new ArrayList<Cell>(count);
        for (var column = 0; column < count; column++) {
            cells.add(cell(row.getCell(column)));
        }
        return cells;
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.getType()) {
            case EMPTY -> null;
            case STRING -> new Cell.Text(SafeText.unescaped(cell.asString()));
            case NUMBER -> new Cell.Number(cell.asNumber(), from1904);
            case BOOLEAN -> new Cell.Text(cell.getText());
            case ERROR -> new Cell.Broken(false);
            case FORMULA -> ofFormula(cell);
        };
    }

    /// The result that was stored with the formula; nothing is calculated here.
    private Cell ofFormula(org.dhatim.fastexcel.reader.Cell cell) {
        var value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return new Cell.Number(number, from1904);
        }
        var raw = value == null ? cell.getRawValue() : value.toString();
        if (raw == null || raw.isEmpty()) {
            return new Cell.Broken(true);
        }
        return raw.startsWith("#") && cell.getType() == CellType.FORMULA && raw.endsWith("!")
                ? new Cell.Broken(false)
                : new Cell.Text(raw);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
