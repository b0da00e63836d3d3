package id.penghubung.app;

import id.penghubung.server.Failure;
import id.penghubung.sync.SyncEngine;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `penghubung sync`: one round of push and pull.
@Command(name = "sync", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {

    @Mixin
    private AccountOptions account;

    @Option(names = "--server", paramLabel = "URL")
    private String server;

    @Option(names = "--user", paramLabel = "U")
    private String user;

    @Option(names = "--accept-removals")
    private boolean acceptRemovals;

    private final Clock clock;
    private final JsonOutput out;

    SyncCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    /// @param failure absent when both directions ended
    record Output(
            int pulled,
            int removed,
            int sent,
            int parked,
            int waiting,
            int uncertain,
            boolean complete,
            String failure) {}

    @Override
    public Integer call() throws CommandFailure {
        try (var open = account.openOrCreate(clock, server, user)) {
            var engine = new SyncEngine(open.server(), open.store(), clock);
            if (acceptRemovals) {
                engine.agreeToRemovals();
            }
            var result = engine.runOnce(SyncEngine.Progress.NONE);
            out.print(new Output(
                    result.pulled(),
                    result.removed(),
                    result.sent(),
                    result.parked(),
                    result.waiting(),
                    result.uncertain(),
                    result.complete(),
                    result.failure() == null ? null : nameOf(result.failure())));
            if (result.complete()) {
                return ExitCode.OK.code();
            }
            throw new CommandFailure(
                    result.failure() instanceof Failure.WrongCredentials ? ExitCode.WRONG_SECRET : ExitCode.SERVER,
                    result.failure() instanceof Failure.RemovalHeld(var removed, var of)
                            ? Words.of("removalHeld", removed, of)
                            : Words.of("syncIncomplete", nameOf(result.failure())));
        }
    }

    private static String nameOf(Failure failure) {
        return failure instanceof Failure.Unreachable unreachable
                ? unreachable.trouble().name()
                : failure.getClass().getSimpleName();
    }
}
