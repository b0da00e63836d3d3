package id.penghubung.exchange;

import java.util.HashMap;
import java.util.Map;

/// In which row each complaint stands with each office, so that a second one is noticed. Nearly all stand once, hence
/// one small entry for each.
final class Places {

    private record Place(String office, int row, Place next) {}

    private final Map<String, Place> byTrackingId = new HashMap<>();
    private final Map<String, String> offices = new HashMap<>();

    /// @return the row that has the same already; 0 when there is none
    int put(String trackingId, String office, int row) {
        var first = byTrackingId.get(trackingId);
        for (var place = first; place != null; place = place.next()) {
            if (place.office().equals(office)) {
                return place.row();
            }
        }
        byTrackingId.put(trackingId, new Place(offices.computeIfAbsent(office, same -> same), row, first));
        return 0;
    }
}
