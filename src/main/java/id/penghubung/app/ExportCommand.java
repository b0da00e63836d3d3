package id.penghubung.app;

import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExportFailedException;
import id.penghubung.exchange.ExtractExport;
import id.penghubung.store.Complaints;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `penghubung export`: every complaint of an account as xlsx or CSV, as the name of the target ends.
@Command(name = "export", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(ExportCommand.class.getName());

    @Mixin
    private AccountOptions account;

    @Option(names = "--out", required = true, paramLabel = "F.xlsx|F.csv")
    private Path target;

    @Option(names = "--unguarded")
    private boolean unguarded;

    @Option(names = "--json")
    private boolean json;

    private final Clock clock;
    private final JsonOutput out;

    ExportCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    /// @param cut texts that were longer than a cell holds
    record Output(String out, int rows, int cut) {}

    @Override
    public Integer call() throws CommandFailure {
        var name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new CommandFailure(ExitCode.USAGE, Words.of("exportEnding"));
        }
        try (var open = account.open(clock)) {
            var export = new ExtractExport(open.store(), clock);
            var request = new ExtractExport.Request(
                    open.store()
                            .complaints()
                            .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.RECEIVED, true)),
                    Words.of("exportFilter"),
                    Words.of("exportPeriod"),
                    open.person().name(),
                    open.institutionName(),
                    account.practice(),
                    !unguarded);
            var written = name.endsWith(".csv")
                    ? export.toCsv(target, request, Cancel.never())
                    : export.toXlsx(target, request, Cancel.never());
            if (json) {
                out.print(new Output(target.toString(), written.rows(), written.cut()));
            } else {
                System.out.println(Words.of("exported", written.rows(), target));
            }
            return ExitCode.OK.code();
        } catch (ExportFailedException e) {
            LOG.log(Level.WARNING, "the export was not written", e);
            throw new CommandFailure(ExitCode.FILE, e.sentence());
        }
    }
}
