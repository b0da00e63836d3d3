package id.penghubung.statistics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long something took, over several cases: the middle, what nine of ten did not exceed, and the mean. All three
/// are
/// given, because offices publish different ones (reference: RTL is a mean, and a few very old cases carry it away).
///
/// @param count how many cases were finished and could be measured
/// @param median of an even number, the mean of the two in the middle
/// @param p90 by nearest rank: the smallest value that at least nine of ten do not exceed
public record Spread(int count, Duration median, Duration p90, Duration mean) {

    /// @return empty when there is nothing to measure
    static Optional<Spread> of(List<Duration> durations) {
        if (durations.isEmpty()) {
            return Optional.empty();
        }
        var sorted = durations.stream().sorted().toList();
        var count = sorted.size();
        var median = sorted.get((count - 1) / 2).plus(sorted.get(count / 2)).dividedBy(2);
        var p90 = sorted.get((int) Math.ceil(count * 0.9) - 1);
        var sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
        return Optional.of(new Spread(count, median, p90, sum.dividedBy(count)));
    }
}
