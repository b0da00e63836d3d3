package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalDate;

/// How a case stands to the limit for its *tindak lanjut* (5, 14 or 60 working days by class; domain 6.1). What ended
/// in time
/// never turns late (case C10). The one rule for *lewat batas*: a list, its count and a figure all follow it (case C1).
public enum Timeliness {
    /// Followed up on the last day at the latest.
    IN_TIME,
    /// Followed up, or ended without it, after the last day.
    LATE,
    /// Open, not followed up, and the last day has passed.
    OVERDUE,
    /// Open, not followed up, and there is time.
    RUNNING,
    /// Ended without a tindak lanjut while there was time.
    ENDED,
    /// No limit is known for its class, it is paused, or another unit's clock is the one that runs.
    NO_LIMIT;

    /// Ended in one way or the other: what the share of *tepat waktu* is made of.
    public boolean judged() {
        return switch (this) {
            case IN_TIME, LATE, OVERDUE -> true;
            case RUNNING, ENDED, NO_LIMIT -> false;
        };
    }

    /// @param dueOn last day of the tindak lanjut clock; nullable
    /// @param followedUpAt nullable
    /// @param closedAt nullable
    public static Timeliness of(
            LocalDate dueOn, Instant followedUpAt, Status status, Instant closedAt, OfficeZone zone, LocalDate today) {
        if (dueOn == null) {
            return NO_LIMIT;
        }
        if (followedUpAt != null) {
            return zone.dateOf(followedUpAt).isAfter(dueOn) ? LATE : IN_TIME;
        }
        if (status.open()) {
            return today.isAfter(dueOn) ? OVERDUE : RUNNING;
        }
        return closedAt != null && zone.dateOf(closedAt).isAfter(dueOn) ? LATE : ENDED;
    }
}
