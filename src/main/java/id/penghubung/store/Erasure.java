package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractValues;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Original;
import id.penghubung.domain.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is left of a report after retention: everything that counts (ids, dates, status, units, kinds), and no text, no
/// name and no file (DESIGN 7).
final class Erasure {

    /// Of what a file told, the columns that hold neither a text nor a name. Columns that are not ours may hold
    /// anything.
    private static final Set<String> KEPT = Stream.of(ExtractColumn.values())
            .filter(column -> switch (column) {
                case REPORTER, TITLE, TEXT, EDITED_TEXT, REASON, DISTRICT, VILLAGE -> false;
                case TRACKING_ID,
                        DATE,
                        TIME,
                        CLASSIFICATION,
                        CATEGORY_ID,
                        CATEGORY,
                        TYPE,
                        CHANNEL,
                        PARENT_OFFICE,
                        OFFICE_ID,
                        OFFICE,
                        STATUS,
                        PROVINCE,
                        CITY -> true;
            })
            .map(ExtractColumn::word)
            .collect(Collectors.toUnmodifiableSet());

    private Erasure() {}

    static Complaint of(Complaint whole) {
        var reporter = whole.reporter();
        return new Complaint(
                whole.id(),
                whole.trackingId(),
                whole.version(),
                "",
                "",
                new Reporter(null, null, null, reporter.anonymous(), reporter.secret()),
                whole.classification(),
                whole.category(),
                whole.channel(),
                whole.rawStatus(),
                whole.label(),
                whole.receivedAt(),
                whole.closedAt(),
                whole.incidentDate(),
                null,
                whole.dispositions().stream().map(Erasure::of).toList(),
                whole.followUps().stream().map(Erasure::of).toList(),
                whole.history().stream().map(Erasure::of).toList(),
                List.of(),
                whole.allowedActions(),
                of(whole.original()));
    }

    private static Disposition of(Disposition whole) {
        return new Disposition(
                whole.id(),
                whole.unitId(),
                whole.state(),
                whole.disposedAt(),
                whole.firstAnsweredAt(),
                whole.endedAt(),
                null,
                whole.handBack() == null
                        ? null
                        : new Disposition.HandBack(whole.handBack().proposedUnitId(), ""));
    }

    private static Original of(Original before) {
        return before == null ? null : new Original("", before.classification(), before.category());
    }

    private static FollowUp of(FollowUp whole) {
        return new FollowUp(
                whole.id(),
                whole.kind(),
                whole.label(),
                null,
                whole.unitId(),
                "",
                whole.at(),
                whole.actionId(),
                List.of());
    }

    private static HistoryEntry of(HistoryEntry whole) {
        return new HistoryEntry(whole.id(), whole.at(), whole.kind(), null, null);
    }

    static ExtractValues of(ExtractValues whole) {
        var values = new LinkedHashMap<>(whole.values());
        values.keySet().retainAll(KEPT);
        return new ExtractValues(
                whole.receivedAt(),
                whole.timeKnown(),
                values,
                whole.importId(),
                whole.earlier(),
                whole.formerOffices());
    }
}
