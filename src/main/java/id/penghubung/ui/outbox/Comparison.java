package id.penghubung.ui.outbox;

import id.penghubung.domain.Reference;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.SeenComplaint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// A conflict in three panes. The first two are frozen with the item; only the third follows the server.
///
/// @param seen what the officer had before the eyes; null for items of older programs
/// @param now null when the complaint is no longer in the list
/// @param differences empty when one side is not known
/// @param asideAt when the officer set it aside; null while nothing was decided
/// @param unitNames by id
record Comparison(
        SeenComplaint seen,
        Item item,
        SeenComplaint now,
        List<Difference> differences,
        Instant asideAt,
        Map<String, String> unitNames) {

    /// Blocks. Empty when there is no conflict (any more): it was sent, taken back or given up.
    static Optional<Comparison> read(AccountStore store, UUID actionId) {
        return store.outbox().byId(actionId).filter(Comparison::conflict).map(item -> {
            var complaintId = item.action().complaintId();
            var seen = store.outbox().seen(actionId).orElse(null);
            var now =
                    store.complaints().byId(complaintId).map(SeenComplaint::of).orElse(null);
            var own = store.outbox().of(complaintId).stream()
                    .map(other -> other.action().id())
                    .collect(Collectors.toSet());
            return new Comparison(
                    seen,
                    item,
                    now,
                    seen == null || now == null ? List.of() : Difference.between(seen, now, own),
                    store.outbox().setAside().get(actionId),
                    unitNames(store));
        });
    }

    private static boolean conflict(Item item) {
        return item.state() instanceof State.Parked(var reason, var _) && reason == ParkReason.CONFLICT;
    }

    private static Map<String, String> unitNames(AccountStore store) {
        return store
                .cache()
                .reference()
                .map(Cache.StoredReference::reference)
                .map(Reference::units)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(unit -> unit.id(), unit -> unit.name(), (first, _) -> first));
    }

    String unitName(String unitId) {
        return unitNames.getOrDefault(unitId, unitId);
    }
}
