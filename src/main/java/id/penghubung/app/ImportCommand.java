package id.penghubung.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.penghubung.domain.ExtractMerge;
import id.penghubung.domain.FileClock;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.PersonalText;
import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExtractHead;
import id.penghubung.exchange.ExtractImport;
import id.penghubung.exchange.ExtractReader;
import id.penghubung.exchange.ExtractSummary;
import id.penghubung.exchange.FileKind;
import id.penghubung.exchange.RefusedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `penghubung import`: what a file of the *data tarikan* holds, and taking it over into an account.
@Command(name = "import", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(ImportCommand.class.getName());

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--account-dir", paramLabel = "DIR")
    private Path folder;

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--zone", paramLabel = "utc|wib|wita|wit")
    private FileClock zone;

    @Option(names = "--json")
    private boolean json;

    private final Clock clock;
    private final JsonOutput out;

    ImportCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    /// @param zone the clock by which the file's times are read
    /// @param fresh rows that are not known yet; without an account that is all that are in order
    /// @param older rows that differ from what a later pull has told: not taken over
    /// @param saved false for a preview
    /// @param changes every row that differs, with its differences
    /// @param pulledAt when the file shows the state of LAPOR!
    record Output(
            String shape,
            String format,
            String encoding,
            String separator,
            String zone,
            String zoneSource,
            int headerRow,
            int columns,
            int rows,
            @JsonProperty("new") int fresh,
            int changed,
            int same,
            int older,
            int problem,
            boolean saved,
            List<Change> changes,
            List<Problem> problems,
            Map<String, Integer> statuses,
            Map<String, String> metadata,
            Instant pulledAt,
            String pulledAtSource) {

        static Output of(ExtractSummary summary, ExtractImport.Comparison comparison, boolean saved) {
            var head = summary.head();
            return new Output(
                    head.shape().word(),
                    word(head.kind()),
                    encoding(head),
                    head.separator(),
                    head.clock().name(),
                    word(head.clockSource()),
                    head.headerRow(),
                    head.columns(),
                    summary.rows(),
                    comparison.fresh(),
                    comparison.changed(),
                    comparison.same(),
                    comparison.older(),
                    summary.problems().size(),
                    saved,
                    comparison.changes().stream()
                            .flatMap(change -> Change.of(change).stream())
                            .toList(),
                    summary.problems().stream()
                            .map(problem -> new Problem(problem.row(), problem.sentence()))
                            .toList(),
                    summary.statuses(),
                    head.metadata(),
                    head.pulledAt(),
                    word(head.pulledSource()));
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Workbooks have no choice: the parts of an xlsx are UTF-8, a true xls is BIFF8.
        private static String encoding(ExtractHead head) {
            if (head.encoding() != null) {
                return head.encoding();
            }
            return head.kind() == FileKind.XLS ? "BIFF8" : "UTF-8";
        }
    }

    record Problem(int row, String reason) {}

    /// @param before shortened, numbers of persons masked
    /// @param older not taken over, because a later pull has told otherwise
    record Change(int row, String trackingId, String column, String before, String after, boolean older) {
        private static final int LONGEST = 120;

        static List<Change> of(ExtractImport.Change change) {
            return change.differences().stream()
                    .map(difference -> new Change(
                            change.row(),
                            change.trackingId(),
                            difference.word(),
                            shortened(difference.before()),
                            shortened(difference.after()),
                            change.kind() == ExtractMerge.Kind.OLDER))
                    .toList();
        }

        private static String shortened(String text) {
            var masked = PersonalText.masked(text);
            return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
        }
    }

    @Override
    public Integer call() throws CommandFailure {
        if (!preview && folder == null) {
            throw new CommandFailure(ExitCode.USAGE, Words.of("importWhere"));
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailure(ExitCode.USAGE, Words.of("fileUnreadable", file));
        }
        try {
            print(folder == null ? withoutAccount() : withAccount());
        } catch (RefusedFileException e) {
            throw new CommandFailure(ExitCode.FILE, e.sentence());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the file cannot be read", e);
            throw new CommandFailure(ExitCode.FILE, Words.of("fileUnreadable", file));
        }
        return ExitCode.OK.code();
    }

    private Output withoutAccount() throws RefusedFileException, IOException {
        var collector = new ExtractSummary.Collector();
        new ExtractReader(clock, OfficeZone.WIB).read(file, zone, collector, Cancel.never());
        var summary = collector.summary();
        return Output.of(summary, new ExtractImport.Comparison(summary.taken(), 0, 0, 0, List.of()), false);
    }

    private Output withAccount() throws RefusedFileException, IOException, CommandFailure {
        try (var open = AccountOptions.of(folder).open(clock)) {
            var importing = new ExtractImport(open.store(), clock);
            if (preview) {
                var shown = importing.preview(file, zone, Cancel.never());
                return Output.of(shown.summary(), shown.comparison(), false);
            }
            var result = importing.run(file, zone, Cancel.never());
            return Output.of(result.summary(), result.comparison(), true);
        }
    }

    private void print(Output output) {
        if (json) {
            out.print(output);
            return;
        }
        System.out.println(Words.of(
                "importCounts",
                output.shape(),
                output.format(),
                output.headerRow(),
                output.zone(),
                output.rows(),
                output.fresh(),
                output.changed(),
                output.same(),
                output.older(),
                output.problem()));
        System.out.println(Words.of(output.saved() ? "importSaved" : "importNotSaved"));
        for (var problem : output.problems()) {
            System.out.println(Words.of("importProblem", problem.row(), problem.reason()));
        }
    }
}
