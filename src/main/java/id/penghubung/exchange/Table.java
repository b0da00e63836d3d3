package id.penghubung.exchange;

import java.io.IOException;
import java.util.List;

/// The sheets of a file, read row by row, so that memory does not grow with the file.
sealed interface Table extends AutoCloseable permits XlsxTable, XlsTable, HtmlTable, CsvTable {

    interface RowSink {
        /// @param number as a spreadsheet shows it, from 1
        /// @param cells by column; null where empty
        /// @return false to read no further
        boolean row(int number, List<Cell> cells) throws RefusedFileException;
    }

    /// Names of the visible sheets; one for files that have no sheets.
    List<String> sheets();

    /// @throws RefusedFileException when the content turns out to be broken or too large
    /// @throws IOException when the disk fails
    void read(int sheet, RowSink sink) throws RefusedFileException, IOException;

    /// Null for kinds that have no encoding of their own choice.
    String encoding();

    @Override
    void close() throws IOException;
}
