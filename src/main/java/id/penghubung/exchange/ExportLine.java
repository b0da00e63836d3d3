package id.penghubung.exchange;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractValues;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.PersonalText;
import id.penghubung.domain.WorkingCalendar;
import id.penghubung.store.Complaints;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One complaint as a row of the export: header word to [String], [Integer], [LocalDate], [LocalTime], [LocalDateTime],
/// or null where nothing is known.
///
/// @param told what files told of it; null when none did
/// @param unitName null when no unit has it
record ExportLine(
        Complaints.Listed listed,
        ExtractValues told,
        String unitName,
        WorkingCalendar calendar,
        OfficeZone zone,
        LocalDate today) {

    private static final List<ExtractColumn> LAPOR = List.of(
            ExtractColumn.TRACKING_ID,
            ExtractColumn.DATE,
            ExtractColumn.TIME,
            ExtractColumn.REPORTER,
            ExtractColumn.CLASSIFICATION,
            ExtractColumn.CATEGORY_ID,
            ExtractColumn.CATEGORY,
            ExtractColumn.TITLE,
            ExtractColumn.TEXT,
            ExtractColumn.TYPE,
            ExtractColumn.CHANNEL,
            ExtractColumn.PARENT_OFFICE,
            ExtractColumn.OFFICE_ID,
            ExtractColumn.OFFICE,
            ExtractColumn.STATUS,
            ExtractColumn.REASON,
            ExtractColumn.PROVINCE,
            ExtractColumn.CITY,
            ExtractColumn.DISTRICT,
            ExtractColumn.VILLAGE);

    static List<String> headers() {
        var headers = new ArrayList<String>();
        LAPOR.forEach(column -> headers.add(column.word()));
        headers.addAll(OwnColumns.ALL);
        return headers;
    }

    /// In the order of [#headers()].
    List<Object> values() {
        var own = own();
        var values = new ArrayList<Object>();
        LAPOR.forEach(column -> values.add(lapor(column)));
        OwnColumns.ALL.forEach(header -> values.add(own.get(header)));
        return values;
    }

    private Object lapor(ExtractColumn column) {
        var row = listed.row();
        return switch (column) {
            case TRACKING_ID -> row.trackingId();
            case DATE -> row.receivedAt() == null ? null : zone.dateOf(row.receivedAt());
            case TIME ->
                row.receivedAt() == null
                        ? null
                        : LocalTime.ofInstant(row.receivedAt(), zone.id()).withNano(0);
            case REPORTER -> row.anonymous() || row.secret() ? OwnColumns.MASK : row.reporterName();
            case CLASSIFICATION -> row.classification();
            case CATEGORY -> row.category();
            case TITLE -> row.title();
            case TEXT -> listed.text();
            case TYPE -> type(row);
            case CHANNEL -> row.channel();
            case OFFICE -> unitName;
            case STATUS -> row.rawStatus();
            case CATEGORY_ID, EDITED_TEXT, PARENT_OFFICE, OFFICE_ID, REASON, PROVINCE, CITY, DISTRICT, VILLAGE ->
                told == null || told.value(column) == null ? null : PersonalText.masked(told.value(column));
        };
    }

    private static String type(Complaints.Row row) {
        if (row.anonymous() && row.secret()) {
            return "Anonim|Rahasia";
        }
        return row.anonymous() ? "Anonim" : row.secret() ? "Rahasia" : null;
    }

    private Map<String, Object> own() {
        var row = listed.row();
        var due = row.due();
        var answeredOn = listed.firstFollowUpAt() == null ? null : zone.dateOf(listed.firstFollowUpAt());
        var values = new LinkedHashMap<String, Object>();
        values.put(OwnColumns.UNIT, unitName);
        values.put(OwnColumns.OFFICER, listed.officer());
        values.put(OwnColumns.RECEIVED, local(listed.disposedAt()));
        values.put(OwnColumns.INITIAL_RESPONSE, local(listed.firstResponseAt()));
        values.put(OwnColumns.FOLLOW_UP, local(listed.firstFollowUpAt()));
        values.put(OwnColumns.WORKING_DAYS, workingDays(answeredOn));
        values.put(OwnColumns.LIMIT, due == null ? null : due.date());
        values.put(OwnColumns.BREACHED, breached(answeredOn));
        values.put(OwnColumns.LOCAL_STATUS, localStatus(row));
        values.put(OwnColumns.NOTE, due != null && due.estimated() ? ExchangeWords.of("export.estimated") : null);
        values.put(OwnColumns.CLOCK, zone.name());
        return values;
    }

    private LocalDateTime local(Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, zone.id()).withNano(0);
    }

    /// From the day after the unit got it to its first tindak lanjut, or to today while that is open.
    private Integer workingDays(LocalDate answeredOn) {
        if (listed.disposedAt() == null
                || answeredOn == null && !listed.row().status().open()) {
            return null;
        }
        var end = answeredOn == null ? today : answeredOn;
        var days = 0;
        for (var day = zone.dateOf(listed.disposedAt()).plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            days += calendar.workingDay(day) ? 1 : 0;
        }
        return days;
    }

    private String breached(LocalDate answeredOn) {
        var due = listed.row().due();
        if (due == null) {
            return null;
        }
        var late = answeredOn == null ? listed.row().overdue() : answeredOn.isAfter(due.date());
        return ExchangeWords.of(late ? "export.yes" : "export.no");
    }

    private static String localStatus(Complaints.Row row) {
        if (row.waiting() > 0) {
            return ExchangeWords.of("export.waiting");
        }
        return row.drafts() > 0 ? ExchangeWords.of("export.draft") : null;
    }
}
