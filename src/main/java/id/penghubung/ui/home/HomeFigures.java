package id.penghubung.ui.home;

import id.penghubung.statistics.QualityReport;
import id.penghubung.statistics.Statistics.Comparison;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.store.Complaints.Facts;
import id.penghubung.ui.common.GroupNames;
import id.penghubung.ui.common.OutboxCounts;
import java.util.Map;
import java.util.Optional;

/// Everything the first screen shows.
///
/// @param quality of the answers; empty for whoever answers
/// @param views of now, whatever the period
/// @param difference empty while the server has not sent its counts, or while the load is not complete
record HomeFigures(
        Comparison comparison,
        Optional<QualityReport> quality,
        GroupNames names,
        Map<Complaints.View, Long> views,
        OutboxCounts outbox,
        Optional<Difference> difference) {

    /// Blocks; on a worker.
    ///
    /// @param facts what `comparison` was made of
    static HomeFigures read(AccountStore store, Facts facts, Comparison comparison, Optional<QualityReport> quality) {
        var cache = store.cache();
        return new HomeFigures(
                comparison,
                quality,
                GroupNames.read(store),
                store.complaints().viewCounts(Complaints.Filter.all()),
                OutboxCounts.of(store.outbox().waiting()),
                facts.complete()
                        ? cache.serverCounts().map(server -> Difference.of(server, cache.mapping(), facts.complaints()))
                        : Optional.empty());
    }
}
