package id.penghubung.sync;

import id.penghubung.server.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Ends a round that turns in circles: more than five requests for the same cursor within ten seconds (sync protocol
/// 1.5, row 19 of its failures).
final class LoopGuard {

    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Clock clock;
    private String cursor;
    private int asked;
    private Instant since;

    LoopGuard(Clock clock) {
        this.clock = clock;
    }

    void asking(String next) throws RoundEnded {
        var now = clock.instant();
        if (since == null || !Objects.equals(cursor, next) || now.isAfter(since.plus(WITHIN))) {
            cursor = next;
            since = now;
            asked = 0;
        }
        asked++;
        if (asked > MOST) {
            throw new RoundEnded(new Failure.Fault(0, "the server gives the same page again and again"));
        }
    }
}
