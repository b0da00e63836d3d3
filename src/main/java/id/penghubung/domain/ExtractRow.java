package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One row of a *data tarikan*: what LAPOR! showed of one disposition of one complaint when the file was pulled.
///
/// @param number the row's number as a spreadsheet shows it
/// @param trackingId digits
/// @param receivedOn by the file's clock
/// @param receivedTime by the file's clock; null when the file does not say
/// @param values by header word; a word that is not there is unknown, an empty value is known to be empty
public record ExtractRow(
        int number, String trackingId, LocalDate receivedOn, LocalTime receivedTime, Map<String, String> values) {

    public ExtractRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// A date without a time counts from 00.00 of the same clock.
    public Instant receivedAt(FileClock clock) {
        var time = receivedTime == null ? LocalTime.MIDNIGHT : receivedTime;
        return receivedOn.atTime(time).atZone(clock.id()).toInstant();
    }

    /// Null when the file does not know.
    public String value(ExtractColumn column) {
        return values.get(column.word());
    }

    /// The office that has the complaint, as the file names it; empty when it has none or does not say.
    public String office() {
        return values.getOrDefault(ExtractColumn.OFFICE.word(), "");
    }
}
