package id.penghubung.practice;

import java.util.random.RandomGenerator;

/// What becomes of an invented complaint, if there is time enough until the invented past ends.
enum Course {
    CLOSED_BY_SYSTEM(34),
    CLOSED_BY_ADMIN(12),
    CLOSED_BY_REPORTER(7),
    /// The statistics word instead of the finer one.
    CLOSED_PLAINLY(5),
    /// Not usable: archived at verification.
    ARCHIVED_AT_ONCE(4),
    /// Worked off by hand more than ten days after the answer.
    ARCHIVED_LATE(4),
    ARCHIVED_BY_SYSTEM(1),
    ARCHIVED_BY_REPORTER(1),
    BLOCKED(1),
    /// Waits for the reporter's data.
    POSTPONED(4),
    AWAITING_DATA(2),
    LEFT_UNVERIFIED(2),
    /// Verified, not disposed yet.
    LEFT_VERIFIED(1),
    /// A unit said that it is not its duty, and nobody has disposed it again.
    LEFT_RETURNED(2),
    LEFT_UNANSWERED(5),
    LEFT_WITH_INITIAL_RESPONSE(5),
    /// Followed up, and neither closed by the system nor by hand.
    LEFT_FOLLOWED_UP(6),
    REPORTER_REPLIED(4),
    MOVED_TO_OMBUDSMAN(1);

    private final int weight;

    Course(int weight) {
        this.weight = weight;
    }

    static Course pick(RandomGenerator random) {
        var total = 0;
        for (var course : values()) {
            total += course.weight;
        }
        var left = random.nextInt(total);
        for (var course : values()) {
            left -= course.weight;
            if (left < 0) {
                return course;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
