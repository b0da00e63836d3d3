package id.penghubung.store;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractValues;
import id.penghubung.domain.Reporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Complaints that only files have shown so far. Their id is made of the tracking ID, so that a later import finds
/// them and a server's own row takes their place.
final class FileBorn {

    private static final String PREFIX = "berkas:";

    /// As a condition on the column `id` that an index answers: from the prefix to the next letter after its colon.
    static final String CONDITION = "(id >= 'berkas:' AND id < 'berkas;')";

    /// What an officer may write where no server is: each goes into LAPOR! by hand.
    static final Set<String> BY_HAND = Stream.of(
                    ActionKind.INITIAL_RESPONSE, ActionKind.FOLLOW_UP, ActionKind.NOT_OUR_AUTHORITY)
            .map(ActionKind::wireWord)
            .collect(Collectors.toUnmodifiableSet());

    /// As [#BY_HAND], with what ends or holds up a report that is open.
    static final Set<String> BY_HAND_WHILE_OPEN = Stream.concat(
                    BY_HAND.stream(),
                    Stream.of(ActionKind.POSTPONE, ActionKind.CLOSE, ActionKind.ARCHIVE)
                            .map(ActionKind::wireWord))
            .collect(Collectors.toUnmodifiableSet());

    private FileBorn() {}

    static String id(String trackingId) {
        return PREFIX + trackingId;
    }

    static String trackingId(String id) {
        return id.substring(PREFIX.length());
    }

    static boolean is(String id) {
        return id.startsWith(PREFIX);
    }

    /// What a file does not say is empty here, never guessed: no disposition time, no answers, no closing time.
    /// No server can be told anything about it.
    ///
    /// @param unitIds ids of the agency's units by lower-case name; an office without one goes by its name
    static Complaint complaint(
            String trackingId, Instant pulledAt, List<ExtractValues> rows, Map<String, String> unitIds) {
        var newest = rows.getLast();
        var dispositions = new ArrayList<Disposition>();
        for (var row : rows) {
            if (!row.office().isEmpty()) {
                var unit = unitIds.getOrDefault(row.office().toLowerCase(Locale.ROOT), row.office());
                dispositions.add(new Disposition(
                        id(trackingId) + ":" + dispositions.size(), unit, null, null, null, null, null));
            }
        }
        return new Complaint(
                id(trackingId),
                trackingId,
                // A later pull is a later version; two pulls of one moment overwrite each other.
                pulledAt.getEpochSecond(),
                text(newest, ExtractColumn.TITLE),
                text(newest, ExtractColumn.TEXT),
                reporter(newest),
                newest.value(ExtractColumn.CLASSIFICATION),
                newest.value(ExtractColumn.CATEGORY),
                newest.value(ExtractColumn.CHANNEL),
                newest.value(ExtractColumn.STATUS),
                null,
                newest.receivedAt(),
                null,
                null,
                location(newest),
                dispositions,
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static String text(ExtractValues row, ExtractColumn column) {
        var value = row.value(column);
        return value == null ? "" : value;
    }

    /// A name is kept only where the file also says whether it may be shown.
    private static Reporter reporter(ExtractValues row) {
        var type = row.value(ExtractColumn.TYPE);
        if (type == null) {
            return Reporter.unknown();
        }
        var name = row.value(ExtractColumn.REPORTER);
        var words = type.toLowerCase(Locale.ROOT);
        return new Reporter(
                name == null || name.isEmpty() ? null : name,
                null,
                null,
                words.contains("anonim"),
                words.contains("rahasia"));
    }

    private static String location(ExtractValues row) {
        var parts = Stream.of(ExtractColumn.VILLAGE, ExtractColumn.DISTRICT, ExtractColumn.CITY, ExtractColumn.PROVINCE)
                .map(row::value)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? null : parts;
    }
}
