package id.penghubung.store;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractValues;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How values from files stand in the encrypted column `extract.rows`: header words as one letter each, because there
/// are as many of them as there are values. The letters are those of the files and never change.
///
/// @param rows one for each disposition
record ExtractForm(List<Row> rows) {

    /// @param r received, microseconds since 1970 UTC; null when unknown
    /// @param d true when the file had a date alone
    /// @param v values
    /// @param i import
    /// @param e values of other imports; null for none
    /// @param f former offices; null for none
    record Row(Long r, Boolean d, Map<String, String> v, long i, Map<String, Long> e, List<String> f) {}

    private static final String OTHER = "+";
    private static final Map<String, String> LETTERS = letters();
    private static final Map<String, String> WORDS = words();

    private static Map<String, String> letters() {
        var letters = new HashMap<String, String>();
        for (var column : ExtractColumn.values()) {
            letters.put(column.word(), letter(column));
        }
        return Map.copyOf(letters);
    }

    private static Map<String, String> words() {
        var words = new HashMap<String, String>();
        LETTERS.forEach((word, letter) -> words.put(letter, word));
        return Map.copyOf(words);
    }

    private static String letter(ExtractColumn column) {
        return switch (column) {
            case TRACKING_ID -> "a";
            case DATE -> "b";
            case TIME -> "c";
            case REPORTER -> "d";
            case CLASSIFICATION -> "e";
            case CATEGORY_ID -> "f";
            case CATEGORY -> "g";
            case TITLE -> "h";
            case TEXT -> "i";
            case EDITED_TEXT -> "j";
            case TYPE -> "k";
            case CHANNEL -> "l";
            case PARENT_OFFICE -> "m";
            case OFFICE_ID -> "n";
            case OFFICE -> "o";
            case STATUS -> "p";
            case REASON -> "q";
            case PROVINCE -> "r";
            case CITY -> "s";
            case DISTRICT -> "t";
            case VILLAGE -> "u";
        };
    }

    static ExtractForm of(List<ExtractValues> values) {
        return new ExtractForm(values.stream()
                .map(row -> new Row(
                        Columns.micros(row.receivedAt()),
                        row.timeKnown() ? null : Boolean.TRUE,
                        coded(row.values()),
                        row.importId(),
                        row.earlier().isEmpty() ? null : coded(row.earlier()),
                        row.formerOffices().isEmpty() ? null : row.formerOffices()))
                .toList());
    }

    List<ExtractValues> values() {
        return rows.stream()
                .map(row -> new ExtractValues(
                        row.r() == null ? null : Instant.EPOCH.plus(row.r(), ChronoUnit.MICROS),
                        row.d() == null,
                        decoded(row.v()),
                        row.i(),
                        row.e() == null ? null : decoded(row.e()),
                        row.f()))
                .toList();
    }

    /// Columns that are not ours stand under their own words, marked so that none can be taken for a letter.
    private static <T> Map<String, T> coded(Map<String, T> values) {
        var coded = LinkedHashMap.<String, T>newLinkedHashMap(values.size());
        values.forEach((word, value) -> {
            var letter = LETTERS.get(word);
            coded.put(letter == null ? OTHER + word : letter, value);
        });
        return coded;
    }

    private static <T> Map<String, T> decoded(Map<String, T> values) {
        var decoded = LinkedHashMap.<String, T>newLinkedHashMap(values.size());
        values.forEach((code, value) ->
                decoded.put(code.startsWith(OTHER) ? code.substring(OTHER.length()) : WORDS.get(code), value));
        return decoded;
    }
}
