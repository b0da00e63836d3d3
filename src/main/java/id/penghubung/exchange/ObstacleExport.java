package id.penghubung.exchange;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.PersonalText;
import id.penghubung.exchange.ListExport.Sheet;
import id.penghubung.store.AccountStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// *Daftar kendala* as xlsx or CSV, for Admin Pusat and Komdigi: typed cells, numbers of persons masked. Blocking; not
/// for the FX thread. The file takes its place when it is whole.
public final class ObstacleExport {

    private static final List<String> COLUMNS = List.of(
            "number",
            "group",
            "seen",
            "step",
            "text",
            "siteVersion",
            "trackingId",
            "unit",
            "state",
            "central",
            "ministry",
            "answered",
            "solved",
            "answer",
            "id");

    private final AccountStore store;

    public ObstacleExport(AccountStore store) {
        this.store = store;
    }

    /// @param groups in the order of the screen; the members of one get one number
    /// @param about label to value, for the sheet *Keterangan*
    /// @param practice invented data: every sheet says so
    /// @return how many kendala
    public int write(Path target, List<List<Obstacle>> groups, Map<String, Object> about, boolean practice)
            throws ExportFailedException {
        var rows = new java.util.ArrayList<List<Object>>();
        var unitNames = store.cache().unitNames();
        for (var nr = 0; nr < groups.size(); nr++) {
            for (var one : groups.get(nr)) {
                rows.add(cells(rows.size() + 1, nr + 1, one, unitNames));
            }
        }
        ListExport.write(
                target,
                new Sheet(
                        COLUMNS.stream()
                                .map(column -> ExchangeWords.of("obstacle.column." + column))
                                .toList(),
                        rows,
                        new LinkedHashMap<>(about),
                        practice));
        store.audit().note(AuditKind.EXPORTED, null, "kendala", rows.size());
        return rows.size();
    }

    private List<Object> cells(int number, int group, Obstacle one, Map<String, String> unitNames) {
        var note = one.note();
        var days = Stream.of(
                        ObstacleState.REPORTED_CENTRAL,
                        ObstacleState.REPORTED_MINISTRY,
                        ObstacleState.ANSWERED,
                        ObstacleState.SOLVED)
                .map(state -> one.on(state).orElse(null))
                .toArray();
        return Arrays.asList(
                number,
                group,
                local(note.seenAt()),
                ObstacleWords.step(note.step()),
                PersonalText.masked(note.text()),
                PersonalText.masked(note.siteVersion()),
                note.trackingId(),
                note.unitId() == null ? note.unit() : unitNames.getOrDefault(note.unitId(), note.unit()),
                ObstacleWords.state(one.stateWord()),
                days[0],
                days[1],
                days[2],
                days[3],
                PersonalText.masked(one.answer()),
                one.id());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, store.cache().officeZone().id());
    }
}
