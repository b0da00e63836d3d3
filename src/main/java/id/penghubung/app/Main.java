package id.penghubung.app;

import id.penghubung.domain.FileClock;
import id.penghubung.domain.Period;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The entry point: without a command the window, with one the same code without it.
@Command(
        name = "penghubung",
        resourceBundle = "id.penghubung.app.texts",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());

    /// More than any build of the SQLite library is long.
    private static final long LIBRARY_BYTES = 4L << 20;

    private final DataHome home;
    private final Clock clock;

    private Main(DataHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Penghubung " + version().orElse(Words.of("noVersion"))};
        }
    }

    /// The version of the jar; empty when run from class files.
    static Optional<String> version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
    }

    public static void main(String[] args) {
        System.setOut(new java.io.PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new java.io.PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8));
        var home = DataHome.ofThisProcess();
        LogSetup.start(home);
        useOwnNativeFolder(home);
        System.exit(commandLine(home, Clock.systemUTC()).execute(args));
    }

    /// sqlite-jdbc unpacks its library at each start; antivirus and policies often forbid that in the common folder.
    private static void useOwnNativeFolder(DataHome home) {
        try {
            DataHome.createPrivate(home.nativeLibraries());
            if (Files.getFileStore(home.nativeLibraries()).getUsableSpace() < LIBRARY_BYTES) {
                LOG.warning("no room for the SQLite library in the data folder: the common temporary folder is used");
                return;
            }
            System.setProperty("org.sqlite.tmpdir", home.nativeLibraries().toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the common temporary folder is used for the SQLite library", e);
        }
    }

    static CommandLine commandLine(DataHome home, Clock clock) {
        var out = new JsonOutput(System.out);
        var commandLine = new CommandLine(new Main(home, clock))
                .addSubcommand(new PracticeCommand(clock, out))
                .addSubcommand(new SyncCommand(clock, out))
                .addSubcommand(new StatsCommand(clock, out))
                .addSubcommand(new DraftCommand(clock, out))
                .addSubcommand(new OutboxCommand(clock, out))
                .addSubcommand(WorkCommand.of(clock, out))
                .addSubcommand(new ImportCommand(clock, out))
                .addSubcommand(new ReconcileCommand(clock, out))
                .addSubcommand(new ExportCommand(clock, out))
                .addSubcommand(new MemoCommand(clock));
        commandLine.registerConverter(DraftCommand.Kind.class, DraftCommand.Kind::ofWord);
        commandLine.registerConverter(FileClock.class, word -> FileClock.valueOf(word.toUpperCase(Locale.ROOT)));
        commandLine.registerConverter(MemoKind.class, word -> MemoKind.of(word).orElseThrow());
        commandLine.registerConverter(Period.class, word -> Period.parse(word).orElseThrow());
        commandLine.setParameterExceptionHandler(new UsageErrors());
        nameSubcommands(commandLine);
        commandLine.setExecutionExceptionHandler((failure, _, _) -> report(failure));
        return commandLine;
    }

    /// The one word of the help that the library takes from no bundle.
    private static void nameSubcommands(CommandLine commandLine) {
        commandLine.getCommandSpec().usageMessage().synopsisSubcommandLabel(Words.of("arguments.subcommand"));
        commandLine.getSubcommands().values().forEach(Main::nameSubcommands);
    }

    private static int report(Exception failure) {
        return switch (failure) {
            case CommandFailure expected -> {
                System.err.println(expected.getMessage());
                yield expected.exitCode().code();
            }
            case StoreException store -> {
                LOG.log(Level.WARNING, "a command ended by the store", store);
                System.err.println(Words.of("store." + store.trouble().name()));
                yield ExitCode.STORE.code();
            }
            default -> {
                LOG.log(Level.SEVERE, "a command failed", failure);
                System.err.println(Words.of("unexpected", failure.getClass().getSimpleName()));
                yield ExitCode.FAILED.code();
            }
        };
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        return new Window(home, clock).open().code();
    }
}
