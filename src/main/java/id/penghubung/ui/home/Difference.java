package id.penghubung.ui.home;

import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.domain.StatusMapping;
import id.penghubung.store.Cache.ServerCounts;
import id.penghubung.store.ComplaintFacts;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// *Selisih*: the server's own counts beside ours, by the same mapping of words. What only files have shown is not
/// counted here, since the server does not count it either.
///
/// @param rows keys of what is counted here
/// @param countedAt when the server's counts came, by this PC's clock
record Difference(StatusCounts server, Map<Status, List<Long>> rows, Instant countedAt) {

    static Difference of(ServerCounts server, StatusMapping mapping, List<ComplaintFacts> facts) {
        var byStatus = new EnumMap<Status, Long>(Status.class);
        server.perRawStatus().forEach((word, count) -> byStatus.merge(mapping.statusOf(word), count, Long::sum));
        var rows = facts.stream()
                .filter(one -> !one.removed() && one.fromServer())
                .collect(Collectors.groupingBy(
                        ComplaintFacts::status, Collectors.mapping(ComplaintFacts::key, Collectors.toList())));
        return new Difference(new StatusCounts(byStatus), rows, server.at());
    }

    List<Long> rows(Status status) {
        return rows.getOrDefault(status, List.of());
    }

    long here(Status status) {
        return rows(status).size();
    }

    long here() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    /// Positive when there are more here.
    long of(Status status) {
        return here(status) - server.of(status);
    }

    long incoming() {
        return here() - server.incoming();
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
