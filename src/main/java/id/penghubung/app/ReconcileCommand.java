package id.penghubung.app;

import id.penghubung.reconcile.Comparison;
import id.penghubung.reconcile.Comparison.Verdict;
import id.penghubung.reconcile.Coverage;
import id.penghubung.reconcile.Mismatch;
import id.penghubung.reconcile.Reason;
import id.penghubung.reconcile.ReconcileWords;
import id.penghubung.reconcile.Reconciliation;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `penghubung reconcile`: the list of *Pencocokan*.
@Command(name = "reconcile", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

    @Mixin
    private AccountOptions account;

    @Option(names = "--json")
    private boolean json;

    private final Clock clock;
    private final JsonOutput out;

    ReconcileCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    /// @param lastPull absent when no server was ever heard
    /// @param newestFile absent when no file was imported
    /// @param open rows that nobody has settled
    record Output(
            Instant time,
            String zone,
            Instant lastPull,
            Instant newestFile,
            long open,
            long settled,
            List<Told> reasons,
            Checks sent,
            List<Row> rows) {

        static Output of(Comparison comparison, ReconcileWords words) {
            return new Output(
                    comparison.takenAt(),
                    words.zone().name(),
                    comparison.lastPull(),
                    comparison.newestFile(),
                    comparison.open(),
                    comparison.rows().size() - comparison.open(),
                    Arrays.stream(Reason.values())
                            .map(reason -> Told.of(reason, comparison))
                            .toList(),
                    new Checks(
                            comparison.checks(Verdict.FITS),
                            comparison.checks(Verdict.CONTRADICTED),
                            comparison.checks(Verdict.WAITING),
                            comparison.checks(Verdict.UNKNOWN)),
                    comparison.rows().stream().map(row -> Row.of(row, words)).toList());
        }
    }

    /// @param known `whole`, `partly` or `unknown`: what the sources can say about it
    /// @param why absent when they can say all
    record Told(String reason, String words, String known, String why, long open) {
        static Told of(Reason reason, Comparison comparison) {
            var coverage = comparison.coverage().get(reason);
            var why = ReconcileWords.of(coverage);
            return new Told(
                    word(reason),
                    ReconcileWords.of(reason),
                    switch (coverage) {
                        case Coverage.Whole _ -> "whole";
                        case Coverage.Partly _ -> "partly";
                        case Coverage.Unknown _ -> "unknown";
                    },
                    why.isEmpty() ? null : why,
                    comparison.open(reason));
        }
    }

    /// Answers from here, by what the source shows of them.
    record Checks(long fits, long contradicted, long waiting, long unknown) {}

    /// @param trackingId absent for a finding of no single complaint, and while there is none
    /// @param status the source's own word
    /// @param workingDays since the follow-up, where that is the reason
    /// @param ours what was done here
    /// @param theirs what the source shows
    /// @param settledAt absent while the finding is open
    record Row(
            String reason,
            String trackingId,
            String complaintId,
            String status,
            String label,
            Integer workingDays,
            Long calendarDays,
            String ours,
            String theirs,
            Instant settledAt,
            String note) {

        static Row of(Comparison.Row row, ReconcileWords words) {
            var proof = words.proof(row.mismatch());
            var shown = row.mismatch() instanceof Mismatch.OfComplaint one ? one.shown() : null;
            var late = row.mismatch() instanceof Mismatch.NotClosed one ? one : null;
            return new Row(
                    word(row.mismatch().reason()),
                    shown == null ? null : shown.trackingId(),
                    shown == null ? null : shown.id(),
                    shown == null ? null : shown.rawStatus(),
                    shown == null ? null : shown.label(),
                    late == null ? null : late.workingDays(),
                    late == null ? null : late.calendarDays(),
                    proof.ours(),
                    proof.theirs(),
                    row.open() ? null : row.settled().at(),
                    row.open() ? null : row.settled().note());
        }
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Integer call() throws CommandFailure {
        try (var open = account.open(clock)) {
            var comparison = new Reconciliation(open.store(), clock).take();
            var words = new ReconcileWords(open.store().cache().officeZone(), comparison.lastPull());
            var output = Output.of(comparison, words);
            if (json) {
                out.print(output);
            } else {
                print(output);
            }
            return ExitCode.OK.code();
        }
    }

    private static void print(Output output) {
        for (var told : output.reasons()) {
            System.out.println(
                    Words.of("reconcileReason", told.words(), told.open(), told.why() == null ? "" : told.why()));
        }
        for (var row : output.rows()) {
            System.out.println(Words.of(
                    row.settledAt() == null ? "reconcileRow" : "reconcileRowSettled",
                    row.trackingId() == null ? "-" : row.trackingId(),
                    row.ours(),
                    row.theirs()));
        }
    }
}
