package id.penghubung.app;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.store.Complaints;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `penghubung stats`: the figures of the cards, by the very question the cards ask.
@Command(name = "stats", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

    @Mixin
    private AccountOptions account;

    @Option(names = "--json")
    private boolean json;

    private final Clock clock;
    private final JsonOutput out;

    StatsCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    /// @param period named; `semua-waktu` has no limits
    /// @param complete everything was loaded once: before that the figures are partial
    /// @param lastPull absent when there was none
    record Output(
            long masuk,
            long belumTerverifikasi,
            long belumDitindaklanjuti,
            long proses,
            long selesai,
            long tertunda,
            long arsip,
            long tidakDikenal,
            String period,
            String zone,
            Instant time,
            Instant lastPull,
            boolean complete) {

        static Output of(StatusCounts counts, OfficeZone zone, Instant time, Instant lastPull, boolean complete) {
            return new Output(
                    counts.incoming(),
                    counts.of(Status.UNVERIFIED),
                    counts.of(Status.UNANSWERED),
                    counts.of(Status.IN_PROCESS),
                    counts.of(Status.CLOSED),
                    counts.of(Status.POSTPONED),
                    counts.of(Status.ARCHIVED),
                    counts.of(Status.UNKNOWN),
                    "semua-waktu",
                    zone.name(),
                    time,
                    lastPull,
                    complete);
        }
    }

    @Override
    public Integer call() throws CommandFailure {
        try (var open = account.open(clock)) {
            var cache = open.store().cache();
            var output = Output.of(
                    open.store().complaints().counts(Complaints.Filter.all()),
                    cache.officeZone(),
                    clock.instant(),
                    cache.syncTimes().lastPull(),
                    cache.position().complete());
            if (json) {
                out.print(output);
            } else {
                System.out.println(Words.of(
                        "stats",
                        output.masuk(),
                        output.belumTerverifikasi(),
                        output.belumDitindaklanjuti(),
                        output.proses(),
                        output.selesai(),
                        output.tertunda(),
                        output.arsip(),
                        output.tidakDikenal()));
            }
            return ExitCode.OK.code();
        }
    }
}
