package id.penghubung.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The tables by which clocks are judged.
///
/// @param zone days begin and end in it, whatever the PC's zone
/// @param postponedPauses whether *tertunda* pauses the tindak lanjut clock
public record ClockRules(ClockLimits limits, WorkingCalendar calendar, OfficeZone zone, boolean postponedPauses) {

    private static final String VERIFIED = "verified";
    private static final String POSTPONED = "postponed";
    private static final String REOPENED = "reopened";
    private static final String REPORTER_REPLIED = "reporter-replied";

    /// Lines of riwayat that leave a complaint postponed.
    private static final Set<String> REMARKS =
            Set.of(POSTPONED, "internal-note", "intervention", "corrected", "accepted");

    /// The complaint's legal clocks. A new disposition does not touch them; a reopening starts another run of respon
    /// awal and tindak lanjut, and the former run keeps its judgement.
    ///
    /// @param status what the complaint's raw status means
    /// @return in the order of [ClockKind], runs ascending
    public List<WorkClock> legal(Complaint complaint, Status status, Instant now) {
        var clocks = new ArrayList<WorkClock>();
        clocks.add(judged(
                complaint,
                status,
                now,
                new Span(ClockKind.VERIFICATION, 1, complaint.receivedAt(), verifiedAt(complaint), end(complaint))));
        var first = complaint.dispositions().stream()
                .map(Disposition::disposedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var starts = new ArrayList<Instant>();
        starts.add(first);
        if (first != null) {
            moments(complaint, REOPENED).filter(at -> at.isAfter(first)).forEach(starts::add);
        }
        for (var kind : List.of(ClockKind.INITIAL_RESPONSE, ClockKind.FOLLOW_UP)) {
            for (var run = 1; run <= starts.size(); run++) {
                var start = starts.get(run - 1);
                var next = run < starts.size() ? starts.get(run) : null;
                var done = start == null ? null : answer(complaint, kind, null, start, next);
                // A run that was followed by a reopening had ended with a closing whose time is no longer told.
                clocks.add(judged(
                        complaint,
                        status,
                        now,
                        new Span(kind, run, start, done, next == null ? end(complaint) : next)));
            }
        }
        clocks.add(closing(complaint, status, now));
        return clocks;
    }

    /// The unit's own clocks for respon awal and tindak lanjut: they start with its disposition, and anew with a
    /// reopening while it has the complaint.
    public List<WorkClock> ofUnit(Complaint complaint, Disposition disposition, Status status, Instant now) {
        if (disposition.disposedAt() == null) {
            // A data tarikan names the unit and not the time.
            return Stream.of(ClockKind.INITIAL_RESPONSE, ClockKind.FOLLOW_UP)
                    .map(kind -> new WorkClock(kind, 1, null, null, null, new WorkClock.State.NotStarted()))
                    .toList();
        }
        var start = moments(complaint, REOPENED)
                .filter(at -> at.isAfter(disposition.disposedAt()))
                .filter(at -> disposition.endedAt() == null || at.isBefore(disposition.endedAt()))
                .reduce((_, later) -> later)
                .orElse(disposition.disposedAt());
        var run = start.equals(disposition.disposedAt()) ? 1 : 2;
        var end = disposition.endedAt() == null ? end(complaint) : disposition.endedAt();
        return Stream.of(ClockKind.INITIAL_RESPONSE, ClockKind.FOLLOW_UP)
                .map(kind -> judged(
                        complaint,
                        status,
                        now,
                        new Span(
                                kind,
                                run,
                                start,
                                answer(complaint, kind, disposition.unitId(), start, disposition.endedAt()),
                                end)))
                .toList();
    }

    /// Times of *tertunda*, oldest first. A postponement whose end riwayat does not tell is none, unless the complaint
    /// is postponed now.
    public List<DayCount.Pause> pauses(Complaint complaint, Status status) {
        var pauses = new ArrayList<DayCount.Pause>();
        Instant since = null;
        for (var entry : inOrder(complaint)) {
            if (POSTPONED.equals(entry.kind())) {
                since = since == null ? entry.at() : since;
            } else if (since != null && !REMARKS.contains(entry.kind())) {
                pauses.add(new DayCount.Pause(zone.dateOf(since), zone.dateOf(entry.at())));
                since = null;
            }
        }
        if (since != null && status == Status.POSTPONED) {
            pauses.add(new DayCount.Pause(zone.dateOf(since), null));
        }
        return pauses;
    }

    /// @param start null when it has not started
    /// @param done when the duty was done; nullable
    /// @param end when the duty was lifted; null while it lasts
    private record Span(ClockKind kind, int run, Instant start, Instant done, Instant end) {}

    private WorkClock judged(Complaint complaint, Status status, Instant now, Span span) {
        if (span.start() == null) {
            return new WorkClock(span.kind(), span.run(), null, null, null, new WorkClock.State.NotStarted());
        }
        var start = zone.dateOf(span.start());
        var receivedOn = complaint.receivedAt() == null ? start : zone.dateOf(complaint.receivedAt());
        var classification = Classification.ofWord(complaint.classification()).orElse(null);
        var limit = limits.rowFor(span.kind(), classification, receivedOn);
        if (limit.isEmpty()) {
            return new WorkClock(
                    span.kind(), span.run(), span.start(), null, null, new WorkClock.State.LimitUnknown(span.done()));
        }
        var pauses = span.kind() == ClockKind.FOLLOW_UP && postponedPauses
                ? pauses(complaint, status)
                : List.<DayCount.Pause>of();
        var count = DayCount.of(calendar, start, limit.get().workingDays(), pauses);
        return new WorkClock(
                span.kind(), span.run(), span.start(), limit.get(), count, state(span, count, pauses, status, now));
    }

    private WorkClock.State state(Span span, DayCount count, List<DayCount.Pause> pauses, Status status, Instant now) {
        var over = span.end() != null || !status.open();
        if (count.due() == null) {
            if (span.done() != null) {
                return new WorkClock.State.Met(span.done());
            }
            return over
                    ? new WorkClock.State.Stopped(span.end())
                    : new WorkClock.State.Paused(pauses.getLast().from());
        }
        var due = count.due().date();
        var tooLate = due.plusDays(1);
        if (span.done() != null) {
            return zone.dateOf(span.done()).isAfter(due)
                    ? new WorkClock.State.Breached(tooLate, span.done())
                    : new WorkClock.State.Met(span.done());
        }
        if (over) {
            return span.end() != null && zone.dateOf(span.end()).isAfter(due)
                    ? new WorkClock.State.Breached(tooLate, null)
                    : new WorkClock.State.Stopped(span.end());
        }
        return zone.dateOf(now).isAfter(due)
                ? new WorkClock.State.Breached(tooLate, null)
                : new WorkClock.State.Running();
    }

    /// Only a tindak lanjut starts it; a reply of the reporter stops it, since the work is with the officer again.
    private WorkClock closing(Complaint complaint, Status status, Instant now) {
        var start = complaint.followUps().stream()
                .filter(answer -> answer.kind() == FollowUpKind.FOLLOW_UP)
                .map(FollowUp::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var closedAt = end(complaint);
        var done = start != null && closedAt != null && !closedAt.isBefore(start) ? closedAt : null;
        var reply = start == null
                ? null
                : moments(complaint, REPORTER_REPLIED)
                        .filter(at -> at.isAfter(start))
                        .findFirst()
                        .orElse(null);
        return judged(
                complaint, status, now, new Span(ClockKind.CLOSING, 1, start, reply == null ? done : null, reply));
    }

    private static Instant end(Complaint complaint) {
        return complaint.closedAt();
    }

    private static Instant verifiedAt(Complaint complaint) {
        return Stream.concat(
                        moments(complaint, VERIFIED),
                        complaint.dispositions().stream().map(Disposition::disposedAt))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// First answer that does the duty of `kind`. A substantive one is an answer too.
    ///
    /// @param unitId null for any unit; an answer whose unit is not told counts for every unit
    /// @param before null for no end
    private static Instant answer(Complaint complaint, ClockKind kind, String unitId, Instant from, Instant before) {
        return complaint.followUps().stream()
                .filter(answer -> kind == ClockKind.INITIAL_RESPONSE || answer.kind() == FollowUpKind.FOLLOW_UP)
                .filter(answer -> unitId == null
                        || answer.unitId() == null
                        || answer.unitId().equals(unitId))
                .map(FollowUp::at)
                .filter(at -> !at.isBefore(from))
                .filter(at -> before == null || !at.isAfter(before))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Instant> moments(Complaint complaint, String kind) {
        return inOrder(complaint).stream()
                .filter(entry -> kind.equals(entry.kind()))
                .map(HistoryEntry::at);
    }

    private static List<HistoryEntry> inOrder(Complaint complaint) {
        return complaint.history().stream()
                .filter(entry -> entry.at() != null)
                .sorted(Comparator.comparing(HistoryEntry::at))
                .toList();
    }
}
