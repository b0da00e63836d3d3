package id.penghubung.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// CSV as Excel with Indonesian settings opens it by a double click: mark, semicolons, CRLF, dd/MM/yyyy.
final class ExportCsv implements AutoCloseable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    private final CsvWriter csv;
    private final boolean guard;

    /// @param out stays open
    ExportCsv(OutputStream out, boolean guard) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        this.guard = guard;
    }

    void header(List<String> names) {
        csv.writeRecord(names);
    }

    /// @return how many texts were cut
    int add(List<Object> values) {
        var cut = 0;
        var texts = new String[values.size()];
        for (var column = 0; column < texts.length; column++) {
            texts[column] = switch (values.get(column)) {
                case null -> "";
                case LocalDateTime moment -> MOMENT.format(moment);
                case LocalDate date -> DATE.format(date);
                case LocalTime time -> TIME.format(time);
                case String text -> {
                    cut += SafeText.tooLong(text) ? 1 : 0;
                    var fitting = SafeText.fitting(text);
                    yield guard && SafeText.likeFormula(fitting) ? OwnColumns.GUARD + fitting : fitting;
                }
                case Object other -> other.toString();
            };
        }
        csv.writeRecord(texts);
        return cut;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
