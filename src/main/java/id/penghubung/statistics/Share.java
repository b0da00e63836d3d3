package id.penghubung.statistics;

import java.util.OptionalDouble;

/// Part of a whole. Of nothing there is no share: it is unknown, not zero.
public record Share(long part, long whole) {

    /// 0 to 1; empty when the whole is empty.
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
