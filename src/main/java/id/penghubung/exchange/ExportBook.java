package id.penghubung.exchange;

import id.penghubung.domain.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The three sheets of the xlsx: *Data*, *Ringkasan*, *Keterangan*. Cells have their true type: dates sort, numbers
/// sum,
/// IDs stay text. Rows go out while they are added, so that memory does not grow with them.
final class ExportBook implements AutoCloseable {

    private static final int ROWS_BETWEEN_FLUSHES = 50;
    private static final double SECONDS_OF_A_DAY = 24 * 60 * 60;
    private static final int DEFAULT_WIDTH = 18;
    private static final int TEXT_WIDTH = 50;
    private static final String DATE = "dd/mm/yyyy";
    private static final String TIME = "hh:mm:ss";
    private static final String MOMENT = "dd/mm/yyyy hh:mm:ss";
    private static final String TEXT = "@";
    private static final String HEADER_COLOUR = "D9E2EC";
    private static final List<Status> STAGES = List.of(
            Status.UNVERIFIED,
            Status.UNANSWERED,
            Status.IN_PROCESS,
            Status.CLOSED,
            Status.POSTPONED,
            Status.ARCHIVED,
            Status.UNKNOWN);

    private final Workbook workbook;
    private Worksheet data;
    private int row;

    /// @param out stays open
    ExportBook(OutputStream out) {
        this.workbook = new Workbook(out, "Penghubung", "1.0");
    }

    void beginData(List<String> headers, boolean practice) {
        data = workbook.newWorksheet(ExchangeWords.of("export.sheet.data"));
        noteOnEveryPage(data, practice);
        for (var column = 0; column < headers.size(); column++) {
            var wide =
                    headers.get(column).startsWith("Isi") || headers.get(column).startsWith("Judul");
            data.width(column, wide ? TEXT_WIDTH : DEFAULT_WIDTH);
        }
        headerRow(data, headers);
        data.freezePane(1, 1);
        data.repeatRows(0);
        row = 1;
    }

    /// @return how many texts were cut
    int add(List<Object> values) throws IOException {
        var cut = 0;
        for (var column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case null -> {
                    // Unknown: an empty cell.
                }
                case LocalDateTime moment -> {
                    data.value(row, column, moment);
                    data.style(row, column).format(MOMENT).set();
                }
                case LocalDate date -> {
                    data.value(row, column, date);
                    data.style(row, column).format(DATE).set();
                }
                case LocalTime time -> {
                    data.value(row, column, time.toSecondOfDay() / SECONDS_OF_A_DAY);
                    data.style(row, column).format(TIME).set();
                }
                case Number number -> data.value(row, column, number);
                case String text -> {
                    cut += SafeText.tooLong(text) ? 1 : 0;
                    text(data, row, column, text);
                }
                case Object other -> throw new IllegalArgumentException("no cell for " + other.getClass());
            }
        }
        if (++row % ROWS_BETWEEN_FLUSHES == 0) {
            data.flush();
        }
        return cut;
    }

    /// Texts are written where they stand and not into the table of shared texts, which would keep them all in
    /// memory. IDs and what looks like a formula get the format "text", so that they stay text when somebody edits
    /// the cell.
    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, SafeText.escaped(SafeText.fitting(text)));
        if (SafeText.likeFormula(text) || column == 0) {
            sheet.style(row, column).format(TEXT).set();
        }
    }

    void endData(int columns) throws IOException {
        data.setAutoFilter(0, 0, Math.max(1, row - 1), columns - 1);
        data.finish();
    }

    void summary(Map<String, Map<Status, Integer>> byUnit, boolean practice) throws IOException {
        endData(ExportLine.headers().size());
        var sheet = workbook.newWorksheet(ExchangeWords.of("export.sheet.summary"));
        noteOnEveryPage(sheet, practice);
        var headers = new java.util.ArrayList<String>();
        headers.add(ExchangeWords.of("export.unit"));
        headers.add(ExchangeWords.of("export.incoming"));
        STAGES.forEach(stage -> headers.add(ExchangeWords.of("export.stage." + stage.name())));
        headerRow(sheet, headers);
        sheet.width(0, TEXT_WIDTH);
        var at = 1;
        var totals = new int[STAGES.size()];
        for (var unit : byUnit.entrySet()) {
            var counts = STAGES.stream()
                    .mapToInt(stage -> unit.getValue().getOrDefault(stage, 0))
                    .toArray();
            countsRow(sheet, at++, unit.getKey(), counts);
            for (var stage = 0; stage < totals.length; stage++) {
                totals[stage] += counts[stage];
            }
        }
        countsRow(sheet, at, ExchangeWords.of("export.total"), totals);
        sheet.range(at, 0, at, STAGES.size() + 1).style().bold().set();
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    /// Masuk is the sum of its stages, always.
    private static void countsRow(Worksheet sheet, int row, String unit, int[] counts) {
        text(sheet, row, 0, unit);
        sheet.value(row, 1, java.util.stream.IntStream.of(counts).sum());
        for (var stage = 0; stage < counts.length; stage++) {
            sheet.value(row, stage + 2, counts[stage]);
        }
    }

    void explanations(Map<String, Object> lines, boolean practice) throws IOException {
        var sheet = workbook.newWorksheet(ExchangeWords.of("export.sheet.explanations"));
        noteOnEveryPage(sheet, practice);
        sheet.width(0, DEFAULT_WIDTH * 2.0);
        sheet.width(1, TEXT_WIDTH * 2.0);
        var at = 0;
        if (practice) {
            text(sheet, at, 0, ExchangeWords.of("export.practice"));
            sheet.style(at++, 0).bold().set();
        }
        for (var line : lines.entrySet()) {
            text(sheet, at, 0, line.getKey());
            switch (line.getValue()) {
                case null -> {
                    // Nothing to say.
                }
                case Number number -> sheet.value(at, 1, number);
                case Object words -> text(sheet, at, 1, words.toString());
            }
            at++;
        }
        sheet.finish();
    }

    private static void headerRow(Worksheet sheet, List<String> headers) {
        for (var column = 0; column < headers.size(); column++) {
            sheet.value(0, column, headers.get(column));
            sheet.style(0, column).bold().fillColor(HEADER_COLOUR).set();
        }
    }

    /// On paper nobody sees the name of the file.
    private static void noteOnEveryPage(Worksheet sheet, boolean practice) {
        if (practice) {
            sheet.header(ExchangeWords.of("export.practice"), org.dhatim.fastexcel.Position.CENTER);
        }
        sheet.pageOrientation("landscape");
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
