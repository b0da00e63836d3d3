package id.penghubung.app;

import id.penghubung.domain.Receipt;
import id.penghubung.store.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `penghubung outbox`: the queue and the sent journal.
@Command(name = "outbox", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class OutboxCommand implements Callable<Integer> {

    private static final int WHOLE_JOURNAL = Integer.MAX_VALUE;

    @Mixin
    private AccountOptions account;

    @Option(names = "--json")
    private boolean json;

    private final Clock clock;
    private final JsonOutput out;

    OutboxCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    record Output(List<Line> waiting, List<Line> sent) {}

    /// @param complaint the server's id
    /// @param reason why it is parked; absent otherwise
    /// @param receipt absent until it is sent
    record Line(
            UUID action,
            String complaint,
            String trackingId,
            String kind,
            String state,
            String reason,
            int tries,
            String lastAnswer,
            Instant queuedAt,
            Instant lastTriedAt,
            Receipt receipt) {}

    @Override
    public Integer call() throws CommandFailure {
        try (var open = account.open(clock)) {
            var outbox = open.store().outbox();
            var output = new Output(lines(open, outbox.waiting()), lines(open, outbox.sent(WHOLE_JOURNAL)));
            if (json) {
                out.print(output);
            } else {
                output.waiting().forEach(OutboxCommand::print);
                output.sent().forEach(OutboxCommand::print);
                System.out.println(Words.of(
                        "outbox", output.waiting().size(), output.sent().size()));
            }
            return ExitCode.OK.code();
        }
    }

    private static void print(Line line) {
        System.out.println(Words.of(
                "outboxLine",
                line.trackingId() == null ? line.complaint() : line.trackingId(),
                Words.of("kind." + line.kind()),
                Words.of("state." + line.state()),
                line.tries()));
    }

    private static List<Line> lines(OpenAccount open, List<Outbox.Item> items) {
        return items.stream().map(item -> line(open, item)).toList();
    }

    private static Line line(OpenAccount open, Outbox.Item item) {
        var action = item.action();
        return new Line(
                action.id(),
                action.complaintId(),
                open.store()
                        .complaints()
                        .row(action.complaintId())
                        .map(row -> row.trackingId())
                        .orElse(null),
                action.body().kind().wireWord(),
                item.state().getClass().getSimpleName().toUpperCase(Locale.ROOT),
                item.state() instanceof Outbox.State.Parked(var reason, var _) ? reason.name() : null,
                item.tries(),
                item.lastAnswer(),
                item.queuedAt(),
                item.lastTriedAt(),
                item.state() instanceof Outbox.State.Sent(var receipt) ? receipt : null);
    }
}
