package id.penghubung.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many complaints stand in each status. The only place where *masuk* is made, so that
/// masuk = belum terverifikasi + belum ditindaklanjuti + proses + selesai + tertunda + arsip + tidak dikenal, always.
///
/// @param byStatus one entry for every status, zeros included
public record StatusCounts(Map<Status, Long> byStatus) {

    public StatusCounts {
        var full = new EnumMap<Status, Long>(Status.class);
        for (var status : Status.values()) {
            full.put(status, byStatus.getOrDefault(status, 0L));
        }
        byStatus = Collections.unmodifiableMap(full);
    }

    public static StatusCounts none() {
        return new StatusCounts(Map.of());
    }

    public long of(Status status) {
        return byStatus.get(status);
    }

    /// Masuk: everything, whatever its present status.
    public long incoming() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }
}
