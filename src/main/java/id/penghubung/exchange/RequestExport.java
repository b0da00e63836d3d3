package id.penghubung.exchange;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.OfficeZone;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Requests;
import id.penghubung.store.Requests.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Writes listed information requests into a CSV: one row each, with what figures are made of. Never who asked.
/// Blocking;
/// not for the FX thread. The file takes its place when it is whole.
public final class RequestExport {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private static final List<String> COLUMNS = List.of(
            "date",
            "time",
            "weekday",
            "channel",
            "topic",
            "state",
            "unit",
            "contactUnit",
            "handedOver",
            "answered",
            "closed",
            "due",
            "overdue",
            "agenda",
            "question",
            "clock");

    private final AccountStore store;

    public RequestExport(AccountStore store) {
        this.store = store;
    }

    /// @param practice invented data: a column of every row says so
    /// @return how many rows
    public int toCsv(Path target, List<Entry.Held> listed, boolean practice) throws ExportFailedException {
        var zone = store.cache().officeZone();
        var unitNames = store.cache().unitNames();
        var mark = practice ? List.of(ExchangeWords.of("export.practice")) : List.<String>of();
        ExtractExport.write(target, out -> {
            try (var csv = new ExportCsv(out, true)) {
                csv.header(Stream.concat(
                                COLUMNS.stream().map(column -> ExchangeWords.of("request.column." + column)),
                                mark.stream())
                        .toList());
                for (var entry : listed) {
                    var values = values(entry, zone, unitNames);
                    values.addAll(mark);
                    csv.add(values);
                }
            }
        });
        store.audit().note(AuditKind.EXPORTED, null, "csv", listed.size());
        return listed.size();
    }

    private static List<Object> values(Entry.Held entry, OfficeZone zone, Map<String, String> unitNames) {
        var request = entry.request();
        var received = local(request.receivedAt(), zone);
        return new ArrayList<>(Arrays.asList(
                received.toLocalDate(),
                received.toLocalTime(),
                received.getDayOfWeek().getDisplayName(TextStyle.FULL, INDONESIAN),
                request.channel(),
                request.topic(),
                state(request),
                unit(request.unitId(), unitNames),
                unit(request.picUnitId(), unitNames),
                local(request.handedOverAt(), zone),
                local(request.answeredAt(), zone),
                local(request.closedAt(), zone),
                entry.due() == null ? null : entry.due().date(),
                ExchangeWords.of(entry.overdue() ? "export.yes" : "export.no"),
                request.agendaNumber(),
                Requests.masked(request),
                zone.name()));
    }

    private static String state(InformationRequest request) {
        return switch (request.state()) {
            case OPEN, TAKEN, HANDED_OVER, ANSWERED, CLOSED ->
                ExchangeWords.of("request.state." + request.state().name());
            case UNKNOWN -> request.stateWord();
        };
    }

    private static String unit(String id, Map<String, String> names) {
        return id == null ? null : names.getOrDefault(id, id);
    }

    private static LocalDateTime local(Instant instant, OfficeZone zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone.id());
    }
}
