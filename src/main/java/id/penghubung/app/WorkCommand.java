package id.penghubung.app;

import id.penghubung.store.WorkTransfer;
import id.penghubung.store.WorkTransfer.Imported;
import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `penghubung work`: the unsent work in one file, to and from another PC.
@Command(name = "work", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class WorkCommand {

    private WorkCommand() {}

    static picocli.CommandLine of(Clock clock, JsonOutput out) {
        return new picocli.CommandLine(new WorkCommand())
                .addSubcommand(new Export(clock, out))
                .addSubcommand(new Import(clock, out));
    }

    @Command(name = "export", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Mixin
        private AccountOptions account;

        @Option(names = "--file", required = true, paramLabel = "F")
        private Path file;

        private final Clock clock;
        private final JsonOutput out;

        Export(Clock clock, JsonOutput out) {
            this.clock = clock;
            this.out = out;
        }

        /// @param left names of files that did not go along
        record Output(int drafts, int items, int letters, List<String> left, String file) {}

        @Override
        public Integer call() throws CommandFailure {
            if (Files.exists(file)) {
                throw new CommandFailure(ExitCode.USAGE, Words.of("work.exists", file));
            }
            try (var open = account.open(clock)) {
                var passphrase = passphrase();
                try {
                    if (passphrase.length < WorkTransfer.LEAST_PASSPHRASE) {
                        throw new CommandFailure(ExitCode.USAGE, Words.of("work.short", WorkTransfer.LEAST_PASSPHRASE));
                    }
                    var exported = open.store().transfer().export(file.toAbsolutePath(), passphrase);
                    var amount = exported.amount();
                    out.print(new Output(
                            amount.drafts(), amount.items(), exported.letters(), exported.left(), file.toString()));
                } finally {
                    Arrays.fill(passphrase, ' ');
                }
                return ExitCode.OK.code();
            }
        }
    }

    @Command(name = "import", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Mixin
        private AccountOptions account;

        @Option(names = "--file", required = true, paramLabel = "F")
        private Path file;

        private final Clock clock;
        private final JsonOutput out;

        Import(Clock clock, JsonOutput out) {
            this.clock = clock;
            this.out = out;
        }

        record Output(int drafts, int items, int letters, int known) {}

        @Override
        public Integer call() throws CommandFailure {
            if (!Files.isReadable(file)) {
                throw new CommandFailure(ExitCode.NOT_FOUND, Words.of("work.noFile", file));
            }
            try (var open = account.open(clock)) {
                var passphrase = passphrase();
                try {
                    var imported = open.store().transfer().importFrom(file.toAbsolutePath(), passphrase);
                    var done = done(imported);
                    out.print(new Output(done.added().drafts(), done.added().items(), done.letters(), done.known()));
                } finally {
                    Arrays.fill(passphrase, ' ');
                }
                return ExitCode.OK.code();
            }
        }

        private static Imported.Done done(Imported imported) throws CommandFailure {
            return switch (imported) {
                case Imported.Done done -> done;
                case Imported.WrongPassphrase _ ->
                    throw new CommandFailure(ExitCode.WRONG_SECRET, Words.of("work.wrongPassphrase"));
                case Imported.Damaged _ -> throw new CommandFailure(ExitCode.FILE, Words.of("work.damaged"));
                case Imported.TooNew _ -> throw new CommandFailure(ExitCode.FILE, Words.of("work.tooNew"));
                case Imported.OtherFile _ -> throw new CommandFailure(ExitCode.FILE, Words.of("work.otherFile"));
                case Imported.OtherOfficer(var name) ->
                    throw new CommandFailure(ExitCode.FILE, Words.of("work.otherOfficer", name));
            };
        }
    }

    private static char[] passphrase() throws CommandFailure {
        var given = System.getenv("PENGHUBUNG_PASSPHRASE_EXPORT");
        if (given != null && !given.isEmpty()) {
            return given.toCharArray();
        }
        Console console = System.console();
        var typed = console == null ? null : console.readPassword("%s", Words.of("work.prompt"));
        if (typed == null) {
            throw new CommandFailure(ExitCode.WRONG_SECRET, Words.of("work.noPassphrase"));
        }
        return typed;
    }
}
