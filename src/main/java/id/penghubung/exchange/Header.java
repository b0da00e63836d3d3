package id.penghubung.exchange;

import id.penghubung.domain.ExtractColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the columns are: the row that has a cell *Tracking ID* (case K01).
///
/// @param row its number
/// @param columns position of each known column
/// @param others position of every other named column, under a name that stands once
/// @param written header words as the file has them, in order
record Header(int row, Map<ExtractColumn, Integer> columns, Map<Integer, String> others, List<String> written) {

    /// The info rows above are ten in LAPOR!'s own files; people add some.
    static final int WITHIN_ROWS = 50;

    static boolean tracksIds(List<String> fields) {
        return fields.stream().anyMatch(Header::tracksIds);
    }

    private static boolean tracksIds(String field) {
        return field != null
                && field.length() < 40
                && ExtractColumn.ofHeader(field)
                        .filter(ExtractColumn.TRACKING_ID::equals)
                        .isPresent();
    }

    static Optional<Header> in(int row, List<Cell> cells) {
        var texts = cells.stream().map(Cell::text).toList();
        return tracksIds(texts) ? Optional.of(of(row, texts)) : Optional.empty();
    }

    private static Header of(int row, List<String> texts) {
        var columns = new EnumMap<ExtractColumn, Integer>(ExtractColumn.class);
        var others = new LinkedHashMap<Integer, String>();
        var names = new HashSet<String>();
        var written = new ArrayList<String>();
        for (var position = 0; position < texts.size(); position++) {
            var text = texts.get(position) == null ? "" : RowReader.trimmed(texts.get(position));
            if (text.isEmpty()) {
                continue;
            }
            written.add(text);
            var known = ExtractColumn.ofHeader(text).filter(column -> !columns.containsKey(column));
            if (known.isPresent()) {
                columns.put(known.get(), position);
            } else {
                others.put(position, unique(text, names));
            }
        }
        return new Header(row, columns, others, written);
    }

    private static String unique(String name, Set<String> taken) {
        var candidate = name;
        for (var number = 2; !taken.add(candidate); number++) {
            candidate = name + " (" + number + ")";
        }
        return candidate;
    }

    boolean has(ExtractColumn column) {
        return columns.containsKey(column);
    }

    boolean hasOther(String name) {
        return others.containsValue(name);
    }
}
