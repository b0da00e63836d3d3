package id.penghubung.exchange;

import id.penghubung.domain.FileClock;
import java.time.Instant;
import java.util.Map;

/// What is known of a file before its rows.
///
/// @param encoding null for workbooks, which have none to choose
/// @param separator of a CSV; null otherwise
/// @param clock by which the times are read
/// @param headerRow as a spreadsheet shows it
/// @param metadata the info rows above the header, as label and value
/// @param pulledAt when the file shows the state of LAPOR!
public record ExtractHead(
        FileKind kind,
        Shape shape,
        String encoding,
        String separator,
        FileClock clock,
        ClockSource clockSource,
        int headerRow,
        int columns,
        Map<String, String> metadata,
        Instant pulledAt,
        PulledSource pulledSource) {

    public enum ClockSource {
        /// By the person.
        CHOSEN,
        /// By the hours at which citizens wrote.
        PATTERN,
        /// Nothing told otherwise: LAPOR!'s files are UTC.
        ASSUMED,
        /// The file says it (our own export).
        FILE
    }

    public enum PulledSource {
        /// *Tanggal Generate* among the info rows.
        INFO_ROW,
        /// The info rows are gone: the file's own time.
        FILE_TIME
    }
}
