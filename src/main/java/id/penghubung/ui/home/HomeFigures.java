package id.penghubung.ui.home;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.StatusCounts;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.ui.common.OutboxCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the first screen shows, read in one go.
///
/// @param complete the first load has ended; before that every figure is partial
/// @param asOf the last complete pull; null for never
/// @param difference empty while the server has not sent its counts, or while the load is not complete
record HomeFigures(
        StatusCounts counts,
        Map<Complaints.View, Long> views,
        OutboxCounts outbox,
        boolean complete,
        Instant asOf,
        Optional<Difference> difference,
        List<Complaints.Month> months) {

    static final int MONTHS = 12;

    /// Blocks; on a worker.
    static HomeFigures read(AccountStore store, OfficeZone zone) {
        var cache = store.cache();
        var counts = store.complaints().counts(Complaints.Filter.all());
        var complete = cache.position().complete();
        return new HomeFigures(
                counts,
                store.complaints().viewCounts(Complaints.Filter.all()),
                OutboxCounts.of(store.outbox().waiting()),
                complete,
                cache.syncTimes().lastPull(),
                complete
                        ? cache.serverCounts()
                                .map(server -> Difference.of(
                                        server,
                                        cache.mapping(),
                                        store.complaints().countsFromServer()))
                        : Optional.empty(),
                store.complaints().months(MONTHS, zone));
    }
}
