package id.penghubung.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// How a report went from hand to hand (*ping-pong*): every disposition, hand-back and take-back with who did it.
///
/// @param steps oldest first
/// @param times how often a unit gave it up or lost it, after which somebody had to find another
public record Handovers(List<Step> steps, int times) {

    private static final String DISPOSED = "disposed";
    private static final Set<String> KINDS = Set.of(DISPOSED, "not-our-authority", "taken-back");

    /// @param kind of the line of riwayat
    /// @param unitId of the disposition that began or ended then; null when it cannot be told
    /// @param actor null when the source does not tell
    public record Step(String kind, String unitId, String actor, Instant at, String text) {}

    public Handovers {
        steps = List.copyOf(steps);
    }

    public static Handovers of(Complaint complaint) {
        var beginnings = new ArrayList<>(complaint.dispositions());
        var endings = new ArrayList<>(complaint.dispositions());
        var steps = new ArrayList<Step>();
        complaint.history().stream()
                .filter(entry -> KINDS.contains(entry.kind()))
                .sorted(Comparator.comparing(HistoryEntry::at))
                .forEach(entry -> {
                    var unit = DISPOSED.equals(entry.kind())
                            ? take(beginnings, disposition -> entry.at().equals(disposition.disposedAt()))
                            : take(endings, disposition -> entry.at().equals(disposition.endedAt()));
                    steps.add(new Step(entry.kind(), unit, entry.actor(), entry.at(), entry.text()));
                });
        var times =
                complaint.dispositions().stream().filter(Disposition::handedOn).count();
        return new Handovers(steps, (int) times);
    }

    /// The lines of riwayat name no unit, but they were written in the moment in which the disposition began or ended,
    /// and in the same order.
    private static String take(List<Disposition> from, Predicate<Disposition> wanted) {
        for (var place = 0; place < from.size(); place++) {
            if (wanted.test(from.get(place))) {
                return from.remove(place).unitId();
            }
        }
        return null;
    }
}
