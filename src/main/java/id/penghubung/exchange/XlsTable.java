package id.penghubung.exchange;

import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.MissingRecordAwareHSSFListener;
import org.apache.poi.hssf.eventusermodel.dummyrecord.LastCellOfRowDummyRecord;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;

/// A workbook of Excel 97 to 2003 (BIFF8), read record by record.
final class XlsTable implements Table {

    private static final List<String> WORKBOOK_STREAMS = List.of("Workbook", "WORKBOOK", "Book");

    private final POIFSFileSystem container;
    private final String stream;
    private final List<BoundSheetRecord> sheets;

    private XlsTable(POIFSFileSystem container, String stream, List<BoundSheetRecord> sheets) {
        this.container = container;
        this.stream = stream;
        this.sheets = sheets;
    }

    static XlsTable open(FileSource file) throws RefusedFileException, IOException {
        POIFSFileSystem container;
        try {
            container = switch (file) {
                case FileSource.OnDisk(var path) -> new POIFSFileSystem(path.toFile(), true);
                case FileSource.InMemory memory -> new POIFSFileSystem(memory.open());
            };
        } catch (IOException | RuntimeException e) {
            throw new RefusedFileException(Refusal.BROKEN, e);
        }
        try {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RefusedFileException(Refusal.PASSWORD, null);
            }
            var stream = WORKBOOK_STREAMS.stream()
                    .filter(root::hasEntryCaseInsensitive)
                    .findFirst()
                    .orElseThrow(() -> new RefusedFileException(
                            root.hasEntryCaseInsensitive("WordDocument") ? Refusal.DOCUMENT : Refusal.NOT_A_TABLE,
                            null));
            var table = new XlsTable(container, stream, new ArrayList<>());
            table.listSheets();
            return table;
        } catch (RefusedFileException | IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private void listSheets() throws RefusedFileException, IOException {
        process(record -> {
            if (record instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            }
        });
    }

    @Override
    public List<String> sheets() {
        return visible().stream().map(index -> sheets.get(index).getSheetname()).toList();
    }

    private List<Integer> visible() {
        var visible = new ArrayList<Integer>();
        for (var index = 0; index < sheets.size(); index++) {
            if (!sheets.get(index).isHidden() && !sheets.get(index).isVeryHidden()) {
                visible.add(index);
            }
        }
        return visible;
    }

    @Override
    public String encoding() {
        return null;
    }

    @Override
    public void read(int sheet, RowSink sink) throws RefusedFileException, IOException {
        var rows = new Rows(visible().get(sheet), sink);
        process(new MissingRecordAwareHSSFListener(rows));
        if (rows.refusal != null) {
            throw rows.refusal;
        }
    }

    /// Ends the reading of records early: their reader knows no other way.
    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1;

        EnoughException() {
            super(null, null, false, false);
        }
    }

    private void process(HSSFListener listener) throws RefusedFileException, IOException {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try (var in = container.createDocumentInputStream(stream)) {
            new HSSFEventFactory().processEvents(request, in);
        } catch (EnoughException _) {
            return;
        } catch (java.util.concurrent.CancellationException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new RefusedFileException(Refusal.PASSWORD, e);
        } catch (FileNotFoundException | RuntimeException e) {
            throw new RefusedFileException(Refusal.BROKEN, e);
        }
    }

    /// Collects the cells of one sheet.
    private static final class Rows implements HSSFListener {
        private final int wanted;
        private final RowSink sink;
        private SSTRecord strings;
        private boolean from1904;
        private int sheet = -1;
        private List<Cell> cells = new ArrayList<>();
        private FormulaRecord textFormula;
        private RefusedFileException refusal;

        Rows(int wanted, RowSink sink) {
            this.wanted = wanted;
            this.sink = sink;
        }

        @Override
        public void processRecord(Record record) {
            switch (record) {
                case SSTRecord shared -> strings = shared;
                case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
                case BOFRecord begin when begin.getType() == BOFRecord.TYPE_WORKSHEET -> sheet++;
                default -> {
                    if (sheet == wanted) {
                        inSheet(record);
                    } else if (sheet > wanted) {
                        throw new EnoughException();
                    }
                }
            }
        }

        private void inSheet(Record record) {
            switch (record) {
                case LabelSSTRecord label ->
                    put(
                            label,
                            new Cell.Text(strings.getString(label.getSSTIndex()).getString()));
                case LabelRecord label -> put(label, new Cell.Text(label.getValue()));
                case NumberRecord number -> put(number, number(number.getValue()));
                case BoolErrRecord value ->
                    put(
                            value,
                            value.isError()
                                    ? new Cell.Broken(false)
                                    : new Cell.Text(String.valueOf(value.getBooleanValue())));
                case FormulaRecord formula -> formula(formula);
                case StringRecord result -> {
                    if (textFormula != null) {
                        put(textFormula, new Cell.Text(result.getString()));
                        textFormula = null;
                    }
                }
                case LastCellOfRowDummyRecord end -> endOfRow(end.getRow() + 1);
                default -> {
                    // Formats, widths and the like.
                }
            }
        }

        private void formula(FormulaRecord formula) {
            var kind = formula.hasCachedResultString() ? CellType.STRING : formula.getCachedResultTypeEnum();
            switch (kind) {
                case STRING -> {
                    put(formula, new Cell.Broken(true));
                    textFormula = formula;
                }
                case NUMERIC -> put(formula, number(formula.getValue()));
                case BOOLEAN -> put(formula, new Cell.Text(String.valueOf(formula.getCachedBooleanValue())));
                case ERROR, _NONE, FORMULA, BLANK -> put(formula, new Cell.Broken(kind != CellType.ERROR));
            }
        }

        private Cell number(double value) {
            return new Cell.Number(new BigDecimal(Double.toString(value)), from1904);
        }

        private void put(CellValueRecordInterface at, Cell cell) {
            while (cells.size() <= at.getColumn()) {
                cells.add(null);
            }
            cells.set(at.getColumn(), cell);
        }

        private void endOfRow(int number) {
            var row = cells;
            cells = new ArrayList<>();
            try {
                if (!sink.row(number, row)) {
                    throw new EnoughException();
                }
            } catch (RefusedFileException e) {
                refusal = e;
                throw new EnoughException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
