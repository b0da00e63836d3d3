package id.penghubung.app;

import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.ui.common.GroupNames;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `penghubung stats`: the figures of the screens, from the same snapshot.
@Command(name = "stats", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

    @Mixin
    private AccountOptions account;

    @Option(names = "--period", paramLabel = "PERIOD")
    private String period = "semua-waktu";

    @Option(names = "--json")
    private boolean json;

    private final Clock clock;
    private final JsonOutput out;

    StatsCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() throws CommandFailure {
        var wanted = Period.parse(period)
                .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, Words.of("stats.noPeriod", period)));
        try (var open = account.open(clock)) {
            var cache = open.store().cache();
            var scope = cache.person().map(Scope::of).orElseGet(Scope.Agency::new);
            var comparison = new Statistics(open.store(), clock).compare(scope, wanted, cache.officeZone());
            if (json) {
                out.print(StatsOutput.of(comparison, GroupNames.read(open.store())::of));
            } else {
                var counts = comparison.present().incoming().counts();
                System.out.println(Words.of(
                        "stats",
                        counts.incoming(),
                        counts.of(Status.UNVERIFIED),
                        counts.of(Status.UNANSWERED),
                        counts.of(Status.IN_PROCESS),
                        counts.of(Status.CLOSED),
                        counts.of(Status.POSTPONED),
                        counts.of(Status.ARCHIVED),
                        counts.of(Status.UNKNOWN)));
            }
            return ExitCode.OK.code();
        }
    }
}
