package id.penghubung.ui.home;

import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.domain.StatusMapping;
import id.penghubung.store.Cache.ServerCounts;
import java.time.Instant;
import java.util.EnumMap;

/// *Selisih*: the server's own counts beside ours, by the same mapping of words.
///
/// @param countedAt when the server's counts came, by this PC's clock
record Difference(StatusCounts server, StatusCounts here, Instant countedAt) {

    static Difference of(ServerCounts server, StatusMapping mapping, StatusCounts here) {
        var byStatus = new EnumMap<Status, Long>(Status.class);
        server.perRawStatus().forEach((word, count) -> byStatus.merge(mapping.statusOf(word), count, Long::sum));
        return new Difference(new StatusCounts(byStatus), here, server.at());
    }

    /// Positive when there are more here.
    long of(Status status) {
        return here.of(status) - server.of(status);
    }

    long incoming() {
        return here.incoming() - server.incoming();
    }

    boolean none() {
        for (var status : Status.values()) {
            if (of(status) != 0) {
                return false;
            }
        }
        return true;
    }
}
