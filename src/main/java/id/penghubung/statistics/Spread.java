package id.penghubung.statistics;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// How long something took, over several cases: the middle, what nine of ten did not exceed, and the mean. All are
/// given, because offices publish different ones (reference: RTL is a mean, and a few very old cases carry it away).
///
/// @param count how many cases were finished and could be measured
/// @param median of an even number, the mean of the two in the middle
/// @param p90 by nearest rank: the smallest value that at least nine of ten do not exceed
public record Spread(int count, Duration median, Duration p90, Duration mean) {

    /// @param millis unordered; changed by this call
    /// @param count how many of them hold a value
    /// @return empty when there is nothing to measure
    static Optional<Spread> of(long[] millis, int count) {
        if (count == 0) {
            return Optional.empty();
        }
        Arrays.sort(millis, 0, count);
        var median = (millis[(count - 1) / 2] + millis[count / 2]) / 2;
        var p90 = millis[(int) Math.ceil(count * 0.9) - 1];
        var mean = Arrays.stream(millis, 0, count).sum() / count;
        return Optional.of(
                new Spread(count, Duration.ofMillis(median), Duration.ofMillis(p90), Duration.ofMillis(mean)));
    }
}
