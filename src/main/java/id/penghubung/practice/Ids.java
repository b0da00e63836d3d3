package id.penghubung.practice;

import java.util.UUID;
import java.util.random.RandomGenerator;

final class Ids {

    private Ids() {}

    /// A random UUID (version 4) that the same seed gives again.
    static UUID random(RandomGenerator random) {
        var high = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        var low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
