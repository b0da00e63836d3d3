package id.penghubung.exchange;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractRow;
import id.penghubung.domain.FileClock;
import java.util.List;
import java.util.Locale;

/// Whether the times of a file are UTC or local, from the hours at which citizens write (case K09). Measured on a real
/// pull: by UTC the night of western Indonesia is 18 to 21 hours, by local time 1 to 4 hours.
final class ClockGuess {

    /// Fewer times prove nothing.
    private static final int ENOUGH = 40;

    private static final int QUIET_HOURS = 5;
    private static final int QUIET_FROM_LOCAL = 0;
    private static final int QUIET_FROM_UTC = 17;

    /// @param fromPattern false when there were too few times, or they say nothing
    record Guess(FileClock clock, boolean fromPattern) {}

    private ClockGuess() {}

    static Guess of(List<ExtractRow> rows, FileClock local) {
        var hours = new int[24];
        var total = 0;
        for (var row : rows) {
            if (row.receivedTime() != null && byCitizen(row)) {
                hours[row.receivedTime().getHour()]++;
                total++;
            }
        }
        var quietByUtc = share(hours, QUIET_FROM_UTC);
        var quietByLocal = share(hours, QUIET_FROM_LOCAL);
        if (total < ENOUGH || quietByUtc == quietByLocal) {
            return new Guess(FileClock.UTC, false);
        }
        return new Guess(quietByUtc < quietByLocal ? FileClock.UTC : local, true);
    }

    private static int share(int[] hours, int from) {
        var sum = 0;
        for (var hour = from; hour < from + QUIET_HOURS; hour++) {
            sum += hours[hour % hours.length];
        }
        return sum;
    }

    /// Officers type in what comes by phone and letter, in office hours of their own.
    private static boolean byCitizen(ExtractRow row) {
        var channel =
                row.values().getOrDefault(ExtractColumn.CHANNEL.word(), "").toLowerCase(Locale.ROOT);
        return channel.startsWith("website")
                || channel.startsWith("android")
                || channel.startsWith("ios")
                || channel.startsWith("sms");
    }
}
