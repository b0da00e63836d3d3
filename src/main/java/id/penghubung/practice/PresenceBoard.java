package id.penghubung.practice;

import id.penghubung.contract.Messages.PresentPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// "Sedang disusun oleh …", in memory only: a restart forgets it, and the next sign of life brings it back.
final class PresenceBoard {

    static final Duration LEASE = Duration.ofSeconds(45);

    private record Sign(Staff staff, Instant since, Instant until) {}

    private final Clock clock;
    private final Map<String, Map<String, Sign>> byComplaint = new HashMap<>();

    PresenceBoard(Clock clock) {
        this.clock = clock;
    }

    synchronized void drafting(String complaintId, Staff staff) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        forgetSilent(now);
        byComplaint
                .computeIfAbsent(complaintId, _ -> new HashMap<>())
                .merge(
                        staff.id(),
                        new Sign(staff, now, now.plus(LEASE)),
                        (before, latest) -> new Sign(staff, before.since(), latest.until()));
    }

    synchronized void gone(String complaintId, Staff staff) {
        var signs = byComplaint.get(complaintId);
        if (signs != null) {
            signs.remove(staff.id());
        }
    }

    /// Who else is drafting, the earliest first.
    synchronized List<PresentPerson> others(String complaintId, Staff staff) {
        forgetSilent(clock.instant());
        return byComplaint.getOrDefault(complaintId, Map.of()).values().stream()
                .filter(sign -> !sign.staff().id().equals(staff.id()))
                .sorted(Comparator.comparing(Sign::since))
                .map(sign -> new PresentPerson(sign.staff().name(), sign.since()))
                .toList();
    }

    private void forgetSilent(Instant now) {
        byComplaint
                .values()
                .forEach(signs -> signs.values().removeIf(sign -> !sign.until().isAfter(now)));
        byComplaint.values().removeIf(Map::isEmpty);
    }
}
