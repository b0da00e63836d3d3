package id.penghubung.sync;

import id.penghubung.contract.Checksum;
import id.penghubung.domain.Action;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.Receipt;
import id.penghubung.domain.Reporter;
import id.penghubung.server.CentralServer.IdVersion;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// The server of the model test: what the contract demands, on a few maps, without clock or disk. Mistakes that servers
/// make can be switched on, to see that the test catches them.
final class SimServer {

    static final String OUR_UNIT = "unit-kita";
    private static final String OTHER_UNIT = "unit-lain";
    private static final String RAW_STATUS = "Terverifikasi";

    /// Mistakes of a server.
    enum Mistake {
        /// The receipt of an action is forgotten after some time, and the action with it.
        KEYS_EXPIRE,
        /// Changes are numbered when they begin and not when they are committed.
        FEED_BY_ALLOCATION,
        /// A withdrawn action leaves no trace.
        NO_TOMBSTONE,
        /// `after` is ignored: one's own second action meets a conflict with the first.
        AFTER_IGNORED
    }

    private record Row(String id, long version, String unit, List<FollowUp> followUps, long lastByOthers) {
        Complaint value() {
            return new Complaint(
                    id,
                    id,
                    version,
                    "judul",
                    "isi",
                    Reporter.unknown(),
                    null,
                    null,
                    null,
                    RAW_STATUS,
                    null,
                    Instant.EPOCH,
                    null,
                    null,
                    null,
                    List.of(new Disposition("d", unit, "open", Instant.EPOCH, null, null, null)),
                    followUps,
                    List.of(),
                    List.of(),
                    Set.of());
        }
    }

    private record Stored(Action action, Receipt receipt) {}

    /// Everything that a backup would hold.
    private static final class Data {
        private final Map<String, Row> rows = new TreeMap<>();
        private final Map<UUID, Stored> actions = new LinkedHashMap<>();
        private final Set<UUID> tombstones = new java.util.HashSet<>();
        /// Complaint to the number of its last change, in commit order.
        private final Map<String, Long> feed = new LinkedHashMap<>();
        private long head;

        private Data copy() {
            var copy = new Data();
            copy.rows.putAll(rows);
            copy.actions.putAll(actions);
            copy.tombstones.addAll(tombstones);
            copy.feed.putAll(feed);
            copy.head = head;
            return copy;
        }
    }

    private final Set<Mistake> mistakes;
    private final boolean checksums;
    private Data data = new Data();
    private Data backup = new Data();
    private int epoch = 1;

    /// A change that has its number and is not committed yet.
    private Runnable late;

    /// @param checksums false to see a mistake of the feed itself, which the repair by checksum would mend behind the
    /// test's back
    SimServer(Set<Mistake> mistakes, boolean checksums) {
        this.mistakes = mistakes;
        this.checksums = checksums;
    }

    // What happens on the server without us

    void receive(String id) {
        if (data.rows.containsKey(id)) {
            return;
        }
        data.head++;
        data.rows.put(id, new Row(id, data.head, OUR_UNIT, List.of(), data.head));
        changed(id, data.head);
        flushLate();
    }

    void colleagueAnswers(String id) {
        var row = data.rows.get(id);
        if (row == null) {
            return;
        }
        data.head++;
        var number = data.head;
        var followUps = new ArrayList<>(row.followUps());
        followUps.add(
                new FollowUp("f" + number, null, null, "rekan", row.unit(), "jawaban rekan", Instant.EPOCH, null));
        data.rows.put(id, new Row(id, number, row.unit(), List.copyOf(followUps), number));
        changed(id, number);
        flushLate();
    }

    /// A change takes its number now and is committed with the next one.
    void beginLateChange(String id) {
        if (late != null || !data.rows.containsKey(id)) {
            return;
        }
        var allocated = ++data.head;
        late = () -> {
            var row = data.rows.get(id);
            if (row == null) {
                return;
            }
            var number = mistakes.contains(Mistake.FEED_BY_ALLOCATION) ? allocated : ++data.head;
            var version = Math.max(row.version() + 1, number);
            data.rows.put(id, new Row(id, version, row.unit(), row.followUps(), row.lastByOthers()));
            changed(id, number);
        };
    }

