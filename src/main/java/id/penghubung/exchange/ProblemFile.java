package id.penghubung.exchange;

import id.penghubung.privacy.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows that were not taken over, as a CSV for whoever mends the file.
public final class ProblemFile {

    private ProblemFile() {}

    public static void write(Path target, List<RowProblem> problems) throws ExportFailedException {
        try {
            DurableFiles.write(target, out -> {
                try (var csv = new ExportCsv(out, true)) {
                    csv.header(List.of(ExchangeWords.of("problems.row"), ExchangeWords.of("problems.reason")));
                    for (var problem : problems) {
                        var line = new ArrayList<Object>();
                        line.add(problem.row());
                        line.add(problem.sentence());
                        csv.add(line);
                    }
                }
            });
        } catch (java.nio.file.FileSystemException e) {
            throw new ExportFailedException(ExtractExport.reason(e), e);
        } catch (IOException e) {
            throw new ExportFailedException(ExportFailedException.Reason.DISK, e);
        }
    }
}
