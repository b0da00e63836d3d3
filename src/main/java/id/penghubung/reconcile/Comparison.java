package id.penghubung.reconcile;

import id.penghubung.store.Evidence.Sent;
import id.penghubung.store.Evidence.Settled;
import id.penghubung.store.Evidence.Shown;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The reconciliation list as it stood at one moment.
///
/// @param rows in the order of [Reason]
/// @param checks the newest answer of each complaint that was answered from here, newest first
/// @param lastPull when the server was last heard; null for never
/// @param newestFile when the newest imported pull was made; null when there is none
public record Comparison(
        Instant takenAt,
        Instant lastPull,
        Instant newestFile,
        List<Row> rows,
        Map<Reason, Coverage> coverage,
        List<Check> checks) {

    /// @param settled null while the finding is open
    public record Row(Mismatch mismatch, Settled settled) {
        public boolean open() {
            return settled == null;
        }
    }

    /// An answer beside what the source shows of it.
    public record Check(Sent ours, Shown shown, Verdict verdict) {}

    public enum Verdict {
        /// No source has shown the complaint since.
        WAITING,
        /// The source shows that somebody has worked on it. A file shows no answers: only its status is proof there.
        FITS,
        /// See [Mismatch.StillUntouched].
        CONTRADICTED,
        /// The complaint is not here any more, or its status is a word that nobody knows.
        UNKNOWN
    }

    public Comparison {
        rows = List.copyOf(rows);
        coverage = Map.copyOf(new EnumMap<>(coverage));
        checks = List.copyOf(checks);
    }

    public long open(Reason reason) {
        return rows.stream()
                .filter(row -> row.open() && row.mismatch().reason() == reason)
                .count();
    }

    public long open() {
        return rows.stream().filter(Row::open).count();
    }

    public long checks(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }
}
