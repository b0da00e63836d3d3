package id.penghubung.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known of one disposition of one complaint from files, as it is kept.
///
/// @param receivedAt null only for what a server told without a time
/// @param timeKnown false when the file had a date alone
/// @param values by header word; a word that is not there is unknown
/// @param importId the import that these values come from; 0 for what a server told
/// @param earlier values that come from another import than `importId`: word to import
/// @param formerOffices names that the office had before, oldest first
public record ExtractValues(
        Instant receivedAt,
        boolean timeKnown,
        Map<String, String> values,
        long importId,
        Map<String, Long> earlier,
        List<String> formerOffices) {

    /// Stands for an *Isi Laporan Akhir* that differs from *Isi Laporan Awal* in nothing but its case, as most do.
    private static final String SAME_TEXT = "=";

    public ExtractValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        earlier = earlier == null ? Map.of() : Map.copyOf(earlier);
        formerOffices = formerOffices == null ? List.of() : List.copyOf(formerOffices);
    }

    public static ExtractValues of(ExtractRow row, FileClock clock, long importId) {
        var values = new LinkedHashMap<>(row.values());
        var text = values.get(ExtractColumn.TEXT.word());
        values.computeIfPresent(
                ExtractColumn.EDITED_TEXT.word(),
                (_, edited) -> text != null && edited.equalsIgnoreCase(text) ? SAME_TEXT : edited);
        return new ExtractValues(
                row.receivedAt(clock), row.receivedTime() != null, values, importId, Map.of(), List.of());
    }

    /// Null when unknown.
    public String value(ExtractColumn column) {
        return values.get(column.word());
    }

    /// Empty when there is none, or when it is not known.
    public String office() {
        return values.getOrDefault(ExtractColumn.OFFICE.word(), "");
    }

    /// The import that a value comes from.
    public long importOf(String word) {
        return earlier.getOrDefault(word, importId);
    }
}