    void flushLate() {
        var waiting = late;
        late = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    /// To another unit, or back to ours.
    void reassign(String id) {
        var row = data.rows.get(id);
        if (row == null) {
            return;
        }
        data.head++;
        var unit = row.unit().equals(OUR_UNIT) ? OTHER_UNIT : OUR_UNIT;
        data.rows.put(id, new Row(id, data.head, unit, row.followUps(), data.head));
        changed(id, data.head);
        flushLate();
    }

    void backUp() {
        flushLate();
        backup = data.copy();
    }

    void restore() {
        late = null;
        data = backup.copy();
        epoch++;
    }

    void timePasses() {
        if (mistakes.contains(Mistake.KEYS_EXPIRE)) {
            data.actions.clear();
        }
    }

    private void changed(String id, long number) {
        data.feed.remove(id);
        data.feed.put(id, number);
    }

    // The contract

    /// @param ifEpoch null when the client does not say
    Reply<Receipt> submit(Action action, String ifEpoch) {
        if (ifEpoch != null && !ifEpoch.equals(epochWord())) {
            return failed(new Failure.EpochChanged());
        }
        var known = data.actions.get(action.id());
        if (known != null) {
            return ok(known.receipt());
        }
        if (data.tombstones.contains(action.id())) {
            return failed(new Failure.Withdrawn());
        }
        var row = data.rows.get(action.complaintId());
        if (row == null || !row.unit().equals(OUR_UNIT)) {
            return failed(new Failure.NotYours("bukan tugas unit ini"));
        }
        if (action.body().text().contains("ditolak")) {
            return failed(new Failure.Refused("urn:penghubung:refused", "isi tidak dapat diterima"));
        }
        var ownBase = mistakes.contains(Mistake.AFTER_IGNORED) || action.after() == null
                ? 0
                : data.actions.containsKey(action.after())
                        ? data.actions.get(action.after()).receipt().version()
                        : 0;
        var seen = Math.max(action.baseVersion(), ownBase);
        var lastChange = mistakes.contains(Mistake.AFTER_IGNORED) ? row.version() : row.lastByOthers();
        if (lastChange > seen && !action.override()) {
            return failed(new Failure.Conflict(row.version(), "laporan berubah"));
        }
        data.head++;
        var followUps = new ArrayList<>(row.followUps());
        followUps.add(new FollowUp(
                "f" + data.head, null, null, "kami", OUR_UNIT, action.body().text(), Instant.EPOCH, action.id()));
        data.rows.put(row.id(), new Row(row.id(), data.head, row.unit(), List.copyOf(followUps), row.lastByOthers()));
        changed(row.id(), data.head);
        var receipt = new Receipt(action.id(), Instant.EPOCH.plusSeconds(data.head), data.head, "f" + data.head);
        data.actions.put(action.id(), new Stored(action, receipt));
        flushLate();
        return ok(receipt);
    }

    Reply<Receipt> lookUp(UUID id) {
        var known = data.actions.get(id);
        if (known != null) {
            return ok(known.receipt());
        }
        return failed(data.tombstones.contains(id) ? new Failure.Withdrawn() : new Failure.NotFound());
    }

    /// @return the receipt when it was stored already; null when it is withdrawn now
    Reply<Receipt> withdraw(UUID id) {
        var known = data.actions.get(id);
        if (known == null && !mistakes.contains(Mistake.NO_TOMBSTONE)) {
            data.tombstones.add(id);
        }
        return ok(known == null ? null : known.receipt());
    }

    Reply<ChangePage> changes(String cursor, int limit) {
        var from = 0L;
        if (cursor != null) {
            var parts = cursor.split("/");
            from = Long.parseLong(parts[1]);
            if (!parts[0].equals(epochWord()) || from > data.head) {
                return failed(new Failure.CursorExpired());
            }
        }
        var changes = new ArrayList<ChangePage.Change>();
        var next = from;
        var more = false;
        for (var entry : data.feed.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList()) {
            if (entry.getValue() <= from) {
                continue;
            }
            if (changes.size() >= limit) {
                more = true;
                break;
            }
            var row = data.rows.get(entry.getKey());
            changes.add(
                    row.unit().equals(OUR_UNIT)
                            ? new ChangePage.Change.Upsert(row.value())
                            : new ChangePage.Change.Removed(row.id(), row.version()));
            next = entry.getValue();
        }
        // A mistaken server shows its highest number as the end although an earlier one is not committed yet.
        var end = more ? next : data.head;
        return ok(new ChangePage(changes, epochWord() + "/" + end, more, more ? null : summary()));
    }

    private ChangePage.Summary summary() {
        var checksum = new Checksum();
        var visible = visible();
        visible.forEach((id, row) -> checksum.add(id, row.version()));
        return new ChangePage.Summary(
                visible.size(), Map.of(RAW_STATUS, (long) visible.size()), checksums ? checksum.hex() : null);
    }

    Reply<Complaint> complaint(String id) {
        var row = visible().get(id);
        return row == null ? failed(new Failure.NotYours("bukan tugas unit ini")) : ok(row.value());
    }

    Reply<List<IdVersion>> ids() {
        return ok(visible().values().stream()
                .map(row -> new IdVersion(row.id(), row.version()))
                .toList());
    }

    // What the invariants look at

    private Map<String, Row> visible() {
        var visible = new TreeMap<String, Row>();
        data.rows.forEach((id, row) -> {
            if (row.unit().equals(OUR_UNIT)) {
                visible.put(id, row);
            }
        });
        return visible;
    }

    Map<String, Complaint> visibleValues() {
        var values = new HashMap<String, Complaint>();
        visible().forEach((id, row) -> values.put(id, row.value()));
        return values;
    }

    /// Our follow-ups in the order in which they were stored, per complaint.
    Map<String, List<FollowUp>> ours() {
        var ours = new TreeMap<String, List<FollowUp>>();
        data.rows.forEach((id, row) -> ours.put(
                id,
                row.followUps().stream()
                        .filter(followUp -> followUp.actionId() != null)
                        .toList()));
        return ours;
    }

    /// Number of the last change by somebody else; 0 when the complaint is unknown.
    long lastByOthers(String id) {
        var row = data.rows.get(id);
        return row == null ? 0 : row.lastByOthers();
    }

    String epochWord() {
        return "e" + epoch;
    }

    private <T> Reply<T> ok(T value) {
        return new Reply.Ok<>(value, epochWord(), null);
    }

    private <T> Reply<T> failed(Failure failure) {
        return new Reply.Failed<>(failure, epochWord());
    }
}
