package id.penghubung.exchange;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a whole file holds, for the preview.
///
/// @param taken rows that are in order
/// @param problems every row that is not, in the file's order
/// @param statuses LAPOR!'s words and how many rows have each; the empty word where there is none
/// @param sample the first rows
public record ExtractSummary(
        ExtractHead head,
        int taken,
        List<RowProblem> problems,
        Map<String, Integer> statuses,
        List<ExtractRow> sample) {

    public ExtractSummary {
        problems = List.copyOf(problems);
        statuses = Collections.unmodifiableMap(new TreeMap<>(statuses));
        sample = List.copyOf(sample);
    }

    public int rows() {
        return taken + problems.size();
    }

    /// Adds up while a file is read.
    public static final class Collector implements ExtractSink {
        private static final int SAMPLE = 50;

        private final List<RowProblem> problems = new ArrayList<>();
        private final Map<String, Integer> statuses = new TreeMap<>();
        private final List<ExtractRow> sample = new ArrayList<>();
        private ExtractHead head;
        private int taken;

        @Override
        public void head(ExtractHead found) {
            head = found;
        }

        @Override
        public void row(ExtractRow row) {
            taken++;
            var status = row.value(ExtractColumn.STATUS);
            statuses.merge(status == null ? "" : status, 1, Integer::sum);
            if (sample.size() < SAMPLE) {
                sample.add(row);
            }
        }

        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }

        public ExtractSummary summary() {
            return new ExtractSummary(head, taken, problems, statuses, sample);
        }
    }
}
